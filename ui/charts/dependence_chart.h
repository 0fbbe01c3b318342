#pragma once
// How far a player moves a prediction against one of its features, coloured by another feature.

#include "ui/charts/point_chart.h"

namespace liftgraph::ui {

class DependenceChart : public PointChart {
    Q_OBJECT
public:
    explicit DependenceChart(QWidget* parent = nullptr) : PointChart(parent) {}
    struct Sample {
        int node = -1;
        double x = 0.0, y = 0.0, other = 0.0;
    };
    /// `otherName` empty: all points have one colour.
    void show(std::vector<Sample> samples, const QString& xTitle, const QString& yTitle, const QString& otherName);
    const std::vector<Sample>& samples() const { return m_samples; }
    QString csv() const override;

protected:
    void drawData(QPainter& painter, const QRectF& area) const override;

private:
    std::vector<Sample> m_samples;
    QString m_other;
};

}  // namespace liftgraph::ui
