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

/// What the library would say; where it can only be read there is nothing to rehearse, because nothing can be imported.
Result<log::ImportOutcome> rehearse(const std::string& library, std::int64_t athlete, const log::TrainingLog& incoming, const JobContext& context)
{
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    return store->rehearse(athlete, incoming, context);
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
        const auto outcome = rehearse(library, athlete, file->log, context);
        if (!outcome) return Failure(outcome.error());
        preview.newSets = outcome->addedSets;
        preview.knownSets = outcome->knownSets;
    }
    preview.file = std::make_shared<const import::ImportedFile>(std::move(*file));
    return preview;
}

}  // namespace liftgraph::ui
