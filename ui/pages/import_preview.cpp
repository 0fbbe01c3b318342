#include "ui/pages/import_preview.h"

#include <algorithm>
#include <optional>

#include "core/import/column_mapping.h"
#include "core/import/people_files.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"

namespace liftgraph::ui {

namespace {

std::int64_t setCount(const log::TrainingLog& log)
{
    std::int64_t sets = 0;
    for (const auto& session : log.sessions)
        for (const auto& entry : session.entries) sets += std::int64_t(entry.sets.size());
    return sets;
}

/// How the library remembers the columns of files with this header; null where it does not.
std::shared_ptr<const import::ColumnMapping> rememberedMapping(const std::string& path, const std::string& library, const JobContext& context)
{
    const auto store = log::LogStore::open(library);
    const auto table = import::previewTable(path, context);
    if (!store || !table) return nullptr;
    const auto saved = store->mapping(table->fingerprint);
    if (!saved || saved->empty()) return nullptr;
    auto mapping = import::mappingFromJson(*saved);
    return mapping ? std::make_shared<const import::ColumnMapping>(std::move(*mapping)) : nullptr;
}

/// The unit in which the athlete's files of this format were stored before, where that was no guess.
std::optional<Unit> settledUnit(const log::LogStore& store, std::int64_t athlete, const std::string& format)
{
    const auto unit = store.settledUnit(athlete, format);
    return unit ? *unit : std::nullopt;
}

/// The options with the mapping that the library remembers, unless the user has said what the columns are.
import::ImportOptions asRemembered(const std::string& path, const import::ImportOptions& options, const std::string& library, const JobContext& context)
{
    import::ImportOptions known = options;
    if (!known.mapping && known.format.empty()) known.mapping = rememberedMapping(path, library, context);
    return known;
}

/// Holds a file against the log of an athlete; `store`: null for a new one.
Result<ImportPreview> heldAgainst(log::LogStore* store, std::int64_t athlete, import::ImportedFile file, const JobContext& context)
{
    ImportPreview preview;
    preview.counts = log::countLog(file.log);
    preview.newSets = setCount(file.log);
    preview.newMasses = std::int64_t(file.log.bodyMasses.size()) + (file.log.bodyMassKg ? 1 : 0);
    preview.newDecisions = std::int64_t(file.log.nameMappings.size() + file.log.ownExercises.size());
    if (store != nullptr && athlete > 0) {
        // Where the library can only be read there is nothing to rehearse, because nothing can be imported.
        const auto outcome = store->rehearse(athlete, file.log, context);
        if (!outcome) return Failure(outcome.error());
        preview.newSets = outcome->addedSets;
        preview.knownSets = outcome->knownSets;
        preview.newMasses = outcome->addedBodyMasses;
        preview.knownMasses = outcome->knownBodyMasses;
        preview.newDecisions = outcome->addedDecisions;
        preview.followingEntries = std::int64_t(outcome->followed.entries.size());
        const auto present = store->load(athlete, context);
        if (!present) return Failure(present.error());
        if (!present->sessions.empty()) {
            auto overlap = log::findOverlap(*present, file.log, context);
            if (!overlap) return Failure(overlap.error());
            preview.overlap = std::move(*overlap);
        }
    }
    preview.file = std::make_shared<const import::ImportedFile>(std::move(file));
    return preview;
}

/// The library where one of the athletes is in it already; nothing where all are new.
Result<std::optional<log::LogStore>> storeFor(const std::string& library, bool any)
{
    if (!any) return std::optional<log::LogStore>();
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    return std::optional<log::LogStore>(std::move(*store));
}

}  // namespace

Result<ImportPreview> previewImport(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                    std::int64_t athlete, const JobContext& context)
{
    import::ImportOptions known = asRemembered(path, options, library, context);
    const bool remembered = known.mapping && !options.mapping;
    auto file = import::readFile(path, known, context);
    if (!file) return Failure(file.error());
    auto store = storeFor(library, athlete > 0);
    if (!store) return Failure(store.error());
    if (file->recognition.unitGuessed && athlete > 0) {
        if (const auto settled = settledUnit(**store, athlete, file->recognition.format); settled && *settled != file->recognition.unit) {
            known.unit = settled;
            file = import::readFile(path, known, context);
            if (!file) return Failure(file.error());
        }
    }
    auto preview = heldAgainst(*store ? &**store : nullptr, athlete, std::move(*file), context);
    if (preview) preview->remembered = remembered;
    return preview;
}

std::shared_ptr<const import::ImportedFile> withoutOverlap(const ImportPreview& preview)
{
    import::ImportedFile rest = *preview.file;
    rest.log = preview.overlap.rest;
    return std::make_shared<const import::ImportedFile>(std::move(rest));
}

Result<std::vector<PersonImport>> previewPeople(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                                std::vector<PersonImport> people, const JobContext& context)
{
    if (people.empty()) return people;
    import::ImportOptions known = asRemembered(path, options, library, context);
    known.personColumn = people.front().column;
    std::vector<std::string> parts;
    for (const PersonImport& person : people) parts.push_back(person.part);
    auto logs = known.personColumn.empty() ? import::readSheetsApart(path, parts, known, context) : import::readPeople(path, parts, known, context);
    if (!logs) return Failure(logs.error());
    if (logs->files.size() != people.size()) return fail(ErrorCode::NoUsableRow, "The file is no longer the log of several people. Import it again.", path);
    auto store = storeFor(library, std::any_of(people.begin(), people.end(), [](const PersonImport& person) { return person.athlete > 0; }));
    if (!store) return Failure(store.error());
    const auto unitOf = [&](std::size_t place, const import::Recognition& found) {
        const std::int64_t athlete = people[place].athlete;
        return athlete > 0 ? settledUnit(**store, athlete, found.format) : std::nullopt;
    };
    if (const auto again = import::readInKnownUnits(*logs, path, known, unitOf, context); !again) return Failure(again.error());
    std::optional<Error> unusable;
    bool any = false;
    for (std::size_t i = 0; i < people.size(); ++i) {
        PersonImport& person = people[i];
        person.usable = logs->files[i].has_value();
        any = any || person.usable;
        if (person.usable) {
            auto preview = heldAgainst(*store ? &**store : nullptr, person.athlete, std::move(*logs->files[i]), context);
            if (!preview) return Failure(preview.error());
            person.preview = std::move(*preview);
            continue;
        }
        // The others can be stored all the same.
        const Error& error = logs->files[i].error();
        import::ImportedFile none;
        none.file = error.file;
        none.rejected.push_back({error.row, error.column, error.detail, {}});
        person.preview.file = std::make_shared<const import::ImportedFile>(std::move(none));
        if (!unusable) {
            unusable = error;
            unusable->detail = person.part + ": " + error.detail;
        }
    }
    if (!any && unusable) return Failure(*unusable);
    return people;
}

}  // namespace liftgraph::ui
