#pragma once
// One exercise over time: estimated one-repetition maximum, volume, monotony or strain, a point per session.

#include "ui/charts/date_chart.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

/// An estimated one-repetition maximum is not shown above so many repetitions: Epley's formula is not made for them.
inline constexpr double kMostRepsOfE1rm = 12.0;

enum class TrendQuantity { E1rm, Volume, Monotony, Strain };

class TrendChart : public DateChart {
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);

    /// Shows `exercise` (index into the snapshot's exercises); null or -1 shows nothing.
    void showExercise(workflow::SnapshotPtr snapshot, int exercise, TrendQuantity quantity, Unit unit);
    QString csv() const override;
    QSize minimumSizeHint() const override { return {220, 120}; }
    QSize sizeHint() const override { return {420, 200}; }

private:
    std::vector<DatePoint> pointsOf(int exercise) const;

    workflow::SnapshotPtr m_snapshot;
    TrendQuantity m_quantity = TrendQuantity::E1rm;
    Unit m_unit = Unit::Kilogram;
};

/// Name of a quantity for buttons, and for an axis with its unit.
QString trendName(TrendQuantity quantity);
QString trendAxis(TrendQuantity quantity, Unit unit);

}  // namespace liftgraph::ui
