// Sets of a mapped record that stand in one cell, or as lists in the cells of repetitions and loads.

#include <algorithm>
#include <cmath>

#include "core/import/cell_words.h"
#include "core/import/mapped_shape.h"
#include "core/import/numbers.h"
#include "core/import/pivot_cells.h"
#include "core/import/row_values.h"

namespace liftgraph::import {

void MappedShape::refuse(const ShapedRow& base, Meaning meaning, std::vector<ShapedRow>& rows)
{
    ShapedRow row = base;
    row.refused = meaning;
    row.refusal = quoted(base.cell(meaning)) + " cannot be read as sets.";
    rows.push_back(std::move(row));
}

void MappedShape::addPacked(const ShapedRow& base, const PackedSet& set, int number, std::vector<ShapedRow>& rows)
{
    ShapedRow row = base;
    row.set(Meaning::SetNumber, keep(std::to_string(number)));
    row.set(Meaning::Sets, {});
    row.set(Meaning::Reps, set.reps ? keep(plainNumber(*set.reps)) : std::string_view());
    if (set.load) row.set(Meaning::Load, keep(plainNumber(*set.load)));
    if (set.load && set.unit) row.set(Meaning::LoadUnit, unitName(*set.unit));
    if (set.rpe) row.set(Meaning::Rpe, keep(plainNumber(*set.rpe)));
    if (set.rir) row.set(Meaning::Rir, keep(plainNumber(*set.rir)));
    if (!set.note.empty()) {
        const std::string_view note = row.cell(Meaning::SetNote);
        row.set(Meaning::SetNote, keep(note.empty() ? set.note : set.note + "\n" + std::string(note)));
    }
    if (set.seconds) row.set(Meaning::Duration, keep(plainNumber(*set.seconds) + " s"));
    if (set.metres) row.set(Meaning::Distance, keep(plainNumber(*set.metres) + " m"));
    rows.push_back(std::move(row));
}

/// Gives the sets from `first` on their loads: one for all, or one for each; a single set is done once with each.
void MappedShape::spreadLoads(std::string_view cell, std::vector<ShapedRow>& rows, std::size_t first)
{
    const std::optional<NumberList> loads = parseNumberList(cell);
    if (!loads || rows.size() <= first) return;
    const std::vector<double>& values = loads->values;
    if (values.size() == 1 && !loads->unit) return;  // the cell says it already
    while (rows.size() - first < values.size()) {
        ShapedRow again = rows.back();
        again.set(Meaning::SetNumber, keep(std::to_string(rows.size() - first + 1)));
        if (rows.size() - first > 1) ++m_padded;
        rows.push_back(std::move(again));
    }
    if (values.size() > 1 && values.size() < rows.size() - first) ++m_padded;
    for (std::size_t i = first; i < rows.size(); ++i) {
        rows[i].set(Meaning::Load, keep(plainNumber(values[std::min(i - first, values.size() - 1)])));
        if (loads->unit) rows[i].set(Meaning::LoadUnit, unitName(*loads->unit));
    }
}

/// Gives the sets from `first` on the repetitions of a column of their own: one count for all, or one for each.
void MappedShape::spreadReps(std::string_view cell, std::vector<ShapedRow>& rows, std::size_t first)
{
    const std::optional<NumberList> reps = parseNumberList(cell);
    const bool each = reps && reps->values.size() > 1 && (!reps->maybeRange || rows.size() - first == 2);
    if (reps && reps->maybeRange && !each) ++m_ranges;
    if (each && reps->values.size() < rows.size() - first) ++m_padded;
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (!reps) {
            rows[i].set(Meaning::Reps, cell);
        } else {
            rows[i].set(Meaning::Reps, keep(plainNumber(each ? reps->values[std::min(i - first, reps->values.size() - 1)] : reps->values.front())));
        }
    }
}

/// What lists of single numbers are: the row's other cells tell, or else all lists of the sheet.
Lone MappedShape::loneOf(const ShapedRow& base, Meaning meaning, const std::vector<PackedPiece>& pieces)
{
    const bool reps = !base.cell(Meaning::Reps).empty() && meaning != Meaning::Reps, load = !base.cell(Meaning::Load).empty() && meaning != Meaning::Load;
    if (meaning != Meaning::Packed && meaning != Meaning::Sets) return Lone::Reps;
    if (reps != load) return reps ? Lone::Load : Lone::Reps;
    const bool list = pieces.size() > 1 && pieces.front().bare.size() == 1 && !pieces.front().load;
    if (!list) {
        const bool large = pieces.front().bare.size() == 1 && hardlyACount(pieces.front().bare[0]);
        return (m_anyReps && !m_anyLoad) || (large && m_lone.loads()) ? Lone::Load : Lone::Reps;
    }
    ++m_guessedLone;
    return m_lone.loads() ? Lone::Load : Lone::Reps;
}

/// Sets written as "3x8" in any of the columns. False: there are none.
bool MappedShape::packedRows(const ShapedRow& base, std::vector<ShapedRow>& rows)
{
    for (const Meaning meaning : {Meaning::Packed, Meaning::Sets, Meaning::Reps, Meaning::Load}) {
        const std::string_view cell = base.cell(meaning);
        const auto listed = meaning == Meaning::Sets ? listedPieces(cell) : std::nullopt;
        if (cell.empty() || (meaning != Meaning::Packed && !listed && !timesInside(cell) && !(meaning == Meaning::Reps && holdsTimes(cell)))) continue;
        if (nothingDone(cell)) continue;
        auto pieces = listed ? listed : parsePacked(cell);
        PivotResult words;
        if (!pieces) {
            words = pivotResult(cell);  // "100x4 (failed the 5th)"
            if (!words.note.empty() && !isLoneNumber(words.sets)) pieces = parsePacked(words.sets);
        }
        if (!pieces) {
            if (meaning != Meaning::Packed) continue;
            refuse(base, meaning, rows);
            return true;
        }
        ShapedRow plain = base;
        if (meaning == Meaning::Load) plain.set(Meaning::Load, {});
        if (!words.note.empty()) {
            const std::string_view note = plain.cell(Meaning::SetNote);
            plain.set(Meaning::SetNote, note.empty() ? words.note : keep(std::string(words.note) + "\n" + std::string(note)));
        }
        const bool loadElsewhere = meaning != Meaning::Load && !base.cell(Meaning::Load).empty();
        const Lone lone = loneOf(base, meaning, *pieces);
        const std::size_t first = rows.size();
        for (const PackedPiece& piece : *pieces) {
            const auto sets = unpacked(piece, m_orders->order(), loadElsewhere, lone);
            if (!sets) {
                rows.resize(first);
                refuse(base, meaning, rows);
                return true;
            }
            m_ranges += piece.ranged;
            for (const PackedSet& set : *sets) addPacked(plain, set, static_cast<int>(rows.size() - first) + 1, rows);
        }
        if (lone == Lone::Load && !base.cell(Meaning::Reps).empty()) spreadReps(base.cell(Meaning::Reps), rows, first);
        if (loadElsewhere && lone == Lone::Reps) spreadLoads(base.cell(Meaning::Load), rows, first);
        return true;
    }
    return false;
}

/// Sets written as lists: "12,10,8" repetitions, "40-60-65" loads. False: every cell holds one number.
bool MappedShape::listedRows(const ShapedRow& base, std::vector<ShapedRow>& rows)
{
    const std::optional<NumberList> reps = parseNumberList(base.cell(Meaning::Reps));
    const std::optional<NumberList> loads = parseNumberList(base.cell(Meaning::Load));
    const bool manyReps = reps && reps->values.size() > 1;
    const bool manyLoads = loads && loads->values.size() > 1;
    if (!manyReps && !manyLoads) return false;
    const std::optional<double> stated = parseNumber(base.cell(Meaning::Sets));
    const std::size_t sets = stated && *stated >= 0.0 && *stated <= 100.0 ? static_cast<std::size_t>(std::lround(*stated)) : 0;
    // "8-10" is a range unless there are just two sets.
    const bool range = manyReps && reps->maybeRange && sets != 2 && !(manyLoads && loads->values.size() == 2 && !loads->maybeRange);
    std::vector<double> done = reps ? reps->values : std::vector<double>();
    if (range) {
        done.resize(1);
        ++m_ranges;
    }
    const std::size_t count = std::max({sets, done.size(), std::size_t(1)});
    if (done.size() > 1 && done.size() < count) ++m_padded;
    const std::size_t first = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        PackedSet set;
        if (!done.empty()) set.reps = done[std::min(i, done.size() - 1)];
        addPacked(base, set, static_cast<int>(i) + 1, rows);
    }
    if (manyLoads) spreadLoads(base.cell(Meaning::Load), rows, first);
    return true;
}

}  // namespace liftgraph::import
