#include <QtTest>

#include <set>
#include <sstream>

#include "core/log/catalogue.h"
#include "core/workflow/simulate.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

std::string textOf(const log::TrainingLog& log)
{
    std::ostringstream out;
    if (!writeAs(log, "strong_semicolon", out)) return {};
    return out.str();
}

/// First and last top load of an exercise in a log.
std::pair<double, double> loadsOf(const log::TrainingLog& log, const std::string& exercise)
{
    double first = 0.0, last = 0.0;
    for (const log::Session& session : log.sessions) {
        for (const log::Entry& entry : session.entries) {
            if (entry.exercise != exercise) continue;
            for (const log::Set& set : entry.sets) {
                if (set.kind == log::SetKind::WarmUp) continue;
                if (first == 0.0) first = *set.loadKg;
                last = *set.loadKg;
            }
        }
    }
    return {first, last};
}

}  // namespace

class SimulateTest : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameLog();
    void knownBytesOfASeed();
    void otherSeedOtherLog();
    void athletesDoNotDependOnEachOther();
    void twoYearsLookLikeTraining_data();
    void twoYearsLookLikeTraining();
    void strengthGrows();
    void everyExerciseIsInTheCatalogue();
    void refusesNothingToSimulate_data();
    void refusesNothingToSimulate();
    void stopsWhenAsked();
    void paperSheetHasThePapersShape();
    void manyWeeksMakeManyRows();
};

void SimulateTest::sameSeedSameLog()
{
    const auto a = simulate({2, 30, 7}), b = simulate({2, 30, 7});
    QVERIFY(a && b);
    QCOMPARE(a->size(), std::size_t(2));
    QCOMPARE(log::hashLogs(*a), log::hashLogs(*b));
    QCOMPARE(textOf(a->front()), textOf(b->front()));
}

void SimulateTest::knownBytesOfASeed()
{
    // Fixed for ever, on every machine: demos, benchmarks and figures in documents are made from seeds.
    const auto logs = simulate({1, 4, 1});
    QVERIFY(logs);
    const QByteArray text = QByteArray::fromStdString(textOf(logs->front()));
    QCOMPARE(text.split('\n').at(1), QByteArray(R"row("1";"2024-01-01 07:03:13";"Upper A";"3540";"Bench Press (Barbell)";"W";"30";"8";"";"";"";"";"")row"));
    QCOMPARE(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16), QByteArray("9b6f04fc2f10ec4d"));
}

void SimulateTest::otherSeedOtherLog()
{
    QVERIFY(log::hashLogs(*simulate({1, 10, 1})) != log::hashLogs(*simulate({1, 10, 2})));
}

void SimulateTest::athletesDoNotDependOnEachOther()
{
    const auto one = simulate({1, 12, 3}), three = simulate({3, 12, 3});
    QCOMPARE(textOf(one->front()), textOf(three->front()));
    QVERIFY(textOf((*three)[1]) != textOf((*three)[2]));
    QCOMPARE((*three)[2].athlete, std::string("Simulated athlete 3"));
}

void SimulateTest::twoYearsLookLikeTraining_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void SimulateTest::twoYearsLookLikeTraining()
{
    QFETCH(int, seed);
    SimulateOptions options;
    options.seed = std::uint64_t(seed);
    const auto logs = simulate(options);
    QVERIFY(logs);
    const log::TrainingLog& log = logs->front();
    const log::LogCounts counts = log::countLog(log);
    QVERIFY2(counts.sessions > 220 && counts.sessions < 416, qPrintable(QString::number(counts.sessions)));
    QCOMPARE(counts.notPerformed, std::int64_t(0));
    QVERIFY(counts.exercises >= 14);
    QVERIFY(*counts.firstDay >= options.firstDay && *counts.lastDay < options.firstDay + std::chrono::days(104 * 7));
    double repsSum = 0.0;
    int sets = 0;
    for (std::size_t i = 0; i < log.sessions.size(); ++i) {
        if (i > 0) QVERIFY(log.sessions[i - 1].start < log.sessions[i].start);
        QVERIFY(*log.sessions[i].durationS > 900.0 && *log.sessions[i].durationS < 3.0 * 3600.0);
        for (const log::Entry& entry : log.sessions[i].entries) {
            for (const log::Set& set : entry.sets) {
                QVERIFY(*set.reps >= 1.0 && *set.reps <= 15.0 && *set.reps == std::floor(*set.reps));
                QVERIFY(*set.loadKg >= 0.0 && *set.loadKg < 500.0);
                QCOMPARE(*set.loadKg, 0.5 * std::round(*set.loadKg / 0.5));
                if (set.rpe) QVERIFY(*set.rpe >= 6.0 && *set.rpe <= 10.0);
                repsSum += *set.reps;
                ++sets;
            }
        }
    }
    const double meanReps = repsSum / sets;
    QVERIFY2(meanReps > 4.5 && meanReps < 12.0, qPrintable(QString::number(meanReps)));
}

void SimulateTest::strengthGrows()
{
    int grown = 0, seen = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const auto logs = simulate({1, 104, seed});
        for (const char* exercise : {"Squat (Barbell)", "Bench Press (Barbell)", "Leg Press", "Lat Pulldown (Cable)"}) {
            const auto [first, last] = loadsOf(logs->front(), exercise);
            if (first == 0.0) continue;
            ++seen;
            grown += last > first ? 1 : 0;
            QVERIFY2(last < 2.2 * first, qPrintable(QString("%1: %2 to %3").arg(exercise).arg(first).arg(last)));
        }
    }
    QVERIFY(seen >= 16);
    QVERIFY2(grown >= 0.9 * seen, qPrintable(QString("%1 of %2").arg(grown).arg(seen)));
}

void SimulateTest::everyExerciseIsInTheCatalogue()
{
    const log::Catalogue catalogue = log::Catalogue::load();
    const auto logs = simulate({6, 8, 5});
    std::set<std::string> names;
    for (const log::TrainingLog& log : *logs) {
        for (const log::Session& session : log.sessions) {
            for (const log::Entry& entry : session.entries) names.insert(entry.exercise);
        }
    }
    for (const log::Session& session : simulatePaperSheet(1).sessions) {
        for (const log::Entry& entry : session.entries) names.insert(entry.exercise);
    }
    for (const std::string& name : names) QVERIFY2(catalogue.find(name).known, name.c_str());
}

void SimulateTest::refusesNothingToSimulate_data()
{
    QTest::addColumn<int>("athletes");
    QTest::addColumn<int>("weeks");
    QTest::newRow("no athlete") << 0 << 10;
    QTest::newRow("no week") << 1 << 0;
    QTest::newRow("negative") << -1 << -5;
}

void SimulateTest::refusesNothingToSimulate()
{
    QFETCH(int, athletes);
    QFETCH(int, weeks);
    const auto logs = simulate({athletes, weeks, 1});
    QVERIFY(!logs);
    QCOMPARE(int(logs.error().code), int(ErrorCode::Usage));
}

void SimulateTest::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto logs = simulate({1, 10, 1}, {source.get_token(), {}});
    QVERIFY(!logs);
    QCOMPARE(int(logs.error().code), int(ErrorCode::Cancelled));
}

void SimulateTest::paperSheetHasThePapersShape()
{
    const log::TrainingLog sheet = simulatePaperSheet(42);
    std::set<std::string> exercises, days;
    std::set<log::LocalDay> dates;
    int rows = 0;
    for (const log::Session& session : sheet.sessions) {
        dates.insert(session.day());
        days.insert(session.title);
        for (const log::Entry& entry : session.entries) {
            ++rows;
            exercises.insert(entry.exercise);
            QVERIFY(*entry.fatigue >= 7.0 && *entry.fatigue <= 9.0);
            QVERIFY(*entry.intensity >= 7.0 && *entry.intensity <= 9.0);
            QVERIFY(entry.sets.size() >= 2 && *entry.sets.front().rir >= 1.0 && *entry.sets.front().restS >= 60.0);
            for (const log::Set& set : entry.sets) QCOMPARE(*set.loadKg, *entry.sets.front().loadKg);
        }
    }
    QCOMPARE(rows, 144);
    QCOMPARE(exercises.size(), std::size_t(12));
    QCOMPARE(dates.size(), std::size_t(24));
    QCOMPARE(days.size(), std::size_t(2));
    QVERIFY(textOf(sheet) != textOf(simulatePaperSheet(43)));
}

void SimulateTest::manyWeeksMakeManyRows()
{
    const auto logs = simulate({1, 1500, 11});
    QVERIFY(logs);
    QVERIFY2(log::countLog(logs->front()).sets >= 90000, qPrintable(QString::number(log::countLog(logs->front()).sets)));
}

QTEST_APPLESS_MAIN(SimulateTest)
#include "simulate_test.moc"
