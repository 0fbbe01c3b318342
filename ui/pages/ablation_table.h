#pragma once
// The table of an ablation: a row per trained cell with its errors, the figures of its last hidden layer, and what is wrong with it.

#include <QAbstractTableModel>
#include <memory>

#include "core/base/units.h"
#include "core/workflow/ablation.h"

namespace liftgraph::ui {

using AblationPtr = std::shared_ptr<const workflow::Ablation>;

class AblationTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Depth, Relation, Activation, Dropout, FanOut, WeightError, WeightSkill, RepsError, RepsSkill, Energy, CosineDistance, Rank, Dead, LastLoss,
                  Note, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void show(AblationPtr ablation, Unit unit);
    /// Index into Ablation::cells.
    int cellAt(int row) const { return m_cells[std::size_t(row)]; }
    int rowOf(int cell) const;
    /// A setting that is the same in every row needs no column, nor do notes that nobody has.
    bool varies(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    double number(const workflow::AblationCell& cell, int column) const;
    QString text(const workflow::AblationCell& cell, int column) const;

    AblationPtr m_ablation;
    std::vector<int> m_cells;
    Unit m_unit = Unit::Kilogram;
};

}  // namespace liftgraph::ui
