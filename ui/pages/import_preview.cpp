#include "ui/pages/import_preview.h"

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

/// What the library would say, asked of a copy in memory so that the library itself stays as it is.
Result<log::ImportOutcome> rehearse(const log::TrainingLog& present, const log::TrainingLog& incoming, const JobContext& context)
{
    auto copy = log::LogStore::open(":memory:");
    if (!copy) return Failure(copy.error());
    const auto athlete = copy->addAthlete("rehearsal");
    if (!athlete) return Failure(athlete.error());
    if (const auto before = copy->add(athlete->id, present, context); !before) return before;
    return copy->add(athlete->id, incoming, context);
}

}  // namespace

Result<ImportPreview> previewImport(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                    std::int64_t athlete, const JobContext& context)
{
    auto file = import::readFile(path, options, context);
    if (!file) return Failure(file.error());
    ImportPreview preview;
    preview.counts = log::countLog(file->log);
    preview.newSets = setCount(file->log);
    if (athlete > 0) {
        const auto store = log::LogStore::open(library);
        if (!store) return Failure(store.error());
        const auto present = store->load(athlete, context);
        if (!present) return Failure(present.error());
        if (!present->sessions.empty()) {
            const auto outcome = rehearse(*present, file->log, context);
            if (!outcome) return Failure(outcome.error());
            preview.newSets = outcome->addedSets;
            preview.knownSets = outcome->knownSets;
        }
    }
    preview.file = std::make_shared<const import::ImportedFile>(std::move(*file));
    return preview;
}

}  // namespace liftgraph::ui
