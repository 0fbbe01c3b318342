#pragma once
// One quantity of an exercise, a group of muscles or the whole log over time, with the records that were set.

#include "core/features/trend.h"
#include "ui/charts/date_chart.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

class TrendChart : public DateChart {
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);

    /// What is drawn. Without a snapshot there is only body mass, which needs the log alone.
    struct Subject {
        std::shared_ptr<const log::TrainingLog> log = {};
        workflow::SnapshotPtr snapshot = {};
        features::Scope scope = {};
        features::TrendQuantity quantity = features::TrendQuantity::E1rm;
        Unit unit = Unit::Kilogram;
    };
    void showTrend(const Subject& subject);
    const Subject& subject() const { return m_subject; }
    QString csv() const override;
    QSize minimumSizeHint() const override { return {220, 120}; }
    QSize sizeHint() const override { return {420, 200}; }

private:
    QString describe(const DatePoint& point) const;

    Subject m_subject;
    features::Trend m_trend;
};

/// Name of a quantity for a list, and for an axis with its unit.
QString trendName(features::TrendQuantity quantity);
QString trendAxis(features::TrendQuantity quantity, Unit unit);
/// "Squat (Barbell)", "Chest", "Whole log".
QString scopeName(const features::Scope& scope, const workflow::Snapshot* snapshot);
/// "Heaviest weight: 105 kg × 3, before 102.5 kg".
QString recordText(const features::Record& record, Unit unit);

}  // namespace liftgraph::ui
