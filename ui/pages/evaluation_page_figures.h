#pragma once
// The table of scores: per target persistence, exercise mean, the rule and the model, in the athlete's unit.

#include <QAbstractTableModel>

#include "core/base/units.h"
#include "core/workflow/workflow.h"

namespace liftgraph::ui {

class FiguresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Target, Who, MeanError, RootError, Explained, Skill, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(workflow::RunPtr run, Unit unit);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t report = 0;
        std::size_t score = 0;
    };
    QString text(const Row& row, int column) const;

    workflow::RunPtr m_run;
    Unit m_unit = Unit::Kilogram;
    std::vector<Row> m_rows;
};

}  // namespace liftgraph::ui
