#include "core/import/set_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

#include "core/import/dates.h"
#include "core/import/file_guesses.h"
#include "core/import/log_builder.h"
#include "core/import/numbers.h"
#include "core/import/note_words.h"
#include "core/import/people.h"
#include "core/import/pivot_cells.h"
#include "core/import/row_shape.h"
#include "core/import/set_marks.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

constexpr std::int64_t kRowsBetweenPolls = 2048;
constexpr int kMaxSetsInRow = 100;
constexpr std::array kDone{Meaning::Load, Meaning::Reps, Meaning::Duration, Meaning::Distance};
constexpr std::size_t kMaxNoteBytes = std::size_t(16) << 20U;

/// Joins a note to those that are there already, once each.
void appendNote(std::string& note, std::string_view more)
{
    if (more.empty() || note == more) return;
    if (!note.empty() && (note.size() >= kMaxNoteBytes || note.find(more) != std::string::npos)) return;
    if (!note.empty()) note += '\n';
    note += more;
}

/// The rows of one log; those of a table of several people go to one of these each.
class SetRows {
public:
    SetRows(const TextTable& table, const SheetLayout& layout, FileGuesses guesses, const RecordReader& reader)
        : m_table(table), m_layout(layout), m_reader(reader), m_guesses(std::move(guesses)), m_values(layout, m_guesses.units), m_builder(layout.entries),
          m_width(layout.width > 0 ? layout.width : table.headerCells),
          m_evenRows(std::any_of(table.sample.begin(), table.sample.end(), [&](const auto& cells) { return cells.size() == m_width; }))
    {
    }
    /// Reads a record that is a row.
    void use(const Record& record);
    /// Reads what the layout's shape made of a record.
    void useShaped(const Record& record, const std::vector<ShapedRow>& shaped);
    ImportedFile finish(const Importer& importer);

private:
    std::optional<Record> joined(const Record& record) const;
    std::optional<Refusal> readRow(const Record& record);
    std::optional<Refusal> openSession(const Record& record);
    void fillSession(const Record& record, log::Session& session);
    std::optional<Refusal> restTimer(const Record& record);
    std::optional<Refusal> addSets(const Record& record, const SetMark& mark);
    std::optional<Refusal> efforts(const Record& record, log::Entry& entry);
    SetMark markOf(const Record& record);
    std::string columnName(int column) const;
    bool skipped(const Record& record) const;
    bool dayOff(const Record& record) const;

    const TextTable& m_table;
    const SheetLayout& m_layout;
    const RecordReader& m_reader;
    FileGuesses m_guesses;
    RowValues m_values;
    LogBuilder m_builder;
    std::size_t m_width = 0;  ///< cells of a row
    bool m_evenRows = false;  ///< rows are as long as the header, so a longer one has a delimiter too many
    ImportedFile m_out;
    bool m_sessionKnown = false;  ///< the cells below are those of the session that is open
    std::string m_dateCell;
    std::string m_noDate;        ///< the last cell that is no date, and why
    std::string m_noDateReason;
    std::string m_clockCell;
    std::string m_titleCell;
    std::int64_t m_unreadableDurations = 0;
    std::int64_t m_unknownMarks = 0;
    std::int64_t m_droppedEfforts = 0;
    std::int64_t m_helped = 0;
};

std::string SetRows::columnName(int column) const
{
    if (column < 0) return {};
    if (m_layout.noHeader || static_cast<std::size_t>(column) >= m_table.header.size()) return "column " + std::to_string(column + 1);
    return m_table.header[static_cast<std::size_t>(column)];
}

/// An exercise name with a comma that nobody quoted makes a row too long; its pieces lie side by side in the file. Nothing
/// where the row is not too long, or where only trailing delimiters make it so.
std::optional<Record> SetRows::joined(const Record& record) const
{
    const auto& cells = record.cells;
    const int exercise = m_layout.at(Meaning::Exercise);
    if (cells.size() <= m_width || exercise < 0) return {};
    const std::size_t extra = cells.size() - m_width;
    const bool overfull = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(m_width), cells.end(), [](auto cell) { return !cell.empty(); });
    const auto first = static_cast<std::size_t>(exercise);
    if (first + extra >= cells.size()) return {};  // found by the place of its values, beyond the header
    const std::string_view name = m_reader.rawSpan(cells[first], cells[first + extra]);
    if (name.empty()) return {};
    if (!overfull && !m_evenRows && name.find(", ") == std::string_view::npos) return {};
    Record whole = record;
    whole.cells[first] = name;
    whole.cells.erase(whole.cells.begin() + exercise + 1, whole.cells.begin() + exercise + 1 + static_cast<std::ptrdiff_t>(extra));
    return whole;
}

bool SetRows::skipped(const Record& record) const { return saysYes(record.cell(m_layout.at(Meaning::Skipped))) || saysNo(record.cell(m_layout.at(Meaning::Done))); }

/// "Rest" or "Off" in place of an exercise, with nothing beside it.
bool SetRows::dayOff(const Record& record) const
{
    const auto digits = [&](Meaning meaning) { return record.cell(m_layout.at(meaning)).find_first_of("0123456789") != std::string_view::npos; };
    return std::none_of(kDone.begin(), kDone.end(), digits) && saysNothingDone(record.cell(m_layout.at(Meaning::Exercise)));
}

SetMark SetRows::markOf(const Record& record)
{
    SetMark mark = parseSetMark(record.cell(m_layout.at(Meaning::SetNumber)));
    if (!record.cell(m_layout.at(Meaning::SetType)).empty()) {
        const SetMark type = parseSetMark(record.cell(m_layout.at(Meaning::SetType)));
        mark = {type.row, type.kind, mark.number, type.sided, mark.understood && type.understood};
    }
    const std::string_view warmUp = record.cell(m_layout.at(Meaning::WarmUp));
    if (saysYes(warmUp)) mark.kind = log::SetKind::WarmUp;
    m_unknownMarks += !mark.understood;
    return mark;
}

void SetRows::fillSession(const Record& record, log::Session& session)
{
    appendNote(session.note, record.cell(m_layout.at(Meaning::SessionNote)));
    if (const std::string_view cell = record.cell(m_layout.at(Meaning::SessionDuration)); !cell.empty() && !session.durationS) {
        const std::optional<double> bare = parseNumber(cell);
        const std::optional<double> seconds = bare ? *bare * m_layout.sessionSecondsPerUnit : parseDuration(cell);
        if (seconds && *seconds >= 0.0 && *seconds < 1e7) {
            session.durationS = seconds;
        } else {
            ++m_unreadableDurations;
        }
    }
    if (const std::string_view cell = record.cell(m_layout.at(Meaning::SessionRpe)); !cell.empty() && !session.sessionRpe) {
        if (const std::optional<double> rated = parseNumber(cell); rated && *rated >= 0.0 && *rated <= 10.0) session.sessionRpe = rated;
    }
    if (const std::string_view cell = record.cell(m_layout.at(Meaning::BodyMass)); !cell.empty() && !session.bodyMassKg) {
        session.bodyMassKg = m_values.bodyMass(cell);
    }
    if (const std::string_view cell = record.cell(m_layout.at(Meaning::SessionEnd)); !cell.empty() && !session.durationS) {
        const std::optional<WrittenTime> end = parseTime(cell, m_guesses.recognition.dateOrder);
        const auto span = end ? (end->time - session.start).count() : -1;
        if (span >= 0 && span < 10'000'000) session.durationS = static_cast<double>(span);
    }
}

std::optional<Refusal> SetRows::openSession(const Record& record)
{
    const std::string_view dateCell = record.cell(m_layout.at(Meaning::Date));
    const std::string_view clockCell = record.cell(m_layout.at(Meaning::Clock));
    const std::string_view titleCell = record.cell(m_layout.at(Meaning::Title));
    if (m_sessionKnown && dateCell == m_dateCell && titleCell == m_titleCell && clockCell == m_clockCell) return {};
    m_sessionKnown = false;
    const int column = m_layout.at(Meaning::Date);
    if (dateCell.empty()) return Refusal{column, "The row has no date."};
    if (dateCell == m_noDate) return Refusal{column, m_noDateReason};  // many rows share a day
    std::optional<WrittenTime> when = parseTime(dateCell, m_guesses.recognition.dateOrder);
    if (!when) when = parseSerialDate(dateCell);
    std::string_view words;
    if (!when) {
        // "12.03.2024 deload"
        const DateAndWords both = dateAndWords(dateCell);
        words = both.words;
        if (!words.empty()) when = parseTime(both.date, m_guesses.recognition.dateOrder);
    }
    if (!when) {
        m_noDate = dateCell;
        m_noDateReason = whyNoDate(dateCell);
        return Refusal{column, m_noDateReason};
    }
    if (!when->hasTime && !clockCell.empty()) {
        if (const std::optional<int> clock = parseClock(clockCell)) when = WrittenTime{when->time + std::chrono::seconds(*clock), true};
    }
    appendNote(m_builder.session(when->time, when->hasTime, titleCell).note, words);
    m_dateCell = dateCell;
    m_clockCell = clockCell;
    m_titleCell = titleCell;
    m_sessionKnown = true;
    return {};
}

std::optional<Refusal> SetRows::restTimer(const Record& record)
{
    OptionalNumber rest;
    if (auto refusal = m_values.seconds(record, Meaning::Duration, m_layout.secondsPerUnit, rest)) return refusal;
    log::Entry* entry = m_builder.currentEntry();
    const bool follows = entry != nullptr && !entry->sets.empty() && entry->exercise == record.cell(m_layout.at(Meaning::Exercise));
    if (follows && rest && *rest > 0.0) entry->sets.back().restS = rest;
    return {};
}

std::optional<Refusal> SetRows::efforts(const Record& record, log::Entry& entry)
{
    for (const auto& [meaning, target] : {std::pair(Meaning::Fatigue, &entry.fatigue), std::pair(Meaning::Intensity, &entry.intensity)}) {
        if (!m_layout.has(meaning)) continue;
        OptionalNumber value;
        if (auto refusal = m_values.number(record, meaning, 1000.0, value)) return refusal;
        if (value && *value > 10.0) {
            ++m_droppedEfforts;
        } else if (value) {
            *target = value;
        }
    }
    return {};
}

std::optional<Refusal> SetRows::addSets(const Record& record, const SetMark& mark)
{
    log::Set set;
    set.kind = mark.kind;
    set.origin = {0, log::originRow(record.row)};
    if (auto refusal = m_values.read(record, set)) return refusal;
    OptionalNumber count = 1.0;
    if (auto refusal = m_values.number(record, Meaning::Sets, kMaxSetsInRow, count)) return refusal;
    log::Entry scratch;
    if (auto refusal = efforts(record, scratch)) return refusal;
    if (mark.sided) appendNote(set.note, record.cell(m_layout.at(Meaning::SetType)));
    appendNote(set.note, record.cell(m_layout.at(Meaning::SetNote)));

    const std::string_view written = record.cell(m_layout.at(Meaning::Exercise));
    const std::string_view note = record.cell(m_layout.at(Meaning::SetNote));
    const std::optional<std::string> helped = set.loadKg && *set.loadKg > 0.0 ? withHelp(written, note) : std::nullopt;
    m_helped += helped.has_value();
    if (set.kind == log::SetKind::Working && saysWarmUp(note)) set.kind = log::SetKind::WarmUp;
    log::Entry& entry = m_builder.entry(helped ? std::string_view(*helped) : written, mark.number);
    if (scratch.fatigue) entry.fatigue = scratch.fatigue;
    if (scratch.intensity) entry.intensity = scratch.intensity;
    appendNote(entry.note, record.cell(m_layout.at(Meaning::ExerciseNote)));
    if (skipped(record)) set.reps = set.durationS = set.distanceM = 0.0;
    const int copies = std::max(1, static_cast<int>(std::lround(*count)));
    if (std::lround(*count) == 0) set.reps = 0.0;  // planned, none done
    for (int i = 1; i < copies; ++i) m_builder.addSet(log::Set(set), mark.number);
    m_builder.addSet(std::move(set), mark.number);
    return {};
}

std::optional<Refusal> SetRows::readRow(const Record& record)
{
    const std::string_view exercise = record.cell(m_layout.at(Meaning::Exercise));
    if (exercise.empty()) return Refusal{m_layout.at(Meaning::Exercise), "The row names no exercise."};
    if (m_layout.entries != EntryRule::Blocks && dayOff(record)) return Refusal{m_layout.at(Meaning::Exercise), quoted(exercise) + " says that nothing was done."};
    if (m_layout.entries == EntryRule::OnePerExercise && meansTotal(exercise)) {
        return Refusal{m_layout.at(Meaning::Exercise), "The row adds up others and is no set."};
    }
    const std::size_t named = m_layout.noHeader ? m_width : m_table.header.size();
    const bool overfull = m_layout.shape == nullptr && record.cells.size() > named &&
                          std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(named), record.cells.end(),
                                      [](std::string_view cell) { return !cell.empty(); });
    if (overfull) {
        const std::string than = m_layout.noHeader ? " cells, the others " : " cells, the header ";
        return Refusal{-1, "The row has " + std::to_string(record.cells.size()) + than + std::to_string(named) + "."};
    }
    if (auto refusal = openSession(record)) return refusal;
    const SetMark mark = markOf(record);
    if (mark.row == SetMark::Row::RestTimer) return restTimer(record);
    if (mark.row == SetMark::Row::Note) {
        const std::string_view note = record.cell(m_layout.at(Meaning::ExerciseNote));
        if (!note.empty()) appendNote(m_builder.entry(exercise, -1).note, note);
        return {};
    }
    if (auto refusal = addSets(record, mark)) return refusal;
    fillSession(record, *m_builder.currentSession());
    return {};
}

void SetRows::use(const Record& record)
{
    ++m_out.rows;
    std::optional<Refusal> refusal = readRow(record);
    if (!refusal) return;
    if (const std::optional<Record> whole = joined(record); whole && !readRow(*whole)) return;
    m_out.rejected.push_back({record.row, columnName(refusal->column), std::move(refusal->reason)});
}

void SetRows::useShaped(const Record& record, const std::vector<ShapedRow>& shaped)
{
    ++m_out.rows;
    for (const ShapedRow& row : shaped) {
        const auto source = [&](int cell) { return cell >= 0 ? row.from[static_cast<std::size_t>(cell)] : -1; };
        if (!row.refusal.empty()) {
            m_out.rejected.push_back({record.row, columnName(source(static_cast<int>(row.refused))), row.refusal});
        } else if (std::optional<Refusal> refusal = readRow(row.record)) {
            m_out.rejected.push_back({record.row, columnName(source(refusal->column)), std::move(refusal->reason)});
        }
    }
}

ImportedFile SetRows::finish(const Importer& importer)
{
    m_out.file = m_table.file;
    m_out.recognition = std::move(m_guesses.recognition);
    m_out.recognition.format = importer.id;
    m_out.recognition.formatName = importer.name;
    m_out.warnings = std::move(m_guesses.warnings);
    const auto warn = [this](std::int64_t count, std::string_view one, std::string_view several) {
        if (count > 0) m_out.warnings.push_back(counted(count, one, several));
    };
    warn(m_unreadableDurations, "row states a session length that could not be read; it was left out.",
         "rows state a session length that could not be read; it was left out.");
    warn(m_unknownMarks, "row carries an unknown mark in the set column; it was read as a working set.",
         "rows carry an unknown mark in the set column; they were read as working sets.");
    warn(m_helped, "set's note says that it was assisted; it is listed under the exercise's name with (Assisted), its load as help.",
         "sets' notes say that they were assisted; they are listed under the exercise's name with (Assisted), their loads as help.");
    warn(m_droppedEfforts, "effort above 10 was left out: fatigue and intensity are rated from 1 to 10.",
         "efforts above 10 were left out: fatigue and intensity are rated from 1 to 10.");
    warn(m_values.unreadEfforts(), "effort (RPE, RIR) could not be read and was left out; the set was kept.",
         "efforts (RPE, RIR) could not be read and were left out; the sets were kept.");
    warn(m_values.datedRanges(), "cell of repetitions holds a date: a spreadsheet has probably turned a range such as 8-10 into it. "
                                 "The lower number was read, as a guess; the range is in the set's note.",
         "cells of repetitions hold a date: a spreadsheet has probably turned a range such as 8-10 into it. "
         "The lower number was read, as a guess; the range is in the set's note.");
    warn(m_values.unreadRests(), "rest could not be read and was left out; the set was kept.", "rests could not be read and were left out; the sets were kept.");
    warn(m_values.measuredLoads(), "cell of weights holds a time or a distance; the set was read as that.",
         "cells of weights hold a time or a distance; the sets were read as that.");
    warn(m_values.measuredReps(), "cell of repetitions holds a time or a distance; the set was read as that.",
         "cells of repetitions hold a time or a distance; the sets were read as that.");
    if (m_layout.shape != nullptr) {
        for (std::string& sentence : m_layout.shape->warnings()) m_out.warnings.push_back(std::move(sentence));
    }
    m_out.log.sessions = m_builder.finish();
    return std::move(m_out);
}

Error inFile(Error error, const std::string& file)
{
    if (error.file.empty()) error.file = file;
    return error;
}

bool repeatsHeader(const TextTable& table, const SheetLayout& layout, const Record& record)
{
    if (layout.noHeader || record.cells.front() != table.header.front()) return false;
    return std::equal(table.header.begin(), table.header.end(), record.cells.begin(),
                      record.cells.begin() + static_cast<std::ptrdiff_t>(std::min(record.cells.size(), table.header.size())));
}

/// Walks over the records once and gives each to the log that it belongs to.
Result<void> readAll(const TextTable& table, const SheetLayout& layout, RecordReader& reader, std::deque<SetRows>& logs, const JobContext& context)
{
    if (layout.shape != nullptr) layout.shape->begin();
    PersonRows people(table);
    Record record;
    std::vector<ShapedRow> shaped;
    for (std::int64_t seen = 1;; ++seen) {
        const Result<bool> more = reader.next(record);
        if (!more) return Failure(more.error());
        if (!*more) return {};
        if (seen % kRowsBetweenPolls == 0) {
            if (context.cancelled()) return cancelledFailure();
            context.report(Step::Reading, reader.fraction());
        }
        const int whose = people.whose(record);
        // What a shape fills down counts for the rows of others, too.
        const bool isData = layout.shape != nullptr ? layout.shape->unfold(record, shaped) : whose >= 0 && !repeatsHeader(table, layout, record);
        if (!isData || whose < 0) continue;
        SetRows& log = logs[static_cast<std::size_t>(whose)];
        layout.shape != nullptr ? log.useShaped(record, shaped) : log.use(record);
    }
}

}  // namespace

Result<TableFiles> readSetRows(const TextTable& table, const SheetLayout& layout, const Importer& importer, const ImportOptions& options,
                               const JobContext& context)
{
    Result<FileGuesses> guesses = guessFile(table, layout, options, context);
    if (!guesses) return Failure(inFile(guesses.error(), table.file));
    const std::unique_ptr<RecordReader> reader = table.records(layout.noHeader);
    std::deque<SetRows> logs;
    for (std::size_t i = 0; i < std::max<std::size_t>(table.people.only.size(), 1); ++i) logs.emplace_back(table, layout, *guesses, *reader);
    if (const Result<void> read = readAll(table, layout, *reader, logs, context); !read) return Failure(inFile(read.error(), table.file));
    TableFiles files;
    for (SetRows& log : logs) files.push_back(log.finish(importer));
    return files;
}

}  // namespace liftgraph::import
