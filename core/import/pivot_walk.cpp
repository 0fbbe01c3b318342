#include "core/import/pivot_walk.h"

#include <algorithm>

#include "core/import/dates.h"
#include "core/import/packed_sets.h"

namespace liftgraph::import {

namespace {

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
    if (found.dateWord && found.exerciseWord) return false;  // exercises stand in its rows
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
        block.note = dateAndWords(record.cells[at]).words;
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
    if (m_single && !m_headings.empty()) nameColumnsAgain();
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
    m_headings.assign(record.cells.begin(), record.cells.end());
    const bool valued = std::any_of(record.cells.begin(), record.cells.end(), [](std::string_view cell) {
        const auto heading = pivotHeading(cell);
        return heading && (heading->meaning == Meaning::Load || heading->meaning == Meaning::Reps || heading->meaning == Meaning::Packed);
    });
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        if (const auto heading = pivotHeading(record.cells[i])) {
            m_columns[i] = *heading;
            // "Set" beside weight and repetitions numbers them; by itself it is what was done.
            if (heading->meaning == Meaning::SetNumber) m_columns[i] = {valued ? Meaning::Ignored : Meaning::Packed, {}};
        } else if (isSum(record.cells[i])) {
            m_columns[i] = {Meaning::Ignored, {}};
        }
    }
    if (m_across == Across::Days) splitByNames(record);
}

void PivotWalk::nameColumnsAgain()
{
    const std::vector<std::string> headings = m_headings;
    Record record;
    record.cells.assign(headings.begin(), headings.end());
    nameColumns(record);
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

void PivotWalk::step(const Record& record, std::vector<PivotRow>& rows)
{
    const Tally found = tally(record);
    if (opensDays(record, found)) return openDays(record, found);
    if (opensExercises(found)) return openExercises(record, found);
    if (isSubheading(record, found)) return nameColumns(record);
    // One row of headings above the first date holds for all days below.
    if (m_across == Across::Nothing && found.exerciseWord && found.headings.size() >= 2 && found.numbers == 0) m_headings.assign(record.cells.begin(), record.cells.end());
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
