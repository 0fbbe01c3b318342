// What the graph view paints: the picture, what lies above it, and what goes into a file.

#include <QPainter>
#include <algorithm>

#include "ui/charts/picture_export.h"
#include "ui/graphview/graph_legend.h"
#include "ui/graphview/graph_view.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr float kDim = 0.72F;
constexpr float kMarkFill = 0.12F;
constexpr std::size_t kMostRings = 3000;
constexpr double kMarkedDot = 3.0;
constexpr int kAlwaysPlaced = 300;  // items whose names are quick to place at every step

bool same(const ViewTransform& a, const ViewTransform& b) { return a.sx == b.sx && a.sy == b.sy && a.ox == b.ox && a.oy == b.oy; }
}  // namespace

/// Names stand still beside their items while many of them move, and find new places when the view rests.
void GraphView::placeNames()
{
    if (!namesItems(*m_scene)) return m_labels.clear();
    if (m_labelled && (same(*m_labelled, m_transform) || (m_rest.isActive() && m_scene->count() > kAlwaysPlaced))) return;
    m_labels = placeLabels(*m_scene, *m_index, m_transform, m_plot, QFontMetricsF(textFont(TextRole::Caption)), wantedNames());
    m_labelled = m_transform;
}

LabelWish GraphView::wantedNames() const { return {m_selected >= 0 ? std::vector<int>{m_selected} : std::vector<int>(), {}}; }

void GraphView::paintScene(QPainter& painter)
{
    if (m_transition || m_handled) {
        // On the way, or under the hand: few items, drawn at every step.
        const ScenePtr now = m_transition ? m_transition->current() : m_scene;
        painter.save();
        painter.setClipRect(m_plot);
        graph_painter::drawScene(painter, {now.get(), nullptr, m_transform, m_plot, tokens()});
        painter.restore();
    } else {
        const GraphPicture::Wish now = wish();
        m_picture.want(now, !m_rest.isActive());
        m_picture.paint(painter, now);
    }
    if (m_transition) return;
    placeNames();
    // On the map those that the hand is on find other places, where these would lie beneath.
    if (m_hovered >= 0 && m_scene->kind == SceneKind::Map) return;
    drawLabels(painter, *m_scene, m_transform, m_plot, m_labels);
}

void GraphView::paintMarking(QPainter& painter) const
{
    QColor fill = tokens().accent;
    fill.setAlphaF(kMarkFill);
    painter.setPen(QPen(tokens().accent, 1));
    painter.setBrush(fill);
    if (m_drag == Drag::Band) painter.drawRect(m_band.normalized());
    if (m_drag == Drag::Lasso) painter.drawPolygon(m_lasso);
}

/// A week's names stay where they are; on the map more of them find room now.
void GraphView::paintHoveredNames(QPainter& painter) const
{
    if (!namesItems(*m_scene)) return;
    std::vector<int> named = m_scene->neighbours(m_hovered);
    named.push_back(m_hovered);
    if (m_selected >= 0) named.push_back(m_selected);
    std::vector<int> first = wantedNames().first;
    if (m_hovered != m_selected) first.push_back(m_hovered);
    std::vector<PlacedLabel> labels;
    if (m_scene->kind == SceneKind::Week && !tooNarrowForNames(*m_scene, m_transform))
        std::copy_if(m_labels.begin(), m_labels.end(), std::back_inserter(labels),
                     [&named](const PlacedLabel& label) { return std::find(named.begin(), named.end(), label.item) != named.end(); });
    else
        labels = placeLabels(*m_scene, *m_index, m_transform, m_plot, QFontMetricsF(textFont(TextRole::Caption)), {first, named});
    drawLabels(painter, *m_scene, m_transform, m_plot, labels);
}

/// Rings as long as they can be told apart, then dots.
void GraphView::paintMarked(QPainter& painter) const
{
    // What one feature moved is told by colours; rings around all would hide them.
    if (m_path.any() && m_path.of < 0) return;
    const QRectF near = m_plot.adjusted(-space::kXxl, -space::kXxl, space::kXxl, space::kXxl);
    if (m_marked.size() <= kMostRings) {
        for (const int item : m_marked)
            if (near.contains(positionOf(item))) graph_painter::drawRing(painter, *m_scene, m_transform, item, tokens().accent, 1.5);
        return;
    }
    QList<QPointF> dots;
    for (const int item : m_marked)
        if (const QPointF at = positionOf(item); m_plot.contains(at)) dots << at;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tokens().accent, kMarkedDot));
    painter.drawPoints(dots.constData(), int(dots.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void GraphView::paintOverlay(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(m_plot);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_hovered >= 0) {
        QColor veil = tokens().surface;
        veil.setAlphaF(kDim);
        painter.fillRect(m_plot, veil);
        graph_painter::drawHighlight(painter, drawing(), m_hovered);
        paintHoveredNames(painter);
    }
    graph_painter::drawPath(painter, *m_scene, m_transform, m_path);
    paintMarked(painter);
    if (m_selected >= 0) graph_painter::drawRing(painter, *m_scene, m_transform, m_selected, tokens().accent, 2.5);
    paintMarking(painter);
    painter.restore();
}

/// Says so where not every line is drawn, or no name.
void GraphView::paintNote(QPainter& painter) const
{
    const int thinned = m_picture.thinned();
    const bool unnamed = tooNarrowForNames(*m_scene, m_transform);
    if (thinned <= 1 && !unnamed) return;
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const QString note = thinned > 1 ? tr("one line of %1 is drawn; zoom in for all").arg(thinned) : tr("zoom in for the names");
    const QSizeF size(metrics.horizontalAdvance(note) + space::kS, metrics.height());
    const QRectF box(QPointF(isRightToLeft() ? m_plot.right() - size.width() - space::kS : m_plot.left() + space::kS, m_plot.bottom() - size.height() - space::kS), size);
    painter.fillRect(box, tokens().surface);
    painter.setPen(tokens().secondary);
    painter.drawText(box, Qt::AlignCenter, note);
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    if (m_scene->nodes.empty()) return;
    paintScene(painter);
    if (!m_transition) paintOverlay(painter);
    graph_painter::drawFrame(painter, *m_scene, m_transform, size(), isRightToLeft());
    paintNote(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(tokens().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
    }
}

void GraphView::draw(QPainter& painter, QSize size) const
{
    Q_UNUSED(size)
    SceneDrawing file = drawing();
    file.file = true;
    painter.save();
    painter.setClipRect(m_plot);
    graph_painter::drawScene(painter, file);
    painter.restore();
    if (namesItems(*m_scene))
        drawLabels(painter, *m_scene, m_transform, m_plot,
                   placeLabels(*m_scene, *m_index, m_transform, m_plot, QFontMetricsF(textFont(TextRole::Caption)), wantedNames()));
    graph_painter::drawFrame(painter, *m_scene, m_transform, this->size(), isRightToLeft());
    graph_painter::drawLegend(painter, *m_scene, m_legend, QRectF(space::kS, height() + space::kS, width() - 2 * space::kS, 0), isRightToLeft());
}

QSize GraphView::pictureSize() const
{
    const double legend = graph_painter::legendHeight(*m_scene, m_legend, width() - 2 * space::kS);
    return {width(), height() + int(legend) + 2 * space::kS};
}

Result<void> GraphView::exportTo(const QString& path, double scale) const
{
    // Room below for the legend, which the window shows beside the view.
    return writePicture(path, pictureSize(), accessibleName(), [this](QPainter& painter, QSize size) { draw(painter, size); }, scale);
}

}  // namespace liftgraph::ui
