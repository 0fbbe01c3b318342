#include "ui/pages/log_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTreeView>
#include <algorithm>

#include "core/log/catalogue.h"
#include "ui/import_command.h"
#include "ui/pages/log_cell_delegate.h"
#include "ui/theme.h"

namespace liftgraph::ui {

LogEditor::LogEditor(Workspace& workspace, QTreeView* tree, LogTreeModel* model, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_tree(tree), m_model(model)
{
    m_cut = make("cut", "Ctrl+X", "");
    m_copy = make("copy", "Ctrl+C", "");
    m_paste = make("paste", "Ctrl+V", "");
    m_remove = make("remove", "Del", "");
    m_change = make("change", "F2", "");
    m_details = make("details", "Alt+Return", "");
    m_addSet = make("addSet", "Ins", "add");
    m_addEntry = make("addEntry", "Shift+Ins", "");
    m_addSession = make("addSession", "Ctrl+Ins", "");
    m_up = make("moveUp", "Alt+Up", "");
    m_down = make("moveDown", "Alt+Down", "");
    m_moveTo = make("moveTo", "Ctrl+M", "");
    m_renameAll = make("renameAll", "Shift+F2", "");
    m_tree->setItemDelegate(new LogCellDelegate([this] { return exerciseNames(); }, m_tree));
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connectActions();
    setWords();
    enable();
}

QAction* LogEditor::make(const char* name, const char* keys, const char* icon)
{
    auto* action = new QAction(this);
    action->setObjectName(QStringLiteral("log.") + QLatin1String(name));
    action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    // In the tree only: a line of text has copy and paste of its own.
    action->setShortcutContext(Qt::WidgetShortcut);
    if (*icon) action->setIcon(themedIcon(QString::fromLatin1(icon)));
    m_tree->addAction(action);
    return action;
}

void LogEditor::connectActions()
{
    connect(m_model, &LogTreeModel::editAsked, this, [this](const CellEdit& edit) { change(edit.request, edit.text); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LogEditor::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogEditor::enable);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogEditor::enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogEditor::enable);
    connect(m_copy, &QAction::triggered, this, &LogEditor::copy);
    connect(m_cut, &QAction::triggered, this, [this] { removeSelected(true); });
    connect(m_remove, &QAction::triggered, this, [this] { removeSelected(false); });
    connect(m_paste, &QAction::triggered, this, &LogEditor::paste);
    connect(m_change, &QAction::triggered, this, [this] {
        const QModelIndex at = m_tree->currentIndex();
        // A cell that is computed has nothing to type; the name always has.
        m_tree->edit(m_model->flags(at) & Qt::ItemIsEditable ? at : at.siblingAtColumn(LogTreeModel::Name));
    });
    connect(m_details, &QAction::triggered, this, &LogEditor::details);
    connect(m_addSet, &QAction::triggered, this, &LogEditor::addSet);
    connect(m_addEntry, &QAction::triggered, this, &LogEditor::addEntry);
    connect(m_addSession, &QAction::triggered, this, &LogEditor::addSession);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
    connect(m_moveTo, &QAction::triggered, this, &LogEditor::moveToSession);
    connect(m_renameAll, &QAction::triggered, this, &LogEditor::renameEverywhere);
}

QList<QAction*> LogEditor::actions() const
{
    return {m_cut, m_copy, m_paste, m_remove, nullptr, m_change, m_details, nullptr, m_addSet, m_addEntry, m_addSession, nullptr, m_up, m_down, m_moveTo, m_renameAll};
}

void LogEditor::setWords()
{
    const auto say = [](QAction* action, const QString& text) {
        action->setText(text);
        QString plain = text;
        action->setIconText(plain.remove(QLatin1Char('&')).remove(QChar(0x2026)));
    };
    say(m_cut, tr("Cu&t"));
    say(m_copy, tr("&Copy"));
    say(m_paste, tr("&Paste"));
    say(m_remove, tr("&Delete"));
    say(m_change, tr("Chan&ge"));
    say(m_details, tr("D&etails of the row…"));
    say(m_addSet, tr("Add a &set"));
    say(m_addEntry, tr("Add an e&xercise…"));
    say(m_addSession, tr("Add a sess&ion…"));
    say(m_up, tr("Move &up"));
    say(m_down, tr("Move do&wn"));
    say(m_moveTo, tr("Move to another sessio&n…"));
    say(m_renameAll, tr("Rename the exercise ever&ywhere…"));
}

void LogEditor::enable()
{
    const Place at = current();
    const bool editable = m_model->ids() != nullptr;
    for (QAction* action : {m_cut, m_copy, m_remove}) action->setEnabled(editable && m_tree->selectionModel()->hasSelection());
    for (QAction* action : {m_change, m_details, m_addEntry}) action->setEnabled(editable && at.session >= 0);
    for (QAction* action : {m_addSet, m_up, m_down, m_moveTo, m_renameAll}) action->setEnabled(editable && at.entry >= 0);
    m_paste->setEnabled(m_workspace.athlete().has_value());
    m_addSession->setEnabled(m_workspace.athlete().has_value());
}

void LogEditor::showMenu(const QPoint& at)
{
    QMenu menu(m_tree);
    for (QAction* action : actions()) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

LogEditor::Place LogEditor::current() const { return m_model->placeOf(m_tree->currentIndex()); }

QList<LogEditor::Place> LogEditor::selected() const
{
    QList<Place> places;
    for (const QModelIndex& row : m_tree->selectionModel()->selectedRows()) places << m_model->placeOf(row);
    const auto key = [](const Place& place) { return std::tuple(place.session, place.entry, place.set); };
    std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) { return key(a) < key(b); });
    // What lies inside another selected row goes with it.
    const auto covers = [](const Place& outer, const Place& inner) {
        return outer.session == inner.session && (outer.entry < 0 || (outer.entry == inner.entry && outer.set < 0));
    };
    QList<Place> kept;
    for (const Place& place : places)
        if (kept.isEmpty() || !covers(kept.back(), place)) kept << place;
    return kept;
}

std::int64_t LogEditor::sessionId(const Place& place) const { return m_model->ids()->sessions[std::size_t(place.session)].id; }

std::int64_t LogEditor::entryId(const Place& place) const
{
    return m_model->ids()->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)].id;
}

void LogEditor::change(log::EditRequest request, const QString& text, const QString& message)
{
    m_workspace.editLog(std::move(request), text, [this, message](const log::LogEdit& edit) {
        m_made = edit;
        if (!message.isEmpty()) emit m_workspace.announced(message);
    });
}

void LogEditor::copy() const
{
    if (!m_model->log()) return;
    std::vector<import::LogPlace> places;
    for (const Place& place : selected()) places.push_back({place.session, place.entry, place.set});
    const import::CopiedRows rows = import::copyRows(*m_model->log(), places, m_workspace.unit());
    auto* data = new QMimeData;
    data->setText(QString::fromStdString(rows.text));
    data->setHtml(QString::fromStdString(rows.html));
    QApplication::clipboard()->setMimeData(data);
}

log::EditRequest LogEditor::removal(const QList<Place>& places) const
{
    log::EditRequest request;
    for (const Place& place : places) {
        if (place.entry < 0)
            request.push_back(log::RemoveSession{sessionId(place)});
        else if (place.set < 0)
            request.push_back(log::RemoveEntry{entryId(place)});
        else
            request.push_back(log::RemoveSet{m_model->ids()->setAt(std::size_t(place.session), std::size_t(place.entry), std::size_t(place.set))});
    }
    return request;
}

QString LogEditor::removalText(const QList<Place>& places) const
{
    qint64 sets = 0;
    for (const Place& place : places) {
        const auto& session = m_model->log()->sessions[std::size_t(place.session)];
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (place.entry >= 0 && std::size_t(place.entry) != e) continue;
            sets += place.set >= 0 ? 1 : qint64(session.entries[e].sets.size());
        }
    }
    return setsText(sets);
}

void LogEditor::removeSelected(bool cut)
{
    const QList<Place> places = selected();
    if (places.isEmpty() || !m_model->ids()) return;
    if (cut) copy();
    const QString sets = removalText(places);
    change(removal(places), cut ? tr("Cut of %1").arg(sets) : tr("Deletion of %1").arg(sets), tr("Deleted %1.").arg(sets));
}

void LogEditor::paste() { pasteText(QApplication::clipboard()->text()); }

void LogEditor::pasteText(const QString& text)
{
    static const log::TrainingLog kEmpty;
    static const log::LogIds kNone;
    const bool any = m_model->log() && m_model->ids();
    const Place at = any ? current() : Place{};
    const auto pasted = import::pasteRows(text.toStdString(), m_workspace.unit(), any ? *m_model->log() : kEmpty, any ? *m_model->ids() : kNone,
                                          {at.session, at.entry, at.set});
    if (!pasted) {
        emit m_workspace.failed(pasted.error());
        return;
    }
    const QString sets = setsText(pasted->sets);
    change(pasted->request, tr("Paste of %1").arg(sets), tr("Pasted %1.").arg(sets));
}

void LogEditor::remember()
{
    if (!m_model->ids() || m_model->rowCount() == 0) return;
    m_openSessions.clear();
    m_openEntries.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex session = m_model->index(row, 0);
        if (!m_tree->isExpanded(session)) continue;
        m_openSessions.insert(sessionId(m_model->placeOf(session)));
        for (int child = 0; child < m_model->rowCount(session); ++child) {
            const QModelIndex entry = m_model->index(child, 0, session);
            if (m_tree->isExpanded(entry)) m_openEntries.insert(entryId(m_model->placeOf(entry)));
        }
    }
    m_current = rowOf(current());
    m_currentColumn = m_tree->currentIndex().isValid() ? m_tree->currentIndex().column() : 0;
    m_scroll = m_tree->verticalScrollBar()->value();
}

bool LogEditor::restore()
{
    if (!m_model->ids()) return false;
    const Row fresh = m_made ? made(*m_made) : Row{};
    m_made.reset();
    const bool follow = fresh.session != 0;
    const Row wanted = follow ? fresh : m_current;
    if (fresh.session) m_openSessions.insert(fresh.session);
    if (fresh.entry) m_openEntries.insert(fresh.entry);
    for (int row = 0; row < m_model->rowCount() && !m_openSessions.isEmpty(); ++row) {
        const QModelIndex session = m_model->index(row, 0);
        if (!m_openSessions.contains(sessionId(m_model->placeOf(session)))) continue;
        m_tree->expand(session);
        for (int child = 0; child < m_model->rowCount(session); ++child) {
            const QModelIndex entry = m_model->index(child, 0, session);
            if (m_openEntries.contains(entryId(m_model->placeOf(entry)))) m_tree->expand(entry);
        }
    }
    const QModelIndex at = m_model->indexOf(placeOf(wanted));
    m_tree->verticalScrollBar()->setValue(m_scroll);
    if (!at.isValid()) return false;
    m_tree->setCurrentIndex(at.siblingAtColumn(follow ? 0 : m_currentColumn));
    m_tree->verticalScrollBar()->setValue(m_scroll);
    if (follow) m_tree->scrollTo(at);
    return follow;
}

LogEditor::Row LogEditor::rowOf(const Place& place) const
{
    if (place.session < 0) return {};
    return {sessionId(place), place.entry < 0 ? 0 : entryId(place), place.set};
}

LogEditor::Place LogEditor::placeOf(const Row& row) const
{
    const auto& sessions = m_model->ids()->sessions;
    // An entry that has moved is looked for everywhere; a session only by its own id.
    Place place;
    for (std::size_t s = 0; s < sessions.size(); ++s) {
        if (sessions[s].id == row.session) place.session = int(s);
        for (std::size_t e = 0; row.entry && e < sessions[s].entries.size(); ++e) {
            if (sessions[s].entries[e].id != row.entry) continue;
            const int sets = int(m_model->log()->sessions[s].entries[e].sets.size());
            return {int(s), int(e), row.set < 0 || sets == 0 ? -1 : std::min(row.set, sets - 1)};
        }
    }
    return place;
}

LogEditor::Row LogEditor::made(const log::LogEdit& edit) const
{
    const log::LogIds& ids = *m_model->ids();
    std::int64_t entry = 0;
    int place = -1;
    for (const auto& change : edit.sets)
        if (!change.before && change.after) entry = change.after->id.entry, place = change.after->id.place;
    const bool newSets = entry != 0;
    for (const auto& change : edit.entries)
        if (!change.before && change.after) entry = change.after->id;
    for (std::size_t s = 0; s < ids.sessions.size(); ++s) {
        const auto& session = ids.sessions[s];
        for (const auto& change : edit.sessions)
            if (!entry && !change.before && change.after && change.after->id == session.id) return {session.id, 0, -1};
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (session.entries[e].id != entry) continue;
            const int count = int(m_model->log()->sessions[s].entries[e].sets.size());
            for (int i = 0; newSets && i < count; ++i)
                if (ids.setAt(s, e, std::size_t(i)).place == place) return {session.id, entry, i};
            return {session.id, entry, -1};
        }
    }
    return {};
}

QStringList LogEditor::exerciseNames() const
{
    QSet<QString> names;
    if (m_model->log())
        for (const auto& session : m_model->log()->sessions)
            for (const auto& entry : session.entries) names.insert(QString::fromStdString(entry.exercise));
    const log::Catalogue catalogue = log::Catalogue::load(m_model->log() ? m_model->log()->ownExercises : std::vector<log::Exercise>());
    for (const auto& exercise : catalogue.exercises()) names.insert(QString::fromStdString(exercise.name));
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

}  // namespace liftgraph::ui
