// Layouts of the map around pinned exercises, and of what a model made of the entries.

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "core/graph/embedding_layout.h"
#include "core/graph/exercise_map.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using graph::MapMethod;

namespace {

graph::ExerciseMap ring(int count)
{
    graph::ExerciseMap map;
    for (int i = 0; i < count; ++i) map.exercises.push_back(i);
    map.sessions.assign(map.exercises.size(), 5);
    map.volumeKg.assign(map.exercises.size(), 1.0);
    for (int i = 0; i < count; ++i) map.links.push_back({std::min(i, (i + 1) % count), std::max(i, (i + 1) % count), 3});
    return map;
}

double distance(const graph::Point& a, const graph::Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// `groups` clouds of `each` points in 8 dimensions, far apart.
features::Matrix clouds(int groups, int each)
{
    std::mt19937 bits(3);
    features::Matrix states(groups * each, 8);
    for (Eigen::Index row = 0; row < states.rows(); ++row)
        for (Eigen::Index unit = 0; unit < 8; ++unit)
            states(row, unit) = (unit == row / each ? 10.0 : 0.0) + double(bits() % 1000) / 1000.0;
    return states;
}

}  // namespace

class GraphLayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void everyMethodIsDeterministicAndFollowsItsSeed_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("springs") << int(MapMethod::FruchtermanReingold);
        QTest::newRow("distances") << int(MapMethod::KamadaKawai);
    }

    void everyMethodIsDeterministicAndFollowsItsSeed()
    {
        QFETCH(int, method);
        const auto map = ring(8);
        const auto first = graph::layoutMap(map, {MapMethod(method), 4, {}}), again = graph::layoutMap(map, {MapMethod(method), 4, {}}),
                   other = graph::layoutMap(map, {MapMethod(method), 5, {}});
        QVERIFY2(first.has_value(), first ? "" : first.error().detail.c_str());
        QVERIFY(again && other);
        QVERIFY(first->points == again->points);
        QVERIFY(!(first->points == other->points));
        // Neighbours of a ring are nearer than who is across.
        double beside = 0.0, across = 0.0;
        for (int i = 0; i < 8; ++i) {
            beside += distance(first->points[std::size_t(i)], first->points[std::size_t((i + 1) % 8)]);
            across += distance(first->points[std::size_t(i)], first->points[std::size_t((i + 4) % 8)]);
        }
        QVERIFY(beside < across);
    }

    void pinnedExercisesStayPut_data() { everyMethodIsDeterministicAndFollowsItsSeed_data(); }

    void pinnedExercisesStayPut()
    {
        QFETCH(int, method);
        graph::ExerciseMap map = ring(8);
        map.exercises.push_back(8);  // done with nobody
        map.sessions.push_back(1);
        map.volumeKg.push_back(1.0);
        graph::MapOptions options{MapMethod(method), 9, std::vector<std::optional<graph::Point>>(9)};
        options.pinned[2] = graph::Point{0.125, 0.25};
        options.pinned[8] = graph::Point{0.5, 0.5};
        const auto layout = graph::layoutMap(map, options);
        QVERIFY2(layout.has_value(), layout ? "" : layout.error().detail.c_str());
        QVERIFY(layout->points[2] == (graph::Point{0.125, 0.25}));
        QVERIFY(layout->points[8] == (graph::Point{0.5, 0.5}));
        std::set<std::pair<double, double>> places;
        for (const graph::Point& point : layout->points) {
            QVERIFY(point.x >= 0.0 && point.x <= 1.0 && point.y >= 0.0 && point.y <= 1.0);
            places.insert({point.x, point.y});
        }
        QCOMPARE(places.size(), std::size_t(9));
        // The rest is arranged around the pin: its neighbours are nearer to it than the mean of all.
        double all = 0.0;
        for (int i = 0; i < 8; ++i) all += distance(layout->points[2], layout->points[std::size_t(i)]) / 7.0;
        QVERIFY((distance(layout->points[2], layout->points[1]) + distance(layout->points[2], layout->points[3])) / 2.0 < all);
    }

    void aMapOfSomeEntries()
    {
        const auto nodes = features::buildNodes({drawn::log("2024-01-01 A | Squat 100x5 | Row 50x5\n2024-01-03 A | Squat 100x5 | Dip 0x5\n", "A")}, log::Catalogue::load());
        const auto map = graph::buildMap(nodes, {1, 1, 1, 0});
        QCOMPARE(map.exercises.size(), std::size_t(2));
        QCOMPARE(map.links.size(), std::size_t(1));
        QCOMPARE(map.sessions[0] + map.sessions[1], 3);
        QCOMPARE(graph::buildMap(nodes, {}).exercises.size(), graph::buildMap(nodes).exercises.size());
    }

    void communitiesAreNamedByWhatMostSessionsTrain()
    {
        const auto nodes = features::buildNodes({drawn::log("2024-01-01 A | Squat 100x5 | Bench Press 50x5\n2024-01-03 A | Squat 100x5\n", "A")}, log::Catalogue::load());
        const auto map = graph::buildMap(nodes);
        graph::MapLayout layout;
        layout.community = {0, 0};
        layout.points.resize(2);
        for (const log::MuscleGroup group : graph::communityMuscles(map, layout, nodes)) QCOMPARE(int(group), int(log::MuscleGroup::Legs));
    }

    void principalComponentsAreThoseOfMostVariance()
    {
        features::Matrix states = features::Matrix::Zero(50, 4);
        for (Eigen::Index row = 0; row < 50; ++row) {
            states(row, 2) = double(row);                     // most variance
            states(row, 0) = 5.0 * ((row * 7) % 5 - 2.0);     // less
        }
        const auto layout = graph::layoutEmbedding(states, graph::EmbeddingMethod::Pca, 1);
        QVERIFY(layout.has_value());
        QVERIFY(layout->explained[0] > layout->explained[1]);
        QVERIFY(std::abs(layout->explained[0] + layout->explained[1] - 1.0) < 1e-9);
        // Along x the order of the third unit, whatever its sign.
        for (std::size_t i = 5; i < 50; i += 5) QVERIFY(layout->points[i].x > layout->points[i - 5].x);
    }

    void alikeEntriesLieTogether_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("pca") << int(graph::EmbeddingMethod::Pca);
        QTest::newRow("umap") << int(graph::EmbeddingMethod::Umap);
    }

    void alikeEntriesLieTogether()
    {
        QFETCH(int, method);
        const features::Matrix states = clouds(3, 40);
        const auto layout = graph::layoutEmbedding(states, graph::EmbeddingMethod(method), 5);
        QVERIFY2(layout.has_value(), layout ? "" : layout.error().detail.c_str());
        const auto again = graph::layoutEmbedding(states, graph::EmbeddingMethod(method), 5);
        QVERIFY(again->points == layout->points);
        graph::Point middle[3];
        for (std::size_t i = 0; i < 120; ++i) {
            middle[i / 40].x += layout->points[i].x / 40.0;
            middle[i / 40].y += layout->points[i].y / 40.0;
            QVERIFY(layout->points[i].x >= 0.0 && layout->points[i].x <= 1.0);
        }
        int astray = 0;
        for (std::size_t i = 0; i < 120; ++i)
            for (std::size_t other = 0; other < 3; ++other)
                astray += distance(layout->points[i], middle[other]) < distance(layout->points[i], middle[i / 40]) - 1e-12;
        QVERIFY2(astray <= 2, qPrintable(QString::number(astray)));
    }

    void clustersAreFound()
    {
        const auto cluster = graph::kMeans(clouds(3, 40), 3, 1);
        QVERIFY(cluster.has_value());
        for (std::size_t i = 0; i < 120; ++i) QCOMPARE((*cluster)[i], (*cluster)[40 * (i / 40)]);
        QCOMPARE(std::set<int>(cluster->begin(), cluster->end()).size(), std::size_t(3));
        // As many as there are different rows, and no more.
        const auto same = graph::kMeans(features::Matrix::Ones(10, 2), 6, 1);
        QVERIFY(same.has_value());
        QCOMPARE(*std::max_element(same->begin(), same->end()), 0);
        QVERIFY(graph::kMeans(features::Matrix(), 3, 1)->empty());
    }

    void nothingToLookAtIsSaid()
    {
        QCOMPARE(int(graph::layoutEmbedding(features::Matrix(5, 0), graph::EmbeddingMethod::Pca, 1).error().code), int(ErrorCode::NothingToLearn));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(int(graph::layoutEmbedding(clouds(2, 5), graph::EmbeddingMethod::Umap, 1, JobContext{stop.get_token(), {}}).error().code), int(ErrorCode::Cancelled));
        for (int rows = 1; rows < 4; ++rows) {
            QVERIFY(graph::layoutEmbedding(clouds(1, rows), graph::EmbeddingMethod::Pca, 1).has_value());
            QVERIFY(graph::layoutEmbedding(clouds(1, rows), graph::EmbeddingMethod::Umap, 1).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(GraphLayoutsTest)
#include "graph_layouts_test.moc"
