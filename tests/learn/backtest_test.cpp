#include <QtTest>

#include <cmath>
#include <set>

#include "core/import/importer.h"
#include "core/workflow/simulate.h"
#include "core/workflow/workflow.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

std::vector<log::TrainingLog> simulatedLogs(int weeks, std::uint64_t seed = 3) { return *simulate({1, weeks, seed}); }

learn::TrainOptions quickOptions(const std::string& model = "GraphSAGE")
{
    learn::TrainOptions options = recommendedOptions(model);
    options.hidden = 16;
    options.dropout = 0.1;
    options.epochs = 25;
    options.patience = 25;
    return options;
}

SnapshotPtr snapshotOf(std::vector<log::TrainingLog> logs)
{
    const auto snapshot = prepare(std::move(logs));
    return snapshot ? *snapshot : nullptr;
}

bool sameTensors(const learn::Model& a, const learn::Model& b)
{
    if (a.tensors.size() != b.tensors.size()) return false;
    for (std::size_t i = 0; i < a.tensors.size(); ++i) {
        if (a.tensors[i].name != b.tensors[i].name || a.tensors[i].data != b.tensors[i].data) return false;
    }
    return true;
}

/// Loads, repetitions and notes of every session from `day` on become others; the dates stay.
std::vector<log::TrainingLog> otherFuture(std::vector<log::TrainingLog> logs, log::LocalDay day)
{
    for (log::Session& session : logs.front().sessions) {
        if (session.day() < day) continue;
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) {
                if (set.loadKg) set.loadKg = *set.loadKg * 1.37;
                if (set.reps) set.reps = *set.reps + 4.0;
                set.rpe = 10.0;
            }
        }
    }
    return logs;
}

}  // namespace

class BacktestTest : public QObject {
    Q_OBJECT
private slots:
    void theModelIsTestedBesideTheBaselines();
    void theSameSeedGivesTheSameBits();
    void theFutureDoesNotReachTheFit();
    void firstLossIsThatOfPersistence();
    void storedModelForecastsTheSame();
    void otherInputsAreRefused();
    void rollingOriginTestsEveryEntryOnce();
    void planFollowsTheVerdict();
    void cancelStopsTraining();
    void tooShortALogSaysSo();
    void realLogFromFileToPlan();
};

void BacktestTest::theModelIsTestedBesideTheBaselines()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(60));
    int epochs = 0;
    const auto run = train(snapshot, quickOptions(), {}, [&](const learn::EpochReport&) { ++epochs; });
    QVERIFY2(run.has_value(), run ? "" : run.error().detail.c_str());
    QVERIFY(epochs > 0);
    const char* names[] = {"persistence", "exercise mean", "rule", "GraphSAGE"};
    for (const evaluate::TargetReport& report : (*run)->reports) {
        QCOMPARE(report.models.size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i) QCOMPARE(report.models[i].name, std::string(names[i]));
    }
    const evaluate::Score& weight = (*run)->reports[targets::kWeight].models.back();
    QVERIFY(weight.count > 20 && std::isfinite(weight.mae));
    QCOMPARE((*run)->addsValueWeight, weight.skill > 0.0 && weight.skillLow > 0.0);
    QVERIFY((*run)->verdict.find("as last time") != std::string::npos);
    QCOMPARE((*run)->model.metadata.at("data_hash"), snapshot->dataHash);
    const Forecast& forecast = (*run)->forecast;
    QVERIFY(forecast.expected.allFinite() && forecast.low.allFinite() && forecast.high.allFinite());
    QVERIFY((forecast.low.array() <= forecast.expected.array()).all() && (forecast.expected.array() <= forecast.high.array()).all());
}

void BacktestTest::theSameSeedGivesTheSameBits()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(50));
    const auto a = train(snapshot, quickOptions(), {}), b = train(snapshot, quickOptions(), {});
    QVERIFY(a && b);
    QVERIFY(sameTensors((*a)->model, (*b)->model));
    QVERIFY((*a)->forecast.expected == (*b)->forecast.expected);
    QVERIFY((*a)->forecast.low == (*b)->forecast.low);
    QVERIFY((*a)->model.metadata == (*b)->model.metadata);
    QCOMPARE((*a)->verdict, (*b)->verdict);
    learn::TrainOptions other = quickOptions();
    other.seed = 43;
    const auto c = train(snapshot, other, {});
    QVERIFY(c && !((*a)->model.history.back().trainLoss == (*c)->model.history.back().trainLoss));
}

void BacktestTest::theFutureDoesNotReachTheFit()
{
    const auto logs = simulatedLogs(60);
    const SnapshotPtr before = snapshotOf(logs);
    log::LocalDay cutoff = log::LocalDay::max();
    for (const int node : before->split.test) cutoff = std::min(cutoff, before->nodes.nodes[std::size_t(node)].day());
    const SnapshotPtr after = snapshotOf(otherFuture(logs, cutoff));
    QVERIFY(before->dataHash != after->dataHash);
    const auto a = train(before, quickOptions(), {}), b = train(after, quickOptions(), {});
    QVERIFY(a && b);
    QVERIFY(sameTensors((*a)->model, (*b)->model));
    QCOMPARE((*a)->model.metadata.at("training_units"), (*b)->model.metadata.at("training_units"));
    QCOMPARE((*a)->model.bestEpoch, (*b)->model.bestEpoch);
    int compared = 0;
    for (std::size_t i = 0; i < before->nodes.nodes.size(); ++i) {
        if (before->nodes.nodes[i].day() >= cutoff) continue;
        const Eigen::Index row = Eigen::Index(i);
        QVERIFY((*a)->forecast.expected.row(row) == (*b)->forecast.expected.row(row));
        QVERIFY((*a)->forecast.high.row(row) == (*b)->forecast.high.row(row));
        ++compared;
    }
    QVERIFY(compared > 300);
}

void BacktestTest::firstLossIsThatOfPersistence()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(50));
    for (const learn::Loss loss : {learn::Loss::MeanAbsolute, learn::Loss::MeanSquared, learn::Loss::PseudoHuber}) {
        learn::TrainOptions options = quickOptions();
        options.loss = loss;
        const auto run = train(snapshot, options, {});
        QVERIFY(run);
        const PersistenceLoss persistence = persistenceLoss(*snapshot, options);
        QVERIFY(std::abs((*run)->model.history.front().trainLoss - persistence.train) < 1e-4);
        QVERIFY(std::abs((*run)->model.history.front().validationLoss - persistence.validation) < 1e-4);
    }
}

void BacktestTest::storedModelForecastsTheSame()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(50));
    const auto run = train(snapshot, quickOptions(), {});
    QVERIFY(run);
    const auto stored = learn::readModel(learn::writeModel((*run)->model));
    QVERIFY(stored);
    const auto applied = applyModel(snapshot, *stored, {});
    QVERIFY2(applied.has_value(), applied ? "" : applied.error().detail.c_str());
    QVERIFY((*applied)->forecast.expected == (*run)->forecast.expected);
    QVERIFY((*applied)->forecast.high == (*run)->forecast.high);
    QCOMPARE((*applied)->verdict, (*run)->verdict);
    const auto wide = applyModel(snapshot, *stored, {}, 0.98);
    QVERIFY(wide);
    QVERIFY(((*wide)->forecast.high.array() >= (*run)->forecast.high.array()).all());
    const auto foreign = applyModel(snapshotOf(simulatedLogs(40, 9)), *stored, {});
    QVERIFY(foreign && (*foreign)->forecast.expected.allFinite());
}

void BacktestTest::otherInputsAreRefused()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(40));
    auto run = train(snapshot, quickOptions(), {});
    QVERIFY(run);
    learn::Model model = (*run)->model;
    std::swap(model.inputNames[0], model.inputNames[1]);
    const auto refused = applyModel(snapshot, model, {});
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), int(ErrorCode::ModelFileInvalid));
}

void BacktestTest::rollingOriginTestsEveryEntryOnce()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(60));
    const auto report = backtest(snapshot, quickOptions("GCN"), {});
    QVERIFY2(report.has_value(), report ? "" : report.error().detail.c_str());
    std::set<int> nodes;
    for (const BacktestRow& row : report->rows) nodes.insert(row.node);
    QCOMPARE(nodes, std::set<int>(snapshot->split.test.begin(), snapshot->split.test.end()));
    QCOMPARE(report->rows.size(), nodes.size());
    QCOMPARE(report->reports.front().models.back().name, std::string("GCN"));
    QVERIFY(report->reports.front().coverage > 0.7);
}

void BacktestTest::planFollowsTheVerdict()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(60));
    const auto run = train(snapshot, quickOptions(), {});
    QVERIFY(run);
    for (const bool speaks : {true, false}) {
        const auto judged = std::make_shared<TrainedRun>(**run);
        judged->addsValueWeight = speaks;
        judged->addsValueReps = false;
        const auto written = plan(snapshot, judged, 0, prescribe::defaultInventory(Unit::Kilogram));
        QVERIFY(written);
        QCOMPARE(written->verdict, (*run)->verdict);
        int byModel = 0;
        for (const prescribe::Prescription& next : written->exercises) {
            byModel += next.source == "model" ? 1 : 0;
            if (next.source != "model") continue;
            QVERIFY(next.lowKg > 0.0 && next.lowKg <= next.highKg);
            QVERIFY(next.reason.find("90 % interval") != std::string::npos);
        }
        QCOMPARE(byModel > 0, speaks);
    }
}

void BacktestTest::cancelStopsTraining()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(40));
    std::stop_source source;
    const auto stopped = train(snapshot, quickOptions(), {source.get_token(), {}}, [&](const learn::EpochReport& report) {
        if (report.epoch == 3) source.request_stop();
    });
    QVERIFY(!stopped);
    QCOMPARE(int(stopped.error().code), int(ErrorCode::Cancelled));
}

void BacktestTest::tooShortALogSaysSo()
{
    const SnapshotPtr snapshot = snapshotOf(simulatedLogs(1));
    const auto run = train(snapshot, quickOptions(), {});
    QVERIFY(!run);
    QCOMPARE(int(run.error().code), int(ErrorCode::NothingToLearn));
    const auto tested = backtest(snapshot, quickOptions(), {});
    QVERIFY(!tested);
    QCOMPARE(int(tested.error().code), int(ErrorCode::NothingToLearn));
}

void BacktestTest::realLogFromFileToPlan()
{
    const QString path = QStringLiteral(LIFTGRAPH_SHARED_DIR "/logs/hevy_rpe_kg.csv");
    if (!QFileInfo::exists(path)) QSKIP("The shared logs are not here.");
    auto file = import::readFile(path.toStdString());
    QVERIFY(file);
    const SnapshotPtr snapshot = snapshotOf({std::move(file->log)});
    const auto run = train(snapshot, recommendedOptions("GraphSAGE"), {});
    QVERIFY2(run.has_value(), run ? "" : run.error().detail.c_str());
    const evaluate::TargetReport& weight = (*run)->reports[targets::kWeight];
    QVERIFY2(weight.models.back().skill > -0.1, qPrintable(QString::number(weight.models.back().skill)));
    const auto written = plan(snapshot, *run, 0, prescribe::defaultInventory(Unit::Kilogram));
    QVERIFY(written && written->exercises.size() >= 10);
}

QTEST_GUILESS_MAIN(BacktestTest)
#include "backtest_test.moc"
