#pragma once
// Calibration: how many intervals held beside how many were promised to; on the diagonal a model keeps its word.

#include <vector>

#include "core/workflow/evaluation.h"
#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class CalibrationChart : public PlotWidget {
    Q_OBJECT
public:
    explicit CalibrationChart(QWidget* parent = nullptr);
    /// `persistence` may be empty, as where the model is persistence itself.
    void show(const QString& model, const std::vector<workflow::IntervalFigures>& figures, const std::vector<workflow::IntervalFigures>& persistence);
    int points() const { return int(m_figures.size()); }
    /// What the tooltip says of the level nearest to a place in the widget.
    QString wordsAt(const QPointF& at) const;
    QString csv() const override;

protected:
    void drawData(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    using Figures = std::vector<workflow::IntervalFigures>;
    void drawLine(QPainter& painter, const QRectF& area, const Figures& figures, bool adaptive, const QPen& pen, bool dots) const;
    void drawLegend(QPainter& painter, const QRectF& area) const;
    QPen modelPen() const;
    QPen adaptivePen() const;
    QPen persistencePen() const;

    QString m_model;
    Figures m_figures, m_persistence;
};

}  // namespace liftgraph::ui
