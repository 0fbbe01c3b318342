#pragma once
// A few lines over whole steps with their names at their ends: deletion and insertion of an explanation.

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class CurveChart : public PlotWidget {
    Q_OBJECT
public:
    struct Curve {
        QString name = {};
        std::vector<double> values = {};  ///< by step, from 0
        QColor color = {};
        bool dashed = false;
    };
    explicit CurveChart(QWidget* parent = nullptr) : PlotWidget(parent) {}
    void show(std::vector<Curve> curves, const QString& xTitle, const QString& yTitle);
    const std::vector<Curve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void drawData(QPainter& painter, const QRectF& area) const override;

private:
    std::vector<Curve> m_curves;
};

}  // namespace liftgraph::ui
