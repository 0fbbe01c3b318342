#pragma once
// The table of trained runs: settings, cost, and how far each was off beside "as last time".

#include <QAbstractTableModel>

#include "core/base/units.h"
#include "core/workflow/workflow.h"

namespace liftgraph::ui {

class RunsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Seed, Epochs, Time, Device, WeightError, WeightSkill, RepsError, RepsSkill, ColumnCount };
    /// Values to sort by, as numbers.
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<workflow::RunPtr> runs, workflow::RunPtr current, Unit unit);
    workflow::RunPtr runAt(int row) const { return m_runs[std::size_t(row)]; }
    int rowOf(const workflow::RunPtr& run) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const workflow::TrainedRun& run, int column) const;
    double number(const workflow::TrainedRun& run, int column) const;

    std::vector<workflow::RunPtr> m_runs;
    workflow::RunPtr m_current;
    Unit m_unit = Unit::Kilogram;
};

}  // namespace liftgraph::ui
