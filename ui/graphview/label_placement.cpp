#include "ui/graphview/label_placement.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui {

namespace {

constexpr std::size_t kMostLabels = 400;
constexpr double kCell = 64.0;         // pixels
constexpr double kWidestLabel = 180.0;
constexpr double kColumnAir = 34.0;       // between a name and the arcs of the next session
constexpr double kNarrowestLabel = 60.0;
constexpr double kCore = 0.7;          // of an item's radius that no label may cover
constexpr float kGround = 0.75F;

/// Rectangles by the cells that they touch, so that a new one is held against those near it only.
class TakenPlaces {
public:
    void add(const QRectF& box)
    {
        eachCell(box, [&](qint64 cell) { m_boxes[cell].push_back(box); return false; });
    }
    bool touches(const QRectF& box) const
    {
        return eachCell(box, [&](qint64 cell) {
            const auto found = m_boxes.constFind(cell);
            return found != m_boxes.constEnd() && std::any_of(found->begin(), found->end(), [&](const QRectF& other) { return other.intersects(box); });
        });
    }

private:
    template <class Ask>
    static bool eachCell(const QRectF& box, Ask&& ask)
    {
        for (auto row = qint64(std::floor(box.top() / kCell)); row <= qint64(std::floor(box.bottom() / kCell)); ++row)
            for (auto column = qint64(std::floor(box.left() / kCell)); column <= qint64(std::floor(box.right() / kCell)); ++column)
                if (ask(row * 100003 + column)) return true;
        return false;
    }
    QHash<qint64, std::vector<QRectF>> m_boxes;
};

QRectF coreOf(const GraphScene& scene, int item, const ViewTransform& t)
{
    const double r = graph_painter::nodeRadius(scene, item, t) * kCore;
    return {t.toScreen(scene.nodes[std::size_t(item)].at) - QPointF(r, r), QSizeF(2 * r, 2 * r)};
}

/// Where a label may stand, the best first: under an exercise of the map, to the right of an entry of a week.
std::array<QPointF, 6> placesAround(SceneKind kind, double radius, double width, double height)
{
    const double gap = radius + 3.0, half = height / 2;
    const QPointF below(-width / 2, radius + 1.0), above(-width / 2, -radius - 1.0 - height), right(gap, -half), left(-gap - width, -half);
    const QPointF lowRight(gap - 2.0, radius / 2), highRight(gap - 2.0, -radius / 2 - height);
    if (kind == SceneKind::Week) return {right, lowRight, highRight, below, above, left};
    return {below, right, left, above, lowRight, highRight};
}

/// Pixels that a name may take: in a week no more than there are to the next column.
double widestLabel(const GraphScene& scene, const ViewTransform& t)
{
    if (scene.kind != SceneKind::Week) return kWidestLabel;
    double nearest = kWidestLabel + kColumnAir, before = -1e300;
    for (const SceneSession& session : scene.sessions) {
        if (session.members.empty()) continue;
        const double x = t.toScreen(scene.nodes[std::size_t(session.members.front())].at).x();
        nearest = std::min(nearest, x - before);
        before = x;
    }
    return std::clamp(nearest - kColumnAir, kNarrowestLabel, kWidestLabel);
}

}  // namespace

std::vector<PlacedLabel> placeLabels(const GraphScene& scene, const SceneIndex& index, const ViewTransform& t, const QRectF& area,
                                     const QFontMetricsF& metrics, const std::vector<int>& only)
{
    std::vector<PlacedLabel> placed;
    const std::vector<int> onView = index.nodes.inside(t.toWorld(area));
    std::vector<int> order = only.empty() ? onView : only;
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const double first = scene.nodes[std::size_t(a)].weight, second = scene.nodes[std::size_t(b)].weight;
        return first != second ? first > second : a < b;
    });
    order.erase(std::unique(order.begin(), order.end()), order.end());  // two may be related in more than one way
    TakenPlaces taken;
    for (const int item : order) taken.add(coreOf(scene, item, t));
    const QRectF room = area.adjusted(2, 2, -2, -2);
    const double widest = widestLabel(scene, t);
    for (const int item : order) {
        const SceneNode& node = scene.nodes[std::size_t(item)];
        if (node.label.isEmpty()) continue;
        if (placed.size() >= kMostLabels) break;
        const QString text = metrics.elidedText(node.label, Qt::ElideRight, widest);
        const QSizeF size(std::ceil(metrics.horizontalAdvance(text)), metrics.height());
        const QPointF at = t.toScreen(node.at);
        for (const QPointF& away : placesAround(scene.kind, graph_painter::nodeRadius(scene, item, t), size.width(), size.height())) {
            const QRectF box(at + away, size);
            if (!room.contains(box) || taken.touches(box)) continue;
            taken.add(box.adjusted(-space::kXs, 0, space::kXs, 0));
            placed.push_back({item, away, size, text});
            break;
        }
    }
    return placed;
}

void drawLabels(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area, const std::vector<PlacedLabel>& labels)
{
    painter.setFont(textFont(TextRole::Caption));
    QColor ground = tokens().surface;
    ground.setAlphaF(kGround);
    for (const PlacedLabel& label : labels) {
        const QRectF box(t.toScreen(scene.nodes[std::size_t(label.item)].at) + label.away, label.size);
        if (!area.contains(box)) continue;
        painter.fillRect(box.adjusted(-2, 0, 2, 0), ground);
        painter.setPen(tokens().text);
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
}

}  // namespace liftgraph::ui
