#pragma once
// Predicted against true, on equal axes with the identity line, and the mean error of the model beside persistence.

#include "ui/charts/point_chart.h"

namespace liftgraph::ui {

struct ScatterSample {
    double truth = 0.0;
    double predicted = 0.0;
    double persistence = 0.0;
    int node = -1;
    QColor color = {};
};

class ScatterChart : public PointChart {
    Q_OBJECT
public:
    explicit ScatterChart(QWidget* parent = nullptr);
    /// `unit` is written after the errors; `model` names the model in the corner.
    void setSamples(std::vector<ScatterSample> samples, const QString& model, const QString& unit);
    /// The corner's figures: mean absolute errors in the unit shown.
    void setErrors(double model, double persistence);
    const std::vector<ScatterSample>& samples() const { return m_samples; }
    QStringList cornerLines() const;
    QString csv() const override;

protected:
    void drawData(QPainter& painter, const QRectF& area) const override;

private:
    std::vector<ScatterSample> m_samples;
    QString m_model, m_unit;
    double m_modelError = 0.0, m_persistenceError = 0.0;
};

}  // namespace liftgraph::ui
