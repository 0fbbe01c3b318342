#include <QtTest>

#include <sstream>

#include "core/base/units.h"
#include "core/import/importer.h"
#include "core/workflow/simulate.h"
#include "core/workflow/write_as_text.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

std::string written(const log::TrainingLog& log, const std::string& format)
{
    std::ostringstream out;
    return writeAs(log, format, out) ? out.str() : std::string();
}

QString firstLine(const std::string& text) { return QString::fromStdString(text.substr(0, text.find('\n'))); }

/// A session with everything that layouts stumble over.
log::TrainingLog awkwardLog()
{
    log::TrainingLog log;
    log::Session session;
    session.start = log::LocalTime(std::chrono::local_days(std::chrono::year(2025) / 5 / 3)) + std::chrono::seconds(7 * 3600 + 5 * 60 + 9);
    session.hasTime = true;
    session.title = "Push, \"heavy\"; early";
    session.durationS = 3900.0;
    log::Entry bench;
    bench.exercise = "Bench Press (Barbell)";
    bench.note = "slow, then fast";
    log::Set set;
    set.loadKg = 82.5;
    set.reps = 5.0;
    set.rpe = 8.5;
    bench.sets = {set, set, set};
    bench.sets[0].kind = log::SetKind::WarmUp;
    bench.sets[2].kind = log::SetKind::Drop;
    bench.sets[2].loadKg = 61.23492;
    log::Entry pull;
    pull.exercise = "Pull Up";
    set = {};
    set.loadKg = 0.0;
    set.reps = 11.0;
    pull.sets = {set};
    session.entries = {bench, pull};
    log.sessions = {session};
    return log;
}

}  // namespace

class WriteFormatsTest : public QObject {
    Q_OBJECT
private slots:
    void headersAsTheAppsWriteThem_data();
    void headersAsTheAppsWriteThem();
    void rowsAsTheAppsWriteThem_data();
    void rowsAsTheAppsWriteThem();
    void readBackWithTheSameCounts_data();
    void readBackWithTheSameCounts();
    void paperSheetReadsBackInFull();
    void awkwardTextSurvives_data();
    void awkwardTextSurvives();
    void unknownLayoutIsRefused();
    void fullDiskIsAnError();
    void numbersAndTimes();
};

void WriteFormatsTest::headersAsTheAppsWriteThem_data()
{
    QTest::addColumn<QString>("header");
    QTest::newRow("strong") << "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
    QTest::newRow("strong_semicolon") << R"row("Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes")row";
    QTest::newRow("hevy") << R"row("title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe")row";
    QTest::newRow("fitnotes") << "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time";
    QTest::newRow("flat_sheet") << "date,body_part,exercise,set_no,weight_kg,reps,volume_kg";
    QTest::newRow("paper_sheet") << "week,date,day_type,exercise,exercise_type,sets,reps,weight,rest_time,intensity,fatigue,RIR,days_since_last,volume";
}

void WriteFormatsTest::headersAsTheAppsWriteThem()
{
    QFETCH(QString, header);
    QCOMPARE(firstLine(written(awkwardLog(), QTest::currentDataTag())), header);
    const auto known = writableFormats();
    QVERIFY(std::find(known.begin(), known.end(), QTest::currentDataTag()) != known.end());
}

void WriteFormatsTest::rowsAsTheAppsWriteThem_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("strong") << 2 << R"row(2025-05-03 07:05:09,"Push, ""heavy""; early",1h 5m,"Bench Press (Barbell)",1,82.5,5,0,0,,,8.5)row";
    QTest::newRow("strong_semicolon") << 1 << R"row("1";"2025-05-03 07:05:09";"Push, ""heavy""; early";"3900";"Bench Press (Barbell)";"W";"82.5";"5";"8.5";"";"";"slow, then fast";"")row";
    QTest::newRow("hevy") << 3 << R"row("Push, ""heavy""; early","3 May 2025, 07:05","3 May 2025, 08:10","","Bench Press (Barbell)",,"slow, then fast",2,"dropset",61.23492,5,,,8.5)row";
    QTest::newRow("fitnotes") << 4 << "2025-05-03,Pull Up,Back,0.0,11,,,";
    QTest::newRow("flat_sheet") << 2 << "2025-05-03,Chest,Bench Press (Barbell),2,82.5,5.0,412.5";
    QTest::newRow("paper_sheet") << 1 << R"row(1,2025-05-03,"Push, ""heavy""; early",Bench Press (Barbell),compound,2,5,181.881366,,,,1.5,,1818.81366)row";
}

void WriteFormatsTest::rowsAsTheAppsWriteThem()
{
    QFETCH(int, line);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(written(awkwardLog(), QTest::currentDataTag())).section('\n', line, line), text);
}

void WriteFormatsTest::readBackWithTheSameCounts_data()
{
    QTest::addColumn<int>("seed");
    for (const std::string& format : writableFormats()) {
        for (int seed = 1; seed <= 4; ++seed) QTest::addRow("%s, seed %d", format.c_str(), seed) << seed;
    }
}

void WriteFormatsTest::readBackWithTheSameCounts()
{
    QFETCH(int, seed);
    const std::string format = QString(QTest::currentDataTag()).section(',', 0, 0).toStdString();
    const auto logs = simulate({1, 26, std::uint64_t(seed)});
    QVERIFY(logs);
    import::ImportOptions options;
    if (format == "paper_sheet") options.unit = Unit::Pound;
    else options.unit = Unit::Kilogram;
    const auto read = import::readText(written(logs->front(), format), "simulated.csv", options);
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY(format.starts_with(read->recognition.format));
    QCOMPARE(read->rejected.size(), std::size_t(0));
    const log::LogCounts before = log::countLog(logs->front()), after = log::countLog(read->log);
    QCOMPARE(after.sets, before.sets);
    QCOMPARE(after.notPerformed, before.notPerformed);
    QCOMPARE(after.sessions, before.sessions);
    QCOMPARE(after.exercises, before.exercises);
    QVERIFY2(std::abs(after.volumeKg - before.volumeKg) < 0.01, qPrintable(QString::number(after.volumeKg - before.volumeKg)));
    QVERIFY(after.firstDay == before.firstDay && after.lastDay == before.lastDay);
}

void WriteFormatsTest::paperSheetReadsBackInFull()
{
    const log::TrainingLog sheet = simulatePaperSheet(42);
    const std::string text = written(sheet, "paper_sheet");
    QCOMPARE(int(std::count(text.begin(), text.end(), '\n')), 145);
    const auto read = import::readText(text, "six weeks.csv");
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QCOMPARE(read->recognition.format, std::string("paper_sheet"));
    QCOMPARE(read->rows, std::int64_t(144));
    QCOMPARE(read->log.sessions.size(), sheet.sessions.size());
    for (std::size_t i = 0; i < sheet.sessions.size(); ++i) {
        QCOMPARE(read->log.sessions[i].entries.size(), sheet.sessions[i].entries.size());
        for (std::size_t j = 0; j < sheet.sessions[i].entries.size(); ++j) {
            const log::Entry& a = sheet.sessions[i].entries[j];
            const log::Entry& b = read->log.sessions[i].entries[j];
            QCOMPARE(b.exercise, a.exercise);
            QCOMPARE(b.sets.size(), a.sets.size());
            QVERIFY(b.fatigue == a.fatigue && b.intensity == a.intensity);
            QVERIFY(b.sets.front().rir == a.sets.front().rir && b.sets.front().reps == a.sets.front().reps);
        }
    }
}

void WriteFormatsTest::awkwardTextSurvives_data()
{
    QTest::addColumn<bool>("titled");
    QTest::newRow("strong") << true;
    QTest::newRow("strong_semicolon") << true;
    QTest::newRow("hevy") << true;
    QTest::newRow("fitnotes") << false;
    QTest::newRow("flat_sheet") << false;
}

void WriteFormatsTest::awkwardTextSurvives()
{
    QFETCH(bool, titled);
    import::ImportOptions options;
    options.unit = Unit::Kilogram;
    const auto read = import::readText(written(awkwardLog(), QTest::currentDataTag()), "awkward.csv", options);
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QCOMPARE(read->log.sessions.size(), std::size_t(1));
    if (titled) QCOMPARE(read->log.sessions.front().title, awkwardLog().sessions.front().title);
    QCOMPARE(log::countLog(read->log).sets, std::int64_t(4));
}

void WriteFormatsTest::unknownLayoutIsRefused()
{
    std::ostringstream out;
    const auto done = writeAs(awkwardLog(), "telepathy", out);
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::Usage));
    QVERIFY(out.str().empty());
}

void WriteFormatsTest::fullDiskIsAnError()
{
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    const auto done = writeAs(awkwardLog(), "strong", out);
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::OutputUnwritable));
}

void WriteFormatsTest::numbersAndTimes()
{
    QCOMPARE(plainNumber(100.0), std::string("100"));
    QCOMPARE(plainNumber(61.23492), std::string("61.23492"));
    QCOMPARE(decimalNumber(100.0), std::string("100.0"));
    QCOMPARE(hoursAndMinutes(2700.0), std::string("45m"));
    QCOMPARE(hoursAndMinutes(8280.0), std::string("2h 18m"));
    QCOMPARE(cell("a;b", ';'), std::string("\"a;b\""));
    QCOMPARE(cell("a;b"), std::string("a;b"));
    QCOMPARE(hevyTime(log::LocalTime(std::chrono::local_days(std::chrono::year(2025) / 9 / 15)) + std::chrono::minutes(468)),
             std::string("15 Sep 2025, 07:48"));
}

QTEST_APPLESS_MAIN(WriteFormatsTest)
#include "write_formats_test.moc"
