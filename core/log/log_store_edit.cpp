#include "core/log/edit_plan.h"
#include "core/log/log_store.h"
#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

constexpr std::size_t kStepsBetweenPolls = 64;

Failure changedMeanwhile()
{
    return fail(ErrorCode::Usage, "The log was changed from elsewhere in the meantime, so this step cannot be taken. Refresh and try again.");
}

/// Whether the library still has every row as the edit found it.
bool asBefore(LogRows& rows, const LogEdit& edit)
{
    for (const auto& change : edit.sessions) {
        const auto id = change.before ? change.before->id : change.after->id;
        if (rows.session(id) != change.before) return false;
    }
    for (const auto& change : edit.entries) {
        const auto id = change.before ? change.before->id : change.after->id;
        if (rows.entry(id) != change.before) return false;
    }
    for (const auto& change : edit.sets) {
        const auto id = change.before ? change.before->id : change.after->id;
        if (rows.set(id) != change.before) return false;
    }
    for (const auto& change : edit.removed) {
        const auto id = change.before ? change.before->id : change.after->id;
        if (rows.removed(id) != change.before) return false;
    }
    for (const auto& change : edit.masses) {
        const auto& row = change.before ? *change.before : *change.after;
        if (rows.bodyMassOn(row.mass.day) != change.before) return false;
    }
    return true;
}

/// Parents are written before their children, and deleted after them.
void write(LogRows& rows, const LogEdit& edit)
{
    for (const auto& change : edit.sets) {
        if (change.before) rows.erase(*change.before);
    }
    for (const auto& change : edit.removed) {
        if (change.before) rows.erase(*change.before);
    }
    for (const auto& change : edit.masses) {
        if (change.before) rows.erase(*change.before);
        if (change.after) rows.insert(*change.after);
    }
    for (const auto& change : edit.sessions) {
        if (change.before && change.after) rows.update(*change.after);
    }
    for (const auto& change : edit.sessions) {
        if (!change.before) rows.insert(*change.after);
    }
    for (const auto& change : edit.entries) {
        if (change.before && change.after) rows.update(*change.after);
        if (!change.before) rows.insert(*change.after);
    }
    for (const auto& change : edit.sets) {
        if (change.after) rows.insert(*change.after);
    }
    for (const auto& change : edit.removed) {
        if (change.after) rows.insert(*change.after);
    }
}

/// Deletes what the edit leaves out; false where something else has moved in meanwhile.
bool sweep(LogRows& rows, const LogEdit& edit)
{
    for (const auto& change : edit.entries) {
        if (change.after) continue;
        if (!rows.setsOf(change.before->id).empty()) return false;
        rows.erase(*change.before);
    }
    for (const auto& change : edit.sessions) {
        if (change.after) continue;
        if (!rows.entriesOf(change.before->id).empty()) return false;
        rows.erase(*change.before);
    }
    return true;
}

}  // namespace

Result<LogEdit> LogStore::edit(std::int64_t athlete, const EditRequest& request, const JobContext& context)
{
    return guardedWrite(*m_impl, [&]() -> Result<LogEdit> {
        if (!purgeUndone(*m_impl->db, athlete)) {
            return fail(ErrorCode::AthleteUnknown, "The library has no athlete number " + std::to_string(athlete) + ".");
        }
        LogRows rows(*m_impl->db, athlete);
        EditPlan plan(rows);
        for (std::size_t i = 0; i < request.size(); ++i) {
            if (i % kStepsBetweenPolls == 0 && context.cancelled()) return cancelledFailure();
            context.report(Step::Storing, static_cast<double>(i) / static_cast<double>(request.size()));
            if (const Result<void> taken = plan.take(request[i]); !taken) return Failure(taken.error());
        }
        LogEdit edit = plan.finish();
        write(rows, edit);
        if (!sweep(rows, edit)) return changedMeanwhile();
        return edit;
    });
}

Result<void> LogStore::apply(const LogEdit& edit)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        LogRows rows(*m_impl->db, edit.athlete);
        if (!asBefore(rows, edit)) return changedMeanwhile();
        write(rows, edit);
        if (!sweep(rows, edit)) return changedMeanwhile();
        return {};
    });
}

}  // namespace liftgraph::log
