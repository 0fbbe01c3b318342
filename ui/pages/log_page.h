#pragma once
// The training log: sessions, entries and sets in a tree, the details of what is selected, and its exercise over time.

#include "ui/page.h"
#include "ui/workspace.h"

class QLineEdit;
class QStackedLayout;
class QTimer;
class QTreeView;

namespace liftgraph::ui {

class Card;
class EmptyState;
class EntryDetails;
class LogEditor;
class LogTreeModel;
class SummaryTiles;
class TrendCard;

class LogPage : public Page {
    Q_OBJECT
public:
    explicit LogPage(Workspace& workspace, QWidget* parent = nullptr);
    QString title() const override { return tr("Log"); }
    QList<QAction*> headerActions() override { return {m_detailsAction}; }
    QList<QAction*> editActions() override;
    void refreshLook() override;

private:
    QWidget* buildContent();
    QWidget* buildTree();
    void connectAll();
    void takeLog();
    void takeSnapshot();
    void chooseBody();
    workflow::SnapshotPtr snapshot() const;  ///< null while the one there is speaks of an older log
    void setWords();
    void fitColumns();
    void filterChanged(const QString& text);
    void unfold();
    void currentMoved();
    void showNode(int node);
    void showMarked();
    void showPlace(int session, int entry);
    void showTrend();
    int nodeOf(int session, int entry) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    QAction* m_detailsAction = nullptr;
    QAction* m_importAction = nullptr;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    SummaryTiles* m_tiles = nullptr;
    QLineEdit* m_filter = nullptr;
    QTreeView* m_tree = nullptr;
    LogTreeModel* m_model = nullptr;
    LogEditor* m_editor = nullptr;
    EntryDetails* m_details = nullptr;
    Card* m_treeCard = nullptr;
    TrendCard* m_trend = nullptr;
    QTimer* m_atRest = nullptr;  ///< details and trend of the current row are still to be shown
    bool m_hasNotes = false;
    bool m_followsEdit = false;  ///< an edit made the current row: it is selected everywhere once there is a snapshot
    bool m_following = false;  ///< a selection made elsewhere is being shown: do not send it back
};

Page* createLogPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
