#include "core/import/time_columns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

std::string_view cellAt(const std::vector<std::string>& cells, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? std::string_view(cells[static_cast<std::size_t>(column)]) : std::string_view();
}

/// Whether a column holds times of day: one is marked am or pm, or none is as short as what is held for time.
bool holdsClock(const TextTable& table, int column)
{
    constexpr int kEarliest = 5 * 3600;
    static const WordTable<bool> kLengths{{"duration", true}, {"dauer", true}, {"seconds", true}, {"secs", true}, {"sekunden", true}, {"durée", true}, {"duración", true}};
    if (kLengths.find(table.header[static_cast<std::size_t>(column)])) return false;
    bool marked = false, early = false, any = false;
    for (const std::vector<std::string>& cells : table.sample) {
        const std::string_view cell = cellAt(cells, column);
        if (cell.empty()) continue;
        const std::optional<int> clock = parseClock(cell);
        if (!clock) return false;
        marked = marked || foldedWord(cell).ends_with('m');
        early = early || *clock < kEarliest || cell.find(':') == std::string_view::npos;
        any = true;
    }
    return any && (marked || !early);
}

/// Whether a column in front of the exercises says the same throughout each session, of which one has several rows at least.
bool holdsSessions(const TextTable& table, const SheetLayout& layout, int column)
{
    if (column > layout.at(Meaning::Exercise) || !layout.has(Meaning::Title)) return false;
    std::map<std::pair<std::string, std::string>, std::pair<std::string, int>> sessions;
    bool several = false;
    for (const std::vector<std::string>& cells : table.sample) {
        const std::string_view cell = cellAt(cells, column);
        if (cell.empty()) return false;
        auto& [length, rows] = sessions[{std::string(cellAt(cells, layout.at(Meaning::Date))), std::string(cellAt(cells, layout.at(Meaning::Title)))}];
        if (rows > 0 && length != cell) return false;
        length = cell;
        several = several || ++rows > 1;
    }
    return several;
}

std::size_t setsOf(const log::Session& session)
{
    std::size_t sets = 0;
    for (const log::Entry& entry : session.entries) sets += entry.sets.size();
    return sets;
}

/// One session made of several, and what it has of them already.
class JoinedSession {
public:
    explicit JoinedSession(log::Session&& first) : m_session(std::move(first))
    {
        for (std::size_t i = 0; i < m_session.entries.size(); ++i) {
            m_entries.emplace(m_session.entries[i].exercise, i);
            m_notes.emplace(i, m_session.entries[i].note);
        }
        m_notes.emplace(kOwn, m_session.note);
    }
    const log::Session& session() const { return m_session; }
    log::Session take() { return std::move(m_session); }
    void append(log::Session&& more)
    {
        for (log::Entry& entry : more.entries) {
            const auto [at, fresh] = m_entries.emplace(entry.exercise, m_session.entries.size());
            if (fresh) {
                m_notes.emplace(at->second, entry.note);
                m_session.entries.push_back(std::move(entry));
                continue;
            }
            log::Entry& same = m_session.entries[at->second];
            same.sets.insert(same.sets.end(), std::make_move_iterator(entry.sets.begin()), std::make_move_iterator(entry.sets.end()));
            addNote(same.note, std::move(entry.note), at->second);
            if (!same.fatigue) same.fatigue = entry.fatigue;
            if (!same.intensity) same.intensity = entry.intensity;
        }
        addNote(m_session.note, std::move(more.note), kOwn);
        if (!m_session.sessionRpe) m_session.sessionRpe = more.sessionRpe;
        if (!m_session.bodyMassKg) m_session.bodyMassKg = more.bodyMassKg;
    }

private:
    static constexpr std::size_t kOwn = static_cast<std::size_t>(-1);  ///< the notes of the session itself
    void addNote(std::string& note, std::string more, std::size_t whose)
    {
        if (more.empty() || !m_notes.emplace(whose, more).second) return;
        note += (note.empty() ? "" : "; ") + more;
    }

    log::Session m_session;
    std::map<std::string, std::size_t> m_entries;  ///< by exercise
    std::set<std::pair<std::size_t, std::string>> m_notes;
};

}  // namespace

void tellTimes(const TextTable& table, SheetLayout& layout, ColumnMapping& mapping)
{
    if (!layout.has(Meaning::Reps) || !layout.has(Meaning::Duration)) return;
    std::vector<std::pair<int, std::string>> lengths;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::optional<NamedColumn> named = namedColumn(table.header[i], sheetWords());
        if (named && named->meaning == Meaning::Duration) lengths.emplace_back(static_cast<int>(i), named->unit);
    }
    layout.set(Meaning::Duration, -1);
    for (const auto& [column, unit] : lengths) {
        Meaning meaning = layout.has(Meaning::Duration) ? Meaning::Ignored : Meaning::Duration;
        if (!layout.has(Meaning::Clock) && holdsClock(table, column)) {
            meaning = Meaning::Clock;
        } else if (!layout.has(Meaning::SessionDuration) && holdsSessions(table, layout, column)) {
            meaning = Meaning::SessionDuration;
        }
        mapping.columns[static_cast<std::size_t>(column)] = {meaning, 0, meaning == Meaning::Clock ? std::string() : unit};
        if (meaning == Meaning::Ignored) continue;
        layout.set(meaning, column);
        if (!unit.empty()) applyUnit(layout, meaning, unit);
    }
}

void tellDates(const TextTable& table, ColumnMapping& mapping, SheetLayout* layout)
{
    const auto holdsDates = [&](std::size_t column) {
        return std::any_of(table.sample.begin(), table.sample.end(), [&](const std::vector<std::string>& cells) {
            const std::string_view cell = cellAt(cells, static_cast<int>(column));
            return !cell.empty() && (parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear) || isDayWithoutYear(cell) || isWeekday(cell) || weekAndDay(cell));
        });
    };
    const auto dated = [](const MappedColumn& column) { return column.meaning == Meaning::Date; };
    const auto at = std::find_if(mapping.columns.begin(), mapping.columns.end(), dated);
    if (at == mapping.columns.end() || holdsDates(static_cast<std::size_t>(at - mapping.columns.begin()))) return;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::optional<NamedColumn> named = namedColumn(table.header[i], sheetWords());
        if (!named || named->meaning != Meaning::Date || !holdsDates(i)) continue;
        *at = {};
        mapping.columns[i] = {Meaning::Date, 0, {}};
        if (layout != nullptr) layout->set(Meaning::Date, static_cast<int>(i));
        return;
    }
}

void joinStampedSets(ImportedFile& file)
{
    constexpr std::chrono::hours kApart{2}, kLongest{6};
    std::vector<log::Session>& sessions = file.log.sessions;
    const auto stamped = std::count_if(sessions.begin(), sessions.end(), [](const log::Session& session) { return session.hasTime && !session.durationS && setsOf(session) == 1; });
    if (stamped < 3 || static_cast<std::size_t>(stamped) * 2 <= sessions.size()) return;
    std::vector<log::Session> all;
    std::optional<JoinedSession> joined;
    log::LocalTime last;
    for (log::Session& session : sessions) {
        const log::LocalTime start = session.start;
        const bool near = joined && start - last < kApart && start - joined->session().start < kLongest;
        const bool goesOn = near && session.hasTime && joined->session().hasTime && !session.durationS && !joined->session().durationS && joined->session().title == session.title;
        last = start;
        if (goesOn) {
            joined->append(std::move(session));
        } else {
            if (joined) all.push_back(joined->take());
            joined.emplace(std::move(session));
        }
    }
    if (joined) all.push_back(joined->take());
    const bool any = all.size() < sessions.size();
    sessions = std::move(all);
    if (any) file.warnings.push_back("The rows have times of their own; those less than two hours apart are read as one session. This is a guess.");
}

}  // namespace liftgraph::import
