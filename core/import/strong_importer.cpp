// Strong (iOS, Android; any language of the app): one set per row, the set's mark in "Set Order".

#include <algorithm>
#include <array>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/set_marks.h"
#include "core/import/set_rows.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

const HeaderWords& headerWords()
{
    // English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese, Russian.
    static const HeaderWords kWords{
        {"date", Meaning::Date}, {"datum", Meaning::Date}, {"fecha", Meaning::Date}, {"data", Meaning::Date}, {"日期", Meaning::Date},
        {"日付", Meaning::Date}, {"дата", Meaning::Date},
        {"workout name", Meaning::Title}, {"workout-name", Meaning::Title}, {"trainingsname", Meaning::Title}, {"name des trainings", Meaning::Title},
        {"nom de l'entraînement", Meaning::Title}, {"nom du workout", Meaning::Title}, {"nom de la séance", Meaning::Title},
        {"nombre del entrenamiento", Meaning::Title}, {"nombre de entrenamiento", Meaning::Title}, {"nombre del entreno", Meaning::Title}, {"nome do treino", Meaning::Title},
        {"nome allenamento", Meaning::Title}, {"nome dell'allenamento", Meaning::Title}, {"naam training", Meaning::Title},
        {"锻炼名称", Meaning::Title}, {"訓練名稱", Meaning::Title}, {"ワークアウト名", Meaning::Title}, {"название тренировки", Meaning::Title},
        {"duration", Meaning::SessionDuration}, {"workout duration", Meaning::SessionDuration}, {"dauer", Meaning::SessionDuration},
        {"workout-dauer", Meaning::SessionDuration}, {"trainingsdauer", Meaning::SessionDuration}, {"durée", Meaning::SessionDuration},
        {"durée de l'entraînement", Meaning::SessionDuration}, {"duración", Meaning::SessionDuration},
        {"duración del entrenamiento", Meaning::SessionDuration}, {"duração", Meaning::SessionDuration},
        {"duração do treino", Meaning::SessionDuration}, {"durata", Meaning::SessionDuration}, {"durata allenamento", Meaning::SessionDuration},
        {"时长", Meaning::SessionDuration}, {"時長", Meaning::SessionDuration}, {"продолжительность", Meaning::SessionDuration},
        {"exercise name", Meaning::Exercise}, {"name der übung", Meaning::Exercise}, {"übungsname", Meaning::Exercise}, {"übung", Meaning::Exercise},
        {"nom de l'exercice", Meaning::Exercise}, {"nom de l’exercice", Meaning::Exercise}, {"nombre del ejercicio", Meaning::Exercise},
        {"nombre de ejercicio", Meaning::Exercise}, {"nome do exercício", Meaning::Exercise}, {"nome esercizio", Meaning::Exercise},
        {"nome dell'esercizio", Meaning::Exercise}, {"naam oefening", Meaning::Exercise}, {"运动名称", Meaning::Exercise},
        {"運動名稱", Meaning::Exercise}, {"エクササイズ名", Meaning::Exercise}, {"название упражнения", Meaning::Exercise},
        {"set order", Meaning::SetNumber}, {"reihenfolge festlegen", Meaning::SetNumber}, {"satzreihenfolge", Meaning::SetNumber},
        {"satz", Meaning::SetNumber}, {"ordre des séries", Meaning::SetNumber}, {"ordre de série", Meaning::SetNumber},
        {"ordre de la série", Meaning::SetNumber}, {"orden de series", Meaning::SetNumber}, {"orden de la serie", Meaning::SetNumber},
        {"orden de serie", Meaning::SetNumber}, {"ordem das séries", Meaning::SetNumber}, {"ordem da série", Meaning::SetNumber},
        {"ordem de série", Meaning::SetNumber}, {"ordine serie", Meaning::SetNumber}, {"ordine delle serie", Meaning::SetNumber},
        {"setvolgorde", Meaning::SetNumber}, {"设置顺序", Meaning::SetNumber}, {"設定順序", Meaning::SetNumber}, {"порядок подходов", Meaning::SetNumber}, {"порядок подхода", Meaning::SetNumber}, {"セット順", Meaning::SetNumber},
        {"weight", Meaning::Load}, {"kg", Meaning::Load}, {"lb", Meaning::Load}, {"lbs", Meaning::Load}, {"gewicht", Meaning::Load},
        {"poids", Meaning::Load}, {"peso", Meaning::Load}, {"重量", Meaning::Load}, {"вес", Meaning::Load},
        {"weight unit", Meaning::LoadUnit}, {"gewichtseinheit", Meaning::LoadUnit}, {"unité de poids", Meaning::LoadUnit},
        {"unidad de peso", Meaning::LoadUnit}, {"unidade de peso", Meaning::LoadUnit}, {"unità di peso", Meaning::LoadUnit},
        {"重量单位", Meaning::LoadUnit},
        {"reps", Meaning::Reps}, {"wiederh.", Meaning::Reps}, {"wdh.", Meaning::Reps}, {"wiederholungen", Meaning::Reps}, {"réps", Meaning::Reps},
        {"répétitions", Meaning::Reps}, {"repeticiones", Meaning::Reps}, {"repetições", Meaning::Reps}, {"ripetizioni", Meaning::Reps},
        {"herhalingen", Meaning::Reps}, {"次", Meaning::Reps}, {"次数", Meaning::Reps}, {"回数", Meaning::Reps}, {"повторения", Meaning::Reps}, {"повторы", Meaning::Reps},
        {"rpe", Meaning::Rpe},
        {"distance", Meaning::Distance}, {"km", Meaning::Distance}, {"mi", Meaning::Distance}, {"entfernung", Meaning::Distance},
        {"distanz", Meaning::Distance}, {"distancia", Meaning::Distance}, {"distância", Meaning::Distance}, {"distanza", Meaning::Distance},
        {"afstand", Meaning::Distance}, {"距离", Meaning::Distance}, {"距離", Meaning::Distance}, {"расстояние", Meaning::Distance},
        {"distance unit", Meaning::DistanceUnit}, {"distanzeinheit", Meaning::DistanceUnit}, {"entfernungseinheit", Meaning::DistanceUnit},
        {"unité de distance", Meaning::DistanceUnit}, {"unidad de distancia", Meaning::DistanceUnit},
        {"seconds", Meaning::Duration}, {"sekunden", Meaning::Duration}, {"secondes", Meaning::Duration}, {"segundos", Meaning::Duration},
        {"secondi", Meaning::Duration}, {"seconden", Meaning::Duration}, {"秒", Meaning::Duration}, {"секунды", Meaning::Duration},
        {"notes", Meaning::ExerciseNote}, {"notizen", Meaning::ExerciseNote}, {"remarques", Meaning::ExerciseNote}, {"notas", Meaning::ExerciseNote},
        {"note", Meaning::ExerciseNote}, {"notities", Meaning::ExerciseNote}, {"备注", Meaning::ExerciseNote}, {"заметки", Meaning::ExerciseNote},
        {"workout notes", Meaning::SessionNote}, {"workout-notizen", Meaning::SessionNote}, {"trainingsnotizen", Meaning::SessionNote},
        {"notes de l'entraînement", Meaning::SessionNote}, {"notes d'entraînement", Meaning::SessionNote},
        {"notas del entrenamiento", Meaning::SessionNote}, {"notas del entreno", Meaning::SessionNote}, {"notas de entrenamiento", Meaning::SessionNote}, {"notas do treino", Meaning::SessionNote}, {"note allenamento", Meaning::SessionNote},
        {"锻炼备注", Meaning::SessionNote}};
    return kWords;
}

constexpr int kFewestColumns = 8;
constexpr std::array kPlaced{Meaning::Exercise, Meaning::SetNumber, Meaning::Load, Meaning::LoadUnit, Meaning::Reps, Meaning::Rpe, Meaning::Distance, Meaning::DistanceUnit};

bool complete(const SheetLayout& layout)
{
    // The app names the workout of every set; a sheet by hand rarely does.
    const bool named = layout.has(Meaning::Title) || layout.has(Meaning::SessionDuration) || layout.has(Meaning::SessionNote);
    return named && layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && layout.has(Meaning::SetNumber) &&
           (layout.has(Meaning::Load) || layout.has(Meaning::Reps));
}

bool isStamp(std::string_view cell)
{
    const std::optional<WrittenTime> time = parseTime(cell, DateOrder::DayMonthYear);
    return time && time->hasTime;
}

bool numberOrEmpty(std::string_view cell) { return cell.empty() || parseNumber(cell).has_value(); }

using Cells = std::vector<std::string>;

void place(SheetLayout& layout, int from, std::initializer_list<Meaning> meanings)
{
    for (const Meaning meaning : meanings) {
        if (meaning != Meaning::Ignored) layout.set(meaning, from);
        ++from;
    }
}

/// Where things stand judged by one row alone, for headers in a language that is not known and for files without any. The
/// app keeps the order of its columns in every language.
std::optional<SheetLayout> layoutByPlace(const Cells& row)
{
    const auto count = static_cast<int>(row.size());
    const auto cell = [&](int at) { return at < count ? std::string_view(row[static_cast<std::size_t>(at)]) : std::string_view(); };
    const int date = isStamp(cell(0)) ? 0 : parseNumber(cell(0)) && isStamp(cell(1)) ? 1 : -1;
    if (date < 0 || count < kFewestColumns) return {};
    SheetLayout layout;
    place(layout, date, {Meaning::Date, Meaning::Title});
    const bool hasDuration = parseDuration(cell(date + 2)).has_value() && !parseSetMark(cell(date + 3)).understood;
    const int exercise = date + (hasDuration ? 3 : 2);
    if (hasDuration) layout.set(Meaning::SessionDuration, date + 2);
    const SetMark mark = parseSetMark(cell(exercise + 1));
    const bool named = !cell(exercise).empty() && !parseNumber(cell(exercise));  // another table's key is no name
    if (!named || !mark.understood || cell(exercise + 1).empty() || !numberOrEmpty(cell(exercise + 2))) return {};
    place(layout, exercise, {Meaning::Exercise, Meaning::SetNumber, Meaning::Load});
    const int next = exercise + 3;
    if (loadUnit(cell(next))) {
        place(layout, next, {Meaning::LoadUnit, Meaning::Reps, Meaning::Rpe, Meaning::Distance, Meaning::DistanceUnit, Meaning::Duration,
                             Meaning::ExerciseNote, Meaning::SessionNote, Meaning::SessionDuration});
    } else if (date == 1) {
        layout.loadUnit = Unit::Kilogram;
        layout.metresPerUnit = 1.0;
        place(layout, next, {Meaning::Reps, Meaning::Rpe, Meaning::Distance, Meaning::Duration, Meaning::ExerciseNote, Meaning::SessionNote});
    } else if (hasDuration && count - next <= 4) {
        place(layout, next, {Meaning::Reps, Meaning::Distance, Meaning::Duration, Meaning::Rpe});
    } else {
        place(layout, next, {Meaning::Reps, Meaning::Distance, Meaning::Duration, Meaning::ExerciseNote, Meaning::SessionNote, Meaning::Rpe});
    }
    if (!numberOrEmpty(cell(layout.at(Meaning::Reps)))) return {};
    for (int& column : layout.column) column = column < count ? column : -1;
    return layout;
}

/// Whether the header says in words that are understood where things stand, and the app has them elsewhere.
bool saysOtherwise(const TextTable& table, const SheetLayout& byPlace)
{
    const SheetLayout named = layoutOf(table.header, sheetWords());
    return std::any_of(kPlaced.begin(), kPlaced.end(), [&](Meaning meaning) {
        return named.has(meaning) && named.at(meaning) != byPlace.at(meaning);
    }) || (named.has(Meaning::Duration) && named.at(Meaning::Duration) != byPlace.at(Meaning::Duration) && named.at(Meaning::Duration) != byPlace.at(Meaning::SessionDuration));
}

/// Whether the numbers in the place of the app's set order are such: sets are counted from 1 in every exercise. Other programs
/// write in that place how many sets there were.
bool countsFromOne(const std::vector<Cells>& rows, const SheetLayout& layout)
{
    const auto cell = [&](const Cells& row, Meaning meaning) {
        const auto at = static_cast<std::size_t>(layout.at(meaning));
        return at < row.size() ? std::string_view(row[at]) : std::string_view();
    };
    const Cells* before = nullptr;
    int first = 0, counted = 0;
    for (const Cells& row : rows) {
        const bool begins = before == nullptr || cell(*before, Meaning::Exercise) != cell(row, Meaning::Exercise) || cell(*before, Meaning::Date) != cell(row, Meaning::Date);
        before = &row;
        if (!begins) continue;
        ++first;
        counted += parseSetMark(cell(row, Meaning::SetNumber)).number <= 1;
    }
    return 2 * counted >= first;
}

/// The layout most rows agree on; nothing unless nearly all of them fit one.
std::optional<SheetLayout> layoutByRows(const TextTable& table)
{
    // The first record has lost its empty cells at the end.
    const auto whole = [&](Cells row) {
        row.resize(std::max(row.size(), std::min<std::size_t>(table.headerCells, kMaxColumns)));
        return row;
    };
    const bool noHeader = layoutByPlace(whole(table.header)).has_value();
    std::vector<Cells> rows = table.firstRecords(noHeader);
    if (noHeader && !rows.empty()) rows.front() = whole(std::move(rows.front()));
    std::optional<SheetLayout> found;
    std::size_t fitting = 0;
    for (const Cells& row : rows) {
        std::optional<SheetLayout> layout = layoutByPlace(row);
        if (!layout) continue;
        ++fitting;
        if (!found) found = std::move(layout);
    }
    if (!found || fitting * 10 < rows.size() * 8) return {};
    if (!countsFromOne(rows, *found) || (!noHeader && saysOtherwise(table, *found))) return {};
    found->noHeader = noHeader;
    return found;
}

std::optional<SheetLayout> strongLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, headerWords());
    if (complete(layout)) {
        // The name of the workout stands behind the date in every language, known or not.
        const int behind = layout.at(Meaning::Date) + 1;
        const bool free = std::none_of(layout.column.begin(), layout.column.end(), [=](int column) { return column == behind; });
        if (!layout.has(Meaning::Title) && free && static_cast<std::size_t>(behind) < table.header.size()) layout.set(Meaning::Title, behind);
        // "Duration" beside a date is the session's; it has no unit but its own words, or seconds.
        layout.entries = EntryRule::Blocks;
        return layout;
    }
    return layoutByRows(table);
}

}  // namespace

const Importer kStrongImporter{
    "strong", "Strong", [](const TextTable& table) { return strongLayout(table).has_value(); },
    [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
        const std::optional<SheetLayout> layout = strongLayout(table);
        return readSetRows(table, layout.value_or(SheetLayout()), kStrongImporter, options, context);
    }};

}  // namespace liftgraph::import
