// Which entries a filter lets pass, what lies around an entry, and what is kept of both.

#include <QTest>

#include "core/graph/saved_view.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using graph::Compare;
using graph::NodeFilter;

namespace {

const char* kLog = "2024-01-01 Push | Bench Press 60x5 | Dip 0x8\n"
                   "2024-01-03 Pull | Pull Up 0x9 | Row 50x8\n"
                   "2024-01-08 Push | Bench Press 62x5 | Squat 100x5\n"
                   "2024-01-10 Legs | Squat 102x5 | Row 52x8\n";

struct Drawn {
    features::NodeTable nodes = features::buildNodes({drawn::log(kLog, "A")}, log::Catalogue::load());
    features::FeatureTable table = *features::recommendedFeatures(nodes);
    graph::ExerciseGraph graph = graph::buildGraph(nodes, graph::Preset::Recommended);

    /// "0,2,3": who passes.
    QString passing(const NodeFilter& filter) const { return listed(graph::passing(filter, nodes, table, graph)); }
    static QString listed(const std::vector<char>& passes)
    {
        QStringList names;
        for (std::size_t i = 0; i < passes.size(); ++i)
            if (passes[i]) names << QString::number(i);
        return names.join(',');
    }
};

}  // namespace

class GraphFilterTest : public QObject {
    Q_OBJECT

private slots:
    void everythingPassesNothing()
    {
        const Drawn drawn;
        QCOMPARE(drawn.nodes.nodes.size(), std::size_t(8));
        QCOMPARE(drawn.passing({}), QString("0,1,2,3,4,5,6,7"));
        QVERIFY(NodeFilter().empty());
    }

    void conditionsHoldTogether()
    {
        const Drawn drawn;
        NodeFilter filter;
        filter.from = log::LocalDay(std::chrono::year(2024) / 1 / 3);
        QCOMPARE(drawn.passing(filter), QString("2,3,4,5,6,7"));
        filter.to = log::LocalDay(std::chrono::year(2024) / 1 / 8);
        QCOMPARE(drawn.passing(filter), QString("2,3,4,5"));
        filter.exercises = {"Row", "Squat"};
        QCOMPARE(drawn.passing(filter), QString("3,5"));
        filter.hiddenMuscles = {log::MuscleGroup::Legs};
        QCOMPARE(drawn.passing(filter), QString("3"));
    }

    void rulesCompare_data()
    {
        QTest::addColumn<int>("compare");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("upper");
        QTest::addColumn<QString>("passing");
        QTest::newRow("less") << int(Compare::Less) << 60.0 << 0.0 << "1,2,3,7";
        QTest::newRow("at most") << int(Compare::AtMost) << 60.0 << 0.0 << "0,1,2,3,7";
        QTest::newRow("equal") << int(Compare::Equal) << 60.0 << 0.0 << "0";
        QTest::newRow("at least") << int(Compare::AtLeast) << 62.0 << 0.0 << "4,5,6";
        QTest::newRow("greater") << int(Compare::Greater) << 62.0 << 0.0 << "5,6";
        QTest::newRow("between") << int(Compare::Between) << 50.0 << 60.0 << "0,3,7";
    }

    void rulesCompare()
    {
        QFETCH(int, compare);
        QFETCH(double, value);
        QFETCH(double, upper);
        NodeFilter filter;
        filter.rules.push_back({"top_load_kg", Compare(compare), value, upper});
        QTEST(Drawn().passing(filter), "passing");
    }

    void poundsAreEqualToTheirKilograms()
    {
        const graph::QuantityRule rule{"top_load_kg", Compare::Equal, 225.0 * 0.45359237, 0.0};
        QVERIFY(rule.passes(102.06));
        QVERIFY(!rule.passes(102.5));
    }

    void whatIsMissingOrUnknownPassesNoRule()
    {
        const Drawn drawn;
        NodeFilter filter;
        filter.rules.push_back({"change_weight", Compare::AtLeast, -100.0, 0.0});
        // Only who was done before has a change; body weight has none.
        QCOMPARE(drawn.passing(filter), QString("4,6,7"));
        filter.rules[0].quantity = "no_such_feature";
        QCOMPARE(drawn.passing(filter), QString());
    }

    void surroundingsGrowByRelations()
    {
        const Drawn drawn;
        const auto around = [&](int hops, bool session = true, bool temporal = true) {
            return Drawn::listed(graph::within(drawn.graph, {0}, hops, session, temporal));
        };
        QCOMPARE(around(0), QString("0"));
        QCOMPARE(around(1), QString("0,1,4"));         // its session, and its next time
        QCOMPARE(around(2), QString("0,1,4,5"));       // who was done with that
        QCOMPARE(around(3), QString("0,1,4,5,6"));
        QCOMPARE(around(4), QString("0,1,4,5,6,7"));
        QCOMPARE(around(9), QString("0,1,2,3,4,5,6,7"));
        QCOMPARE(around(4, false, true), QString("0,4"));
        QCOMPARE(around(4, true, false), QString("0,1"));
        QCOMPARE(Drawn::listed(graph::within(drawn.graph, {7}, 1)), QString("3,6,7"));  // against the direction, too
    }

    void anEgoIsNamedByTheLog()
    {
        const Drawn drawn;
        NodeFilter filter;
        filter.ego = graph::Ego{"Squat", {}, 1};
        QCOMPARE(drawn.passing(filter), QString("4,5,6,7"));
        filter.ego->start = drawn.nodes.nodes[5].start;
        QCOMPARE(drawn.passing(filter), QString("4,5,6"));
        filter.temporal = false;
        QCOMPARE(drawn.passing(filter), QString("4,5"));
        filter.ego->exercise = "Nobody";
        QCOMPARE(drawn.passing(filter), QString());
    }

    void viewsComeBackAsTheyWere()
    {
        graph::SavedView view;
        view.layout = "week";
        view.filter.from = log::LocalDay(std::chrono::year(2024) / 1 / 3);
        view.filter.exercises = {"Bench \"Press\"", "Zug"};
        view.filter.hiddenMuscles = {log::MuscleGroup::Unknown, log::MuscleGroup::WholeBody};
        view.filter.temporal = false;
        view.filter.rules = {{"rir", Compare::Between, 1.5, 3.0}, {"top_load_kg", Compare::Less, 100.0, 0.0}};
        view.filter.ego = graph::Ego{"Zug", Drawn().nodes.nodes[2].start, 3};
        view.filter.text = "zug";
        view.colorBy = "quantity:rir";
        view.sizeBy = "quantity:volume_kg";
        view.weekSpan = 2;
        view.weekStart = log::LocalDay(std::chrono::year(2024) / 1 / 1);
        view.left = -1.5;
        view.right = 2.25;
        const auto read = graph::viewFromJson(graph::toJson(view));
        QVERIFY(read.has_value());
        QVERIFY(*read == view);
        QVERIFY(*graph::viewFromJson(graph::toJson(graph::SavedView())) == graph::SavedView());
    }

    void foreignTextIsNoView()
    {
        for (const char* text : {"", "{}", "[1]", "{\"layout\":3}", "not json"}) {
            QCOMPARE(int(graph::viewFromJson(text).error().code), int(ErrorCode::FileUnreadable));
            QCOMPARE(int(graph::arrangementFromJson(text).error().code), int(ErrorCode::FileUnreadable));
        }
    }

    void theLibraryKeepsViewsAndArrangements()
    {
        auto store = log::LogStore::open(":memory:");
        QVERIFY(store.has_value());
        const auto athlete = store->addAthlete("A");
        QVERIFY(athlete.has_value());
        QCOMPARE(int(store->saveView({0, 99, "x", "{}"}).error().code), int(ErrorCode::AthleteUnknown));
        QCOMPARE(int(store->saveView({0, athlete->id, "", "{}"}).error().code), int(ErrorCode::Usage));
        const auto second = store->saveView({0, athlete->id, "Squats", "{\"a\":1}"});
        const auto first = store->saveView({0, athlete->id, "Bench", "{}"});
        QVERIFY(first && second);
        QCOMPARE(*store->saveView({0, athlete->id, "Squats", "{\"a\":2}"}), *second);
        auto views = store->views(athlete->id);
        QVERIFY(views && views->size() == 2);
        QCOMPARE((*views)[0].name, std::string("Bench"));
        QCOMPARE((*views)[1].json, std::string("{\"a\":2}"));
        QVERIFY(!store->renameView(*first, "Squats"));
        QVERIFY(store->renameView(*first, "Press"));
        QVERIFY(!store->renameView(12345, "y"));
        QVERIFY(store->removeView(*second));
        QVERIFY(!store->removeView(*second));
        QCOMPARE(store->views(athlete->id)->size(), std::size_t(1));

        graph::Arrangement arrangement;
        arrangement.method = graph::MapMethod::KamadaKawai;
        arrangement.seed = 18446744073709551615ULL;
        arrangement.pinned["Row"] = {0.25, 0.75};
        arrangement.shifted[{log::LocalTime(std::chrono::seconds(1700000000)), "Row"}] = {-0.5, 2.0};
        QVERIFY(store->arrangement(athlete->id)->empty());
        QVERIFY(store->saveArrangement(athlete->id, "{}"));
        QVERIFY(store->saveArrangement(athlete->id, graph::toJson(arrangement)));
        const auto read = graph::arrangementFromJson(*store->arrangement(athlete->id));
        QVERIFY(read.has_value());
        QVERIFY(read->method == arrangement.method && read->seed == arrangement.seed && read->pinned == arrangement.pinned && read->shifted == arrangement.shifted);
        QVERIFY(store->saveArrangement(athlete->id, ""));
        QVERIFY(store->arrangement(athlete->id)->empty());
        QVERIFY(store->removeAthlete(athlete->id));
        QVERIFY(store->views(athlete->id)->empty());
    }
};

QTEST_GUILESS_MAIN(GraphFilterTest)
#include "graph_filter_test.moc"
