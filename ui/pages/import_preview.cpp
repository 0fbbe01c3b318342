#include "ui/pages/import_preview.h"

#include "core/import/column_mapping.h"
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

/// What the library would say; where it can only be read there is nothing to rehearse, because nothing can be imported.
Result<log::ImportOutcome> rehearse(const std::string& library, std::int64_t athlete, const log::TrainingLog& incoming, const JobContext& context)
{
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    return store->rehearse(athlete, incoming, context);
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
std::optional<Unit> settledUnit(const std::string& library, std::int64_t athlete, const std::string& format)
{
    const auto store = log::LogStore::open(library);
    if (!store) return {};
    const auto unit = store->settledUnit(athlete, format);
    return unit ? *unit : std::nullopt;
}

}  // namespace

Result<ImportPreview> previewImport(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                    std::int64_t athlete, const JobContext& context)
{
    ImportPreview preview;
    import::ImportOptions known = options;
    if (!known.mapping && known.format.empty()) {
        known.mapping = rememberedMapping(path, library, context);
        preview.remembered = known.mapping != nullptr;
    }
    auto file = import::readFile(path, known, context);
    if (!file) return Failure(file.error());
    if (file->recognition.unitGuessed && athlete > 0) {
        if (const auto settled = settledUnit(library, athlete, file->recognition.format); settled && *settled != file->recognition.unit) {
            known.unit = settled;
            file = import::readFile(path, known, context);
            if (!file) return Failure(file.error());
        }
    }
    preview.counts = log::countLog(file->log);
    preview.newSets = setCount(file->log);
    preview.newMasses = std::int64_t(file->log.bodyMasses.size()) + (file->log.bodyMassKg ? 1 : 0);
    preview.newDecisions = std::int64_t(file->log.nameMappings.size() + file->log.ownExercises.size());
    if (athlete > 0) {
        const auto outcome = rehearse(library, athlete, file->log, context);
        if (!outcome) return Failure(outcome.error());
        preview.newSets = outcome->addedSets;
        preview.knownSets = outcome->knownSets;
        preview.newMasses = outcome->addedBodyMasses;
        preview.knownMasses = outcome->knownBodyMasses;
        preview.newDecisions = outcome->addedDecisions;
        preview.followingEntries = std::int64_t(outcome->followed.entries.size());
        const auto store = log::LogStore::open(library, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        const auto present = store->load(athlete, context);
        if (!present) return Failure(present.error());
        if (!present->sessions.empty()) {
            auto overlap = log::findOverlap(*present, file->log, context);
            if (!overlap) return Failure(overlap.error());
            preview.overlap = std::move(*overlap);
        }
    }
    preview.file = std::make_shared<const import::ImportedFile>(std::move(*file));
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
    std::optional<Error> unusable;
    bool any = false;
    for (PersonImport& person : people) {
        import::ImportOptions own = options;
        if (person.column.empty()) {
            own.sheets = {person.part};
        } else {
            own.personColumn = person.column;
            own.person = person.part;
        }
        auto preview = previewImport(path, own, library, person.athlete, context);
        if (!preview && preview.error().code != ErrorCode::NoUsableRow) return Failure(preview.error());
        person.usable = preview.has_value();
        any = any || person.usable;
        if (person.usable) {
            person.preview = std::move(*preview);
            continue;
        }
        // The others can be stored all the same.
        const Error& error = preview.error();
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
