// The graph view on its own: scene, hit test, zoom, pan, keys, rubber band, files.

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <random>
#include <set>

#include "core/workflow/simulate.h"
#include "ui/charts/entry_text.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"
#include "ui/graphview/spatial_grid.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class GraphViewTest : public QObject {
    Q_OBJECT

    workflow::SnapshotPtr m_snapshot;

    ScenePtr scene(const SceneFilter& filter = {}) const { return timelineScene(*m_snapshot, filter, colorByMuscle(*m_snapshot).colors); }

    std::unique_ptr<GraphView> view() const
    {
        auto made = std::make_unique<GraphView>();
        made->resize(1000, 600);
        made->setScene(scene(), false);
        return made;
    }

    static void wheel(GraphView& view, const QPointF& at, int delta)
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }

private slots:
    void initTestCase()
    {
        workflow::SimulateOptions options;
        options.weeks = 20;
        options.seed = 3;
        const auto logs = workflow::simulate(options);
        QVERIFY(logs.has_value());
        const auto snapshot = workflow::prepare(*logs);
        QVERIFY(snapshot.has_value());
        m_snapshot = *snapshot;
    }

    void sceneHoldsEveryEntryAndNoPair()
    {
        const ScenePtr all = scene();
        QCOMPARE(all->nodes.size(), m_snapshot->nodes.nodes.size());
        QCOMPARE(std::int64_t(all->edges.size()), m_snapshot->graph.temporal.size());
        std::size_t members = 0;
        for (const SceneSession& session : all->sessions) members += session.members.size();
        QCOMPARE(members, all->nodes.size());
        for (std::size_t row = 1; row < all->rows.size(); ++row)
            QVERIFY(all->rows[row].group == log::MuscleGroup::Unknown || all->rows[row - 1].group <= all->rows[row].group);
    }

    void filtersTakeRowsAway()
    {
        const ScenePtr all = scene();
        const log::MuscleGroup first = all->rows.front().group;
        const ScenePtr some = scene({{first}, {}});
        QVERIFY(some->rows.size() < all->rows.size());
        for (const SceneRow& row : some->rows) QVERIFY(row.group != first);
        const QString part = all->rows.back().name.left(5).toUpper();
        for (const SceneRow& row : scene({{}, part})->rows) QVERIFY(row.name.contains(part, Qt::CaseInsensitive));
        QVERIFY(scene({{}, "no such exercise"})->nodes.empty());
    }

    void neighboursAreSessionAndTime()
    {
        const ScenePtr all = scene();
        for (const int node : {0, 10, 40}) {
            const int item = all->itemOfNode[std::size_t(node)];
            std::set<int> expected;
            for (std::size_t other = 0; other < m_snapshot->nodes.nodes.size(); ++other)
                if (int(other) != node && m_snapshot->nodes.nodes[other].group == m_snapshot->nodes.nodes[std::size_t(node)].group) expected.insert(int(other));
            for (const int other : {m_snapshot->nodes.next[std::size_t(node)], m_snapshot->nodes.previous[std::size_t(node)]})
                if (other >= 0) expected.insert(other);
            std::set<int> found;
            for (const int other : all->neighbours(item)) found.insert(all->nodes[std::size_t(other)].node);
            QCOMPARE(found, expected);
        }
    }

    void gridFindsWhatBruteForceFinds()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> anywhere(0.0, 100.0);
        std::vector<QPointF> points;
        for (int i = 0; i < 2000; ++i) points.emplace_back(anywhere(random), anywhere(random) / 4);
        const SpatialGrid grid(points, QRectF(0, 0, 100, 25));
        for (int round = 0; round < 50; ++round) {
            const QRectF area(anywhere(random) - 10, anywhere(random) / 4 - 5, anywhere(random) / 3, anywhere(random) / 6);
            std::set<int> expected;
            for (std::size_t i = 0; i < points.size(); ++i)
                if (area.contains(points[i])) expected.insert(int(i));
            const auto found = grid.inside(area);
            QCOMPARE(std::set<int>(found.begin(), found.end()), expected);
            QCOMPARE(found.size(), expected.size());
        }
    }

    void everythingIsOnViewAtFirst()
    {
        const auto shown = view();
        for (int item = 0; item < shown->scene().count(); ++item) QVERIFY(QRectF(shown->rect()).contains(shown->positionOf(item)));
    }

    void hitTestFindsTheEntryUnderTheCursor()
    {
        const auto shown = view();
        shown->zoomAt(shown->positionOf(30), 6.0);
        int tried = 0;
        for (int item = 0; item < shown->scene().count(); ++item) {
            const QPointF at = shown->positionOf(item);
            if (!graph_painter::plotArea(shown->scene(), shown->size()).contains(at)) continue;
            QCOMPARE(shown->itemAt(at), item);
            ++tried;
        }
        QVERIFY(tried > 0);
        QCOMPARE(shown->itemAt({3, 3}), -1);
    }

    void zoomKeepsThePointUnderTheCursor_data()
    {
        QTest::addColumn<QPointF>("cursor");
        QTest::addColumn<int>("delta");
        QTest::newRow("in") << QPointF(600, 200) << 240;
        QTest::newRow("out") << QPointF(400, 450) << -120;
        QTest::newRow("corner") << QPointF(990, 10) << 600;
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        QFETCH(QPointF, cursor);
        QFETCH(int, delta);
        const auto shown = view();
        const QPointF before = shown->transform().toWorld(cursor);
        const double scale = shown->transform().sx;
        wheel(*shown, cursor, delta);
        QVERIFY((shown->transform().sx > scale) == (delta > 0));
        const QPointF after = shown->transform().toWorld(cursor);
        QVERIFY(std::abs(after.x() - before.x()) < 1e-6 && std::abs(after.y() - before.y()) < 1e-6);
    }

    void dragPansAndFitBringsBack()
    {
        const auto shown = view();
        const QPointF start = shown->positionOf(20);
        const QPoint empty(700, 20);
        QTest::mousePress(shown.get(), Qt::LeftButton, {}, empty);
        QTest::mouseMove(shown.get(), empty + QPoint(10, 5));
        QTest::mouseMove(shown.get(), empty + QPoint(60, 30));
        QTest::mouseRelease(shown.get(), Qt::LeftButton, {}, empty + QPoint(60, 30));
        QCOMPARE(shown->positionOf(20), start + QPointF(60, 30));
        QTest::keyClick(shown.get(), Qt::Key_F);
        QCOMPARE(shown->positionOf(20), start);
    }

    void keysZoom()
    {
        const auto shown = view();
        const double scale = shown->transform().sx;
        QTest::keyClick(shown.get(), Qt::Key_Plus);
        QVERIFY(shown->transform().sx > scale);
        QTest::keyClick(shown.get(), Qt::Key_Minus);
        QVERIFY(std::abs(shown->transform().sx - scale) < 1e-9);
    }

    void arrowsFollowTheRelations()
    {
        const auto shown = view();
        connect(shown.get(), &GraphView::nodeChosen, shown.get(), &GraphView::showSelected);
        QSignalSpy chosen(shown.get(), &GraphView::nodeChosen);
        int node = 5;
        while (m_snapshot->nodes.next[std::size_t(node)] < 0) ++node;
        shown->showSelected(node);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QCOMPARE(chosen.last()[0].toInt(), m_snapshot->nodes.next[std::size_t(node)]);
        QTest::keyClick(shown.get(), Qt::Key_Left);
        QCOMPARE(chosen.last()[0].toInt(), node);
        QTest::keyClick(shown.get(), Qt::Key_Escape);
        QCOMPARE(chosen.last()[0].toInt(), -1);
    }

    void clickChoosesAndEmptinessClears()
    {
        const auto shown = view();
        shown->zoomAt(shown->positionOf(30), 6.0);
        QSignalSpy chosen(shown.get(), &GraphView::nodeChosen);
        QTest::mouseClick(shown.get(), Qt::LeftButton, {}, shown->positionOf(30).toPoint());
        QCOMPARE(chosen.last()[0].toInt(), shown->scene().nodes[30].node);
        QTest::mouseClick(shown.get(), Qt::LeftButton, {}, {2, 2});
        QCOMPARE(chosen.last()[0].toInt(), -1);
    }

    void rubberBandMarksWhatIsInside()
    {
        const auto shown = view();
        QSignalSpy marked(shown.get(), &GraphView::nodesMarked);
        const QPoint from(400, 100), to(700, 400);
        QTest::mousePress(shown.get(), Qt::LeftButton, Qt::ShiftModifier, from);
        for (const QPoint& at : {QPoint(450, 150), to}) QTest::mouseMove(shown.get(), at);
        QTest::mouseRelease(shown.get(), Qt::LeftButton, Qt::ShiftModifier, to);
        QCOMPARE(marked.size(), 1);
        int expected = 0;
        for (int item = 0; item < shown->scene().count(); ++item) expected += QRectF(from, to).contains(shown->positionOf(item)) ? 1 : 0;
        QVERIFY(expected > 0);
        QCOMPARE(int(shown->markedItems().size()), expected);
    }

    void aReaderHearsPlaceAndRelations()
    {
        const auto shown = view();
        shown->setDescriber([this](int node) { return entryText(*m_snapshot, node, Unit::Kilogram); });
        int node = 0;
        while (m_snapshot->nodes.next[std::size_t(node)] < 0 || m_snapshot->nodes.previous[std::size_t(node)] < 0) ++node;
        const int item = shown->scene().itemOfNode[std::size_t(node)];
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(shown.get());
        QVERIFY(list && list->child(item));
        const QString name = list->child(item)->text(QAccessible::Name), told = list->child(item)->text(QAccessible::Description);
        QVERIFY2(name.startsWith(exerciseName(*m_snapshot, node)) && !name.contains(QLatin1Char('\n')), qPrintable(name));
        QVERIFY2(told.startsWith(QStringLiteral("%1 of %2. ").arg(item + 1).arg(shown->scene().count())), qPrintable(told));
        const auto spoken = [this](int which) { return entryText(*m_snapshot, which, Unit::Kilogram).replace(QLatin1Char('\n'), QStringLiteral(", ")); };
        QVERIFY2(told.contains(QStringLiteral("Last time: ") + spoken(m_snapshot->nodes.previous[std::size_t(node)])), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("Next time: ") + spoken(m_snapshot->nodes.next[std::size_t(node)])), qPrintable(told));
        int together = 0;
        for (const features::Node& other : m_snapshot->nodes.nodes) together += other.group == m_snapshot->nodes.nodes[std::size_t(node)].group;
        QVERIFY2(told.contains(QStringLiteral("In the same session: %1").arg(together - 1)), qPrintable(told));
    }

    void filesHoldTheWords()
    {
        QTemporaryDir folder;
        const auto shown = view();
        QVERIFY(shown->exportTo(folder.filePath("graph.svg")).has_value());
        QFile file(folder.filePath("graph.svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains(shown->scene().rows.front().name.left(8)));
        QVERIFY(svg.contains("same session"));
        for (const double scale : {0.5, 1.0, 2.37, 7.0}) {
            QVERIFY(shown->exportTo(folder.filePath("graph.png"), scale).has_value());
            QCOMPARE(QImage(folder.filePath("graph.png")).size(), (QSizeF(shown->pictureSize()) * scale).toSize());
        }
        const double largest = largestPictureScale(shown->pictureSize());
        QVERIFY(largest > 4.0 && shown->pictureSize().width() * largest * shown->pictureSize().height() * largest <= 1.001e8);
        for (const double scale : {0.0, -1.0, 1.01 * largest, std::nan("")}) QCOMPARE(shown->exportTo(folder.filePath("graph.png"), scale).error().code, ErrorCode::Usage);
        QVERIFY(shown->exportTo(folder.filePath("graph.pdf")).has_value());
        QFile pdf(folder.filePath("graph.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray page = pdf.readAll();
        QVERIFY(page.startsWith("%PDF"));
        QVERIFY(page.contains("/ToUnicode"));  // words that can be searched, not outlines
    }

    void aMapNamesItsExercises()
    {
        const graph::ExerciseMap map = graph::buildMap(m_snapshot->nodes);
        graph::MapLayout layout;
        for (std::size_t i = 0; i < map.exercises.size(); ++i) {
            layout.points.push_back({0.5 + 0.45 * std::cos(double(i)), 0.5 + 0.45 * std::sin(double(i))});
            layout.community.push_back(0);
        }
        GraphView shown;
        shown.resize(900, 600);
        shown.setScene(mapScene(*m_snapshot, map, layout, {}), false);
        QCOMPARE(shown.scene().count(), int(map.exercises.size()));
        QCOMPARE(shown.scene().edges.size(), map.links.size());
        QCOMPARE(shown.itemAt(shown.positionOf(0)) >= 0, true);
        shown.showSelected(0);
        QCOMPARE(shown.scene().nodes[std::size_t(shown.selectedItem())].exercise, m_snapshot->nodes.nodes[0].exercise);
        QVERIFY(!shown.grab().isNull());
    }
};

QTEST_MAIN(GraphViewTest)
#include "graph_view_test.moc"
