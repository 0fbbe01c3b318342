#include "app/graph_speed.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <random>
#include <vector>

#include "app/first_paint.h"
#include "core/workflow/simulate.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"

namespace liftgraph::app {

namespace {

constexpr int kFrames = 240;
constexpr int kLongestWaitMs = 20000;
constexpr double kLowShare = 0.05;
constexpr int kYears = 20;

double msSince(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

/// Nodes by day and exercise as a log has them; nine edges in ten join neighbours in time, the tenth any two: far more, and longer, than a log has.
ui::ScenePtr madeUp(int nodes, int edges)
{
    constexpr int kRows = 60, kEntriesADay = 6, kNear = 200;
    auto scene = std::make_shared<ui::GraphScene>();
    std::mt19937 random(1);
    for (int row = 0; row < kRows; ++row) scene->rows.push_back({QStringLiteral("Exercise %1").arg(row + 1), log::MuscleGroup(1 + row / 10)});
    for (int i = 0; i < nodes; ++i) {
        const int row = int(random() % unsigned(kRows));
        ui::SceneNode node;
        node.at = {double(i / kEntriesADay), double(row)};
        node.color = ui::muscleColor(scene->rows[std::size_t(row)].group);
        node.node = i;
        node.exercise = row;
        scene->nodes.push_back(node);
        scene->itemOfNode.push_back(i);
    }
    for (int e = 0; e < edges; ++e) {
        const int from = int(random() % unsigned(nodes));
        const int to = e % 10 == 0 ? int(random() % unsigned(nodes)) : std::clamp(from + int(random() % unsigned(2 * kNear)) - kNear, 0, nodes - 1);
        scene->edges.push_back({from, to, 0.0, ui::EdgeKind::Temporal});
    }
    ui::indexEdges(*scene);
    scene->bounds = QRectF(-1.0, -0.75, nodes / double(kEntriesADay) + 2.0, kRows + 0.5);
    return scene;
}

ui::ScenePtr twentyYears()
{
    workflow::SimulateOptions options;
    options.weeks = 52 * kYears;
    options.firstDay = std::chrono::local_days(std::chrono::year(2004) / 1 / 5);
    auto logs = workflow::simulate(options);
    if (!logs) return {};
    const auto snapshot = workflow::prepare(std::move(*logs));
    return snapshot ? ui::timelineScene(**snapshot, {}, ui::colorByMuscle(**snapshot).colors) : ui::ScenePtr();
}

/// One frame: what a step of the mouse costs until it is painted, with all that has come in meanwhile.
double frameMs(ui::GraphView& view, int frame)
{
    QElapsedTimer clock;
    clock.start();
    const QPointF cursor(800.0 + 500.0 * std::sin(frame * 0.05), 450.0 + 250.0 * std::cos(frame * 0.07));
    // Twenty steps of the wheel in, panning, twenty out, panning, and so on.
    switch (frame / 20 % 4) {
    case 0: view.zoomAt(cursor, 1.12); break;
    case 2: view.zoomAt(cursor, 1.0 / 1.12); break;
    default: view.panBy({int(14.0 * std::cos(frame * 0.21)), int(9.0 * std::sin(frame * 0.17))}); break;
    }
    QCoreApplication::processEvents();
    view.repaint();
    return msSince(clock);
}

bool waitSettled(ui::GraphView& view)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kLongestWaitMs) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        if (view.settled() && view.picture().drawn() > 0) return true;
    }
    return false;
}

/// `make` builds the scene; what it takes of memory is what the process grows by until the picture is there.
template <class Make>
QJsonObject measure(ui::GraphView& view, const char* graph, Make&& make)
{
#ifdef __GLIBC__
    malloc_trim(0);  // what an earlier graph had and the allocator kept would be counted too little
#endif
    const double memoryBefore = residentMegabytes();
    ui::ScenePtr scene = make();
    if (!scene) return {};
    const std::size_t nodes = scene->nodes.size(), edges = scene->edges.size();
    QElapsedTimer clock;
    clock.start();
    view.setScene(std::move(scene), false);
    view.repaint();
    const bool drawn = waitSettled(view);
    const double openMs = msSince(clock);
    if (!drawn) return {};
    const double grown = residentMegabytes() - memoryBefore, pictures = double(view.picture().bytes()) / 1e6;
    const auto perEdge = [edges](double megabytes) { return std::max(0.0, megabytes) * 1e6 / double(std::max<std::size_t>(edges, 1)); };
    std::vector<double> fps;
    for (int frame = 0; frame < kFrames; ++frame) fps.push_back(1000.0 / frameMs(view, frame));
    std::sort(fps.begin(), fps.end());
    waitSettled(view);
    view.repaint();  // asks for the picture of rest, where that is still to come
    waitSettled(view);
    // Now the picture reaches beyond what is on view, and another may be on its way.
    const double grownMoved = residentMegabytes() - memoryBefore;
    clock.start();
    view.setScene(std::make_shared<ui::GraphScene>(), false);
    view.repaint();
    const double clearMs = msSince(clock);
    return {{"graph", QLatin1String(graph)}, {"nodes", qint64(nodes)}, {"edges", qint64(edges)}, {"fps_median", fps[fps.size() / 2]},
            {"fps_p5", fps[std::size_t(kLowShare * double(fps.size()))]}, {"open_ms", openMs}, {"clear_ms", clearMs},
            {"bytes_per_edge", perEdge(grown)}, {"bytes_per_edge_without_picture", perEdge(grown - pictures)}, {"bytes_per_edge_after_moving", perEdge(grownMoved)}};
}

}  // namespace

int measureGraphView()
{
    ui::GraphView view;
    view.resize(1600, 900);
    view.show();
    QCoreApplication::processEvents();
    QJsonArray figures;
    figures.append(measure(view, "10,000 nodes", [] { return madeUp(10000, 100000); }));
    figures.append(measure(view, "50,000 nodes", [] { return madeUp(50000, 500000); }));
    const ui::ScenePtr log = twentyYears();
    figures.append(measure(view, "20 years", [&log] { return std::make_shared<ui::GraphScene>(*log); }));
    for (const QJsonValue& row : std::as_const(figures))
        if (row.toObject().isEmpty()) return 1;
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}

}  // namespace liftgraph::app
