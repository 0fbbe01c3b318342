#include "core/import/mapped_shape.h"

#include <algorithm>
#include <cmath>

#include "core/import/cell_words.h"
#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kPairsLookedAt = 20000;

bool isNumeric(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Load: case Meaning::Reps: case Meaning::Sets: case Meaning::Rpe: case Meaning::Rir: case Meaning::Distance:
    case Meaning::BodyMass: case Meaning::Fatigue: case Meaning::Intensity: case Meaning::SessionRpe: return true;
    default: return false;
    }
}

}  // namespace

MappedShape::MappedShape(const ColumnMapping& mapping, const std::vector<std::string>& header)
    : m_mapping(mapping), m_header(header), m_order(mapping.packing)
{
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const MappedColumn& means = mapping.columns[i];
        if (means.meaning == Meaning::Ignored) continue;
        const Place place{static_cast<int>(i), means};
        m_anyLoad = m_anyLoad || means.meaning == Meaning::Load;
        m_anyReps = m_anyReps || means.meaning == Meaning::Reps;
        (means.set > 0 ? m_sets[means.set] : m_base[static_cast<std::size_t>(means.meaning)]).push_back(place);
    }
}

SheetLayout MappedShape::layoutFor(EntryRule entries)
{
    SheetLayout layout = RowShape::layout();
    layout.entries = entries;
    layout.noHeader = !m_mapping.header;
    for (const Meaning made : {Meaning::DistanceUnit, Meaning::SetType, Meaning::WarmUp, Meaning::Fatigue, Meaning::Intensity, Meaning::Skipped,
                               Meaning::Clock}) {
        if (m_base[static_cast<std::size_t>(made)].empty()) layout.set(made, -1);
    }
    for (const Places& places : m_base) {
        for (const Place& place : places) {
            if (!place.means.unit.empty()) applyUnit(layout, place.means.meaning, place.means.unit);
        }
    }
    return layout;
}

std::string_view MappedShape::text(const Record& record, Meaning meaning, int* column) const
{
    for (const Place& place : m_base[static_cast<std::size_t>(meaning)]) {
        if (column != nullptr) *column = place.column;
        if (const std::string_view cell = record.cell(place.column); !cell.empty()) return cell;
    }
    return {};
}

/// A number with the decimal sign that the user named, as the readers of numbers want it.
std::string_view MappedShape::numberText(Meaning meaning, std::string_view cell)
{
    if (meaning == Meaning::Reps) {
        if (const std::optional<int> least = rangeMadeDate(cell)) {
            ++m_ranges;
            return keep(std::to_string(*least));
        }
    }
    if (m_mapping.decimal == DecimalSign::Any || cell.find_first_of(".,") == std::string_view::npos || looksPacked(cell)) return cell;
    const char decimal = m_mapping.decimal == DecimalSign::Comma ? ',' : '.';
    std::string plain;
    for (const char c : cell) {
        if (c == decimal) {
            plain += '.';
        } else if (c != '.' && c != ',') {
            plain += c;
        }
    }
    return keep(std::move(plain));
}

std::string MappedShape::exerciseOf(const Record& record) const
{
    std::string name;
    for (const Meaning part : {Meaning::Exercise, Meaning::Equipment, Meaning::Variant}) {
        for (const Place& place : m_base[static_cast<std::size_t>(part)]) {
            const std::string_view cell = record.cell(place.column);
            if (cell.empty()) continue;
            if (!name.empty()) name += ' ';
            name += cell;
        }
    }
    return name;
}

ShapedRow MappedShape::baseRow(const Record& record)
{
    ShapedRow row;
    row.record.row = record.row;
    row.record.cells.resize(kMeanings);
    for (std::size_t i = 1; i < kMeanings; ++i) {
        const auto meaning = static_cast<Meaning>(i);
        int column = -1;
        const std::string_view cell = text(record, meaning, &column);
        if (column >= 0) row.set(meaning, isNumeric(meaning) ? numberText(meaning, cell) : cell, column);
    }
    for (const Meaning meaning : {Meaning::Load, Meaning::Reps, Meaning::Packed, Meaning::Sets}) {
        const std::optional<EffortBehind> effort = effortBehind(row.cell(meaning));
        if (!effort) continue;
        row.set(meaning, effort->rest);
        if (row.cell(effort->meaning).empty()) row.set(effort->meaning, effort->value);
    }
    const bool parts = !m_base[static_cast<std::size_t>(Meaning::Equipment)].empty() || !m_base[static_cast<std::size_t>(Meaning::Variant)].empty();
    if (parts || m_base[static_cast<std::size_t>(Meaning::Exercise)].size() > 1) row.set(Meaning::Exercise, keep(exerciseOf(record)));
    return row;
}

/// A date or an exercise that stands once above its rows. False: the row is a heading.
bool MappedShape::fillDown(ShapedRow& row, bool anySet)
{
    const std::string date(row.cell(Meaning::Date));
    if (meansTotal(date) || (date.empty() && meansTotal(row.cell(Meaning::Exercise)))) return false;
    if (!anySet && (date.empty() || row.cell(Meaning::Exercise).empty())) {
        if (!date.empty()) m_date = date;
        return false;
    }
    if (date.empty() && !m_date.empty()) {
        row.set(Meaning::Date, m_date);
        ++m_filled;
    }
    const bool sameDay = date.empty() || date == m_date;
    if (!date.empty()) m_date = date;
    if (row.cell(Meaning::Exercise).empty() && sameDay && !m_exercise.empty()) {
        row.set(Meaning::Exercise, m_exercise);
        ++m_filled;
    } else {
        m_exercise = row.cell(Meaning::Exercise);
    }
    return true;
}

bool MappedShape::repeatsHeader(const Record& record) const
{
    if (!m_mapping.header || record.cells.front() != m_header.front()) return false;
    const std::size_t count = std::min(record.cells.size(), m_header.size());
    return std::equal(m_header.begin(), m_header.begin() + static_cast<std::ptrdiff_t>(count), record.cells.begin());
}

void MappedShape::see(const Record& record)
{
    if (m_mapping.packing != PairOrder::Unknown || m_pairs.size() >= kPairsLookedAt) return;
    const auto look = [&](const Place& place) {
        const Meaning meaning = place.means.meaning;
        if (meaning != Meaning::Packed && meaning != Meaning::Reps && meaning != Meaning::Load && meaning != Meaning::Sets) return;
        const std::optional<EffortBehind> effort = effortBehind(record.cell(place.column));
        const std::string_view cell = effort ? effort->rest : record.cell(place.column);
        if (!timesInside(cell)) return;
        const auto pieces = parsePacked(cell);
        if (!pieces) return;
        for (const PackedPiece& piece : *pieces) {
            if (piece.bare.size() != 2 || piece.load || piece.bodyWeight || piece.sets || piece.reps || (piece.at && *piece.at > 10.0)) continue;
            if (m_pairs.empty()) m_pairExample = cell;
            m_pairs.emplace_back(piece.bare[0], piece.bare[1]);
        }
    };
    for (const Places& places : m_base) std::for_each(places.begin(), places.end(), look);
    for (const auto& [set, places] : m_sets) std::for_each(places.begin(), places.end(), look);
}

void MappedShape::decide()
{
    if (m_mapping.packing == PairOrder::Unknown) m_order = decidePairs(m_pairs, m_anyLoad);
}

void MappedShape::begin()
{
    m_date.clear();
    m_exercise.clear();
    m_filled = m_ranges = m_padded = 0;
}

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
    if (set.seconds) row.set(Meaning::Duration, keep(plainNumber(*set.seconds) + " s"));
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

/// Sets written as "3x8" in any of the columns. False: there are none.
bool MappedShape::packedRows(const ShapedRow& base, std::vector<ShapedRow>& rows)
{
    for (const Meaning meaning : {Meaning::Packed, Meaning::Sets, Meaning::Reps, Meaning::Load}) {
        const std::string_view cell = base.cell(meaning);
        if (cell.empty() || (meaning != Meaning::Packed && !timesInside(cell))) continue;
        if (nothingDone(cell)) continue;
        const auto pieces = parsePacked(cell);
        if (!pieces) {
            if (meaning != Meaning::Packed) continue;
            refuse(base, meaning, rows);
            return true;
        }
        ShapedRow plain = base;
        if (meaning == Meaning::Load) plain.set(Meaning::Load, {});
        const bool loadElsewhere = meaning != Meaning::Load && !base.cell(Meaning::Load).empty();
        const Lone lone = m_anyReps && !m_anyLoad && meaning == Meaning::Packed ? Lone::Load : Lone::Reps;
        const std::size_t first = rows.size();
        for (const PackedPiece& piece : *pieces) {
            const auto sets = unpacked(piece, m_order, loadElsewhere, lone);
            if (!sets) {
                rows.resize(first);
                refuse(base, meaning, rows);
                return true;
            }
            m_ranges += piece.ranged;
            for (const PackedSet& set : *sets) addPacked(plain, set, static_cast<int>(rows.size() - first) + 1, rows);
        }
        if (lone == Lone::Load && !base.cell(Meaning::Reps).empty()) {
            for (std::size_t i = first; i < rows.size(); ++i) rows[i].set(Meaning::Reps, base.cell(Meaning::Reps));
        }
        if (loadElsewhere) spreadLoads(base.cell(Meaning::Load), rows, first);
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

void MappedShape::addNumbered(const Record& record, const ShapedRow& base, int set, const Places& places, std::vector<ShapedRow>& rows)
{
    ShapedRow row = base;
    row.set(Meaning::Packed, {});
    bool filled = false;
    for (const Place& place : places) {
        const std::string_view cell = record.cell(place.column);
        if (cell.empty() || nothingDone(cell)) continue;
        const Meaning meaning = place.means.meaning;
        if (filled && meaning == Meaning::Load && row.from[static_cast<std::size_t>(Meaning::LoadUnit)] == -2) continue;
        filled = true;
        row.set(meaning, isNumeric(meaning) ? numberText(meaning, cell) : cell, place.column);
        if (meaning == Meaning::Load && loadUnit(place.means.unit)) {
            row.set(Meaning::LoadUnit, keep(place.means.unit));
            row.from[static_cast<std::size_t>(Meaning::LoadUnit)] = -2;  // a second column for the same load states it in another unit
        }
    }
    if (!filled) return;
    row.set(Meaning::SetNumber, keep(std::to_string(set)));
    const std::size_t before = rows.size();
    if (!packedRows(row, rows)) rows.push_back(std::move(row));
    // A cell of one set keeps the number of its column.
    if (rows.size() == before + 1) rows.back().set(Meaning::SetNumber, keep(std::to_string(set)));
}

void MappedShape::numberedRows(const Record& record, const ShapedRow& base, std::vector<ShapedRow>& rows)
{
    for (const auto& [set, places] : m_sets) addNumbered(record, base, set, places, rows);
    const std::optional<NumberList> loads = parseNumberList(base.cell(Meaning::Load));
    if (loads && loads->values.size() == rows.size() && rows.size() > 1) spreadLoads(base.cell(Meaning::Load), rows, 0);
}

bool MappedShape::unfold(const Record& record, std::vector<ShapedRow>& rows)
{
    rows.clear();
    forgetKept();
    if (repeatsHeader(record)) return false;
    ShapedRow base = baseRow(record);
    const auto filled = [&](Meaning meaning) { return !base.cell(meaning).empty(); };
    bool anySet = filled(Meaning::Reps) || filled(Meaning::Load) || filled(Meaning::Packed) || filled(Meaning::Sets) || filled(Meaning::Duration) ||
                  filled(Meaning::Distance);
    for (const auto& [set, places] : m_sets) {
        anySet = anySet || std::any_of(places.begin(), places.end(), [&](const Place& place) { return !record.cell(place.column).empty(); });
    }
    if (!fillDown(base, anySet)) return false;
    if (!m_sets.empty()) numberedRows(record, base, rows);
    if (!rows.empty() || (!m_sets.empty() && !filled(Meaning::Reps) && !filled(Meaning::Packed) && !filled(Meaning::Duration))) return true;
    if (!packedRows(base, rows) && !listedRows(base, rows)) rows.push_back(std::move(base));
    return true;
}

std::vector<std::pair<std::string, std::string>> MappedShape::columns() const
{
    std::vector<std::pair<std::string, std::string>> list;
    for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
        const MappedColumn& means = m_mapping.columns[i];
        if (means.meaning == Meaning::Ignored) continue;
        const bool named = m_mapping.header && i < m_header.size();
        list.emplace_back(named ? m_header[i] : "column " + std::to_string(i + 1), meaningName(means.meaning));
    }
    return list;
}

std::vector<std::string> MappedShape::warnings() const
{
    std::vector<std::string> list;
    if (!m_pairs.empty()) {
        const char* read = "sets x repetitions";
        if (m_order == PairOrder::RepsLoad) read = "repetitions x weight";
        if (m_order == PairOrder::LoadReps) read = "weight x repetitions";
        list.push_back("Cells such as " + import::quoted(std::string_view(m_pairExample)) + " are read as " + read + ": a guess from all of them.");
    }
    if (m_ranges > 0) {
        list.push_back(counted(m_ranges, "cell gives a range of repetitions; the lower number was taken.", "cells give a range of repetitions; the lower number was taken."));
    }
    if (m_padded > 0) {
        list.push_back(counted(m_padded, "row lists fewer numbers than sets; the last one was taken for the rest.", "rows list fewer numbers than sets; the last one was taken for the rest."));
    }
    if (m_filled > 0) {
        list.push_back(counted(m_filled, "cell for the date or the exercise is empty; that of the row above was taken.",
                               "cells for the date or the exercise are empty; those of the row above were taken."));
    }
    return list;
}

}  // namespace liftgraph::import
