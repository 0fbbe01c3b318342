#include "ui/graphview/graph_painter.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kDash = 5.0, kGap = 3.0;
constexpr double kShortestDashed = 2 * kDash + kGap;
constexpr double kLooseSessions = 6.0;  // pixels between sessions

/// A dashed line as pieces inside `clip`: stroking thousands of lines with a dash pattern costs Qt fifty times as much.
void addDashes(std::vector<QLineF>& pieces, const QLineF& line, const QRectF& clip)
{
    const double length = line.length();
    if (length < kShortestDashed) {
        pieces.push_back(line);
        return;
    }
    const double dx = line.dx() / length, dy = line.dy() / length;
    double from = 0.0, to = length;
    if (std::abs(dx) > 1e-9) {
        const double a = (clip.left() - line.x1()) / dx, b = (clip.right() - line.x1()) / dx;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    }
    const double period = kDash + kGap;
    for (double at = std::floor(from / period) * period; at < to; at += period) {
        const double end = std::min(at + kDash, length);
        pieces.emplace_back(line.x1() + at * dx, line.y1() + at * dy, line.x1() + end * dx, line.y1() + end * dy);
    }
}

void drawBands(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& clip)
{
    std::size_t first = 0;
    for (std::size_t row = 1; row <= scene.rows.size(); ++row) {
        if (row < scene.rows.size() && scene.rows[row].group == scene.rows[first].group) continue;
        QColor tint = muscleColor(scene.rows[first].group);
        tint.setAlphaF(tokens().dark ? 0.10F : 0.06F);
        const double top = t.toScreen({0, double(first) - 0.5}).y(), bottom = t.toScreen({0, double(row) - 0.5}).y();
        painter.fillRect(QRectF(clip.left(), top, clip.width(), bottom - top).intersected(clip), tint);
        first = row;
    }
}

void drawSessions(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& clip)
{
    std::vector<QLineF> lines;
    for (const SceneSession& session : scene.sessions) {
        if (session.members.size() < 2) continue;
        const QPointF top = t.toScreen(scene.nodes[std::size_t(session.members.front())].at);
        const QPointF bottom = t.toScreen(scene.nodes[std::size_t(session.members.back())].at);
        if (top.x() < clip.left() - 1 || top.x() > clip.right() + 1 || bottom.y() < clip.top() || top.y() > clip.bottom()) continue;
        const double x = std::floor(top.x()) + 0.5;
        lines.emplace_back(x, std::max(top.y(), clip.top() - 1), x, std::min(bottom.y(), clip.bottom() + 1));
    }
    // Where sessions stand closer than a few pixels, full hairlines would add up to a wall.
    const double apart = scene.sessions.empty() ? 1.0 : t.sx * scene.bounds.width() / double(scene.sessions.size());
    QColor color = tokens().hairline;
    color.setAlphaF(float(std::clamp(apart / kLooseSessions, 0.25, 1.0)));
    painter.setPen(QPen(color, 1.0));
    painter.drawLines(lines.data(), int(lines.size()));
}

void drawTemporal(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& clip)
{
    std::vector<QLineF> pieces;
    for (const SceneEdge& edge : scene.edges) {
        const QPointF a = t.toScreen(scene.nodes[std::size_t(edge.from)].at), b = t.toScreen(scene.nodes[std::size_t(edge.to)].at);
        if (std::max(a.x(), b.x()) < clip.left() || std::min(a.x(), b.x()) > clip.right()) continue;
        if (std::max(a.y(), b.y()) < clip.top() - 1 || std::min(a.y(), b.y()) > clip.bottom() + 1) continue;
        addDashes(pieces, {a, b}, clip);
    }
    QColor color = tokens().accent;
    color.setAlphaF(0.55F);
    painter.setPen(QPen(color, 1.0));
    painter.drawLines(pieces.data(), int(pieces.size()));
}

QPen sharedPen(const SceneEdge& edge)
{
    QColor color = tokens().secondary;
    color.setAlphaF(float(0.10 + 0.45 * edge.weight));
    return QPen(color, 0.5 + 3.5 * edge.weight, Qt::SolidLine, Qt::RoundCap);
}

void drawShared(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& clip)
{
    for (const SceneEdge& edge : scene.edges) {
        const QPointF a = t.toScreen(scene.nodes[std::size_t(edge.from)].at), b = t.toScreen(scene.nodes[std::size_t(edge.to)].at);
        if (!QRectF(a, b).normalized().adjusted(-4, -4, 4, 4).intersects(clip)) continue;
        painter.setPen(sharedPen(edge));
        painter.drawLine(a, b);
    }
}

void drawNode(QPainter& painter, const GraphScene& scene, int item, const QPointF& at, double radius)
{
    painter.setBrush(scene.nodes[std::size_t(item)].color);
    painter.drawEllipse(at, radius, radius);
}

}  // namespace

double nodeRadius(const GraphScene& scene, int item, const ViewTransform& transform)
{
    if (scene.kind == SceneKind::Timeline) return std::clamp(std::min(transform.sy * 0.30, transform.sx * 2.5), 1.6, 7.0);
    // Area, not radius, carries the number of sessions.
    const double zoom = std::clamp(std::sqrt(transform.sy / 480.0), 0.7, 2.0);
    return zoom * (4.0 + 14.0 * std::sqrt(scene.nodes[std::size_t(item)].weight));
}

void drawScene(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& clip)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (scene.kind == SceneKind::Timeline) {
        drawBands(painter, scene, transform, clip);
        drawSessions(painter, scene, transform, clip);
        drawTemporal(painter, scene, transform, clip);
        painter.setRenderHint(QPainter::Antialiasing, true);
    } else {
        painter.setRenderHint(QPainter::Antialiasing, true);
        drawShared(painter, scene, transform, clip);
    }
    painter.setPen(scene.kind == SceneKind::Map ? QPen(tokens().surface, 1.5) : QPen(Qt::NoPen));
    for (int item = 0; item < scene.count(); ++item) {
        const QPointF at = transform.toScreen(scene.nodes[std::size_t(item)].at);
        const double radius = nodeRadius(scene, item, transform);
        if (clip.adjusted(-radius, -radius, radius, radius).contains(at)) drawNode(painter, scene, item, at, radius);
    }
}

void drawRing(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item, const QColor& color, double width)
{
    const double radius = nodeRadius(scene, item, transform) + 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawEllipse(transform.toScreen(scene.nodes[std::size_t(item)].at), radius, radius);
}

void drawHighlight(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item)
{
    const SceneNode& node = scene.nodes[std::size_t(item)];
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (node.session >= 0) {
        const auto& members = scene.sessions[std::size_t(node.session)].members;
        painter.setPen(QPen(tokens().secondary, 1.5));
        painter.drawLine(transform.toScreen(scene.nodes[std::size_t(members.front())].at), transform.toScreen(scene.nodes[std::size_t(members.back())].at));
    }
    for (const int e : scene.touching[std::size_t(item)]) {
        const SceneEdge& edge = scene.edges[std::size_t(e)];
        const QPointF a = transform.toScreen(scene.nodes[std::size_t(edge.from)].at), b = transform.toScreen(scene.nodes[std::size_t(edge.to)].at);
        painter.setPen(scene.kind == SceneKind::Timeline ? QPen(tokens().accent, 2.0, Qt::DashLine) : sharedPen(edge));
        painter.drawLine(a, b);
    }
    painter.setPen(QPen(tokens().surface, 1.0));
    std::vector<int> shown = scene.neighbours(item);
    shown.push_back(item);
    for (const int other : shown)
        drawNode(painter, scene, other, transform.toScreen(scene.nodes[std::size_t(other)].at), nodeRadius(scene, other, transform));
    drawRing(painter, scene, transform, item, tokens().text, 1.5);
}

}  // namespace liftgraph::ui::graph_painter
