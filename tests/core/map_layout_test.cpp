#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/graph/exercise_graph.h"

using namespace liftgraph;
using graph::ExerciseMap;

namespace {

/// Two tight groups of five exercises, one bridge between them, and `loners` exercises of their own.
ExerciseMap twoGroups(int loners)
{
    ExerciseMap map;
    // Exercise numbers have gaps: the map may hold a part of the table.
    for (int i = 0; i < 10 + loners; ++i) map.exercises.push_back(3 * i + 1);
    map.sessions.assign(map.exercises.size(), 10);
    map.volumeKg.assign(map.exercises.size(), 1000.0);
    for (int group = 0; group < 2; ++group)
        for (int a = 0; a < 5; ++a)
            for (int b = a + 1; b < 5; ++b) map.links.push_back({map.exercises[std::size_t(5 * group + a)], map.exercises[std::size_t(5 * group + b)], 20});
    map.links.push_back({map.exercises[4], map.exercises[5], 1});
    return map;
}

double distance(const graph::Point& a, const graph::Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

class MapLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void groupsAreFoundAndStandTogether();
    void sameSeedSamePicture();
    void pointsLieInTheUnitSquare_data();
    void pointsLieInTheUnitSquare();
    void cancelled();
};

void MapLayoutTest::groupsAreFoundAndStandTogether()
{
    const auto layout = graph::layoutMap(twoGroups(1), 7);
    QVERIFY2(layout.has_value(), layout ? "" : layout.error().detail.c_str());
    QCOMPARE(int(layout->community.size()), 11);
    for (std::size_t i = 0; i < 10; ++i) QCOMPARE(layout->community[i], layout->community[i < 5 ? 0 : 5]);
    QVERIFY(layout->community[0] != layout->community[5]);
    QVERIFY(layout->community[10] != layout->community[0] && layout->community[10] != layout->community[5]);
    QVERIFY(distance(layout->points[0], layout->points[1]) < distance(layout->points[0], layout->points[9]));
}

void MapLayoutTest::sameSeedSamePicture()
{
    const auto first = graph::layoutMap(twoGroups(2), 5), again = graph::layoutMap(twoGroups(2), 5), other = graph::layoutMap(twoGroups(2), 6);
    QVERIFY(first && again && other);
    bool moved = false;
    for (std::size_t i = 0; i < first->points.size(); ++i) {
        QVERIFY(first->points[i].x == again->points[i].x && first->points[i].y == again->points[i].y);
        moved = moved || first->points[i].x != other->points[i].x;
    }
    QCOMPARE(first->community, again->community);
    QVERIFY(moved);
}

void MapLayoutTest::pointsLieInTheUnitSquare_data()
{
    QTest::addColumn<int>("exercises");
    QTest::addColumn<bool>("linked");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("one") << 1 << false;
    QTest::newRow("strangers") << 6 << false;
    QTest::newRow("pair") << 2 << true;
    QTest::newRow("chain") << 90 << true;
}

void MapLayoutTest::pointsLieInTheUnitSquare()
{
    QFETCH(int, exercises);
    QFETCH(bool, linked);
    ExerciseMap map;
    for (int i = 0; i < exercises; ++i) map.exercises.push_back(i);
    for (int i = 0; linked && i + 1 < exercises; ++i) map.links.push_back({i, i + 1, 1 + i % 300});
    const auto layout = graph::layoutMap(map, 1);
    QVERIFY(layout.has_value());
    QCOMPARE(int(layout->points.size()), exercises);
    std::set<std::pair<double, double>> places;
    for (const graph::Point& point : layout->points) {
        QVERIFY(point.x >= 0.0 && point.x <= 1.0 && point.y >= 0.0 && point.y <= 1.0);
        places.emplace(point.x, point.y);
    }
    QCOMPARE(int(places.size()), exercises);
}

void MapLayoutTest::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto before = graph::layoutMap(twoGroups(0), 1, JobContext{stop.get_token(), {}});
    QVERIFY(!before && before.error().code == ErrorCode::Cancelled);
    // Asked while igraph works: the progress report before the layout is the signal.
    std::stop_source late;
    const JobContext context{late.get_token(), [&](const Progress&) { late.request_stop(); }};
    ExerciseMap map;
    for (int i = 0; i < 400; ++i) map.exercises.push_back(i);
    for (int i = 0; i + 1 < 400; ++i) map.links.push_back({i, i + 1, 1});
    const auto during = graph::layoutMap(map, 1, context);
    QVERIFY(!during && during.error().code == ErrorCode::Cancelled);
    QVERIFY(graph::layoutMap(twoGroups(0), 1).has_value());
}

QTEST_APPLESS_MAIN(MapLayoutTest)
#include "map_layout_test.moc"
