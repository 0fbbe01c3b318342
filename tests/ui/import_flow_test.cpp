// A log on its way in: the sheet before, the library after, undo and redo, bad files, and a window that never stalls.

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <ctime>
#include <fstream>

#include "core/workflow/simulate.h"
#include "tests/ui/window_fixture.h"
#include "ui/banner.h"
#include "ui/models/import_tables.h"
#include "ui/pages/import_sheet.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

// Four sets on two days, one warm-up, one row without a usable date. The unit is not stated.
constexpr const char* kStrong =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
    "2024-03-04 18:00:00,\"Push\",55m,\"Bench Press (Barbell)\",1,60,8,0,0,\"\",\"\",8\n"
    "2024-03-04 18:00:00,\"Push\",55m,\"Bench Press (Barbell)\",2,60,7,0,0,\"\",\"\",9\n"
    "2024-03-06 18:00:00,\"Legs\",50m,\"Squat (Barbell)\",1,100,5,0,0,\"\",\"\",\n"
    "2024-03-06 18:00:00,\"Legs\",50m,\"Squat (Barbell)\",2,100,5,0,0,\"\",\"\",\n"
    "someday,\"Legs\",50m,\"Squat (Barbell)\",3,100,5,0,0,\"\",\"\",\n";

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
}

/// CPU seconds that this thread has used; what neighbours on the machine take does not count.
double threadSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// The application, noting the longest time that one event of the window's thread took.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ > 0) {
            const bool handled = QApplication::notify(receiver, event);
            --m_depth;
            return handled;
        }
        const double before = threadSeconds();
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        const double took = threadSeconds() - before;
        if (took > longest) {
            longest = took;
            what = QString::number(event->type());
        }
        return handled;
    }
    double longest = 0.0;
    QString what;

private:
    int m_depth = 0;
};

}  // namespace

class ImportFlowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void aStrongLogIsCheckedCorrectedImportedUndoneAndRedone()
    {
        WindowFixture f;
        const QString path = write(f.folder, QStringLiteral("strong.csv"), kStrong);
        f.window.importFiles({path});
        auto* sheet = f.window.findChild<ImportSheet*>();
        QVERIFY(sheet);
        auto* button = sheet->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(button->text(), QStringLiteral("Import 4 sets"));
        QVERIFY(sheet->isVisible());
        auto* rejected = sheet->findChild<RejectedRowsModel*>();
        QCOMPARE(rejected->rowCount(), 1);
        QCOMPARE(rejected->index(0, 0).data().toString(), QStringLiteral("6"));
        const auto combos = sheet->findChildren<QComboBox*>();
        QCOMPARE(combos.size(), 4);
        combos[1]->setFocus();
        QTest::keyClick(combos[1], Qt::Key_End);  // pounds
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr);
        QCOMPARE(f.workspace.athletes().size(), std::size_t(1));
        QCOMPARE(f.workspace.snapshot()->nodes.nodes.size(), std::size_t(2));
        QVERIFY(std::abs(f.workspace.snapshot()->nodes.nodes[0].topLoadKg - 60 * kKilogramsPerPound) < 1e-9);
        QVERIFY(!sheet->isVisible());
        QTRY_VERIFY(f.button(QStringLiteral("Undo")));
        QTest::mouseClick(f.button(QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_VERIFY(f.idle() && f.workspace.snapshot() == nullptr);
        QVERIFY(f.action("redo")->isEnabled());
        f.action("redo")->trigger();
        QTRY_VERIFY(f.workspace.snapshot() != nullptr);
        QCOMPARE(f.workspace.snapshot()->nodes.nodes.size(), std::size_t(2));
    }

    void theSameFileTwiceAddsNothing()
    {
        WindowFixture f;
        const QString path = write(f.folder, QStringLiteral("strong.csv"), kStrong);
        importWhole(f, path);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr);
        f.window.importFiles({path});
        auto* sheet = f.window.findChild<ImportSheet*>();
        auto* button = sheet->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY(f.idle());
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->text(), QStringLiteral("Import 0 sets"));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!sheet->isVisible());
    }

    void bodyMassesComeInAsOneStep()
    {
        WindowFixture f;
        const QString path = write(f.folder, QStringLiteral("measurement_data.csv"), "date,weight_kg,fat_percent\n\"3 Jan 2024, 07:30\",80.5,18\n\"5 Jan 2024, 07:30\",80.1,\n");
        f.window.importFiles({path});
        auto* sheet = f.window.findChild<ImportSheet*>();
        auto* import = sheet->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY(import->isEnabled());
        QCOMPARE(import->text(), QStringLiteral("Import 2 body masses"));
        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.log() && f.workspace.log()->bodyMasses.size() == 2);
        QTRY_COMPARE(f.window.findChild<Banner*>()->text(), QStringLiteral("Imported 2 body masses."));
        f.window.importFiles({path});
        QTRY_VERIFY(sheet->isVisible());
        QTRY_VERIFY(f.idle());
        QVERIFY(!import->isEnabled());
        QTest::keyClick(sheet, Qt::Key_Escape);
        f.action("undo")->trigger();
        QTRY_VERIFY(!f.workspace.log() || f.workspace.log()->bodyMasses.empty());
        f.action("redo")->trigger();
        QTRY_VERIFY(f.workspace.log() && f.workspace.log()->bodyMasses.size() == 2);
    }

    void severalFilesComeOneAfterTheOther()
    {
        WindowFixture f;
        const QString first = write(f.folder, QStringLiteral("a.csv"), kStrong);
        const QString second = write(f.folder, QStringLiteral("b.csv"), QByteArray(kStrong).replace("2024-03", "2024-05"));
        f.window.importFiles({first, second});
        auto* sheet = f.window.findChild<ImportSheet*>();
        auto* button = sheet->findChild<QPushButton*>(QStringLiteral("importButton"));
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(f.idle() && button->isEnabled());
            QVERIFY(sheet->isVisible());
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(f.idle() && f.workspace.snapshot() && f.workspace.snapshot()->nodes.nodes.size() == 4);
        QVERIFY(!sheet->isVisible());
    }

    void filesCanBeDropped()
    {
        WindowFixture f;
        const QString path = write(f.folder, QStringLiteral("strong.csv"), kStrong);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window, &drop);
        auto* sheet = f.window.findChild<ImportSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        QTRY_VERIFY(sheet->findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
    }

    void badFilesSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown") << QByteArray("apple,pear\n1,2\n");
        QTest::newRow("binary") << QByteArray("\x7f""ELF\0\0\0\0\0\1\2\3", 12);
    }

    void badFilesSayWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        WindowFixture f;
        f.window.importFiles({write(f.folder, QStringLiteral("bad.csv"), text)});
        auto* sheet = f.window.findChild<ImportSheet*>();
        QTRY_VERIFY(f.idle());
        QVERIFY(!sheet->findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
        bool said = false;
        for (auto* label : sheet->findChildren<QLabel*>()) said = said || (label->property("role") == QLatin1String("bad") && label->text().size() > 20);
        QVERIFY(said);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void aRealLogIsNotMixedIntoTheSimulatedOne()
    {
        WindowFixture f;
        f.action("sample")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.workspace.snapshot() != nullptr, 120000);
        importWhole(f, write(f.folder, QStringLiteral("strong.csv"), kStrong));
        QTRY_COMPARE(f.workspace.athletes().size(), std::size_t(3));  // the two samples, and the lifter
        QTRY_VERIFY(f.idle());
        QVERIFY(!f.workspace.athlete()->simulated);
    }

    void importingAHundredThousandRowsNeverStallsTheWindow()
    {
        WindowFixture f;
        const QString path = f.folder.filePath(QStringLiteral("large.csv"));
        const qint64 rows = writeLarge(path);
        QVERIFY(rows >= 100000);
        auto* watched = static_cast<WatchedApplication*>(qApp);
        watched->longest = 0.0;
        f.window.importFiles({path});
        auto* button = f.window.findChild<ImportSheet*>()->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY_WITH_TIMEOUT(f.idle() && button->isEnabled(), 240000);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.idle() && f.workspace.snapshot() != nullptr, 240000);
        verifyNoStall(*watched);
    }

    void trainingNeverStallsTheWindow()
    {
        WindowFixture f;
        f.action("sample")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.workspace.snapshot() != nullptr && f.idle(), 120000);
        f.window.showPage(QStringLiteral("model"));
        auto* watched = static_cast<WatchedApplication*>(qApp);
        QPushButton* train = f.button(QStringLiteral("Train GraphSAGE"));
        QVERIFY(train);
        QCoreApplication::processEvents();
        watched->longest = 0.0;
        QTest::mouseClick(train, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.workspace.run() != nullptr && f.idle(), 240000);
        verifyNoStall(*watched);
    }

private:
    void verifyNoStall(const WatchedApplication& watched)
    {
        const QString took = QStringLiteral("longest event: %1 ms of processor time (type %2)").arg(watched.longest * 1000.0).arg(watched.what);
        qInfo("%s", qPrintable(took));
        // 50 ms is the aim on a quiet machine; caches that neighbours empty make the same work slower, so twice that fails.
        QVERIFY2(watched.longest < 0.1, qPrintable(took));
    }

    void importWhole(WindowFixture& f, const QString& path)
    {
        f.window.importFiles({path});
        auto* button = f.window.findChild<ImportSheet*>()->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY(f.idle() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Repeats a simulated year at other dates until there are 100,000 rows.
    qint64 writeLarge(const QString& path)
    {
        workflow::SimulateOptions options;
        options.weeks = 52;
        const auto logs = workflow::simulate(options);
        if (!logs) return 0;
        const log::TrainingLog& year = logs->front();
        log::TrainingLog large = year;
        large.sessions.clear();
        qint64 rows = 0;
        for (int copy = 0; rows < 100000; ++copy)
            for (log::Session session : year.sessions) {
                session.start += std::chrono::minutes(7 * copy) - std::chrono::days(364 * (copy % 10));
                for (const auto& entry : session.entries) rows += qint64(entry.sets.size());
                large.sessions.push_back(std::move(session));
            }
        std::ofstream out(path.toStdString(), std::ios::binary);
        if (!workflow::writeAs(large, "strong", out)) return 0;
        return rows;
    }

    QTemporaryDir m_settings;
};

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    ImportFlowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "import_flow_test.moc"
