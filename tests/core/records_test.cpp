// The figures behind the charts: records, best loads by repetitions, fractional sets, weeks, and body mass as known at the time.

#include <QTest>

#include "core/features/trend.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::features;

namespace {

struct Drawn {
    std::vector<log::TrainingLog> logs;
    NodeTable nodes;

    explicit Drawn(log::TrainingLog log) : logs{std::move(log)}, nodes(buildNodes(logs, log::Catalogue::load())) {}
    explicit Drawn(const QString& text) : Drawn(drawn::log(text)) {}
    int exercise(const char* name) const
    {
        for (std::size_t i = 0; i < nodes.exercises.size(); ++i)
            if (nodes.exercises[i].name == name) return int(i);
        return -1;
    }
    /// "weight 105<100, reps 6<5@100" per record, with the day of the month.
    QString records(const char* name) const
    {
        QStringList words;
        for (const Record& record : recordsOf(logs, nodes, exercise(name))) {
            static const char* kKinds[] = {"weight", "e1rm", "reps", "volume"};
            const std::string day = log::formatDay(nodes.nodes[std::size_t(record.node)].day());
            words << QStringLiteral("%1 %2 %3<%4@%5x%6").arg(QString::fromStdString(day).right(2), kKinds[int(record.kind)]).arg(record.before, 0, 'g', 5)
                         .arg(record.value, 0, 'g', 5).arg(record.loadKg).arg(record.reps);
        }
        return words.join(", ");
    }
};

}  // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private slots:
    void recordsBeatWhatWasBefore_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("the first session sets none") << "2024-01-01 A | Squat 100x5" << "";
        QTest::newRow("heavier, for fewer") << "2024-01-01 A | Squat 100x5\n2024-01-02 A | Squat 105x1" << "02 weight 100<105@105x1";
        QTest::newRow("more at the same load") << "2024-01-01 A | Squat 100x5\n2024-01-02 A | Squat 100x6"
                                               << "02 e1rm 116.67<120@100x6, 02 reps 5<6@100x6, 02 volume 500<600@0x0";
        QTest::newRow("not above what a heavier set did") << "2024-01-01 A | Squat 100x5 80x5\n2024-01-02 A | Squat 80x5" << "";
        QTest::newRow("no estimate above twelve") << "2024-01-01 A | Squat 100x12\n2024-01-02 A | Squat 100x13"
                                                  << "02 reps 12<13@100x13, 02 volume 1200<1300@0x0";
        QTest::newRow("a warm-up sets none") << "2024-01-01 A | Squat 100x5\n2024-01-02 A | Squat w120x5 90x5" << "";
        QTest::newRow("only the hardest of a session") << "2024-01-01 A | Squat 100x3\n2024-01-02 A | Squat 100x4 90x4"
                                                       << "02 e1rm 110<113.33@100x4, 02 reps 3<4@100x4, 02 volume 300<760@0x0";
    }

    void recordsBeatWhatWasBefore()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(Drawn(text).records("Squat"), wanted);
    }

    void bodyweightCountsRepetitions()
    {
        const Drawn d("2024-01-01 A | Dip 0x8\n2024-01-02 A | Dip 0x10");
        const auto records = recordsOf(d.logs, d.nodes, d.exercise("Dip"));
        QVERIFY(!records.empty());
        QCOMPARE(records.front().kind, RecordKind::Reps);
        QCOMPARE(records.front().value, 10.0);
        QCOMPARE(records.front().before, 8.0);
    }

    void lessHelpIsHarder()
    {
        const Drawn d("2024-01-01 A | Assisted Pull Up 40x8\n2024-01-02 A | Assisted Pull Up 30x9\n2024-01-03 A | Assisted Pull Up 50x9");
        QVERIFY(d.nodes.exercises.front().assisted);
        const auto records = recordsOf(d.logs, d.nodes, 0);
        QVERIFY(std::none_of(records.begin(), records.end(), [](const Record& r) { return r.kind == RecordKind::Weight || r.kind == RecordKind::E1rm; }));
        QVERIFY(std::none_of(records.begin(), records.end(), [](const Record& r) { return r.kind == RecordKind::Reps && r.node == 2; }));
        QVERIFY(repMaxes(d.logs, d.nodes, 0).empty());
    }

    void bestLoadsByRepetitions()
    {
        const Drawn d("2024-01-01 A | Squat 100x5 90x10\n2024-01-02 A | Squat 110x2 100x5");
        const auto maxes = repMaxes(d.logs, d.nodes, 0);
        QCOMPARE(maxes.size(), std::size_t(12));
        const double wanted[] = {110, 110, 100, 100, 100, 90, 90, 90, 90, 90, 0, 0};
        for (std::size_t i = 0; i < maxes.size(); ++i) QCOMPARE(maxes[i].loadKg, wanted[i]);
        QCOMPARE(maxes[0].node, 1);
        QCOMPARE(maxes[4].node, 0);  // who reached it first
        QCOMPARE(maxes[11].node, -1);
    }

    void secondaryMusclesCountHalf()
    {
        const Drawn d("2024-01-01 A | Bench Press (Barbell) 60x8 60x8\n2024-01-07 A | Bench Press (Barbell) 60x8\n2024-01-15 A | Triceps Pushdown 20x10");
        const auto week = [&](log::MuscleGroup group) { return trainedWeeks(d.nodes, {Scope::Kind::Group, -1, group}); };
        const auto chest = week(log::MuscleGroup::Chest), arms = week(log::MuscleGroup::Arms);
        QCOMPARE(chest.size(), std::size_t(1));  // Monday to Sunday
        QCOMPARE(chest[0].sets, 3.0);
        QCOMPARE(chest[0].volumeKg, 3 * 480.0);
        QCOMPARE(arms.size(), std::size_t(3));
        QCOMPARE(arms[0].sets, 1.5);
        QCOMPARE(arms[0].volumeKg, 1.5 * 480.0);
        QCOMPARE(arms[1].sets, 0.0);
        QCOMPARE(arms[1].node, -1);
        QCOMPARE(arms[2].sets, 1.0);
        QCOMPARE(exercisesIn(d.nodes, {Scope::Kind::Group, -1, log::MuscleGroup::Arms}), (std::vector<bool>{false, true}));
        // A muscle alone: what only helps it counts half, what works another muscle of its group not at all.
        for (const log::Muscle muscle : {log::Muscle::Biceps, log::Muscle::Triceps, log::Muscle::Chest}) {
            for (std::size_t i = 0; i < d.nodes.exercises.size(); ++i) {
                const log::Exercise& exercise = d.nodes.exercises[i];
                const auto has = [&](const std::vector<log::Muscle>& list) { return std::find(list.begin(), list.end(), muscle) != list.end(); };
                QCOMPARE(shareOf(exercise, int(i), {Scope::Kind::Muscle, -1, {}, muscle}), has(exercise.primary) ? 1.0 : has(exercise.secondary) ? kSecondaryShare : 0.0);
            }
        }
    }

    void bestSetsLieInTheirRanges()
    {
        const Drawn d("2024-01-01 A | Squat 100x5 90x8 85x8 60x20\n2024-01-02 A | Squat 120x1");
        const Trend trend = trendOf(d.logs, d.nodes, {Scope::Kind::Exercise, 0}, TrendQuantity::BestSets);
        QCOMPARE(trend.points.size(), std::size_t(3));
        QCOMPARE(trend.points[0].value, 120.0);
        QCOMPARE(trend.points[1].series, 1);
        QCOMPARE(trend.points[2].value, 90.0);
        QVERIFY(trendOf(d.logs, d.nodes, {}, TrendQuantity::E1rm).points.empty());
    }

    void fosterSpeaksOfItsScope()
    {
        const Drawn d("2024-01-01 A | Squat 100x5 | Bench Press 50x10\n2024-01-02 A | Bench Press 50x10\n2024-01-03 A | Squat 100x5");
        const auto all = trendOf(d.logs, d.nodes, {}, TrendQuantity::Strain).points;
        const auto squat = trendOf(d.logs, d.nodes, {Scope::Kind::Exercise, 0}, TrendQuantity::Strain).points;
        QCOMPARE(all.size(), std::size_t(2));    // from the second trained day on
        QCOMPARE(squat.size(), std::size_t(1));
        // Loads 500, 0, 500 in a week: mean 1000/7, sample deviation sqrt((2 * 500^2 - 1000^2/7) / 6).
        const double mean = 1000.0 / 7.0, deviation = std::sqrt((500000.0 - 1000000.0 / 7.0) / 6.0);
        QVERIFY(std::abs(squat[0].value - 1000.0 * mean / deviation) < 1e-6);
    }

    void bodyMassIsKnownFromItsDayOn()
    {
        log::TrainingLog log = drawn::log("2024-01-01 A | Pull Up 0x10\n2024-01-05 A | Pull Up 0x10\n2024-01-09 A | Pull Up 0x10\n2024-01-12 A | Pull Up 0x10");
        log.bodyMasses = {{drawn::day("2024-01-05"), 80.0}, {drawn::day("2024-01-10"), 82.0}};
        log.sessions[2].bodyMassKg = 90.0;
        const Drawn d(log);
        const double share = d.nodes.exercises[0].bodyMassFraction;
        QVERIFY(share > 0.0);
        const double wanted[] = {kDefaultBodyMassKg, 80.0, 90.0, 82.0};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(d.nodes.nodes[i].volumeKg - 10.0 * share * wanted[i]) < 1e-9);
        QVERIFY(d.nodes.nodes[0].bodyMassAssumed);
        QVERIFY(!d.nodes.nodes[1].bodyMassAssumed);
        const auto series = bodyMassSeries(log);
        QCOMPARE(series.size(), std::size_t(3));
        QCOMPARE(series[1].kg, 90.0);
        // What is weighed later changes nothing before.
        log.bodyMasses.push_back({drawn::day("2024-01-20"), 120.0});
        QCOMPARE(Drawn(log).nodes.nodes[3].volumeKg, d.nodes.nodes[3].volumeKg);
    }
};

QTEST_APPLESS_MAIN(RecordsTest)
#include "records_test.moc"
