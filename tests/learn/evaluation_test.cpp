#include <QtTest>

#include <cmath>
#include <new>
#include <set>
#include <stdexcept>

#include "core/workflow/evaluation.h"
#include "core/workflow/evaluation_compare.h"
#include "core/workflow/evaluation_json.h"
#include "core/workflow/evaluation_table.h"
#include "core/workflow/leak_check.h"
#include "core/workflow/models/forecast_model.h"
#include "core/workflow/parallel_fits.h"
#include "core/workflow/simulate.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

SnapshotPtr simulated(int athletes = 1, int weeks = 40)
{
    const auto snapshot = prepare(*simulate({athletes, weeks, 5}));
    return snapshot ? *snapshot : nullptr;
}

learn::TrainOptions quick()
{
    learn::TrainOptions options = recommendedOptions("GraphSAGE");
    options.hidden = 8;
    options.epochs = options.patience = 6;
    return options;
}

EvaluationOptions brief(std::vector<std::string> models, int seeds = 2)
{
    EvaluationOptions options;
    options.models = std::move(models);
    options.seeds = seeds;
    options.parts = 3;
    options.training = quick();
    return options;
}

bool sameScores(const Evaluation& a, const Evaluation& b)
{
    for (std::size_t m = 0; m < a.models.size(); ++m) {
        for (std::size_t t = 0; t < a.models[m].targets.size(); ++t) {
            const TargetFigures& x = a.models[m].targets[t];
            const TargetFigures& y = b.models[m].targets[t];
            if (x.score.count > 0 && !(x.score.mae == y.score.mae && x.score.skillLow == y.score.skillLow && x.deviation.mae == y.deviation.mae)) return false;
        }
    }
    return true;
}

}  // namespace

class EvaluationTest : public QObject {
    Q_OBJECT
private slots:
    void everyModelIsInTheTable();
    void workersDoNotChangeTheFigures();
    void seedsAreAveraged();
    void slicesAddUp();
    void otherSplitsTestTheSameEntries_data();
    void otherSplitsTestTheSameEntries();
    void noModelLooksAhead_data();
    void noModelLooksAhead();
    void cancelAndWrongNamesAreSaid();
    void whatAFitThrowsIsItsFailure();
    void calibrationGrowsWithTheLevel();
    void theTableIsCsvAndLatex();
    void jsonKeepsWhatIsShown();
    void twoAreComparedModelByModel();
};

void EvaluationTest::everyModelIsInTheTable()
{
    const SnapshotPtr snapshot = simulated();
    std::set<std::string> told;
    double fraction = 0.0;
    JobContext context;
    context.onProgress = [&](const Progress& progress) { fraction = progress.fraction; };
    const auto evaluation = evaluateModels(snapshot, brief({}, 1), context, [&](const ModelEvaluation& model) { told.insert(model.name); });
    QVERIFY2(evaluation.has_value(), evaluation ? "" : evaluation.error().detail.c_str());
    QVERIFY(forecastTable().size() >= 13);
    QCOMPARE(evaluation->models.size(), forecastTable().size());
    QCOMPARE(told.size(), forecastTable().size());
    QVERIFY(fraction > 0.99);
    for (std::size_t i = 0; i < evaluation->models.size(); ++i) {
        const ModelEvaluation& model = evaluation->models[i];
        QCOMPARE(model.name, forecastTable()[i].name);
        QCOMPARE(model.rows.size(), snapshot->split.test.size());
        const TargetFigures& reps = model.targets[targets::kReps];
        QVERIFY2(reps.score.mae > 0.0 && reps.score.skillLow <= reps.score.skill && reps.score.skill <= reps.score.skillHigh, model.name.c_str());
        QCOMPARE(reps.intervals.size(), std::size_t(4));
        for (const IntervalFigures& interval : reps.intervals) QVERIFY2(interval.coverage > interval.level - 0.2, model.name.c_str());
    }
    QCOMPARE(evaluation->models.front().targets[targets::kReps].score.skill, 0.0);
    QVERIFY(evaluation->verdict.find("as last time") != std::string::npos);
}

void EvaluationTest::workersDoNotChangeTheFigures()
{
    const SnapshotPtr snapshot = simulated();
    EvaluationOptions options = brief({"ridge", "gradient boosting", "GraphSAGE", "GAT", "LSTM", "GraphSAGE with rewired edges"});
    options.workers = 1;
    // With one worker models end in the order of their fits: what is there at once, then the longest, whatever the order of the table.
    std::vector<std::string> order;
    const auto one = evaluateModels(snapshot, options, {}, [&](const ModelEvaluation& model) { order.push_back(model.name); });
    QCOMPARE(order, (std::vector<std::string>{"persistence", "ridge", "GAT", "LSTM", "GraphSAGE", "GraphSAGE with rewired edges", "gradient boosting"}));
    options.workers = 4;
    const auto four = evaluateModels(snapshot, options);
    QVERIFY(one && four);
    QVERIFY(sameScores(*one, *four));
    options.firstSeed = 43;
    const auto other = evaluateModels(snapshot, options);
    QVERIFY(other && !sameScores(*one, *other));
}

void EvaluationTest::seedsAreAveraged()
{
    const SnapshotPtr snapshot = simulated();
    double mean = 0.0;
    std::vector<double> single;
    for (const std::uint64_t seed : {42U, 43U, 44U}) {
        EvaluationOptions options = brief({"GraphSAGE"}, 1);
        options.firstSeed = seed;
        const auto evaluation = evaluateModels(snapshot, options);
        QVERIFY(evaluation);
        single.push_back(evaluation->models.back().targets[targets::kReps].score.mae);
        mean += single.back() / 3.0;
    }
    const auto three = evaluateModels(snapshot, brief({"ridge", "GraphSAGE"}, 3));
    QVERIFY(three);
    const TargetFigures& reps = three->models.back().targets[targets::kReps];
    QVERIFY(std::abs(reps.score.mae - mean) < 1e-12);
    double squares = 0.0;
    for (const double mae : single) squares += (mae - mean) * (mae - mean);
    QVERIFY(std::abs(reps.deviation.mae - std::sqrt(squares / 2.0)) < 1e-12);
    QCOMPARE(three->models.back().seeds, 3);
    QCOMPARE(three->models[1].seeds, 1);
    const double persistence = three->models.front().targets[targets::kReps].score.mae;
    QVERIFY(std::abs(reps.score.skill - (1.0 - mean / persistence)) < 1e-12);
}

void EvaluationTest::slicesAddUp()
{
    const auto evaluation = evaluateModels(simulated(), brief({"rule"}));
    QVERIFY(evaluation);
    const TargetFigures& weight = evaluation->models.back().targets[targets::kWeight];
    for (const std::vector<Slice>& slices : {weight.byGap, weight.byWeight}) {
        QVERIFY(slices.size() >= 2);
        long count = 0;
        double sum = 0.0;
        for (const Slice& slice : slices) {
            count += slice.count;
            sum += slice.mae * double(slice.count);
        }
        QCOMPARE(count, weight.score.count);
        QVERIFY(std::abs(sum / double(count) - weight.score.mae) < 1e-9);
    }
    for (std::size_t i = 1; i < weight.exercises.size(); ++i) QVERIFY(weight.exercises[i - 1].mae >= weight.exercises[i].mae);
}

void EvaluationTest::otherSplitsTestTheSameEntries_data()
{
    QTest::addColumn<QString>("split");
    for (const targets::SplitKind kind : targets::kSplitKinds) QTest::newRow(targets::splitName(kind).data()) << QString(targets::splitName(kind).data());
}

void EvaluationTest::otherSplitsTestTheSameEntries()
{
    QFETCH(QString, split);
    const SnapshotPtr snapshot = simulated(3, 30);
    EvaluationOptions options = brief({"gradient boosting", "GraphSAGE"}, 1);
    options.split = *targets::splitNamed(split.toStdString());
    const auto evaluation = evaluateModels(snapshot, options);
    QVERIFY2(evaluation.has_value(), evaluation ? "" : evaluation.error().detail.c_str());
    std::set<int> nodes;
    for (const BacktestRow& row : evaluation->models.back().rows) nodes.insert(row.node);
    QVERIFY(nodes == std::set<int>(snapshot->split.test.begin(), snapshot->split.test.end()));
    const bool planned = evaluation->verdict.find("Plan") != std::string::npos;
    QCOMPARE(planned, options.split == targets::SplitKind::Chronological);
}

void EvaluationTest::noModelLooksAhead_data()
{
    QTest::addColumn<QString>("model");
    for (const ForecastModel& model : forecastTable()) QTest::newRow(model.name.c_str()) << QString::fromStdString(model.name);
}

void EvaluationTest::noModelLooksAhead()
{
    QFETCH(QString, model);
    for (const targets::SplitKind kind : targets::kSplitKinds) {
        const auto findings = checkForLeaks(simulated(2, 30), {kind, model.toStdString(), 7});
        QVERIFY2(findings.has_value(), findings ? "" : findings.error().detail.c_str());
        for (const LeakFinding& finding : *findings) QVERIFY2(finding.holds, finding.sentence.c_str());
        QVERIFY(isTight(*findings));
    }
}

void EvaluationTest::cancelAndWrongNamesAreSaid()
{
    const SnapshotPtr snapshot = simulated();
    const auto unknown = evaluateModels(snapshot, brief({"crystal ball"}));
    QVERIFY(!unknown);
    QCOMPARE(int(unknown.error().code), int(ErrorCode::Usage));
    EvaluationOptions alone = brief({"rule"});
    alone.split = targets::SplitKind::LeaveAthleteOut;
    const auto nobody = evaluateModels(snapshot, alone);
    QVERIFY(!nobody);
    QCOMPARE(int(nobody.error().code), int(ErrorCode::NothingToLearn));
    std::stop_source source;
    JobContext context{source.get_token(), [&](const Progress&) { source.request_stop(); }};
    const auto stopped = evaluateModels(snapshot, brief({"LSTM"}, 50), context);
    QVERIFY(!stopped);
    QCOMPARE(int(stopped.error().code), int(ErrorCode::Cancelled));
}

void EvaluationTest::whatAFitThrowsIsItsFailure()
{
    ParallelFits fits{4, [](std::size_t index, const JobContext&) -> Result<void> {
                          if (index == 1) throw std::bad_alloc();
                          return {};
                      }};
    const auto starved = runFits(fits, 256, {});
    QVERIFY(!starved && starved.error().detail.find("memory") != std::string::npos);
    fits.fit = [](std::size_t, const JobContext&) -> Result<void> { throw std::runtime_error("a broken library"); };
    QCOMPARE(runFits(fits, 2, {}).error().detail, std::string("a broken library"));
}

void EvaluationTest::calibrationGrowsWithTheLevel()
{
    const auto evaluation = evaluateModels(simulated(), brief({"ridge"}));
    QVERIFY(evaluation);
    for (const ModelEvaluation& model : evaluation->models) {
        const TargetFigures& reps = model.targets[targets::kReps];
        QCOMPARE(reps.calibration.size(), 2 * std::size(kCalibrationLevels));
        for (std::size_t i = 1; i < std::size(kCalibrationLevels); ++i) {
            QCOMPARE(reps.calibration[i].level, kCalibrationLevels[i]);
            QVERIFY(!reps.calibration[i].adaptive && reps.calibration[i].coverage >= reps.calibration[i - 1].coverage);
        }
        // The same figure wherever it is shown.
        QCOMPARE(reps.calibration[4].coverage, intervalOf(reps, false, 0.9)->coverage);
        QCOMPARE(reps.intervals.size(), std::size_t(4));
    }
}

void EvaluationTest::theTableIsCsvAndLatex()
{
    const auto evaluation = evaluateModels(simulated(), brief({"ridge", "GraphSAGE"}));
    QVERIFY(evaluation);
    const QStringList lines = QString::fromStdString(evaluationCsv(*evaluation, Unit::Pound)).split('\n', Qt::SkipEmptyParts);
    const QStringList header = lines[0].split(',');
    QCOMPARE(lines.size(), 1 + 3 * targets::kTargetCount);
    for (const QString& line : lines) QCOMPARE(line.split(',').size(), header.size());
    const QStringList weight = lines[3].split(',');
    const TargetFigures& figures = evaluation->models.back().targets[targets::kWeight];
    QCOMPARE(weight[1], QStringLiteral("lb"));
    QCOMPARE(weight[2], QStringLiteral("GraphSAGE"));
    QVERIFY(std::abs(weight[header.indexOf("mae")].toDouble() - fromKilograms(figures.score.mae, Unit::Pound)) < 1e-5);
    QVERIFY(std::abs(weight[header.indexOf("skill_low")].toDouble() - figures.score.skillLow) < 1e-5);
    const QString latex = QString::fromStdString(evaluationLatex(*evaluation));
    QVERIFY(latex.contains("\\toprule") && latex.contains("\\bottomrule") && latex.contains("as last time"));
    QCOMPARE(latex.count("\\midrule"), int(targets::kTargetCount));
    for (const QString& line : latex.split('\n'))
        if (line.endsWith("\\\\") && !line.contains("multicolumn")) QCOMPARE(line.count('&'), 7);
}

void EvaluationTest::jsonKeepsWhatIsShown()
{
    const auto evaluation = evaluateModels(simulated(), brief({"ridge", "GraphSAGE"}));
    QVERIFY(evaluation);
    const auto kept = evaluationFromJson(evaluationToJson(*evaluation));
    QVERIFY2(kept.has_value(), kept ? "" : kept.error().detail.c_str());
    QVERIFY(sameScores(*evaluation, *kept));
    QCOMPARE(evaluationCsv(*kept), evaluationCsv(*evaluation));
    QCOMPARE(evaluationLatex(*kept), evaluationLatex(*evaluation));
    QCOMPARE(kept->verdict, evaluation->verdict);
    const ModelEvaluation &model = evaluation->models.back(), &back = kept->models.back();
    QCOMPARE(back.rows.size(), model.rows.size());
    QCOMPARE(back.rows.back().predicted[targets::kReps], model.rows.back().predicted[targets::kReps]);
    QCOMPARE(back.targets[targets::kReps].exercises.front().name, model.targets[targets::kReps].exercises.front().name);
    QCOMPARE(back.targets[targets::kWeight].byWeight.back().to, model.targets[targets::kWeight].byWeight.back().to);
    QVERIFY(speaksOf(*kept, *simulated()));
    for (const int nobody : {-1, int(simulated()->nodes.nodes.size())}) {
        Evaluation forged = *kept;
        forged.models.back().rows.back().node = nobody;
        QVERIFY(!speaksOf(forged, *simulated()));
    }
    const auto settings = evaluationFromJson(evaluationToJson(*evaluation, EvaluationPart::Settings));
    QVERIFY(settings);
    QCOMPARE(settings->models.size(), evaluation->models.size());
    QCOMPARE(settings->options.seeds, 2);
    QCOMPARE(settings->dataHash, evaluation->dataHash);
    QCOMPARE(int(evaluationFromJson("{\"split\":7}").error().code), int(ErrorCode::LibraryDamaged));
    QCOMPARE(int(evaluationFromJson("nonsense").error().code), int(ErrorCode::LibraryDamaged));
}

void EvaluationTest::twoAreComparedModelByModel()
{
    const SnapshotPtr snapshot = simulated();
    const auto one = evaluateModels(snapshot, brief({"rule", "GraphSAGE"}, 1)), two = evaluateModels(snapshot, brief({"ridge", "GraphSAGE"}, 2));
    QVERIFY(one && two);
    const EvaluationComparison comparison = compareEvaluations(*one, *two);
    QCOMPARE(comparison.settings.size(), std::size_t(1));
    QCOMPARE(comparison.settings[0].setting, std::string("seeds"));
    QCOMPARE(comparison.settings[0].second, std::string("2"));
    QCOMPARE(comparison.errors.size(), std::size_t(4 * targets::kTargetCount));
    for (const ErrorDifference& each : comparison.errors) {
        const bool both = each.model == "persistence" || each.model == "GraphSAGE";
        QCOMPARE(std::isfinite(each.difference), both);
        if (each.model == "persistence") QVERIFY(each.difference == 0.0 && !each.beyondSeeds);
        if (both) QVERIFY(std::abs(each.first + each.difference - each.second) < 1e-12);
    }
}

QTEST_GUILESS_MAIN(EvaluationTest)
#include "evaluation_test.moc"
