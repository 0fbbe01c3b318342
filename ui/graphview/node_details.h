#pragma once
// The panel beside the graph: one entry with its sets, what the model expects next and why, every feature with its provenance, and whom it hears.

#include <QAbstractTableModel>
#include <QFrame>
#include <QList>

#include "core/base/units.h"
#include "core/explain/graph_index.h"
#include "core/workflow/explanation.h"

class QLabel;
class QPushButton;
class QTabWidget;
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

/// Rows: the messages that a network's entry gets, the largest share first. Columns: from whom, by which relation, what share of their mean.
class MessagesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Message {
        int source = 0;
        bool sameSession = false;
        double weight = 1.0;
        double share = 0.0;
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// `run` says which relations are heard; null: the recommended ones.
    void show(const workflow::SnapshotPtr& snapshot, const workflow::RunPtr& run, int node);
    const std::vector<Message>& messages() const { return m_messages; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    workflow::SnapshotPtr m_snapshot;
    workflow::RunPtr m_run;
    std::shared_ptr<const explain::GraphIndex> m_index;  ///< of the graph as the run hears it
    std::vector<Message> m_messages;
};

class NodeDetails : public QFrame {
    Q_OBJECT
public:
    explicit NodeDetails(QWidget* parent = nullptr);
    void showNothing();
    void showNode(const workflow::SnapshotPtr& snapshot, const workflow::RunPtr& run, int node, Unit unit);
    void showMany(const workflow::SnapshotPtr& snapshot, const QList<int>& nodes, Unit unit);
    /// What moved the prediction of the entry on view, by the largest Shapley values.
    void showExplanation(const workflow::EntryExplanation& explanation, Unit unit);
    const MessagesModel& heard() const { return *m_heard; }
    QTabWidget* tabs() const { return m_tabs; }
    QPushButton* explainButton() const { return m_explain; }
    QString explanationText() const;
    void retranslate();

signals:
    void explanationWanted(int node);
    void explainPageWanted();
    void neighbourChosen(int node);

private:
    QWidget* makeReasons();
    QString forecastText(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, int node, Unit unit) const;

    QLabel* m_title;
    QLabel* m_when;
    QLabel* m_sets;
    QLabel* m_forecast;
    NodeFeaturesModel* m_model;
    QTableView* m_table;
    MessagesModel* m_heard;
    QTableView* m_messages;
    QTabWidget* m_tabs;
    QLabel* m_reasons = nullptr;
    QPushButton *m_explain = nullptr, *m_open = nullptr;
    workflow::SnapshotPtr m_snapshot;
    workflow::RunPtr m_run;
    int m_node = -1;
};

}  // namespace liftgraph::ui
