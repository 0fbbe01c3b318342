// The window as a user meets it: first start, pages, search, menus, language and theme.

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include "tests/ui/window_fixture.h"
#include "ui/banner.h"
#include "ui/pages/preferences_dialog.h"
#include "ui/search_popup.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

/// Marks every text that passes through translation.
class MarkingTranslator : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override { return QStringLiteral("»") + QString::fromUtf8(source); }
    bool isEmpty() const override { return false; }
};

}  // namespace

class ShellTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void firstStartLeadsToTheSampleAthlete()
    {
        WindowFixture f;
        QVERIFY(f.button(QStringLiteral("Import a log")));
        QPushButton* sample = f.button(QStringLiteral("Open the sample athlete"));
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.workspace.snapshot() != nullptr, 120000);
        QVERIFY(f.workspace.athlete()->simulated);
        QVERIFY(f.workspace.snapshot()->nodes.nodes.size() > 100);
        QVERIFY(!f.button(QStringLiteral("Open the sample athlete")));
        f.action("sample")->trigger();  // once more changes nothing
        QTRY_VERIFY(f.idle());
        QCOMPARE(f.workspace.athletes().size(), std::size_t(2));  // two years, and six weeks in the paper's shape
    }

    void everyPageComesByKeyAndByRail()
    {
        WindowFixture f;
        QVERIFY(f.workspace.addAthlete(QStringLiteral("Anna")).has_value());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        for (int i = 0; i < pageTable().size(); ++i) {
            QTest::keyClick(&f.window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(f.window.currentPage(), QString::fromLatin1(pageTable()[i].id));
        }
        auto* rail = f.window.findChild<QWidget*>(QStringLiteral("rail"));
        for (auto* button : rail->findChildren<QToolButton*>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(button->isChecked());
        }
        f.window.showPage(QStringLiteral("nowhere"));
        QCOMPARE(f.window.currentPage(), QStringLiteral("plan"));
    }

    void theRailFramesOnlyWhatKeysReached()
    {
        WindowFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        auto* button = f.window.findChild<QWidget*>(QStringLiteral("rail"))->findChild<QToolButton*>();
        for (const auto& [reason, framed] : {std::pair(Qt::ActiveWindowFocusReason, false), std::pair(Qt::TabFocusReason, true),
                                             std::pair(Qt::MouseFocusReason, false), std::pair(Qt::BacktabFocusReason, true)}) {
            button->clearFocus();
            QVERIFY(!button->property("byKeyboard").toBool());
            button->setFocus(reason);
            QVERIFY(button->hasFocus());
            QCOMPARE(button->property("byKeyboard").toBool(), framed);
        }
    }

    void everyActionIsInAMenuWithAName()
    {
        WindowFixture f;
        QList<QAction*> inMenus;
        const std::function<void(QMenu*)> collect = [&](QMenu* menu) {
            for (QAction* action : menu->actions()) {
                if (action->menu()) collect(action->menu());
                else if (!action->isSeparator()) inMenus << action;
            }
        };
        for (QAction* top : f.window.menuBar()->actions()) collect(top->menu());
        QVERIFY(inMenus.size() > 25);
        QSet<QString> keys;
        for (QAction* action : inMenus) {
            QVERIFY(!action->text().isEmpty());
            const QString key = action->shortcut().toString();
            if (key.isEmpty()) continue;
            QVERIFY2(!keys.contains(key), qPrintable(key + QStringLiteral(" has two meanings")));
            keys << key;
        }
    }

    void searchFindsAndGoes()
    {
        WindowFixture f;
        QVERIFY(f.workspace.addAthlete(QStringLiteral("Anna")).has_value());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
        auto* field = f.window.findChild<QWidget*>(QStringLiteral("header"))->findChild<QLineEdit*>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("plan"));
        auto* popup = f.window.findChild<SearchPopup*>();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->textAt(0), QStringLiteral("Plan"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.window.currentPage(), QStringLiteral("plan"));
        QVERIFY(!popup->isVisible());
        QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("zzz"));
        QVERIFY(popup->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QVERIFY(field->text().isEmpty());
    }

    void athletesAreAddedRenamedAndKept()
    {
        WindowFixture f;
        QVERIFY(f.workspace.addAthlete(QStringLiteral("Anna")).has_value());
        QVERIFY(f.workspace.addAthlete(QStringLiteral("Ben")).has_value());
        QCOMPARE(f.workspace.athlete()->name, std::string("Ben"));
        QVERIFY(f.workspace.renameAthlete(f.workspace.athlete()->id, QStringLiteral("Benno")).has_value());
        QCOMPARE(f.workspace.athlete()->name, std::string("Benno"));
        log::Athlete heavier = *f.workspace.athlete();
        heavier.bodyMassKg = 82.0;
        QVERIFY(f.workspace.updateAthlete(heavier).has_value());
        QVERIFY(f.workspace.removeAthlete(heavier.id).has_value());
        QCOMPARE(f.workspace.athlete()->name, std::string("Anna"));
        QTRY_VERIFY(f.idle());
    }

    void aLibraryThatIsNoneIsAMessageNotADialog()
    {
        WindowFixture f;
        QFile file(f.folder.filePath(QStringLiteral("letter.liftgraph")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear coach, this is a letter and no library, and long enough to be looked at.");
        file.close();
        f.window.openLibrary(file.fileName());
        auto* banner = f.window.findChild<Banner*>();
        QVERIFY(banner->isVisible());
        QVERIFY(!banner->text().isEmpty());
        QVERIFY(f.workspace.libraryPath().endsWith(QStringLiteral("test.liftgraph")));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void wordsFollowTheLanguageAtOnce()
    {
        WindowFixture f;
        QVERIFY(f.workspace.addAthlete(QStringLiteral("Anna")).has_value());
        QTRY_VERIFY(f.idle());
        MarkingTranslator marking;
        QCoreApplication::installTranslator(&marking);
        f.appearance.apply();
        QCOMPARE(f.window.menuBar()->actions().first()->text(), QStringLiteral("»&File"));
        QCOMPARE(f.action("quit")->text(), QStringLiteral("»&Quit"));
        auto* rail = f.window.findChild<QWidget*>(QStringLiteral("rail"));
        QCOMPARE(rail->findChild<QToolButton*>()->text(), QStringLiteral("»Log"));
        QVERIFY(f.button(QStringLiteral("»Import a log")));
        QCoreApplication::removeTranslator(&marking);
        f.appearance.apply();
        QCOMPARE(f.action("quit")->text(), QStringLiteral("&Quit"));
    }

    void germanChangesFiguresAndReturns()
    {
        WindowFixture f;
        f.workspace.preferences().setLanguage(QStringLiteral("de"));
        emit f.workspace.preferencesChanged();
        QCOMPARE(QLocale().language(), QLocale::German);
        f.workspace.preferences().setLanguage(QStringLiteral("en"));
        emit f.workspace.preferencesChanged();
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void theThemeChangesFromTheMenu()
    {
        WindowFixture f;
        f.action("darkTheme")->trigger();
        QVERIFY(tokens().dark);
        QCOMPARE(f.window.grab().toImage().pixelColor(3, f.window.height() / 2), darkTokens().surface);
        f.action("lightTheme")->trigger();
        QVERIFY(!tokens().dark);
        QCOMPARE(f.workspace.preferences().theme(), ThemeChoice::Light);
    }

    void preferencesAreKept()
    {
        Preferences preferences;
        prescribe::Inventory inventory = prescribe::defaultInventory(Unit::Kilogram);
        inventory.bar = 15.0;
        inventory.platePairs = {{20.0, 2}, {1.25, 1}};
        preferences.setInventory(inventory);
        preferences.setDevice(QStringLiteral("cpu"));
        const prescribe::Inventory kept = Preferences().inventory();
        QCOMPARE(kept.bar, 15.0);
        QCOMPARE(kept.platePairs, inventory.platePairs);
        QCOMPARE(Preferences().device(), QStringLiteral("cpu"));
        preferences.setInventory(prescribe::defaultInventory(Unit::Kilogram));
        preferences.setDevice(QStringLiteral("auto"));
    }

    void preferencesTakeEffectAtOnce()
    {
        WindowFixture f;
        f.action("preferences")->trigger();
        auto* dialog = f.window.findChild<PreferencesDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        auto* unit = dialog->findChild<QComboBox*>();
        QSignalSpy told(&f.workspace, &Workspace::preferencesChanged);
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down);
        QCOMPARE(f.workspace.unit(), Unit::Pound);
        QCOMPARE(told.size(), 1);
        QTest::keyClick(unit, Qt::Key_Up);
        QCOMPARE(f.workspace.unit(), Unit::Kilogram);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
