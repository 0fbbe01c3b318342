// A library that is moved, locked, read-only, on a full disk or damaged while its window is open: words, no crash, and nothing that is
// shown as done is lost.

#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <QScopeGuard>
#include <QUndoStack>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>

#include "core/log/library_files.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"
#include "tests/ui/window_fixture.h"
#include "ui/banner.h"

using namespace liftgraph;
using namespace liftgraph::ui;
namespace fs = std::filesystem;

namespace {

struct TroubleFixture : WindowFixture {
    Banner* banner = window.findChild<Banner*>();
    fs::path path = workspace.libraryPath().toStdString();

    TroubleFixture()
    {
        QString lines;
        for (int day = 0; day < 300; ++day) lines += QStringLiteral("%1 Push | Bench 60x8 60x8 | Row 50x10\n").arg(QDate(2023, 1, 1).addDays(day).toString(Qt::ISODate));
        auto file = std::make_shared<import::ImportedFile>();
        file->log = drawn::log(lines, "Ada");
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        workspace.storeImport(file);
        settle();
        weigh("2023-01-01", 80.0);
    }
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            QTest::qWait(1);
            if (!QTest::qWaitFor([this] { return idle(); }, 20000)) qFatal("the worker never came to rest");
        }
    }
    void weigh(const char* day, double kg)
    {
        workspace.editLog({log::ChangeBodyMass{drawn::day(day), kg}}, QStringLiteral("mass"));
        settle();
    }
    /// How many body masses the window shows, and how many lie on the disk.
    std::size_t shown() const { return workspace.log() ? workspace.log()->bodyMasses.size() : 0; }
    std::size_t stored() const
    {
        const auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) qFatal("%s", describe(store.error()).c_str());
        return store->load(workspace.athlete()->id)->bodyMasses.size();
    }
};

/// The steps that can be taken back, before and after.
#define REFUSED(f, words)                                                                                          \
    do {                                                                                                           \
        const int steps = (f).workspace.undoStack()->count();                                                      \
        const std::size_t shownBefore = (f).shown();                                                               \
        (f).weigh("2023-02-01", 81.0);                                                                             \
        QVERIFY((f).banner->isVisible());                                                                          \
        QVERIFY2((f).banner->text().contains(QLatin1String(words)), qPrintable((f).banner->text()));               \
        QCOMPARE((f).workspace.undoStack()->count(), steps);                                                       \
        QCOMPARE((f).shown(), shownBefore);                                                                        \
    } while (false)

#define WORKS_AGAIN(f)                            \
    do {                                          \
        (f).weigh("2023-02-01", 81.0);            \
        QCOMPARE((f).shown(), std::size_t(2));    \
        QCOMPARE((f).stored(), std::size_t(2));   \
    } while (false)

}  // namespace

class LibraryTroubleTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        useOwnSettings(m_settings);
        std::signal(SIGXFSZ, SIG_IGN);
    }

    void moved()
    {
        TroubleFixture f;
        const fs::path elsewhere = f.path.string() + ".moved";
        fs::rename(f.path, elsewhere);
        REFUSED(f, "The library is not there.");
        // Nothing was made in its place.
        QVERIFY(!fs::exists(f.path));
        f.action("undo")->trigger();
        f.settle();
        QVERIFY2(f.banner->text().contains(QLatin1String("The library is not there.")), qPrintable(f.banner->text()));
        QCOMPARE(f.shown(), std::size_t(1));
        fs::rename(elsewhere, f.path);
        WORKS_AGAIN(f);
    }

    void locked()
    {
        TroubleFixture f;
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(f.path.c_str(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        REFUSED(f, "Another program is using the library.");
        QCOMPARE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        WORKS_AGAIN(f);
    }

    void readOnly()
    {
        TroubleFixture f;
        fs::permissions(f.path, fs::perms::owner_read);
        REFUSED(f, "The library may only be read.");
        fs::permissions(f.path, fs::perms::owner_read | fs::perms::owner_write);
        WORKS_AGAIN(f);
    }

    void aReadOnlyLibraryOpens()
    {
        TroubleFixture f;
        fs::permissions(f.path, fs::perms::owner_read);
        f.window.openLibrary(QString::fromStdString(f.path.string()));
        f.settle();
        QVERIFY(f.workspace.log() != nullptr);
        QCOMPARE(f.workspace.log()->sessions.size(), std::size_t(300));
        REFUSED(f, "The library may only be read.");
        fs::permissions(f.path, fs::perms::owner_read | fs::perms::owner_write);
    }

    void fullDisk_data()
    {
        QTest::addColumn<bool>("whileWriting");
        QTest::newRow("nothing more may be written") << false;
        QTest::newRow("the log of writes runs full") << true;
    }
    /// The kernel refuses to let files grow beyond a limit, as it does on a full disk or quota.
    void fullDisk()
    {
        QFETCH(bool, whileWriting);
        TroubleFixture f;
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = whileWriting ? 64 * 1024 : 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const int steps = f.workspace.undoStack()->count();
        log::EditRequest many;
        for (int day = 0; day < 4000; ++day) many.push_back(log::ChangeBodyMass{drawn::day("2000-01-01") + std::chrono::days(day), 80.0});
        f.workspace.editLog(whileWriting ? many : log::EditRequest{log::ChangeBodyMass{drawn::day("2023-02-01"), 81.0}}, QStringLiteral("mass"));
        f.settle();
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY2(f.banner->text().contains(QLatin1String("The disk is full")), qPrintable(f.banner->text()));
        QCOMPARE(f.workspace.undoStack()->count(), steps);
        QCOMPARE(f.shown(), std::size_t(1));
        WORKS_AGAIN(f);
    }

    void aFullFileSystem()
    {
        QTemporaryDir disk;
        if (::mount("tmpfs", qPrintable(disk.path()), "tmpfs", 0, "size=2m") != 0) QSKIP("a small file system can only be mounted by root");
        const auto unmount = qScopeGuard([&] { ::umount2(qPrintable(disk.path()), MNT_DETACH); });
        TroubleFixture f;
        f.window.openLibrary(disk.filePath(QStringLiteral("small.liftgraph")));
        f.settle();
        f.path = f.workspace.libraryPath().toStdString();
        auto file = std::make_shared<import::ImportedFile>();
        file->log = drawn::log("2024-01-01 Push | Bench 60x8", "Ada");
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        f.workspace.storeImport(file);
        f.settle();
        f.weigh("2023-01-01", 80.0);
        QCOMPARE(f.shown(), std::size_t(1));
        QFile rest(disk.filePath(QStringLiteral("rest")));
        QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (rest.write(QByteArray(1024, 'x')) == 1024) {}
        REFUSED(f, "The disk is full");
        rest.close();
        QVERIFY(rest.remove());
        WORKS_AGAIN(f);
        f.window.openLibrary(f.folder.filePath(QStringLiteral("test.liftgraph")));
        f.settle();
    }

    void openingCopiesTheLibraryInTheWorker()
    {
        TroubleFixture f;
        for (const log::LibraryCopy& copy : log::libraryCopies(f.path)) fs::remove(copy.path);
        std::promise<void> freed;
        const auto occupied = [free = freed.get_future().share()](const JobContext&) -> Result<bool> {
            free.wait();
            return true;
        };
        Workspace other;
        other.jobs()->start<bool>(QStringLiteral("Waiting"), nullptr, occupied, [](const Result<bool>&) {});
        const auto opened = other.openLibrary(QString::fromStdString(f.path.string()));
        const bool copied = !log::libraryCopies(f.path).empty();
        freed.set_value();
        QVERIFY(opened.has_value());
        QVERIFY(!copied);  // the window did not wait for it
        QTRY_VERIFY(!other.jobs()->busy());
        QCOMPARE(log::libraryCopies(f.path).size(), std::size_t(1));
        QVERIFY(other.log());
    }

    void damagedWhileOpen()
    {
        TroubleFixture f;
        {
            std::fstream file(f.path, std::ios::in | std::ios::out | std::ios::binary);
            const auto size = fs::file_size(f.path);
            file.seekp(4096);
            const std::string rubbish(size - 4096, '\x5A');
            file.write(rubbish.data(), std::streamsize(rubbish.size()));
        }
        const int steps = f.workspace.undoStack()->count();
        f.weigh("2023-02-01", 81.0);
        QVERIFY(f.banner->isVisible());
        QVERIFY2(f.banner->text().contains(QLatin1String("damaged")), qPrintable(f.banner->text()));
        QCOMPARE(f.workspace.undoStack()->count(), steps);
        QCOMPARE(f.shown(), std::size_t(1));
        // The window goes on, and opens another library.
        f.window.openLibrary(f.folder.filePath(QStringLiteral("other.liftgraph")));
        f.settle();
        QVERIFY(f.workspace.athletes().empty());
    }

    void noLibraryAtAll_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("a text") << QByteArray("this is a plain text file and no library") << "This file is not a Liftgraph library.";
        QTest::newRow("cut short") << QByteArray("SQLite format 3\0 and then nothing of it", 39) << "library";
    }
    void noLibraryAtAll()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        TroubleFixture f;
        const QString path = f.folder.filePath(QStringLiteral("odd.liftgraph"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        f.window.openLibrary(path);
        f.settle();
        QVERIFY(f.banner->isVisible());
        QVERIFY2(f.banner->text().contains(words), qPrintable(f.banner->text()));
        // What was open stays open and usable.
        QCOMPARE(f.workspace.libraryPath().toStdString(), f.path.string());
        WORKS_AGAIN(f);
    }
};

QTEST_MAIN(LibraryTroubleTest)
#include "library_trouble_test.moc"
