#pragma once
// What the log knows about one entry: its sets, and every feature with where its value came from.

#include <QWidget>

#include "ui/workspace.h"

class QLabel;
class QStandardItemModel;
class QTableView;

namespace liftgraph::ui {

class Card;

class EntryDetails : public QWidget {
    Q_OBJECT
public:
    explicit EntryDetails(QWidget* parent = nullptr);

    /// `node` may be -1: the entry has no performed working set with reps, and so no features.
    void showEntry(const workflow::SnapshotPtr& snapshot, int session, int entry, int node, Unit unit);
    void showSession(const workflow::SnapshotPtr& snapshot, int session, Unit unit);
    void clear();
    void refreshLook();

private:
    void fillFeatures(const workflow::Snapshot& snapshot, int node);
    QLabel* line(const QString& role);

    Card* m_card = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_sets = nullptr;
    QLabel* m_figures = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_featuresTitle = nullptr;
    QStandardItemModel* m_features = nullptr;
    QTableView* m_table = nullptr;
};

}  // namespace liftgraph::ui
