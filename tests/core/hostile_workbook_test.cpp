// Workbooks made to harm: each is refused with a clear sentence, in bounded time and memory.

#include <QtTest>

#include <sys/resource.h>

#include "core/import/importer.h"
#include "tests/core/drawn_workbook.h"

using namespace liftgraph;
using namespace liftgraph::import;
using drawn::sheetData;
using namespace std::string_literals;

namespace {

const std::string kHead = "Date|Exercise|Weight (kg)|Reps";
const std::string kRow = "2024-03-05|Row|=50|=5";

std::string repeated(const std::string& text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string wide(const std::string& ascii)
{
    std::string text;
    for (const char c : ascii) text += {c, '\0'};
    return text;
}

long peakMemoryKiB()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

drawn::Parts goodParts() { return drawn::xlsxParts({{"Log", sheetData({kHead, kRow}), {}}}); }

std::string withPart(const std::string& name, const std::string& text)
{
    drawn::Parts parts = goodParts();
    parts.emplace_back(name, text);
    return drawn::zipped(parts);
}

/// The first place of `from` in every header of the archive becomes `to`, of the same length.
std::string renamed(std::string bytes, const std::string& from, const std::string& to)
{
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1)) bytes.replace(at, from.size(), to);
    return bytes;
}

std::string odsOf(const std::string& rows) { return drawn::ods("<table:table table:name=\"Log\">" + rows + "</table:table>"); }

}  // namespace

class HostileWorkbookTest : public QObject {
    Q_OBJECT
private slots:
    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto file = [](const char* name, const std::string& bytes, ErrorCode code, const char* word) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(code) << QString(word);
        };
        const std::string bomb = "<sheetData>" + repeated("<b/>", 10'000'000);
        file("zip bomb", drawn::xlsx(bomb + "</sheetData>"), ErrorCode::FileTooLarge, "unpacks");
        const std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        const auto book = [](const std::string& xml) {
            return drawn::zipped({{"[Content_Types].xml", drawn::kContentTypes}, {"xl/workbook.xml", xml}});
        };
        file("billion laughs", book(laughs + "<workbook>&b;</workbook>"), ErrorCode::FileUnreadable, "entities");
        file("external entity", book("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>"), ErrorCode::FileUnreadable, "entities");
        file("a million columns", drawn::xlsx(sheetData({kHead, kRow}) + "<sheetData><row>" + repeated("<c><v>1</v></c>", 1'000'000) + "</row></sheetData>"),
             ErrorCode::LineTooLong, "columns");
        file("a column far out", drawn::xlsx("<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>"), ErrorCode::LineTooLong, "columns");
        file("a row far out", drawn::xlsx("<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>"), ErrorCode::FileUnreadable, "row");
        file("deep nesting", drawn::xlsx(repeated("<a>", 100'000) + repeated("</a>", 100'000)), ErrorCode::FileUnreadable, "nests");
        file("a tag of 3 MB", drawn::xlsx("<a b=\"" + std::string(3'000'000, 'x') + "\"/>"), ErrorCode::FileTooLarge, "tag");
        file("a cell of 3 MB", drawn::xlsx(sheetData({kHead, "2024-03-05|" + std::string(3'000'000, 'x') + "|=50|=5"})), ErrorCode::FileTooLarge, "1 MiB");
        file("a long text in many cells",
             drawn::xlsx(sheetData({repeated("<c t=\"s\"><v>0</v></c>|", 1000)}), "<si><t>" + std::string(1'000'000, 'x') + "</t></si>"), ErrorCode::FileTooLarge, "text");
        file("NUL in a part", drawn::xlsx("<sheetData>\0</sheetData>"s), ErrorCode::FileUnreadable, "damaged");
        file("a shared text that is not there", drawn::xlsx(sheetData({"<c t=\"s\"><v>7</v></c>"})), ErrorCode::FileUnreadable, "not there");
        file("a path that leaves the archive", withPart("xl/../../../home/.profile", "x"), ErrorCode::FileUnreadable, "path");
        file("an absolute path", withPart("/etc/passwd", "x"), ErrorCode::FileUnreadable, "path");
        file("the same part twice", renamed(withPart("xl/workbook.xm_", "<a/>"), "xl/workbook.xm_", "xl/workbook.xml"), ErrorCode::FileUnreadable, "twice");
        std::string many = drawn::zipped(goodParts());
        many.replace(many.size() - 12, 2, "\xFF\x7F");
        file("more parts than there can be", many, ErrorCode::FileTooLarge, "parts");
        const std::string good = drawn::zipped(goodParts());
        file("cut off", good.substr(0, good.size() - 30), ErrorCode::FileUnreadable, "cut off");
        file("cut in the middle", good.substr(0, good.size() / 2), ErrorCode::FileUnreadable, "cut off");
        file("no workbook", drawn::zipped({{"readme.txt", "hello"}}), ErrorCode::FileBinary, "ZIP");
        file("a text document", drawn::zipped({{"[Content_Types].xml", drawn::kContentTypes}, {"word/document.xml", "<a/>"}}), ErrorCode::FileBinary, "no workbook");
        file("Numbers", drawn::zipped({{"Index/Document.iwa", "x"}}), ErrorCode::FileBinary, "Numbers");
        file("binary workbook", drawn::zipped({{"xl/workbook.bin", "x"}}), ErrorCode::FileBinary, "xlsb");
        file("password", "\xD0\xCF\x11\xE0" + wide("EncryptedPackage"), ErrorCode::FileBinary, "password");
        file("XLS", "\xD0\xCF\x11\xE0" + wide("Workbook"), ErrorCode::FileBinary, ".xls");
        file("ODS with a password", drawn::zipped({{"META-INF/manifest.xml", "<m:manifest xmlns:m=\"x\"><m:encryption-data/></m:manifest>"}, {"content.xml", "\1\2\3"}}),
             ErrorCode::FileBinary, "password");
        file("ODS, a row with text a million times", odsOf("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
             ErrorCode::FileUnreadable, "repeated");
        file("ODS, a cell with text a million times", odsOf("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p></table:table-cell></table:table-row>"),
             ErrorCode::LineTooLong, "columns");
        file("ODS, laughs", drawn::zipped({{"content.xml", laughs + "<a>&b;</a>"}}), ErrorCode::FileUnreadable, "entities");
        file("a sheet without text", drawn::xlsx("<sheetData/>"), ErrorCode::FileEmpty, "text");
        file("a sheet that is no log", drawn::xlsx(sheetData({"Item|Price", "Apple|=1.2"})), ErrorCode::UnknownFormat, "Sheet \"Log\"");
        file("a database of another kind", "SQLite format 3\0"s + std::string(4000, '\x01'), ErrorCode::FileUnreadable, "database");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QFETCH(QString, word);
        const std::string copy = bytes.toStdString();
        const long before = peakMemoryKiB();
        QElapsedTimer clock;
        clock.start();
        const Result<ImportedFile> file = readText(copy, "hostile");
        QVERIFY(!file.has_value());
        QVERIFY2(clock.elapsed() < 15'000, "Refused too late.");
        QVERIFY2(peakMemoryKiB() - before < 300 * 1024, "Took too much memory.");
        QCOMPARE(codeName(file.error().code) + ": " + file.error().detail, codeName(static_cast<ErrorCode>(code)) + ": " + file.error().detail);
        QVERIFY2(file.error().detail.find(word.toStdString()) != std::string::npos, file.error().detail.c_str());
        QCOMPARE(file.error().detail.back(), '.');
        QCOMPARE(file.error().file, std::string("hostile"));
    }
    void everyPrefixAndOneWrongByte()
    {
        const std::string good = drawn::zipped(goodParts());
        QVERIFY(readText(good, "good").has_value());
        int read = 0;
        for (std::size_t at = 0; at < good.size(); at += 3) {
            read += readText(good.substr(0, at), "prefix").has_value();
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x15);
            read += readText(bad, "wrong").has_value();
        }
        QVERIFY2(read > 10, "Bytes that do not matter, such as a date, may be wrong.");
    }
    void emptyRowsCostNothing()
    {
        const std::string cell = "<table:table-cell office:value-type=\"string\"><text:p>";
        std::string row = "<table:table-row>";
        for (const char* text : {"2024-03-05", "Row", "50", "5"}) row += cell + text + "</text:p></table:table-cell>";
        std::string head = "<table:table-row>";
        for (const char* text : {"Date", "Exercise", "kg", "Reps"}) head += cell + text + "</text:p></table:table-cell>";
        const std::string none = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        QElapsedTimer clock;
        clock.start();
        const Result<ImportedFile> file = readText(odsOf(head + "</table:table-row>" + row + "</table:table-row>" + none), "empty");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(file->rows, 1);
        QVERIFY(clock.elapsed() < 1000);
    }
    void cancel()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readText(drawn::zipped(goodParts()), "a", {}, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(HostileWorkbookTest)
#include "hostile_workbook_test.moc"
