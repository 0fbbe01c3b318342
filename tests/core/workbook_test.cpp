// Workbooks and backups: every way in which spreadsheet programs write the same log.

#include <QtTest>

#include <sqlite3.h>

#include "core/import/cell_formats.h"
#include "core/import/importer.h"
#include "tests/core/drawn_workbook.h"

using namespace liftgraph;
using namespace liftgraph::import;
using drawn::sheetData;

namespace {

/// "day exercise load x reps" of every set.
std::string sets(const Result<ImportedFile>& file)
{
    if (!file) return describe(file.error());
    const auto number = [](const auto& value) { return value ? QString::number(*value, 'g', 8).toStdString() : std::string("-"); };
    std::string text;
    for (const log::Session& session : file->log.sessions) {
        text += (text.empty() ? "" : " ") + (session.hasTime ? log::formatTime(session.start) : log::formatDay(session.day()));
        for (const log::Entry& entry : session.entries) {
            text += " " + entry.exercise;
            for (const log::Set& set : entry.sets) {
                text += " " + number(set.loadKg) + "x" + number(set.reps);
                if (set.durationS) text += "," + number(set.durationS) + "s";
                if (set.distanceM) text += "," + number(set.distanceM) + "m";
                if (!set.note.empty()) text += "(" + set.note + ")";
            }
        }
    }
    return text;
}

std::string problems(const Result<ImportedFile>& file)
{
    if (!file) return describe(file.error());
    std::string text;
    for (const RejectedRow& row : file->rejected) text += row.sheet + "/" + std::to_string(row.row) + "/" + row.column + ": " + row.reason + "\n";
    for (const std::string& warning : file->warnings) text += warning + "\n";
    return text;
}

const std::string kHead = "Date|Exercise|Weight (kg)|Reps";
const std::string kRow = "#1=45356|Row|=50|=5";  // 5 March 2024
const char* const kSet = "2024-03-05 Row 50x5";

std::string odsCell(const std::string& attributes, const std::string& text = {})
{
    return "<table:table-cell " + attributes + ">" + (text.empty() ? "" : "<text:p>" + text + "</text:p>") + "</table:table-cell>";
}
std::string odsText(const std::string& text) { return odsCell("office:value-type=\"string\"", text); }
std::string odsRow(const std::string& cells, const std::string& attributes = {}) { return "<table:table-row " + attributes + ">" + cells + "</table:table-row>"; }
std::string odsTable(const std::string& rows, const std::string& attributes = "table:name=\"Log\"") { return "<table:table " + attributes + ">" + rows + "</table:table>"; }

/// A FitNotes backup made by these statements after its tables.
std::string backup(const char* more)
{
    sqlite3* db = nullptr;
    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, "CREATE TABLE Category(_id INTEGER PRIMARY KEY, name TEXT);"
                     "CREATE TABLE exercise(_id INTEGER PRIMARY KEY, name TEXT, category_id INTEGER);"
                     "CREATE TABLE training_log(_id INTEGER PRIMARY KEY, exercise_id INTEGER, date DATE, metric_weight REAL, reps INTEGER, unit INTEGER,"
                     " is_complete INTEGER, distance INTEGER, duration_seconds INTEGER);"
                     "CREATE TABLE Comment(_id INTEGER PRIMARY KEY, owner_type_id INTEGER, owner_id INTEGER, comment TEXT);"
                     "INSERT INTO exercise VALUES(7,'Row',1),(8,'Run',2);", nullptr, nullptr, nullptr);
    sqlite3_exec(db, more, nullptr, nullptr, nullptr);
    sqlite3_int64 size = 0;
    unsigned char* data = sqlite3_serialize(db, "main", &size, 0);
    std::string bytes(reinterpret_cast<char*>(data), static_cast<std::size_t>(size));
    sqlite3_free(data);
    sqlite3_close(db);
    return bytes;
}

}  // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

    static void sheet(const char* name, const std::string& bytes, const char* expected, const char* said = "")
    {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(expected) << QString::fromUtf8(said);
    }

private slots:
    void xlsx_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("said");
        const auto plain = [](const std::vector<std::string>& rows) { return drawn::xlsx(sheetData(rows)); };
        sheet("inline strings", plain({kHead, kRow}), kSet);
        const std::string shared = "<si><t>Date</t></si><si><r><t>Exer</t></r><r><rPr/><t>cise</t></r><rPh><t>kana</t></rPh></si><si><t>Weight (kg)</t></si>"
                                   "<si><t>Reps</t></si><si><t xml:space=\"preserve\"> Row </t></si>";
        const auto at = [](int index) { return "<c t=\"s\"><v>" + std::to_string(index) + "</v></c>|"; };
        sheet("shared strings and rich text", drawn::xlsx(sheetData({at(0) + at(1) + at(2) + at(3), "#1=45356|" + at(4) + "=50|=5"}), shared), kSet);
        sheet("1904", drawn::xlsx(sheetData({kHead, "#1=43894|Row|=50|=5"}), {}, "<workbookPr date1904=\"1\"/>"), kSet);
        sheet("date and time", plain({kHead, "#2=45356.75071759259|Row|=50|=5"}), "2024-03-05 18:01:02 Row 50x5");
        sheet("own date format", plain({kHead, "#6=45356|Row|=50|=5"}), kSet);
        sheet("a number format that only looks like a date", plain({kHead, "#1=45356|Row|#7=50|=5"}), kSet);
        sheet("ISO cell of the strict kind", plain({kHead, "<c t=\"d\"><v>2024-03-05T00:00:00.000</v></c>|Row|=50|=5"}), kSet);
        sheet("numbers as programs write them", plain({kHead, "#1=45356|Row|=9.4999999999999996|=5.0", "#1=45356|Row|=6.15E1|=1E1"}), "2024-03-05 Row 9.5x5 61.5x10");
        sheet("titles and blank rows above", plain({"My training", "", "2024 edition|by me", kHead, "", kRow, ""}), kSet);
        sheet("body weight, text numbers", plain({kHead, "#1=45356|Pull-up|BW|=9.5", "2024-03-05|Pull-up|10 kg|7"}), "2024-03-05 Pull-up -x9.5 10x7");
        sheet("times", plain({"Date|Exercise|Reps|Time", "#1=45356|Plank|=1|#5=0.0010416666666667", "#1=45356|Hang|=1|#4=0.0010416666666667"}),
              "2024-03-05 Plank -x1,90s Hang -x1,90s");
        sheet("formulas", plain({kHead, "#1=45356|Row|<c><f>B2*2</f><v>50</v></c>|<c t=\"str\"><f>A1</f><v>5</v></c>"}), kSet);
        sheet("a formula nobody calculated", plain({kHead, kRow, "#1=45356|Row|<c><f>B2*2</f><v></v></c>|=5"}), kSet, "Log/3/Weight (kg): \"=formula without a result\" is not a weight.");
        sheet("errors and booleans", plain({kHead, kRow, "#1=45356|Row|<c t=\"e\"><v>#N/A</v></c>|=5", "#1=45356|Row|=50|<c t=\"b\"><v>1</v></c>"}), kSet,
              "Log/3/Weight (kg): \"#N/A\" is not a weight.\nLog/4/Reps: \"TRUE\" is not a number.");
        sheet("a range that became a date", plain({kHead, "#1=45356|Row|=50|#1=45514"}), "2024-03-05 Row 50x8(8-10)", "1 cell of repetitions holds a date");
        sheet("rows and cells by their place",
              drawn::xlsx("<sheetData><row r=\"3\"><c r=\"B3\" t=\"str\"><v>Date</v></c><c r=\"D3\" t=\"str\"><v>Exercise</v></c><c r=\"E3\" t=\"str\"><v>Reps</v></c></row>"
                          "<row r=\"9\"><c r=\"B9\" s=\"1\"><v>45356</v></c><c r=\"D9\" t=\"str\"><v>Row</v></c><c r=\"E9\"><v>5</v></c></row>"
                          "<row r=\"11\"><c r=\"B11\" s=\"1\"><v>45356</v></c><c r=\"D11\" t=\"str\"><v>Row</v></c><c r=\"E11\" t=\"str\"><v>many</v></c></row></sheetData>"),
              "2024-03-05 Row -x5", "Log/11/Reps: \"many\" is not a number.");
        sheet("merged cells", drawn::xlsx(sheetData({"Date|Exercise|Load|Reps", "||kg|", kRow, "|Row|=55|=4"}) +
                                          "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"D1:D2\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"),
              "2024-03-05 Row 50x5 55x4");
        sheet("prefixes and the strict namespace",
              drawn::zipped({{"[Content_Types].xml", drawn::kContentTypes},
                             {"xl/workbook.xml", "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheets><x:sheet name=\"A\"/></x:sheets></x:workbook>"},
                             {"xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t=\"str\"><x:v>Date</x:v></x:c>"
                                                          "<x:c t=\"str\"><x:v>Exercise</x:v></x:c><x:c t=\"str\"><x:v>Reps</x:v></x:c></x:row><x:row><x:c t=\"str\"><x:v>2024-03-05</x:v></x:c>"
                                                          "<x:c t=\"str\"><x:v>Row_x000D__x000A_</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"}}),
              "2024-03-05 Row -x5");
        const auto named = [](const char* name, const std::vector<std::string>& rows, const char* state = "") { return drawn::XlsxSheet{name, sheetData(rows), state}; };
        sheet("several sheets", drawn::zipped(drawn::xlsxParts({named("Notes", {"Buy milk"}), named("Push", {kHead, kRow, "someday|Row|=50|=5"}),
                                                                named("Pull", {kHead, "#1=45357|Curl|=10|=12"}), named("Old", {kHead, kRow}, "hidden")})),
              "2024-03-05 Row 50x5 2024-03-06 Curl 10x12",
              "Push/3/Date: \"someday\" is not a date between 1950 and 2100.\nThese sheets are no training logs and were left out: \"Notes\".\nHidden sheets were left out: \"Old\".");
        sheet("a sheet that repeats another", drawn::zipped(drawn::xlsxParts({named("All", {kHead, kRow}), named("March", {kHead, kRow})})), "2024-03-05 Row 50x5 Row 50x5",
              "1 set stands in more than one sheet");
    }
    void xlsx() { check(); }
    void ods_data()
    {
        xlsxColumns();
        const std::string head = odsRow(odsText("Date") + odsText("Exercise") + odsText("Weight (kg)") + odsText("Reps"));
        const std::string date = odsCell("office:value-type=\"date\" office:date-value=\"2024-03-05\" calcext:value-type=\"date\"", "05.03.24");
        const auto number = [](const char* value) { return odsCell(std::string("office:value-type=\"float\" office:value=\"") + value + "\"", "about"); };
        const std::string row = odsRow(date + odsText("Row") + number("50") + number("5"));
        const std::string empty = odsRow(odsCell("table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048000\"");
        sheet("plain", drawn::ods(odsTable(head + row + empty)), kSet);
        sheet("repeated cells and rows", drawn::ods(odsTable(head + odsRow(date + odsText("Row") + odsCell("office:value-type=\"float\" office:value=\"5\" table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"3\""))),
              "2024-03-05 Row 5x5 5x5 5x5");
        sheet("numbered past repeated rows", drawn::ods(odsTable(head + odsRow(odsCell(""), "table:number-rows-repeated=\"7\"") + row + odsRow(date + odsText("Row") + number("50") + odsText("many")))), kSet,
              "Log/10/Reps: \"many\" is not a number.");
        sheet("merged", drawn::ods(odsTable(head + odsRow(odsCell("office:value-type=\"date\" office:date-value=\"2024-03-05T18:01:02\" table:number-rows-spanned=\"2\"") + odsText("Row") + number("50") + number("5")) +
                                            odsRow("<table:covered-table-cell/>" + odsText("Row") + number("55") + number("4")))),
              "2024-03-05 18:01:02 Row 50x5 55x4");
        sheet("notes beside cells, several paragraphs", drawn::ods(odsTable(odsRow(odsText("Date") + odsText("Exercise") + odsText("Reps") + odsText("Notes")) +
                                                                            odsRow(date + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>psst</text:p></office:annotation><text:p>Row<text:s text:c=\"2\"/><text:span>low</text:span></text:p></table:table-cell>" +
                                                                                   odsCell("office:value-type=\"float\" office:value=\"5\"") + odsCell("office:value-type=\"string\"", "one</text:p><text:p>two")))),
              "2024-03-05 Row  low -x5(one\ntwo)");
        sheet("spans of time", drawn::ods(odsTable(odsRow(odsText("Date") + odsText("Exercise") + odsText("Time")) +
                                                   odsRow(date + odsText("Plank") + odsCell("office:value-type=\"time\" office:time-value=\"PT00H01M30S\"", "00:01:30")) +
                                                   odsRow(date + odsText("Hang") + odsCell("office:value-type=\"time\" office:time-value=\"PT00H01M30.0S\"")))),
              "2024-03-05 Plank -x-,90s Hang -x-,90s");
        sheet("hidden sheet", drawn::ods(odsTable(head + row) + odsTable(head + row, "table:name=\"Old\" table:style-name=\"ta2\""),
                                         "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"),
              kSet, "Hidden sheets were left out: \"Old\".");
    }
    void ods() { check(); }
    void fitNotesBackupWithBodyWeights()
    {
        const auto file = import::readText(backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0);"
            "CREATE TABLE BodyWeight(_id INTEGER PRIMARY KEY, date TEXT, body_weight_metric REAL, body_fat REAL, comments TEXT);"
            "INSERT INTO BodyWeight VALUES(1,'2020-01-02',79.5,0,NULL);"
            "CREATE TABLE MeasurementUnit(_id INTEGER PRIMARY KEY, type INTEGER, long_name TEXT, short_name TEXT);"
            "CREATE TABLE Measurement(_id INTEGER PRIMARY KEY, name TEXT, unit_id INTEGER);"
            "CREATE TABLE MeasurementRecord(_id INTEGER PRIMARY KEY, measurement_id INTEGER, date TEXT, time TEXT, value REAL, comment TEXT);"
            "INSERT INTO MeasurementUnit VALUES(3,1,'Pounds','lbs'),(4,2,'Centimetres','cm'); INSERT INTO Measurement VALUES(1,'Bodyweight',3),(2,'Waist',4);"
            "INSERT INTO MeasurementRecord VALUES(1,1,'2024-03-05','07:00:00',180,NULL),(2,2,'2024-03-05','07:00:00',84,NULL)"), "ada.fitnotes");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(file->log.sessions.size(), std::size_t(1));
        QCOMPARE(file->log.sources.size(), std::size_t(1));
        QCOMPARE(file->recognition.format, std::string("fitnotes"));
        QCOMPARE(file->log.bodyMasses.size(), std::size_t(2));
        QCOMPARE(file->log.bodyMasses[0].kg, 79.5);
        QCOMPARE(file->log.bodyMasses[1].kg, toKilograms(180, Unit::Pound));
        QVERIFY(file->rejected.empty());
    }
    void fitNotesBackup_data()
    {
        xlsxColumns();
        sheet("sets, comments, runs", backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0),(2,7,'2024-03-05',102.0582,5,2,0,0,0),(3,8,'2024-03-06',0,0,2,0,5200,1500);"
                                             "INSERT INTO Comment VALUES(1,1,2,'slow'),(2,2,1,'of something else')"),
              "2024-03-05 Row 60x8 102.05828x5(slow) 2024-03-06 Run 0x0,1500s,5200m", "distances are read as metres");
        sheet("not ticked", backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,1,0,0),(2,7,'2024-03-05',60,7,0,0,0,0)"), "2024-03-05 Row 60x8 60x7", "1 set is not ticked");
        sheet("a row that cannot be used", backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0),(42,9,'2024-03-05',60,8,0,0,0,0)"), "2024-03-05 Row 60x8",
              "training_log/42/Exercise: The row names no exercise.");
        const char* const set = "INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0);";
        sheet("a body tracker of another kind", backup((std::string(set) + "CREATE TABLE BodyWeight(_id INTEGER PRIMARY KEY, grams INTEGER)").c_str()), "2024-03-05 Row 60x8",
              "The body tracker of the backup is kept in a way that is not known");
        for (const char* records : {"", "INSERT INTO MeasurementRecord VALUES(2,2,'2024-03-05','07:00:00',84,NULL);"}) {
            sheet(*records ? "a body tracker without a weight" : "an empty body tracker",
                  backup((std::string(set) + "CREATE TABLE Measurement(_id INTEGER PRIMARY KEY, name TEXT, unit_id INTEGER); INSERT INTO Measurement VALUES(1,'Bodyweight',3),(2,'Waist',4);"
                          "CREATE TABLE MeasurementRecord(_id INTEGER PRIMARY KEY, measurement_id INTEGER, date TEXT, time TEXT, value REAL, comment TEXT);" + records).c_str()),
                  "2024-03-05 Row 60x8");
        }
        std::string logged = backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0)");
        logged[18] = logged[19] = 2;
        sheet("write-ahead log", logged, "2024-03-05 Row 60x8");
        sheet("triggers and views do not run", backup("INSERT INTO training_log VALUES(1,7,'2024-03-05',60,8,0,0,0,0); ALTER TABLE exercise RENAME TO kept;"
                                                      "CREATE VIEW exercise AS SELECT _id, name FROM kept"),
              "drawn: This database is no FitNotes backup. Export the log as CSV.");
    }
    void fitNotesBackup() { check(); }
    void formatCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        const auto code = [](const char* text, NumberKind kind) { QTest::newRow(text) << QString(text) << static_cast<int>(kind); };
        code("General", NumberKind::Plain);
        code("0.00", NumberKind::Plain);
        code("#,##0 \"days\"", NumberKind::Plain);
        code("0\\d", NumberKind::Plain);
        code("[Red]0.0;[Blue]d", NumberKind::Plain);
        code("[$-407]d. mmmm yyyy", NumberKind::Date);
        code("mmm-yy", NumberKind::Date);
        code("mmmm", NumberKind::Date);
        code("yyyy-mm-dd hh:mm", NumberKind::DateTime);
        code("h:mm AM/PM", NumberKind::HoursMinutes);
        code("[h]:mm:ss", NumberKind::HoursMinutesSeconds);
        code("[mm]:ss", NumberKind::MinutesSeconds);
        code("0.0%", NumberKind::Percent);
    }
    void formatCodes()
    {
        QFETCH(QString, code);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(kindOfCode(code.toStdString())), kind);
    }
    void realWorkbook()
    {
        const std::filesystem::path folder = LIFTGRAPH_SHARED_DIR "/logs";
        if (!std::filesystem::exists(folder / "flat_sheet.xlsx")) QSKIP("The real logs are not on this machine.");
        const Result<ImportedFile> book = readFile(folder / "flat_sheet.xlsx");
        QVERIFY2(book.has_value(), book ? "" : describe(book.error()).c_str());
        const Result<ImportedFile> text = readFile(folder / "flat_sheet.csv");
        QVERIFY2(book->rejected.empty(), problems(book).c_str());
        QCOMPARE(book->recognition.format, text->recognition.format);
        QCOMPARE(book->recognition.sheets.size(), std::size_t(1));
        QVERIFY(log::countLog(book->log).sets > 1000);
    }

private:
    static void xlsxColumns()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("said");
    }
    static void check()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(QString, said);
        const Result<ImportedFile> file = readText(bytes.toStdString(), "drawn");
        QCOMPARE(QString::fromStdString(sets(file)), expected);
        const std::string told = problems(file);
        for (const QString& line : said.split('\n')) QVERIFY2(told.find(line.toStdString()) != std::string::npos, told.c_str());
        if (said.isEmpty() && file) QVERIFY2(told.empty(), told.c_str());
    }
};

QTEST_APPLESS_MAIN(WorkbookTest)
#include "workbook_test.moc"
