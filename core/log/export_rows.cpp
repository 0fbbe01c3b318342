#include "core/log/export_rows.h"

#include <array>

namespace liftgraph::log {

namespace {

constexpr std::array<const char*, 4> kKindNames{"working", "warmup", "drop", "failure"};

constexpr auto kColumns = std::to_array<std::string_view>({
    "athlete", "athlete_body_mass_kg", "session", "session_start", "session_title", "session_note", "session_duration_s", "session_rpe",
    "session_body_mass_kg", "entry", "exercise", "exercise_written", "entry_note", "fatigue", "intensity", "set_kind", "load_kg", "reps", "duration_s", "distance_m",
    "rpe", "rir", "rest_s", "set_note", "source", "source_row", "source_file", "source_sha256", "source_format", "source_unit",
    "source_unit_guessed", "source_imported_at", "body_mass_day", "body_mass_kg"});
constexpr std::size_t kSessionAt = 2, kEntryAt = 9, kSetAt = 15, kSourceAt = 24, kMassAt = 32;

constexpr auto kDecisionColumns = std::to_array<std::string_view>({"decision", "decision_at", "decision_from", "decision_to", "decision_exercise", "decision_entries"});

ExportCell cellOf(const std::optional<double>& value) { return value ? ExportCell(*value) : ExportCell(); }

ExportCell cellOf(const std::string& text) { return text.empty() ? ExportCell() : ExportCell(text); }

class RowWriter {
public:
    RowWriter(const TrainingLog& log, const JobContext& context, const std::function<Result<void>(const std::vector<ExportCell>&)>& row)
        : m_log(log), m_context(context), m_row(row), m_named(log.sources.size(), false), m_cells(kColumns.size())
    {
    }
    Result<void> write();

private:
    void clear(std::size_t from)
    {
        for (std::size_t i = from; i < m_cells.size(); ++i) m_cells[i] = {};
    }
    template <class... Cells>
    void put(std::size_t at, Cells&&... cells)
    {
        ((m_cells[at++] = std::forward<Cells>(cells)), ...);
    }
    void putSession(const Session& session, std::size_t number);
    void putSet(const Set& set);
    void putSource(const Source& source);
    Result<void> writeEntry(const Entry& entry, std::size_t number);
    Result<void> writeUnusedSources();
    Result<void> writeBodyMasses();

    const TrainingLog& m_log;
    const JobContext& m_context;
    const std::function<Result<void>(const std::vector<ExportCell>&)>& m_row;
    std::vector<bool> m_named;
    std::vector<ExportCell> m_cells;
};

void RowWriter::putSession(const Session& session, std::size_t number)
{
    clear(kSessionAt);
    put(kSessionAt, static_cast<std::int64_t>(number), startText(session), cellOf(session.title), cellOf(session.note), cellOf(session.durationS),
        cellOf(session.sessionRpe), cellOf(session.bodyMassKg));
}

void RowWriter::putSource(const Source& source)
{
    put(kSourceAt + 2, cellOf(source.file), cellOf(source.sha256), cellOf(source.format), cellOf(source.unit),
        ExportCell(std::string(source.unitGuessed ? "yes" : "no")), formatTime(source.importedAt));
}

/// The source's number counts from 0; -1 stands for sets entered by hand.
void RowWriter::putSet(const Set& set)
{
    put(kSetAt, std::string(setKindName(set.kind)), cellOf(set.loadKg), cellOf(set.reps), cellOf(set.durationS), cellOf(set.distanceM), cellOf(set.rpe),
        cellOf(set.rir), cellOf(set.restS), cellOf(set.note), std::int64_t(set.origin.source), std::int64_t(set.origin.row));
    clear(kSourceAt + 2);
    const auto index = static_cast<std::size_t>(set.origin.source);
    if (set.origin.source < 0 || index >= m_log.sources.size()) return;
    m_named[index] = true;
    putSource(m_log.sources[index]);
}

Result<void> RowWriter::writeEntry(const Entry& entry, std::size_t number)
{
    clear(kEntryAt);
    put(kEntryAt, static_cast<std::int64_t>(number), cellOf(entry.exercise), cellOf(entry.written), cellOf(entry.note), cellOf(entry.fatigue), cellOf(entry.intensity));
    for (const Set& set : entry.sets) {
        putSet(set);
        if (const Result<void> written = m_row(m_cells); !written) return written;
    }
    return entry.sets.empty() ? m_row(m_cells) : Result<void>();
}

Result<void> RowWriter::writeUnusedSources()
{
    clear(kSessionAt);
    for (std::size_t i = 0; i < m_log.sources.size(); ++i) {
        if (m_named[i]) continue;
        put(kSourceAt, static_cast<std::int64_t>(i));
        putSource(m_log.sources[i]);
        if (const Result<void> written = m_row(m_cells); !written) return written;
    }
    return {};
}

Result<void> RowWriter::writeBodyMasses()
{
    clear(kSessionAt);
    for (const BodyMass& mass : m_log.bodyMasses) {
        put(kMassAt, formatDay(mass.day), mass.kg);
        if (const Result<void> written = m_row(m_cells); !written) return written;
    }
    return {};
}

Result<void> RowWriter::write()
{
    put(0, cellOf(m_log.athlete), cellOf(m_log.bodyMassKg));
    for (std::size_t s = 0; s < m_log.sessions.size(); ++s) {
        if (m_context.cancelled()) return cancelledFailure();
        m_context.report(Step::Writing, static_cast<double>(s) / static_cast<double>(m_log.sessions.size()));
        const Session& session = m_log.sessions[s];
        putSession(session, s + 1);
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (const Result<void> written = writeEntry(session.entries[e], e + 1); !written) return written;
        }
        if (!session.entries.empty()) continue;
        if (const Result<void> written = m_row(m_cells); !written) return written;
    }
    if (const Result<void> written = writeUnusedSources(); !written) return written;
    return writeBodyMasses();
}

}  // namespace

std::span<const std::string_view> exportColumns() { return kColumns; }

Result<void> eachExportRow(const TrainingLog& log, const JobContext& context, const std::function<Result<void>(const std::vector<ExportCell>&)>& row)
{
    return RowWriter(log, context, row).write();
}

std::span<const std::string_view> decisionColumns() { return kDecisionColumns; }

Result<void> eachDecisionRow(const TrainingLog& log, const std::function<Result<void>(const std::vector<ExportCell>&)>& row)
{
    const auto write = [&](std::string_view decision, ExportCell at, const std::string& from, const std::string& to, const std::string& exercise, ExportCell entries) {
        return row({std::string(decision), std::move(at), cellOf(from), cellOf(to), cellOf(exercise), std::move(entries)});
    };
    for (const NameMapping& mapping : log.nameMappings) {
        if (const Result<void> written = write(kMappingDecision, {}, mapping.written, mapping.exercise, {}, {}); !written) return written;
    }
    for (const Exercise& exercise : log.ownExercises) {
        if (const Result<void> written = write(kExerciseDecision, {}, {}, catalogueLine(exercise), exercise.name, {}); !written) return written;
    }
    for (const NameChange& change : log.nameHistory) {
        const Result<void> written = write(nameOf(change.action), formatTime(change.at), change.from, change.to, change.exercise, change.entries);
        if (!written) return written;
    }
    return {};
}

bool fitsOneLine(const Exercise& exercise)
{
    const std::string& name = exercise.name;
    return !name.empty() && name.find_first_of("\t\r\n") == std::string::npos && name.front() != '#' && exercise.bodyMassFraction >= 0.0 && exercise.bodyMassFraction <= 1.0;
}

std::string armed(std::string_view text)
{
    const bool runs = !text.empty() && std::string_view("=+-@'\t\r").find(text.front()) != std::string_view::npos;
    return runs ? "'" + std::string(text) : std::string(text);
}

const char* setKindName(SetKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string startText(const Session& session) { return session.hasTime ? formatTime(session.start) : formatDay(session.day()); }

}  // namespace liftgraph::log
