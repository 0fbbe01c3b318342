#pragma once
// The whole graph in a corner of the view, with the part on view as a frame that can be dragged.

#include <QWidget>

#include "ui/graphview/graph_picture.h"

namespace liftgraph::ui {

class GraphMinimap : public QWidget {
    Q_OBJECT
public:
    explicit GraphMinimap(QWidget* parent);

    void setScene(ScenePtr scene, SceneIndexPtr index);
    /// The world's part on view.
    void setOnView(const QRectF& world);
    void refreshLook();
    QRectF frame() const { return frameOf(m_onView); }
    const GraphPicture& picture() const { return m_picture; }
    /// A week's columns are wider than they are high.
    static constexpr int kWeekHeight = 48;
    QSize sizeHint() const override { return {200, m_scene->kind == SceneKind::Week ? kWeekHeight : 120}; }

signals:
    void centreWanted(QPointF world);  ///< the view should show this in its middle

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    GraphPicture::Wish wish() const;
    QRectF frameOf(const QRectF& world) const;

    ScenePtr m_scene;
    SceneIndexPtr m_index;
    QRectF m_onView;
    GraphPicture m_picture;
    bool m_dragging = false;
    QPointF m_grip;  ///< from the frame's centre to the mouse
};

}  // namespace liftgraph::ui
