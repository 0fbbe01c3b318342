#include <QtTest>

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <set>

#include "core/workflow/ablation.h"
#include "core/workflow/ablation_store.h"
#include "core/workflow/simulate.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

SnapshotPtr simulated()
{
    static const SnapshotPtr snapshot = *prepare(*simulate({1, 40, 5}));
    return snapshot;
}

learn::TrainOptions quick(int epochs = 12)
{
    learn::TrainOptions options = recommendedOptions("GraphSAGE");
    options.hidden = 16;
    options.epochs = epochs;
    options.patience = 0;  // what was learned is kept, whether it holds or not
    return options;
}

AblationGrid brief()
{
    AblationGrid grid;
    grid.depths = {0, 1, 3};
    grid.relations = {graph::Relation::SessionAndTemporal, graph::Relation::DayType, graph::Relation::None};
    grid.fanOuts = {0, 2};
    grid.training = quick();
    return grid;
}

/// Everything but the time it took.
std::string figuresOf(const Ablation& ablation)
{
    std::string text;
    for (AblationFit fit : ablation.fits) {
        fit.figures.seconds = 0.0;
        text += ablationFitToJson(fit) + '\n';
    }
    return text + sentence(ablation.reading);
}

const AblationCell* cellWith(const Ablation& ablation, const std::string& model, int depth)
{
    for (const AblationCell& cell : ablation.cells)
        if (cell.setting.model == model && cell.setting.depth == depth) return &cell;
    return nullptr;
}

}  // namespace

class AblationTest : public QObject {
    Q_OBJECT
private slots:
    void everyCellHasItsFigures();
    void workersDoNotMatter();
    void aStoppedRunGoesOnWhereItStopped();
    void aFileOfNetworksIsReadBack();
    void deepGcnIsSmoother();
    void constantOutputIsSaid();
    void ofASingleEntryNobodyCanTell();
    void activationsTrainAndTravel();
    void fanOutKeepsTheLimit_data();
    void fanOutKeepsTheLimit();
    void originsTestTheSameEntries();
    void whatCannotBeIsRefused();
    void theReadingSaysWhatTheFiguresSay();
};

void AblationTest::everyCellHasItsFigures()
{
    const auto ablation = runAblation(simulated(), brief());
    QVERIFY2(ablation.has_value(), ablation ? "" : ablation.error().detail.c_str());
    QCOMPARE(ablation->cells.size(), std::size_t(3 * 3 * 2));
    // One linear map stands for all cells without a layer, and who hears nobody has no fan-out.
    QCOMPARE(ablation->fits.size(), std::size_t(1 + 2 * (2 + 2 + 1)));
    for (const AblationCell& cell : ablation->cells) {
        QCOMPARE(cell.seeds, 1);
        QCOMPARE(cell.mean.layers.size(), std::size_t(cell.setting.depth) + 1);
        const AblationTarget& reps = cell.mean.targets[targets::kReps];
        QCOMPARE(reps.count, long(simulated()->split.test.size()));
        QVERIFY(reps.mae > 0.0 && std::abs(reps.skill - (1.0 - reps.mae / reps.persistenceMae)) < 1e-12);
        QCOMPARE(cell.mean.layers.front().width, int(simulated()->features.columns.size()));
        for (const evaluate::Smoothness& layer : cell.mean.layers)
            QVERIFY(layer.normalisedDirichlet > 0.0 && layer.meanCosineDistance > 0.0 && layer.effectiveRank >= 1.0 && layer.effectiveRank <= layer.width);
        QVERIFY(cell.mean.lastLoss < cell.mean.firstLoss);
    }
    QVERIFY(ablation->best >= 0 && ablation->reading.known);
}

void AblationTest::workersDoNotMatter()
{
    AblationGrid grid = brief();
    grid.seeds = 2;
    grid.workers = 1;
    const auto one = runAblation(simulated(), grid);
    grid.workers = 4;
    const auto four = runAblation(simulated(), grid);
    QVERIFY(one && four);
    QCOMPARE(figuresOf(*one), figuresOf(*four));
    grid.firstSeed = 50;
    QVERIFY(figuresOf(*runAblation(simulated(), grid)) != figuresOf(*one));
}

void AblationTest::aStoppedRunGoesOnWhereItStopped()
{
    AblationGrid grid = brief();
    grid.workers = 2;
    grid.training = quick(100);  // long enough that the stop arrives before the last one ends
    std::stop_source stop;
    JobContext context;
    context.stop = stop.get_token();
    std::vector<AblationFit> kept;
    const auto stopped = runAblation(simulated(), grid, context, [&](const AblationFit& fit) {
        kept.push_back(fit);
        if (kept.size() >= 3) stop.request_stop();
    });
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    const auto whole = runAblation(simulated(), grid);
    QVERIFY(whole && kept.size() >= 3 && kept.size() < whole->fits.size());
    std::size_t trained = 0;
    const auto resumed = runAblation(simulated(), grid, {}, [&](const AblationFit&) { ++trained; }, kept);
    QVERIFY(resumed);
    QCOMPARE(resumed->reused, int(kept.size()));
    QCOMPARE(trained, whole->fits.size() - kept.size());
    QCOMPARE(figuresOf(*resumed), figuresOf(*whole));
    // Another log is another matter.
    const SnapshotPtr other = *prepare(*simulate({1, 30, 6}));
    const auto elsewhere = runAblation(other, grid, {}, {}, kept);
    QVERIFY(elsewhere && elsewhere->reused == 0);
}

void AblationTest::aFileOfNetworksIsReadBack()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("grid.json").toStdString();
    AblationGrid grid = brief();
    grid.depths = {0, 1};
    {
        auto file = AblationFile::open(path);
        QVERIFY(file && file->known().empty());
        QVERIFY(runAblation(simulated(), grid, {}, [&](const AblationFit& fit) { QVERIFY(file->add(fit)); }));
    }
    // The power failed here: within the first word, later on, or just before the end of the line.
    for (const char* tail : {R"({"as_la)", R"({"as_last_time":0.0,"constant":0.)"}) {
        std::ofstream(path, std::ios::app) << tail;
        const auto sound = AblationFile::open(path);
        QVERIFY2(sound.has_value(), sound ? "" : sound.error().detail.c_str());
    }
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
    const std::size_t fits = AblationFile::open(path)->known().size();
    auto file = AblationFile::open(path);
    QVERIFY(file && file->known().size() == fits);
    const auto again = runAblation(simulated(), grid, {}, [&](const AblationFit&) { QFAIL("trained again"); }, file->known());
    QVERIFY(again);
    QCOMPARE(again->reused, int(again->fits.size()));
    QCOMPARE(AblationFile::open(path)->known().size(), again->fits.size());

    const std::filesystem::path other = folder.filePath("log.csv").toStdString();
    std::ofstream(other) << "Date,Exercise\n2024-01-01,Squat";
    const auto refused = AblationFile::open(other);
    QVERIFY(!refused && refused.error().code == ErrorCode::NoUsableRow && refused.error().row == 1);
    QCOMPARE(std::filesystem::file_size(other), std::uintmax_t(30));
}

void AblationTest::deepGcnIsSmoother()
{
    AblationGrid grid;
    grid.models = {"GCN"};
    grid.depths = {1, 6};
    grid.relations = {graph::Relation::SessionAndTemporal};
    grid.training = quick(30);
    grid.training->relevance = 0.0;  // small inputs have little energy from the first layer on
    grid.seeds = 2;
    const auto ablation = runAblation(simulated(), grid);
    QVERIFY2(ablation.has_value(), ablation ? "" : ablation.error().detail.c_str());
    const AblationCell *flat = cellWith(*ablation, "GCN", 1), *deep = cellWith(*ablation, "GCN", 6);
    QVERIFY(flat && deep);
    const evaluate::Smoothness &first = flat->mean.layers.back(), &last = deep->mean.layers.back();
    QVERIFY(last.normalisedDirichlet < 0.75 * first.normalisedDirichlet);
    QVERIFY(last.meanCosineDistance < first.meanCosineDistance);
    QVERIFY(last.effectiveRank < first.effectiveRank);
    QVERIFY(ablation->reading.known);
    QCOMPARE(ablation->reading.shallow, 1);
    QCOMPARE(ablation->reading.deep, 6);
}

void AblationTest::constantOutputIsSaid()
{
    AblationGrid grid;
    grid.depths = {2};
    grid.relations = {graph::Relation::Session};
    grid.training = quick(1);
    grid.training->patience = 1;  // one epoch: the output is still the zero that it began with
    const auto untouched = runAblation(simulated(), grid);
    QVERIFY(untouched);
    QVERIFY(untouched->cells.front().constant && untouched->cells.front().mean.asLastTime == 1.0);
    QCOMPARE(untouched->cells.front().mean.targets[targets::kReps].skill, 0.0);
    QVERIFY(untouched->cells.front().warning.find("as last time") != std::string::npos);
    QCOMPARE(untouched->constantCells, 1);
    QVERIFY(!untouched->warnings.empty());

    // The same change for everybody is constant, too, but not "as last time".
    std::vector<AblationFit> same = untouched->fits;
    same.front().figures.asLastTime = 0.0;
    const Ablation shifted = assembleAblation(untouched->grid, untouched->dataHash, same);
    QVERIFY(shifted.cells.front().constant && shifted.cells.front().warning.find("does not tell entries apart") != std::string::npos);

    grid.training = quick(40);
    const auto learned = runAblation(simulated(), grid);
    QVERIFY(learned && !learned->cells.front().constant && learned->cells.front().warning.empty());
}

void AblationTest::ofASingleEntryNobodyCanTell()
{
    // One entry a day: with as many origins as test entries, every part of the test block holds one.
    QString lines;
    for (int day = 0; day < 60; ++day) lines += QStringLiteral("%1 Push | Bench %2x8 60x8\n").arg(QDate(2023, 1, 1).addDays(2 * day).toString(Qt::ISODate)).arg(60 + day % 7);
    const SnapshotPtr snapshot = *prepare({drawn::log(lines, "Ada")});
    AblationGrid grid;
    grid.depths = {1};
    grid.relations = {graph::Relation::Temporal};
    grid.training = quick(30);
    grid.origins = int(snapshot->nodes.nodes.size());
    const auto ablation = runAblation(snapshot, grid);
    QVERIFY2(ablation.has_value(), ablation ? "" : ablation.error().detail.c_str());
    QVERIFY(!ablation->cells.front().constant);
    QCOMPARE(ablation->constantCells, 0);
}

void AblationTest::activationsTrainAndTravel()
{
    AblationGrid grid;
    grid.depths = {2};
    grid.relations = {graph::Relation::Session};
    grid.activations.assign(std::begin(learn::kActivations), std::end(learn::kActivations));
    grid.training = quick();
    const auto ablation = runAblation(simulated(), grid);
    QVERIFY2(ablation.has_value(), ablation ? "" : ablation.error().detail.c_str());
    std::set<double> errors;
    for (const AblationCell& cell : ablation->cells) {
        errors.insert(cell.mean.targets[targets::kReps].mae);
        if (cell.setting.activation != learn::Activation::Relu) QCOMPARE(cell.mean.layers.back().deadUnits, 0.0);
    }
    QCOMPARE(errors.size(), std::size_t(4));

    // A model with another activation is the same after a file.
    learn::TrainOptions options = quick(3);
    options.activation = learn::Activation::Tanh;
    const auto run = train(simulated(), options, {});
    QVERIFY(run);
    const auto read = learn::readModel(learn::writeModel((*run)->model));
    QVERIFY(read && read->options.activation == learn::Activation::Tanh);
    const auto applied = applyModel(simulated(), *read);
    QVERIFY(applied && (*applied)->forecast.expected == (*run)->forecast.expected);
}

void AblationTest::fanOutKeepsTheLimit_data()
{
    QTest::addColumn<int>("relation");
    for (const graph::Relation relation : graph::kRelations) QTest::newRow(graph::kRelationNames[int(relation)]) << int(relation);
}

void AblationTest::fanOutKeepsTheLimit()
{
    QFETCH(int, relation);
    const graph::ExerciseGraph whole = graph::withRelation(simulated()->graph, simulated()->nodes, graph::Relation(relation));
    const graph::ExerciseGraph thin = graph::withFanOut(whole, 2, 9);
    QCOMPARE(thin.nodeCount, whole.nodeCount);
    std::vector<int> heard(std::size_t(whole.nodeCount), 0);
    const auto& nodes = simulated()->nodes.nodes;
    std::set<std::pair<int, int>> seen;
    for (std::size_t e = 0; e < thin.temporal.source.size(); ++e) {
        const int source = thin.temporal.source[e], target = thin.temporal.target[e];
        QVERIFY(source != target && nodes[std::size_t(source)].group <= nodes[std::size_t(target)].group);
        QVERIFY(seen.insert({source, target}).second);
        ++heard[std::size_t(target)];
    }
    for (std::size_t g = 0; g + 1 < thin.sameSession.offsets.size(); ++g) QVERIFY(thin.sameSession.offsets[g + 1] - thin.sameSession.offsets[g] <= 3);
    const bool both = graph::Relation(relation) == graph::Relation::SessionAndTemporal;
    for (const int count : heard) QVERIFY(count <= (both ? 4 : 2));
    const graph::ExerciseGraph again = graph::withFanOut(whole, 2, 9);
    QVERIFY(again.temporal.source == thin.temporal.source);
    const graph::ExerciseGraph all = graph::withFanOut(whole, 0, 9);
    QVERIFY(all.sameSession.members == whole.sameSession.members && all.temporal.source == whole.temporal.source);
}

void AblationTest::originsTestTheSameEntries()
{
    AblationGrid grid;
    grid.depths = {1};
    grid.relations = {graph::Relation::Session};
    grid.training = quick(4);
    const auto once = runAblation(simulated(), grid);
    grid.origins = 3;
    const auto often = runAblation(simulated(), grid);
    QVERIFY(once && often);
    QCOMPARE(once->cells.front().mean.targets[targets::kReps].count, often->cells.front().mean.targets[targets::kReps].count);
    QVERIFY(once->fits.front().key != often->fits.front().key);
}

void AblationTest::whatCannotBeIsRefused()
{
    AblationGrid grid;
    grid.models = {"LSTM"};
    QCOMPARE(runAblation(simulated(), grid).error().code, ErrorCode::Usage);
    grid = {};
    grid.dropouts = {1.0};
    QCOMPARE(runAblation(simulated(), grid).error().code, ErrorCode::Usage);
    grid = {};
    grid.depths = {};
    QCOMPARE(runAblation(simulated(), grid).error().code, ErrorCode::Usage);
    grid = {};
    const auto none = prepare(*simulate({1, 1, 5}));
    QVERIFY(none && (*none)->split.test.empty());
    QCOMPARE(runAblation(*none, grid).error().code, ErrorCode::NothingToLearn);
    QCOMPARE(settingsOf(fullAblationGrid()).size(), std::size_t(2 * 3 * 4 * 5 * 3 * 7));
}

void AblationTest::theReadingSaysWhatTheFiguresSay()
{
    AblationReading reading;
    QVERIFY(sentence(reading).find("two depths") != std::string::npos);
    reading = {true, 2, 6, 0.4, 0.1, 0.3, 0.02, 0.95, 0.96, true, false};
    QCOMPARE(sentence(reading), std::string("Deeper than 2 layers the hidden states of neighbours become alike (from 2 to 6: normalised Dirichlet energy 0.4 to 0.1, "
                                            "mean cosine distance 0.3 to 0.02) and the error does not fall (95.0 % to 96.0 % of that of \"as last time\")."));
    reading.alike = false;
    reading.errorFalls = true;
    QVERIFY(sentence(reading).find("stay apart") != std::string::npos && sentence(reading).find("the error falls") != std::string::npos);
}

QTEST_APPLESS_MAIN(AblationTest)
#include "ablation_test.moc"
