#include "ui/graphview/graph_minimap.h"

#include <QMouseEvent>

namespace liftgraph::ui {

namespace {
constexpr double kTimelineRatio = 1e9;
constexpr double kMapRatio = 1.6;
constexpr double kSmallestFrame = 8.0;
constexpr float kOutside = 0.55F;
}  // namespace

GraphMinimap::GraphMinimap(QWidget* parent) : QWidget(parent), m_scene(std::make_shared<GraphScene>()), m_index(std::make_shared<SceneIndex>())
{
    setAccessibleName(tr("The whole graph"));
    setToolTip(tr("The whole graph. Drag the frame to look elsewhere; M hides this."));
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    resize(sizeHint());
    connect(&m_picture, &GraphPicture::changed, this, qOverload<>(&QWidget::update));
}

void GraphMinimap::setScene(ScenePtr scene, SceneIndexPtr index)
{
    m_scene = std::move(scene);
    m_index = std::move(index);
    resize(sizeHint());
    m_picture.clear();
    update();
}

void GraphMinimap::setOnView(const QRectF& world)
{
    if (world == m_onView) return;
    m_onView = world;
    update();
}

void GraphMinimap::refreshLook()
{
    m_picture.outdate();
    update();
}

GraphPicture::Wish GraphMinimap::wish() const
{
    const QRectF inner = QRectF(rect()).adjusted(2, 2, -2, -2);
    const bool free = m_scene->kind == SceneKind::Timeline || m_scene->kind == SceneKind::Week;
    return {m_scene, m_index, ViewTransform::fitting(m_scene->bounds, inner, free ? kTimelineRatio : kMapRatio), inner, tokens(), devicePixelRatioF()};
}

QRectF GraphMinimap::frameOf(const QRectF& world) const
{
    const ViewTransform t = wish().transform;
    QRectF frame(t.toScreen(world.topLeft()), t.toScreen(world.bottomRight()));
    if (frame.width() < kSmallestFrame) frame.adjust((frame.width() - kSmallestFrame) / 2, 0, (kSmallestFrame - frame.width()) / 2, 0);
    if (frame.height() < kSmallestFrame) frame.adjust(0, (frame.height() - kSmallestFrame) / 2, 0, (kSmallestFrame - frame.height()) / 2);
    return frame;
}

void GraphMinimap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    if (m_scene->nodes.empty()) return;
    const GraphPicture::Wish now = wish();
    m_picture.want(now, true);
    m_picture.paint(painter, now);
    const QRectF frame = frameOf(m_onView).intersected(now.plot);
    QColor veil = tokens().window;
    veil.setAlphaF(kOutside);
    painter.setClipRegion(QRegion(rect()) - QRegion(frame.toAlignedRect()));
    painter.fillRect(rect(), veil);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().accent, 1.5));
    painter.drawRect(frame.adjusted(0.75, 0.75, -0.75, -0.75));
    painter.setPen(QPen(tokens().hairline, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void GraphMinimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_dragging = true;
    // Beside the frame, the frame jumps under the mouse; inside, it is taken where it is.
    const QRectF frame = frameOf(m_onView);
    m_grip = frame.contains(event->position()) ? event->position() - frame.center() : QPointF();
    mouseMoveEvent(event);
}

void GraphMinimap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) emit centreWanted(wish().transform.toWorld(event->position() - m_grip));
}

void GraphMinimap::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

}  // namespace liftgraph::ui
