// What is seen while a worker still draws: the whole graph coarsely, nowhere an empty border.

#include <QTest>
#include <set>

#include "tests/ui/graph_scenes.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

/// Cells of 50 pixels that are nothing but ground.
int emptyCells(const QImage& picture)
{
    int empty = 0;
    const int side = qRound(50 * picture.devicePixelRatioF());
    const QRgb ground = tokens().surface.rgb();
    for (int top = 0; top + side <= picture.height(); top += side)
        for (int left = 0; left + side <= picture.width(); left += side) {
            bool something = false;
            for (int y = top; y < top + side && !something; ++y)
                for (int x = left; x < left + side && !something; ++x) something = (picture.pixel(x, y) | 0xFF000000U) != (ground | 0xFF000000U);
            empty += something ? 0 : 1;
        }
    return empty;
}

std::unique_ptr<GraphView> settledView(const ScenePtr& scene)
{
    auto view = std::make_unique<GraphView>();
    view->resize(1000, 600);
    view->setMinimapWanted(false);
    view->setScene(scene, false);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get())) return nullptr;
    if (!QTest::qWaitFor([&] { return view->settled() && view->picture().drawn() > 0; }, 20000)) return nullptr;
    return view;
}

}  // namespace

class GraphPictureTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsBlankWhileZoomingOut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("timeline") << int(SceneKind::Timeline);
        QTest::newRow("map") << int(SceneKind::Map);
    }

    void nothingIsBlankWhileZoomingOut()
    {
        QFETCH(int, kind);
        const auto view = settledView(tangle(SceneKind(kind), 12000, 40000));
        QVERIFY(view && !view->picture().quick());
        const int atRest = emptyCells(view->grab().toImage());
        view->zoomAt({500, 300}, 6.0);
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        const int drawn = view->picture().drawn();
        view->zoomAt({500, 300}, 1.0 / 6.0);
        const QImage now = view->grab().toImage();
        QCOMPARE(view->picture().drawn(), drawn);  // the worker has not come to it yet
        QVERIFY2(emptyCells(now) <= atRest + 4, qPrintable(QStringLiteral("%1 of %2").arg(emptyCells(now)).arg(atRest)));
    }

    void nothingIsBlankWhereAViewWasOpenedNear()
    {
        // The whole was never on view: it is drawn after what is.
        auto view = std::make_unique<GraphView>();
        view->resize(1000, 600);
        view->setMinimapWanted(false);
        view->setScene(tangle(SceneKind::Timeline, 12000, 40000), false);
        view->zoomAt({500, 300}, 8.0);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QTRY_VERIFY_WITH_TIMEOUT(view->settled() && view->picture().drawn() > 0, 20000);
        QTest::qWait(150);
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        view->zoomAt({500, 300}, 1.0 / 8.0);
        QVERIFY(emptyCells(view->grab().toImage()) < 20);
    }

    void entriesAreThereAtOnceWherePannedFarIn()
    {
        const auto view = settledView(tangle(SceneKind::Timeline, 12000, 300000));
        view->zoomAt({500, 300}, 30.0);
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        QVERIFY(!view->picture().quick());
        view->panBy({-700, 0});
        const QImage now = view->grab().toImage();
        int entries = 0;
        for (const int item : indexOf(view->scene())->nodes.inside(view->transform().toWorld(QRectF(600, 50, 350, 500))))
            entries += now.pixelColor(view->positionOf(item).toPoint()) == view->scene().nodes[std::size_t(item)].color;
        QVERIFY(entries > 0);
    }

    void theGroundBesideTheGraphNeedsNoOtherPicture()
    {
        auto scene = tangle(SceneKind::Timeline, 12000, 40000);
        scene->rows.assign(3, {QStringLiteral("Squat"), log::MuscleGroup::Legs});
        const auto view = settledView(scene);
        view->panBy({200, 0});
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        QTest::qWait(50);
        QCOMPARE(view->picture().drawn(), 1);
        // The band of legs goes on to where the graph was moved from.
        const QRectF plot = graph_painter::plotArea(*scene, view->size());
        const QImage picture = view->grab().toImage();
        QVERIFY(picture.pixelColor(int(plot.left()) + 20, int(view->transform().toScreen({0, 0}).y())) != tokens().surface);
        // Far away from all of it nothing is drawn again and again.
        view->panBy({5000, 0});
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        const int drawn = view->picture().drawn();
        QTest::qWait(200);
        QVERIFY(view->settled());
        QCOMPARE(view->picture().drawn(), drawn);
    }

    void edgesAreKnownByTheirEnds()
    {
        const auto scene = tangle(SceneKind::Map, 200, 900);
        std::vector<std::multiset<int>> expected(200);
        for (int e = 0; e < 900; ++e) {
            expected[std::size_t(scene->edges[std::size_t(e)].from)].insert(e);
            expected[std::size_t(scene->edges[std::size_t(e)].to)].insert(e);
        }
        for (std::size_t item = 0; item < 200; ++item) {
            const auto found = scene->touching[item];
            QCOMPARE(std::multiset<int>(found.begin(), found.end()), expected[item]);
        }
        QVERIFY(EdgesByItem()[3].empty());
        QVERIFY(scene->touching[200].empty());
    }

    void aPictureIsNoLargerThanWhatThereIsToSee()
    {
        const auto view = settledView(tangle(SceneKind::Timeline, 12000, 40000));
        const auto plot = std::int64_t(graph_painter::plotArea(view->scene(), view->size()).width()) * std::int64_t(graph_painter::plotArea(view->scene(), view->size()).height()) * 4;
        // At first all is on view: no margin, and a ninth for the small one of the whole.
        QVERIFY2(view->picture().bytes() < plot * 115 / 100, qPrintable(QString::number(double(view->picture().bytes()) / double(plot))));
        view->zoomAt({500, 300}, 6.0);
        QTRY_VERIFY_WITH_TIMEOUT(view->settled(), 20000);
        QVERIFY2(view->picture().bytes() < plot * 160 / 100, qPrintable(QString::number(double(view->picture().bytes()) / double(plot))));
    }
};

QTEST_MAIN(GraphPictureTest)
#include "graph_picture_test.moc"
