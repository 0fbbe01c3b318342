#include <QtTest>

#include <cmath>
#include <numeric>

#include "core/import/importer.h"
#include "core/workflow/intervals.h"
#include "core/workflow/simulate.h"
#include "core/workflow/training_units.h"
#include "core/workflow/workflow.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

SnapshotPtr simulated(int weeks, std::uint64_t seed = 3, int athletes = 1)
{
    auto logs = simulate({athletes, weeks, seed});
    if (!logs) return nullptr;
    const auto snapshot = prepare(std::move(*logs));
    return snapshot ? *snapshot : nullptr;
}

learn::TrainOptions baseline(const char* name)
{
    learn::TrainOptions options;
    options.model = name;
    return options;
}

bool isReal(const QString& sharedLog) { return QFileInfo::exists(sharedLog); }
QString sharedLog(const char* name) { return QString(LIFTGRAPH_SHARED_DIR "/logs/") + name; }

}  // namespace

class WorkflowTest : public QObject {
    Q_OBJECT
private slots:
    void anEmptyLogCannotBeLearned();
    void preparingStopsWhenAsked();
    void preparingHasAllItsParts();
    void changesComeBack_data();
    void changesComeBack();
    void testLabelsNeverReachTheEngine();
    void athletesCountBySquareRoot();
    void storedUnitsComeBack();
    void damagedUnitsAreRefused_data();
    void damagedUnitsAreRefused();
    void persistenceIsTheYardstick();
    void baselinesRunWithoutTheEngine_data();
    void baselinesRunWithoutTheEngine();
    void intervalsCoverWhatTheyPromise();
    void intervalsDoNotLookAhead();
    void ruleWritesThePlan();
    void planKnowsItsAthletes();
    void realLogFromFileToPlan();
};

void WorkflowTest::anEmptyLogCannotBeLearned()
{
    const auto none = prepare({log::TrainingLog{}});
    QVERIFY(!none);
    QCOMPARE(int(none.error().code), int(ErrorCode::NothingToLearn));
}

void WorkflowTest::preparingStopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto stopped = prepare(*simulate({1, 10, 1}), {source.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(int(stopped.error().code), int(ErrorCode::Cancelled));
}

void WorkflowTest::preparingHasAllItsParts()
{
    const SnapshotPtr snapshot = simulated(52);
    QVERIFY(snapshot);
    const auto nodes = Eigen::Index(snapshot->nodes.nodes.size());
    QVERIFY(nodes > 500);
    QCOMPARE(snapshot->features.values.rows(), nodes);
    QVERIFY(snapshot->features.values.allFinite());
    QCOMPARE(Eigen::Index(snapshot->graph.nodeCount), nodes);
    QCOMPARE(snapshot->observed.current.rows(), nodes);
    QVERIFY(!snapshot->split.train.empty() && !snapshot->split.validation.empty() && !snapshot->split.test.empty());
    QCOMPARE(snapshot->dataHash.size(), std::size_t(64));
    QCOMPARE(snapshot->dataHash, simulated(52)->dataHash);
    QVERIFY(snapshot->dataHash != simulated(51)->dataHash);
}

void WorkflowTest::changesComeBack_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<double>("current");
    QTest::addColumn<double>("following");
    QTest::newRow("weight up") << int(targets::kWeight) << 100.0 << 102.5;
    QTest::newRow("weight down") << int(targets::kWeight) << 100.0 << 80.0;
    QTest::newRow("reps") << int(targets::kReps) << 8.0 << 11.0;
    QTest::newRow("rest") << int(targets::kRest) << 120.0 << 90.0;
}

void WorkflowTest::changesComeBack()
{
    QFETCH(int, target);
    QFETCH(double, current);
    QFETCH(double, following);
    QVERIFY(std::abs(changedValue(target, current, changeOf(target, current, following)) - following) < 1e-9);
    QCOMPARE(changedValue(target, current, 0.0), current);
}

void WorkflowTest::testLabelsNeverReachTheEngine()
{
    const SnapshotPtr snapshot = simulated(52);
    const learn::Dataset data = trainingData(*snapshot, fitTrainingUnits(*snapshot, snapshot->split.train), snapshot->split);
    for (const int row : snapshot->split.test) {
        QCOMPARE(data.mask.row(row).sum(), 0.0f);
        QVERIFY(data.targets.row(row).isZero());
    }
    for (const int row : snapshot->split.train) QVERIFY(data.mask.row(row).sum() > 0.0f);
    QVERIFY(data.inputs.cwiseAbs().maxCoeff() <= float(kInputLimit));
}

void WorkflowTest::athletesCountBySquareRoot()
{
    auto logs = simulate({2, 52, 4});
    logs->back().sessions.resize(logs->back().sessions.size() / 3);
    const auto snapshot = prepare(std::move(*logs));
    QVERIFY(snapshot);
    const learn::Dataset data = trainingData(**snapshot, fitTrainingUnits(**snapshot, (*snapshot)->split.train), (*snapshot)->split);
    double counts[2] = {}, weights[2] = {};
    for (const int row : data.train) {
        const int athlete = (*snapshot)->nodes.nodes[std::size_t(row)].athlete;
        counts[athlete] += 1.0;
        weights[athlete] = double(data.mask(row, targets::kReps));
    }
    QVERIFY(counts[0] > 1.5 * counts[1]);
    QVERIFY(std::abs(weights[1] / weights[0] - std::sqrt(counts[0] / counts[1])) < 1e-4);
    QVERIFY(std::abs((counts[0] * weights[0] + counts[1] * weights[1]) / (counts[0] + counts[1]) - 1.0) < 1e-4);
}

void WorkflowTest::storedUnitsComeBack()
{
    const SnapshotPtr snapshot = simulated(40);
    TrainingUnits units = fitTrainingUnits(*snapshot, snapshot->split.train);
    units.calibration[0].resize(1000);
    std::iota(units.calibration[0].begin(), units.calibration[0].end(), 1.0);
    units.calibration[1] = {0.5, 0.75};
    learn::Model model;
    storeUnits(units, model.metadata);
    const auto loaded = loadUnits(model, snapshot->features.columns.size());
    QVERIFY(loaded);
    QVERIFY(loaded->inputs.mean == units.inputs.mean && loaded->inputs.deviation == units.inputs.deviation);
    QVERIFY(loaded->scale == units.scale);
    QCOMPARE(loaded->calibration[1], units.calibration[1]);
    QVERIFY(loaded->calibration[0].size() < 500);
    QVERIFY(std::abs(evaluate::conformalHalfWidth(loaded->calibration[0], 0.9) - 901.0) < 4.0);
}

void WorkflowTest::damagedUnitsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("no object") << "[1,2]";
    QTest::newRow("cut off") << R"({"input_mean":[0.0],"input_dev)";
    QTest::newRow("word for a number") << R"({"input_mean":["a"],"input_deviation":[1],"target_scale":[1,1,1],"calibration":{"weight":[],"reps":[],"rest":[]}})";
    QTest::newRow("deviation of zero") << R"({"input_mean":[0],"input_deviation":[0],"target_scale":[1,1,1],"calibration":{"weight":[],"reps":[],"rest":[]}})";
    QTest::newRow("two scales") << R"({"input_mean":[0],"input_deviation":[1],"target_scale":[1,1],"calibration":{"weight":[],"reps":[],"rest":[]}})";
    QTest::newRow("other inputs") << R"({"input_mean":[0,0],"input_deviation":[1,1],"target_scale":[1,1,1],"calibration":{"weight":[],"reps":[],"rest":[]}})";
    QTest::newRow("residuals not in order") << R"({"input_mean":[0],"input_deviation":[1],"target_scale":[1,1,1],"calibration":{"weight":[2,1],"reps":[],"rest":[]}})";
}

void WorkflowTest::damagedUnitsAreRefused()
{
    QFETCH(QString, text);
    learn::Model model;
    model.metadata["training_units"] = text.toStdString();
    const auto loaded = loadUnits(model, 1);
    QVERIFY(!loaded);
    QCOMPARE(int(loaded.error().code), int(ErrorCode::ModelFileInvalid));
}

void WorkflowTest::persistenceIsTheYardstick()
{
    const SnapshotPtr snapshot = simulated(60);
    const auto report = backtest(snapshot, baseline("persistence"), {});
    QVERIFY(report);
    QCOMPARE(report->rows.size(), snapshot->split.test.size());
    double error = 0.0, count = 0.0;
    for (const BacktestRow& row : report->rows) {
        const features::Node& now = snapshot->nodes.nodes[std::size_t(row.node)];
        const features::Node& next = snapshot->nodes.nodes[std::size_t(row.nextNode)];
        QCOMPARE(row.nextNode, snapshot->nodes.next[std::size_t(row.node)]);
        QCOMPARE(row.predicted[targets::kWeight], now.topLoadKg);
        QCOMPARE(row.predicted[targets::kReps], now.topReps);
        QVERIFY(row.low[0] <= row.predicted[0] && row.predicted[0] <= row.high[0]);
        if (now.topLoadKg > 0.0 && next.topLoadKg > 0.0) {
            error += std::abs(next.topLoadKg - now.topLoadKg);
            count += 1.0;
        }
    }
    const evaluate::Score& score = report->reports[targets::kWeight].models.front();
    QCOMPARE(score.name, std::string("persistence"));
    QVERIFY(std::abs(score.mae - error / count) < 1e-9);
    QCOMPARE(score.skill, 0.0);
    QVERIFY(report->verdict.find("yardstick") != std::string::npos);
}

void WorkflowTest::baselinesRunWithoutTheEngine_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("exercise mean") << "exercise mean";
    QTest::newRow("rule") << "rule";
}

void WorkflowTest::baselinesRunWithoutTheEngine()
{
    QFETCH(QString, word);
    const SnapshotPtr snapshot = simulated(60, 5, 2);
    const auto report = backtest(snapshot, baseline(QTest::currentDataTag()), {});
    QVERIFY(report);
    QCOMPARE(report->reports.size(), std::size_t(3));
    for (const evaluate::TargetReport& target : report->reports) {
        QCOMPARE(target.models.size(), std::size_t(3));
        QCOMPARE(target.models.front().name, std::string("persistence"));
    }
    QVERIFY(QString::fromStdString(report->verdict).contains(word));
    for (std::size_t i = 1; i < report->rows.size(); ++i) {
        const features::Node& a = snapshot->nodes.nodes[std::size_t(report->rows[i - 1].node)];
        const features::Node& b = snapshot->nodes.nodes[std::size_t(report->rows[i].node)];
        QVERIFY(std::tie(a.athlete, a.start) <= std::tie(b.athlete, b.start));
    }
}

void WorkflowTest::intervalsCoverWhatTheyPromise()
{
    double covered[2] = {}, count[2] = {};
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto report = backtest(simulated(104, seed), baseline("persistence"), {}, 0.8);
        QVERIFY(report);
        for (int target : {targets::kWeight, targets::kReps}) {
            const evaluate::TargetReport& tested = report->reports[std::size_t(target)];
            QCOMPARE(tested.level, 0.8);
            covered[target] += tested.coverage * double(tested.models.front().count);
            count[target] += double(tested.models.front().count);
        }
    }
    for (int target : {targets::kWeight, targets::kReps}) {
        const double share = covered[target] / count[target];
        QVERIFY2(share > 0.77, qPrintable(QString("%1: %2").arg(target).arg(share)));
    }
}

void WorkflowTest::intervalsDoNotLookAhead()
{
    const SnapshotPtr whole = simulated(80);
    const auto before = backtest(whole, baseline("persistence"), {});
    Snapshot changed = *whole;
    const log::LocalTime late = whole->nodes.nodes[std::size_t(before->rows.back().node)].start;
    for (std::size_t i = 0; i < changed.nodes.nodes.size(); ++i) {
        for (int target = 0; target < targets::kTargetCount; ++target) {
            const int next = changed.observed.next[i];
            if (next >= 0 && changed.nodes.nodes[std::size_t(next)].start >= late) changed.observed.following(Eigen::Index(i), target) *= 3.0;
        }
    }
    const auto after = backtest(std::make_shared<const Snapshot>(changed), baseline("persistence"), {});
    for (std::size_t i = 0; i < before->rows.size(); ++i) {
        if (whole->nodes.nodes[std::size_t(before->rows[i].node)].start >= late) continue;
        for (int target = 0; target < targets::kTargetCount; ++target) {
            QCOMPARE(after->rows[i].low[target], before->rows[i].low[target]);
            QCOMPARE(after->rows[i].high[target], before->rows[i].high[target]);
        }
    }
}

void WorkflowTest::ruleWritesThePlan()
{
    for (const Unit unit : {Unit::Kilogram, Unit::Pound}) {
        const SnapshotPtr snapshot = simulated(30);
        const prescribe::Inventory inventory = prescribe::defaultInventory(unit);
        const auto written = plan(snapshot, nullptr, 0, inventory);
        QVERIFY(written);
        QVERIFY(written->exercises.size() >= 10);
        QVERIFY(!written->verdict.empty());
        for (const prescribe::Prescription& next : written->exercises) {
            const features::Node& last = snapshot->nodes.nodes[std::size_t(next.node)];
            QCOMPARE(next.source, std::string("rule"));
            QCOMPARE(snapshot->nodes.next[std::size_t(next.node)], -1);
            const bool less = next.weightKg <= last.topLoadKg + 1e-6 && next.reps < last.topReps;
            if (next.branch == targets::RuleBranch::AddLoad) QVERIFY2(!less, next.reason.c_str());
            QVERIFY(next.sets >= 1 && next.reps >= 1.0 && next.restS >= 30.0);
            QVERIFY(next.reason.find(unitName(unit)) != std::string::npos || last.topLoadKg == 0.0);
            QVERIFY(QString::fromStdString(next.reason).endsWith('.'));
            const log::Equipment equipment = snapshot->nodes.exercises[std::size_t(last.exercise)].equipment;
            if (equipment != log::Equipment::Barbell) continue;
            const double made = inventory.bar + 2.0 * std::accumulate(next.plates.begin(), next.plates.end(), 0.0);
            QVERIFY2(std::abs(toKilograms(made, unit) - next.weightKg) < 0.02, next.exercise.c_str());
        }
    }
}

void WorkflowTest::planKnowsItsAthletes()
{
    const SnapshotPtr snapshot = simulated(20, 3, 2);
    const auto first = plan(snapshot, nullptr, 0, prescribe::defaultInventory(Unit::Kilogram));
    const auto second = plan(snapshot, nullptr, 1, prescribe::defaultInventory(Unit::Kilogram));
    QVERIFY(first && second);
    for (const auto& next : second->exercises) QCOMPARE(snapshot->nodes.nodes[std::size_t(next.node)].athlete, 1);
    for (const int athlete : {-1, 2}) {
        const auto none = plan(snapshot, nullptr, athlete, prescribe::defaultInventory(Unit::Kilogram));
        QVERIFY(!none);
        QCOMPARE(int(none.error().code), int(ErrorCode::AthleteUnknown));
    }
}

void WorkflowTest::realLogFromFileToPlan()
{
    const QString path = sharedLog("hevy_rpe_kg.csv");
    if (!isReal(path)) QSKIP("The shared logs are not here.");
    auto file = import::readFile(path.toStdString());
    QVERIFY(file);
    const auto snapshot = prepare({std::move(file->log)});
    QVERIFY(snapshot);
    const auto report = backtest(*snapshot, baseline("persistence"), {});
    QVERIFY(report);
    // Counted once with an independent program over the raw file.
    QCOMPARE(report->rows.size(), std::size_t(334));
    QVERIFY(std::abs(report->reports[targets::kWeight].models.front().mae - 1.0779) < 0.011);
    QVERIFY(std::abs(report->reports[targets::kReps].models.front().mae - 1.3024) < 0.013);
    const auto written = plan(*snapshot, nullptr, 0, prescribe::defaultInventory(Unit::Kilogram));
    QVERIFY(written);
    QVERIFY(written->exercises.size() >= 10);
}

QTEST_APPLESS_MAIN(WorkflowTest)
#include "workflow_test.moc"
