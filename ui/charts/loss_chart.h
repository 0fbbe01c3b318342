#pragma once
// Loss by epoch on a logarithmic axis, live: training, validation, and persistence as the dashed line to beat.

#include <vector>

#include "core/learn/model.h"
#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class LossChart : public PlotWidget {
    Q_OBJECT
public:
    explicit LossChart(QWidget* parent = nullptr);
    /// Empties the chart for a run of `epochs`.
    void begin(int epochs);
    void append(const std::vector<learn::EpochReport>& reports);
    /// A finished run at once.
    void showHistory(const std::vector<learn::EpochReport>& history);
    /// Loss of "as last time" in the same units; NaN for none.
    void setPersistence(double loss);
    const std::vector<learn::EpochReport>& reports() const { return m_reports; }
    double persistence() const { return m_persistence; }
    QString csv() const override;

protected:
    void drawData(QPainter& painter, const QRectF& area) const override;
    void drawOverlay(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rescale();
    void drawLine(QPainter& painter, const QRectF& area, bool validation) const;
    void drawLabels(QPainter& painter, const QRectF& area) const;

    std::vector<learn::EpochReport> m_reports;
    double m_persistence = 0.0;
    int m_epochs = 1;
    int m_hoveredEpoch = -1;
};

}  // namespace liftgraph::ui
