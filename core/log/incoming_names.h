#pragma once
// The names of a log that comes in: what the library has decided that they mean, and what the log itself brings of such decisions.

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/log/log_store_rows.h"

namespace liftgraph::log {

/// An entry's name in its file, and in the library.
struct EntryNames {
    std::string written = {};
    std::string exercise = {};
    bool mapped() const { return written != exercise; }
};

/// Lives inside the transaction that stores the log.
class IncomingNames {
public:
    /// Reads the athlete's mappings.
    explicit IncomingNames(LogRows& rows);

    /// The log itself says what it was mapped to, or the library does.
    EntryNames of(const Entry& entry) const;
    /// Stores what the log brings of mappings, exercises of its own and their history; what the library has decided already stands.
    /// Entries that are there follow the mappings.
    /// Error: Cancelled.
    [[nodiscard]] Result<void> store(const TrainingLog& incoming, ImportOutcome& outcome, const JobContext& context);

private:
    Result<LogEdit> adopt(const std::vector<NameMapping>& mappings, ImportOutcome& outcome, const JobContext& context);

    LogRows& m_rows;
    std::unordered_map<std::string, std::string> m_mappings;
};

}  // namespace liftgraph::log
