#include "app/cli/body_mass_edits.h"

#include <algorithm>
#include <sstream>

#include "app/cli/library_athlete.h"
#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/log/body_mass_range.h"

namespace liftgraph::cli {

namespace {

std::string weightText(double kg, Unit unit)
{
    std::ostringstream text;
    text.precision(1);
    text << std::fixed << fromKilograms(kg, unit) << ' ' << unitName(unit);
    return text.str();
}

Result<Answer> list(const log::LogStore& store, const log::Athlete& athlete, Unit unit, const JobContext& context)
{
    const auto log = store.load(athlete.id, context);
    if (!log) return Failure(log.error());
    Answer answer;
    answer.json = {{"athlete", athlete.name}, {"undated_kg", log->bodyMassKg ? Json(*log->bodyMassKg) : Json(nullptr)}, {"body_masses", Json::array()}};
    if (log->bodyMassKg) answer.text += "without a date  " + weightText(*log->bodyMassKg, unit) + '\n';
    for (const log::BodyMass& mass : log->bodyMasses) {
        answer.json["body_masses"].push_back({{"day", log::formatDay(mass.day)}, {"kg", mass.kg}});
        answer.text += log::formatDay(mass.day) + "  " + weightText(mass.kg, unit) + '\n';
    }
    if (answer.text.empty()) answer.text = "No body mass of " + athlete.name + " is known. Enter one with --date and --weight.\n";
    return answer;
}

Result<double> kilogramsOf(const BodyMassEdit& edit, const CommonOptions& common)
{
    const auto weight = import::parseQuantity(edit.weight);
    const auto stated = weight ? import::loadUnit(weight->unit) : std::nullopt;
    if (!weight || (!weight->unit.empty() && !stated)) {
        return fail(ErrorCode::Usage, "\"" + edit.weight + "\" is not a weight. Write it as 82.5, \"82.5 kg\" or \"181 lb\".", {}, 0, "--weight");
    }
    const double kilograms = toKilograms(weight->value, stated.value_or(common.chosenUnit().value_or(Unit::Kilogram)));
    if (!log::canBeBodyMass(kilograms)) return fail(ErrorCode::Usage, "\"" + edit.weight + "\" is not what a person weighs (20 to 400 kg).", {}, 0, "--weight");
    return kilograms;
}

}  // namespace

void addBodyMassOptions(CLI::App& command, BodyMassEdit& edit)
{
    auto* date = command.add_option("--date", edit.date, "Day of a body mass")->type_name("YYYY-MM-DD");
    auto* weight = command.add_option("--weight", edit.weight, "What was weighed on that day; in --unit where it states none")->type_name("WEIGHT")->needs(date);
    command.add_flag("--remove", edit.remove, "Delete the body mass of that day")->needs(date)->excludes(weight);
}

Result<Answer> bodyMass(const CommonOptions& common, const BodyMassEdit& edit, const JobContext& context)
{
    auto store = log::LogStore::open(common.library, edit.date.empty() ? log::OpenMode::ReadOnly : log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    const auto athlete = athleteOf(*store, common);
    if (!athlete) return Failure(athlete.error());
    const Unit unit = common.chosenUnit().value_or(Unit::Kilogram);
    if (edit.date.empty()) return list(*store, *athlete, unit, context);
    const auto when = import::parseTime(edit.date, import::DateOrder::YearMonthDay);
    // The same day written otherwise may be meant as another one.
    if (!when || when->hasTime || log::formatDay(std::chrono::floor<std::chrono::days>(when->time)) != edit.date)
        return fail(ErrorCode::Usage, "\"" + edit.date + "\" is not a date. Write it as 2026-05-17.", {}, 0, "--date");
    if (edit.weight.empty() && !edit.remove) return fail(ErrorCode::Usage, "Say what was weighed with --weight, or delete it with --remove.");
    log::ChangeBodyMass change{std::chrono::floor<std::chrono::days>(when->time), {}};
    if (!edit.remove) {
        const auto kg = kilogramsOf(edit, common);
        if (!kg) return Failure(kg.error());
        change.kg = *kg;
    }
    const auto done = store->edit(athlete->id, {change}, context);
    if (!done) return Failure(done.error());
    const std::string day = log::formatDay(change.day);
    if (edit.remove && done->empty()) return fail(ErrorCode::NoUsableRow, "No body mass of " + day + " is known.", common.library);
    Answer answer;
    answer.json = {{"athlete", athlete->name}, {"day", day}, {"kg", change.kg ? Json(*change.kg) : Json(nullptr)}};
    answer.text = day + (change.kg ? "  " + weightText(*change.kg, unit) : ": deleted") + '\n';
    return answer;
}

}  // namespace liftgraph::cli
