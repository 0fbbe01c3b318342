#include "ui/graphview/week_fit.h"

#include <QHash>
#include <algorithm>
#include <cmath>

#include "ui/graphview/name_lines.h"

namespace liftgraph::ui {

namespace {

constexpr double kColumnAir = 24.0;       // between a name and the next column's entries, its own entry included
constexpr double kLeastNames = 60.0, kMostNames = 150.0;  // pixels that names are given where columns are many
constexpr double kNamed = 0.95;           // of the entries can be read in full
constexpr double kWidestPitch = 300.0, kWidestNames = 180.0;
constexpr double kHalfDate = 44.0;
constexpr double kBend = 0.16, kEntry = 8.0;  // room for the arcs of the first column: share of its height; pixels for its entries
constexpr double kRowAir = 4.0;

/// Where the first and the last column lie in `plot`: between the arcs of one, or its date, and the names of the other, which have as much room as those before.
QRectF columnsIn(const WeekColumns& columns, const QRectF& plot, double sy)
{
    const double arcs = std::min(std::max(kHalfDate, kEntry + kBend * columns.firstHeight * sy), plot.width() / 8);
    const double count = columns.pitch > 0.0 ? 1.0 + (columns.last - columns.first) / columns.pitch : 1.0;
    const double even = (plot.width() - arcs + kColumnAir / 2) / count - kColumnAir / 2;
    const double names = std::clamp(even, columns.names + kColumnAir / 2, std::max(columns.names, kWidestNames) + kColumnAir / 2);
    return plot.adjusted(arcs, 0, -std::min(names, plot.width() / 3), 0);
}

}  // namespace

int linesPerRow(double row, const QFontMetricsF& metrics) { return std::clamp(int((row - kRowAir) / metrics.lineSpacing()), 1, kMostNameLines); }

double nameRoom(double pitch) { return pitch - kColumnAir; }

double columnPitch(const GraphScene& scene)
{
    std::vector<double> pitches;
    double before = 1e300;
    for (const SceneSession& session : scene.sessions) {
        if (session.members.empty()) continue;
        const double x = scene.nodes[std::size_t(session.members.front())].at.x();
        if (x > before) pitches.push_back(x - before);
        before = x;
    }
    if (pitches.empty()) return 0.0;
    const auto middle = pitches.begin() + std::ptrdiff_t(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

WeekColumns columnsOf(const GraphScene& scene, int lines, const QFontMetricsF& metrics)
{
    WeekColumns columns;
    columns.lines = lines;
    columns.pitch = columnPitch(scene);
    if (scene.nodes.empty()) return columns;
    columns.first = 1e300;
    columns.last = -1e300;
    QHash<QString, double> known;
    std::vector<double> widths;
    for (const SceneNode& node : scene.nodes) {
        columns.first = std::min(columns.first, node.at.x());
        columns.last = std::max(columns.last, node.at.x());
        auto width = known.find(node.label);
        if (width == known.end()) width = known.insert(node.label, widthOfLines(inLines(node.label, lines, metrics), metrics));
        widths.push_back(*width);
    }
    const auto most = widths.begin() + std::ptrdiff_t(kNamed * double(widths.size() - 1));
    std::nth_element(widths.begin(), most, widths.end());
    const auto begun = std::find_if(scene.sessions.begin(), scene.sessions.end(), [](const SceneSession& session) { return !session.members.empty(); });
    if (begun != scene.sessions.end())
        columns.firstHeight = std::abs(scene.nodes[std::size_t(begun->members.back())].at.y() - scene.nodes[std::size_t(begun->members.front())].at.y());
    columns.names = std::clamp(std::ceil(*most) + 1.0, kLeastNames, kMostNames);
    return columns;
}

ViewTransform wholeWeek(const GraphScene& scene, const WeekColumns& columns, const QRectF& plot)
{
    const double sy = plot.height() / scene.bounds.height();
    const QRectF room = columnsIn(columns, plot, sy);
    const double span = columns.last - columns.first, pitch = columns.pitch > 0.0 ? columns.pitch : 1.0;
    const double widest = kWidestPitch / pitch;
    const double sx = span > 0.0 ? std::min(room.width() / span, widest) : widest;
    return {sx, sy, room.center().x() - sx * (columns.first + columns.last) / 2, plot.center().y() - sy * scene.bounds.center().y()};
}

bool readable(const WeekColumns& columns, const ViewTransform& t) { return columns.pitch <= 0.0 || t.sx * columns.pitch >= columns.names + kColumnAir; }

double legibleRow(const GraphScene& scene, const QRectF& plot, const QFontMetricsF& metrics)
{
    return std::max(plot.height() / scene.bounds.height(), 2.0 * metrics.lineSpacing() + kRowAir);
}

ViewTransform lastColumns(const GraphScene& scene, const WeekColumns& columns, const QRectF& plot, double row)
{
    const double sx = (columns.names + kColumnAir) / columns.pitch;
    return {sx, row, columnsIn(columns, plot, row).right() - columns.last * sx, plot.top() - scene.bounds.top() * row};
}

}  // namespace liftgraph::ui
