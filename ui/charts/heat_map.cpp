#include "ui/charts/heat_map.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kLegendHeight = 12;
constexpr int kLegendSteps = 48;

QColor readableOn(const QColor& ground)
{
    const QColor dark = lightTokens().text, light = lightTokens().surface;
    return contrastRatio(ground, dark) >= contrastRatio(ground, light) ? dark : light;
}

}  // namespace

HeatMap::HeatMap(QWidget* parent) : PlotWidget(parent) { setExportName(QStringLiteral("heat-map")); }

void HeatMap::show(HeatTable table)
{
    const bool sameShape = table.rows == m_table.rows && table.columns == m_table.columns;
    m_table = std::move(table);
    if (!sameShape) m_selected = -1;
    m_hovered = -1;
    m_low = 1e300;
    m_high = -1e300;
    for (const HeatCell& cell : m_table.cells) {
        if (!std::isfinite(cell.value)) continue;
        m_low = std::min(m_low, cell.value);
        m_high = std::max(m_high, cell.value);
    }
    if (m_low > m_high) m_low = m_high = 0.0;
    if (m_table.diverging) {
        m_high = std::max({std::abs(m_low), std::abs(m_high), 1e-12});
        m_low = -m_high;
    }
    dataChanged();
}

QColor HeatMap::colorAt(double value) const
{
    if (!std::isfinite(value)) return {};
    // Blue is better than nothing, vermillion worse.
    if (m_table.diverging) return divergingColor(-value / m_high);
    return sequentialColor(m_high > m_low ? (value - m_low) / (m_high - m_low) : 0.5);
}

QColor HeatMap::colorOf(int cell) const { return colorAt(m_table.cells[std::size_t(cell)].value); }

QRectF HeatMap::plotArea(QSize size) const
{
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    double names = 0.0;
    for (const QString& row : m_table.rows) names = std::max(names, metrics.horizontalAdvance(row));
    const double left = metrics.height() + space::kXs + names + space::kS, line = metrics.height() + space::kXs;
    const double bottom = 3 * line + space::kM + kLegendHeight + space::kXs;
    return QRectF(left, 2 * line, size.width() - left - space::kXs, size.height() - 2 * line - bottom);
}

QRectF HeatMap::cellRect(int cell, const QRectF& area) const
{
    const int columns = std::max(1, int(m_table.columns.size())), rows = std::max(1, int(m_table.rows.size()));
    const double width = area.width() / columns, height = area.height() / rows;
    return QRectF(area.left() + (cell % columns) * width, area.top() + int(cell / columns) * height, width, height).adjusted(1, 1, -1, -1);
}

void HeatMap::drawAxes(QPainter& painter, const QRectF& area) const
{
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height() + space::kXs;
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(area.left(), area.top() - 2 * line, area.width(), metrics.height()), Qt::AlignCenter, xTitle());
    for (int column = 0; column < int(m_table.columns.size()); ++column) {
        const QRectF cell = cellRect(column, area);
        painter.drawText(QRectF(cell.left(), area.top() - line, cell.width(), metrics.height()), Qt::AlignCenter,
                         metrics.elidedText(m_table.columns[column], Qt::ElideRight, cell.width()));
    }
    const double names = area.left() - space::kS - metrics.height() - space::kXs;
    for (int row = 0; row < int(m_table.rows.size()); ++row) {
        const QRectF cell = cellRect(row * int(m_table.columns.size()), area);
        painter.drawText(QRectF(metrics.height() + space::kXs, cell.top(), names, cell.height()), Qt::AlignRight | Qt::AlignVCenter, m_table.rows[row]);
    }
    painter.save();
    painter.translate(metrics.height() / 2, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -metrics.height() / 2, area.height(), metrics.height()), Qt::AlignCenter, yTitle());
    painter.restore();
    drawLegend(painter, area);
}

void HeatMap::drawLegend(QPainter& painter, const QRectF& area) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height() + space::kXs;
    const double width = std::min<double>(area.width(), space::kDetails);
    const QRectF title(area.left(), area.bottom() + space::kS, area.width(), metrics.height());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_table.legend, Qt::ElideRight, title.width()));
    const QRectF bar(area.left(), title.bottom() + space::kXs, width, kLegendHeight);
    for (int step = 0; step < kLegendSteps; ++step) {
        const double at = m_low + (m_high - m_low) * (step + 0.5) / kLegendSteps;
        const double left = bar.left() + bar.width() * step / kLegendSteps;
        painter.fillRect(QRectF(left, bar.top(), bar.width() / kLegendSteps + 0.6, bar.height()), colorAt(at));
    }
    const auto number = [&](double value) { return QLocale().toString(value, 'f', m_table.decimals); };
    const QRectF figures(bar.left(), bar.bottom() + 2, bar.width(), metrics.height());
    painter.drawText(figures, Qt::AlignLeft, number(m_low));
    if (m_table.diverging) painter.drawText(figures, Qt::AlignHCenter, number(0.0));
    painter.drawText(figures, Qt::AlignRight, number(m_high));
    if (m_table.lowWord.isEmpty()) return;
    painter.drawText(figures.translated(0, line - 2), Qt::AlignLeft, m_table.lowWord);
    painter.drawText(figures.translated(0, line - 2), Qt::AlignRight, m_table.highWord);
}

void HeatMap::drawCell(QPainter& painter, int cell, const QRectF& rect) const
{
    const HeatCell& shown = m_table.cells[std::size_t(cell)];
    const QColor ground = colorOf(cell);
    painter.setPen(Qt::NoPen);
    if (!ground.isValid()) {
        painter.setPen(QPen(tokens().hairline, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        painter.setPen(tokens().secondary);
        painter.drawText(rect, Qt::AlignCenter, shown.figure);
        return;
    }
    painter.fillRect(rect, ground);
    const QColor ink = readableOn(ground);
    const QFontMetricsF metrics(painter.font());
    const bool tall = rect.height() >= 2 * metrics.height();
    const QString text = shown.mark.isEmpty() ? shown.figure : tall ? shown.figure + QLatin1Char('\n') + shown.mark : shown.figure + QStringLiteral(" · ") + shown.mark;
    if (!shown.mark.isEmpty()) {
        QColor line = ink;
        line.setAlphaF(0.28F);
        painter.fillRect(rect, QBrush(line, Qt::BDiagPattern));
        // The words lie on the plain colour, so that the hatching does not cross them.
        QRectF words = metrics.boundingRect(rect, Qt::AlignCenter, text);
        painter.fillRect(words.adjusted(-3, 0, 3, 0).intersected(rect), ground);
    }
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, metrics.horizontalAdvance(shown.figure) <= rect.width() ? text : QString());
}

void HeatMap::drawData(QPainter& painter, const QRectF& area) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(figureFont(TextRole::Caption));
    for (int cell = 0; cell < int(m_table.cells.size()); ++cell) drawCell(painter, cell, cellRect(cell, area));
}

void HeatMap::drawOverlay(QPainter& painter, const QRectF& area) const
{
    painter.setBrush(Qt::NoBrush);
    for (const int cell : {m_hovered, m_selected}) {
        if (cell < 0 || cell >= int(m_table.cells.size())) continue;
        const bool selected = cell == m_selected;
        const QRectF rect = cellRect(cell, area);
        if (selected) {
            painter.setPen(QPen(tokens().surface, 4));
            painter.drawRect(rect);
        }
        painter.setPen(QPen(selected ? tokens().accent : tokens().text, selected ? 2 : 1));
        painter.drawRect(rect);
    }
}

int HeatMap::cellAt(const QPointF& at) const
{
    const QRectF area = PlotWidget::plotArea();
    for (int cell = 0; cell < int(m_table.cells.size()); ++cell)
        if (cellRect(cell, area).contains(at)) return cell;
    return -1;
}

void HeatMap::select(int cell)
{
    m_selected = cell;
    if (cell >= 0 && cell < int(m_table.cells.size())) setAccessibleDescription(m_table.cells[std::size_t(cell)].words);
    update();
}

void HeatMap::choose(int cell)
{
    if (cell < 0 || cell >= int(m_table.cells.size())) return;
    select(cell);
    emit cellChosen(cell);
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const int cell = cellAt(event->position());
    if (cell >= 0 && cell != m_hovered) QToolTip::showText(event->globalPosition().toPoint(), m_table.cells[std::size_t(cell)].words, this);
    if (cell < 0) QToolTip::hideText();
    m_hovered = cell;
    update();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose(cellAt(event->position()));
}

void HeatMap::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const int columns = int(m_table.columns.size()), count = int(m_table.cells.size());
    const int at = m_selected;
    int next = -1;
    switch (event->key()) {
    case Qt::Key_Left: next = at >= 0 && at % columns > 0 ? at - 1 : at; break;
    case Qt::Key_Right: next = at >= 0 && at % columns + 1 < columns ? at + 1 : at; break;
    case Qt::Key_Up: next = at >= columns ? at - columns : at; break;
    case Qt::Key_Down: next = at >= 0 && at + columns < count ? at + columns : at; break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = count - 1; break;
    default: QWidget::keyPressEvent(event); return;
    }
    choose(at < 0 ? 0 : next);
}

bool HeatMap::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return PlotWidget::event(event);
}

QString HeatMap::csv() const
{
    QString text = csvCell(yTitle());
    for (const QString& column : m_table.columns) text += QLatin1Char(',') + csvCell(column);
    text += QLatin1Char('\n');
    for (int row = 0; row < int(m_table.rows.size()); ++row) {
        text += csvCell(m_table.rows[row]);
        for (int column = 0; column < int(m_table.columns.size()); ++column) {
            const double value = m_table.cells[std::size_t(row * m_table.columns.size() + column)].value;
            text += QLatin1Char(',') + (std::isfinite(value) ? QString::number(value, 'g', 10) : QString());
        }
        text += QLatin1Char('\n');
    }
    return text;
}

}  // namespace liftgraph::ui
