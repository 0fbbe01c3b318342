// Our own CSV and workbooks, written by log::writeCsv and writeXlsx: every field of a log, read back as it was.

#include <algorithm>
#include <map>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/log/export_rows.h"
#include "core/log/log_edit.h"

namespace liftgraph::import {

namespace {

constexpr std::int64_t kRowsBetweenPolls = 2048;

/// Takes off the apostrophe that keeps spreadsheets from running a cell.
std::string plainText(std::string_view cell)
{
    if (!cell.empty() && cell.front() == '\'') cell.remove_prefix(1);
    return std::string(cell);
}

std::optional<log::SetKind> kindNamed(std::string_view word)
{
    static const WordTable<log::SetKind> kKinds{{"working", log::SetKind::Working}, {"warmup", log::SetKind::WarmUp},
                                                {"drop", log::SetKind::Drop},       {"failure", log::SetKind::Failure}};
    return kKinds.find(word);
}

bool claims(const TextTable& table)
{
    const auto has = [&](std::string_view name) { return std::find(table.header.begin(), table.header.end(), name) != table.header.end(); };
    // A workbook has a sheet of sets and one of decisions.
    return (has("session_start") && has("set_kind") && has("load_kg") && has("source_row")) || (has("decision") && has("decision_from") && has("decision_to"));
}

class OwnCsv {
public:
    explicit OwnCsv(const TextTable& table) : m_table(table)
    {
        for (std::size_t i = 0; i < table.header.size(); ++i) m_columns.emplace(table.header[i], static_cast<int>(i));
    }
    Result<ImportedFile> read(const JobContext& context);

private:
    int column(const char* name) const
    {
        const auto at = m_columns.find(name);
        return at == m_columns.end() ? -1 : at->second;
    }
    std::string_view cell(const char* name) const { return m_record.cell(column(name)); }
    bool number(const char* name, OptionalNumber& value);
    bool readSession();
    bool readEntry();
    bool readSet();
    void readSource();
    bool readBodyMass();
    bool readDecision();
    bool readOwnExercise();
    bool readNameChange(log::NameAction action);
    bool readRow();
    bool refuse(const char* name, std::string reason)
    {
        m_out.rejected.push_back({m_record.row, name, std::move(reason)});
        return false;
    }

    const TextTable& m_table;
    std::map<std::string, int, std::less<>> m_columns;
    Record m_record;
    ImportedFile m_out;
    std::map<std::string, std::size_t, std::less<>> m_sessions;  ///< by the number in the file
    std::map<std::pair<std::size_t, std::string>, std::size_t> m_entries;
    log::Session* m_session = nullptr;
    log::Entry* m_entry = nullptr;
};

bool OwnCsv::number(const char* name, OptionalNumber& value)
{
    const std::string_view text = cell(name);
    if (text.empty()) return true;
    value = parseNumber(text);
    if (!value) return refuse(name, quoted(text) + " is not a number.");
    return *value >= 0.0 || refuse(name, quoted(text) + " is negative.");
}

bool OwnCsv::readSession()
{
    const std::string_view key = cell("session");
    auto at = m_sessions.find(key);
    if (at == m_sessions.end()) {
        const std::optional<WrittenTime> start = parseTime(cell("session_start"), DateOrder::YearMonthDay);
        if (!start) return refuse("session_start", quoted(cell("session_start")) + " is not a date between 1950 and 2100.");
        log::Session session;
        session.start = start->time;
        session.hasTime = start->hasTime;
        session.title = plainText(cell("session_title"));
        session.note = plainText(cell("session_note"));
        if (!number("session_duration_s", session.durationS) || !number("session_rpe", session.sessionRpe) ||
            !number("session_body_mass_kg", session.bodyMassKg)) {
            return false;
        }
        at = m_sessions.emplace(std::string(key), m_out.log.sessions.size()).first;
        m_out.log.sessions.push_back(std::move(session));
    }
    m_session = &m_out.log.sessions[at->second];
    return true;
}

bool OwnCsv::readEntry()
{
    const auto key = std::pair(static_cast<std::size_t>(m_session - m_out.log.sessions.data()), std::string(cell("entry")));
    auto at = m_entries.find(key);
    if (at == m_entries.end()) {
        log::Entry entry;
        entry.exercise = plainText(cell("exercise"));
        entry.written = plainText(cell("exercise_written"));
        if (entry.written == entry.exercise) entry.written.clear();
        entry.note = plainText(cell("entry_note"));
        if (!number("fatigue", entry.fatigue) || !number("intensity", entry.intensity)) return false;
        at = m_entries.emplace(key, m_session->entries.size()).first;
        m_session->entries.push_back(std::move(entry));
    }
    m_entry = &m_session->entries[at->second];
    return true;
}

void OwnCsv::readSource()
{
    const std::optional<double> index = parseNumber(cell("source"));
    constexpr double kMostSources = 100000.0;
    if (!index || *index < 0.0 || *index >= kMostSources || cell("source_format").empty()) return;
    auto& sources = m_out.log.sources;
    const auto place = static_cast<std::size_t>(*index);
    if (place >= sources.size()) sources.resize(place + 1);
    if (!sources[place].format.empty()) return;
    const std::optional<WrittenTime> when = parseTime(cell("source_imported_at"), DateOrder::YearMonthDay);
    sources[place] = {plainText(cell("source_file")), plainText(cell("source_sha256")), plainText(cell("source_format")), plainText(cell("source_unit")),
                      cell("source_unit_guessed") == "yes", when ? when->time : log::LocalTime()};
}

bool OwnCsv::readBodyMass()
{
    const std::optional<WrittenTime> day = parseTime(cell("body_mass_day"), DateOrder::YearMonthDay);
    if (!day) return refuse("body_mass_day", quoted(cell("body_mass_day")) + " is not a date between 1950 and 2100.");
    OptionalNumber kg;
    if (!number("body_mass_kg", kg)) return false;
    if (!kg || !log::checkBodyMass(*kg)) return refuse("body_mass_kg", quoted(cell("body_mass_kg")) + " is not a body mass.");
    m_out.log.bodyMasses.push_back({std::chrono::floor<std::chrono::days>(day->time), *kg});
    return true;
}

bool OwnCsv::readOwnExercise()
{
    const std::string line = plainText(cell("decision_to"));
    std::optional<log::Exercise> exercise = log::exerciseOfLine(line);
    if (!exercise || !log::fitsOneLine(*exercise)) return refuse("decision_to", import::quoted(line) + " does not say what an exercise is.");
    m_out.log.ownExercises.push_back(std::move(*exercise));
    return true;
}

bool OwnCsv::readNameChange(log::NameAction action)
{
    const std::optional<WrittenTime> at = parseTime(cell("decision_at"), DateOrder::YearMonthDay);
    if (!at) return refuse("decision_at", quoted(cell("decision_at")) + " is not a date between 1950 and 2100.");
    OptionalNumber entries;
    if (!number("decision_entries", entries)) return false;
    constexpr double kMost = 1e15;
    m_out.log.nameHistory.push_back({at->time, action, plainText(cell("decision_from")), plainText(cell("decision_to")), plainText(cell("decision_exercise")),
                                     static_cast<std::int64_t>(std::min(entries.value_or(0.0), kMost))});
    return true;
}

bool OwnCsv::readDecision()
{
    const std::string_view decision = cell("decision");
    if (decision == log::kExerciseDecision) return readOwnExercise();
    if (const std::optional<log::NameAction> action = log::nameActionNamed(decision)) return readNameChange(*action);
    if (decision != log::kMappingDecision) return refuse("decision", quoted(decision) + " is no decision about names.");
    log::NameMapping mapping{plainText(cell("decision_from")), plainText(cell("decision_to"))};
    if (mapping.written.empty() || mapping.exercise.empty()) return refuse("decision_from", "The row does not say which name is called what.");
    if (mapping.written != mapping.exercise) m_out.log.nameMappings.push_back(std::move(mapping));
    return true;
}

bool OwnCsv::readSet()
{
    log::Set set;
    const std::optional<log::SetKind> kind = kindNamed(cell("set_kind"));
    if (!kind) return refuse("set_kind", quoted(cell("set_kind")) + " is no kind of set.");
    set.kind = *kind;
    set.note = plainText(cell("set_note"));
    if (!number("load_kg", set.loadKg) || !number("reps", set.reps) || !number("duration_s", set.durationS) || !number("distance_m", set.distanceM) ||
        !number("rpe", set.rpe) || !number("rir", set.rir) || !number("rest_s", set.restS)) {
        return false;
    }
    const std::optional<double> source = parseNumber(cell("source"));
    const std::optional<double> row = parseNumber(cell("source_row"));
    set.origin.source = source && *source >= 0.0 && *source < static_cast<double>(m_out.log.sources.size()) ? static_cast<int>(*source) : -1;
    set.origin.row = row && *row > 0.0 && *row < 1e15 ? log::originRow(static_cast<std::int64_t>(*row)) : 0;
    m_entry->sets.push_back(std::move(set));
    return true;
}

bool OwnCsv::readRow()
{
    if (!cell("decision").empty()) return readDecision();
    if (m_out.rows == 1) {
        m_out.log.athlete = plainText(cell("athlete"));
        if (!number("athlete_body_mass_kg", m_out.log.bodyMassKg)) return false;
    }
    readSource();
    if (!cell("body_mass_day").empty() && !readBodyMass()) return false;
    if (cell("session").empty() && cell("session_start").empty()) return true;
    if (!readSession()) return false;
    if (cell("entry").empty() && cell("exercise").empty()) return true;
    if (cell("exercise").empty()) return refuse("exercise", "The row names no exercise.");
    if (!readEntry()) return false;
    return cell("set_kind").empty() || readSet();
}

Result<ImportedFile> OwnCsv::read(const JobContext& context)
{
    const std::unique_ptr<RecordReader> reader = m_table.records(false);
    while (true) {
        const Result<bool> more = reader->next(m_record);
        if (!more) return Failure(more.error());
        if (!*more) break;
        if (++m_out.rows % kRowsBetweenPolls == 0) {
            if (context.cancelled()) return cancelledFailure();
            context.report(Step::Reading, reader->fraction());
        }
        readRow();
    }
    std::ranges::sort(m_out.log.bodyMasses, {}, &log::BodyMass::day);
    m_out.file = m_table.file;
    Recognition& found = m_out.recognition;
    found.format = "liftgraph_csv";
    found.formatName = "Liftgraph CSV";
    found.encoding = m_table.encoding;
    found.delimiter = m_table.delimiter;
    found.unitReason = "Liftgraph writes kilograms.";
    for (const std::string& name : m_table.header) found.columns.emplace_back(name, name);
    std::stable_sort(m_out.log.sessions.begin(), m_out.log.sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
    return std::move(m_out);
}

}  // namespace

const Importer kLiftgraphCsvImporter{"liftgraph_csv", "Liftgraph CSV", claims,
                                     [](const TextTable& table, const ImportOptions&, const JobContext& context) -> Result<TableFiles> {
                                         Result<ImportedFile> file = OwnCsv(table).read(context);
                                         if (!file) return Failure(file.error());
                                         return TableFiles{std::move(*file)};
                                     }};

}  // namespace liftgraph::import
