#pragma once
// The panel beside the graph: one entry with its sets, what the model expects next, and every feature with its provenance.

#include <QAbstractTableModel>
#include <QFrame>
#include <QList>

#include "core/base/units.h"
#include "core/workflow/workflow.h"

class QLabel;
class QTableView;

namespace liftgraph::ui {

/// Rows: the features of one node that say something. Columns: what, how much, where from.
class NodeFeaturesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(workflow::SnapshotPtr snapshot, int node);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    workflow::SnapshotPtr m_snapshot;
    int m_node = -1;
    std::vector<int> m_columns;
};

class NodeDetails : public QFrame {
    Q_OBJECT
public:
    explicit NodeDetails(QWidget* parent = nullptr);
    void showNothing();
    void showNode(const workflow::SnapshotPtr& snapshot, const workflow::RunPtr& run, int node, Unit unit);
    void showMany(const workflow::SnapshotPtr& snapshot, const QList<int>& nodes, Unit unit);

private:
    QString forecastText(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, int node, Unit unit) const;

    QLabel* m_title;
    QLabel* m_when;
    QLabel* m_sets;
    QLabel* m_forecast;
    NodeFeaturesModel* m_model;
    QTableView* m_table;
};

}  // namespace liftgraph::ui
