#pragma once
// One model of the table in full, for one target: predicted against true, errors by date, calibration, and where it errs.

#include <QWidget>

#include "core/base/units.h"
#include "ui/models/model_table.h"
#include "ui/pages/model_table_jobs.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace liftgraph::ui {

class CalibrationChart;
class Card;
class PlotWidget;
class PointChart;
class ResidualChart;
class ScatterChart;
class SliceChart;
class Workspace;

class ModelDetails : public QWidget {
    Q_OBJECT
public:
    ModelDetails(Workspace& workspace, QWidget* parent);
    /// `evaluated` may lack its snapshot: then single entries cannot be shown, and it says so. `persistence` may be null.
    void show(EvaluatedPtr evaluated, ModelFigures model, ModelFigures persistence, int target);
    void retranslate();
    void refreshLook();

    ScatterChart* scatter() const { return m_scatter; }
    ResidualChart* residuals() const { return m_residuals; }
    CalibrationChart* calibration() const { return m_calibration; }
    SliceChart* exercises() const { return m_exercises; }
    SliceChart* gaps() const { return m_gaps; }
    SliceChart* weights() const { return m_weights; }
    QComboBox* colorBy() const { return m_colorBy; }
    QString legend() const;

private:
    Card* makeEntryCard(PlotWidget* chart);
    Card* makeSliceCard(SliceChart*& chart, const char* name);
    void connectPoints(PointChart* chart);
    void showEntries();
    void showFigures();
    void showSelected();
    bool speaksOfOpenLog() const;
    QString entryWords(int node) const;
    double factor() const;
    QString unit() const;
    /// Colour by node of the entries on view.
    std::vector<QColor> colors(const std::vector<int>& nodes);

    Workspace& m_workspace;
    EvaluatedPtr m_evaluated;
    ModelFigures m_model, m_persistence;
    int m_target = 0;
    QGridLayout* m_grid = nullptr;
    Card *m_scatterCard = nullptr, *m_residualCard = nullptr, *m_calibrationCard = nullptr, *m_exerciseCard = nullptr, *m_gapCard = nullptr,
         *m_weightCard = nullptr;
    ScatterChart* m_scatter = nullptr;
    ResidualChart* m_residuals = nullptr;
    CalibrationChart* m_calibration = nullptr;
    SliceChart *m_exercises = nullptr, *m_gaps = nullptr, *m_weights = nullptr;
    QComboBox* m_colorBy = nullptr;
    QLabel *m_legend = nullptr, *m_missing = nullptr, *m_hint = nullptr, *m_intervals = nullptr;
};

}  // namespace liftgraph::ui
