// A workbook whose sheets are people's logs, days without a year, and imports that are stopped: what is asked, stored, and taken back.

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QWheelEvent>

#include "core/log/log_export.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_workbook.h"
#include "tests/ui/window_fixture.h"
#include "ui/banner.h"
#include "ui/pages/import_sheet.h"
#include "ui/pages/people_panel.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

QString write(const QTemporaryDir& folder, const QString& name, const std::string& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes.data(), qint64(bytes.size()));
    return file.fileName();
}

std::string book(std::initializer_list<std::pair<const char*, const char*>> sheets)
{
    std::vector<drawn::XlsxSheet> list;
    for (const auto& [name, load] : sheets)
        list.push_back({name, drawn::sheetData({"Date|Exercise|Weight (kg)|Reps", std::string("2024-03-05|Squat|=") + load + "|=5", std::string("2024-03-07|Squat|=") + load + "|=5"}), {}});
    return drawn::zipped(drawn::xlsxParts(list));
}

/// Sets in the log of each athlete of the library: "Anna 2, Ben 2".
QString setsByAthlete(const Workspace& workspace)
{
    const auto store = log::LogStore::open(workspace.libraryPath().toStdString(), log::OpenMode::ReadOnly);
    QStringList list;
    if (!store) return {};
    const auto athletes = store->athletes();
    for (const log::Athlete& athlete : *athletes)
        list << QStringLiteral("%1 %2").arg(QString::fromStdString(athlete.name)).arg(log::countLog(*store->load(athlete.id)).sets);
    return list.join(QStringLiteral(", "));
}

}  // namespace

class PeopleImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void eachSheetBecomesAnAthleteInOneStep()
    {
        WindowFixture f;
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.xlsx"), book({{"Anna", "50"}, {"Ben", "100"}})));
        QVERIFY(panel(sheet)->isVisible());
        const auto labels = sheet->findChildren<QLabel*>();
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QLatin1String("read as one person")); }));
        auto* split = sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"));
        QVERIFY(!split->isChecked());  // a guess is offered, not taken
        QCOMPARE(button(sheet)->text(), QStringLiteral("Import 4 sets"));
        split->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QCOMPARE(choices(sheet).size(), 2);
        QComboBox* choice = choices(sheet)[0];
        QCOMPARE(choice->currentText(), QStringLiteral("New athlete"));
        choice->setFocus();
        const QPointF at = choice->rect().center();
        QWheelEvent wheel(at, choice->mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(choice, &wheel);
        QCOMPARE(choice->currentText(), QStringLiteral("New athlete"));
        QVERIFY(!wheel.isAccepted());  // it is the page's
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_VERIFY(f.idle() && f.workspace.athletes().size() == 2 && f.workspace.snapshot());
        QCOMPARE(setsByAthlete(f.workspace), QStringLiteral("Anna 2, Ben 2"));
        QCOMPARE(f.window.findChild<Banner*>()->text(), QStringLiteral("Imported 4 sets for 2 athletes."));
        QCOMPARE(f.workspace.undoStack()->count(), 1);
        f.action("undo")->trigger();
        QTRY_VERIFY(f.idle() && f.workspace.athletes().empty());
        f.action("redo")->trigger();
        QTRY_VERIFY(f.idle() && f.workspace.athletes().size() == 2);
        QCOMPARE(setsByAthlete(f.workspace), QStringLiteral("Anna 2, Ben 2"));
    }

    void anAthleteOfTheNameIsTaken()
    {
        WindowFixture f;
        const auto ben = f.workspace.addAthlete(QStringLiteral("ben"));
        QVERIFY(ben && f.workspace.addAthlete(QStringLiteral("Cleo")));
        f.workspace.showAthlete(ben->id);
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.xlsx"), book({{"Anna", "50"}, {"Ben", "100"}})));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QCOMPARE(choices(sheet)[1]->currentText(), QStringLiteral("ben"));
        // The other one is somebody who has another name here.
        choices(sheet)[0]->setCurrentIndex(choices(sheet)[0]->findText(QStringLiteral("Cleo")));
        emit choices(sheet)[0]->activated(choices(sheet)[0]->currentIndex());
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Cleo 2, ben 2"));
        QTRY_VERIFY(f.idle());
        f.action("undo")->trigger();
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Cleo 0, ben 0"));
        f.action("redo")->trigger();
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Cleo 2, ben 2"));
        QTRY_VERIFY(f.idle() && f.workspace.log() && !f.workspace.log()->sessions.empty());
        // Again: nothing is new.
        f.window.importFiles({f.folder.filePath(QStringLiteral("team.xlsx"))});
        QTRY_VERIFY(f.idle());
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle());
        QVERIFY(choices(sheet)[1]->currentText() == QLatin1String("ben"));
        const auto labels = panel(sheet)->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == QStringLiteral("New: 0 sets · already in the log: 2"); }));
    }

    void everybodyInAColumnBecomesAnAthleteInOneStep()
    {
        const std::string head = "Date,Athlete,Exercise,Weight (kg),Reps\n", rows = "2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n2024-03-05,Ben,Bench Press,80,5\n";
        WindowFixture f;
        const auto ben = f.workspace.addAthlete(QStringLiteral("Ben"));
        QVERIFY(ben);
        f.workspace.showAthlete(ben->id);
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.csv"), head + rows));
        QVERIFY(panel(sheet)->isVisible());
        const auto labels = sheet->findChildren<QLabel*>();
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QLatin1String("read as one person")); }));
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == QLatin1String("The column \"Athlete\" says whose row it is.");
        }));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QCOMPARE(choices(sheet)[0]->currentText(), QStringLiteral("New athlete"));
        QCOMPARE(choices(sheet)[1]->currentText(), QStringLiteral("Ben"));
        QCOMPARE(button(sheet)->text(), QStringLiteral("Import 3 sets"));
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Anna 1, Ben 2"));
        QTRY_VERIFY(f.idle() && f.workspace.athletes().size() == 2);
        const int steps = f.workspace.undoStack()->count();
        f.action("undo")->trigger();
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Ben 0"));
        QTRY_VERIFY(f.idle());
        f.action("redo")->trigger();
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Anna 1, Ben 2"));
        QTRY_VERIFY(f.idle() && f.workspace.log());
        QCOMPARE(f.workspace.undoStack()->count(), steps);
        // A longer file adds only what is new, to each of them.
        open(f, write(f.folder, QStringLiteral("team later.csv"), head + rows + "2024-03-07,Anna,Squat,55,5\n"));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QCOMPARE(button(sheet)->text(), QStringLiteral("Import 1 set"));
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("Anna 2, Ben 2"));
        QTRY_VERIFY(f.idle());
    }

    void somebodyWithoutAUsableRowIsLeftOut()
    {
        WindowFixture f;
        const std::string text = "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,<b>&Anna</b>,Squat,50,5\n2024-03-05,Cleo,Squat,100,many\n2024-03-06,Ben,Squat,100,5\n";
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.csv"), text));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        const auto labels = panel(sheet)->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().startsWith(QLatin1String("Left out: no row can be used. \"many\"")); }));
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == QLatin1String("<b>&&Anna</b>") && label->textFormat() == Qt::PlainText; }));
        QVERIFY(choices(sheet)[0]->isEnabled() && !choices(sheet)[1]->isEnabled());
        auto* leftOut = panel(sheet)->findChild<QLabel*>(QStringLiteral("leftOut"));
        QVERIFY(leftOut->isVisible());
        QCOMPARE(leftOut->text(), QStringLiteral("Left out, because none of their rows can be used (1): Cleo"));
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_COMPARE(setsByAthlete(f.workspace), QStringLiteral("<b>&Anna</b> 1, Ben 1"));
        QTRY_VERIFY(f.idle() && f.workspace.snapshot());
    }

    void somebodyIsLeftOutByChoice()
    {
        WindowFixture f;
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.xlsx"), book({{"Anna", "50"}, {"Ben", "100"}})));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        const auto choose = [&](int person, const char* what) {
            QComboBox* choice = choices(sheet)[person];
            choice->setCurrentIndex(choice->findText(QLatin1String(what)));
            emit choice->activated(choice->currentIndex());
        };
        choose(0, "Leave out");
        choose(1, "Leave out");
        QTRY_VERIFY(f.idle() && panel(sheet)->ready());
        QVERIFY(!button(sheet)->isEnabled() && choices(sheet)[1]->isEnabled());
        choose(0, "New athlete");
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QCOMPARE(button(sheet)->text(), QStringLiteral("Import 2 sets"));
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_VERIFY(f.idle() && f.workspace.snapshot());
        QCOMPARE(f.workspace.athletes().size(), std::size_t(1));
        QCOMPARE(f.workspace.athletes().front().name, std::string("Anna"));
    }

    void stoppedBetweenTwoPeopleTheLibraryIsAsBefore()
    {
        WindowFixture f;
        const auto ben = f.workspace.addAthlete(QStringLiteral("Ben"));
        QVERIFY(ben);
        f.workspace.showAthlete(ben->id);
        std::string rows = "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,60,5\n";
        for (int i = 0; i < 150000; ++i) rows += "2024-03-05,Cleo,Squat," + std::to_string(20 + i % 200) + ",5\n";
        const QString path = write(f.folder, QStringLiteral("team.csv"), rows);
        ImportSheet* sheet = open(f, path);
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.idle() && button(sheet)->isEnabled(), 60000);
        const int steps = f.workspace.undoStack()->count();
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        // Two of three logs are written when more than two thirds are.
        QTRY_VERIFY_WITH_TIMEOUT(f.idle() || f.workspace.jobs()->status().fraction > 0.67, 60000);
        QVERIFY(!f.idle());
        f.action("cancel")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.idle(), 60000);
        QCOMPARE(setsByAthlete(f.workspace), QStringLiteral("Ben 0"));
        QCOMPARE(f.workspace.athletes().size(), std::size_t(1));
        QCOMPARE(f.workspace.undoStack()->count(), steps);
    }

    void aLibraryThatIsLockedStaysAsItWas()
    {
        WindowFixture f;
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.xlsx"), book({{"Anna", "50"}, {"Ben", "100"}})));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        {
            SQLite::Database writer(f.workspace.libraryPath().toStdString(), SQLite::OPEN_READWRITE);
            writer.exec("BEGIN IMMEDIATE");
            QTest::mouseClick(button(sheet), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(f.idle(), 30000);
            writer.exec("ROLLBACK");
        }
        QCOMPARE(setsByAthlete(f.workspace), QString());
        QCOMPARE(f.workspace.undoStack()->count(), 0);
    }

    void aLongNameIsCutInTheCard()
    {
        WindowFixture f;
        const std::string name(90, 'W');
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("team.csv"), "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05," + name + ",Squat,60,5\n"));
        sheet->findChild<QCheckBox*>(QStringLiteral("splitSheets"))->click();
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        const auto labels = panel(sheet)->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->toolTip() == QString::fromStdString(name) && label->width() < 300 && label->text().size() < 90; }));
    }

    void sheetsOfOnePersonAreNotAsked()
    {
        WindowFixture f;
        ImportSheet* sheet = open(f, write(f.folder, QStringLiteral("log.xlsx"), book({{"Push", "50"}, {"Pull", "100"}})));
        QVERIFY(!panel(sheet)->isVisible());
    }

    void theYearIsAskedWhereTheFileDoesNotSayIt()
    {
        WindowFixture f;
        const std::string text = "Date,Exercise,kg,Reps\n3 Mar,Squat,100,5\n5 Mar,Squat,100,5\n";
        f.window.importFiles({write(f.folder, QStringLiteral("log.csv"), text)});
        auto* sheet = f.window.findChild<ImportSheet*>();
        QTRY_VERIFY(f.idle());
        QVERIFY(!button(sheet)->isEnabled());
        auto* year = sheet->findChild<QComboBox*>(QStringLiteral("yearChoice"));
        QVERIFY(year->isVisible());
        year->setCurrentIndex(year->findText(QStringLiteral("2021")));
        emit year->activated(year->currentIndex());
        QTRY_VERIFY(f.idle() && button(sheet)->isEnabled());
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_VERIFY(f.idle() && f.workspace.log());
        QCOMPARE(log::formatDay(f.workspace.log()->sessions.front().day()), std::string("2021-03-03"));
        // Where the file says it, it is a guess that can be seen; whole dates ask for nothing.
        open(f, write(f.folder, QStringLiteral("log 2022.csv"), text));
        QVERIFY(year->isVisible());
        const auto labels = sheet->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text() == QLatin1String("2022, a guess: please check."); }));
        QTest::keyClick(sheet, Qt::Key_Escape);
        open(f, write(f.folder, QStringLiteral("whole.csv"), "Date,Exercise,kg,Reps\n2024-03-03,Squat,100,5\n"));
        QVERIFY(!year->isVisible());
    }

    void anImportOfManyDecisionsThatIsStoppedStoresNothing()
    {
        WindowFixture f;
        log::TrainingLog large;
        constexpr int kDecisions = 60000;
        for (int i = 0; i < kDecisions; ++i)
            large.nameHistory.push_back({log::LocalTime(std::chrono::seconds(1700000000 + i)), log::NameAction::Map, "Name " + std::to_string(i), "Squat (Barbell)", {}, 0});
        for (int i = 0; i < 2000; ++i) large.nameMappings.push_back({"Name " + std::to_string(i), "Squat (Barbell)"});
        std::ostringstream json;
        QVERIFY(log::writeJson(large, json).has_value());
        const QString path = write(f.folder, QStringLiteral("decisions.json"), json.str());
        ImportSheet* sheet = open(f, path);
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_VERIFY(f.action("cancel")->isEnabled() && f.workspace.jobs()->status().title.startsWith(QLatin1String("Importing")));
        f.action("cancel")->trigger();
        QTRY_VERIFY(f.idle());
        QVERIFY(f.workspace.athletes().empty());
        QCOMPARE(f.workspace.undoStack()->count(), 0);
        {
            const auto store = log::LogStore::open(f.workspace.libraryPath().toStdString(), log::OpenMode::ReadOnly);
            QVERIFY(store && store->athletes()->empty());
        }
        // The page is there for the next try, stopped or not.
        f.window.importFiles({path});
        f.workspace.jobs()->cancel();
        QTRY_VERIFY(f.idle());
        QVERIFY(sheet->isVisible() && !button(sheet)->isEnabled());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        open(f, path);
        QTest::mouseClick(button(sheet), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.idle() && f.workspace.athletes().size() == 1, 60000);
        QCOMPARE(f.workspace.undoStack()->count(), 1);
    }

private:
    static QPushButton* button(ImportSheet* sheet) { return sheet->findChild<QPushButton*>(QStringLiteral("importButton")); }
    static PeoplePanel* panel(ImportSheet* sheet) { return sheet->findChild<PeoplePanel*>(); }
    static QList<QComboBox*> choices(ImportSheet* sheet) { return panel(sheet)->findChildren<QComboBox*>(); }
    static ImportSheet* open(WindowFixture& f, const QString& path)
    {
        f.window.importFiles({path});
        auto* sheet = f.window.findChild<ImportSheet*>();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(f.idle() && button(sheet)->isEnabled(), 30000); }();
        return sheet;
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(PeopleImportTest)
#include "people_import_test.moc"
