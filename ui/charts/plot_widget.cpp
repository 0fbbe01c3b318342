#include "ui/charts/plot_widget.h"

#include <QContextMenuEvent>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>

#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kXTicks = 6;
constexpr int kYTicks = 5;
}  // namespace

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PlotWidget::setAxisTitles(const QString& x, const QString& y)
{
    m_xTitle = x;
    m_yTitle = y;
    dataChanged();
}

QRectF PlotWidget::plotArea(QSize size) const
{
    const QFontMetricsF caption(textFont(TextRole::Caption));
    double widest = 0.0;
    for (const double tick : m_y.ticks(kYTicks)) widest = std::max(widest, caption.horizontalAdvance(m_y.text(tick, kYTicks)));
    const double line = caption.height();
    const double left = widest + space::kS + line + space::kXs;
    QRectF area(left, space::kS, size.width() - left - space::kS - m_rightMargin, size.height() - space::kM - 2 * line - space::kS);
    if (m_square) {
        const double side = std::min(area.width(), area.height());
        area = QRectF(area.left() + (area.width() - side) / 2, area.top(), side, side);
    }
    return area;
}

QPointF PlotWidget::place(double x, double y, const QRectF& area) const
{
    return {area.left() + m_x.position(x) * area.width(), area.bottom() - m_y.position(y) * area.height()};
}

std::vector<PlotWidget::Tick> PlotWidget::xTicks(const QRectF&) const
{
    std::vector<Tick> ticks;
    for (const double tick : m_x.ticks(kXTicks)) ticks.push_back({tick, m_x.text(tick, kXTicks)});
    return ticks;
}

void PlotWidget::drawAxes(QPainter& painter, const QRectF& area) const
{
    const Tokens& t = tokens();
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen grid(t.hairline, 0);
    const auto yTicks = m_y.ticks(kYTicks);
    for (const double tick : yTicks) {
        const double y = place(m_x.low, tick, area).y();
        painter.setPen(grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(0, y - metrics.height(), area.left() - space::kS, 2 * metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         m_y.text(tick, kYTicks));
    }
    double taken = -1e9;
    for (const Tick& tick : xTicks(area)) {
        const double x = place(tick.value, m_y.low, area).x();
        painter.setPen(grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        if (x - half < taken + space::kS || x + half > area.right() + m_rightMargin + space::kS) continue;
        taken = x + half;
        painter.setPen(t.secondary);
        painter.drawText(QRectF(x - half - 1, area.bottom() + space::kXs, 2 * half + 2, metrics.height()), Qt::AlignCenter, tick.text);
    }
    painter.setPen(t.secondary);
    painter.drawText(QRectF(area.left() - space::kXl, area.bottom() + space::kXs + metrics.height() + space::kXs,
                            area.width() + 2 * space::kXl, metrics.height()), Qt::AlignCenter, m_xTitle);
    painter.save();
    const double widest = [&] {
        double width = 0.0;
        for (const double tick : yTicks) width = std::max(width, metrics.horizontalAdvance(m_y.text(tick, kYTicks)));
        return width;
    }();
    painter.translate(area.left() - widest - space::kM - metrics.height() / 2, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2 - space::kXl, -metrics.height() / 2, area.height() + 2 * space::kXl, metrics.height()),
                     Qt::AlignCenter, m_yTitle);
    painter.restore();
}

void PlotWidget::draw(QPainter& painter, QSize size) const
{
    const QRectF area = plotArea(size);
    if (area.width() < 1 || area.height() < 1) return;
    painter.save();
    drawAxes(painter, area);
    painter.setRenderHint(QPainter::Antialiasing, true);
    drawData(painter, area);
    painter.restore();
}

void PlotWidget::dataChanged()
{
    m_picture = QPixmap();
    update();
}

void PlotWidget::refreshLook() { dataChanged(); }

void PlotWidget::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        draw(painter, size());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawOverlay(painter, plotArea());
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
    }
}

void PlotWidget::resizeEvent(QResizeEvent*) { m_picture = QPixmap(); }

Result<void> PlotWidget::exportTo(const QString& path) const
{
    if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) return writeText(path, csv().toUtf8());
    return writePicture(path, size(), accessibleName(), [this](QPainter& painter, QSize area) { draw(painter, area); });
}

void PlotWidget::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    addExportActions(menu, this, m_exportName, [this](const QString& path) {
        if (const auto written = exportTo(path); !written) emit failed(written.error());
    });
    menu.exec(event->globalPos());
}

}  // namespace liftgraph::ui
