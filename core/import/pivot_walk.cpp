#include "core/import/pivot_walk.h"

#include <algorithm>
#include <cmath>

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/packed_sets.h"

namespace liftgraph::import {

namespace {

constexpr double kHighestReps = 30.0;  ///< a larger number alone is a load

/// "2024-10-08" below a day is a range of repetitions that the spreadsheet took for a date.
bool isRangeMadeDate(std::string_view cell) { return !looksPacked(cell) && !dateInside(cell).empty() && dateInside(cell) == cell; }

bool ascending(const Record& record, const std::vector<std::size_t>& columns)
{
    std::optional<log::LocalTime> last;
    for (const std::size_t column : columns) {
        const std::string_view text = dateInside(record.cells[column]);
        std::optional<WrittenTime> when = parseTime(text, DateOrder::MonthDayYear);
        if (!when) when = parseTime(text, DateOrder::DayMonthYear);
        if (!when || (last && when->time <= *last)) return false;
        last = when->time;
    }
    return true;
}

}  // namespace

std::string& PivotRow::at(Meaning meaning)
{
    const auto place = std::find(kPivotMeanings.begin(), kPivotMeanings.end(), meaning);
    return cells[static_cast<std::size_t>(place - kPivotMeanings.begin())];
}

PivotWalk::Tally PivotWalk::tally(const Record& record)
{
    Tally found;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view cell = record.cells[i];
        if (cell.empty()) continue;
        ++found.filled;
        if (!dateInside(cell).empty()) {
            found.dates.push_back(i);
        } else if (isLoneNumber(cell) || looksPacked(cell)) {
            ++found.numbers;
        } else if (const auto heading = pivotHeading(cell)) {
            found.headings.push_back(i);
            found.dateWord = found.dateWord || heading->meaning == Meaning::Date;
            found.exerciseWord = found.exerciseWord || heading->meaning == Meaning::Exercise;
        } else if (m_names.exercise(cell).known) {
            found.exercises.push_back(i);
        }
    }
    return found;
}

bool PivotWalk::opensDays(const Record& record, const Tally& found) const
{
    if (found.dates.empty() || !found.exercises.empty()) return false;
    if (found.dates.size() == 1) return m_across != Across::Exercises && found.numbers == 0 && found.filled <= 4 && found.headings.empty();
    if (found.numbers >= found.dates.size()) return false;
    if (m_across != Across::Days || m_single) return true;
    // Ranges of repetitions may have become dates in a row of sets.
    const std::string_view name = record.cell(static_cast<int>(m_blocks.front().names));
    const bool heading = name.empty() || isPartLabel(name) || pivotHeading(name) || !dateInside(name).empty();
    return heading || ascending(record, found.dates);
}

bool PivotWalk::opensExercises(const Tally& found) const
{
    if (found.numbers > 0 || !found.dates.empty() || m_across == Across::Days) return false;
    return found.exercises.size() >= 2 || (found.exercises.size() == 1 && found.dateWord);
}

bool PivotWalk::isSubheading(const Record& record, const Tally& found) const
{
    if (m_across == Across::Nothing || found.headings.empty() || found.numbers > 0 || !found.dates.empty() || !found.exercises.empty()) return false;
    return std::all_of(record.cells.begin(), record.cells.end(),
                       [](std::string_view cell) { return cell.empty() || pivotHeading(cell) || isSum(cell) || isPartLabel(cell); });
}

void PivotWalk::openDays(const Record& record, const Tally& found)
{
    m_across = Across::Days;
    m_single = found.dates.size() == 1;
    m_blocks.clear();
    m_columns.clear();
    m_current.clear();
    m_pending.clear();
    std::size_t names = 0;
    for (const std::size_t i : found.headings) {
        const auto heading = pivotHeading(record.cells[i]);
        if (heading->meaning == Meaning::Exercise) names = i;
        if (i < found.dates.front()) m_columns[i] = *heading;
    }
    m_namesExercises = m_namesExercises || found.exerciseWord;
    for (const std::size_t at : found.dates) {
        Block block;
        block.date = dateInside(record.cells[at]);
        const std::string_view left = at > 0 ? record.cells[at - 1] : std::string_view();
        const bool labelled = !left.empty() && !pivotHeading(left) && dateInside(left).empty();
        block.title = labelled ? std::string(left) : at > 0 ? std::string() : m_label;
        if (isPartLabel(block.title) && foldedWord(block.title).starts_with("week")) block.title.clear();
        const std::string_view before = trimmedWord(record.cells[at].substr(0, record.cells[at].find(block.date)));
        if (isPartLabel(before)) block.title = before.ends_with('(') ? trimmedWord(before.substr(0, before.size() - 1)) : before;
        const bool own = (labelled && found.dates.size() > 1 && at != found.dates.front()) || found.dates.front() == 0;
        block.names = found.dates.front() == 0 ? at : own ? at - 1 : (labelled && found.dates.size() > 1 ? at - 1 : names);
        block.first = found.dates.front() == 0 ? at + 1 : own || m_single ? block.names + 1 : at;
        if (!m_blocks.empty()) m_blocks.back().last = own ? std::min(block.names, at) : at;
        m_blocks.push_back(std::move(block));
    }
    m_blocks.back().last = kMaxColumns;
    // A heading behind the days ("Total", "Best") ends the last of them.
    for (std::size_t i = found.dates.back() + 1; i < record.cells.size(); ++i) {
        if (record.cells[i].empty()) continue;
        m_blocks.back().last = i;
        break;
    }
}

void PivotWalk::openExercises(const Record& record, const Tally&)
{
    m_across = Across::Exercises;
    m_blocks.clear();
    m_columns.clear();
    m_pending.clear();
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view cell = record.cells[i];
        if (cell.empty()) continue;
        const PivotExercise exercise = m_names.exercise(cell);
        if (!m_blocks.empty() && m_blocks.back().last == kMaxColumns) m_blocks.back().last = i;
        if (!exercise.known && (pivotHeading(cell) || isSum(cell) || isPartLabel(cell))) {
            if (const auto heading = pivotHeading(cell)) m_columns[i] = *heading;
            continue;
        }
        if (exercise.column.meaning != Meaning::Ignored) m_columns[i] = exercise.column;
        if (!m_blocks.empty() && m_blocks.back().exercise.name == exercise.name && m_blocks.back().last == i) {
            m_blocks.back().last = kMaxColumns;
            continue;
        }
        Block block;
        block.first = i;
        block.last = kMaxColumns;
        block.exercise = exercise;
        m_blocks.push_back(std::move(block));
    }
}

void PivotWalk::nameColumns(const Record& record)
{
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        if (const auto heading = pivotHeading(record.cells[i])) {
            m_columns[i] = *heading;
        } else if (isSum(record.cells[i])) {
            m_columns[i] = {Meaning::Ignored, {}};
        }
    }
    if (m_across == Across::Days) splitByNames(record);
}

/// Days side by side, each with a column "Exercise" of its own.
void PivotWalk::splitByNames(const Record& record)
{
    std::vector<std::size_t> names;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const auto heading = pivotHeading(record.cells[i]);
        if (heading && heading->meaning == Meaning::Exercise) names.push_back(i);
    }
    m_namesExercises = m_namesExercises || !names.empty();
    if (names.empty() || (names.size() != m_blocks.size() && m_blocks.size() > 1)) return;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        m_blocks[i].names = names[std::min(i, names.size() - 1)];
        m_blocks[i].first = m_blocks[i].names + 1;
        m_blocks[i].last = i + 1 < m_blocks.size() ? names[i + 1] : std::max(m_blocks[i].last, m_blocks[i].first + 1);
        if (i + 1 == m_blocks.size()) m_blocks[i].last = kMaxColumns;
    }
}

/// Sets, repetitions or a scheme that stand beside the exercise, before the first day.
PivotRow PivotWalk::leftOf(const Record& record) const
{
    PivotRow row;
    for (const auto& [column, heading] : m_columns) {
        if (column >= m_blocks.front().first || column == m_blocks.front().names) continue;
        const std::string_view cell = record.cell(static_cast<int>(column));
        const Meaning meaning = heading.meaning;
        const bool wanted = meaning == Meaning::Sets || meaning == Meaning::Reps || meaning == Meaning::Packed;
        if (wanted && !cell.empty()) row.at(meaning) = std::string(cell);
    }
    return row;
}

std::optional<Meaning> PivotWalk::rowKind(const Record& record) const
{
    for (std::size_t i = 0; i < m_blocks.front().first; ++i) {
        if (i == m_blocks.front().names) continue;
        const auto heading = pivotHeading(record.cell(static_cast<int>(i)));
        if (!heading) continue;
        switch (heading->meaning) {
        case Meaning::Load: case Meaning::Reps: case Meaning::Sets: case Meaning::Rpe: case Meaning::Rir: case Meaning::Duration: case Meaning::Rest:
            return heading->meaning;
        default: break;
        }
    }
    return {};
}

/// Body mass of a day, which holds for all its sets wherever it stands.
bool PivotWalk::keepsFact(const Block& block, const Record& record, const std::string& name)
{
    const auto heading = pivotHeading(name);
    if (!heading || m_names.known(name)) return false;
    for (std::size_t i = block.first; i < std::min(block.last, record.cells.size()); ++i) {
        if (heading->meaning == Meaning::BodyMass && isLoneNumber(record.cells[i])) m_gathered.bodyMass[block.date] = std::string(record.cells[i]);
    }
    return true;
}

void PivotWalk::dayRow(const Record& record, std::vector<PivotRow>& rows)
{
    const std::optional<Meaning> kind = rowKind(record);
    const PivotRow left = leftOf(record);
    for (const Block& block : m_blocks) {
        const std::string_view cell = record.cell(static_cast<int>(block.names));
        PivotExercise& current = m_current[block.names];
        if (!cell.empty() && !isLoneNumber(cell)) {
            const PivotExercise named = m_names.exercise(cell);
            if (named.name != current.name) m_pending.clear();
            current = named;
        }
        if (current.name.empty() || isSum(current.name) || isPartLabel(current.name) || keepsFact(block, record, current.name)) continue;
        PivotRow base = left;
        base.at(Meaning::Date) = block.date;
        base.at(Meaning::Title) = block.title;
        base.at(Meaning::Exercise) = current.name;
        if (base.at(Meaning::Packed).empty()) base.at(Meaning::Packed) = current.scheme;
        if (kind) {
            addKind(*kind, block, record, base, rows);
        } else {
            addCells(block, record, base, rows);
        }
    }
}

void PivotWalk::addKind(Meaning kind, const Block& block, const Record& record, const PivotRow& base, std::vector<PivotRow>& rows)
{
    std::vector<Meaning>& kinds = m_gathered.rowKinds;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    const Meaning last = m_facts && !m_facts->rowKinds.empty() ? m_facts->rowKinds.back() : kinds.back();
    for (std::size_t i = block.first; i < std::min(block.last, record.cells.size()); ++i) {
        PivotRow& row = m_pending[i];
        if (!record.cells[i].empty() && !saysNothingDone(record.cells[i])) row.at(kind) = std::string(record.cells[i]);
        row.column = static_cast<int>(i);
        if (kind != last) continue;
        flush(row, base, rows);
        m_pending.erase(i);
    }
}

void PivotWalk::exerciseRow(const Record& record, std::vector<PivotRow>& rows)
{
    std::string_view mass, title, note;
    std::string date;
    bool sum = false;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view cell = record.cells[i];
        const auto heading = m_columns.find(i);
        const bool outside = i < m_blocks.front().first || (heading != m_columns.end() && heading->second.meaning == Meaning::Date);
        if (outside && date.empty()) date = dateInside(cell);
        if (outside) sum = sum || isSum(cell);
        const bool inBlock = std::any_of(m_blocks.begin(), m_blocks.end(), [i](const Block& block) { return i >= block.first && i < block.last; });
        if (heading == m_columns.end() || inBlock) continue;
        if (heading->second.meaning == Meaning::BodyMass) mass = cell;
        if (heading->second.meaning == Meaning::Title) title = cell;
        if (heading->second.meaning == Meaning::SetNote) note = cell;
    }
    if (sum) return;
    if (!date.empty()) m_date = date;
    for (const Block& block : m_blocks) {
        PivotRow base;
        base.at(Meaning::Date) = m_date;
        base.at(Meaning::Title) = std::string(title);
        base.at(Meaning::Exercise) = block.exercise.name;
        base.at(Meaning::Packed) = block.exercise.scheme;
        base.at(Meaning::BodyMass) = std::string(mass);
        base.at(Meaning::SetNote) = std::string(note);
        addCells(block, record, base, rows);
    }
}

void PivotWalk::addCells(const Block& block, const Record& record, const PivotRow& base, std::vector<PivotRow>& rows)
{
    PivotRow row;
    row.at(Meaning::Exercise) = base.at(Meaning::Exercise);
    for (std::size_t i = block.first; i < std::min(block.last, record.cells.size()); ++i) {
        const std::string_view cell = record.cells[i];
        if (cell.empty() || saysNothingDone(cell)) continue;
        const auto heading = m_columns.find(i);
        const NamedColumn means = heading == m_columns.end() ? NamedColumn{Meaning::Packed, {}} : heading->second;
        if (std::find(kPivotMeanings.begin(), kPivotMeanings.end(), means.meaning) == kPivotMeanings.end()) continue;
        if (means.meaning != Meaning::SetNote && !row.at(means.meaning).empty()) {
            flush(row, base, rows);
            row.at(Meaning::Exercise) = base.at(Meaning::Exercise);
        }
        row.column = static_cast<int>(i);
        if (means.meaning == Meaning::Packed) {
            // A cell by itself is all that was done.
            setResult(row, cell, !base.at(Meaning::Packed).empty() || !base.at(Meaning::Reps).empty());
            if (heading == m_columns.end()) flush(row, base, rows);
            row.at(Meaning::Exercise) = base.at(Meaning::Exercise);
            continue;
        }
        row.at(means.meaning) = std::string(cell);
        if (means.meaning == Meaning::Load && loadUnit(means.unit)) row.at(Meaning::LoadUnit) = means.unit;
    }
    flush(row, base, rows);
}

void PivotWalk::setResult(PivotRow& row, std::string_view cell, bool planned)
{
    const PivotResult result = pivotResult(cell);
    if (!result.note.empty()) row.at(Meaning::SetNote) = std::string(result.note);
    if (isLoneNumber(result.sets)) return setLone(row, result.sets, planned);
    row.at(isRangeMadeDate(cell) ? Meaning::Reps : Meaning::Packed) = std::string(result.sets);
}

/// A number alone is a load, or repetitions where every lone number of the exercise could be.
void PivotWalk::setLone(PivotRow& row, std::string_view cell, bool planned)
{
    if (planned) {
        ++m_gathered.planned;
        row.at(Meaning::Load) = std::string(cell);
        return;
    }
    const std::optional<Quantity> quantity = parseQuantity(cell);
    auto& [largest, fractions] = m_gathered.lone[row.at(Meaning::Exercise)];
    largest = std::max(largest, quantity->value);
    fractions = fractions || quantity->value != std::round(quantity->value);
    const auto known = m_facts ? m_facts->lone.find(row.at(Meaning::Exercise)) : m_gathered.lone.end();
    const bool whole = m_facts && known != m_facts->lone.end() ? known->second.first <= kHighestReps && !known->second.second : largest <= kHighestReps;
    row.at(quantity->unit.empty() && whole ? Meaning::Reps : Meaning::Load) = std::string(cell);
}

void PivotWalk::flush(PivotRow& row, const PivotRow& base, std::vector<PivotRow>& rows) const
{
    const auto any = [&](std::initializer_list<Meaning> meanings) {
        return std::any_of(meanings.begin(), meanings.end(), [&](Meaning meaning) { return !row.at(meaning).empty(); });
    };
    if (any({Meaning::Reps, Meaning::Load, Meaning::Packed, Meaning::Duration, Meaning::Distance})) {
        PivotRow whole = base;
        // What was done stands over the scheme; a lone load is the scheme's.
        const bool lone = row.at(Meaning::Packed).empty() && row.at(Meaning::Reps).empty();
        if (!lone) whole.at(Meaning::Packed).clear();
        if (!row.at(Meaning::Packed).empty()) whole.at(Meaning::Sets).clear();
        if (!row.at(Meaning::Packed).empty() || !row.at(Meaning::Reps).empty()) whole.at(Meaning::Reps).clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].empty()) whole.cells[i] = row.cells[i];
        }
        whole.column = row.column;
        if (m_facts) {
            const auto mass = m_facts->bodyMass.find(whole.at(Meaning::Date));
            if (mass != m_facts->bodyMass.end()) whole.at(Meaning::BodyMass) = mass->second;
        }
        rows.push_back(std::move(whole));
    }
    row = {};
}

void PivotWalk::step(const Record& record, std::vector<PivotRow>& rows)
{
    const Tally found = tally(record);
    if (opensDays(record, found)) return openDays(record, found);
    if (opensExercises(found)) return openExercises(record, found);
    if (isSubheading(record, found)) return nameColumns(record);
    const bool label = found.filled == 1 && found.numbers == 0 && isPartLabel(record.cells[static_cast<std::size_t>(
                           std::find_if(record.cells.begin(), record.cells.end(), [](auto cell) { return !cell.empty(); }) - record.cells.begin())]);
    if (label) {
        m_label = *std::find_if(record.cells.begin(), record.cells.end(), [](auto cell) { return !cell.empty(); });
        // The day that follows has a date of its own, or none that is known.
        if (m_single) {
            for (Block& block : m_blocks) block.date = m_label;  // named in the rejection
        }
        return;
    }
    if (m_across == Across::Days) dayRow(record, rows);
    if (m_across == Across::Exercises && !m_blocks.empty()) exerciseRow(record, rows);
}

}  // namespace liftgraph::import
