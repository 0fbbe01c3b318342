#pragma once
// One figure of a network by layer, from its inputs to its last hidden layer.

#include <vector>

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class LayerChart : public PlotWidget {
    Q_OBJECT
public:
    explicit LayerChart(QWidget* parent = nullptr);
    /// `values` by layer, the inputs first; what is not a number leaves a gap. `decimals` of the figures that are written.
    void show(std::vector<double> values, int decimals);
    const std::vector<double>& values() const { return m_values; }
    QString csv() const override;

protected:
    std::vector<Tick> xTicks(const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;
    void changeEvent(QEvent* event) override;

private:
    std::vector<double> m_values;
    int m_decimals = 2;
};

}  // namespace liftgraph::ui
