// library: what a library holds, the unit of an import changed afterwards, and body masses.

#include <filesystem>
#include <sstream>

#include "app/cli/body_mass_edits.h"
#include "core/import/row_values.h"
#include "core/log/log_store.h"

namespace liftgraph::cli {

namespace {

struct Arguments {
    std::string action = {};
    std::int64_t import = 0;
    BodyMassEdit bodyMass = {};
};

Json importJson(const log::ImportRecord& record, const std::string& athlete)
{
    return {{"import", record.id},           {"athlete", athlete},          {"file", record.source.file},
            {"format", record.source.format}, {"unit", record.source.unit}, {"unit_guessed", record.source.unitGuessed},
            {"sets", record.addedSets},      {"undone", record.undone}};
}

Result<Answer> listImports(const CommonOptions& common)
{
    const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    const auto athletes = store->athletes();
    if (!athletes) return Failure(athletes.error());
    Answer answer;
    answer.json["imports"] = Json::array();
    std::ostringstream text;
    for (const log::Athlete& athlete : *athletes) {
        if (!common.athlete.empty() && athlete.name != common.athlete) continue;
        const auto imports = store->imports(athlete.id);
        if (!imports) return Failure(imports.error());
        for (const log::ImportRecord& record : *imports) {
            answer.json["imports"].push_back(importJson(record, athlete.name));
            text << record.id << "  " << athlete.name << "  " << record.source.file << "  " << import::counted(record.addedSets, "set", "sets") << ", loads in "
                 << record.source.unit << (record.source.unitGuessed ? " (a guess)" : "") << (record.undone ? ", undone" : "") << '\n';
        }
    }
    answer.text = text.str();
    return answer;
}

Result<Answer> setUnit(const CommonOptions& common, const Arguments& arguments)
{
    if (arguments.import <= 0 || common.unit.empty()) {
        return fail(ErrorCode::Usage, "Say which import and which unit: library set-unit --import N --unit kg|lb. \"library imports\" lists them.");
    }
    if (!std::filesystem::exists(common.library)) {
        return fail(ErrorCode::LibraryMissing, "There is no such library. Import a log into it first.", common.library);
    }
    auto store = log::LogStore::open(common.library);
    if (!store) return Failure(store.error());
    const auto changed = store->setImportUnit(arguments.import, *common.chosenUnit());
    if (!changed) return Failure(changed.error());
    Answer answer;
    answer.json = {{"import", arguments.import}, {"unit", common.unit}, {"changed_sets", changed->changedSets()}, {"changed_body_masses", changed->changedMasses()}};
    answer.text = import::counted(changed->changedSets(), "set", "sets") + " and " + import::counted(changed->changedMasses(), "body mass", "body masses") + " are now read as " +
                  (common.unit == "lb" ? "pounds" : "kilograms") + ".\n";
    return answer;
}

}  // namespace

Run setupLibrary(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<Arguments>();
    command.add_option("action", arguments->action, "imports: list them; set-unit: read the loads of one as the other unit; body-mass: list what was weighed, enter or delete it")
        ->check(CLI::IsMember({"imports", "set-unit", "body-mass"}))
        ->required();
    command.add_option("--library", common.library, "Library file (*.liftgraph)")->type_name("FILE")->required();
    command.add_option("--athlete", common.athlete, "Athlete")->type_name("NAME");
    command.add_option("--import", arguments->import, "Number of the import")->type_name("N");
    command.add_option("--unit", common.unit, "Unit of its loads, and of body masses")->check(CLI::IsMember({"kg", "lb"}));
    addBodyMassOptions(command, arguments->bodyMass);
    return [&common, arguments](const JobContext& context) {
        if (arguments->action == "body-mass") return bodyMass(common, arguments->bodyMass, context);
        return arguments->action == "imports" ? listImports(common) : setUnit(common, *arguments);
    };
}

}  // namespace liftgraph::cli
