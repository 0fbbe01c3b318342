// The words on a graph: rows, dates, names on the map, the legend.

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/charts/date_ticks.h"
#include "ui/error_text.h"
#include "ui/graphview/graph_painter.h"
#include "ui/graphview/scene_words.h"
#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr int kWidestGutter = 264, kCrowdedGutter = 160;
constexpr double kBarWidth = 96.0;

QString words(const char* text) { return QCoreApplication::translate("GraphView", text); }

void drawRowNames(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(tokens().text);
    for (std::size_t row = 0; row < scene.rows.size(); ++row) {
        const double y = t.toScreen({0, double(row)}).y();
        if (y < area.top() + metrics.height() / 2 || y > area.bottom() - metrics.height() / 2) continue;
        const QRectF box(space::kS, y - metrics.height() / 2, area.left() - 2 * space::kS, metrics.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(scene.rows[row].name, Qt::ElideRight, box.width()));
    }
}

/// Where rows are too low for names, their muscle groups stand for them.
void drawGroupNames(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area)
{
    const QFontMetricsF metrics(painter.font());
    double taken = -1e9;
    std::size_t first = 0;
    for (std::size_t row = 1; row <= scene.rows.size(); ++row) {
        if (row < scene.rows.size() && scene.rows[row].group == scene.rows[first].group) continue;
        const double y = std::max(t.toScreen({0, (double(first) + double(row) - 1) / 2}).y(), taken + metrics.height());
        const bool room = y > area.top() && y < area.bottom();
        if (room) {
            const QRectF box(space::kS, y - metrics.height() / 2, area.left() - 2 * space::kS, metrics.height());
            painter.setPen(tokens().text);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, muscleGroupText(scene.rows[first].group));
            taken = y;
        }
        first = row;
    }
}

void drawDates(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area)
{
    const QFontMetricsF metrics(painter.font());
    const double first = t.toWorld(area.topLeft()).x() + scene.firstDay, last = t.toWorld(area.topRight()).x() + scene.firstDay;
    double taken = -1e9;
    for (const DateTick& tick : dateTicks(first, last, std::max(2, int(area.width() / (2 * space::kXxl))))) {
        const double x = t.toScreen({tick.day - scene.firstDay, 0}).x();
        painter.setPen(QPen(tokens().hairline, 0));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + space::kXs));
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        if (x < area.left() - 1 || x - half < taken || x + half > area.right()) continue;
        taken = x + half + space::kS;
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(x - half, area.bottom() + space::kXs + metrics.ascent()), tick.text);
    }
}

}  // namespace

QRectF plotArea(const GraphScene& scene, QSize size)
{
    if (scene.kind == SceneKind::Map) return QRectF(QPointF(0, 0), QSizeF(size));
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    // Where only groups have room at first, the dates get what long names would take.
    const bool crowded = double(scene.rows.size()) * metrics.height() > size.height();
    double widest = 0.0;
    for (const SceneRow& row : scene.rows) widest = std::max(widest, metrics.horizontalAdvance(row.name));
    const double gutter = std::ceil(std::min({widest + 2.0 * space::kS + 2.0, double(crowded ? kCrowdedGutter : kWidestGutter), size.width() / 3.0}));
    return QRectF(gutter, 0, size.width() - gutter, size.height() - metrics.height() - space::kS);
}

void drawFrame(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, QSize size)
{
    drawCaptions(painter, scene, transform, QRectF(QPointF(0, 0), QSizeF(size)));
    if (scene.kind == SceneKind::Map) return;
    const QRectF area = plotArea(scene, size);
    painter.setFont(textFont(TextRole::Caption));
    if (transform.sy >= QFontMetricsF(painter.font()).height() * 0.95)
        drawRowNames(painter, scene, transform, area);
    else
        drawGroupNames(painter, scene, transform, area);
    drawDates(painter, scene, transform, area);
    painter.setPen(QPen(tokens().hairline, 0));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void drawMapLabels(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area, const std::vector<int>& only)
{
    std::vector<int> order = only;
    if (only.empty()) {
        order.resize(scene.nodes.size());
        std::iota(order.begin(), order.end(), 0);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return scene.nodes[std::size_t(a)].weight > scene.nodes[std::size_t(b)].weight; });
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> taken;
    for (const int item : order) {
        const double r = nodeRadius(scene, item, t) * 0.7;
        taken.emplace_back(t.toScreen(scene.nodes[std::size_t(item)].at) - QPointF(r, r), QSizeF(2 * r, 2 * r));
    }
    for (const int item : order) {
        const SceneNode& node = scene.nodes[std::size_t(item)];
        const QPointF at = t.toScreen(node.at);
        const double width = metrics.horizontalAdvance(node.label);
        const double away = nodeRadius(scene, item, t) + 1, half = metrics.height() / 2;
        const QPointF corners[] = {{at.x() - width / 2, at.y() + away}, {at.x() + away + 2, at.y() - half},
                                   {at.x() - away - 2 - width, at.y() - half}, {at.x() - width / 2, at.y() - away - 2 * half}};
        const auto* corner = std::find_if(std::begin(corners), std::end(corners), [&](const QPointF& place) {
            const QRectF box(place, QSizeF(width, metrics.height()));
            return area.adjusted(2, 2, -2, -2).contains(box) &&
                   std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); });
        });
        if (corner == std::end(corners)) continue;
        const QRectF box(*corner, QSizeF(width, metrics.height()));
        taken.push_back(box.adjusted(-space::kXs, 0, space::kXs, 0));
        QColor ground = tokens().surface;
        ground.setAlphaF(0.75F);
        painter.fillRect(box.adjusted(-2, 0, 2, 0), ground);
        painter.setPen(tokens().text);
        painter.drawText(box, Qt::AlignCenter, node.label);
    }
}

double drawLegend(QPainter& painter, const GraphScene& scene, const ColorLegend& legend, const QPointF& at)
{
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    double x = at.x();
    const double middle = at.y() + metrics.height() / 2;
    const auto say = [&](const QString& text) {
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(x, at.y() + metrics.ascent()), text);
        x += metrics.horizontalAdvance(text) + space::kL;
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (scene.kind == SceneKind::Timeline) {
        painter.setPen(QPen(tokens().secondary, 1));
        painter.drawLine(QPointF(x + space::kXs, at.y()), QPointF(x + space::kXs, at.y() + metrics.height()));
        x += space::kM;
        say(words(QT_TRANSLATE_NOOP("GraphView", "same session")));
        painter.setPen(QPen(tokens().accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, middle), QPointF(x + space::kXl, middle));
        x += space::kXl + space::kXs;
        say(words(QT_TRANSLATE_NOOP("GraphView", "next time")));
    } else {
        painter.setPen(QPen(tokens().secondary, 3));
        painter.drawLine(QPointF(x, middle), QPointF(x + space::kXl, middle));
        x += space::kXl + space::kXs;
        say(words(QT_TRANSLATE_NOOP("GraphView", "thicker: more shared sessions")));
    }
    if (!legend.categories.empty()) return x + drawCategories(painter, legend, {x, at.y()}) - at.x();
    if (legend.muscles) return x - at.x();
    say(legend.title + QStringLiteral(":  ") + legend.low);
    x -= space::kS;
    for (int i = 0; i < int(kBarWidth); ++i) {
        const double share = i / (kBarWidth - 1);
        painter.fillRect(QRectF(x + i, middle - space::kXs, 1, space::kS), legend.diverging ? divergingColor(2 * share - 1) : sequentialColor(share));
    }
    x += kBarWidth + space::kS;
    say(legend.high);
    return x - at.x();
}

}  // namespace liftgraph::ui::graph_painter
