// GymBook (iOS, any language): one set per row, numbers with their units in the cells, skipped sets marked.

#include <algorithm>
#include <map>

#include "core/import/column_proposal.h"
#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/row_shape.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

/// Every way in which the app heads a column, by the languages it speaks; folded when compared.
const HeaderWords& headerWords()
{
    static const HeaderWords kWords{
        {"date", Meaning::Date}, {"datum", Meaning::Date}, {"fecha", Meaning::Date}, {"data", Meaning::Date}, {"дата", Meaning::Date}, {"日期", Meaning::Date},
        {"time", Meaning::Clock}, {"zeit", Meaning::Clock}, {"uhrzeit", Meaning::Clock}, {"heure", Meaning::Clock}, {"hora", Meaning::Clock},
        {"ora", Meaning::Clock}, {"tijd", Meaning::Clock}, {"время", Meaning::Clock},
        {"training", Meaning::Title}, {"workout", Meaning::Title}, {"entraînement", Meaning::Title}, {"séance", Meaning::Title},
        {"entrenamiento", Meaning::Title}, {"allenamento", Meaning::Title}, {"treino", Meaning::Title}, {"тренировка", Meaning::Title},
        {"exercise", Meaning::Exercise}, {"übung", Meaning::Exercise}, {"exercice", Meaning::Exercise}, {"ejercicio", Meaning::Exercise},
        {"esercizio", Meaning::Exercise}, {"exercício", Meaning::Exercise}, {"oefening", Meaning::Exercise}, {"упражнение", Meaning::Exercise},
        {"satz / aufwärmsatz / abkühlungssatz", Meaning::SetType}, {"set / warm-up set / cool-down set", Meaning::SetType},
        {"set / warmup set / cooldown set", Meaning::SetType},
        {"notes", Meaning::SetNote}, {"note", Meaning::SetNote}, {"notizen", Meaning::SetNote}, {"notiz", Meaning::SetNote}, {"notas", Meaning::SetNote},
        {"remarques", Meaning::SetNote}, {"notities", Meaning::SetNote}, {"заметки", Meaning::SetNote},
        {"skipped", Meaning::Skipped}, {"omitted", Meaning::Skipped}, {"left out", Meaning::Skipped},
        {"ausgelassen", Meaning::Skipped}, {"übersprungen", Meaning::Skipped}, {"ignoré", Meaning::Skipped},
        {"ignorée", Meaning::Skipped}, {"sauté", Meaning::Skipped}, {"passé", Meaning::Skipped}, {"omitido", Meaning::Skipped},
        {"saltado", Meaning::Skipped}, {"saltato", Meaning::Skipped}, {"saltata", Meaning::Skipped}, {"ignorado", Meaning::Skipped},
        {"pulado", Meaning::Skipped}, {"overgeslagen", Meaning::Skipped}, {"пропущено", Meaning::Skipped}, {"跳过", Meaning::Skipped}};
    return kWords;
}

/// "Repetitions / Time", "Gewicht / Strecke": the first word of a name that joins two.
Meaning joinedMeaning(const std::string& folded)
{
    static const HeaderWords kFirst{
        {"repetitions", Meaning::Reps}, {"reps", Meaning::Reps}, {"wiederholungen", Meaning::Reps}, {"wdh", Meaning::Reps}, {"répétitions", Meaning::Reps},
        {"repeticiones", Meaning::Reps}, {"ripetizioni", Meaning::Reps}, {"repetições", Meaning::Reps}, {"herhalingen", Meaning::Reps},
        {"повторения", Meaning::Reps}, {"次数", Meaning::Reps}, {"weight", Meaning::Load}, {"gewicht", Meaning::Load}, {"poids", Meaning::Load},
        {"peso", Meaning::Load}, {"вес", Meaning::Load}, {"重量", Meaning::Load}};
    return kFirst.findFolded(folded.substr(0, folded.find(' '))).value_or(Meaning::Ignored);
}

SheetLayout columnsOf(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, headerWords());
    bool two = false;  // "Gewicht / Strecke" in one language or another
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const Meaning meaning = joinedMeaning(foldedWord(table.header[i]));
        if (meaning != Meaning::Ignored && !layout.has(meaning)) layout.set(meaning, static_cast<int>(i));
        two = two || (meaning == Meaning::Load && table.header[i].find('/') != std::string::npos);
    }
    if (!two || (layout.has(Meaning::Date) && layout.has(Meaning::Exercise))) return layout;
    // The app speaks a language whose words are not known: the values tell.
    const ColumnMapping proposed = proposeMapping(table).mapping;
    for (std::size_t i = 0; i < proposed.columns.size(); ++i) {
        const Meaning meaning = proposed.columns[i].meaning;
        if ((meaning == Meaning::Date || meaning == Meaning::Exercise) && !layout.has(meaning)) layout.set(meaning, static_cast<int>(i));
    }
    return layout;
}

bool joined(const TextTable& table, const SheetLayout& columns, Meaning meaning)
{
    const int at = columns.at(meaning);
    return at >= 0 && table.header[static_cast<std::size_t>(at)].find('/') != std::string::npos;
}

bool claims(const TextTable& table)
{
    const SheetLayout columns = columnsOf(table);
    const bool sets = columns.has(Meaning::Date) && columns.has(Meaning::Exercise) && columns.has(Meaning::Reps) && columns.has(Meaning::Load);
    return sets && (columns.has(Meaning::Skipped) || (joined(table, columns, Meaning::Reps) && joined(table, columns, Meaning::Load)));
}

class GymBookShape : public RowShape {
public:
    explicit GymBookShape(const TextTable& table) : m_header(table.header), m_columns(columnsOf(table)) {}

    /// The clock of a row is its set's; the earliest of a day and training is when the session began.
    void see(const Record& record)
    {
        const std::optional<int> clock = parseClock(cell(record, Meaning::Clock));
        if (!clock) return;
        const auto [at, added] = m_starts.try_emplace(sessionOf(record), *clock, std::string(cell(record, Meaning::Clock)));
        if (!added && *clock < at->second.first) at->second = {*clock, std::string(cell(record, Meaning::Clock))};
    }
    SheetLayout layoutFor()
    {
        SheetLayout layout = RowShape::layout();
        layout.entries = EntryRule::OnePerExercise;
        layout.set(Meaning::WarmUp, -1);
        if (!m_columns.has(Meaning::SetType)) layout.set(Meaning::SetType, -1);
        return layout;
    }

    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        if (record.cells.front() == m_header.front()) return false;
        ShapedRow& row = rows.emplace_back();
        row.record.row = record.row;
        for (const Meaning meaning : {Meaning::Date, Meaning::Title, Meaning::Exercise, Meaning::SetType, Meaning::SetNote, Meaning::Skipped}) {
            row.set(meaning, cell(record, meaning), m_columns.at(meaning));
        }
        if (const auto at = m_starts.find(sessionOf(record)); at != m_starts.end()) {
            row.set(Meaning::Clock, at->second.second, m_columns.at(Meaning::Clock));
        }
        const std::string_view done = cell(record, Meaning::Reps);
        row.set(isTime(done) ? Meaning::Duration : Meaning::Reps, clockPart(done), m_columns.at(Meaning::Reps));
        const std::string_view moved = cell(record, Meaning::Load);
        const std::optional<Quantity> quantity = parseQuantity(moved);
        const bool distance = quantity && !quantity->unit.empty() && !loadUnit(quantity->unit) && metresPer(quantity->unit);
        row.set(distance ? Meaning::Distance : Meaning::Load, moved, m_columns.at(Meaning::Load));
        return true;
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        return namedMeanings(m_header, m_columns);
    }

private:
    std::string_view cell(const Record& record, Meaning meaning) const { return record.cell(m_columns.at(meaning)); }
    std::string sessionOf(const Record& record) const
    {
        return std::string(cell(record, Meaning::Date)) + '\n' + std::string(cell(record, Meaning::Title));
    }
    /// "0:45" of "0:45 min"; anything without a colon stays whole.
    static std::string_view clockPart(std::string_view text)
    {
        return text.find(':') == std::string_view::npos ? text : text.substr(0, text.find_first_not_of("0123456789:.,"));
    }
    /// "0:45" and "30 s" are times, "12" and "12 Wiederholungen" repetitions.
    static bool isTime(std::string_view text)
    {
        if (text.find(':') != std::string_view::npos) return parseDuration(clockPart(text)).has_value();
        const std::optional<Quantity> quantity = parseQuantity(text);
        return quantity && !quantity->unit.empty() && parseDuration(text).has_value();
    }

    const std::vector<std::string>& m_header;
    SheetLayout m_columns;
    std::map<std::string, std::pair<int, std::string>, std::less<>> m_starts;
};

Result<TableFiles> read(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    GymBookShape shape(table);
    const Result<void> seen = forEachRecord(table, false, context, [&shape](const Record& record) { shape.see(record); });
    if (!seen) return Failure(seen.error());
    return readSetRows(table, shape.layoutFor(), kGymBookImporter, options, context);
}

}  // namespace

const Importer kGymBookImporter{"gymbook", "GymBook", claims, read};

}  // namespace liftgraph::import
