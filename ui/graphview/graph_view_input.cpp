// What the graph view does on wheel, mouse, touch and keys.

#include <QAccessible>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/graphview/graph_view.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kPathShare = 0.2;  ///< of the width that a path takes when it is shown
constexpr double kKeyZoom = 1.25;
constexpr double kWheelZoom = 1.0015;  // per eighth of a degree
constexpr int kKeyPan = 60;
constexpr int kDragStart = 4;
}  // namespace

void GraphView::wheelEvent(QWheelEvent* event)
{
    // A touchpad that scrolls in pixels pans; a wheel, or Ctrl, zooms.
    if (!event->pixelDelta().isNull() && !event->modifiers().testFlag(Qt::ControlModifier))
        panBy(event->pixelDelta());
    else
        zoomAt(event->position(), std::pow(kWheelZoom, event->angleDelta().y()));
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressed = event->pos();
    m_lastDrag = event->pos();
    m_dragging = false;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) m_band = QRect(event->pos(), QSize(1, 1));
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        hover(itemAt(event->position()), event->globalPosition().toPoint());
        return;
    }
    if ((event->pos() - *m_pressed).manhattanLength() >= kDragStart) m_dragging = true;
    if (!m_dragging) return;
    if (m_band.isNull()) {
        setCursor(Qt::ClosedHandCursor);
        panBy(event->pos() - m_lastDrag);
        m_lastDrag = event->pos();
    } else {
        m_band = QRect(*m_pressed, event->pos());
        update();
    }
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) return;
    unsetCursor();
    if (!m_band.isNull() && m_dragging)
        markInside(QRectF(m_band.normalized()));
    else if (!m_dragging)
        choose(itemAt(event->position()));
    m_pressed.reset();
    m_band = QRect();
    m_dragging = false;
    update();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && itemAt(event->position()) < 0) zoomAt(event->position(), 2.0);
}

void GraphView::leaveEvent(QEvent*) { hover(-1, {}); }

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) return true;  // shown on hover at once
    if (event->type() == QEvent::Gesture) {
        if (auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            zoomAt(mapFromGlobal(pinch->centerPoint()), pinch->scaleFactor());
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), 1.0 + gesture->value());
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        // Tab walks through the session of the selected entry and then leaves, so that the keyboard is never trapped.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && m_selected >= 0 && nextInSession()) return true;
    }
    return QWidget::event(event);
}

void GraphView::hover(int item, const QPoint& global)
{
    if (item == m_hovered) return;
    m_hovered = item;
    if (item >= 0 && m_describe)
        QToolTip::showText(global, m_describe(m_scene->nodes[std::size_t(item)].node), this);
    else
        QToolTip::hideText();
    setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GraphView::choose(int item)
{
    m_marked.clear();
    emit nodeChosen(item >= 0 ? m_scene->nodes[std::size_t(item)].node : -1);
}

void GraphView::showSelected(int node)
{
    m_selectedNode = node;
    m_selected = node >= 0 && std::size_t(node) < m_scene->itemOfNode.size() ? m_scene->itemOfNode[std::size_t(node)] : -1;
    if (m_selected >= 0) {
        bringOnView(m_selected);
        if (m_describe) setAccessibleDescription(m_describe(node));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void GraphView::showMarked(const std::vector<int>& nodes)
{
    m_marked.clear();
    for (const int node : nodes) {
        const int item = std::size_t(node) < m_scene->itemOfNode.size() ? m_scene->itemOfNode[std::size_t(node)] : -1;
        if (item >= 0) m_marked.push_back(item);
    }
    update();
}

void GraphView::showPath(const ExplainedPath& path)
{
    const bool another = path.of >= 0 && path.of != m_path.of;
    m_path = path;
    update();
    const auto itemOf = [this](int node) { return std::size_t(node) < m_scene->itemOfNode.size() ? m_scene->itemOfNode[std::size_t(node)] : -1; };
    const int to = another ? itemOf(path.of) : -1;
    if (to < 0) return;
    // Weeks of a log of years lie on one spot: the path gets room.
    double reach = 0.0;
    for (const auto& [node, moved] : path.moved)
        if (const int from = itemOf(node); from >= 0) reach = std::max(reach, QLineF(positionOf(from), positionOf(to)).length());
    const double wanted = kPathShare * area().width();
    if (reach > 0.0 && reach < wanted) zoomAt(positionOf(to), wanted / reach);
    bringOnView(to);
}

void GraphView::bringOnView(int item)
{
    const QRectF inner = area().adjusted(space::kXl, space::kXl, -space::kXl, -space::kXl);
    const QPointF at = positionOf(item);
    if (inner.isEmpty() || area().contains(at)) return;
    const QPointF wanted(std::clamp(at.x(), inner.left(), inner.right()), std::clamp(at.y(), inner.top(), inner.bottom()));
    panBy((wanted - at).toPoint());
}

void GraphView::markInside(const QRectF& band)
{
    m_marked = m_grid.inside(m_transform.toWorld(band.intersected(area())));
    std::sort(m_marked.begin(), m_marked.end());
    QList<int> nodes;
    for (const int item : m_marked) nodes << m_scene->nodes[std::size_t(item)].node;
    emit nodesMarked(nodes);
}

bool GraphView::nextInSession()
{
    const int session = m_scene->nodes[std::size_t(m_selected)].session;
    if (session < 0) return false;
    const auto& members = m_scene->sessions[std::size_t(session)].members;
    const auto at = std::find(members.begin(), members.end(), m_selected);
    if (at == members.end() || at + 1 == members.end()) return false;
    choose(*(at + 1));
    return true;
}

/// The neighbour that lies most in the direction of an arrow key; -1 for none.
int GraphView::stepTarget(int key) const
{
    const QPointF here = positionOf(m_selected);
    int best = -1;
    double least = 1e300;
    for (const int other : m_scene->neighbours(m_selected)) {
        const QPointF away = positionOf(other) - here;
        double along = 0.0, across = 0.0;
        switch (key) {
        case Qt::Key_Left: along = -away.x(), across = away.y(); break;
        case Qt::Key_Right: along = away.x(), across = away.y(); break;
        case Qt::Key_Up: along = -away.y(), across = away.x(); break;
        default: along = away.y(), across = away.x(); break;
        }
        const double cost = along + 2.0 * std::abs(across);
        if (along > 1e-6 && std::abs(across) <= along * 2.0 + 1e-6 && cost < least) {
            least = cost;
            best = other;
        }
    }
    return best;
}

bool GraphView::stepSelection(int key)
{
    if (m_selected < 0) return false;
    const int target = stepTarget(key);
    if (target >= 0) choose(target);
    return true;
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Plus: case Qt::Key_Equal: zoomAt(area().center(), kKeyZoom); return;
    case Qt::Key_Minus: zoomAt(area().center(), 1.0 / kKeyZoom); return;
    case Qt::Key_F: fit(); return;
    case Qt::Key_Escape: choose(-1); return;
    case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_Space:
        if (m_selected < 0 && m_scene->count() > 0) choose(m_scene->count() - 1);
        return;
    case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down: break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (!shift && stepSelection(event->key())) return;
    const int x = event->key() == Qt::Key_Left ? kKeyPan : event->key() == Qt::Key_Right ? -kKeyPan : 0;
    const int y = event->key() == Qt::Key_Up ? kKeyPan : event->key() == Qt::Key_Down ? -kKeyPan : 0;
    panBy({x, y});
}

}  // namespace liftgraph::ui
