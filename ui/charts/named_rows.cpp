#include "ui/charts/named_rows.h"

#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kNamesShare = 0.46;  ///< of the width at most
constexpr int kTicks = 5;

int footHeight() { return int(2 * QFontMetricsF(textFont(TextRole::Caption)).height()) + 2 * space::kXs; }

double namesWidth(double width, const QStringList& names)
{
    const QFontMetricsF metrics(textFont(TextRole::Body));
    double widest = 0.0;
    for (const QString& name : names) widest = std::max(widest, metrics.horizontalAdvance(name));
    return std::min(widest + 1, kNamesShare * width);
}
}  // namespace

int namedRowsHeight(qsizetype rows) { return int(rows) * space::kXl + footHeight() + space::kS; }

QRectF namedRowsArea(QSize size, const QStringList& names)
{
    const double left = namesWidth(size.width(), names) + space::kS;
    return {left, space::kXs, size.width() - left - space::kL, std::max<double>(1.0, size.height() - footHeight() - space::kS)};
}

QRectF namedRow(const QRectF& area, int row, qsizetype rows)
{
    const double height = area.height() / double(std::max<qsizetype>(1, rows));
    return {area.left(), area.top() + row * height, area.width(), height};
}

int namedRowAt(const QRectF& area, const QPointF& at, qsizetype rows)
{
    if (rows == 0 || at.y() < area.top() || at.y() >= area.bottom()) return -1;
    return std::min(int(rows) - 1, int((at.y() - area.top()) / area.height() * double(rows)));
}

void drawNamedRows(QPainter& painter, const QRectF& area, const QStringList& names, const AxisScale& x, const QString& title, bool zero)
{
    const Tokens& t = tokens();
    const auto across = [&](double value) { return area.left() + x.position(value) * area.width(); };
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF caption(painter.font());
    double taken = -1e9;
    for (const double tick : x.ticks(kTicks)) {
        const QString text = x.text(tick, kTicks);
        const double half = caption.horizontalAdvance(text) / 2;
        painter.setPen(QPen(t.hairline, 0));
        painter.drawLine(QPointF(across(tick), area.top()), QPointF(across(tick), area.bottom()));
        if (across(tick) - half < taken + space::kS) continue;
        taken = across(tick) + half;
        painter.setPen(t.secondary);
        painter.drawText(QRectF(across(tick) - half - 1, area.bottom() + space::kXs, 2 * half + 2, caption.height()), Qt::AlignCenter, text);
    }
    if (zero && x.low <= 0.0 && x.high >= 0.0) {
        painter.setPen(QPen(t.secondary, 1));
        painter.drawLine(QPointF(across(0.0), area.top()), QPointF(across(0.0), area.bottom()));
    }
    painter.setPen(t.secondary);
    const QRectF foot(0, area.bottom() + space::kXs + caption.height(), area.right() + space::kL, caption.height() + space::kXs);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, caption.elidedText(title, Qt::ElideRight, foot.width()));
    painter.setFont(textFont(TextRole::Body));
    const QFontMetricsF body(painter.font());
    painter.setPen(t.text);
    for (int row = 0; row < int(names.size()); ++row) {
        const QRectF line = namedRow(area, row, names.size());
        painter.drawText(QRectF(0, line.top(), area.left() - space::kS, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                         body.elidedText(names[row], Qt::ElideRight, area.left() - space::kS));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

}  // namespace liftgraph::ui
