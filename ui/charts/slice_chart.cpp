#include "ui/charts/slice_chart.h"

#include <QContextMenuEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kBarTop = 0.2, kBarBottom = 0.6;  ///< of a line's height
constexpr double kPersistenceAt = 0.75;            ///< the line of "as last time" runs below the bar
constexpr double kNamesShare = 0.45;               ///< of the width at most
constexpr int kFoot = space::kXl;

}  // namespace

SliceChart::SliceChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SliceChart::minimumSizeHint() const { return {220, int(m_bars.size()) * space::kXl + kFoot}; }

void SliceChart::show(std::vector<SliceBar> bars, const QString& unit)
{
    m_bars = std::move(bars);
    m_unit = unit;
    m_hovered = -1;
    updateGeometry();
    update();
}

double SliceChart::largest() const
{
    double most = 0.0;
    for (const SliceBar& bar : m_bars) most = std::max({most, bar.error, bar.persistence});
    return most > 0.0 ? most : 1.0;
}

double SliceChart::namesWidth(double width) const
{
    const QFontMetricsF metrics(textFont(TextRole::Body));
    double widest = 0.0;
    for (const SliceBar& bar : m_bars) widest = std::max(widest, metrics.horizontalAdvance(bar.name));
    return std::min(widest + 1, kNamesShare * width) + space::kS;
}

QString SliceChart::words(int bar) const
{
    const SliceBar& b = m_bars[std::size_t(bar)];
    return b.name + QLatin1Char('\n') + tr("off by %1 %3, as last time by %2 %3").arg(shortNumber(b.error, 2), shortNumber(b.persistence, 2), m_unit) +
           QLatin1Char('\n') + tr("%Ln test entries", nullptr, int(b.count));
}

void SliceChart::drawBar(QPainter& painter, int index, double names, double width) const
{
    const SliceBar& bar = m_bars[std::size_t(index)];
    const QRectF line(0, double(index) * space::kXl, width, space::kXl);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(tokens().text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(0, line.top(), names - space::kS, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideRight, names - space::kS));
    painter.setFont(figureFont(TextRole::Caption));
    const QFontMetricsF figures(painter.font());
    const double room = std::max(10.0, width - names - figures.horizontalAdvance(QStringLiteral("000.00")) - space::kS), scale = room / largest();
    const auto at = [&](double share) { return line.top() + share * line.height(); };
    painter.fillRect(QRectF(names, at(kBarTop), std::max(1.0, bar.error * scale), at(kBarBottom) - at(kBarTop)), tokens().accent);
    painter.setPen(QPen(tokens().secondary, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(names, at(kPersistenceAt)), QPointF(names + bar.persistence * scale, at(kPersistenceAt)));
    painter.setPen(tokens().secondary);
    const double end = names + std::max(bar.error, bar.persistence) * scale + space::kXs;
    painter.drawText(QRectF(end, line.top(), width - end, line.height()), Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(bar.error, 'f', 2));
}

void SliceChart::draw(QPainter& painter, QSize size) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double names = namesWidth(size.width());
    for (int bar = 0; bar < int(m_bars.size()); ++bar) drawBar(painter, bar, names, size.width());
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(names, double(m_bars.size()) * space::kXl, size.width() - names, kFoot), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Mean error (%1); dashed: as last time").arg(m_unit));
}

void SliceChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_hovered >= 0) {
        QColor ground = tokens().accent;
        ground.setAlphaF(0.08F);
        painter.fillRect(QRectF(0, double(m_hovered) * space::kXl, width(), space::kXl), ground);
    }
    draw(painter, size());
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
}

void SliceChart::choose(int bar)
{
    m_hovered = bar >= 0 && bar < int(m_bars.size()) ? bar : -1;
    if (m_hovered >= 0) setAccessibleDescription(words(m_hovered));
    update();
}

void SliceChart::mouseMoveEvent(QMouseEvent* event)
{
    const int bar = int(event->position().y()) / space::kXl, before = m_hovered;
    choose(bar);
    if (m_hovered < 0) QToolTip::hideText();
    else if (m_hovered != before) QToolTip::showText(event->globalPosition().toPoint(), words(m_hovered), this);
}

void SliceChart::leaveEvent(QEvent*) { choose(-1); }

void SliceChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) choose(std::min(m_hovered + 1, int(m_bars.size()) - 1));
    else if (event->key() == Qt::Key_Up) choose(std::max(m_hovered - 1, 0));
    else QWidget::keyPressEvent(event);
}

bool SliceChart::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return QWidget::event(event);
}

QString SliceChart::csv() const
{
    QString text = QStringLiteral("part,entries,mae,as_last_time\n");
    for (const SliceBar& bar : m_bars)
        text += QStringLiteral("%1,%2,%3,%4\n").arg(csvCell(bar.name)).arg(bar.count).arg(bar.error, 0, 'g', 10).arg(bar.persistence, 0, 'g', 10);
    return text;
}

Result<void> SliceChart::exportTo(const QString& path) const
{
    if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) return writeText(path, csv().toUtf8());
    return writePicture(path, size(), accessibleName(), [this](QPainter& painter, QSize area) { draw(painter, area); });
}

void SliceChart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    addExportActions(menu, this, m_exportName, [this](const QString& path) {
        if (const auto written = exportTo(path); !written) emit failed(written.error());
    });
    menu.exec(event->globalPos());
}

}  // namespace liftgraph::ui
