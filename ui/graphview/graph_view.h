#pragma once
// The graph on the screen: one widget that paints a prepared scene, with zoom, pan, selection, hover, hand-placed items and a small map of the whole.

#include <QPolygonF>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "ui/charts/picture_export.h"
#include "ui/explained_path.h"
#include "ui/graphview/graph_painter.h"
#include "ui/graphview/graph_picture.h"
#include "ui/graphview/label_placement.h"
#include "ui/graphview/scene_transition.h"
#include "ui/graphview/week_fit.h"

namespace liftgraph::ui {

class GraphMinimap;

/// Paints from a picture that is moved while panning and scaled while zooming, and drawn anew when the view rests (graph_picture.h).
class GraphView : public QWidget {
    Q_OBJECT
public:
    /// What dragging with the left button does; Shift makes it a band, Shift and Alt a lasso, whatever the tool.
    enum class Tool { Pan, Band, Lasso };

    explicit GraphView(QWidget* parent = nullptr);
    ~GraphView() override;

    /// `keepView` leaves zoom and place as they are (new colours, same layout). Items of both scenes travel from their old places to the new ones,
    /// where they are few enough and the system wants animation.
    void setScene(ScenePtr scene, bool keepView);
    const GraphScene& scene() const { return *m_scene; }
    void setLegend(const ColorLegend& legend);
    const ColorLegend& legend() const { return m_legend; }
    /// Words for a snapshot's node, for tooltip and screen reader.
    void setDescriber(std::function<QString(int node)> describe) { m_describe = std::move(describe); }
    /// Those words, or the item's label where there is no describer.
    QString wordsOf(int item) const;
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    /// The overview in the corner, shown while the view is zoomed in; also by the key M.
    void setMinimapWanted(bool wanted);
    bool minimapWanted() const { return m_minimapWanted; }

    int itemAt(const QPointF& at) const;
    QPointF positionOf(int item) const { return m_transform.toScreen(m_scene->nodes[std::size_t(item)].at); }
    const ViewTransform& transform() const { return m_transform; }
    void zoomAt(const QPointF& at, double factor);
    void panBy(const QPoint& pixels);
    /// Everything; where that leaves a week's columns too narrow for their names, asked for again: the last of them, as wide as names need.
    void fit();
    /// The marked entries, or the selected one with its neighbours, as large as they fit; nothing where nothing is selected.
    void zoomToSelection();
    /// Shows a snapshot's node as selected, and brings it on view if it is not.
    void showSelected(int node);
    /// Rings around several of the snapshot's nodes.
    void showMarked(const std::vector<int>& nodes);
    /// Lines from the entries that reached a prediction to its entry, as wide as they moved it.
    void showPath(const ExplainedPath& path);
    const ExplainedPath& path() const { return m_path; }
    int selectedItem() const { return m_selected; }
    const std::vector<int>& markedItems() const { return m_marked; }
    /// Chooses an item as a click does; -1: none.
    void choose(int item);

    /// Nothing is being drawn, moved or waited for: what is on view is what stays.
    bool settled() const { return m_picture.idle() && !m_rest.isActive() && !m_transition; }
    const GraphPicture& picture() const { return m_picture; }
    const std::vector<PlacedLabel>& labels() const { return m_labels; }

    /// Exactly what is on view, with legend, for a file.
    void draw(QPainter& painter, QSize size) const;
    /// What exportTo() draws: the view, and the legend below.
    QSize pictureSize() const;
    /// .png (`scale` pixels to a pixel of the screen), .svg or .pdf, with words as text.
    [[nodiscard]] Result<void> exportTo(const QString& path, double scale = kUsualPictureScale) const;
    void refreshLook();
    QSize minimumSizeHint() const override { return {320, 240}; }

signals:
    void nodeChosen(int node);            ///< by click or keyboard; -1 when emptiness was clicked
    void nodesMarked(QList<int> nodes);   ///< by rubber band or lasso
    /// An item of the map or the week was put elsewhere by hand (once, when it is let go): its index and where it is now, in world coordinates.
    void itemMoved(int item, QPointF from, QPointF to);
    void toolChanged();

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
    void changeEvent(QEvent* event) override;

private:
    enum class Drag { None, Pressed, Pan, Band, Lasso, Item };

    const QRectF& area() const { return m_plot; }
    void measurePlot();
    ViewTransform fitted() const;
    ViewTransform legible() const;
    const WeekColumns& columns(double row) const;
    void fitAs(bool legibly);
    ViewTransform zoomed(const QPointF& at, double factor) const;
    GraphPicture::Wish wish() const;
    SceneDrawing drawing() const { return {m_scene.get(), m_index.get(), m_transform, m_plot, tokens()}; }
    int itemOfNode(int node) const;
    void placeNames();
    LabelWish wantedNames() const;
    void paintScene(QPainter& painter);
    void paintMarked(QPainter& painter) const;
    void paintOverlay(QPainter& painter) const;
    void paintHoveredNames(QPainter& painter) const;
    void paintMarking(QPainter& painter) const;
    void paintNote(QPainter& painter) const;
    void moved(const ViewTransform& transform);
    void beginTransition(const ScenePtr& before, const ViewTransform& then);
    void endTransition();
    void placeMinimap();

    int rowBeside(const QPoint& at) const;
    void hover(int item, const QPoint& global);
    bool movable(int item) const;
    void dragTo(const QPoint& at);
    void moveItem(const QPointF& to);
    void endItemDrag(bool keep);
    void endDrag();
    bool actOnKey(int key);
    void markItems(std::vector<int> items);
    void markInside(const QRectF& band);
    void markInside(const QPolygonF& lasso);
    bool stepSelection(int key);
    int stepTarget(int key) const;
    bool nextInSession();
    void bringOnView(int item);
    void zoomTo(const std::vector<int>& items);

    ScenePtr m_scene = std::make_shared<GraphScene>();
    SceneIndexPtr m_index = std::make_shared<SceneIndex>();
    ViewTransform m_transform;
    QRectF m_plot;
    GraphPicture m_picture;
    std::optional<SceneTransition> m_transition;
    QTimer m_step;                     ///< of the transition
    bool m_fitted = true;              ///< what is on view stays so when the widget grows: the whole graph,
    bool m_legible = true;            ///< or of a week's columns as many as can be read
    mutable std::optional<WeekColumns> m_columns;  ///< of a week, by the lines that its rows have room for
    QTimer m_rest;
    ColorLegend m_legend;
    std::vector<PlacedLabel> m_labels;
    std::optional<ViewTransform> m_labelled;  ///< the transform that the labels were placed for
    GraphMinimap* m_minimap = nullptr;
    bool m_minimapWanted = true;
    std::function<QString(int)> m_describe;
    int m_selectedNode = -1;
    int m_selected = -1;
    int m_hovered = -1;
    std::vector<int> m_marked;
    ExplainedPath m_path;

    Tool m_tool = Tool::Pan;
    Drag m_drag = Drag::None;
    Drag m_intent = Drag::None;        ///< what the press becomes once the mouse moves
    QPoint m_pressed;
    QPoint m_lastDrag;
    QRect m_band;
    QPolygonF m_lasso;
    int m_dragged = -1;                ///< the item under the hand
    QPointF m_draggedFrom;             ///< world
    std::shared_ptr<GraphScene> m_handled;  ///< the scene whose item is being dragged: ours alone until it is let go
};

}  // namespace liftgraph::ui
