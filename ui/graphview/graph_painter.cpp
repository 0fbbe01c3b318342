#include "ui/graphview/graph_painter.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kLooseSessions = 6.0;  // pixels between sessions
constexpr std::size_t kExactDots = 3000;   // more are stamped: a smooth circle costs Qt ten times as much as its picture
constexpr std::size_t kPoll = 4096;
constexpr double kPinDot = 0.35;           // of the radius
constexpr double kContrast = 3.0;
constexpr int kOutlinePercent = 160;
constexpr double kOutlined = 3.0;          // pixels: smaller dots have no room for an outline

void drawBands(QPainter& painter, const SceneDrawing& drawing)
{
    const GraphScene& scene = *drawing.scene;
    const QRectF& clip = drawing.clip;
    std::size_t first = 0;
    for (std::size_t row = 1; row <= scene.rows.size(); ++row) {
        if (row < scene.rows.size() && scene.rows[row].group == scene.rows[first].group) continue;
        QColor tint = muscleColor(scene.rows[first].group);
        tint.setAlphaF(drawing.tokens.dark ? 0.10F : 0.06F);
        const double top = drawing.transform.toScreen({0, double(first) - 0.5}).y(), bottom = drawing.transform.toScreen({0, double(row) - 0.5}).y();
        painter.fillRect(QRectF(clip.left(), top, clip.width(), bottom - top).intersected(clip), tint);
        first = row;
    }
}

void drawSessions(QPainter& painter, const SceneDrawing& drawing)
{
    const GraphScene& scene = *drawing.scene;
    const ViewTransform& t = drawing.transform;
    const QRectF& clip = drawing.clip;
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
    QColor color = drawing.tokens.hairline;
    color.setAlphaF(float(std::clamp(apart / kLooseSessions, 0.25, 1.0)));
    if (drawing.canvas) {
        for (const QLineF& line : lines) drawing.canvas->draw(line, color, 1.0);
        return;
    }
    painter.setPen(QPen(color, 1.0));
    painter.drawLines(lines.data(), int(lines.size()));
}

/// A darker (on a dark ground: lighter) line around colours that stand out too little from the ground (WCAG 1.4.11), `otherwise` around the others;
/// with high contrast one in the colour of words around all.
class Outlines {
public:
    Outlines(const Tokens& tokens, const QPen& otherwise) : m_tokens(tokens), m_otherwise(otherwise) {}
    const QPen& of(const QColor& color)
    {
        const auto known = m_known.constFind(color.rgba());
        if (known != m_known.constEnd()) return *known;
        const bool pale = contrastRatio(color, m_tokens.surface) < kContrast;
        if (m_tokens.contrast) return *m_known.insert(color.rgba(), QPen(m_tokens.text, 1.0));
        return *m_known.insert(color.rgba(), pale ? QPen(m_tokens.dark ? color.lighter(kOutlinePercent) : color.darker(kOutlinePercent), 1.0) : m_otherwise);
    }

private:
    const Tokens& m_tokens;
    QPen m_otherwise;
    QHash<QRgb, QPen> m_known;
};

/// Small dots get pictures of their own, one for each colour and size, that are stamped at whole pixels.
class Stamps {
public:
    explicit Stamps(double ratio) : m_ratio(ratio) {}
    void draw(QPainter& painter, const QColor& color, double radius, const QPointF& at)
    {
        const int size = int(std::lround(radius * 4.0));
        QImage& stamp = m_made[(quint64(color.rgba()) << 16) | quint64(size)];
        if (stamp.isNull()) stamp = made(color, double(size) / 4.0);
        const double half = stamp.width() / m_ratio / 2.0;
        painter.drawImage(QPointF(std::round((at.x() - half) * m_ratio) / m_ratio, std::round((at.y() - half) * m_ratio) / m_ratio), stamp);
    }

private:
    QImage made(const QColor& color, double radius) const
    {
        const int side = int(std::ceil((2.0 * radius + 1.0) * m_ratio));
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(m_ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(side, side) / m_ratio / 2.0, radius, radius);
        return image;
    }

    double m_ratio;
    QHash<quint64, QImage> m_made;
};

void drawNode(QPainter& painter, const SceneDrawing& drawing, int item, const QPointF& at, double radius)
{
    const SceneNode& node = drawing.scene->nodes[std::size_t(item)];
    painter.setBrush(node.color);
    painter.drawEllipse(at, radius, radius);
    if (!node.pinned) return;
    const QPen outline = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.setBrush(drawing.tokens.surface);
    painter.drawEllipse(at, kPinDot * radius, kPinDot * radius);
    painter.setPen(outline);
}

/// Those that may touch the clip, in the scene's order.
std::vector<int> nodesOnView(const SceneDrawing& drawing)
{
    std::vector<int> found;
    if (drawing.index) {
        const double reach = 2.0 * space::kXxl;
        found = drawing.index->nodes.inside(drawing.transform.toWorld(drawing.clip.adjusted(-reach, -reach, reach, reach)));
        std::sort(found.begin(), found.end());
    } else {
        found.resize(drawing.scene->nodes.size());
        std::iota(found.begin(), found.end(), 0);
    }
    return found;
}

void drawNodes(QPainter& painter, const SceneDrawing& drawing, const JobContext& context)
{
    const std::vector<int> items = nodesOnView(drawing);
    const bool stamped = !drawing.file && items.size() > kExactDots;
    Stamps stamps(painter.device()->devicePixelRatioF());
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool ringed = drawing.scene->kind == SceneKind::Map || drawing.scene->kind == SceneKind::Week;
    const QPen plain = ringed ? QPen(drawing.tokens.surface, 1.5) : QPen(Qt::NoPen);
    Outlines outlines(drawing.tokens, plain);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i % kPoll == 0 && context.cancelled()) return;
        const QPointF at = drawing.transform.toScreen(drawing.scene->nodes[std::size_t(items[i])].at);
        const double radius = nodeRadius(*drawing.scene, items[i], drawing.transform);
        if (!drawing.clip.adjusted(-radius, -radius, radius, radius).contains(at)) continue;
        const QColor& color = drawing.scene->nodes[std::size_t(items[i])].color;
        if (stamped) {
            stamps.draw(painter, color, radius, at);
            continue;
        }
        painter.setPen(radius >= kOutlined ? outlines.of(color) : QPen(Qt::NoPen));
        drawNode(painter, drawing, items[i], at, radius);
    }
}

}  // namespace

double nodeRadius(const GraphScene& scene, int item, const ViewTransform& transform)
{
    const double weight = std::clamp(scene.nodes[std::size_t(item)].weight, 0.0, 1.0);
    // Area, not radius, carries what sizes them.
    const double share = scene.sized ? 0.6 + 1.2 * std::sqrt(weight) : 1.0;
    switch (scene.kind) {
    case SceneKind::Timeline: return share * std::clamp(std::min(transform.sy * 0.30, transform.sx * 2.5), 1.6, 7.0);
    case SceneKind::Week: return share * std::clamp(std::min(transform.sy * 0.30, transform.sx), 1.6, 6.0);
    case SceneKind::Embedding: {
        const double whole = std::sqrt(scene.bounds.width() * scene.bounds.height() * transform.sx * transform.sy / (1.0 + scene.count()));
        return share * std::clamp(0.15 * whole, 2.0, 6.0);
    }
    case SceneKind::Map: break;
    }
    const double zoom = std::clamp(std::sqrt(transform.sy / 480.0), 0.3, 2.0);
    return zoom * (4.0 + 14.0 * std::sqrt(weight));
}

int drawScene(QPainter& painter, const SceneDrawing& drawing, const JobContext& context)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (drawing.scene->kind == SceneKind::Timeline) {
        drawBands(painter, drawing);
        drawSessions(painter, drawing);
    }
    const int thinned = drawEdges(painter, drawing, context);
    drawNodes(painter, drawing, context);
    return thinned;
}

void drawGround(QPainter& painter, const SceneDrawing& drawing)
{
    if (drawing.scene->kind == SceneKind::Timeline) drawBands(painter, drawing);
}

void drawCoarsely(QPainter& painter, const SceneDrawing& drawing)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawSomeEdges(painter, drawing);
    const std::vector<int> items = nodesOnView(drawing);
    const std::size_t step = 1 + items.size() / kExactDots;
    for (std::size_t i = 0; i < items.size(); i += step) {
        const SceneNode& node = drawing.scene->nodes[std::size_t(items[i])];
        const double radius = nodeRadius(*drawing.scene, items[i], drawing.transform);
        painter.fillRect(QRectF(drawing.transform.toScreen(node.at) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), node.color);
    }
}

void drawRing(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item, const QColor& color, double width)
{
    const double radius = nodeRadius(scene, item, transform) + 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawEllipse(transform.toScreen(scene.nodes[std::size_t(item)].at), radius, radius);
}

void drawHighlight(QPainter& painter, const SceneDrawing& drawing, int item)
{
    const GraphScene& scene = *drawing.scene;
    const ViewTransform& transform = drawing.transform;
    const SceneNode& node = scene.nodes[std::size_t(item)];
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (node.session >= 0 && scene.kind == SceneKind::Timeline) {
        const auto& members = scene.sessions[std::size_t(node.session)].members;
        painter.setPen(QPen(drawing.tokens.secondary, 1.5));
        painter.drawLine(transform.toScreen(scene.nodes[std::size_t(members.front())].at), transform.toScreen(scene.nodes[std::size_t(members.back())].at));
    }
    for (const int e : scene.touching[std::size_t(item)]) drawEdge(painter, drawing, scene.edges[std::size_t(e)], 2.0);
    painter.setPen(QPen(drawing.tokens.surface, 1.0));
    std::vector<int> shown = scene.neighbours(item);
    shown.push_back(item);
    for (const int other : shown)
        drawNode(painter, drawing, other, transform.toScreen(scene.nodes[std::size_t(other)].at), nodeRadius(scene, other, transform));
    drawRing(painter, scene, transform, item, drawing.tokens.text, 1.5);
}

}  // namespace liftgraph::ui::graph_painter
