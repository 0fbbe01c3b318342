// The graph page in small windows and other directions: what fits, what is told where there is no room, what controls are called.

#include <QComboBox>
#include <QHelpEvent>
#include <QMenu>
#include <QStyleOptionComboBox>
#include <QToolButton>
#include <QToolTip>
#include <set>

#include "tests/ui/training_fixture.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/filter_form.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/pages/graph_page.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class GraphPageFitTest : public QObject {
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

    void everyLayoutFitsASmallWindow()
    {
        for (const SceneKind kind : {SceneKind::Timeline, SceneKind::Week}) {
            m_page->showLayout(kind);
            QVERIFY2(m_page->minimumSizeHint().width() <= 952, qPrintable(QString::number(m_page->minimumSizeHint().width())));
        }
    }

    void theToolsTakeTwoLinesInASmallWindow()
    {
        m_page->resize(1024 - space::kRail, 580);
        m_training.workspace->selectNode(40);
        const auto inOneLine = [](const QWidget* line) {
            std::set<int> middles;
            for (const auto* control : line->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                if (control->isVisible()) middles.insert(control->geometry().center().y() / 4);
            return middles.size() == 1 || (middles.size() == 2 && *middles.rbegin() - *middles.begin() == 1);
        };
        for (const SceneKind kind : {SceneKind::Timeline, SceneKind::Week, SceneKind::Map}) {
            m_page->showLayout(kind);
            QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->scene().kind == kind, kJobTimeoutMs);
            QTest::qWait(20);
            for (const QWidget* line : {button("Week")->parentWidget(), m_page->findChild<SnugBox*>()->parentWidget()}) QVERIFY2(inOneLine(line), qPrintable(QString::number(int(kind))));
        }
        // Also with long names in the boxes and days of two years beside them: what has no room is told by the tooltip.
        m_page->showLayout(SceneKind::Week);
        const log::LocalDay last = m_page->range()->last;
        m_page->setSpan(kAnyDays, DayRange{last - std::chrono::days(500), last});
        const auto boxes = m_page->findChildren<SnugBox*>();
        for (SnugBox* box : {boxes[0], boxes[1]}) {
            box->addItem("A feature that somebody gave a rather long name");
            box->setCurrentIndex(box->count() - 1);
        }
        QTest::qWait(20);
        const QWidget* line = boxes.front()->parentWidget();
        QVERIFY(inOneLine(line));
        for (const auto* control : line->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (control->isVisible()) QVERIFY2(line->rect().contains(control->geometry()), qPrintable(control->toolTip()));
        for (const auto* days : m_page->findChildren<QToolButton*>())
            if (days->isVisible() && days->text().contains(QString::number(int(std::chrono::year_month_day(last).year())))) QVERIFY(days->width() >= days->sizeHint().width());
        QVERIFY(boxes.front()->width() < boxes.front()->sizeHint().width());
        QHelpEvent asked(QEvent::ToolTip, {5, 5}, boxes.front()->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(boxes.front(), &asked);
        QTRY_VERIFY(QToolTip::text().contains(boxes.front()->currentText()));
        QToolTip::hideText();
        boxes.front()->setCurrentIndex(0);
    }

    void whatHasNoRoomIsTold()
    {
        GraphView* view = m_page->view();
        const auto tipAt = [view](const QPoint& at) {
            QToolTip::hideText();
            QHelpEvent asked(QEvent::ToolTip, at, view->mapToGlobal(at));
            QCoreApplication::sendEvent(view, &asked);
            return QToolTip::text();
        };
        // Whether there is room for the names or for groups alone: the row that is pointed at.
        for (const int height : {620, 420}) {
            m_page->resize(1100, height);
            QTest::qWait(20);
            for (const std::size_t row : {std::size_t(0), view->scene().rows.size() - 1}) {
                const QPoint at(10, qRound(view->transform().toScreen({0.0, double(row)}).y()));
                QTRY_COMPARE(tipAt(at), view->scene().rows[row].name);
            }
        }
        QToolTip::hideText();
    }

    void theMenuZoomsToTheSelection()
    {
        QToolButton* pointer = nullptr;
        for (auto* found : m_page->findChildren<QToolButton*>())
            if (found->accessibleName() == "Mouse") pointer = found;
        const auto zoom = [pointer] {
            emit pointer->menu()->aboutToShow();
            for (QAction* action : pointer->menu()->actions())
                if (action->text().startsWith("Zoom to what is selected")) return action;
            return static_cast<QAction*>(nullptr);
        };
        QVERIFY(zoom() && !zoom()->isEnabled());
        m_training.workspace->selectNode(40);
        QVERIFY(zoom()->isEnabled());
        const double before = m_page->view()->transform().sx;
        zoom()->trigger();
        QVERIFY(m_page->view()->transform().sx > before);
    }

    void popupsOpenWhereWordsBegin()
    {
        m_page->setLayoutDirection(Qt::RightToLeft);
        m_page->showLayout(SceneKind::Week);
        QToolButton* add = nullptr;
        for (auto* found : m_page->filterBar()->findChildren<QToolButton*>())
            if (found->text().startsWith("Add filter")) add = found;
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        auto* form = m_page->findChild<FilterForm*>();
        QVERIFY(form);
        const QRect room = add->screen()->availableGeometry() | m_page->window()->geometry();
        QVERIFY(room.contains(form->geometry()));
        const QPoint corner = add->mapToGlobal(QPoint(add->width(), add->height()));
        QVERIFY2(std::abs(form->geometry().right() + 1 - corner.x()) <= space::kXs || form->geometry().left() == room.left(), qPrintable(QString::number(form->geometry().right() - corner.x())));
        QVERIFY(form->geometry().top() >= corner.y());
        form->close();
    }

    void wordsOfChoicesAreNotCutOff()
    {
        auto* colours = m_page->findChild<SnugBox*>();
        for (int i = 0; i < colours->count(); ++i) {
            colours->setCurrentIndex(i);
            QTest::qWait(1);
            QStyleOptionComboBox option;
            option.initFrom(colours);
            const int room = colours->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, colours).width();
            QVERIFY2(colours->width() >= space::kDetails || room >= colours->fontMetrics().horizontalAdvance(colours->currentText()), qPrintable(colours->currentText()));
        }
    }

    void everyControlHasAName()
    {
        for (const auto* control : m_page->findChildren<QToolButton*>())
            if (control->isVisible()) QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty(), qPrintable(control->toolTip()));
        QVERIFY(!m_page->view()->accessibleName().isEmpty());
        QVERIFY(m_page->view()->accessibleDescription().contains("arrow"));
        auto* legend = m_page->findChild<GraphLegend*>();
        QVERIFY(legend->accessibleDescription().contains("muscle"));
        auto* colours = m_page->findChild<QComboBox*>();
        colours->setCurrentIndex(colours->count() - 1);
        QVERIFY2(legend->accessibleDescription().contains("from "), qPrintable(legend->accessibleDescription()));
        // A reader meets the tools before the graph.
        const QWidget* content = m_page->filterBar()->parentWidget();
        const QObjectList& parts = content->children();
        const auto placeOf = [&](const QObject* part) {
            while (part->parent() != content) part = part->parent();
            return parts.indexOf(part);
        };
        QVERIFY(placeOf(button("Week")) < placeOf(m_page->filterBar()) && placeOf(m_page->filterBar()) < placeOf(m_page->view()));
    }
};

QTEST_MAIN(GraphPageFitTest)
#include "graph_page_fit_test.moc"
