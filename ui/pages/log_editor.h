#pragma once
// Editing the log in its tree: what can be done with the selected rows, the clipboard, and keeping the view still while the log changes.

#include <QAction>
#include <QList>
#include <QObject>
#include <QSet>
#include <optional>

#include "core/import/pasted_rows.h"
#include "ui/models/log_tree_model.h"
#include "ui/workspace.h"

class QTreeView;

namespace liftgraph::ui {

class LogEditor : public QObject {
    Q_OBJECT
public:
    LogEditor(Workspace& workspace, QTreeView* tree, LogTreeModel* model, QObject* parent);

    /// For the menu "Edit"; null stands for a separator.
    QList<QAction*> actions() const;
    QAction* addSessionAction() const { return m_addSession; }
    void setWords();

    /// Remembers what is unfolded, current and in view; restore() shows the same rows of the log as it is now, or what an edit has
    /// just made; true where it did make the current row.
    void remember();
    bool restore();

private:
    using Place = LogTreeModel::Place;
    QAction* make(const char* name, const char* keys, const char* icon);
    void connectActions();
    void enable();
    void showMenu(const QPoint& at);
    QList<Place> selected() const;
    Place current() const;
    log::EditRequest removal(const QList<Place>& places) const;
    QString removalText(const QList<Place>& places) const;
    void copy() const;
    void removeSelected(bool cut);
    void paste();
    void pasteText(const QString& text);
    void addSet();
    void addEntry();
    void addSession();
    void details();
    void move(int by);
    void moveToSession();
    void renameEverywhere();
    void change(log::EditRequest request, const QString& text, const QString& message = {});
    QStringList exerciseNames() const;
    std::int64_t sessionId(const Place& place) const;
    std::int64_t entryId(const Place& place) const;

    /// A row by its ids; `set` is its index in its entry.
    struct Row {
        std::int64_t session = 0;
        std::int64_t entry = 0;
        int set = -1;
    };
    Row rowOf(const Place& place) const;
    Place placeOf(const Row& row) const;
    Row made(const log::LogEdit& edit) const;

    Workspace& m_workspace;
    QTreeView* m_tree;
    LogTreeModel* m_model;
    QAction *m_cut, *m_copy, *m_paste, *m_remove, *m_change, *m_details, *m_addSet, *m_addEntry, *m_addSession, *m_up, *m_down, *m_moveTo, *m_renameAll;
    QSet<qint64> m_openSessions, m_openEntries;
    Row m_current;
    int m_currentColumn = 0;
    int m_scroll = 0;
    std::optional<log::LogEdit> m_made;  ///< what the last edit did, until it is shown
};

}  // namespace liftgraph::ui
