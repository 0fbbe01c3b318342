#include "ui/models/log_tree_model.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace liftgraph::ui {

namespace {

// A row's parents fit into its id: 0 for a session, (session row + 1) above kShift for an entry, and its row + 1 below for a set.
constexpr int kShift = 24;
constexpr quintptr kLow = (quintptr(1) << kShift) - 1;

quintptr entryId(int sessionRow) { return quintptr(sessionRow + 1) << kShift; }
quintptr setId(int sessionRow, int entryRow) { return entryId(sessionRow) | quintptr(entryRow + 1); }
int sessionRowOf(quintptr id) { return int(id >> kShift) - 1; }
int entryRowOf(quintptr id) { return int(id & kLow) - 1; }

double volumeOf(const log::Session& session)
{
    double volume = 0.0;
    for (const auto& entry : session.entries)
        for (const auto& set : entry.sets)
            if (set.working()) volume += set.reps.value_or(0.0) * set.loadKg.value_or(0.0);
    return volume;
}

long setsOf(const log::Session& session)
{
    long sets = 0;
    for (const auto& entry : session.entries) sets += std::count_if(entry.sets.begin(), entry.sets.end(), [](const auto& s) { return s.working(); });
    return sets;
}

}  // namespace

LogTreeModel::LogTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void LogTreeModel::setLog(std::shared_ptr<const log::TrainingLog> log, Unit unit, std::shared_ptr<const log::LogIds> ids)
{
    beginResetModel();
    m_log = std::move(log);
    m_ids = std::move(ids);
    m_unit = unit;
    arrange();
    endResetModel();
}

void LogTreeModel::setUnit(Unit unit)
{
    if (unit == m_unit) return;
    beginResetModel();
    m_unit = unit;
    endResetModel();
    retranslate();
}

void LogTreeModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_filter) return;
    beginResetModel();
    m_filter = wanted;
    arrange();
    endResetModel();
}

void LogTreeModel::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

void LogTreeModel::arrange()
{
    m_sessions.clear();
    m_entries.clear();
    if (!m_log) return;
    if (!filtered()) {
        m_sessions.resize(m_log->sessions.size());
        std::iota(m_sessions.begin(), m_sessions.end(), 0);
        orderSessions();
        return;
    }
    const auto contains = [this](const std::string& text) { return QString::fromStdString(text).contains(m_filter, Qt::CaseInsensitive); };
    std::unordered_map<std::string, bool> known;  // a log repeats few names many times
    const auto wanted = [&](const std::string& exercise) {
        const auto found = known.find(exercise);
        return found != known.end() ? found->second : known.emplace(exercise, contains(exercise)).first->second;
    };
    std::unordered_map<int, std::vector<int>> entriesOf;
    for (int s = 0; s < int(m_log->sessions.size()); ++s) {
        const auto& session = m_log->sessions[std::size_t(s)];
        const bool whole = contains(session.title) || contains(session.note);
        std::vector<int> entries;
        for (int e = 0; e < int(session.entries.size()); ++e)
            if (whole || wanted(session.entries[std::size_t(e)].exercise)) entries.push_back(e);
        if (entries.empty() && !whole) continue;
        m_sessions.push_back(s);
        entriesOf.emplace(s, std::move(entries));
    }
    orderSessions();
    m_entries.reserve(m_sessions.size());
    for (const int s : m_sessions) m_entries.push_back(std::move(entriesOf[s]));
}

void LogTreeModel::orderSessions()
{
    std::sort(m_sessions.begin(), m_sessions.end());
    if (m_sortColumn == Volume || m_sortColumn == Sets) {
        std::vector<double> keys(m_log->sessions.size());
        for (const int s : m_sessions) {
            const auto& session = m_log->sessions[std::size_t(s)];
            keys[std::size_t(s)] = m_sortColumn == Volume ? volumeOf(session) : double(setsOf(session));
        }
        std::stable_sort(m_sessions.begin(), m_sessions.end(), [&](int a, int b) { return keys[std::size_t(a)] < keys[std::size_t(b)]; });
    }
    if (m_sortOrder == Qt::DescendingOrder) std::reverse(m_sessions.begin(), m_sessions.end());
}

void LogTreeModel::sort(int column, Qt::SortOrder order)
{
    // Sessions have a date, a number of sets and a volume to be sorted by; the other columns speak of single sets.
    if (column != Name && column != Sets && column != Volume) return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

LogTreeModel::Place LogTreeModel::placeOf(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const quintptr id = index.internalId();
    if (id == 0) return {m_sessions[std::size_t(index.row())], -1, -1};
    const int row = sessionRowOf(id), entryRow = entryRowOf(id);
    if (entryRow < 0) return {m_sessions[std::size_t(row)], entryOf(row, index.row()), -1};
    return {m_sessions[std::size_t(row)], entryOf(row, entryRow), index.row()};
}

QModelIndex LogTreeModel::indexOf(int session, int entry) const
{
    const auto found = std::find(m_sessions.begin(), m_sessions.end(), session);
    if (found == m_sessions.end()) return {};
    const int row = int(found - m_sessions.begin());
    for (int entryRow = 0; entryRow < entryCount(row); ++entryRow)
        if (entryOf(row, entryRow) == entry) return createIndex(entryRow, 0, entryId(row));
    return {};
}

QModelIndex LogTreeModel::indexOf(const Place& place) const
{
    if (place.session < 0) return {};
    if (place.entry >= 0) {
        const QModelIndex entry = indexOf(place.session, place.entry);
        return place.set < 0 || !entry.isValid() ? entry : index(place.set, 0, entry);
    }
    const auto found = std::find(m_sessions.begin(), m_sessions.end(), place.session);
    return found == m_sessions.end() ? QModelIndex() : createIndex(int(found - m_sessions.begin()), 0, quintptr(0));
}

int LogTreeModel::entryCount(int sessionRow) const
{
    if (filtered()) return int(m_entries[std::size_t(sessionRow)].size());
    return int(m_log->sessions[std::size_t(m_sessions[std::size_t(sessionRow)])].entries.size());
}

int LogTreeModel::entryOf(int sessionRow, int entryRow) const
{
    return filtered() ? m_entries[std::size_t(sessionRow)][std::size_t(entryRow)] : entryRow;
}

QModelIndex LogTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, quintptr(0));
    if (parent.internalId() == 0) return createIndex(row, column, entryId(parent.row()));
    return createIndex(row, column, setId(sessionRowOf(parent.internalId()), parent.row()));
}

QModelIndex LogTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0) return {};
    const int row = sessionRowOf(child.internalId()), entryRow = entryRowOf(child.internalId());
    return entryRow < 0 ? createIndex(row, 0, quintptr(0)) : createIndex(entryRow, 0, entryId(row));
}

int LogTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!m_log || parent.column() > 0) return 0;
    if (!parent.isValid()) return int(m_sessions.size());
    const Place place = placeOf(parent);
    if (place.set >= 0) return 0;
    if (place.entry < 0) return entryCount(parent.row());
    return int(m_log->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)].sets.size());
}

int LogTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

}  // namespace liftgraph::ui
