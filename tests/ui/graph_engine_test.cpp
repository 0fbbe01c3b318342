// The graph view at work: drawing by a worker, thinning, rest, lasso, dragging, transitions, names, the small map, screen readers.

#include <QAccessible>
#include <QAccessibleInterface>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <set>

#include "core/workflow/simulate.h"
#include "tests/ui/graph_scenes.h"
#include "ui/graphview/graph_minimap.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

struct PaintCounter : QObject {
    int paints = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) ++paints;
        return false;
    }
};

std::unique_ptr<GraphView> shownView(const ScenePtr& scene)
{
    auto made = std::make_unique<GraphView>();
    made->resize(1000, 600);
    made->setScene(scene, false);
    made->show();
    if (!QTest::qWaitForWindowExposed(made.get())) return nullptr;
    QTest::qWait(0);
    return made;
}

void shoot(QWidget& widget, const char* name)
{
    // For looking at: LIFTGRAPH_PICTURES names a folder.
    const QString folder = qEnvironmentVariable("LIFTGRAPH_PICTURES");
    if (!folder.isEmpty()) widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

bool crosses(const QLineF& line, const QRectF& area)
{
    if (area.contains(line.p1()) || area.contains(line.p2())) return true;
    const QPointF a = area.topLeft(), b = area.topRight(), c = area.bottomRight(), d = area.bottomLeft();
    for (const QLineF& side : {QLineF(a, b), QLineF(b, c), QLineF(c, d), QLineF(d, a)})
        if (line.intersects(side, nullptr) == QLineF::BoundedIntersection) return true;
    return false;
}

}  // namespace

class GraphEngineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<QPointF>(); }

    void everyEdgeThatCrossesIsFoundByPlace()
    {
        const auto scene = tangle(SceneKind::Timeline, 400, 3000);
        const EdgeIndex index(*scene);
        for (const QRectF& area : {QRectF(0.1, 0.2, 0.05, 0.05), QRectF(0, 0, 1, 1), QRectF(0.7, -0.2, 0.5, 0.3), QRectF(0.33, 0.9, 1e-4, 1e-4)}) {
            std::multiset<int> found;
            index.visit(area, [&](int e) { found.insert(e); });
            for (std::size_t e = 0; e < scene->edges.size(); ++e) {
                const QLineF line(scene->nodes[std::size_t(scene->edges[e].from)].at, scene->nodes[std::size_t(scene->edges[e].to)].at);
                if (crosses(line, area)) QCOMPARE(found.count(int(e)), std::size_t(1));
            }
        }
        // Short edges are not looked at where they are not.
        auto chain = tangle(SceneKind::Timeline, 4096, 0);
        for (int i = 0; i < 4096; ++i) chain->nodes[std::size_t(i)].at = {(i % 64) / 64.0, (i / 64) / 64.0};
        for (int i = 1; i < 4096; ++i) if (i % 64) chain->edges.push_back({i - 1, i, 0.0});
        std::size_t looked = 0;
        EdgeIndex(*chain).visit({0.5, 0.5, 0.05, 0.05}, [&](int) { ++looked; });
        QVERIFY2(looked > 0 && looked < chain->edges.size() / 10, qPrintable(QString::number(looked)));
    }

    void aLargeGraphIsDrawnByTheWorkerAndMovedMeanwhile()
    {
        const auto view = shownView(tangle(SceneKind::Timeline, 10000, 30000));
        QVERIFY(view);
        QTRY_VERIFY(view->settled() && view->picture().drawn() == 1);
        QVERIFY(!view->picture().quick());
        const QImage before = view->grab().toImage();
        view->panBy({40, 25});
        const QImage after = view->grab().toImage();
        QCOMPARE(view->picture().drawn(), 1);  // the same picture, elsewhere
        const int ratio = qRound(before.devicePixelRatioF());
        const QRect part(300 * ratio, 100 * ratio, 400 * ratio, 300 * ratio);
        QCOMPARE(after.copy(part.translated(40 * ratio, 25 * ratio)), before.copy(part));
        QVERIFY(after.copy(part) != before.copy(part));
        // Zoomed: scaled first, then sharp.
        view->zoomAt({500, 300}, 1.3);
        view->grab();
        QCOMPARE(view->picture().drawn(), 1);
        QTRY_VERIFY(view->settled() && view->picture().drawn() == 2);
    }

    void aSharpPictureIsThatOfTheWindowsThread()
    {
        const auto scene = tangle(SceneKind::Timeline, 9000, 0);
        const auto view = shownView(scene);
        QTRY_VERIFY(view->settled() && view->picture().drawn() == 1);
        view->panBy({-57, 31});
        QTRY_VERIFY(view->settled());
        const QImage moved = view->grab().toImage();
        view->refreshLook();
        QTest::qWait(1);
        view->repaint();
        QTRY_VERIFY(view->settled() && view->picture().drawn() >= 2);
        const QImage drawn = view->grab().toImage();
        QCOMPARE(moved, drawn);
    }

    void aThemeChangedWhileTheWorkerDrawsIsNotForgotten()
    {
        const std::shared_ptr<QObject> lightAgain(nullptr, [](QObject*) { applyTheme(*qApp, false); });
        const auto scene = tangle(SceneKind::Timeline, 10000, 30000);
        const auto view = shownView(scene);
        view->repaint();
        applyTheme(*qApp, true);
        view->refreshLook();
        QTRY_VERIFY(view->picture().drawn() > 0 && view->settled());
        const auto fresh = shownView(scene);
        QTRY_VERIFY(fresh->picture().drawn() > 0 && fresh->settled());
        const QRect part(300, 50, 400, 300);
        QCOMPARE(view->grab(part).toImage(), fresh->grab(part).toImage());
    }

    void arrowsGoFromPointToPointWhereNothingIsRelated()
    {
        const auto view = shownView(tangle(SceneKind::Embedding, 100, 0));
        connect(view.get(), &GraphView::nodeChosen, view.get(), &GraphView::showSelected);
        int middle = 0;
        for (int item = 1; item < 100; ++item)
            if (QLineF(view->positionOf(item), {500, 300}).length() < QLineF(view->positionOf(middle), {500, 300}).length()) middle = item;
        view->showSelected(middle);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QVERIFY(view->selectedItem() != middle && view->positionOf(view->selectedItem()).x() > view->positionOf(middle).x());
    }

    void nothingIsPaintedAtRest()
    {
        for (const ScenePtr& scene : {ScenePtr(tangle(SceneKind::Timeline, 10000, 30000)), ScenePtr(week())}) {
            const auto view = shownView(scene);
            view->zoomAt({500, 300}, 1.7);
            QTRY_VERIFY(view->settled());
            QTest::qWait(120);
            PaintCounter counter;
            view->installEventFilter(&counter);
            QTest::qWait(400);
            QCOMPARE(counter.paints, 0);
        }
    }

    void linesAreThinnedWhereTheyWouldBeAWallAndAllDrawnWhereNot()
    {
        const auto scene = tangle(SceneKind::Map, 3000, 150000);
        const auto view = shownView(scene);
        QTRY_VERIFY(view->settled());
        QVERIFY(view->picture().thinned() > 1);
        // The strong stay.
        const EdgeIndex index(*scene);
        const std::uint32_t last = 0xFFFFFFFFU / std::uint32_t(view->picture().thinned());
        double weakestDrawn = 1.0, strongestLeftOut = 0.0;
        for (std::size_t e = 0; e < scene->edges.size(); ++e) {
            const double weight = scene->edges[e].weight;
            index.rank(int(e)) <= last ? void(weakestDrawn = std::min(weakestDrawn, weight)) : void(strongestLeftOut = std::max(strongestLeftOut, weight));
        }
        QVERIFY(weakestDrawn >= strongestLeftOut);
        const auto few = shownView(tangle(SceneKind::Map, 50, 200));
        QTRY_VERIFY(few->settled());
        QCOMPARE(few->picture().thinned(), 1);
    }

    void linesGoStraightIntoTheImage()
    {
        // Against Qt's own lines: the same pixels but for rounding, the same ink.
        QImage own(200, 150, QImage::Format_RGB32), theirs(200, 150, QImage::Format_RGB32);
        own.fill(Qt::white);
        theirs.fill(Qt::white);
        const std::vector<QLineF> lines = {{10.5, 20.5, 150.5, 60.5}, {20.5, 140.5, 60.5, 5.5}, {-30, 40.5, 300, 40.5}, {100.5, -50, 100.5, 500}, {150, 100, 152, 190}};
        LineCanvas canvas(own);
        for (const QLineF& line : lines) canvas.draw(line, QColor(200, 0, 0), 1.0);
        QPainter painter(&theirs);
        painter.setPen(QPen(QColor(200, 0, 0), 1));
        painter.drawLines(lines.data(), int(lines.size()));
        painter.end();
        int drawn = 0, apart = 0;
        for (int y = 0; y < own.height(); ++y)
            for (int x = 0; x < own.width(); ++x) {
                if (own.pixel(x, y) == QColor(Qt::white).rgb()) continue;
                ++drawn;
                bool near = false;
                for (int dy = -1; dy <= 1; ++dy)
                    for (int dx = -1; dx <= 1; ++dx)
                        near = near || (theirs.rect().contains(x + dx, y + dy) && theirs.pixel(x + dx, y + dy) != QColor(Qt::white).rgb());
                apart += near ? 0 : 1;
            }
        QCOMPARE(apart, 0);
        QVERIFY2(drawn > 600 && drawn < 720, qPrintable(QString::number(drawn)));
        QCOMPARE(own.pixel(50, 40), QColor(200, 0, 0).rgb());
        canvas.draw({0, 40.5, 20, 40.5}, QColor(0, 0, 0, 128), 1.0);
        QVERIFY(std::abs(qRed(own.pixel(5, 40)) - 100) <= 2 && qGreen(own.pixel(5, 40)) <= 1);
        QCOMPARE(qRed(own.pixel(5, 41)), 255);
    }

    void clearingIsQuick()
    {
        const auto view = shownView(tangle(SceneKind::Timeline, 50000, 500000));
        QElapsedTimer clock;
        clock.start();
        view->setScene(std::make_shared<GraphScene>(), false);
        view->repaint();
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(view->settled() || view->picture().idle());
    }

    void aLassoMarksWhatItGoesAround()
    {
        const auto view = shownView(tangle(SceneKind::Embedding, 300, 0));
        QSignalSpy marked(view.get(), &GraphView::nodesMarked);
        const QPolygon triangle({{200, 100}, {800, 150}, {400, 500}});
        drag(*view, {triangle[0], triangle[1], triangle[2], triangle[0]}, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(marked.size(), 1);
        std::vector<int> expected;
        for (int item = 0; item < view->scene().count(); ++item)
            if (QPolygonF(triangle).containsPoint(view->positionOf(item), Qt::OddEvenFill)) expected.push_back(item);
        QVERIFY(expected.size() > 5);
        QVERIFY(expected.size() < 200);
        QCOMPARE(view->markedItems(), expected);
        // The same as a tool, by key.
        QTest::keyClick(view.get(), Qt::Key_L);
        QCOMPARE(view->tool(), GraphView::Tool::Lasso);
        view->showMarked({});
        drag(*view, {triangle[0], triangle[1], triangle[2], triangle[0]});
        QCOMPARE(view->markedItems(), expected);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QCOMPARE(view->tool(), GraphView::Tool::Pan);
    }

    void anItemIsPutElsewhereByHand()
    {
        const auto given = week();
        const auto view = shownView(given);
        QSignalSpy spy(view.get(), &GraphView::itemMoved);
        const QPointF was = view->scene().nodes[7].at;
        const QPoint from = view->positionOf(7).toPoint(), to = from + QPoint(90, -40);
        drag(*view, {from, from + QPoint(30, 0), to}, {}, false);
        QCOMPARE(spy.size(), 0);  // only when it is let go
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toInt(), 7);
        QCOMPARE(spy[0][1].toPointF(), was);
        const QPointF now = spy[0][2].toPointF();
        QVERIFY(QLineF(view->transform().toScreen(now), to).length() < 1e-6);
        QCOMPARE(view->scene().nodes[7].at, now);
        QVERIFY(view->scene().nodes[7].pinned);
        QCOMPARE(view->itemAt(to), 7);
        QCOMPARE(given->nodes[7].at, was);  // what was handed over is not touched
        // Escape puts it back and says nothing.
        drag(*view, {to, to + QPoint(0, 60)}, {}, false);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(view->scene().nodes[7].at, now);
        // So does another tool in the middle of it; nothing is held after that.
        drag(*view, {to, to + QPoint(0, 60)}, {}, false);
        QTest::keyClick(view.get(), Qt::Key_B);
        QCOMPARE(view->tool(), GraphView::Tool::Band);
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(view->scene().nodes[7].at, now);
        view->setScene(week(), false);
        QCOMPARE(view->scene().nodes[7].at, was);
    }

    void entriesOfATimelineStayWhereTheirDatesAre()
    {
        const auto view = shownView(tangle(SceneKind::Timeline, 50, 20));
        QSignalSpy spy(view.get(), &GraphView::itemMoved);
        const QPoint from = view->positionOf(3).toPoint();
        const QPointF start = view->positionOf(3);
        drag(*view, {from, from + QPoint(20, 0), from + QPoint(50, 10)});
        QCOMPARE(spy.size(), 0);
        QCOMPARE(view->positionOf(3), start + QPointF(50, 10));  // all of it was panned
    }

    void rowsGrowUntilTheyCanBeReadAndDaysGoOn()
    {
        const auto made = tangle(SceneKind::Timeline, 200, 50);
        made->bounds = QRectF(0, 0, 1.0, 20.0);
        const auto view = shownView(made);
        const ViewTransform whole = view->transform();
        for (int i = 0; i < 10; ++i) view->zoomAt({500, 300}, 1.5);
        QVERIFY(view->transform().sy > 1.5 * whole.sy && view->transform().sy < 60.0);
        QVERIFY(view->transform().sx > 50.0 * whole.sx);
        for (int i = 0; i < 10; ++i) view->zoomAt({500, 300}, 1 / 1.5);
        QVERIFY(std::abs(view->transform().sy - whole.sy) < 1e-6 && std::abs(view->transform().oy - whole.oy) < 1e-6);
    }

    void theSelectionIsZoomedTo()
    {
        const auto view = shownView(tangle(SceneKind::Embedding, 200, 0));
        view->showMarked({3, 4, 5});
        const double scale = view->transform().sy;
        QTest::keyClick(view.get(), Qt::Key_S);
        QVERIFY(view->transform().sy > 0.9 * scale);
        double widest = 0.0;
        for (const int item : {3, 4, 5}) {
            QVERIFY(QRectF(view->rect()).contains(view->positionOf(item)));
            for (const int other : {3, 4, 5}) {
                const QPointF way = view->positionOf(item) - view->positionOf(other);
                widest = std::max({widest, std::abs(way.x()) / view->width(), std::abs(way.y()) / view->height()});
            }
        }
        QVERIFY2(widest > 0.7, qPrintable(QString::number(widest)));
    }

    void aDoubleClickShowsAnItemWithItsNeighbours()
    {
        const auto view = shownView(week());
        const ViewTransform before = view->transform();
        const QPoint at = view->positionOf(0).toPoint();
        QTest::mouseDClick(view.get(), Qt::LeftButton, {}, at);
        QVERIFY(view->transform().sx > before.sx);
        QCOMPARE(view->transform().sy, before.sy);  // rows were tall enough to read
        for (const int item : view->scene().neighbours(0)) QVERIFY(QRectF(view->rect()).contains(view->positionOf(item)));
    }

    void itemsTravelBetweenScenes()
    {
        auto first = tangle(SceneKind::Timeline, 60, 40), second = std::make_shared<GraphScene>(*first);
        for (SceneNode& node : second->nodes) node.at = {1.0 - node.at.x(), node.at.y()};
        second->kind = SceneKind::Embedding;
        const ViewTransform t{100, 100, 0, 0};
        const auto way = SceneTransition::between(*first, t, second, t);
        QVERIFY(way.has_value());
        QVERIFY(QLineF(way->at(0.0)->nodes[9].at, first->nodes[9].at).length() < 1e-9);
        QCOMPARE(way->at(1.0)->nodes[9].at, second->nodes[9].at);
        const double middle = way->at(0.5)->nodes[9].at.x();
        QVERIFY(std::abs(middle - 0.5) < 1e-9);
        QVERIFY(!SceneTransition::between(*second, t, second, t).has_value());  // nothing moves
        QVERIFY(!SceneTransition::between(*tangle(SceneKind::Timeline, 3000, 2000), t, tangle(SceneKind::Map, 3000, 2000), t).has_value());
        // In the view it ends by itself, with the same picture as without.
        const auto view = shownView(first);
        QTRY_VERIFY(view->settled());
        view->setScene(second, false);
        if (view->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, view.get()) > 0) QVERIFY(!view->settled());
        QTRY_VERIFY(view->settled());
        const auto plain = shownView(second);
        QTRY_VERIFY(plain->settled());
        QCOMPARE(view->grab().toImage(), plain->grab().toImage());
    }

    void namesStandBesideTheirItemsWithoutOverlap()
    {
        for (const ScenePtr& scene : {ScenePtr(week()), ScenePtr(tangle(SceneKind::Map, 150, 100))}) {
            const auto view = shownView(scene);
            QTRY_VERIFY(view->settled());
            std::vector<QRectF> boxes;
            for (const PlacedLabel& label : view->labels()) {
                const QRectF box(view->positionOf(label.item) + label.away, label.size);
                QVERIFY(QRectF(view->rect()).contains(box));
                for (const QRectF& other : boxes) QVERIFY(!other.intersects(box));
                boxes.push_back(box);
            }
            QVERIFY(boxes.size() > 10);
            if (scene->kind == SceneKind::Week) QCOMPARE(int(boxes.size()), scene->count());  // every one is named
        }
    }

    void theSmallMapShowsWhatIsOnViewAndMovesIt()
    {
        const auto view = shownView(tangle(SceneKind::Embedding, 500, 0));
        auto* map = view->findChild<GraphMinimap*>();
        QVERIFY(map->isHidden());  // all of it is on view
        view->zoomAt({500, 300}, 4.0);
        QVERIFY(map->isVisible());
        const QRectF frame = map->frame();
        QVERIFY(QRectF(map->rect()).contains(frame.center()));
        QVERIFY(std::abs(frame.width() - 0.25 * frame.height() * 4.0 * view->width() / view->height()) < 3.0);
        const QPointF centre = view->transform().toWorld(QPointF(500, 300));
        drag(*map, {frame.center().toPoint(), frame.center().toPoint() + QPoint(5, 0), frame.center().toPoint() + QPoint(20, 8)});
        const QPointF now = view->transform().toWorld(QPointF(500, 300));
        QVERIFY(now.x() > centre.x() && now.y() > centre.y());
        QVERIFY(QLineF(map->frame().center(), frame.center() + QPointF(20, 8)).length() < 3.0);
        QTest::keyClick(view.get(), Qt::Key_M);
        QVERIFY(map->isHidden());
    }

    void aScreenReaderReachesEveryItem()
    {
        const auto view = shownView(week());
        view->setDescriber([](int node) { return QStringLiteral("Entry %1").arg(node); });
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(view.get());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), view->scene().count());
        for (int item = 0; item < list->childCount(); ++item) {
            QAccessibleInterface* child = list->child(item);
            QVERIFY(child && child->isValid());
            QCOMPARE(child->text(QAccessible::Name), QStringLiteral("Entry %1").arg(item));
            QCOMPARE(list->indexOfChild(child), item);
            QCOMPARE(child->parent(), list);
            QVERIFY(child->rect().contains(view->mapToGlobal(view->positionOf(item)).toPoint()));
            QVERIFY(child->state().focusable && !child->state().selected);
        }
        QCOMPARE(list->child(4), list->child(4));  // one for each, kept
        const QPoint at = view->mapToGlobal(view->positionOf(6)).toPoint();
        QCOMPARE(list->childAt(at.x(), at.y()), list->child(6));
        QSignalSpy chosen(view.get(), &GraphView::nodeChosen);
        list->child(8)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.last()[0].toInt(), 8);
        view->setFocus();
        view->showSelected(8);
        QVERIFY(list->child(8)->state().selected);
        QTRY_VERIFY(view->hasFocus());
        QCOMPARE(list->focusChild(), list->child(8));
        view->setScene(std::make_shared<GraphScene>(), false);
        QCOMPARE(list->childCount(), 0);
    }

    void theFrameIsMirroredWhereTheWindowIs()
    {
        auto scene = tangle(SceneKind::Timeline, 40, 10);
        for (int row = 0; row < 3; ++row) scene->rows.push_back({QStringLiteral("Exercise"), log::MuscleGroup::Legs});
        const QRectF plain = graph_painter::plotArea(*scene, {800, 500}), mirrored = graph_painter::plotArea(*scene, {800, 500}, true);
        QVERIFY(plain.left() > 0.0);
        QCOMPARE(mirrored.left(), 0.0);
        QCOMPARE(mirrored.width(), plain.width());
        GraphView view;
        view.resize(800, 500);
        view.setScene(scene, false);
        view.setLayoutDirection(Qt::RightToLeft);
        for (int item = 0; item < scene->count(); ++item) QVERIFY(mirrored.contains(view.positionOf(item)));
    }

    void picturesToLookAt()
    {
        const auto view = shownView(week());
        QTRY_VERIFY(view->settled());
        shoot(*view, "week");
        const std::shared_ptr<QObject> lightAgain(nullptr, [](QObject*) { applyTheme(*qApp, false); });
        workflow::SimulateOptions options;
        options.weeks = 52 * 20;
        options.firstDay = std::chrono::local_days(std::chrono::year(2004) / 1 / 5);
        const auto logs = workflow::simulate(options);
        QVERIFY(logs.has_value());
        const auto snapshot = workflow::prepare(*logs);
        QVERIFY(snapshot.has_value());
        QElapsedTimer opening;
        opening.start();
        const auto years = shownView(timelineScene(**snapshot, {}, colorByMuscle(**snapshot).colors));
        QTRY_VERIFY(years->settled() && years->picture().drawn() == 1);
        qInfo("20 years opened in %lld ms", opening.elapsed());
        shoot(*years, "years");
        years->zoomAt({700, 300}, 9.0);
        QTRY_VERIFY(years->settled());
        shoot(*years, "years_near");
        years->zoomAt({700, 300}, 5.0);
        QTRY_VERIFY(years->settled());
        shoot(*years, "years_nearer");
        applyTheme(*qApp, true);
        years->refreshLook();
        QTRY_VERIFY(years->settled());
        shoot(*years, "years_dark");
        view->refreshLook();
        QTest::mouseMove(view.get(), view->positionOf(7).toPoint());
        shoot(*view, "week_dark");
        view->setLayoutDirection(Qt::RightToLeft);
        years->setLayoutDirection(Qt::RightToLeft);
        years->fit();
        QTRY_VERIFY(years->settled());
        shoot(*years, "years_mirrored");
        const auto big = shownView(tangle(SceneKind::Map, 3000, 150000));
        QTRY_VERIFY(big->settled());
        big->zoomAt({500, 300}, 3.0);
        QTRY_VERIFY(big->settled());
        shoot(*big, "tangle");
        QVERIFY(!view->grab().isNull());
    }
};

QTEST_MAIN(GraphEngineTest)
#include "graph_engine_test.moc"
