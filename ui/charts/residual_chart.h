#pragma once
// How far the model was off, by date: predicted minus true, around a zero line.

#include "ui/charts/point_chart.h"

namespace liftgraph::ui {

struct ResidualSample {
    double day = 0.0;  ///< days since 1970-01-01
    double residual = 0.0;
    int node = -1;
    QColor color = {};
};

class ResidualChart : public PointChart {
    Q_OBJECT
public:
    explicit ResidualChart(QWidget* parent = nullptr);
    void setSamples(std::vector<ResidualSample> samples);
    const std::vector<ResidualSample>& samples() const { return m_samples; }
    QString csv() const override;

protected:
    std::vector<Tick> xTicks(const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;

private:
    std::vector<ResidualSample> m_samples;
};

}  // namespace liftgraph::ui
