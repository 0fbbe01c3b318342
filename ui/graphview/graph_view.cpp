#include "ui/graphview/graph_view.h"

#include <QEvent>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/graphview/graph_accessible.h"
#include "ui/graphview/graph_minimap.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kRestMs = 80;
constexpr int kStepMs = 15;
constexpr double kTimelineRatio = 1e9;  // dates and rows have no common measure, nor have the columns of a week
constexpr double kMapRatio = 1.6;
constexpr double kReach = 9.0;
constexpr double kZoomedIn = 1.2;       // of the whole graph's scale, from where on the small map helps
constexpr double kSmallest = 0.5, kLargest = 200.0;  // of the whole graph's scale
constexpr double kTallRow = 56.0;
}  // namespace

GraphView::GraphView(QWidget* parent) : QWidget(parent)
{
    installGraphAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_picture, &GraphPicture::changed, this, qOverload<>(&QWidget::update));
    m_step.setInterval(kStepMs);
    connect(&m_step, &QTimer::timeout, this, [this] {
        if (m_transition && m_transition->over()) endTransition();
        update();
    });
    m_minimap = new GraphMinimap(this);
    m_minimap->hide();
    connect(m_minimap, &GraphMinimap::centreWanted, this, [this](const QPointF& world) { panBy((area().center() - m_transform.toScreen(world)).toPoint()); });
}

GraphView::~GraphView() = default;

void GraphView::measurePlot() { m_plot = graph_painter::plotArea(*m_scene, size(), isRightToLeft()); }

void GraphView::setScene(ScenePtr scene, bool keepView)
{
    endItemDrag(false);
    endDrag();
    const ScenePtr before = std::move(m_scene);
    const ViewTransform then = m_transform;
    m_scene = std::move(scene);
    m_index = indexOf(*m_scene);
    forgetGraphAccessibility(*this);
    m_hovered = -1;
    m_marked.clear();
    m_labelled.reset();
    m_columns.reset();
    m_selected = itemOfNode(m_selectedNode);
    endTransition();
    m_picture.clear();
    measurePlot();
    m_minimap->setScene(m_scene, m_index);
    if (!keepView) fitAs(true);
    beginTransition(before, then);
    placeMinimap();
    update();
}

int GraphView::itemOfNode(int node) const
{
    return node >= 0 && std::size_t(node) < m_scene->itemOfNode.size() ? m_scene->itemOfNode[std::size_t(node)] : -1;
}

void GraphView::beginTransition(const ScenePtr& before, const ViewTransform& then)
{
    if (!isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0) return;
    m_transition = SceneTransition::between(*before, then, m_scene, m_transform);
    if (m_transition) m_step.start();
}

void GraphView::endTransition()
{
    m_transition.reset();
    m_step.stop();
}

void GraphView::setLegend(const ColorLegend& legend)
{
    m_legend = legend;
    update();
}

QString GraphView::wordsOf(int item) const
{
    const SceneNode& node = m_scene->nodes[std::size_t(item)];
    return m_describe ? m_describe(node.node) : node.label;
}

void GraphView::refreshLook()
{
    measurePlot();
    m_labelled.reset();
    m_columns.reset();
    m_picture.outdate();
    m_minimap->refreshLook();
    update();
}

void GraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        refreshLook();
        if (m_fitted) fitAs(m_legible);
        placeMinimap();
    }
    QWidget::changeEvent(event);
}

void GraphView::setMinimapWanted(bool wanted)
{
    m_minimapWanted = wanted;
    placeMinimap();
}

/// In the corner where the dates end; only where there is more than is on view, and room for it.
void GraphView::placeMinimap()
{
    const bool room = m_plot.width() > 2.5 * m_minimap->width() && m_plot.height() > 2.0 * m_minimap->height();
    m_minimap->setVisible(m_minimapWanted && room && !m_scene->nodes.empty() && m_transform.sx > kZoomedIn * fitted().sx);
    if (m_minimap->isHidden()) return;
    const double x = isRightToLeft() ? m_plot.left() + space::kS : m_plot.right() - m_minimap->width() - space::kS;
    m_minimap->move(QPointF(x, m_plot.bottom() - m_minimap->height() - space::kS).toPoint());
    m_minimap->setOnView(m_transform.toWorld(m_plot));
}

int GraphView::itemAt(const QPointF& at) const
{
    if (!area().contains(at)) return -1;
    const bool large = m_scene->kind == SceneKind::Map || m_scene->sized;
    const double largest = large ? 2.0 * space::kXl : kReach;
    const auto near = m_index->nodes.inside(m_transform.toWorld(QRectF(at.x() - largest, at.y() - largest, 2 * largest, 2 * largest)));
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

GraphPicture::Wish GraphView::wish() const { return {m_scene, m_index, m_transform, m_plot, tokens(), devicePixelRatioF()}; }

void GraphView::moved(const ViewTransform& transform)
{
    endTransition();
    m_transform = transform;
    m_rest.start();
    placeMinimap();
    update();
}

/// `row`: pixels from one to the next.
const WeekColumns& GraphView::columns(double row) const
{
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    const int lines = linesPerRow(row, metrics);
    if (!m_columns || m_columns->lines != lines) m_columns = columnsOf(*m_scene, lines, metrics);
    return *m_columns;
}

ViewTransform GraphView::fitted() const
{
    if (m_scene->kind == SceneKind::Week) return wholeWeek(*m_scene, columns(m_plot.height() / m_scene->bounds.height()), m_plot);
    return ViewTransform::fitting(m_scene->bounds, m_plot, m_scene->kind == SceneKind::Timeline ? kTimelineRatio : kMapRatio);
}

/// Everything; of a week whose columns would be too narrow the last ones, above the small map of all.
ViewTransform GraphView::legible() const
{
    const ViewTransform whole = fitted();
    if (m_scene->kind != SceneKind::Week || readable(columns(whole.sy), whole)) return whole;
    const QRectF above = m_plot.adjusted(0, 0, 0, m_minimapWanted ? -GraphMinimap::kWeekHeight - space::kL : 0);
    const double row = legibleRow(*m_scene, above, QFontMetricsF(textFont(TextRole::Caption)));
    return lastColumns(*m_scene, columns(row), above, row);
}

/// Rows grow until they are tall enough to read, from then on only the days do.
ViewTransform GraphView::zoomed(const QPointF& at, double factor) const
{
    const ViewTransform whole = fitted();
    ViewTransform next = m_transform.zoomedAt(at, std::clamp(factor, kSmallest * whole.sx / m_transform.sx, kLargest * whole.sx / m_transform.sx));
    if (m_scene->kind != SceneKind::Timeline && m_scene->kind != SceneKind::Week) return next;
    const double tallest = std::max(whole.sy, kTallRow);
    // A week's columns may be wider than the whole of it would have them, with rows that are not.
    if (m_scene->kind == SceneKind::Week)
        next.sy = std::clamp(next.sy, std::min(m_transform.sy, std::min(1.0, next.sx / whole.sx) * whole.sy), std::max(tallest, m_transform.sy));
    else
        next.sy = std::min(next.sx / whole.sx * whole.sy, tallest);
    next.oy = at.y() - (at.y() - m_transform.oy) * next.sy / m_transform.sy;
    return next;
}

void GraphView::zoomAt(const QPointF& at, double factor)
{
    if (m_scene->bounds.isEmpty() || !(m_transform.sy > 0.0)) return;
    m_fitted = false;
    moved(zoomed(at, factor));
}

void GraphView::panBy(const QPoint& pixels)
{
    m_fitted = false;
    ViewTransform next = m_transform;
    next.ox += pixels.x();
    next.oy += pixels.y();
    moved(next);
}

void GraphView::fit() { fitAs(m_fitted && !m_legible && m_scene->kind == SceneKind::Week); }

void GraphView::fitAs(bool legibly)
{
    m_fitted = true;
    m_legible = legibly;
    measurePlot();
    if (m_plot.isEmpty() || m_scene->bounds.isEmpty()) return;
    endTransition();
    m_transform = legibly ? legible() : fitted();
    placeMinimap();
    update();
}

void GraphView::resizeEvent(QResizeEvent*)
{
    measurePlot();
    m_labelled.reset();
    if (m_fitted) fitAs(m_legible);
    placeMinimap();
}

}  // namespace liftgraph::ui
