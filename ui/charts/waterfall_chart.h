#pragma once
// One prediction, step by step: from the average over the background, player by player, to what is expected.

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class WaterfallChart : public PlotWidget {
    Q_OBJECT
public:
    struct Step {
        QString name = {};
        double value = 0.0;
        double error = 0.0;  ///< standard error; 0 where exact
    };
    explicit WaterfallChart(QWidget* parent = nullptr) : PlotWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); }
    /// `steps` in drawing order; values in `unit`.
    void show(double base, std::vector<Step> steps, double prediction, const QString& unit);
    double base() const { return m_base; }
    double prediction() const { return m_prediction; }
    const std::vector<Step>& steps() const { return m_steps; }
    /// prediction - base - sum of the steps.
    double residual() const;
    QString csv() const override;
    QSize minimumSizeHint() const override;

protected:
    QRectF plotArea(QSize size) const override;
    void drawAxes(QPainter& painter, const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QStringList names() const;
    double m_base = 0.0, m_prediction = 0.0;
    std::vector<Step> m_steps;
    QString m_unit;
};

}  // namespace liftgraph::ui
