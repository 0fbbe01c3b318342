#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/date_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kNotch = 120.0;       // of a mouse wheel
constexpr double kPerNotch = 0.8;      // of the days stay on view
constexpr double kPanPerNotch = 0.1;
constexpr double kPanPerKey = 0.25;
constexpr int kBandOpacity = 40;

}  // namespace

void DateChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = viewport()->rect();
    const bool any = std::any_of(m_points.begin(), m_points.end(), [this](const DatePoint& point) { return inView(point); });
    if (!any) {
        painter.setPen(tokens().secondary);
        painter.setFont(textFont(TextRole::Body));
        const QString text = m_points.empty() ? m_emptyText : tr("Nothing lies in these dates. A double click shows everything.");
        painter.drawText(area.adjusted(space::kL, space::kS, -space::kL, -space::kS), Qt::AlignCenter | Qt::TextWordWrap, text);
    }
    drawWords(painter);
    if (m_pressed && m_dragged) {
        QColor band = tokens().accent;
        band.setAlpha(kBandOpacity);
        const QRectF dates = plot();
        const QRectF swept(QPointF(m_pressed->x(), dates.top()), QPointF(m_dragged->x(), dates.bottom()));
        painter.fillRect(swept.normalized() & dates, band);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(tokens().accent, 1));
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
}

void DateChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    fitTitles();
    fitAxes();
}

void DateChart::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier));
    if (pans) {
        m_panned = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton && !m_points.empty()) {
        m_pressed = event->pos();
    }
}

void DateChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panned) {
        if (plot().width() > 0) pan((m_panned->x() - event->pos().x()) / plot().width());
        m_panned = event->pos();
    } else if (m_pressed && (m_dragged || std::abs(event->pos().x() - m_pressed->x()) >= QApplication::startDragDistance())) {
        m_dragged = event->pos();
        viewport()->update();
    } else {
        hover(event->pos(), event->globalPosition().toPoint());
    }
}

void DateChart::hover(const QPoint& at, const QPoint& global)
{
    const int found = pointAt(at);
    if (found == m_hovered) return;
    m_hovered = found;
    viewport()->setCursor(found >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (found >= 0 && m_describe)
        QToolTip::showText(global, m_describe(m_points[std::size_t(found)]), this);
    else
        QToolTip::hideText();
    mark();
}

void DateChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_panned) {
        m_panned.reset();
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    const auto from = m_pressed, to = m_dragged;
    m_pressed.reset();
    m_dragged.reset();
    if (from && to) {
        const double a = dayAt(*from), b = dayAt(*to);
        return choose(DaySpan{std::min(a, b), std::max(a, b)});
    }
    const int found = pointAt(event->position());
    if (found >= 0 && m_points[std::size_t(found)].node >= 0) emit nodeClicked(m_points[std::size_t(found)].node);
}

void DateChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose({});
}

void DateChart::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y()) || (event->modifiers() & Qt::ShiftModifier);
    const double notches = (turn.x() != 0 && sideways ? turn.x() : turn.y()) / kNotch;
    if (sideways)
        pan(-notches * kPanPerNotch);
    else if (notches != 0.0)
        zoom(std::pow(kPerNotch, notches), dayAt(event->position()));
    event->accept();
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
    const auto selects = [](const DatePoint& point) { return point.node >= 0; };
    if (std::none_of(m_points.begin(), m_points.end(), selects)) return;
    const auto at = std::find_if(m_points.begin(), m_points.end(), [this](const DatePoint& point) { return m_selected >= 0 && point.node == m_selected; });
    const auto last = std::ptrdiff_t(m_points.size()) - 1;
    std::ptrdiff_t next = at != m_points.end() ? at - m_points.begin() + direction : direction > 0 ? 0 : last;
    // Several points can be of one entry, and some of none.
    while (next >= 0 && next <= last && (!selects(m_points[std::size_t(next)]) || m_points[std::size_t(next)].node == m_selected)) next += direction;
    if (next < 0 || next > last) return;
    const DatePoint point = m_points[std::size_t(next)];
    if (m_span && !inView(point)) pan((point.day - (m_span->first + m_span->last) / 2.0) / (m_span->last - m_span->first));
    emit nodeClicked(point.node);
}

void DateChart::keyPressEvent(QKeyEvent* event)
{
    const DaySpan now = shown();
    const double middle = (now.first + now.last) / 2.0;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        return shift ? pan(direction * kPanPerKey) : step(direction);
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kPerNotch, middle);
    case Qt::Key_Minus: return zoom(1.0 / kPerNotch, middle);
    case Qt::Key_0:
    case Qt::Key_Home: return choose({});
    default: event->ignore();
    }
}

void DateChart::addExports(QMenu& menu)
{
    addExportActions(menu, this, m_exportName, [this](const QString& path) {
        if (const auto written = exportTo(path); !written) emit failed(written.error());
    });
}

void DateChart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const double about = event->reason() == QContextMenuEvent::Mouse ? dayAt(event->pos()) : (shown().first + shown().last) / 2.0;
    QAction* in = menu.addAction(tr("Zoom in"), this, [this, about] { zoom(kPerNotch, about); });
    QAction* out = menu.addAction(tr("Zoom out"), this, [this, about] { zoom(1.0 / kPerNotch, about); });
    QAction* all = menu.addAction(tr("Show all dates"), this, [this] { choose({}); });
    in->setShortcut(QKeySequence(Qt::Key_Plus));
    out->setShortcut(QKeySequence(Qt::Key_Minus));
    all->setShortcut(QKeySequence(Qt::Key_0));
    for (QAction* action : {in, out}) action->setEnabled(!m_points.empty());
    all->setEnabled(m_span.has_value());
    menu.addSeparator();
    addExports(menu);
    menu.exec(event->globalPos());
}

}  // namespace liftgraph::ui
