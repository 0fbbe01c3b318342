#pragma once
// A chart of entries as points: hover tells the entry, a click selects it everywhere, arrow keys walk through them.

#include <QColor>
#include <QString>
#include <functional>
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
    /// Where a point lies in the widget.
    QPointF positionOf(std::size_t point) const;
    /// Index of the nearest point within a finger's width, -1 for none.
    int pointAt(const QPointF& at) const;

    static constexpr std::size_t kDensityAbove = 2000;

signals:
    void nodeClicked(int node);

protected:
    void setPoints(std::vector<ChartPoint> points);
    /// Points, or their density where there are too many to tell apart.
    void drawPoints(QPainter& painter, const QRectF& area) const;
    void drawOverlay(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawDensity(QPainter& painter, const QRectF& area) const;
    void step(int direction);

    std::vector<ChartPoint> m_points;
    std::vector<int> m_order;  ///< points by x
    std::function<QString(int)> m_describe;
    int m_selected = -1;
    int m_hovered = -1;
};

}  // namespace liftgraph::ui
