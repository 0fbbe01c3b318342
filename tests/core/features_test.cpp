#include <QTest>
#include <cmath>
#include <cstring>
#include <random>
#include <set>

#include "core/features/feature_columns.h"
#include "core/features/feature_table.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using features::FeatureTable;
using features::NodeTable;
using features::Provenance;

namespace {

const log::Catalogue& catalogue()
{
    static const log::Catalogue loaded = log::Catalogue::load();
    return loaded;
}

FeatureTable tableOf(const log::TrainingLog& log) { return *features::recommendedFeatures(features::buildNodes({log}, catalogue())); }

double value(const FeatureTable& table, int row, const char* column)
{
    const Eigen::Index at = table.find(column);
    return at < 0 ? std::nan("") : table.values(row, at);
}

bool masked(const FeatureTable& table, int row, const std::string& column)
{
    return table.values(row, table.find(column + "_missing")) == 1.0;
}

Provenance source(const FeatureTable& table, int row, const char* column) { return table.at(row, table.find(column)); }

/// A log with everything that may be missing missing now and then; some days have two sessions.
log::TrainingLog randomLog(std::uint32_t seed, int sessions)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    const char* names[] = {"Squat (Barbell)", "Bench Press (Barbell)", "Pull Up", "Bicep Curl (Dumbbell)", "Ohio State", "Leg Press"};
    log::TrainingLog log;
    log.athlete = "A";
    auto start = log::LocalTime(std::chrono::days(19000));
    for (int s = 0; s < sessions; ++s) {
        start += below(4) == 0 ? std::chrono::hours(1) : std::chrono::hours(24 * (1 + below(4)));
        log::Session session;
        session.start = start;
        session.hasTime = true;
        if (below(3)) session.durationS = 1800.0 + 60.0 * below(60);
        if (below(6)) session.sessionRpe = 5.0 + below(5);
        for (int e = 0; e < 1 + below(5); ++e) {
            log::Entry entry;
            entry.exercise = names[below(6)];
            if (below(5) == 0) entry.fatigue = 1.0 + below(10);
            for (int k = 0; k < 1 + below(4); ++k) {
                log::Set set;
                set.loadKg = entry.exercise == "Pull Up" ? 0.0 : 2.5 * (16 + below(8));
                set.reps = 4.0 + below(8);
                if (below(3) == 0) set.rpe = 6.0 + below(5);
                if (below(4) == 0) set.rir = double(below(5));
                if (below(2)) set.restS = 60.0 + 30.0 * below(5);
                entry.sets.push_back(set);
            }
            session.entries.push_back(entry);
        }
        log.sessions.push_back(session);
    }
    return log;
}

/// Every bit of the first `rows` rows is the same.
bool sameBits(const FeatureTable& a, const FeatureTable& b, Eigen::Index rows)
{
    const auto cells = std::size_t(rows * a.values.cols());
    return std::memcmp(a.values.data(), b.values.data(), cells * sizeof(double)) == 0
           && std::equal(a.provenance.begin(), a.provenance.begin() + std::ptrdiff_t(cells), b.provenance.begin());
}

}  // namespace

class FeaturesTest : public QObject {
    Q_OBJECT

private slots:
    void columnsStandInOrder();
    void masksMarkWhatIsNotKnown();
    void strengthByHand();
    void referenceIsTheLastSixWeeksWithoutToday();
    void reserveComesFromTheBestSource();
    void loadsOfTheDaySoFar();
    void sessionEffortReplacesVolumeWhereItIsComplete();
    void changesAndHabits();
    void whatFollowedTheSameWeight();
    void fatigueStaysInItsScale();
    void athletesDoNotMix();
    void nothingLooksAhead_data();
    void nothingLooksAhead();
    void cancelled();
    void largeTablesAreLinear();
    void scaler();
};

void FeaturesTest::columnsStandInOrder()
{
    const auto columns = features::recommendedColumns();
    QStringList names;
    std::set<std::string> unique;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        unique.insert(columns[i].name);
        QVERIFY(!columns[i].label.empty());
        QCOMPARE(columns[i].mask, i > 0 && columns[i].name == columns[i - 1].name + "_missing");
        if (!columns[i].mask) names << QString::fromStdString(columns[i].name);
    }
    QCOMPARE(unique.size(), columns.size());
    const QString expected =
        "log_volume_load working_sets top_reps median_reps log_weight_to_best log_e1rm_to_best intensity rir fatigue rest days_since_exercise "
        "days_since_muscle log_daily_load monotony log_strain ewma_ratio repeats_exercise repeats_overall place change_weight change_reps "
        "followed_weight followed_reps today_change type_unknown type_compound type_isolation type_bodyweight type_timed type_cardio "
        "muscle_unknown muscle_legs muscle_back muscle_chest muscle_shoulders muscle_arms muscle_core muscle_whole_body deload";
    QCOMPARE(names.join(' '), expected);
}

void FeaturesTest::masksMarkWhatIsNotKnown()
{
    const FeatureTable table = tableOf(randomLog(3, 60));
    for (std::size_t column = 0; column + 1 < table.columns.size(); ++column) {
        if (!table.columns[column + 1].mask) continue;
        for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
            const auto from = table.at(row, Eigen::Index(column));
            const bool unknown = from == Provenance::Missing || from == Provenance::Default;
            QCOMPARE(table.values(row, Eigen::Index(column) + 1), unknown ? 1.0 : 0.0);
            if (from == Provenance::Missing) QCOMPARE(table.values(row, Eigen::Index(column)), 0.0);
        }
    }
    QVERIFY(table.values.allFinite());
}

void FeaturesTest::strengthByHand()
{
    const auto table = tableOf(drawn::log("2024-01-01 | Squat 100x5 100x4\n2024-01-08 | Squat 110x6"));
    QCOMPARE(value(table, 0, "log_volume_load"), std::log1p(900.0));
    QCOMPARE(value(table, 0, "working_sets"), 2.0);
    QCOMPARE(value(table, 0, "median_reps"), 4.5);
    QVERIFY(masked(table, 0, "log_weight_to_best") && masked(table, 0, "log_e1rm_to_best") && masked(table, 0, "intensity"));
    QCOMPARE(value(table, 1, "log_weight_to_best"), std::log(1.1));
    const double reference = 100.0 * (1.0 + 5.0 / 30.0);
    QCOMPARE(value(table, 1, "log_e1rm_to_best"), std::log(132.0 / reference));
    QCOMPARE(value(table, 1, "intensity"), 110.0 / reference);
    QCOMPARE(value(table, 1, "days_since_exercise"), 7.0);
    QCOMPARE(value(table, 1, "type_compound"), 1.0);
    QCOMPARE(value(table, 1, "muscle_legs"), 1.0);
    QCOMPARE(value(table, 1, "muscle_back"), 0.0);
}

void FeaturesTest::referenceIsTheLastSixWeeksWithoutToday()
{
    // 150 kg is 43 days old at the end, 90 kg 42 days; the session of the same morning does not count.
    const auto table = tableOf(drawn::log("2024-01-01 08:00 | Squat 150x1\n2024-01-02 08:00 | Squat 90x1\n2024-02-13 08:00 | Squat 200x1\n"
                                          "2024-02-13 18:00 | Squat 80x1"));
    const double ninety = 90.0 * (1.0 + 1.0 / 30.0);
    QCOMPARE(value(table, 2, "intensity"), 200.0 / ninety);
    QCOMPARE(value(table, 3, "intensity"), 80.0 / ninety);
}

void FeaturesTest::reserveComesFromTheBestSource()
{
    const auto table = tableOf(drawn::log("2024-01-01 | Squat 100x5\n2024-01-03 | Squat 90x5 rir4\n2024-01-05 | Squat 90x5 rpe7\n2024-01-07 | Squat 95x5"));
    QVERIFY(masked(table, 0, "rir"));
    QCOMPARE(value(table, 1, "rir"), 4.0);
    QCOMPARE(int(source(table, 1, "rir")), int(Provenance::Logged));
    QCOMPARE(value(table, 2, "rir"), 3.0);
    QCOMPARE(int(source(table, 2, "rir")), int(Provenance::Derived));
    // The best maximum so far is 90 kg for 5 + 4 repetitions.
    QCOMPARE(value(table, 3, "rir"), 30.0 * (90.0 * 1.3 / 95.0 - 1.0) - 5.0);
}

void FeaturesTest::loadsOfTheDaySoFar()
{
    const auto table = tableOf(drawn::log("2024-01-01 08:00 | Squat 100x5\n2024-01-03 08:00 | Squat 100x5\n2024-01-03 18:00 | Bench Press 50x10"));
    QCOMPARE(value(table, 1, "log_daily_load"), std::log1p(500.0));
    QCOMPARE(value(table, 2, "log_daily_load"), std::log1p(1000.0));
    QVERIFY(masked(table, 0, "monotony"));
    const auto week = features::fosterTrailing({500.0, 0.0, 500.0}).back();
    QCOMPARE(value(table, 1, "monotony"), week.monotony);
    QCOMPARE(value(table, 1, "log_strain"), std::log1p(week.strain));
    QCOMPARE(value(table, 2, "monotony"), features::fosterTrailing({500.0, 0.0, 1000.0}).back().monotony);
    QCOMPARE(value(table, 0, "ewma_ratio"), (2.0 / 8.0) / (2.0 / 29.0));
    QVERIFY(masked(table, 2, "deload"));
}

void FeaturesTest::sessionEffortReplacesVolumeWhereItIsComplete()
{
    auto log = drawn::log("2024-01-01 | Squat 100x5\n2024-01-02 | Squat 100x5\n2024-03-01 | Squat 100x5");
    for (const std::size_t session : {0u, 2u}) {
        log.sessions[session].sessionRpe = 7.0;
        log.sessions[session].durationS = 3600.0;
    }
    const auto table = tableOf(log);
    QCOMPARE(value(table, 0, "log_daily_load"), std::log1p(420.0));
    QCOMPARE(value(table, 1, "log_daily_load"), std::log1p(500.0));
    QCOMPARE(value(table, 2, "log_daily_load"), std::log1p(420.0));
}

void FeaturesTest::changesAndHabits()
{
    const auto table = tableOf(drawn::log("2024-01-01 | Squat 100x5 | Bench Press 60x5\n2024-01-03 | Squat 100x5 | Bench Press 66x4\n"
                                          "2024-01-05 | Squat 110x5 | Bench Press 66x4 | Leg Press 200x8"));
    QVERIFY(masked(table, 0, "change_weight") && masked(table, 0, "repeats_exercise") && masked(table, 0, "today_change"));
    QCOMPARE(value(table, 3, "change_weight"), std::log(1.1));
    QCOMPARE(value(table, 3, "change_reps"), -1.0);
    QCOMPARE(value(table, 4, "repeats_exercise"), 0.5);
    QCOMPARE(value(table, 5, "repeats_exercise"), 0.5);
    QCOMPARE(value(table, 5, "repeats_overall"), 0.5);
    QCOMPARE(value(table, 5, "place"), 1.0);
    QVERIFY(masked(table, 4, "today_change"));
    QCOMPARE(value(table, 5, "today_change"), std::log(1.1));
    QCOMPARE(value(table, 6, "today_change"), std::log(1.1) / 2.0);
    QVERIFY(masked(table, 6, "days_since_exercise"));
    QCOMPARE(value(table, 6, "days_since_muscle"), 2.0);
}

void FeaturesTest::whatFollowedTheSameWeight()
{
    const auto table = tableOf(drawn::log("2024-01-01 | Squat 100x5\n2024-01-03 | Squat 105x4\n2024-01-05 | Squat 100x6\n2024-01-07 | Squat 105x5\n"
                                          "2024-01-09 | Pull Up 0x8\n2024-01-11 | Pull Up 0x9\n2024-01-13 | Pull Up 0x8"));
    QVERIFY(masked(table, 0, "followed_weight") && masked(table, 1, "followed_weight"));
    QCOMPARE(value(table, 2, "followed_weight"), std::log(1.05));
    QCOMPARE(value(table, 2, "followed_reps"), -1.0);
    QCOMPARE(value(table, 3, "followed_weight"), std::log(100.0 / 105.0));
    QCOMPARE(value(table, 3, "followed_reps"), 2.0);
    QVERIFY(masked(table, 6, "followed_weight") && masked(table, 5, "followed_reps"));
    QCOMPARE(value(table, 6, "followed_reps"), 1.0);
}

void FeaturesTest::fatigueStaysInItsScale()
{
    const auto table = tableOf(randomLog(11, 200));
    int derived = 0;
    for (int row = 0; row < table.values.rows(); ++row) {
        const double fatigue = value(table, row, "fatigue");
        QVERIFY(fatigue >= 1.0 && fatigue <= 10.0);
        if (source(table, row, "fatigue") == Provenance::Derived) ++derived;
        if (source(table, row, "fatigue") == Provenance::Default) QCOMPARE(fatigue, 5.5);
    }
    QVERIFY(derived > 100);
    // Twelve equal weeks, then a week of triple volume: more load, more fatigue.
    QString text;
    for (int week = 0; week < 12; ++week)
        for (const int day : {1, 3}) text += QString("%1 | Squat 100x%2 100x5\n").arg(QString::fromStdString(log::formatDay(drawn::day("2024-01-01") + std::chrono::days(7 * week + day))), QString::number(5 + week % 2));
    const auto calm = tableOf(drawn::log(text));
    const auto hard = tableOf(drawn::log(text + "2024-03-27 | Squat 100x5 100x5 100x5 100x5 100x5 100x5"));
    const int last = int(hard.values.rows()) - 1;
    QVERIFY(value(hard, last, "fatigue") > value(calm, last - 1, "fatigue") + 0.5);
}

void FeaturesTest::athletesDoNotMix()
{
    const auto one = randomLog(5, 40), two = randomLog(6, 40);
    const auto alone = tableOf(two);
    const auto both = *features::recommendedFeatures(features::buildNodes({one, two}, catalogue()));
    const Eigen::Index rows = alone.values.rows();
    QVERIFY(both.values.bottomRows(rows) == alone.values);
}

void FeaturesTest::nothingLooksAhead_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed) QTest::addRow("log %d", seed) << seed;
}

void FeaturesTest::nothingLooksAhead()
{
    QFETCH(int, seed);
    const auto log = randomLog(std::uint32_t(seed), 80);
    const auto full = tableOf(log);
    std::mt19937 random(std::uint32_t(seed) * 7919u);
    for (int cut = 1; cut < 80; cut += 1 + int(random() % 7u)) {
        auto past = log;
        past.sessions.resize(std::size_t(cut));
        const auto before = tableOf(past);
        QVERIFY(before.values.rows() > 0);
        QVERIFY2(sameBits(before, full, before.values.rows()), qPrintable(QString("cut after session %1").arg(cut)));
        auto changed = log;
        for (std::size_t later = std::size_t(cut); later < changed.sessions.size(); ++later)
            for (auto& entry : changed.sessions[later].entries)
                for (auto& set : entry.sets) set.loadKg = *set.loadKg * 1.5 + 20.0;
        QVERIFY(sameBits(before, tableOf(changed), before.values.rows()));
    }
}

void FeaturesTest::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto nodes = features::buildNodes({randomLog(1, 5)}, catalogue());
    const auto result = features::recommendedFeatures(nodes, JobContext{stop.get_token(), {}});
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
    QCOMPARE(int(features::recommendedFeatures({})->values.rows()), 0);
}

void FeaturesTest::largeTablesAreLinear()
{
    const auto nodes = features::buildNodes({randomLog(2, 34000)}, catalogue());
    QVERIFY(nodes.nodes.size() > 60000);
    const auto table = features::recommendedFeatures(nodes);
    QVERIFY(table && table->values.allFinite());
}

void FeaturesTest::scaler()
{
    features::Matrix values(4, 3);
    values << 1, 7, 0.1, 3, 7, 0.1, 100, 50, 3, 5, 7, 0.1;
    const auto scaler = features::Scaler::fit(values, {0, 1, 3});
    QCOMPARE(scaler.mean(0), 3.0);
    QCOMPARE(scaler.deviation(0), std::sqrt(8.0 / 3.0));
    QCOMPARE(scaler.deviation(1), 1.0);
    QCOMPARE(scaler.deviation(2), 1.0);
    const auto scaled = scaler.apply(values);
    QCOMPARE(scaled(0, 0), -2.0 / std::sqrt(8.0 / 3.0));
    QCOMPARE(scaled(2, 1), 43.0);
    QCOMPARE(features::Scaler::fit(values, {}).deviation(0), 1.0);
}

QTEST_APPLESS_MAIN(FeaturesTest)
#include "features_test.moc"
