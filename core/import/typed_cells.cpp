#include "core/import/typed_cells.h"

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/import/words.h"
#include "core/log/log_edit.h"

namespace liftgraph::import {

namespace {

Failure refuse(std::string_view text, const char* what, const char* column)
{
    return fail(ErrorCode::Usage, quoted(text) + " is not " + what + ".", {}, 0, column);
}

Result<void> readLoad(std::string_view text, Unit unit, log::Set& set)
{
    static const WordTable<bool> kBody{{"bw", true}, {"bodyweight", true}, {"body weight", true}, {"körpergewicht", true}, {"kg", true}};
    if (text.empty() || kBody.find(text)) {
        set.loadKg.reset();
        return {};
    }
    const std::optional<Quantity> quantity = parseQuantity(text);
    const std::optional<Unit> stated = !quantity || quantity->unit.empty() ? std::optional(unit) : loadUnit(quantity->unit);
    if (!quantity || !stated) return refuse(text, "a weight. Write it like 62.5, or BW for body weight", "weight");
    set.loadKg = toKilograms(quantity->value, *stated);
    return {};
}

Result<void> readAmount(std::string_view text, log::Set& set)
{
    set.reps.reset();
    set.durationS.reset();
    set.distanceM.reset();
    if (text.empty()) return {};
    if (const std::optional<double> reps = parseNumber(text)) {
        set.reps = *reps;
        return {};
    }
    if (const std::optional<Quantity> quantity = parseQuantity(text); quantity && !quantity->unit.empty()) {
        // "5 m" is a distance; "5 min" is not.
        if (const std::optional<double> metres = metresPer(quantity->unit)) {
            set.distanceM = quantity->value * *metres;
            return {};
        }
    }
    const std::optional<double> span = parseDuration(text);
    if (!span) return refuse(text, "a number of repetitions. Write it like 8, or 1:30 for time, or 400 m for distance", "reps");
    set.durationS = *span;
    return {};
}

Result<void> readEffort(std::string_view text, log::Set& set)
{
    set.rpe.reset();
    set.rir.reset();
    if (text.empty()) return {};
    const std::optional<Quantity> quantity = parseQuantity(text);
    const std::string unit = quantity ? foldedWord(quantity->unit) : std::string("?");
    if (unit == "rir") {
        set.rir = quantity->value;
    } else if (unit.empty() || unit == "rpe") {
        set.rpe = quantity->value;
    } else {
        return refuse(text, "an effort. Write it like 8.5 for RPE, or 2 RIR", "rpe");
    }
    if (set.rpe && *set.rpe < 1.0) return refuse(text, "an RPE, which runs from 1 to 10", "rpe");
    return {};
}

Result<void> readRest(std::string_view text, log::Set& set)
{
    set.restS.reset();
    if (text.empty()) return {};
    const std::optional<double> bare = parseNumber(text);
    const std::optional<double> span = bare ? bare : parseDuration(text);
    if (!span) return refuse(text, "a span of time. Write it like 90, 1:30 or 2 min", "rest");
    set.restS = *span;
    return {};
}

/// The date (and time) that the first `words` blanks of a line end.
std::optional<WrittenTime> timeIn(std::string_view text)
{
    for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        if (const auto time = parseTime(text, order)) return time;
    }
    return std::nullopt;
}

}  // namespace

Result<void> readTyped(TypedCell cell, std::string_view text, Unit unit, log::Set& set)
{
    const std::string_view trimmed = trimmedWord(text);
    log::Set changed = set;
    Result<void> read;
    switch (cell) {
    case TypedCell::Load: read = readLoad(trimmed, unit, changed); break;
    case TypedCell::Amount: read = readAmount(trimmed, changed); break;
    case TypedCell::Effort: read = readEffort(trimmed, changed); break;
    case TypedCell::Rest: read = readRest(trimmed, changed); break;
    case TypedCell::Note: changed.note = std::string(text); break;
    }
    if (read) read = log::checkSet(changed);
    if (read) set = std::move(changed);
    return read;
}

Result<void> readTypedSession(std::string_view text, log::Session& session)
{
    const std::string_view line = trimmedWord(text);
    // The longest beginning that is a date: "17 May 2024 18:30 Push".
    for (std::size_t end = line.size(); end != std::string_view::npos && end > 0; end = end == 0 ? std::string_view::npos : line.rfind(' ', end - 1)) {
        const auto time = timeIn(trimmedWord(line.substr(0, end)));
        if (!time) continue;
        std::string_view title = trimmedWord(line.substr(end));
        constexpr std::string_view kDot = "\xC2\xB7";
        if (title.substr(0, kDot.size()) == kDot) title = trimmedWord(title.substr(kDot.size()));
        session.start = time->time;
        session.hasTime = time->hasTime;
        session.title = title;
        return {};
    }
    return refuse(text, "a day and a title. Write it like 2024-05-17 18:30 Push; time and title may be left out", "date");
}

}  // namespace liftgraph::import
