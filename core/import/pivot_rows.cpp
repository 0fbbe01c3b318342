// What the rows below the headings of a sheet with a column per day or per exercise hold.

#include <algorithm>
#include <cmath>

#include "core/import/numbers.h"
#include "core/import/packed_sets.h"
#include "core/import/pivot_walk.h"

namespace liftgraph::import {

namespace {

constexpr double kHighestReps = 30.0;  ///< a larger number alone is a load

/// "2024-10-08" below a day is a range of repetitions that the spreadsheet took for a date.
bool isRangeMadeDate(std::string_view cell) { return !looksPacked(cell) && !dateInside(cell).empty() && dateInside(cell) == cell; }

}  // namespace

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
        base.at(Meaning::SessionNote) = block.note;
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
        if (outside && date.empty()) {
            date = dateInside(cell);
            if (!date.empty()) m_note = dateAndWords(cell).words;
        }
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
        base.at(Meaning::SessionNote) = m_note;
        base.at(Meaning::Exercise) = block.exercise.name;
        base.at(Meaning::Packed) = block.exercise.scheme;
        base.at(Meaning::BodyMass) = std::string(mass);
        base.at(Meaning::SetNote) = std::string(note);
        addCells(block, record, base, rows);
    }
}

/// Weight and repetitions of two cells that no heading names, sets before them of three; false where they are anything else. Numbers that
/// could all be repetitions are those of several sets.
bool PivotWalk::takeBareNumbers(const Block& block, const Record& record, PivotRow& row) const
{
    const auto known = m_facts ? m_facts->lone.find(row.at(Meaning::Exercise)) : m_gathered.lone.end();
    if (!m_facts || known == m_facts->lone.end() || (known->second.first <= kHighestReps && !known->second.second)) return false;
    std::vector<std::string_view> loads, counts;
    for (std::size_t i = block.first; i < std::min(block.last, record.cells.size()); ++i) {
        const std::string_view cell = record.cells[i];
        if (cell.empty()) continue;
        if (m_columns.contains(i) || !isLoneNumber(cell)) return false;
        const std::optional<Quantity> quantity = parseQuantity(cell);
        const bool load = !quantity->unit.empty() || quantity->value > kHighestReps || quantity->value != std::round(quantity->value);
        (load ? loads : counts).push_back(cell);
    }
    if (loads.size() != 1 || counts.empty() || counts.size() > 2) return false;
    row.at(Meaning::Load) = loads.front();
    row.at(Meaning::Reps) = counts.back();
    if (counts.size() == 2) row.at(Meaning::Sets) = counts.front();
    row.column = static_cast<int>(block.first);
    return true;
}

void PivotWalk::addCells(const Block& block, const Record& record, const PivotRow& base, std::vector<PivotRow>& rows)
{
    PivotRow row;
    row.at(Meaning::Exercise) = base.at(Meaning::Exercise);
    if (takeBareNumbers(block, record, row)) return flush(row, base, rows);
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
    const bool counted = !fractions && m_names.countsRepetitions(row.at(Meaning::Exercise));
    row.at(quantity->unit.empty() && (whole || counted) ? Meaning::Reps : Meaning::Load) = std::string(cell);
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

}  // namespace liftgraph::import
