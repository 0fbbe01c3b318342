#include "core/import/mapped_shape.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/import/cell_words.h"
#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

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
    : m_mapping(mapping), m_header(header)
{
    m_evidence.state(mapping.packing);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const MappedColumn& means = mapping.columns[i];
        if (means.meaning == Meaning::Ignored) continue;
        const Place place{static_cast<int>(i), means};
        m_anyLoad = m_anyLoad || means.meaning == Meaning::Load;
        const bool holdsSets = means.meaning == Meaning::Packed || means.meaning == Meaning::Sets || means.meaning == Meaning::Reps || means.meaning == Meaning::Load;
        const std::optional<bool> repsFirst = holdsSets && mapping.header && i < header.size() ? namesRepsFirst(header[i]) : std::nullopt;
        if (repsFirst) m_evidence.stateRepsFirst(*repsFirst);
        m_anyReps = m_anyReps || means.meaning == Meaning::Reps;
        (means.set > 0 ? m_sets[means.set] : m_base[static_cast<std::size_t>(means.meaning)]).push_back(place);
    }
}

SheetLayout MappedShape::layoutFor(EntryRule entries)
{
    SheetLayout layout = RowShape::layout();
    layout.entries = entries;
    layout.noHeader = !m_mapping.header;
    for (const Meaning made : {Meaning::DistanceUnit, Meaning::SetType, Meaning::WarmUp, Meaning::Fatigue, Meaning::Intensity, Meaning::Skipped, Meaning::Done,
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
    if (timesInside(row.cell(Meaning::Load)) && !row.cell(Meaning::Reps).empty()) {
        // "2x20kg" beside repetitions is a weight in each hand.
        const std::string_view cell = row.cell(Meaning::Load);
        const auto pieces = parsePacked(cell);
        const bool pair = pieces && pieces->size() == 1 && pieces->front().load && pieces->front().bare == std::vector<double>{2.0};
        if (pair) {
            row.set(Meaning::Load, keep(plainNumber(*pieces->front().load)));
            if (pieces->front().unit) row.set(Meaning::LoadUnit, unitName(*pieces->front().unit));
            const std::string_view note = row.cell(Meaning::SetNote);
            row.set(Meaning::SetNote, note.empty() ? cell : keep(std::string(cell) + "\n" + std::string(note)));
        }
    }
    if (const std::optional<NumberList> sets = parseNumberList(row.cell(Meaning::Sets)); sets && sets->maybeRange && !listedPieces(row.cell(Meaning::Sets))) {
        row.set(Meaning::Sets, keep(plainNumber(sets->values.front())));  // "3-4" sets
        ++m_setRanges;
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
    const auto look = [&](const Place& place) {
        const Meaning meaning = place.means.meaning;
        if (meaning != Meaning::Packed && meaning != Meaning::Reps && meaning != Meaning::Load && meaning != Meaning::Sets && meaning != Meaning::WarmUp) return;
        const std::optional<EffortBehind> effort = effortBehind(record.cell(place.column));
        const std::string_view cell = effort ? effort->rest : record.cell(place.column);
        const bool times = timesInside(cell);
        const bool list = !times && (meaning == Meaning::Packed || meaning == Meaning::Sets) && looksPacked(cell);
        if (!times && !list) return;
        const auto pieces = meaning == Meaning::Sets && list ? listedPieces(cell) : parsePacked(cell);
        if (!pieces) return;
        m_lone.see(*pieces, cell);
        if (times) (meaning == Meaning::WarmUp ? m_warmUps : m_evidence).see(*pieces, cell);
    };
    for (const Places& places : m_base) std::for_each(places.begin(), places.end(), look);
    for (const auto& [set, places] : m_sets) std::for_each(places.begin(), places.end(), look);
}

void MappedShape::decide()
{
    m_evidence.decide(m_anyLoad);
    m_warmUps.decideWarmUps(m_evidence);
}

void MappedShape::begin()
{
    m_date.clear();
    m_exercise.clear();
    m_filled = m_ranges = m_padded = m_guessedLone = m_setRanges = 0;
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
    const std::string_view warmUps = base.cell(Meaning::WarmUp);
    const bool packsWarmUps = looksPacked(warmUps) && parsePacked(warmUps).has_value();
    anySet = anySet || packsWarmUps;
    if (!fillDown(base, anySet)) return false;
    if (packsWarmUps) {
        ShapedRow warmUp = base;
        for (const Meaning meaning : {Meaning::Load, Meaning::Reps, Meaning::Sets, Meaning::Duration, Meaning::Distance, Meaning::Rpe, Meaning::Rir, Meaning::SetNote}) warmUp.set(meaning, {});
        warmUp.set(Meaning::Packed, warmUps, base.from[static_cast<std::size_t>(Meaning::WarmUp)]);
        warmUp.set(Meaning::WarmUp, "yes");
        base.set(Meaning::WarmUp, {});
        m_orders = &m_warmUps;
        packedRows(warmUp, rows);
        m_orders = &m_evidence;
        for (ShapedRow& row : rows) row.set(Meaning::SetNumber, {});
        std::vector<ShapedRow> work;
        workRows(record, base, work);
        rows.insert(rows.end(), std::make_move_iterator(work.begin()), std::make_move_iterator(work.end()));
        return true;
    }
    workRows(record, base, rows);
    return true;
}

/// The sets of a record but for warm-ups that have a cell of their own.
void MappedShape::workRows(const Record& record, ShapedRow& base, std::vector<ShapedRow>& rows)
{
    const auto filled = [&](Meaning meaning) { return !base.cell(meaning).empty(); };
    if (!m_sets.empty()) numberedRows(record, base, rows);
    if (!rows.empty() || (!m_sets.empty() && !filled(Meaning::Reps) && !filled(Meaning::Packed) && !filled(Meaning::Duration))) return;
    if (!packedRows(base, rows) && !listedRows(base, rows)) rows.push_back(std::move(base));
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
    list = m_evidence.warnings();
    for (std::string& sentence : m_warmUps.warnings()) list.push_back(std::move(sentence));
    if (m_guessedLone > 0) {
        list.push_back("Cells such as " + import::quoted(std::string_view(m_lone.example())) + " are read as " + (m_lone.loads() ? "weights" : "repetitions") + ": a guess from all of them.");
    }
    if (m_ranges > 0) {
        list.push_back(counted(m_ranges, "cell gives a range of repetitions; the lower number was taken.", "cells give a range of repetitions; the lower number was taken."));
    }
    if (m_setRanges > 0) {
        list.push_back(counted(m_setRanges, "cell gives a range of sets; the lower number was taken.", "cells give a range of sets; the lower number was taken."));
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
