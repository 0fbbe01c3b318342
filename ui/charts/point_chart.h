#pragma once
// A chart of entries as points: hover tells the entry, a click selects it everywhere, arrow keys walk through them.

#include <QColor>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

struct ChartPoint {
    double x = 0.0;
    double y = 0.0;
    int node = -1;
    QColor color = {};
};

class PointChart : public PlotWidget {
    Q_OBJECT
public:
    explicit PointChart(QWidget* parent = nullptr);

    /// Words for a node, for the tooltip and the screen reader.
    void setDescriber(std::function<QString(int node)> describe) { m_describe = std::move(describe); }
    const std::vector<ChartPoint>& points() const { return m_points; }
    void showSelected(int node);
    int selected() const { return m_selected; }
    /// Several entries that are selected together.
    void showMarked(const std::vector<int>& nodes);
    const std::vector<int>& marked() const { return m_marked; }
    /// Where a point lies in the widget.
    QPointF positionOf(std::size_t point) const;
    /// Index of the nearest point within a finger's width, -1 for none.
    int pointAt(const QPointF& at) const;

    static constexpr std::size_t kDensityAbove = 2000;

signals:
    void nodeClicked(int node);
    void nodesMarked(const std::vector<int>& nodes);  ///< by a rubber band

protected:
    void setPoints(std::vector<ChartPoint> points);
    /// A point's colour by a height from 0 to 1: the sequential scale without the end that the theme's ground would swallow.
    static QColor heightColor(double height);
    /// Points, or their density where there are too many to tell apart.
    void drawPoints(QPainter& painter, const QRectF& area) const;
    void drawOverlay(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawDensity(QPainter& painter, const QRectF& area) const;
    void drawRing(QPainter& painter, const QRectF& area, std::size_t point, const QPen& pen) const;
    void drawBand(QPainter& painter) const;
    void hover(int point, const QPoint& global);
    std::vector<int> nodesInside(const QRectF& band) const;
    void step(int direction);

    std::vector<ChartPoint> m_points;
    std::vector<int> m_order;  ///< points by x
    std::function<QString(int)> m_describe;
    int m_selected = -1;
    int m_hovered = -1;
    std::vector<int> m_marked;  ///< ascending
    std::optional<QPointF> m_pressed;
    QRectF m_band;              ///< null while none is drawn
};

}  // namespace liftgraph::ui
