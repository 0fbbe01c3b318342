// Logs that come into a library: each in a transaction, or several in one.

#include <algorithm>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

Result<ImportOutcome> LogStore::add(std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
{
    const auto work = [&] { return writeLog(*m_impl->db, athlete, incoming, context); };
    // Where nothing is new there is no undo step, and what was undone can still be brought back.
    Result<ImportOutcome> outcome = guardedWrite(*m_impl, work, [](const Result<ImportOutcome>& written) { return written->addedAny(); });
    if (outcome && !outcome->addedAny()) outcome->importId = 0;
    return outcome;
}

Result<std::vector<StoredLog>> LogStore::addAll(const std::vector<IncomingLog>& logs, const JobContext& context)
{
    std::vector<StoredLog> stored;
    std::size_t done = 0;
    JobContext share = context;
    share.onProgress = [&](const Progress& progress) {
        context.report(progress.step, (static_cast<double>(done) + std::max(progress.fraction, 0.0)) / static_cast<double>(logs.size()));
    };
    const auto addOne = [&](const IncomingLog& incoming) -> Result<void> {
        if (context.cancelled()) return cancelledFailure();
        StoredLog& log = stored.emplace_back(StoredLog{incoming.athlete, incoming.athlete == 0, {}});
        if (log.made) {
            const Result<Athlete> made = insertAthlete(*m_impl->db, incoming.name, false);
            if (!made) return Failure(made.error());
            log.athlete = made->id;
        }
        // What add() rolls back where nothing is new is a part of this transaction.
        m_impl->db->exec("SAVEPOINT one_log");
        Result<ImportOutcome> outcome = writeLog(*m_impl->db, log.athlete, *incoming.log, share);
        if (!outcome) return Failure(outcome.error());
        log.outcome = std::move(*outcome);
        if (!log.outcome.addedAny()) {
            log.outcome.importId = 0;
            m_impl->db->exec("ROLLBACK TO one_log");
        }
        m_impl->db->exec("RELEASE one_log");
        return {};
    };
    return guardedWrite(*m_impl, [&]() -> Result<std::vector<StoredLog>> {
        for (const IncomingLog& incoming : logs) {
            if (const Result<void> added = addOne(incoming); !added) return Failure(added.error());
            share.report(Step::Storing, 1.0);
            ++done;
        }
        if (context.cancelled()) return cancelledFailure();
        return std::move(stored);
    });
}

Result<ImportOutcome> LogStore::rehearse(std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
{
    const auto work = [&] { return writeLog(*m_impl->db, athlete, incoming, context); };
    Result<ImportOutcome> outcome = guardedWrite(*m_impl, work, [](const Result<ImportOutcome>&) { return false; });
    if (outcome) outcome->importId = 0;
    return outcome;
}

}  // namespace liftgraph::log
