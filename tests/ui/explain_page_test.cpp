// The explain page as a user goes through it: what matters, one entry, what if, the check, and the way to the other pages.

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSlider>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "tests/ui/training_fixture.h"
#include "ui/charts/beeswarm_chart.h"
#include "ui/charts/curve_chart.h"
#include "ui/charts/dependence_chart.h"
#include "ui/charts/player_bars.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/graphview/graph_view.h"
#include "ui/pages/explain_page.h"
#include "ui/pages/explanation_check_card.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/what_if_card.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class ExplainPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void emptyWithoutRun();
    void explainsWhatMatters();
    void entryAddsUp();
    void pointsSelectEntries();
    void exercisesSideBySide();
    void athletesSideBySide();
    void tablesAreExplained();
    void planIsExplained();
    void barsChooseTheDependence();
    void whatIfFollowsTheSliders();
    void whatWouldChangeIt();
    void checkSaysHowRight();
    void pathGoesToTheGraph();
    void movesGoToTheGraph();
    void cancelLeavesNothingHalf();
    void constantNetworkHasAMessage();
    void exportsPicturesAndTables();

private:
    TrainingFixture f;
    std::unique_ptr<ExplainPage> page;
};

void ExplainPageTest::initTestCase()
{
    applyTheme(*qApp, false);
    f.open(30);
    page = std::make_unique<ExplainPage>(*f.workspace, nullptr);
    page->resize(1000, 700);
    page->countChoice()->setCurrentIndex(0);
    page->show();
}

void ExplainPageTest::emptyWithoutRun()
{
    QVERIFY(!page->explanation());
    QVERIFY(!page->startAction()->isEnabled());
    bool offered = false;
    for (auto* button : page->findChildren<QPushButton*>()) offered = offered || (button->isVisible() && button->isEnabled());
    QVERIFY(offered);  // the next step
}

void ExplainPageTest::explainsWhatMatters()
{
    f.addShortRun(25);
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    f.waitForJobs();
    // The network itself has something to say, whatever of it is believed.
    page->subjectChoice()->setCurrentIndex(1);
    QVERIFY(!page->explanation());
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    f.waitForJobs();
    QVERIFY(page->explanation()->settings.network);
    QVERIFY(page->bars()->isVisible());
    const auto& values = page->bars()->series().front().values;
    QCOMPARE(values.size(), std::size_t(12));
    QVERIFY(std::is_sorted(values.rbegin(), values.rend()) && values.front() > 0.0);
    QCOMPARE(page->beeswarm()->bees().size() % 12, std::size_t(0));
    QVERIFY(!page->beeswarm()->bees().empty());
    QVERIFY(page->note().contains(QString::number(page->explanation()->entries.size())));
}

void ExplainPageTest::entryAddsUp()
{
    QVERIFY(page->entry());
    for (int target = 0; target < 2; ++target) {
        page->targetChoice()->setCurrentIndex(target);
        QVERIFY(page->waterfall()->isVisible());
        const double prediction = page->waterfall()->prediction();
        QVERIFY(std::abs(page->waterfall()->residual()) <= 1e-6 * std::max(1.0, std::abs(prediction)));
        QVERIFY(!page->residualText().isEmpty());
        double sum = page->waterfall()->base();
        for (const WaterfallChart::Step& step : page->waterfall()->steps()) sum += step.value;
        QVERIFY(std::abs(sum - prediction) <= 1e-6 * std::max(1.0, std::abs(prediction)));
    }
    page->targetChoice()->setCurrentIndex(0);
    // Pounds are the same prediction in another unit.
    const double kilograms = page->waterfall()->prediction();
    f.workspace->preferences().setUnit(Unit::Pound);
    emit f.workspace->preferencesChanged();
    QVERIFY(std::abs(page->waterfall()->prediction() - kilograms / 0.45359237) < 1e-6);
    f.workspace->preferences().setUnit(Unit::Kilogram);
    emit f.workspace->preferencesChanged();
}

void ExplainPageTest::pointsSelectEntries()
{
    BeeswarmChart* bees = page->beeswarm();
    const int wanted = bees->points()[3].node;
    QTest::mouseClick(bees, Qt::LeftButton, {}, bees->positionOf(3).toPoint());
    QVERIFY(f.workspace->selectedNode() >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(page->entry() && page->entry()->node == f.workspace->selectedNode(), kJobTimeoutMs);
    // And the other way round: whatever another page selects is explained, also where it was not among the entries.
    int other = -1;
    for (int node = 0; node < int(f.workspace->snapshot()->nodes.nodes.size()) && other < 0; ++node) {
        const auto& entries = page->explanation()->entries;
        if (std::none_of(entries.begin(), entries.end(), [node](const auto& entry) { return entry.node == node; })) other = node;
    }
    QVERIFY(other >= 0);
    f.workspace->selectNode(other);
    QTRY_VERIFY_WITH_TIMEOUT(page->entry() && page->entry()->node == other, kJobTimeoutMs);
    f.workspace->selectNode(wanted);
    QCOMPARE(bees->selected(), wanted);
    QCOMPARE(page->dependence()->selected(), wanted);
    f.waitForJobs();
}

void ExplainPageTest::exercisesSideBySide()
{
    QVERIFY(page->exerciseChoice(0)->count() > 2);
    page->exerciseChoice(0)->setCurrentIndex(1);
    page->exerciseChoice(1)->setCurrentIndex(3);
    QCOMPARE(page->bars()->series().size(), std::size_t(2));
    QVERIFY(page->bars()->series()[0].values != page->bars()->series()[1].values);
    page->exerciseChoice(1)->setCurrentIndex(0);
    page->exerciseChoice(0)->setCurrentIndex(0);
    QCOMPARE(page->bars()->series().size(), std::size_t(1));
}

void ExplainPageTest::athletesSideBySide()
{
    workflow::SimulateOptions options;
    options.weeks = 20;
    options.seed = 11;
    const auto logs = workflow::simulate(options);
    qint64 id = 0;
    {
        auto store = log::LogStore::open(f.workspace->libraryPath().toStdString(), log::OpenMode::Existing);
        const auto athlete = store->addAthlete("Beside", true);
        QVERIFY(athlete && store->add(athlete->id, logs->front()));
        id = athlete->id;
    }
    QComboBox* beside = page->exerciseChoice(1);
    QCOMPARE(beside->findData(id, ExplainPage::kAthleteRole), -1);
    f.workspace->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(beside->findData(id, ExplainPage::kAthleteRole) > 0, kJobTimeoutMs);
    f.waitForJobs();
    page->functionChoice()->setCurrentIndex(0);  // the quicker question first
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    beside->setCurrentIndex(beside->findData(id, ExplainPage::kAthleteRole));
    QCOMPARE(page->bars()->series().size(), std::size_t(1));  // until the other one is known
    QTRY_COMPARE_WITH_TIMEOUT(page->bars()->series().size(), std::size_t(2), kJobTimeoutMs);
    const auto& series = page->bars()->series();
    QVERIFY(series[1].name.contains(QStringLiteral("Beside")));
    QCOMPARE(series[1].values.size(), series[0].values.size());
    QVERIFY(series[1].values != series[0].values && *std::max_element(series[1].values.begin(), series[1].values.end()) > 0.0);
    // Another question is asked of both.
    const std::vector<double> own = series[1].values;
    page->functionChoice()->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() && page->bars()->series().size() == 2 && page->bars()->series()[1].values != own, kJobTimeoutMs);
    f.waitForJobs();
    beside->setCurrentIndex(0);
}

void ExplainPageTest::tablesAreExplained()
{
    for (const Subject subject : {Subject::Trees, Subject::Ridge}) {
        page->subjectChoice()->setCurrentIndex(int(subject));
        QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
        f.waitForJobs();
        QCOMPARE(page->explanation()->model, std::string(subject == Subject::Trees ? "gradient boosting" : "ridge"));
        QVERIFY(page->bars()->isVisible() && page->waterfall()->isVisible());
        QVERIFY(!page->whatIf()->isVisible());  // it prescribes nothing
        QVERIFY(!page->pathButton()->isEnabled());  // and hears nobody
        QVERIFY(std::abs(page->waterfall()->residual()) <= 1e-6 * std::max(1.0, page->waterfall()->prediction()));
    }
    page->subjectChoice()->setCurrentIndex(int(Subject::Network));
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    f.waitForJobs();
    QVERIFY(page->whatIf()->isVisible());
}

void ExplainPageTest::planIsExplained()
{
    const workflow::RunPtr before = f.workspace->run();
    for (const bool speaks : {false, true}) {
        const auto judged = std::make_shared<workflow::TrainedRun>(*before);
        judged->addsValueWeight = speaks;
        judged->addsValueReps = false;
        f.workspace->showRun(judged);
        page->showPart(QStringLiteral("prescribed"));
        QCOMPARE(page->subjectChoice()->currentIndex(), int(Subject::Prescribed));
        f.waitForJobs();
        QCOMPARE(page->explanation() != nullptr, speaks);
        if (!speaks) {
            QVERIFY(page->note().startsWith(QStringLiteral("The rule prescribes")));
            QVERIFY(!page->bars()->isVisible() && !page->whatIf()->isVisible());
            continue;
        }
        QVERIFY(page->explanation()->prescribed);
        const auto plan = workflow::plan(f.workspace->snapshot(), judged, 0, f.workspace->preferences().inventory());
        QVERIFY(plan.has_value());
        for (const prescribe::Prescription& next : plan->exercises) {
            if (next.source != "model") continue;
            f.workspace->selectNode(next.node);
            QTRY_VERIFY_WITH_TIMEOUT(page->entry() && page->entry()->node == next.node, kJobTimeoutMs);
            const double expected = page->entry()->prediction(0);
            QVERIFY(expected >= next.lowKg && expected <= next.highKg);
        }
        // The rule has the repetitions.
        page->targetChoice()->setCurrentIndex(1);
        QVERIFY(!page->waterfall()->isVisible() && page->note().contains(QStringLiteral("Plan")));
        page->targetChoice()->setCurrentIndex(0);
    }
    f.workspace->showRun(before);
    page->subjectChoice()->setCurrentIndex(int(Subject::Network));
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    f.waitForJobs();
}

void ExplainPageTest::barsChooseTheDependence()
{
    for (int line = 0; line < 3; ++line) {
        page->bars()->setFocus();
        QTest::keyClick(page->bars(), Qt::Key_Down);
    }
    QCOMPARE(page->bars()->chosen(), 2);
    const int column = page->featureChoice()->currentData().toInt();
    QVERIFY(column >= 0);
    QVERIFY(!page->dependence()->samples().empty());
    const auto& sample = page->dependence()->samples().front();
    QCOMPARE(sample.x, f.workspace->snapshot()->features.values(sample.node, column));
    page->colourChoice()->setCurrentIndex(1);  // one colour
    QVERIFY(page->dependence()->csv().startsWith(QStringLiteral("node,")));
    page->colourChoice()->setCurrentIndex(0);
}

void ExplainPageTest::whatIfFollowsTheSliders()
{
    WhatIfCard* card = page->whatIf();
    f.waitForJobs();
    QTRY_VERIFY_WITH_TIMEOUT(!card->answerText().isEmpty(), kJobTimeoutMs);
    const QString before = card->answerText();
    const double prediction = page->waterfall()->prediction();
    QSlider* sets = card->slider(workflow::Lever::Sets);
    QVERIFY(sets->isEnabled());
    const int stood = sets->value();
    sets->setFocus();
    QTest::keyClick(sets, Qt::Key_End);
    QTest::keyClick(card->slider(workflow::Lever::Fatigue), Qt::Key_Home);
    QVERIFY(card->moved());
    QTRY_VERIFY_WITH_TIMEOUT(page->waterfall()->prediction() != prediction, kJobTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(page->residualText().contains(QStringLiteral("100")) || page->residualText().contains(QStringLiteral("training")), kJobTimeoutMs);
    QVERIFY(std::abs(page->waterfall()->residual()) <= 1e-6 * std::max(1.0, std::abs(prediction)));
    QTest::mouseClick(card->resetButton(), Qt::LeftButton);
    QVERIFY(!card->moved());
    QCOMPARE(sets->value(), stood);
    QTRY_COMPARE_WITH_TIMEOUT(page->waterfall()->prediction(), prediction, kJobTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(card->answerText(), before, kJobTimeoutMs);
}

void ExplainPageTest::whatWouldChangeIt()
{
    WhatIfCard* card = page->whatIf();
    QTest::mouseClick(card->changeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!card->changesText().isEmpty(), kJobTimeoutMs);
}

void ExplainPageTest::checkSaysHowRight()
{
    ExplanationCheckCard* card = page->check();
    QVERIFY(!card->check());
    QTest::mouseClick(card->button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(card->check() != nullptr, kJobTimeoutMs);
    const workflow::TargetCheck& check = card->check()->targets[0];
    QVERIFY(check.defined);
    QCOMPARE(check.deletion.front(), 0.0);
    QVERIFY(check.insertion.back() < 1e-6 && check.insertion.front() > 0.0);
    // Exact values order better than chance does.
    QVERIFY2(check.deletionRatio > 1.0 && check.insertionRatio < 1.0, qPrintable(card->sentence()));
    QVERIFY(check.fidelity > 0.0 && check.fidelity <= 1.0);
    QVERIFY(check.sparsity >= 1.0 && check.sparsity <= 12.0);
    QVERIFY(card->chart()->isVisible());
    QCOMPARE(card->chart()->curves().size(), std::size_t(4));
}

void ExplainPageTest::pathGoesToTheGraph()
{
    GraphPage graph(*f.workspace, nullptr);
    graph.resize(900, 600);
    graph.show();
    auto* view = graph.findChild<GraphView*>();
    QVERIFY(view);
    const int node = page->entry()->node;
    QVERIFY(f.workspace->snapshot()->nodes.previous[std::size_t(node)] >= 0);
    f.workspace->selectNode(node);
    const QImage without = view->grab().toImage();
    QSignalSpy asked(f.workspace.get(), &Workspace::pageRequested);
    QTest::mouseClick(page->pathButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(f.workspace->path().of, node, kJobTimeoutMs);
    QCOMPARE(asked.back().front().toString(), QStringLiteral("graph"));
    // The exercise's session before is on the way, and what moved the prediction adds up to the move.
    const int before = f.workspace->snapshot()->nodes.previous[std::size_t(node)];
    QVERIFY(std::any_of(f.workspace->path().moved.begin(), f.workspace->path().moved.end(), [before](const auto& one) { return one.first == before; }));
    QVERIFY(f.workspace->markedNodes().size() >= 2);
    QCOMPARE(view->path().of, node);
    QVERIFY(view->grab().toImage() != without);
    f.workspace->selectNode(-1);
    QCOMPARE(f.workspace->path().of, -1);
    QCOMPARE(view->path().of, -1);
    f.workspace->selectNode(node);
}

void ExplainPageTest::movesGoToTheGraph()
{
    GraphPage graph(*f.workspace, nullptr);
    graph.resize(1000, 700);
    graph.show();
    connect(f.workspace.get(), &Workspace::pageRequested, &graph, [&graph](const QString& id) { graph.showPart(id.section(QLatin1Char('/'), 1)); });
    const int selected = f.workspace->selectedNode();
    QTest::mouseClick(page->movesButton(), Qt::LeftButton);
    QCOMPARE(f.workspace->path().of, -1);
    std::size_t defined = 0;  // body weight has no weight to be moved
    for (const auto& entry : page->explanation()->entries) defined += std::isnan(entry.base(page->targetChoice()->currentIndex())) ? 0 : 1;
    QCOMPARE(f.workspace->path().moved.size(), defined);
    QCOMPARE(f.workspace->selectedNode(), selected);
    // Who was explained has a colour that says which way it was moved; the others are grey.
    int coloured = 0;
    std::set<QRgb> colours;
    for (const SceneNode& item : graph.view()->scene().nodes) colours.insert(item.color.rgba());
    for (const auto& [node, moved] : f.workspace->path().moved) coloured += std::abs(moved) > 0.0 ? 1 : 0;
    QVERIFY(coloured > 3);
    QVERIFY(colours.size() > 3);
    QVERIFY(graph.view()->legend().title.contains(f.workspace->path().feature));
    f.workspace->selectNode(-1);
    f.workspace->selectNode(selected);
    QVERIFY(!f.workspace->path().any());
    f.waitForJobs();
}

void ExplainPageTest::cancelLeavesNothingHalf()
{
    page->countChoice()->setCurrentIndex(2);
    page->startAction()->trigger();
    QTRY_VERIFY(f.workspace->jobs()->busy());
    const ExplanationPtr before = page->explanation();
    f.workspace->jobs()->cancel();
    f.waitForJobs();
    QCOMPARE(page->explanation(), before);
    QVERIFY(page->startAction()->isEnabled());
    page->countChoice()->setCurrentIndex(0);
}

void ExplainPageTest::constantNetworkHasAMessage()
{
    auto run = std::make_shared<workflow::TrainedRun>(*f.workspace->run());
    for (learn::NamedTensor& tensor : run->model.tensors) {
        if (tensor.name == "conv2.lin_l.bias") std::fill(tensor.data.begin(), tensor.data.end(), -1e6F);
    }
    const workflow::RunPtr lively = f.workspace->run();
    f.workspace->addRun(run);
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr, kJobTimeoutMs);
    f.waitForJobs();
    QVERIFY(page->explanation()->nothing[0] == workflow::NothingToExplain::Constant);
    QVERIFY(!page->bars()->isVisible());
    QVERIFY(!page->note().isEmpty());
    f.workspace->showRun(lively);
    QTRY_VERIFY_WITH_TIMEOUT(page->explanation() != nullptr && page->bars()->isVisible(), kJobTimeoutMs);
    f.waitForJobs();
}

void ExplainPageTest::exportsPicturesAndTables()
{
    for (PlotWidget* chart : {static_cast<PlotWidget*>(page->bars()), static_cast<PlotWidget*>(page->beeswarm()), static_cast<PlotWidget*>(page->waterfall()),
                              static_cast<PlotWidget*>(page->dependence())}) {
        for (const char* ending : {"png", "svg", "csv"}) {
            const QString path = f.path(QStringLiteral("chart.%1").arg(QLatin1String(ending)));
            QVERIFY(chart->exportTo(path).has_value());
            QVERIFY(QFile(path).size() > 50);
        }
        QVERIFY(chart->csv().count(QLatin1Char('\n')) > 2);
        QVERIFY(!chart->accessibleName().isEmpty());
    }
}

QTEST_MAIN(ExplainPageTest)
#include "explain_page_test.moc"
