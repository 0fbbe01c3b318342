// What a screen reader hears of the controls: each is called what it is about, and what is chosen is its value.

#include <QAbstractItemView>
#include <QAccessible>
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QStackedWidget>

#include "core/workflow/workflow.h"
#include "tests/ui/window_fixture.h"
#include "ui/graphview/graph_view.h"
#include "ui/pages/graph_page.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

QAccessibleInterface* heard(QObject* object) { return QAccessible::queryAccessibleInterface(object); }

/// Qt tells nothing where nobody listens: xvfb-run dbus-run-session env QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 does.
constexpr const char* kNoReader = "No accessibility bus is here.";

std::vector<std::pair<QObject*, QAccessible::Event>> g_told;
void keep(QAccessibleEvent* event) { g_told.emplace_back(event->object(), event->type()); }

}  // namespace

class AccessibleChoiceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<WindowFixture> m_fixture;

private slots:
    void initTestCase()
    {
        useOwnSettings(m_settings);
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->workspace.addSampleAthlete();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workspace.snapshot() && m_fixture->idle(), 120000);
    }

    void cleanupTestCase() { m_fixture.reset(); }

    void aChoiceIsCalledByItsLabel()
    {
        QComboBox box;
        box.addItems({"Muscle group", "Volume"});
        box.setAccessibleName("Colour by");
        box.setToolTip("Colour by");
        QAccessibleInterface* reader = heard(&box);
        QVERIFY(reader && reader->role() == QAccessible::ComboBox);
        QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Colour by"));
        QCOMPARE(reader->text(QAccessible::Value), QStringLiteral("Muscle group"));
        box.setCurrentIndex(1);
        QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Colour by"));
        QCOMPARE(reader->text(QAccessible::Value), QStringLiteral("Volume"));
        QVERIFY(!reader->text(QAccessible::Description).contains("Colour by"));  // said already
        QCOMPARE(reader->childCount(), 1);
        QCOMPARE(reader->child(0)->object(), static_cast<QObject*>(box.view()));
        QCOMPARE(reader->indexOfChild(reader->child(0)), 0);
        QVERIFY(!reader->child(1));
        box.show();
        reader->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(box.view()->isVisible());
        QVERIFY(reader->state().expanded);
        reader->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(!box.view()->isVisible());
        box.setEditable(true);
        QCOMPARE(reader->childCount(), 2);
        QCOMPARE(reader->indexOfChild(reader->child(1)), 1);
        QComboBox nameless;
        nameless.addItem("Only this");
        QCOMPARE(heard(&nameless)->text(QAccessible::Name), QStringLiteral("Only this"));
    }

    void anotherChoiceIsHeard()
    {
        QComboBox box;
        box.addItems({"A", "B"});
        box.setAccessibleName("Letter");
        QVERIFY(heard(&box));
        if (!QTest::qWaitFor([] { return QAccessible::isActive(); }, 200)) QSKIP(kNoReader);
        g_told.clear();
        const auto before = QAccessible::installUpdateHandler(keep);
        box.setCurrentIndex(1);
        QAccessible::installUpdateHandler(before);
        const auto told = [&](QAccessible::Event kind) { return std::count(g_told.begin(), g_told.end(), std::pair<QObject*, QAccessible::Event>(&box, kind)); };
        QCOMPARE(told(QAccessible::ValueChanged), 1);
        if (heard(&box)->text(QAccessible::Description) == "B") QCOMPARE(told(QAccessible::DescriptionChanged), 1);
    }

    void everyControlOfEveryPageHasAName_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"log", "graph", "model", "evaluation", "evaluation/table", "evaluation/ablation", "evaluation/paper", "explain", "plan"}) QTest::newRow(page) << page;
    }

    void everyControlOfEveryPageHasAName()
    {
        QFETCH(QString, page);
        m_fixture->window.showPage(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->idle(), 120000);
        int seen = 0;
        QStringList nameless;
        auto* whole = m_fixture->window.findChild<QStackedWidget*>()->currentWidget();
        for (auto* control : whole->findChildren<QWidget*>()) {
            // Also those that wait in a tab or for something to be chosen; not what Qt builds its own controls of.
            const bool part = qobject_cast<QAbstractSpinBox*>(control->parentWidget()) || qobject_cast<QComboBox*>(control->parentWidget()) ||
                              qobject_cast<QLineEdit*>(control->parentWidget()) || control->objectName().startsWith("qt_") || control->inherits("QTabBar") ||
                              control->inherits("QComboBoxPrivateContainer") || (control->parentWidget() && control->parentWidget()->inherits("QTabBar"));
            const bool asks = qobject_cast<QComboBox*>(control) || qobject_cast<QAbstractSpinBox*>(control) || qobject_cast<QLineEdit*>(control) ||
                              qobject_cast<QAbstractButton*>(control) || qobject_cast<QSlider*>(control);
            // Buttons get their words when they are wanted.
            if (part || !asks || control->isHidden() || (qobject_cast<QAbstractButton*>(control) && !control->isVisibleTo(whole))) continue;
            ++seen;
            const QString name = heard(control)->text(QAccessible::Name);
            const auto* box = qobject_cast<QComboBox*>(control);
            if (name.isEmpty() || (box && name == box->currentText())) nameless << QString::fromLatin1(control->metaObject()->className()) + ' ' + control->toolTip() + ' ' + (box ? box->currentText() : QString());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join("; ")));
        QVERIFY(seen > 0 || page == "plan");  // whose table is all there is to it
    }

    void aSelectionIsToldOnce()
    {
        m_fixture->window.showPage("graph");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->idle(), 120000);
        GraphView* view = m_fixture->window.findChild<GraphPage*>()->view();
        view->showSelected(7);
        QVERIFY(heard(view)->text(QAccessible::Description).contains(view->wordsOf(view->selectedItem()).section('\n', 0, 0)));
        if (!QTest::qWaitFor([] { return QAccessible::isActive(); }, 200)) QSKIP(kNoReader);
        view->setFocus();
        g_told.clear();
        const auto before = QAccessible::installUpdateHandler(keep);
        view->showSelected(5);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(std::count(g_told.begin(), g_told.end(), std::pair<QObject*, QAccessible::Event>(view, QAccessible::DescriptionChanged)), 1);
    }
};

QTEST_MAIN(AccessibleChoiceTest)
#include "accessible_choice_test.moc"
