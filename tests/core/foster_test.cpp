#include <QFile>
#include <QTest>
#include <array>
#include <cmath>
#include <map>

#include "core/features/daily_load.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using features::FosterWeek;

namespace {

/// Monotony and strain at every week's last session of the paper's sheet; load is volume, or volume x intensity.
std::vector<FosterWeek> paperWeeks(bool withIntensity)
{
    QFile file(LIFTGRAPH_SHARED_DIR "/reference/paper_push_pull_6_weeks.csv");
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    std::map<int, double> loads;
    std::map<int, int> lastOfWeek;
    int first = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const auto value = [&](const char* name) { return cells[header.indexOf(QByteArray(name))]; };
        const int day = int(drawn::day(QString::fromLatin1(value("date"))).time_since_epoch().count());
        if (first == 0) first = day;
        const double volume = value("sets").toDouble() * value("reps").toDouble() * value("weight").toDouble();
        loads[day - first] += withIntensity ? volume * value("intensity").toDouble() : volume;
        lastOfWeek[value("week").toInt()] = day - first;
    }
    std::vector<double> daily(std::size_t(loads.rbegin()->first) + 1, 0.0);
    for (const auto& [day, load] : loads) daily[std::size_t(day)] = load;
    const auto trailing = features::fosterTrailing(daily);
    std::vector<FosterWeek> weeks;
    for (const auto& [week, day] : lastOfWeek) weeks.push_back(trailing[std::size_t(day)]);
    return weeks;
}

}  // namespace

class FosterTest : public QObject {
    Q_OBJECT

private slots:
    void byHand();
    void undefinedWeeks_data();
    void undefinedWeeks();
    void paperFigures();
    void trailingEqualsStreaming();
    void exponentialAverage();
    void deload();
};

void FosterTest::byHand()
{
    // Two days of 100 in a week: mean 200/7, squares 2 x 100^2 - 200^2/7, over six degrees of freedom.
    const auto weeks = features::fosterTrailing({100.0, 0.0, 100.0});
    const double deviation = std::sqrt((20000.0 - 40000.0 / 7.0) / 6.0);
    QVERIFY(!weeks[0].defined);
    QVERIFY(weeks[2].defined);
    QCOMPARE(weeks[2].monotony, 200.0 / 7.0 / deviation);
    QCOMPARE(weeks[2].strain, 200.0 * 200.0 / 7.0 / deviation);
}

void FosterTest::undefinedWeeks_data()
{
    QTest::addColumn<QList<double>>("loads");
    QTest::newRow("nothing") << QList<double>{0, 0, 0, 0, 0, 0, 0};
    QTest::newRow("one day") << QList<double>{0, 0, 0, 500, 0, 0, 0};
    QTest::newRow("all the same") << QList<double>{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
}

void FosterTest::undefinedWeeks()
{
    QFETCH(QList<double>, loads);
    QVERIFY(!features::fosterTrailing({loads.begin(), loads.end()}).back().defined);
}

void FosterTest::paperFigures()
{
    const auto training = paperWeeks(true);
    if (training.empty()) QSKIP("The paper's sheet is not on this machine.");
    const std::array expected = {1.037, 1.041, 1.050, 1.053, 1.060, 1.060};
    QCOMPARE(training.size(), expected.size());
    for (std::size_t week = 0; week < expected.size(); ++week)
        QVERIFY2(std::abs(training[week].monotony - expected[week]) < 0.0005, qPrintable(QString::number(training[week].monotony)));
    QCOMPARE(std::round(training[0].strain), 509745.0);
    const auto volume = paperWeeks(false);
    QVERIFY(std::abs(volume[0].monotony - 1.045) < 0.0005);
    QCOMPARE(std::round(volume[0].strain), 65794.0);
}

void FosterTest::trailingEqualsStreaming()
{
    std::vector<double> loads;
    for (int day = 0; day < 60; ++day) loads.push_back(day % 3 == 1 ? 0.0 : 1000.0 + 37.0 * (day % 11));
    const auto weeks = features::fosterTrailing(loads);
    features::DailyLoad streamed;
    for (std::size_t day = 0; day < loads.size(); ++day) {
        if (loads[day] == 0.0) continue;
        // Two sessions a day add up.
        streamed.add(log::LocalDay(std::chrono::days(int(day))), loads[day] / 4.0);
        streamed.add(log::LocalDay(std::chrono::days(int(day))), loads[day] * 3.0 / 4.0);
        const FosterWeek week = features::fosterWeek(streamed.week());
        QCOMPARE(week.defined, weeks[day].defined);
        QCOMPARE(week.monotony, weeks[day].monotony);
        QCOMPARE(streamed.today(), loads[day]);
    }
}

void FosterTest::exponentialAverage()
{
    features::DayAverage average(3.0);  // lambda 1/2
    const auto day = [](int number) { return log::LocalDay(std::chrono::days(number)); };
    average.add(day(0), 8.0);
    QCOMPARE(average.value(), 4.0);
    average.add(day(0), 8.0);
    QCOMPARE(average.value(), 8.0);
    average.add(day(3), 2.0);  // two days of rest halve it twice
    QCOMPARE(average.value(), 2.0);
}

void FosterTest::deload()
{
    const auto day = [](int number) { return log::LocalDay(std::chrono::days(number)); };
    features::DailyLoad load;
    for (int number = 0; number < 34; number += 3) load.add(day(number), 100.0);
    QVERIFY(!load.deload().has_value());
    load.add(day(36), 100.0);
    QCOMPARE(*load.deload(), false);
    for (int number = 38; number < 46; number += 3) load.add(day(number), 30.0);
    QCOMPARE(*load.deload(), true);
}

QTEST_APPLESS_MAIN(FosterTest)
#include "foster_test.moc"
