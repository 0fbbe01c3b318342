// Searching for a name and choosing days on the graph page: each a step that can be taken back, and kept with a view.

#include <QAction>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/training_fixture.h"
#include "ui/charts/date_ticks.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/range_form.h"
#include "ui/pages/graph_page.h"

using namespace liftgraph;
using namespace liftgraph::ui;
using std::chrono::days;

class GraphRangeTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<GraphPage> m_page;

    int shown() const { return m_page->view()->scene().count(); }
    log::LocalDay dayOf(int item) const { return m_training.workspace->snapshot()->nodes.nodes[std::size_t(m_page->view()->scene().nodes[std::size_t(item)].node)].day(); }
    void openForm(const std::function<void(RangeForm&)>& fill)
    {
        m_page->openRangeForm();
        auto* form = m_page->findChild<RangeForm*>();
        QVERIFY(form);
        fill(*form);
        form->showButton()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
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

    void aSearchIsAChipAndOneStep()
    {
        const int all = shown();
        const QString name = m_page->view()->scene().rows.front().name;
        FilterBar* bar = m_page->filterBar();
        QTest::keyClicks(bar->search(), name);
        const int found = shown();
        QVERIFY(found > 0 && found < all);
        QCOMPARE(m_page->viewSteps()->count(), 1);  // not one for each letter
        QCOMPARE(bar->chips().size(), 1);
        QVERIFY(bar->chips()[0]->text().contains(name));
        QTest::mouseClick(bar->chips()[0], Qt::LeftButton);
        QCOMPARE(shown(), all);
        QVERIFY(bar->search()->text().isEmpty());
        m_page->viewSteps()->undo();
        QCOMPARE(shown(), found);
        QCOMPARE(bar->search()->text(), name);
        m_page->viewSteps()->undo();
        QCOMPARE(shown(), all);
        QVERIFY(bar->search()->text().isEmpty());
        m_page->viewSteps()->redo();
        QCOMPARE(shown(), found);
    }

    void aSearchThatIsTakenBackByHandIsNoStep()
    {
        QLineEdit* search = m_page->filterBar()->search();
        QTest::keyClicks(search, "be");
        QCOMPARE(m_page->viewSteps()->count(), 1);
        QTest::keyClick(search, Qt::Key_Backspace);
        QTest::keyClick(search, Qt::Key_Backspace);
        QCOMPARE(m_page->viewSteps()->count(), 0);
        // Two searches are two steps, and a space at the end stays while more is typed.
        QTest::keyClicks(search, "bench ");
        QCOMPARE(search->text(), QStringLiteral("bench "));
        QTest::keyClick(search, Qt::Key_Return);
        search->selectAll();
        QTest::keyClicks(search, "squat");
        QCOMPARE(m_page->viewSteps()->count(), 2);
        m_page->viewSteps()->undo();
        QCOMPARE(search->text(), QStringLiteral("bench"));
    }

    void everythingIsClearedTogether()
    {
        graph::NodeFilter filter;
        filter.temporal = false;
        m_page->setFilter(filter, "test");
        QTest::keyClicks(m_page->filterBar()->search(), "e");
        QCOMPARE(m_page->filterBar()->chips().size(), 2);
        QTest::mouseClick(m_page->filterBar()->clearButton(), Qt::LeftButton);
        QVERIFY(m_page->filter().empty());
        QVERIFY(m_page->filterBar()->search()->text().isEmpty());
    }

    void anyDaysAreChosenAndTakenBack()
    {
        m_page->showLayout(SceneKind::Week);
        const DayRange before = *m_page->range();
        const log::LocalDay first = before.first - days(24), last = before.first - days(5);
        openForm([&](RangeForm& form) {
            // Either end may be given first.
            form.dateField(0)->setDate(toDate(last));
            form.dateField(1)->setDate(toDate(first));
        });
        QCOMPARE(m_page->weeks(), kAnyDays);
        QVERIFY(*m_page->range() == (DayRange{first, last}));
        int expected = 0;
        for (const features::Node& node : m_training.workspace->snapshot()->nodes.nodes) expected += node.day() >= first && node.day() <= last;
        QCOMPARE(shown(), expected);
        QVERIFY(expected > 0);
        m_page->viewSteps()->undo();
        QVERIFY(*m_page->range() == before);
        QCOMPARE(m_page->weeks(), 1);
        m_page->viewSteps()->redo();
        QCOMPARE(shown(), expected);
        // They are stepped by as many days as they are.
        m_page->stepRange(-1);
        QVERIFY(m_page->range()->last < first && m_page->range()->last - m_page->range()->first == last - first);
        QCOMPARE(int((first - m_page->range()->first).count()) % 20, 0);
        m_page->stepRange(1);
        QVERIFY(*m_page->range() == (DayRange{first, last}));
    }

    void aSelectionElsewhereMovesTheChosenDaysThere()
    {
        m_page->showLayout(SceneKind::Week);
        const log::LocalDay first = m_page->range()->first - days(24);
        m_page->setSpan(kAnyDays, DayRange{first, first + days(9)});
        m_training.workspace->selectNode(3);
        const log::LocalDay day = m_training.workspace->snapshot()->nodes.nodes[3].day();
        QVERIFY(m_page->range()->first <= day && day <= m_page->range()->last);
        QCOMPARE(int((m_page->range()->last - m_page->range()->first).count()), 9);
        QVERIFY(m_page->view()->scene().itemOfNode[3] >= 0);
    }

    void spansAreStepsToo()
    {
        m_page->showLayout(SceneKind::Week);
        const int week = shown();
        m_page->setSpan(4);
        QVERIFY(shown() > week);  // the weeks before: there is nothing after the last
        QCOMPARE(m_page->viewSteps()->count(), 1);
        m_page->viewSteps()->undo();
        QCOMPARE(shown(), week);
        QCOMPARE(m_page->weeks(), 1);
    }

    void anyDaysAreKeptWithAView()
    {
        m_page->showLayout(SceneKind::Week);
        const log::LocalDay first = m_page->range()->first - days(30);
        m_page->setSpan(kAnyDays, DayRange{first, first + days(11)});
        const auto view = graph::viewFromJson(graph::toJson(m_page->currentView()));
        QVERIFY(view.has_value());
        QVERIFY(view->weekEnd == first + days(11));
        m_page->setSpan(1);
        m_page->showLayout(SceneKind::Timeline);
        m_page->showView(*view);
        QVERIFY(m_page->layoutKind() == SceneKind::Week);
        QVERIFY(*m_page->range() == (DayRange{first, first + days(11)}));
        for (int item = 0; item < shown(); ++item) QVERIFY(dayOf(item) >= first && dayOf(item) <= first + days(11));
    }

    void aDamagedSpanIsAWeek()
    {
        graph::SavedView view;
        view.layout = "week";
        view.weekSpan = -1;
        view.weekStart = log::LocalDay(days(20000));
        const auto read = graph::viewFromJson(graph::toJson(view));
        QVERIFY(read.has_value());
        QCOMPARE(read->weekSpan, 1);
        view.weekEnd = *view.weekStart - days(3);
        QCOMPARE(graph::viewFromJson(graph::toJson(view))->weekSpan, 1);
        view.weekSpan = 2;
        view.weekEnd = *view.weekStart - days(1);
        QVERIFY2(!graph::viewFromJson(graph::toJson(view))->weekEnd, "whole weeks end by themselves");
    }

    void rangesAreMovedByWholeLengths()
    {
        const log::LocalDay day{days(20000)};
        const DayRange range{day, day + days(9)};
        QVERIFY(rangeMovedTo(range, day + days(9)) == range);
        QVERIFY(rangeMovedTo(range, day + days(10)).first == day + days(10));
        QVERIFY(rangeMovedTo(range, day - days(1)).last == day - days(1));
        QVERIFY(rangeMovedTo(range, day - days(10)).first == day - days(10));
        QVERIFY(rangeMovedTo(range, day - days(11)).first == day - days(20));
        QVERIFY(rangeMovedTo({day, day}, day + days(4000)) == (DayRange{day + days(4000), day + days(4000)}));
    }

    void menusSayThatTheyAre()
    {
        m_page->showLayout(SceneKind::Week);
        int menus = 0;
        for (auto* button : m_page->findChildren<QToolButton*>())
            if (button->menu()) {
                QCOMPARE(button->property("opens").toString(), QStringLiteral("menu"));
                QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
                ++menus;
            }
        QCOMPARE(menus, 3);
    }
};

QTEST_MAIN(GraphRangeTest)
#include "graph_range_test.moc"
