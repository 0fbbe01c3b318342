#pragma once
// The paper's two tables: Table 1 with the forecasts that need no learning, and what the paper claims but never ran.

#include <QAbstractTableModel>
#include <memory>

#include "core/workflow/paper_run.h"

namespace liftgraph::ui {

using PaperRunPtr = std::shared_ptr<const workflow::PaperRun>;

class PaperScoresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Preset, Who, MeanError, RootError, Explained, FirstLoss, LastLoss, DeadUnits, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(PaperRunPtr run);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        workflow::PaperPreset preset = workflow::PaperPreset::Notebook;
        bool first = false;  ///< of its preset
        const workflow::PaperModel* model = nullptr;
        const workflow::PaperBaseline* baseline = nullptr;
    };
    QString text(const Row& row, int column) const;

    PaperRunPtr m_run;
    std::vector<Row> m_rows;
};

class PaperComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Protocol, Model, MeanError, Deviation, Persistence, Skill, Constant, Distance, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(PaperRunPtr run);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PaperRunPtr m_run;
};

}  // namespace liftgraph::ui
