#pragma once
// The card with the trend: of what, which quantity, which dates; enlarged it lists the records and the best loads by repetitions.

#include <optional>
#include <vector>

#include "ui/charts/card.h"
#include "ui/pages/log_page_trend.h"

class QComboBox;
class QTableView;
class QToolButton;

namespace liftgraph::ui {

class WordTableModel;

class TrendCard : public Card {
    Q_OBJECT
public:
    explicit TrendCard(Workspace& workspace, QWidget* parent = nullptr);

    TrendChart* chart() const { return m_chart; }
    /// The exercise of the log's current row (-1: none) and the selected node; null where there is no snapshot of the log.
    void showSelection(workflow::SnapshotPtr snapshot, int exercise, int node);
    bool enlarged() const;
    void setEnlarged(bool enlarged);
    void setWords();
    void refreshLook();

signals:
    void enlargedChanged(bool enlarged);

private:
    QToolButton* button(const char* icon, const char* name, const char* keys);
    void buildHead();
    void buildLists();
    void fillScopes();
    void showTrend();
    void showLists();
    void applyRange();
    void chooseOwnDates();
    features::Scope scope() const;

    Workspace& m_workspace;
    QComboBox* m_scopes = nullptr;
    QComboBox* m_quantities = nullptr;
    QComboBox* m_ranges = nullptr;
    QToolButton *m_export = nullptr, *m_enlarge = nullptr;
    TrendChart* m_chart = nullptr;
    QWidget* m_lists = nullptr;
    QLabel *m_recordsWord = nullptr, *m_maxesWord = nullptr;
    QTableView *m_records = nullptr, *m_maxes = nullptr;
    WordTableModel *m_recordRows = nullptr, *m_maxRows = nullptr;
    std::vector<int> m_recordNodes, m_maxNodes;
    workflow::SnapshotPtr m_snapshot;
    int m_exercise = -1;
    std::vector<features::Scope> m_muscles;  ///< groups and muscles that can be chosen
    int m_firstMuscle = 0;                   ///< their first place in the list
    std::optional<Unit> m_drawnUnit = {};
};

}  // namespace liftgraph::ui
