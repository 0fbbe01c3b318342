#include "ui/graphview/label_placement.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/graphview/graph_painter.h"
#include "ui/graphview/name_lines.h"
#include "ui/graphview/scene_words.h"
#include "ui/graphview/week_fit.h"

namespace liftgraph::ui {

namespace {

constexpr std::size_t kMostLabels = 400;
constexpr double kCell = 64.0;         // pixels
constexpr double kWidestLabel = 180.0;
constexpr double kNarrowestLabel = 60.0;
constexpr double kCore = 0.7;          // of an item's radius that no label may cover
constexpr float kGround = 0.75F;
constexpr double kShort = 0.55;           // of the widest label, where there is no room for more

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

/// How a name can be written, the best first: whole, in a few lines, shortened.
class Writings {
public:
    Writings(const GraphScene& scene, const ViewTransform& t, const QFontMetricsF& metrics) : m_metrics(metrics), m_week(scene.kind == SceneKind::Week)
    {
        if (!m_week) return;
        m_lines = linesPerRow(t.sy, metrics);
        if (const double pitch = columnPitch(scene); pitch > 0.0) m_widest = std::min(nameRoom(pitch * t.sx), kWidestLabel);
    }

    /// Columns of a week that leave no room for what makes a name known: better none than a scrap of it.
    bool room() const { return m_widest >= kNarrowestLabel; }

    std::vector<QString> of(const QString& name) const
    {
        // Wanted in spite of there being no room.
        const double widest = room() ? m_widest : kWidestLabel;
        std::vector<QString> written;
        const double width = m_metrics.horizontalAdvance(name);
        if (width <= widest) written.push_back(name);
        QString broken = name;
        for (int lines = 2; lines <= m_lines && width > kShort * widest; ++lines) {
            broken = inLines(name, lines, m_metrics);
            if (widthOfLines(broken, m_metrics) <= widest) written.push_back(broken);
        }
        if (m_week && written.empty()) written.push_back(linesWithin(broken, widest, m_metrics));
        if (m_week) return written;
        for (const double most : {widest, kShort * widest})
            if (width > most && most >= kNarrowestLabel)
                if (const QString shortened = firstWords(name, most, m_metrics); !shortened.isEmpty()) written.push_back(shortened);
        if (written.empty()) written.push_back(m_metrics.elidedText(name, Qt::ElideRight, widest));
        return written;
    }

    QSizeF sizeOf(const QString& written) const
    {
        return {std::ceil(widthOfLines(written, m_metrics)), std::ceil(double(1 + written.count(QLatin1Char('\n'))) * m_metrics.lineSpacing())};
    }

private:
    const QFontMetricsF& m_metrics;
    bool m_week;
    double m_widest = kWidestLabel;
    int m_lines = kMostNameLines;
};

/// Wanted ones first, then the largest; each once.
std::vector<int> orderOf(const GraphScene& scene, const std::vector<int>& onView, const LabelWish& wish)
{
    std::vector<int> rest = wish.only.empty() ? onView : wish.only;
    std::sort(rest.begin(), rest.end(), [&](int a, int b) {
        const double first = scene.nodes[std::size_t(a)].weight, second = scene.nodes[std::size_t(b)].weight;
        return first != second ? first > second : a < b;
    });
    rest.erase(std::unique(rest.begin(), rest.end()), rest.end());  // two may be related in more than one way
    std::vector<int> order = wish.first;
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(order),
                 [&](int item) { return std::find(wish.first.begin(), wish.first.end(), item) == wish.first.end(); });
    return order;
}

QRectF movedInto(QRectF box, const QRectF& room)
{
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    box.moveTop(std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - box.height())));
    return box;
}

/// Places names one after the other.
class Placing {
public:
    Placing(const GraphScene& scene, const ViewTransform& t, const QRectF& area, const QFontMetricsF& metrics)
        : m_scene(scene), m_t(t), m_room(area.adjusted(2, 2, -2, -2)), m_writings(scene, t, metrics)
    {
        for (const auto& [caption, box] : graph_painter::captionBoxes(scene, t, area)) m_names.add(box);
    }

    void addItem(int item) { m_items.add(coreOf(m_scene, item, m_t)); }
    /// Whether names that nobody asked for are written.
    bool room() const { return m_writings.room(); }
    bool onView(int item) const { return m_room.contains(at(item)); }

    /// `over`: other items may be covered, never other names, and it is moved into the room.
    bool place(int item, bool over, std::vector<PlacedLabel>& placed)
    {
        const std::vector<QString> texts = m_writings.of(m_scene.nodes[std::size_t(item)].label);
        // A column's names stand in line, in more lines if need be; on the map there is no such order.
        const std::size_t places = placesAround(m_scene.kind, 0.0, 0.0, 0.0).size();
        const bool week = m_scene.kind == SceneKind::Week;
        for (std::size_t outer = 0; outer < (week ? places : texts.size()); ++outer)
            for (std::size_t inner = 0; inner < (week ? texts.size() : places); ++inner)
                if (tryAt(item, texts[week ? inner : outer], week ? outer : inner, over, placed)) return true;
        return false;
    }

private:
    bool tryAt(int item, const QString& text, std::size_t place, bool over, std::vector<PlacedLabel>& placed)
    {
        const QSizeF size = m_writings.sizeOf(text);
        const QPointF away = placesAround(m_scene.kind, graph_painter::nodeRadius(m_scene, item, m_t), size.width(), size.height())[place];
        QRectF box(at(item) + away, size);
        if (over) box = movedInto(box, m_room);
        if (!m_room.contains(box) || m_names.touches(box) || (!over && m_items.touches(box))) return false;
        m_names.add(box.adjusted(-space::kXs, 0, space::kXs, 0));
        placed.push_back({item, box.topLeft() - at(item), size, text});
        return true;
    }

    QPointF at(int item) const { return m_t.toScreen(m_scene.nodes[std::size_t(item)].at); }

    const GraphScene& m_scene;
    const ViewTransform& m_t;
    QRectF m_room;
    Writings m_writings;
    TakenPlaces m_names, m_items;
};

}  // namespace

bool tooNarrowForNames(const GraphScene& scene, const ViewTransform& t)
{
    if (scene.kind != SceneKind::Week) return false;
    const double pitch = columnPitch(scene);
    return pitch > 0.0 && nameRoom(pitch * t.sx) < kNarrowestLabel;
}

std::vector<PlacedLabel> placeLabels(const GraphScene& scene, const SceneIndex& index, const ViewTransform& t, const QRectF& area,
                                     const QFontMetricsF& metrics, const LabelWish& wish)
{
    std::vector<PlacedLabel> placed;
    const std::vector<int> order = orderOf(scene, index.nodes.inside(t.toWorld(area)), wish);
    Placing placing(scene, t, area, metrics);
    for (const int item : order) placing.addItem(item);
    for (std::size_t i = 0; i < order.size() && placed.size() < kMostLabels; ++i) {
        if (scene.nodes[std::size_t(order[i])].label.isEmpty() || (!placing.room() && wish.only.empty() && i >= wish.first.size())) continue;
        const bool found = placing.place(order[i], false, placed);
        if (!found && i < wish.first.size() && placing.onView(order[i])) placing.place(order[i], true, placed);
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
        painter.drawText(box, int((scene.kind == SceneKind::Week ? Qt::AlignLeft | Qt::AlignAbsolute : Qt::AlignHCenter) | Qt::AlignVCenter) | Qt::TextDontClip, label.text);
    }
}

}  // namespace liftgraph::ui
