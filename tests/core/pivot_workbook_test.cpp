// Workbooks with a column per day or per exercise whose headings are merged over the columns below them, as XLSX and as ODS.

#include <QtTest>

#include "core/import/importer.h"
#include "tests/core/drawn_workbook.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;

namespace {

constexpr const char* kFifth = "#1=45296";   // 5 January 2024
constexpr const char* kEighth = "#1=45299";

/// Cells that are drawn as one: "B1:C1".
using Merges = std::vector<std::string>;

std::string xlsxOf(const std::vector<std::string>& rows, const Merges& merges)
{
    std::string xml = drawn::sheetData(rows) + "<mergeCells>";
    for (const std::string& merge : merges) xml += "<mergeCell ref=\"" + merge + "\"/>";
    return drawn::xlsx(xml + "</mergeCells>");
}

std::string odsCell(const std::string& cell, const std::string& attributes)
{
    if (cell == "covered") return "<table:covered-table-cell/>";
    const std::string open = "<table:table-cell " + attributes + " ";
    if (cell.empty()) return open + "/>";
    if (cell.starts_with('=')) return open + "office:value-type=\"float\" office:value=\"" + cell.substr(1) + "\"><text:p>about</text:p></table:table-cell>";
    if (cell == kFifth || cell == kEighth) {
        return open + "office:value-type=\"date\" office:date-value=\"" + (cell == kFifth ? "2024-01-05" : "2024-01-08") + "\"><text:p>a day</text:p></table:table-cell>";
    }
    return open + "office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
}

/// The same as LibreOffice writes it: the first cell says how far it spans, the others are covered.
std::string odsOf(const std::vector<std::string>& rows, const Merges& merges)
{
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const QStringList cells = QString::fromStdString(rows[r]).split('|');
        xml += "<table:table-row>";
        for (int c = 0; c < cells.size(); ++c) {
            std::string cell = cells[c].toStdString(), attributes;
            for (const std::string& merge : merges) {
                const int left = merge[0] - 'A', right = merge[3] - 'A';
                const auto top = std::size_t(merge[1] - '1'), bottom = std::size_t(merge[4] - '1');
                if (c < left || c > right || r < top || r > bottom) continue;
                const bool first = c == left && r == top;
                if (!first) cell = "covered";
                if (first) {
                    attributes = "table:number-columns-spanned=\"" + std::to_string(right - left + 1) + "\" table:number-rows-spanned=\"" + std::to_string(bottom - top + 1) + "\"";
                }
            }
            xml += odsCell(cell, attributes);
        }
        xml += "</table:table-row>";
    }
    return drawn::ods("<table:table table:name=\"Log\">" + xml + "</table:table>");
}

}  // namespace

class PivotWorkbookTest : public QObject {
    Q_OBJECT

    static void sheet(const char* name, const std::vector<std::string>& rows, const Merges& merges, const char* log)
    {
        QTest::addRow("%s, xlsx", name) << QByteArray::fromStdString(xlsxOf(rows, merges)) << QString(log);
        QTest::addRow("%s, ods", name) << QByteArray::fromStdString(odsOf(rows, merges)) << QString(log);
    }

private slots:
    void sheetsCalledAfterPeopleAreSaid()
    {
        const auto book = [](const char* first, const char* second) {
            const std::vector<std::string> rows{"Date|Exercise|Weight (kg)|Reps", "2024-03-05|Squat|=50|=5"};
            return drawn::zipped(drawn::xlsxParts({{first, drawn::sheetData(rows), {}}, {second, drawn::sheetData(rows), {}}}));
        };
        const auto said = [](const Result<ImportedFile>& file) {
            return file && std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& warning) { return warning.find("different people") != std::string::npos; });
        };
        QVERIFY(said(readText(book("Anna", "Ben"), "two.xlsx")));
        QVERIFY(said(readText(book("Anna Maria", "O'Neill"), "two.xlsx")));
        QCOMPARE(readText(book("Anna", "Ben"), "two.xlsx")->recognition.people, (std::vector<std::string>{"Anna", "Ben"}));
        QVERIFY(readText(book("Push", "Pull"), "two.xlsx")->recognition.people.empty());
        for (const auto& [first, second] : {std::pair("Push", "Pull"), std::pair("January", "February"), std::pair("Week 1", "Week 2"), std::pair("Squat", "Bench Press"),
                                            std::pair("2023", "2024"), std::pair("Anna", "Tabelle"), std::pair("Montag", "Dienstag")}) {
            QVERIFY2(!said(readText(book(first, second), "two.xlsx")), first);
        }
        ImportOptions one;
        one.sheets = {"Ben"};
        const auto ben = readText(book("Anna", "Ben"), "two.xlsx", one);
        QVERIFY(ben.has_value() && !said(ben));
        QCOMPARE(ben->recognition.sheets, std::vector<std::string>{"Ben"});
        QCOMPARE(log::countLog(ben->log).sets, 1);
        one.sheets = {"Cleo"};
        const auto none = readText(book("Anna", "Ben"), "two.xlsx", one);
        QCOMPARE(none.error().code, ErrorCode::Usage);
        QVERIFY(none.error().detail.find("\"Anna\", \"Ben\"") != std::string::npos);
    }
    void merged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("log");
        const std::string fifth = kFifth, eighth = kEighth;
        sheet("days over weight and reps", {"|" + fifth + "||" + eighth + "|", "Exercise|Weight|Reps|Weight|Reps", "Squat|=100|=5|=102.5|=5", "|=100|=4|=102.5|=4", "Bench Press|=60|=8|=62.5|=8"},
              {"B1:C1", "D1:E1", "A3:A4"},
              "[2024-01-05 ] Squat: +100x5 +100x4 Bench Press: +60x8[2024-01-08 ] Squat: +102.5x5 +102.5x4 Bench Press: +62.5x8");
        sheet("a title over all, days over sets", {"Training log 2024||||", "Exercise|" + fifth + "||" + eighth + "|", "|Set 1|Set 2|Set 1|Set 2", "Squat|100x5|100x4|105x5|"},
              {"A1:E1", "B2:C2", "D2:E2", "A2:A3"}, "[2024-01-05 ] Squat: +100x5 +100x4[2024-01-08 ] Squat: +105x5");
        sheet("days over sets, reps and weight, a column of bests", {"Exercise|" + fifth + "|||" + eighth + "|||Best", "|Sets|Reps|Weight|Sets|Reps|Weight|", "Squat|=2|=5|=100|=1|=5|=102.5|=102.5"},
              {"A1:A2", "B1:D1", "E1:G1", "H1:H2"}, "[2024-01-05 ] Squat: +100x5 +100x5[2024-01-08 ] Squat: +102.5x5");
        sheet("exercises over weight and reps, the day over its rows",
              {"Date|Squat||Bench Press|", "|Weight|Reps|Weight|Reps", fifth + "|=100|=5|=60|=8", "|=100|=4|=60|=7", eighth + "|=105|=5|=62.5|=8"},
              {"A1:A2", "B1:C1", "D1:E1", "A3:A4"},
              "[2024-01-05 ] Squat: +100x5 +100x4 Bench Press: +60x8 +60x7[2024-01-08 ] Squat: +105x5 Bench Press: +62.5x8");
        sheet("an exercise over several sets", {"Date|Squat|||", "|kg|reps|kg|reps", fifth + "|=100|=5|=100|=4", eighth + "|=105|=5|=105|=5"}, {"A1:A2", "B1:E1"},
              "[2024-01-05 ] Squat: +100x5 +100x4[2024-01-08 ] Squat: +105x5 +105x5");
        sheet("parts of the body over the exercises", {"|Legs||Push|", "Date|Squat||Bench Press|", "|Weight|Reps|Weight|Reps", fifth + "|=100|=5|=60|=8"}, {"B1:C1", "D1:E1", "B2:C2", "D2:E2"},
              "[2024-01-05 ] Squat: +100x5 Bench Press: +60x8");
        sheet("the exercise over its rows of weight and reps", {"Exercise||" + fifth + "|" + eighth, "Squat|Weight|=100|=102.5", "|Reps|=5|=4"}, {"A1:B1", "A2:A3"},
              "[2024-01-05 ] Squat: +100x5[2024-01-08 ] Squat: +102.5x4");
    }
    void merged()
    {
        QFETCH(QByteArray, bytes);
        ImportOptions kilograms;
        kilograms.unit = Unit::Kilogram;
        const auto file = readText(bytes.toStdString(), "drawn", kilograms);
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(file->recognition.format), QStringLiteral("pivot_sheet"));
        QVERIFY(file->rejected.empty());
        QTEST(QString::fromStdString(test::drawn(file->log)), "log");
    }
    void aSheetForEachDay()
    {
        const auto day = [](const char* name, const char* squat) {
            return drawn::XlsxSheet{name, drawn::sheetData({"Exercise|Weight (kg)|Reps", squat, "Bench Press|=60|=8"}), {}};
        };
        const std::string bytes = drawn::zipped(drawn::xlsxParts({day("2024-01-05", "Squat|=100|=5"), day("Mon 8 Jan 2024", "Squat|=105|=many"), day("Next", "Squat|=105|=5")}));
        const auto file = readText(bytes, "drawn.xlsx");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(test::drawn(file->log)), QStringLiteral("[2024-01-05 ] Squat: +100x5 Bench Press: +60x8[2024-01-08 ] Bench Press: +60x8"));
        // Rows are numbered as the sheet numbers them, and what has no day is left out with a word.
        QCOMPARE(file->log.sessions[0].entries[0].sets[0].origin.row, 2);
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QCOMPARE(file->rejected[0].row, 2);
        QCOMPARE(file->rejected[0].sheet, std::string("Mon 8 Jan 2024"));
        QVERIFY(std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& text) { return text.find("\"Next\"") != std::string::npos; }));
    }
};

QTEST_GUILESS_MAIN(PivotWorkbookTest)
#include "pivot_workbook_test.moc"
