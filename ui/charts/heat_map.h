#pragma once
// A table of numbers as colours: a scale with its legend, the number in every cell, hover, click and arrow keys.

#include <QStringList>
#include <cmath>
#include <vector>

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

struct HeatCell {
    double value = std::nan("");
    QString figure = {};  ///< the value as it stands in the cell
    QString mark = {};    ///< a word under the figure ("constant"): the cell is hatched
    QString words = {};   ///< what hovering tells
};

struct HeatTable {
    QStringList rows = {};
    QStringList columns = {};
    std::vector<HeatCell> cells = {};  ///< row by row
    /// 0 lies in the middle and the scale is as long on both sides; else it runs from the smallest to the largest value.
    bool diverging = false;
    QString lowWord = {}, highWord = {};  ///< what the ends of the scale mean
    QString legend = {};               ///< what is shown, with its unit
    int decimals = 2;
};

class HeatMap : public PlotWidget {
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);
    void show(HeatTable table);
    const HeatTable& table() const { return m_table; }
    /// The cell's colour; cividis, or blue (above 0) - grey - vermillion. Invalid where there is no value.
    QColor colorOf(int cell) const;
    int selected() const { return m_selected; }
    /// Marks a cell without telling anybody; -1 for none.
    void select(int cell);
    QRectF cellRect(int cell) const { return cellRect(cell, PlotWidget::plotArea()); }
    QString csv() const override;

signals:
    void cellChosen(int cell);

protected:
    QRectF plotArea(QSize size) const override;
    void drawAxes(QPainter& painter, const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;
    void drawOverlay(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF cellRect(int cell, const QRectF& area) const;
    void drawCell(QPainter& painter, int cell, const QRectF& rect) const;
    void drawLegend(QPainter& painter, const QRectF& area) const;
    QColor colorAt(double value) const;
    int cellAt(const QPointF& at) const;
    void choose(int cell);

    HeatTable m_table;
    double m_low = 0.0, m_high = 1.0;
    int m_selected = -1, m_hovered = -1;
};

}  // namespace liftgraph::ui
