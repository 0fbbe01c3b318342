// The graph page as a user drives it: layouts, filters, selection, details, files.

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "tests/ui/training_fixture.h"
#include "ui/charts/entry_text.h"
#include "ui/empty_state.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/graph_page.h"

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
        for (const char* name : {"graph.png", "graph.svg", "graph.graphml"}) m_page->exportTo(m_training.path(name));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 3, kJobTimeoutMs);
        QFile xml(m_training.path("graph.graphml"));
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QVERIFY(xml.readAll().contains("<graphml"));
        QSignalSpy failed(m_training.workspace.get(), &Workspace::failed);
        m_page->exportTo(m_training.path("no/folder/graph.svg"));
        QCOMPARE(failed.size(), 1);
    }

    void everyControlHasAName()
    {
        for (const auto* control : m_page->findChildren<QToolButton*>())
            if (control->isVisible()) QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty(), qPrintable(control->toolTip()));
        QVERIFY(!m_page->view()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(GraphPageTest)
#include "graph_page_test.moc"
