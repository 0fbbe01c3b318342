#pragma once
// The graph on the screen: one widget that paints a prepared scene, with zoom, pan, selection and hover.

#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "ui/explained_path.h"
#include "ui/graphview/graph_painter.h"
#include "ui/graphview/graph_scene.h"
#include "ui/graphview/spatial_grid.h"
#include "ui/graphview/view_transform.h"

namespace liftgraph::ui {

/// Paints from a cached picture that is moved while panning and scaled while zooming, and drawn anew when the view rests.
class GraphView : public QWidget {
    Q_OBJECT
public:
    explicit GraphView(QWidget* parent = nullptr);

    /// `keepView` leaves zoom and place as they are (new colours, same layout).
    void setScene(ScenePtr scene, bool keepView);
    const GraphScene& scene() const { return *m_scene; }
    void setLegend(const ColorLegend& legend);
    /// Words for a snapshot's node, for tooltip and screen reader.
    void setDescriber(std::function<QString(int node)> describe) { m_describe = std::move(describe); }

    int itemAt(const QPointF& at) const;
    QPointF positionOf(int item) const { return m_transform.toScreen(m_scene->nodes[std::size_t(item)].at); }
    const ViewTransform& transform() const { return m_transform; }
    void zoomAt(const QPointF& at, double factor);
    void panBy(const QPoint& pixels);
    void fit();
    /// Shows a snapshot's node as selected, and brings it on view if it is not.
    void showSelected(int node);
    /// Rings around several of the snapshot's nodes.
    void showMarked(const std::vector<int>& nodes);
    /// Lines from the entries that reached a prediction to its entry, as wide as they moved it.
    void showPath(const ExplainedPath& path);
    const ExplainedPath& path() const { return m_path; }
    int selectedItem() const { return m_selected; }
    const std::vector<int>& markedItems() const { return m_marked; }

    /// Exactly what is on view, with legend, for a file.
    void draw(QPainter& painter, QSize size) const;
    [[nodiscard]] Result<void> exportTo(const QString& path) const;
    void refreshLook();
    QSize minimumSizeHint() const override { return {320, 240}; }

signals:
    void nodeChosen(int node);            ///< by click or keyboard; -1 when emptiness was clicked
    void nodesMarked(QList<int> nodes);   ///< by rubber band
    /// An item of the map or the week was put elsewhere by hand (once, when it is let go): its index and where it is now, in world coordinates.
    void itemMoved(int item, QPointF from, QPointF to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF area() const { return graph_painter::plotArea(*m_scene, size()); }
    void renderPicture();
    void drawTo(QPainter& painter, const QRectF& clip) const;
    void paintPicture(QPainter& painter, const QRectF& plot);
    void paintOverlay(QPainter& painter, const QRectF& plot) const;
    void moved(const ViewTransform& transform);
    void hover(int item, const QPoint& global);
    void choose(int item);
    void markInside(const QRectF& band);
    bool stepSelection(int key);
    int stepTarget(int key) const;
    bool nextInSession();
    void bringOnView(int item);

    ScenePtr m_scene = std::make_shared<GraphScene>();
    SpatialGrid m_grid;
    ViewTransform m_transform;
    ViewTransform m_pictureTransform;  ///< the one the cached picture was drawn with
    QPixmap m_picture;
    double m_pictureMs = 0.0;          ///< what the last drawing cost
    bool m_fitted = true;              ///< the whole graph stays on view when the widget grows
    QTimer m_rest;
    ColorLegend m_legend;
    std::function<QString(int)> m_describe;
    int m_selectedNode = -1;
    int m_selected = -1;
    int m_hovered = -1;
    std::vector<int> m_marked;
    ExplainedPath m_path;
    std::optional<QPoint> m_pressed;
    QPoint m_lastDrag;
    bool m_dragging = false;
    QRect m_band;
};

}  // namespace liftgraph::ui
