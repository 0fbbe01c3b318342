// The words around a graph: rows, dates, days above a week.

#include <QDate>
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/charts/date_ticks.h"
#include "ui/error_text.h"
#include "ui/graphview/graph_painter.h"
#include "ui/graphview/scene_words.h"
#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr int kWidestGutter = 264, kCrowdedGutter = 160;

/// Beside the graph, towards it: right-aligned at its left, and the other way round where the window is mirrored.
struct Gutter {
    double left = 0.0, width = 0.0;
    Qt::Alignment align = Qt::AlignRight | Qt::AlignVCenter;  // absolute: a mirrored painter would swap left and right
};

Gutter gutterOf(const QRectF& area, QSize size)
{
    const bool mirrored = area.left() <= 0.0;
    const double room = mirrored ? size.width() - area.right() : area.left();
    return {(mirrored ? area.right() : 0.0) + space::kS, room - 2 * space::kS, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter};
}

void drawRowNames(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area, const Gutter& gutter)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(tokens().text);
    for (std::size_t row = 0; row < scene.rows.size(); ++row) {
        const double y = t.toScreen({0, double(row)}).y();
        if (y < area.top() + metrics.height() / 2 || y > area.bottom() - metrics.height() / 2) continue;
        const QRectF box(gutter.left, y - metrics.height() / 2, gutter.width, metrics.height());
        painter.drawText(box, int(gutter.align), metrics.elidedText(scene.rows[row].name, Qt::ElideRight, box.width()));
    }
}

/// Where rows are too low for names, their muscle groups stand for them.
void drawGroupNames(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area, const Gutter& gutter)
{
    const QFontMetricsF metrics(painter.font());
    double taken = -1e9;
    std::size_t first = 0;
    for (std::size_t row = 1; row <= scene.rows.size(); ++row) {
        if (row < scene.rows.size() && scene.rows[row].group == scene.rows[first].group) continue;
        const double y = std::max(t.toScreen({0, (double(first) + double(row) - 1) / 2}).y(), taken + metrics.height());
        const bool room = y > area.top() && y < area.bottom();
        if (room) {
            const QRectF box(gutter.left, y - metrics.height() / 2, gutter.width, metrics.height());
            painter.setPen(tokens().text);
            painter.drawText(box, int(gutter.align), muscleGroupText(scene.rows[first].group));
            taken = y;
        }
        first = row;
    }
}

/// `room`: of the whole picture; a date at the beginning may reach under the names of the rows, but not out of the picture.
void drawDates(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area, const QRectF& room)
{
    const QFontMetricsF metrics(painter.font());
    const double first = t.toWorld(area.topLeft()).x() + scene.firstDay, last = t.toWorld(area.topRight()).x() + scene.firstDay;
    double taken = -1e9;
    for (const DateTick& tick : dateTicks(first, last, std::max(2, int(area.width() / (2 * space::kXxl))))) {
        const double x = t.toScreen({tick.day - scene.firstDay, 0}).x();
        painter.setPen(QPen(tokens().hairline, 0));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + space::kXs));
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        const double left = std::max(x - half, room.left());
        if (x < area.left() - 1 || left < taken || x > area.right() || left + 2 * half > room.right()) continue;
        taken = left + 2 * half + space::kS;
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(left, area.bottom() + space::kXs + metrics.ascent()), tick.text);
    }
}

/// Weekday and date above each session's column, as many as have room.
void drawDays(QPainter& painter, const GraphScene& scene, const ViewTransform& t, const QRectF& area)
{
    const QFontMetricsF metrics(painter.font());
    std::vector<double> middles;
    double nearest = 1e9;
    for (const SceneSession& session : scene.sessions) {
        double middle = 0.0;
        for (const int member : session.members) middle += scene.nodes[std::size_t(member)].at.x() / double(session.members.size());
        middles.push_back(t.toScreen({middle, 0.0}).x());
        if (middles.size() > 1) nearest = std::min(nearest, std::abs(middles.back() - middles[middles.size() - 2]));
    }
    double taken = -1e9;
    for (std::size_t i = 0; i < scene.sessions.size(); ++i) {
        const SceneSession& session = scene.sessions[i];
        if (session.members.empty()) continue;
        const double x = middles[i];
        const QDate date = QDate(1970, 1, 1).addDays(qint64(std::floor(scene.firstDay + session.day)));
        const QString weekday = QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat), whole = dayText(toDay(date)), day = metrics.horizontalAdvance(whole) + space::kS < nearest ? whole : shortDayText(toDay(date));
        const double half = std::max(metrics.horizontalAdvance(weekday), metrics.horizontalAdvance(day)) / 2 + 1;
        if (x - half < std::max(taken, area.left()) || x + half > area.right()) continue;
        taken = x + half + space::kS;
        painter.setPen(tokens().text);
        painter.drawText(QRectF(x - half, space::kXs, 2 * half, metrics.height()), Qt::AlignCenter, weekday);
        painter.setPen(tokens().secondary);
        painter.drawText(QRectF(x - half, space::kXs + metrics.height(), 2 * half, metrics.height()), Qt::AlignCenter, day);
    }
}

}  // namespace

QRectF plotArea(const GraphScene& scene, QSize size, bool mirrored)
{
    const QRectF whole(QPointF(0, 0), QSizeF(size));
    if (scene.kind == SceneKind::Map || scene.kind == SceneKind::Embedding) return whole;
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    if (scene.kind == SceneKind::Week) return whole.adjusted(0, std::ceil(2 * metrics.height()) + space::kS, 0, 0);
    // Where only groups have room at first, the dates get what long names would take.
    const bool crowded = double(scene.rows.size()) * metrics.height() > size.height();
    double widest = 0.0;
    for (const SceneRow& row : scene.rows) widest = std::max(widest, metrics.horizontalAdvance(row.name));
    const double gutter = std::ceil(std::min({widest + 2.0 * space::kS + 2.0, double(crowded ? kCrowdedGutter : kWidestGutter), size.width() / 3.0}));
    return QRectF(mirrored ? 0.0 : gutter, 0, size.width() - gutter, size.height() - metrics.height() - space::kS);
}

void drawFrame(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, QSize size, bool mirrored)
{
    drawCaptions(painter, scene, transform, QRectF(QPointF(0, 0), QSizeF(size)));
    if (scene.kind == SceneKind::Map || scene.kind == SceneKind::Embedding) return;
    const QRectF area = plotArea(scene, size, mirrored);
    painter.setFont(textFont(TextRole::Caption));
    if (scene.kind == SceneKind::Week) return drawDays(painter, scene, transform, area);
    const Gutter gutter = gutterOf(area, size);
    if (transform.sy >= QFontMetricsF(painter.font()).height() * 0.95)
        drawRowNames(painter, scene, transform, area, gutter);
    else
        drawGroupNames(painter, scene, transform, area, gutter);
    drawDates(painter, scene, transform, area, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.setPen(QPen(tokens().hairline, 0));
    painter.drawLine(mirrored ? area.topRight() : area.topLeft(), mirrored ? area.bottomRight() : area.bottomLeft());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

}  // namespace liftgraph::ui::graph_painter
