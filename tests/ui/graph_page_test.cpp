// The graph page as a user drives it: layouts, filters, selection, details, files.

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <functional>
#include <set>

#include "tests/ui/training_fixture.h"
#include "ui/charts/entry_text.h"
#include "ui/empty_state.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/filter_form.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/graph_page.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class GraphPageTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<GraphPage> m_page;

    QToolButton* button(const QString& text) const
    {
        for (auto* found : m_page->findChildren<QToolButton*>())
            if (found->text() == text) return found;
        return nullptr;
    }

    QComboBox* boxCalled(const QString& name) const
    {
        for (auto* found : m_page->findChildren<QComboBox*>())
            if (found->accessibleName() == name) return found;
        return nullptr;
    }

private slots:
    void initTestCase() { m_training.open(24); }

    void init()
    {
        m_page = std::make_unique<GraphPage>(*m_training.workspace, nullptr);
        m_page->resize(1100, 620);
        m_page->show();
        m_training.workspace->selectNode(-1);
    }

    void cleanup() { m_page.reset(); }

    void withoutALogTheNextStepIsOffered()
    {
        Workspace empty;
        GraphPage page(empty, nullptr);
        page.resize(900, 600);
        page.show();
        auto* state = page.findChild<EmptyState*>();
        QVERIFY(state && state->isVisible());
        QSignalSpy requested(&empty, &Workspace::pageRequested);
        auto* import = state->findChild<QPushButton*>();
        QVERIFY(import);
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toString(), QStringLiteral("import"));
        QVERIFY(page.headerActions().front()->isEnabled() == false);
    }

    void timelineShowsEveryEntry() { QCOMPARE(m_page->view()->scene().count(), int(m_training.workspace->snapshot()->nodes.nodes.size())); }

    void aClickSelectsEverywhere()
    {
        GraphView* view = m_page->view();
        view->zoomAt(view->positionOf(12), 8.0);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->positionOf(12).toPoint());
        QCOMPARE(m_training.workspace->selectedNode(), view->scene().nodes[12].node);
        QCOMPARE(view->selectedItem(), 12);
        const auto* details = m_page->findChild<NodeDetails*>();
        const QString name = exerciseName(*m_training.workspace->snapshot(), view->scene().nodes[12].node);
        bool named = false;
        for (const auto* label : details->findChildren<QLabel*>()) named = named || label->text() == name;
        QVERIFY(named);
        QVERIFY(view->accessibleDescription().startsWith(name));
    }

    void detailsTellValueAndProvenance()
    {
        m_training.workspace->selectNode(40);
        QCoreApplication::processEvents();
        auto* table = m_page->findChild<NodeDetails*>()->findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(table->model()->rowCount() > 10);
        const QStringList known{"logged", "derived", "default", "missing"};
        for (int row = 0; row < table->model()->rowCount(); ++row) QVERIFY(known.contains(table->model()->index(row, 2).data().toString()));
    }

    void searchAndChipsFilter()
    {
        GraphView* view = m_page->view();
        const int all = view->scene().count();
        const QString name = view->scene().rows.front().name;
        auto* search = m_page->findChild<QLineEdit*>();
        QTest::keyClicks(search, name);
        QVERIFY(view->scene().count() > 0 && view->scene().count() < all);
        search->clear();
        QCOMPARE(view->scene().count(), all);
        const log::MuscleGroup group = view->scene().rows.front().group;
        QTest::mouseClick(m_page->findChild<MuscleChips*>()->chip(group), Qt::LeftButton);
        QVERIFY(view->scene().count() < all);
        for (const SceneRow& row : view->scene().rows) QVERIFY(row.group != group);
        QTest::keyClicks(search, "no such exercise");
        QVERIFY(!view->isVisible());
    }

    void mapIsLaidOutInTheWorker()
    {
        QTest::mouseClick(button("Map"), Qt::LeftButton);
        GraphView* view = m_page->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->scene().kind == SceneKind::Map, kJobTimeoutMs);
        QCOMPARE(view->scene().count(), int(graph::buildMap(m_training.workspace->snapshot()->nodes).exercises.size()));
        QTest::mouseClick(button("Timeline"), Qt::LeftButton);
        QCOMPARE(view->scene().kind, SceneKind::Timeline);
    }

    void aWeekShowsItsSessionsInDetail()
    {
        const auto snapshot = m_training.workspace->snapshot();
        m_training.workspace->selectNode(40);
        QTest::mouseClick(button("Week"), Qt::LeftButton);
        const GraphScene* scene = &m_page->view()->scene();
        QVERIFY(scene->kind == SceneKind::Week);
        const DayRange range = *m_page->range();
        const log::LocalDay day = snapshot->nodes.nodes[40].day();
        QVERIFY(range.first <= day && day <= range.last && std::chrono::weekday(range.first) == std::chrono::Monday);
        // Every pair of a session, every temporal edge inside the week, every entry named.
        int pairs = 0, entries = 0;
        for (const SceneSession& session : scene->sessions) pairs += int(session.members.size() * (session.members.size() - 1) / 2);
        for (const features::Node& node : snapshot->nodes.nodes) entries += node.day() >= range.first && node.day() <= range.last;
        QCOMPARE(scene->count(), entries);
        QVERIFY(scene->itemOfNode[40] >= 0);
        int solid = 0;
        for (const SceneEdge& edge : scene->edges) solid += edge.kind == EdgeKind::SameSession;
        QCOMPARE(solid, pairs);
        for (const SceneNode& node : scene->nodes) QVERIFY(!node.label.isEmpty());
        m_page->stepRange(1);
        QVERIFY(m_page->range()->first > range.last);
        m_page->stepRange(-1);
        QVERIFY(*m_page->range() == range);
        // A selection elsewhere brings its week.
        const int last = int(snapshot->nodes.nodes.size()) - 1;
        m_training.workspace->selectNode(last);
        QVERIFY(m_page->range()->last >= snapshot->nodes.nodes[std::size_t(last)].day());
        QVERIFY(m_page->view()->scene().itemOfNode[std::size_t(last)] >= 0);
    }

    void chipsAreRemovedAndTakenBack()
    {
        GraphView* view = m_page->view();
        const int all = view->scene().count();
        graph::NodeFilter filter;
        filter.rules.push_back({"top_load_kg", graph::Compare::AtLeast, 60.0, 0.0});
        filter.temporal = false;
        m_page->setFilter(filter, "test");
        const int few = view->scene().count();
        QVERIFY(few > 0 && few < all);
        QVERIFY(view->scene().edges.empty());
        FilterBar* bar = m_page->filterBar();
        QCOMPARE(bar->chips().size(), 2);
        QVERIFY(bar->chips()[1]->text().contains("60"));
        QTest::mouseClick(bar->chips()[1], Qt::LeftButton);
        QCOMPARE(view->scene().count(), all);
        QVERIFY(view->scene().edges.empty());
        // Undo by the keyboard is the view's own while it has it; the log's stays as it is.
        view->setFocus();
        QCOMPARE(m_training.workspace->undoStack()->count(), 0);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view->scene().count(), few);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view->scene().count(), all);
        QVERIFY(!view->scene().edges.empty());
        m_page->viewSteps()->redo();
        QCOMPARE(view->scene().count(), few);
        QTest::mouseClick(bar->clearButton(), Qt::LeftButton);
        QVERIFY(m_page->filter().empty());
        QCOMPARE(bar->chips().size(), 0);
    }

    void theFormAddsEveryKindOfFilter()
    {
        m_training.workspace->selectNode(30);
        const auto add = [this](FilterForm::Kind kind, const std::function<void(FilterForm&)>& fill) {
            QTest::mouseClick(m_page->filterBar()->addButton(), Qt::LeftButton);
            auto* form = m_page->filterBar()->findChild<FilterForm*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(form);
            form->kindChoice()->setCurrentIndex(kind);
            fill(*form);
            form->addButton()->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        add(FilterForm::Feature, [](FilterForm& form) {
            form.quantityChoice()->setCurrentIndex(0);
            form.compareChoice()->setCurrentIndex(form.compareChoice()->findData(int(graph::Compare::Between)));
            form.valueField(0)->setValue(90.0);
            form.valueField(1)->setValue(40.0);
        });
        QCOMPARE(m_page->filter().rules.size(), std::size_t(1));
        QVERIFY(m_page->filter().rules[0] == (graph::QuantityRule{"top_load_kg", graph::Compare::Between, 40.0, 90.0}));
        add(FilterForm::Around, [](FilterForm& form) { form.depthField()->setValue(2); });
        QVERIFY(m_page->filter().ego && m_page->filter().ego->start && m_page->filter().ego->depth == 2);
        add(FilterForm::Relations, [](FilterForm& form) { form.relationBox(false)->setChecked(false); });
        QVERIFY(!m_page->filter().sameSession);
        add(FilterForm::Dates, [](FilterForm& form) { form.dateField(0)->setDate(form.dateField(0)->date().addDays(7)); });
        QVERIFY(m_page->filter().from.has_value());
        add(FilterForm::Exercises, [](FilterForm& form) { form.exerciseList()->item(0)->setCheckState(Qt::Checked); });
        QCOMPARE(m_page->filter().exercises.size(), std::size_t(1));
        add(FilterForm::Muscles, [](FilterForm& form) { form.muscleList()->item(0)->setCheckState(Qt::Unchecked); });
        QCOMPARE(m_page->filter().hiddenMuscles.size(), std::size_t(1));
        QCOMPARE(m_page->filterBar()->chips().size(), 6);
        QCOMPARE(m_page->viewSteps()->count(), 6);
    }

    void valuesAreInTheUsersUnit()
    {
        const features::FeatureTable& table = m_training.workspace->snapshot()->features;
        graph::NodeFilter filter;
        filter.rules.push_back({"top_load_kg", graph::Compare::AtLeast, 45.359237, 0.0});
        QVERIFY(partsOf(filter, table, Unit::Pound)[0].text.contains("100 lb"));
        QVERIFY(partsOf(filter, table, Unit::Kilogram)[0].text.contains("45.36 kg"));
    }

    void whatIsMovedStaysAndIsKept()
    {
        QTest::mouseClick(button("Map"), Qt::LeftButton);
        GraphView* view = m_page->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->scene().kind == SceneKind::Map, kJobTimeoutMs);
        const QPointF before = view->scene().nodes[0].at;
        const std::string name = view->scene().nodes[0].label.toStdString();
        emit view->itemMoved(0, before, {0.3, 0.4});
        QCOMPARE(view->scene().nodes[0].at, QPointF(0.3, 0.4));
        QVERIFY(view->scene().nodes[0].pinned);
        m_page->viewSteps()->undo();
        QCOMPARE(view->scene().nodes[0].at, before);
        QVERIFY(!view->scene().nodes[0].pinned);
        m_page->viewSteps()->redo();
        const QPointF other = view->scene().nodes[1].at;
        m_page->arrangeAgain();
        QTRY_VERIFY_WITH_TIMEOUT(view->scene().nodes[1].at != other, kJobTimeoutMs);
        QCOMPARE(view->scene().nodes[0].at, QPointF(0.3, 0.4));
        m_training.waitForJobs();
        const auto store = log::LogStore::open(m_training.workspace->libraryPath().toStdString(), log::OpenMode::ReadOnly);
        QVERIFY(store.has_value());
        const auto kept = graph::arrangementFromJson(*store->arrangement(m_training.workspace->athlete()->id));
        QVERIFY(kept.has_value());
        QVERIFY(kept->pinned.at(name) == (graph::Point{0.3, 0.4}));
        // Another window of the program finds it there.
        GraphPage again(*m_training.workspace, nullptr);
        again.resize(1100, 620);
        again.show();
        again.showLayout(SceneKind::Map);
        QTRY_VERIFY_WITH_TIMEOUT(again.view()->scene().kind == SceneKind::Map, kJobTimeoutMs);
        QCOMPARE(again.view()->scene().nodes[0].at, QPointF(0.3, 0.4));
    }

    void whatIsMovedInAWeekStaysAndIsKept()
    {
        m_training.workspace->selectNode(40);
        QTest::mouseClick(button("Week"), Qt::LeftButton);
        GraphView* view = m_page->view();
        const auto placeOf = [](const GraphView* shown, int node) { return shown->scene().nodes[std::size_t(shown->scene().itemOfNode[std::size_t(node)])].at; };
        const QPointF before = placeOf(view, 40), away(1.25, -0.5);
        emit view->itemMoved(view->scene().itemOfNode[40], before, before + away);
        QCOMPARE(placeOf(view, 40), before + away);
        QVERIFY(view->scene().bounds.contains(before + away));
        m_page->viewSteps()->undo();
        QCOMPARE(placeOf(view, 40), before);
        m_page->viewSteps()->redo();
        m_page->stepRange(1);
        m_page->stepRange(-1);
        QCOMPARE(placeOf(view, 40), before + away);
        m_training.waitForJobs();
        GraphPage again(*m_training.workspace, nullptr);
        again.resize(1100, 620);
        again.show();
        again.showLayout(SceneKind::Week);
        QTRY_VERIFY_WITH_TIMEOUT(again.view()->scene().kind == SceneKind::Week, kJobTimeoutMs);
        m_training.waitForJobs();
        QCOMPARE(placeOf(again.view(), 40), before + away);
        m_page->viewSteps()->undo();
        QCOMPARE(placeOf(view, 40), before);
        m_training.waitForJobs();
    }

    void viewsAreKeptOpenedRenamedRemoved()
    {
        graph::NodeFilter filter;
        filter.rules.push_back({"volume_kg", graph::Compare::Greater, 500.0, 0.0});
        m_page->setFilter(filter, "test");
        m_page->showLayout(SceneKind::Week);
        m_page->stepRange(-1);
        const graph::SavedView there = m_page->currentView();
        m_page->keepView("Heavy weeks");
        QTRY_COMPARE_WITH_TIMEOUT(m_page->keptViews().size(), std::size_t(1), kJobTimeoutMs);
        m_page->setFilter({}, "test");
        m_page->showLayout(SceneKind::Timeline);
        m_page->showView(*graph::viewFromJson(m_page->keptViews()[0].json));
        QVERIFY(m_page->layoutKind() == SceneKind::Week);
        QVERIFY(m_page->filter() == filter);
        QVERIFY(m_page->currentView().weekStart == there.weekStart);
        QVERIFY(std::abs(m_page->currentView().left - there.left) < 0.1);
        const qint64 id = m_page->keptViews()[0].id;
        m_page->renameView(id, "Hard weeks");
        QTRY_VERIFY_WITH_TIMEOUT(m_page->keptViews()[0].name == "Hard weeks", kJobTimeoutMs);
        m_page->removeView(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->keptViews().empty(), kJobTimeoutMs);
    }

    void aModelsViewIsLinkedAndExplained()
    {
        QVERIFY(!button("Model")->isEnabled());
        m_training.addShortRun(3);
        QVERIFY(button("Model")->isEnabled());
        QTest::mouseClick(button("Model"), Qt::LeftButton);
        GraphView* view = m_page->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->scene().kind == SceneKind::Embedding, kJobTimeoutMs);
        const auto snapshot = m_training.workspace->snapshot();
        QCOMPARE(view->scene().count(), int(snapshot->nodes.nodes.size()));
        m_training.workspace->selectNode(25);
        QCOMPARE(view->selectedItem(), view->scene().itemOfNode[25]);
        auto* colours = m_page->findChild<QComboBox*>();
        colours->setCurrentIndex(colours->findData("cluster"));
        std::set<QRgb> seen;
        for (const SceneNode& node : view->scene().nodes) seen.insert(node.color.rgb());
        QVERIFY(seen.size() > 1 && seen.size() <= 6);
        // Shares of the mean add up to one, and who is heard is who is related.
        NodeDetails* details = m_page->details();
        double sum = 0.0;
        for (const MessagesModel::Message& message : details->heard().messages()) {
            sum += message.share;
            const features::Node& from = snapshot->nodes.nodes[std::size_t(message.source)];
            QVERIFY(message.sameSession ? from.group == snapshot->nodes.nodes[25].group : message.source == snapshot->nodes.previous[25]);
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-9);
        details->tabs()->setCurrentIndex(2);
        QTest::mouseClick(details->explainButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(details->explanationText().contains('\n'), kJobTimeoutMs);
        QVERIFY(!details->explainButton()->isVisible());
        // A kept view comes back as it was flattened.
        auto* flat = boxCalled("How the model's view is flattened");
        QVERIFY(flat && flat->isVisible());
        flat->setCurrentIndex(flat->findText("UMAP"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_training.workspace->jobs()->busy(), kJobTimeoutMs);
        const auto kept = graph::viewFromJson(graph::toJson(m_page->currentView()));
        QVERIFY(kept && kept->projection == "umap");
        flat->setCurrentIndex(flat->findText("PCA"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_training.workspace->jobs()->busy(), kJobTimeoutMs);
        m_page->showLayout(SceneKind::Timeline);
        m_page->showView(*kept);
        QTRY_VERIFY_WITH_TIMEOUT(!m_training.workspace->jobs()->busy() && view->scene().kind == SceneKind::Embedding, kJobTimeoutMs);
        QCOMPARE(flat->currentText(), QStringLiteral("UMAP"));
        m_training.workspace->showRun(nullptr);
        QCOMPARE(m_page->layoutKind(), SceneKind::Timeline);
    }

    void anIntervalOfNoWidthIsNone()
    {
        m_training.addShortRun(3);
        const auto told = [this] {
            QString words;
            for (const auto* label : m_page->details()->findChildren<QLabel*>()) words += label->text() + QLatin1Char(' ');
            return words;
        };
        m_training.workspace->selectNode(30);
        QVERIFY2(told().contains("90 % interval"), qPrintable(told()));
        auto certain = std::make_shared<workflow::TrainedRun>(*m_training.workspace->run());
        certain->forecast.low = certain->forecast.high = certain->forecast.expected;
        m_training.workspace->addRun(certain);
        QVERIFY2(!told().contains("interval") && told().contains("too little training"), qPrintable(told()));
        m_training.workspace->showRun(nullptr);
    }

    void thePathColoursTheGraph()
    {
        m_training.workspace->showPath({20, {{19, 2.0}, {18, -1.0}}, {}, targets::kWeight});
        auto* colours = m_page->findChild<QComboBox*>();
        const int shapley = colours->findData("shapley");
        QVERIFY(shapley > 0);
        colours->setCurrentIndex(shapley);
        const auto colourOf = [this](int node) { return m_page->view()->scene().nodes[std::size_t(m_page->view()->scene().itemOfNode[std::size_t(node)])].color; };
        QCOMPARE(colourOf(19), divergingColor(1.0));
        QCOMPARE(colourOf(18), divergingColor(-0.5));
        QVERIFY(colourOf(17) != colourOf(18));
        m_training.workspace->selectNode(3);
        QVERIFY(colours->findData("shapley") < 0);
    }

    void coloursFollowAFeature()
    {
        auto* colours = m_page->findChild<QComboBox*>();
        QVERIFY(colours->count() > 5);
        const QColor before = m_page->view()->scene().nodes[3].color;
        bool changed = false;
        for (int i = 1; i < colours->count() && !changed; ++i) {
            colours->setCurrentIndex(i);
            changed = m_page->view()->scene().nodes[3].color != before;
        }
        QVERIFY(changed);
    }

    void filesAreWritten()
    {
        QSignalSpy saved(m_training.workspace.get(), &Workspace::noted);
        for (const char* name : {"graph.png", "graph.svg", "graph.graphml", "graph.gexf", "graph.csv"}) m_page->exportTo(m_training.path(name));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 5, kJobTimeoutMs);
        QVERIFY(QFile::exists(m_training.path("graph-nodes.csv")));
        QFile xml(m_training.path("graph.graphml"));
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QVERIFY(xml.readAll().contains("<graphml"));
        QSignalSpy failed(m_training.workspace.get(), &Workspace::failed);
        m_page->exportTo(m_training.path("no/folder/graph.svg"));
        QCOMPARE(failed.size(), 1);
    }

    void aFeaturesMovesAreColoursNotASelection()
    {
        ExplainedPath moves;
        moves.feature = "Fatigue";
        for (int node = 0; node < 60; ++node) moves.moved.emplace_back(node, node % 2 ? 2.0 : -2.0);
        m_training.workspace->showPath(moves);
        m_page->showPart("shapley");
        const GraphView* view = m_page->view();
        QTRY_VERIFY(view->settled());
        const QImage picture = m_page->view()->grab().toImage();
        const QRectF plot = graph_painter::plotArea(view->scene(), view->size());
        int rings = 0;
        for (int y = int(plot.top()); y < int(plot.bottom()) * picture.devicePixelRatioF(); ++y)
            for (int x = int(plot.left()) + 2; x < int(plot.right()); ++x) rings += picture.pixelColor(x, y) == tokens().accent;
        QVERIFY2(rings < 40, qPrintable(QString::number(rings)));
        for (const auto* label : m_page->details()->findChildren<QLabel*>()) QVERIFY2(!label->text().contains("60"), qPrintable(label->text()));
        m_training.workspace->selectNode(3);
    }
};

QTEST_MAIN(GraphPageTest)
#include "graph_page_test.moc"
