#include "core/import/read_workbook.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/import/column_proposal.h"
#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/pivot_cells.h"
#include "core/import/people.h"
#include "core/import/row_values.h"
#include "core/import/titled_sheet.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kTitleRows = 20;

/// Whether the record below the header is its second line: a header too, with the cells that are merged over both.
bool headerGoesOn(const TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    if (table.sample.empty()) return false;
    const std::vector<std::string>& below = table.sample.front();
    bool shared = false;
    for (std::size_t i = 0; i < std::min(below.size(), table.header.size()); ++i) shared = shared || (!below[i].empty() && below[i] == table.header[i]);
    if (!shared) return false;
    TextTable next = table;
    ++next.skipped;
    const Result<bool> any = readHead(next);
    return any && *any && reading.isLog(next, options);
}

/// The same for the rows that may be the header.
Result<bool> findHeader(TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    for (table.skipped = 0; table.skipped <= kTitleRows; ++table.skipped) {
        const Result<bool> any = readHead(table);
        if (!any || !*any) return any;
        if (table.skipped > 0 && looksLikeData(table.header)) continue;  // a log without a header begins with its first row
        if (!reading.isLog(table, options)) continue;
        if (!headerGoesOn(table, options, reading)) return true;
    }
    return false;
}

std::size_t filledCells(const std::vector<std::string>& cells)
{
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

/// Where nothing is known: titles have one cell, a header has more.
Result<void> guessHeader(TextTable& table)
{
    for (table.skipped = 0; table.skipped <= kTitleRows; ++table.skipped) {
        const Result<bool> any = readHead(table);
        if (!any) return Failure(any.error());
        if (!*any) break;
        if (filledCells(table.header) > 1) return {};
    }
    table.skipped = 0;
    const Result<bool> any = readHead(table);
    if (!any) return Failure(any.error());
    return {};
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "\"" : ", \"") + name + "\"";
    return text;
}

Error inSheet(Error error, const std::string& sheet)
{
    error.detail = "Sheet \"" + sheet + "\": " + error.detail;
    return error;
}

/// Joins what the sheets hold.
class Joined {
public:
    explicit Joined(bool several) : m_several(several) {}
    void add(ImportedFile sheet, const std::string& name);
    ImportedFile take();
    bool empty() const { return m_out.recognition.sheets.empty(); }

private:
    void addSources(ImportedFile& sheet, const std::string& name);
    void addSession(log::Session&& session);
    void sayUnit(const ImportedFile& sheet, const std::string& name);

    bool m_several = false;
    ImportedFile m_out;
    std::int64_t m_doubled = 0;
    std::map<log::LocalDay, double> m_masses;  ///< the first sheet that has a day
};

void Joined::addSources(ImportedFile& sheet, const std::string& name)
{
    const Recognition& found = sheet.recognition;
    if (sheet.log.sources.empty() && !sheet.log.sessions.empty()) sheet.log.sources.push_back({sheet.file + ", " + name, {}, found.format, unitName(found.unit), found.unitGuessed, {}});
    const auto before = static_cast<int>(m_out.log.sources.size());
    for (log::Source& source : sheet.log.sources) m_out.log.sources.push_back(std::move(source));
    for (log::Session& session : sheet.log.sessions) {
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) set.origin.source += set.origin.source >= 0 ? before : 0;
        }
    }
}

void Joined::add(ImportedFile sheet, const std::string& name)
{
    for (RejectedRow& row : sheet.rejected) row.sheet = name;
    if (m_several) addSources(sheet, name);
    if (empty()) {
        m_out.file = sheet.file;
        m_out.recognition = sheet.recognition;
        if (!m_several) m_out.log.sources = std::move(sheet.log.sources);
        m_out.log.athlete = sheet.log.athlete;
        m_out.log.bodyMassKg = sheet.log.bodyMassKg;
    } else {
        sayUnit(sheet, name);
        joinPeople(m_out.recognition, sheet.recognition);
    }
    const auto append = [](auto& all, auto& more) { all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };
    append(m_out.log.nameMappings, sheet.log.nameMappings);
    append(m_out.log.ownExercises, sheet.log.ownExercises);
    append(m_out.log.nameHistory, sheet.log.nameHistory);
    for (const log::BodyMass& mass : sheet.log.bodyMasses) m_masses.emplace(mass.day, mass.kg);
    Recognition& whole = m_out.recognition;
    whole.sheets.push_back(name);
    whole.yearWanted = whole.yearWanted || sheet.recognition.yearWanted;
    if (!whole.year) whole.year = sheet.recognition.year;
    m_out.rows += sheet.rows;
    for (RejectedRow& row : sheet.rejected) m_out.rejected.push_back(std::move(row));
    for (std::string& warning : sheet.warnings) {
        if (std::find(m_out.warnings.begin(), m_out.warnings.end(), warning) == m_out.warnings.end()) m_out.warnings.push_back(std::move(warning));
    }
    for (log::Session& session : sheet.log.sessions) m_out.log.sessions.push_back(std::move(session));
}

void Joined::sayUnit(const ImportedFile& sheet, const std::string& name)
{
    Recognition& whole = m_out.recognition;
    const std::string unit = unitName(sheet.recognition.unit);
    if (sheet.recognition.unitGuessed && !whole.unitGuessed) {
        m_out.warnings.push_back("The sheet \"" + name + "\" states no unit: it is read in " + unit + ", which is a guess.");
    } else if (!sheet.log.sessions.empty() && sheet.recognition.unit != whole.unit) {
        m_out.warnings.push_back("The sheet \"" + name + "\" is read in " + unit + ", the first one in " + unitName(whole.unit) + ".");
    }
    // So that it can be chosen, as for one sheet.
    whole.unitGuessed = whole.unitGuessed || sheet.recognition.unitGuessed;
    whole.dateOrderGuessed = whole.dateOrderGuessed || sheet.recognition.dateOrderGuessed;
}

ImportedFile Joined::take()
{
    for (const auto& [day, kg] : m_masses) m_out.log.bodyMasses.push_back({day, kg});
    if (!m_several) return std::move(m_out);
    std::vector<log::Session> sessions = std::move(m_out.log.sessions);
    std::stable_sort(sessions.begin(), sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
    m_out.log.sessions.clear();
    for (log::Session& session : sessions) addSession(std::move(session));
    if (m_doubled > 0) {
        m_out.warnings.push_back(counted(m_doubled, "set stands in more than one sheet; both were read. Delete the sheet that repeats another.",
                                         "sets stand in more than one sheet; all were read. Delete the sheet that repeats another."));
    }
    return std::move(m_out);
}

/// A session that another sheet has too is one session.
void Joined::addSession(log::Session&& session)
{
    auto& all = m_out.log.sessions;
    const bool known = !all.empty() && all.back().start == session.start && all.back().title == session.title && all.back().hasTime == session.hasTime;
    if (!known) {
        all.push_back(std::move(session));
        return;
    }
    log::Session& first = all.back();
    const std::size_t before = first.entries.size();
    if (first.note.empty()) first.note = std::move(session.note);
    if (!first.durationS) first.durationS = session.durationS;
    for (log::Entry& entry : session.entries) {
        const auto same = [&](const log::Entry& other) {
            return other.exercise == entry.exercise && std::equal(other.sets.begin(), other.sets.end(), entry.sets.begin(), entry.sets.end(), [](const log::Set& a, const log::Set& b) {
                       return a.kind == b.kind && a.loadKg == b.loadKg && a.reps == b.reps;
                   });
        };
        const auto end = first.entries.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::any_of(first.entries.begin(), end, same)) m_doubled += static_cast<std::int64_t>(entry.sets.size());
        first.entries.push_back(std::move(entry));
    }
}

/// Keeps the sheets that were asked for. Error: Usage where one is not there.
Result<void> keepChosen(std::vector<TextTable>& tables, const std::vector<std::string>& wanted)
{
    if (wanted.empty()) return {};
    std::vector<std::string> names;
    for (const TextTable& table : tables) names.push_back(table.sheet);
    for (const std::string& name : wanted) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            return fail(ErrorCode::Usage, "The workbook has no sheet \"" + name + "\" that is shown and holds text. It has: " + listed(names) + ".", tables.front().file);
        }
    }
    std::erase_if(tables, [&](const TextTable& table) { return std::find(wanted.begin(), wanted.end(), table.sheet) == wanted.end(); });
    return {};
}

/// The sheets that may be the logs of several people: each is called by a name, and some exercise is in two of them. Empty: they are not.
std::vector<std::string> severalPeople(const std::vector<std::pair<ImportedFile, std::string>>& sheets)
{
    PivotNames known;
    std::map<std::string, std::size_t, std::less<>> exercises;
    bool shared = false;
    std::vector<std::string> people;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const log::TrainingLog& log = sheets[i].first.log;
        if (log.sessions.empty()) continue;
        if (!mayBePerson(sheets[i].second, known)) return {};
        people.push_back(sheets[i].second);
        for (const log::Session& session : log.sessions) {
            for (const log::Entry& entry : session.entries) shared = shared || exercises.emplace(entry.exercise, i).first->second != i;
        }
    }
    return people.size() > 1 && shared ? people : std::vector<std::string>();
}

/// The tables that are logs, from their headers on; the names of the others. Where none is, the first one, as it probably begins.
Result<std::vector<TextTable>> findLogs(std::vector<TextTable>& tables, const ImportOptions& options, const TableReading& reading, std::vector<std::string>& others)
{
    std::vector<TextTable> logs;
    for (TextTable& table : tables) {
        Result<bool> found = findLog(table, options, reading);
        if (!found) return Failure(inSheet(found.error(), table.sheet));
        if (const std::string day = *found ? std::string() : dayOfSheet(table, options); !day.empty()) {
            Result<TextTable> titled = titledByName(table, day);
            if (!titled) return Failure(inSheet(titled.error(), table.sheet));
            found = reading.isGrid(*titled, options);
            if (*found) table = std::move(*titled);
        }
        if (*found) {
            logs.push_back(table);
        } else {
            others.push_back(table.sheet);
        }
    }
    if (!logs.empty()) return logs;
    if (const Result<void> guessed = guessHeader(tables.front()); !guessed) return Failure(guessed.error());
    logs.push_back(tables.front());
    return logs;
}

Result<ImportedFile> readSheet(const TextTable& table, const ImportOptions& options, bool statedStands, const TableReading& reading, const JobContext& context)
{
    if (!statedStands) return reading.read(table, options, context);
    ImportOptions free = options;
    free.unit.reset();
    Result<ImportedFile> sheet = reading.read(table, free, context);
    return sheet && sheet->recognition.unitGuessed ? reading.read(table, options, context) : sheet;
}

/// Whether some of the sheets state their unit and others do not: a unit that is chosen is then for those that do not.
bool differInStating(const std::vector<TextTable>& tables, const ImportOptions& options, const TableReading& reading, const JobContext& context)
{
    bool stated = false, guessed = false;
    ImportOptions free = options;
    free.unit.reset();
    for (const TextTable& table : tables) {
        const Result<ImportedFile> sheet = reading.read(table, free, context);
        if (!sheet) continue;
        (sheet->recognition.unitGuessed ? guessed : stated) = true;
    }
    return stated && guessed;
}

}  // namespace

Result<bool> findLog(TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    if (const Result<void> dated = giveYears(table, options); !dated) return Failure(dated.error());
    const Result<bool> found = findHeader(table, options, reading);
    if (!found || *found) return found;
    table.skipped = 0;
    const Result<bool> any = readHead(table);
    if (!any || !*any) return any;
    return reading.isGrid(table, options);
}

Result<ImportedFile> readWorkbook(std::string_view bytes, const std::string& name, const ImportOptions& options, const TableReading& reading,
                                  const JobContext& context)
{
    Result<Workbook> book = openWorkbook(bytes, name, context);
    if (!book) return Failure(book.error());
    if (const Result<void> chosen = keepChosen(book->tables, options.sheets); !chosen) return Failure(chosen.error());
    std::vector<std::string> others;
    const Result<std::vector<TextTable>> logs = findLogs(book->tables, options, reading, others);
    if (!logs) return Failure(logs.error());
    std::vector<std::pair<ImportedFile, std::string>> read;
    std::optional<Error> first;
    std::vector<std::string> unusable;
    const bool statedStands = options.unit && logs->size() > 1 && differInStating(*logs, options, reading, context);
    for (const TextTable& table : *logs) {
        Result<ImportedFile> sheet = readSheet(table, options, statedStands, reading, context);
        if (sheet) {
            read.emplace_back(std::move(*sheet), table.sheet);
            continue;
        }
        if (sheet.error().code == ErrorCode::Cancelled) return sheet;
        if (!first) first = inSheet(sheet.error(), table.sheet);
        unusable.push_back(table.sheet);
    }
    if (read.empty()) return Failure(*first);
    // A sheet of body masses says nothing about how the log is understood.
    const auto hasSessions = [](const auto& sheet) { return !sheet.first.log.sessions.empty(); };
    std::stable_partition(read.begin(), read.end(), hasSessions);
    std::vector<std::string> people = severalPeople(read);
    Joined joined(std::count_if(read.begin(), read.end(), hasSessions) > 1);
    for (auto& [sheet, title] : read) joined.add(std::move(sheet), title);
    ImportedFile out = joined.take();
    if (!out.recognition.personColumn.empty()) people.clear();  // a column says it better
    if (!people.empty()) {
        out.warnings.push_back("The sheets " + listed(people) + " may be the logs of different people, by their names; all were read as one person's log. "
                               "Import each sheet as an athlete of its own to keep them apart.");
        out.recognition.people = std::move(people);
    }
    out.warnings.insert(out.warnings.end(), book->warnings.begin(), book->warnings.end());
    if (!others.empty()) out.warnings.push_back("These sheets are no training logs and were left out: " + listed(others) + ".");
    if (!unusable.empty()) out.warnings.push_back("These sheets hold no usable row: " + listed(unusable) + ".");
    if (!book->hidden.empty()) out.warnings.push_back("Hidden sheets were left out: " + listed(book->hidden) + ".");
    return out;
}

Result<TextTable> likelySheet(std::string_view bytes, const std::string& name, const JobContext& context)
{
    Result<Workbook> book = openWorkbook(bytes, name, context);
    if (!book) return Failure(book.error());
    TextTable& table = book->tables.front();
    if (const Result<void> guessed = guessHeader(table); !guessed) return Failure(guessed.error());
    return std::move(table);
}

}  // namespace liftgraph::import
