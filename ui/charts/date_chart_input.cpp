#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/date_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void DateChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = viewport()->rect();
    if (m_points.empty()) {
        painter.setPen(tokens().secondary);
        painter.setFont(textFont(TextRole::Body));
        painter.drawText(area.adjusted(space::kL, space::kS, -space::kL, -space::kS), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(tokens().accent, 1));
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
}

void DateChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    fitAxes();
}

void DateChart::mousePressEvent(QMouseEvent* event) { event->accept(); }

void DateChart::mouseMoveEvent(QMouseEvent* event)
{
    const int found = pointAt(event->position());
    if (found == m_hovered) return;
    m_hovered = found;
    viewport()->setCursor(found >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (found >= 0 && m_describe)
        QToolTip::showText(event->globalPosition().toPoint(), m_describe(m_points[std::size_t(found)].node), this);
    else
        QToolTip::hideText();
    mark();
}

void DateChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const int found = pointAt(event->position());
    if (found >= 0) emit nodeClicked(m_points[std::size_t(found)].node);
}

void DateChart::leaveEvent(QEvent*)
{
    m_hovered = -1;
    mark();
}

bool DateChart::viewportEvent(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return QChartView::viewportEvent(event);
}

void DateChart::focusInEvent(QFocusEvent*) { viewport()->update(); }
void DateChart::focusOutEvent(QFocusEvent*) { viewport()->update(); }

void DateChart::step(int direction)
{
    if (m_points.empty()) return;
    const auto at = std::find_if(m_points.begin(), m_points.end(), [this](const DatePoint& point) { return point.node == m_selected; });
    const auto last = std::ptrdiff_t(m_points.size()) - 1;
    std::ptrdiff_t next = direction > 0 ? 0 : last;
    if (at != m_points.end()) next = std::clamp<std::ptrdiff_t>(at - m_points.begin() + direction, 0, last);
    emit nodeClicked(m_points[std::size_t(next)].node);
}

void DateChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        step(event->key() == Qt::Key_Right ? 1 : -1);
    else
        event->ignore();
}

void DateChart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    addExportActions(menu, this, m_exportName, [this](const QString& path) {
        if (const auto written = exportTo(path); !written) emit failed(written.error());
    });
    menu.exec(event->globalPos());
}

}  // namespace liftgraph::ui
