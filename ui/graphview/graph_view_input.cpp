// What the graph view does on wheel, mouse, touch and keys.

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "ui/graphview/graph_minimap.h"
#include "ui/graphview/graph_view.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kKeyZoom = 1.25;
constexpr double kWheelZoom = 1.0015;  // per eighth of a degree
constexpr int kWheelPan = 2;           // eighths of a degree to a pixel
constexpr int kKeyPan = 60;
constexpr int kDragStart = 4;
}  // namespace

void GraphView::wheelEvent(QWheelEvent* event)
{
    // A touchpad that scrolls in pixels pans, and so does a wheel across or with Shift; a wheel, or Ctrl, zooms.
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier), across = event->modifiers().testFlag(Qt::ShiftModifier) || event->angleDelta().y() == 0;
    if (!event->pixelDelta().isNull() && !zooms)
        panBy(event->pixelDelta());
    else if (across && !zooms)
        panBy({(event->angleDelta().x() + event->angleDelta().y()) / kWheelPan, 0});
    else
        zoomAt(event->position(), std::pow(kWheelZoom, event->angleDelta().y()));
    event->accept();
}

bool GraphView::movable(int item) const { return item >= 0 && (m_scene->kind == SceneKind::Map || m_scene->kind == SceneKind::Week); }

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressed = m_lastDrag = event->pos();
    m_drag = Drag::Pressed;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier), alt = event->modifiers().testFlag(Qt::AltModifier);
    m_dragged = itemAt(event->position());
    if (shift)
        m_intent = alt ? Drag::Lasso : Drag::Band;
    else if (m_tool != Tool::Pan)
        m_intent = m_tool == Tool::Lasso ? Drag::Lasso : Drag::Band;
    else
        m_intent = movable(m_dragged) ? Drag::Item : Drag::Pan;
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None) return hover(itemAt(event->position()), event->globalPosition().toPoint());
    if (m_drag == Drag::Pressed) {
        if ((event->pos() - m_pressed).manhattanLength() < kDragStart) return;
        m_drag = m_intent;
        hover(-1, {});
        if (m_drag == Drag::Lasso) m_lasso << m_pressed;
        if (m_drag == Drag::Pan || m_drag == Drag::Item) setCursor(Qt::ClosedHandCursor);
    }
    dragTo(event->pos());
}

void GraphView::dragTo(const QPoint& at)
{
    switch (m_drag) {
    case Drag::Pan: panBy(at - m_lastDrag); break;
    case Drag::Band: m_band = QRect(m_pressed, at); break;
    case Drag::Lasso: m_lasso << at; break;
    case Drag::Item: moveItem(m_transform.toWorld(QPointF(at))); break;
    case Drag::None: case Drag::Pressed: return;
    }
    m_lastDrag = at;
    update();
}

/// In a scene of our own, since a worker may be drawing the one that was handed over.
void GraphView::moveItem(const QPointF& to)
{
    if (!m_handled) {
        endTransition();
        m_handled = std::make_shared<GraphScene>(*m_scene);
        m_scene = m_handled;
        m_draggedFrom = m_handled->nodes[std::size_t(m_dragged)].at;
    }
    m_handled->nodes[std::size_t(m_dragged)].at = to;
    m_index = indexOf(*m_scene);
    m_labelled.reset();
}

/// `keep`: it stays where it was let go, marked as put there by hand; else it goes back.
void GraphView::endItemDrag(bool keep)
{
    if (!m_handled || m_dragged < 0) return;
    SceneNode& node = m_handled->nodes[std::size_t(m_dragged)];
    const QPointF to = node.at;
    if (!keep) node.at = m_draggedFrom;
    if (keep) node.pinned = true;
    m_handled.reset();
    m_index = indexOf(*m_scene);
    m_labelled.reset();
    m_picture.clear();
    m_minimap->setScene(m_scene, m_index);
    update();
    if (keep) emit itemMoved(m_dragged, m_draggedFrom, to);
}

void GraphView::endDrag()
{
    m_drag = Drag::None;
    m_dragged = -1;
    m_band = QRect();
    m_lasso.clear();
    setCursor(m_tool == Tool::Pan ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drag == Drag::None) return;
    const Drag drag = m_drag;
    const QRectF band(m_band.normalized());
    const QPolygonF lasso = m_lasso;
    endItemDrag(true);
    endDrag();
    if (drag == Drag::Band) markInside(band);
    if (drag == Drag::Lasso) markInside(lasso);
    if (drag == Drag::Pressed) choose(itemAt(event->position()));
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const int item = itemAt(event->position());
    if (item < 0) return zoomAt(event->position(), 2.0);
    std::vector<int> around = m_scene->neighbours(item);
    around.push_back(item);
    zoomTo(around);
}

void GraphView::setTool(Tool tool)
{
    if (m_tool == tool) return;
    m_tool = tool;
    endItemDrag(false);
    endDrag();
    emit toolChanged();
}

void GraphView::leaveEvent(QEvent*) { hover(-1, {}); }

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        // Of an item it is shown on hover at once; beside the rows it tells the name that was cut off, or had no room at all.
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int row = rowBeside(help->pos()); row >= 0) QToolTip::showText(help->globalPos(), m_scene->rows[std::size_t(row)].name, this);
        return true;
    }
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

/// The timeline's row whose name stands, or would stand, at a place; -1 for none.
int GraphView::rowBeside(const QPoint& at) const
{
    const bool beside = m_scene->kind == SceneKind::Timeline && !m_plot.contains(at) && at.y() >= m_plot.top() && at.y() < m_plot.bottom();
    const int row = beside ? qRound(m_transform.toWorld(QPointF(at)).y()) : -1;
    return row < int(m_scene->rows.size()) ? row : -1;
}

void GraphView::hover(int item, const QPoint& global)
{
    if (item == m_hovered) return;
    m_hovered = item;
    if (item >= 0)
        QToolTip::showText(global, wordsOf(item), this);
    else
        QToolTip::hideText();
    setCursor(m_tool != Tool::Pan ? Qt::CrossCursor : item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

bool GraphView::actOnKey(int key)
{
    switch (key) {
    case Qt::Key_Plus: case Qt::Key_Equal: zoomAt(area().center(), kKeyZoom); return true;
    case Qt::Key_Minus: zoomAt(area().center(), 1.0 / kKeyZoom); return true;
    case Qt::Key_F: fit(); return true;
    case Qt::Key_S: zoomToSelection(); return true;
    case Qt::Key_M: setMinimapWanted(!m_minimapWanted); return true;
    case Qt::Key_B: setTool(m_tool == Tool::Band ? Tool::Pan : Tool::Band); return true;
    case Qt::Key_L: setTool(m_tool == Tool::Lasso ? Tool::Pan : Tool::Lasso); return true;
    case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_Space:
        if (m_selected < 0 && m_scene->count() > 0) choose(m_scene->count() - 1);
        return true;
    case Qt::Key_Escape:
        // One thing at a time: what the hand holds, then the tool, then the selection.
        if (m_drag != Drag::None) {
            endItemDrag(false);
            endDrag();
        } else if (m_tool != Tool::Pan) {
            setTool(Tool::Pan);
        } else {
            choose(-1);
        }
        return true;
    default: return false;
    }
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!arrow) {
        if (!plain || !actOnKey(event->key())) QWidget::keyPressEvent(event);
        return;
    }
    if (!event->modifiers().testFlag(Qt::ShiftModifier) && stepSelection(event->key())) return;
    const int x = event->key() == Qt::Key_Left ? kKeyPan : event->key() == Qt::Key_Right ? -kKeyPan : 0;
    const int y = event->key() == Qt::Key_Up ? kKeyPan : event->key() == Qt::Key_Down ? -kKeyPan : 0;
    panBy({x, y});
}

}  // namespace liftgraph::ui
