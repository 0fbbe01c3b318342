#include "ui/graphview/graph_view.h"

#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kRestMs = 80;
constexpr double kInstantMs = 10.0;    // cheap enough to draw at every step
constexpr double kTimelineRatio = 1e9;  // dates and rows have no common measure
constexpr double kMapRatio = 1.6;
constexpr double kReach = 9.0;
constexpr double kDim = 0.72;
}  // namespace

GraphView::GraphView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grabGesture(Qt::PinchGesture);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_picture = QPixmap();
        update();
    });
}

void GraphView::setScene(ScenePtr scene, bool keepView)
{
    m_scene = std::move(scene);
    std::vector<QPointF> points;
    points.reserve(m_scene->nodes.size());
    for (const SceneNode& node : m_scene->nodes) points.push_back(node.at);
    m_grid = SpatialGrid(points, m_scene->bounds);
    m_hovered = -1;
    m_marked.clear();
    const auto known = std::size_t(m_selectedNode) < m_scene->itemOfNode.size();
    m_selected = m_selectedNode >= 0 && known ? m_scene->itemOfNode[std::size_t(m_selectedNode)] : -1;
    m_picture = QPixmap();
    if (keepView)
        update();
    else
        fit();
}

void GraphView::setLegend(const ColorLegend& legend)
{
    m_legend = legend;
    update();
}

void GraphView::refreshLook()
{
    m_picture = QPixmap();
    update();
}

int GraphView::itemAt(const QPointF& at) const
{
    if (!area().contains(at)) return -1;
    double largest = kReach;
    if (m_scene->kind == SceneKind::Map) largest = space::kXxl;
    const auto near = m_grid.inside(m_transform.toWorld(QRectF(at.x() - largest, at.y() - largest, 2 * largest, 2 * largest)));
    int found = -1;
    double best = 1e300;
    for (const int item : near) {
        const QPointF away = positionOf(item) - at;
        const double distance = std::hypot(away.x(), away.y());
        const double reach = std::max(graph_painter::nodeRadius(*m_scene, item, m_transform) + 2.0, m_scene->kind == SceneKind::Map ? 0.0 : kReach);
        if (distance <= reach && distance < best) {
            best = distance;
            found = item;
        }
    }
    return found;
}

void GraphView::moved(const ViewTransform& transform)
{
    m_transform = transform;
    if (m_pictureMs < kInstantMs) m_picture = QPixmap();
    m_rest.start();
    update();
}

void GraphView::zoomAt(const QPointF& at, double factor)
{
    const ViewTransform whole = ViewTransform::fitting(m_scene->bounds, area(), m_scene->kind == SceneKind::Timeline ? kTimelineRatio : kMapRatio);
    const double lowest = 0.5 * whole.sy / m_transform.sy, highest = 200.0 * whole.sy / m_transform.sy;
    m_fitted = false;
    moved(m_transform.zoomedAt(at, std::clamp(factor, lowest, highest)));
}

void GraphView::panBy(const QPoint& pixels)
{
    m_fitted = false;
    ViewTransform next = m_transform;
    next.ox += pixels.x();
    next.oy += pixels.y();
    moved(next);
}

void GraphView::fit()
{
    m_fitted = true;
    const QRectF plot = area();
    if (plot.isEmpty() || m_scene->bounds.isEmpty()) return;
    m_transform = ViewTransform::fitting(m_scene->bounds, plot, m_scene->kind == SceneKind::Timeline ? kTimelineRatio : kMapRatio);
    m_picture = QPixmap();
    update();
}

void GraphView::resizeEvent(QResizeEvent*)
{
    m_picture = QPixmap();
    if (m_fitted) fit();
}

void GraphView::drawTo(QPainter& painter, const QRectF& clip) const
{
    painter.save();
    painter.setClipRect(clip);
    graph_painter::drawScene(painter, *m_scene, m_transform, clip);
    painter.restore();
    if (m_scene->kind == SceneKind::Map) graph_painter::drawMapLabels(painter, *m_scene, m_transform, clip, {});
}

void GraphView::renderPicture()
{
    QElapsedTimer clock;
    clock.start();
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(tokens().surface);
    QPainter painter(&m_picture);
    drawTo(painter, area());
    m_pictureTransform = m_transform;
    m_pictureMs = double(clock.nsecsElapsed()) / 1e6;
}

void GraphView::paintPicture(QPainter& painter, const QRectF& plot)
{
    const bool resting = !m_rest.isActive() || m_pictureMs < kInstantMs;
    if (m_picture.isNull() || (resting && (m_pictureTransform.ox != m_transform.ox || m_pictureTransform.oy != m_transform.oy ||
                                           m_pictureTransform.sx != m_transform.sx || m_pictureTransform.sy != m_transform.sy)))
        renderPicture();
    painter.save();
    painter.setClipRect(plot);
    const QPointF corner = m_transform.toScreen(m_pictureTransform.toWorld(QPointF(0, 0)));
    const QPointF far = m_transform.toScreen(m_pictureTransform.toWorld(QPointF(width(), height())));
    painter.drawPixmap(QRectF(corner, far), m_picture, QRectF(m_picture.rect()));
    painter.restore();
}

void GraphView::paintOverlay(QPainter& painter, const QRectF& plot) const
{
    painter.save();
    painter.setClipRect(plot);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_hovered >= 0) {
        QColor veil = tokens().surface;
        veil.setAlphaF(float(kDim));
        painter.fillRect(plot, veil);
        graph_painter::drawHighlight(painter, *m_scene, m_transform, m_hovered);
        if (m_scene->kind == SceneKind::Map) {
            std::vector<int> named = m_scene->neighbours(m_hovered);
            named.push_back(m_hovered);
            graph_painter::drawMapLabels(painter, *m_scene, m_transform, plot, named);
        }
    }
    graph_painter::drawPath(painter, *m_scene, m_transform, m_path);
    for (const int item : m_marked) graph_painter::drawRing(painter, *m_scene, m_transform, item, tokens().accent, 1.5);
    if (m_selected >= 0) graph_painter::drawRing(painter, *m_scene, m_transform, m_selected, tokens().accent, 2.5);
    if (!m_band.isNull()) {
        QColor fill = tokens().accent;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(tokens().accent, 1));
        painter.setBrush(fill);
        painter.drawRect(m_band.normalized());
    }
    painter.restore();
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    const QRectF plot = area();
    if (m_scene->nodes.empty()) return;
    paintPicture(painter, plot);
    paintOverlay(painter, plot);
    graph_painter::drawFrame(painter, *m_scene, m_transform, size());
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
    }
}

void GraphView::draw(QPainter& painter, QSize size) const
{
    Q_UNUSED(size)
    drawTo(painter, area());
    graph_painter::drawFrame(painter, *m_scene, m_transform, this->size());
    graph_painter::drawLegend(painter, *m_scene, m_legend, {double(space::kS), double(height() + space::kS)});
}

Result<void> GraphView::exportTo(const QString& path) const
{
    // Room below for the legend, which the window shows beside the view.
    const QSize whole(width(), height() + space::kXxl);
    return writePicture(path, whole, accessibleName(), [this](QPainter& painter, QSize size) { draw(painter, size); });
}

}  // namespace liftgraph::ui
