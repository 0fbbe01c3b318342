// Files that cannot be used, or not wholly: each gets its own clear error or rejected rows, in bounded time and memory.

#include <QtTest>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

#include "core/import/importer.h"

using namespace liftgraph;
using namespace liftgraph::import;
namespace fs = std::filesystem;

namespace {

const std::string kHeader = "date,exercise,weight kg,reps,rpe,time,distance km\n";
const std::string kGoodRow = "2024-03-05,Row,50,5,8,,\n";

fs::path pathIn(const QTemporaryDir& folder, const char* name) { return fs::path(folder.path().toStdString()) / name; }

fs::path written(const QTemporaryDir& folder, const std::string& bytes)
{
    const fs::path path = pathIn(folder, "log.csv");
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

/// A sentence for people: it begins large, ends with a full stop and says nothing of the program's insides.
bool isSentence(const std::string& text)
{
    return text.size() > 15 && text.back() == '.' && text.find("std::") == std::string::npos && text.find("::") == std::string::npos;
}

long peakMemoryKiB()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

}  // namespace

class ImportBadInputTest : public QObject {
    Q_OBJECT
private slots:
    void contents_data()
    {
        using namespace std::string_literals;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto file = [](const char* name, const std::string& bytes, ErrorCode code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(code);
        };
        file("empty", "", ErrorCode::FileEmpty);
        file("only blank lines", "\n \n\r\n", ErrorCode::FileEmpty);
        file("only a byte order mark", "\xEF\xBB\xBF", ErrorCode::FileEmpty);
        file("PNG", "\x89PNG\r\n\x1A\n"s + std::string(200, '\0'), ErrorCode::FileBinary);
        file("ZIP that breaks off", "PK\x03\x04"s + std::string(200, 'x'), ErrorCode::FileUnreadable);
        file("PDF", "%PDF-1.7\n"s, ErrorCode::FileBinary);
        file("database that breaks off", "SQLite format 3\0"s + std::string(100, '\0'), ErrorCode::FileUnreadable);
        file("NUL bytes", std::string(3000, '\0'), ErrorCode::FileBinary);
        file("NUL far down", kHeader + std::string(20000, ' ') + "\n" + kGoodRow + std::string(1, '\0'), ErrorCode::FileBinary);
        file("damaged UTF-8", kHeader + "2024-03-05,Bankdr\xC3\xBC" "cken \xC3\xA4\xC3\xB6,50,5\n2024-03-05,Bankdr\xC3" "cken,50,5\n", ErrorCode::BadEncoding);
        file("no encoding we know", kHeader + "2024-03-05,Bank\x81\x8D,50,5\n", ErrorCode::BadEncoding);
        file("half a character of UTF-16", "\xFF\xFE"s + "d\0a\0t\0e\0x"s, ErrorCode::BadEncoding);
        file("lone surrogate", "\xFF\xFE"s + "d\0\x00\xD8"s + "a\0b\0"s, ErrorCode::BadEncoding);
        file("header only", kHeader, ErrorCode::HeaderOnly);
        file("header and blank lines", kHeader + "\n,,,\n\n", ErrorCode::HeaderOnly);
        file("no header", "2024-03-05,Row,50,5\n2024-03-05,Row,50,5\n", ErrorCode::NoHeader);
        file("keys in place of names", "2024-03-05T18:00:00,1,7,1,15,105,,\n2024-03-05T18:00:00,1,7,2,12,105,,\n", ErrorCode::NoHeader);
        file("sums of sets", "date,title,exercise,total_sets,total_reps,max_kg,avg_kg\n2024-03-05,Pull,Row,5,66,54.4,49.4\n2024-03-07,Pull,Row,4,42,60,51\n", ErrorCode::UnknownFormat);
        file("numbers only", "1,2,3\n4,5,6\n", ErrorCode::NoHeader);
        file("unknown columns", "Item,Price,Stock\nApple,1.20,5\n", ErrorCode::UnknownFormat);
        file("price list with dates", "Date,Item,Price\n2024-03-05,Apple,1.20\n", ErrorCode::UnknownFormat);
        file("prose", "Dear diary, today I lifted a lot.\nIt was heavy.\n", ErrorCode::UnknownFormat);
        file("wide sheet without exercises", "date,set1weight,set1reps,set2weight,set2reps\n2024-03-05,50,5,50,5\n", ErrorCode::UnknownFormat);
        file("no usable row", kHeader + "yesterday,Row,50,5,,,\n2024-03-05,,50,5,,,\n", ErrorCode::NoUsableRow);
        file("too many columns", std::string(10000, ','), ErrorCode::LineTooLong);
        file("a line of 20 MB", kHeader + std::string(20'000'000, 'x') + "\n", ErrorCode::LineTooLong);
        file("a line of 20 MB first", std::string(20'000'000, 'x'), ErrorCode::LineTooLong);
    }
    void contents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QTemporaryDir folder;
        const Result<ImportedFile> file = readFile(written(folder, bytes.toStdString()));
        QVERIFY(!file.has_value());
        QCOMPARE(codeName(file.error().code), codeName(static_cast<ErrorCode>(code)));
        QCOMPARE(exitStatus(file.error().code), 1);
        QVERIFY2(isSentence(file.error().detail), file.error().detail.c_str());
        QCOMPARE(file.error().file, std::string("log.csv"));
        const Result<ImportedFile> text = readText(bytes.toStdString(), "log.csv");
        QCOMPARE(text.error().code, file.error().code);
    }
    void unknownFormatNamesWhatWasFound()
    {
        const Error error = readText("Item,Price,Stock\nApple,1.20,5\n", "prices.csv").error();
        for (const char* word : {"Item", "Price", "Stock", "Strong", "Hevy", "FitNotes"}) QVERIFY2(error.detail.find(word) != std::string::npos, word);
    }
    void paths()
    {
        QTemporaryDir folder;
        QCOMPARE(readFile(pathIn(folder, "none.csv")).error().code, ErrorCode::FileMissing);
        QCOMPARE(readFile(fs::path(folder.path().toStdString())).error().code, ErrorCode::NotAFile);
        QCOMPARE(readFile("/dev/zero").error().code, ErrorCode::NotAFile);
        QCOMPARE(readFile(pathIn(folder, "none.csv") / "deeper.csv").error().code, ErrorCode::FileMissing);
        const fs::path locked = written(folder, kHeader + kGoodRow);
        QVERIFY(::chmod(locked.c_str(), 0) == 0);
        if (::geteuid() == 0) QSKIP("The administrator may read every file.");
        QCOMPARE(readFile(locked).error().code, ErrorCode::FileUnreadable);
    }
    void sparseFiles()
    {
        QTemporaryDir folder;
        const fs::path path = written(folder, kHeader + kGoodRow);
        const long before = peakMemoryKiB();
        fs::resize_file(path, std::uintmax_t(2) << 30U);
        QCOMPARE(readFile(path).error().code, ErrorCode::FileTooLarge);
        fs::resize_file(path, std::uintmax_t(200) << 20U);
        QCOMPARE(readFile(path).error().code, ErrorCode::FileBinary);
        fs::resize_file(path, 0);
        fs::resize_file(path, std::uintmax_t(200) << 20U);
        QCOMPARE(readFile(path).error().code, ErrorCode::FileBinary);
        QVERIFY2(peakMemoryKiB() - before < 64 * 1024, "A hole must not be read into memory.");
    }
    void rows_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("column");
        QTest::newRow("negative weight") << "2024-03-05,Row,-50,5,,," << "weight kg";
        QTest::newRow("absurd weight") << "2024-03-05,Row,2001,5,,," << "weight kg";
        QTest::newRow("weight beyond numbers") << "2024-03-05,Row,1e999,5,,," << "weight kg";
        QTest::newRow("weight in words") << "2024-03-05,Row,heavy,5,,," << "weight kg";
        QTest::newRow("weight in stone") << "2024-03-05,Row,5 st,5,,," << "weight kg";
        QTest::newRow("negative reps") << "2024-03-05,Row,50,-5,,," << "reps";
        QTest::newRow("absurd reps") << "2024-03-05,Row,50,10001,,," << "reps";
        QTest::newRow("a range of reps") << "2024-03-05,Row,50,8-10,,," << "reps";
        QTest::newRow("not a number") << "2024-03-05,Row,50,many,,," << "reps";
        QTest::newRow("absurd RPE") << "2024-03-05,Row,50,5,11,," << "rpe";
        QTest::newRow("absurd time") << "2024-03-05,Row,50,5,,99999999," << "time";
        QTest::newRow("absurd distance") << "2024-03-05,Row,50,5,,,99999" << "distance km";
        QTest::newRow("before 1950") << "1949-12-31,Row,50,5,,," << "date";
        QTest::newRow("after 2100") << "2101-01-01,Row,50,5,,," << "date";
        QTest::newRow("no such day") << "2024-02-30,Row,50,5,,," << "date";
        QTest::newRow("no exercise") << "2024-03-05,,50,5,,," << "exercise";
        QTest::newRow("too many cells") << "2024-03-05,Row,50,5,,,,extra,extra" << "";
    }
    void rows()
    {
        QFETCH(QString, row);
        QFETCH(QString, column);
        const std::string text = kHeader + kGoodRow + row.toStdString() + "\n" + kGoodRow;
        const Result<ImportedFile> file = readText(text, "rows.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(file->rows, 3);
        QCOMPARE(log::countLog(file->log).sets, 2);
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QCOMPARE(file->rejected[0].row, 3);
        QCOMPARE(QString::fromStdString(file->rejected[0].column), column);
        QVERIFY2(isSentence(file->rejected[0].reason), file->rejected[0].reason.c_str());
    }
    void aRowWithoutDateTakesTheOneAboveAndSaysSo()
    {
        const Result<ImportedFile> file = readText(kHeader + kGoodRow + ",Row,50,5,,,\n" + kGoodRow, "rows.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(log::countLog(file->log).sets, 3);
        QCOMPARE(log::countLog(file->log).sessions, 1);
        QVERIFY(std::any_of(file->warnings.begin(), file->warnings.end(), [](const auto& said) { return said.find("that of the row above was taken") != std::string::npos; }));
    }
    void strayQuotesDoNotHang()
    {
        std::string text = kHeader;
        for (int i = 0; i < 200'000; ++i) text += "2024-03-05,\"Row,50,5,,,\n";
        const Result<ImportedFile> file = readText(text, "quotes.csv");
        QVERIFY(file.has_value() || file.error().code == ErrorCode::NoUsableRow);
    }
    void manyExercisesInOneSession()
    {
        std::string text = kHeader;
        for (int i = 0; i < 100'000; ++i) text += "2024-03-05,Row " + std::to_string(i) + ",50,5,,,\n";
        QCOMPARE(log::countLog(readText(text, "many.csv")->log).exercises, 100'000);
    }
    void exerciseBeyondTheHeader()
    {
        // The columns are known by the places of their values alone, and the first line has fewer of them.
        const std::string row = "2024-03-05 18:01:02,Push,1h 13m,Bench,1,20,10,0,0,,,\n";
        std::string text = "what,is\n";
        for (int i = 0; i < 9; ++i) text += row;
        const Result<ImportedFile> file = readText(text + "2024-03-05 18:01:02,Push,1h 13m,,1,20,10,0,0,,,\n", "short.csv");
        QVERIFY2(!file.has_value() && file.error().code == ErrorCode::NoUsableRow, file ? "" : describe(file.error()).c_str());
    }
    void aHeaderCellAsLongAsAFile()
    {
        std::string cell;
        while (cell.size() < 1'000'000) cell += "actual ";
        QElapsedTimer clock;
        clock.start();
        const auto file = readText("Date,Exercise,kg,Reps," + cell + "\n2024-03-05,Squat,100,5,x\n", "long.csv");
        if (!file) QVERIFY2(isSentence(file.error().detail), file.error().detail.c_str());
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
        // One such word says that a column is what was done, two say nothing.
        const auto done = readText("Date,Exercise,Weight (kg),Actual Reps\n2024-03-05,Squat,100,5\n", "done.csv");
        QVERIFY(done.has_value());
        QVERIFY(!readText("Date,Exercise,Weight (kg),Actual Actual Reps\n2024-03-05,Squat,100,5\n", "done.csv").has_value());
    }
    void headerRepeated()
    {
        const Result<ImportedFile> file = readText(kHeader + kGoodRow + kHeader + kGoodRow, "twice.csv");
        QCOMPARE(file->rows, 2);
        QVERIFY(file->rejected.empty());
    }
    void cancel()
    {
        std::string text = kHeader;
        for (int i = 0; i < 10'000; ++i) text += kGoodRow;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readText(text, "a.csv", {}, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
    }
    void everyPrefixAndOneWrongByte()
    {
        const std::string good = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
                                 "2024-03-05 18:01:02,\"Push \"\"A\"\"\",1h 13m,\"Bench, flat\",1,60.5,8,0,0,\"two\nlines\",,8.5\n"
                                 "2024-03-05 18:01:02,\"Push \"\"A\"\"\",1h 13m,\"Bench, flat\",Rest Timer,0,0,0,90,,,\n";
        QVERIFY(readText(good, "good.csv").has_value());
        int used = 0;
        for (std::size_t at = 0; at < good.size(); ++at) {
            used += readText(good.substr(0, at), "prefix.csv").has_value();
            for (const char wrong : {'\0', '"', ',', '\n', '\r', '\x80', '-', '9', ';', '\t'}) {
                std::string bad = good;
                bad[at] = wrong;
                const Result<ImportedFile> file = readText(bad, "wrong.csv");
                if (!file) QVERIFY2(isSentence(file.error().detail), file.error().detail.c_str());
                used += file.has_value();
            }
        }
        QVERIFY(used > 100);
    }
};

QTEST_APPLESS_MAIN(ImportBadInputTest)
#include "import_bad_input_test.moc"
