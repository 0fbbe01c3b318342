#pragma once
// What must hold whatever the bytes: reading ends in a log or in an error that is a sentence and names the file.

#include <cstdlib>
#include <string>

#include "core/import/importer.h"

namespace liftgraph::fuzz {

inline void require(bool holds)
{
    if (!holds) std::abort();
}

inline void readOnePerson(const std::string& bytes, const import::Recognition& found)
{
    import::ImportOptions options;
    options.personColumn = found.personColumn;
    options.person = found.people.front();
    const Result<import::ImportedFile> theirs = import::readText(bytes, "fuzz", options);
    require(theirs ? theirs->recognition.people.empty() : !theirs.error().detail.empty());
}

inline void readAny(const std::string& bytes)
{
    const Result<import::ImportedFile> file = import::readText(bytes, "fuzz");
    if (!file) {
        require(file.error().file == "fuzz" && !file.error().detail.empty() && file.error().detail.back() == '.');
        return;
    }
    const log::LogCounts counts = log::countLog(file->log);
    require(counts.sets >= 0 && counts.volumeKg >= 0.0 && !file->recognition.format.empty() && !file->log.sources.empty());
    for (const import::RejectedRow& row : file->rejected) require(!row.reason.empty());
    for (const log::Session& session : file->log.sessions) require(!session.entries.empty());
    if (!file->recognition.personColumn.empty()) readOnePerson(bytes, file->recognition);
}

}  // namespace liftgraph::fuzz
