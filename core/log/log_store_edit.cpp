#include <algorithm>

#include "core/log/edit_plan.h"
#include "core/log/log_store.h"
#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

constexpr std::size_t kStepsBetweenPolls = 64;

template <class Row, class Find>
bool allAsBefore(const std::vector<RowChange<Row>>& changes, Find&& find)
{
    return std::all_of(changes.begin(), changes.end(), [&](const RowChange<Row>& change) { return find(change.before ? change.before->id : change.after->id) == change.before; });
}

/// Whether the library still has every row as the edit found it.
bool asBefore(LogRows& rows, const LogEdit& edit)
{
    return allAsBefore(edit.sessions, [&](std::int64_t id) { return rows.session(id); }) && allAsBefore(edit.entries, [&](std::int64_t id) { return rows.entry(id); }) &&
           allAsBefore(edit.sets, [&](SetId id) { return rows.set(id); }) && allAsBefore(edit.removed, [&](std::int64_t id) { return rows.removed(id); }) &&
           allAsBefore(edit.mappings, [&](std::int64_t id) { return rows.mapping(id); }) &&
           allAsBefore(edit.exercises, [&](std::int64_t id) { return rows.ownExercise(id); }) &&
           allAsBefore(edit.history, [&](std::int64_t id) { return rows.nameChange(id); }) &&
           allAsBefore(edit.removedMasses, [&](std::int64_t id) { return rows.removedMass(id); }) &&
           std::all_of(edit.masses.begin(), edit.masses.end(), [&](const RowChange<BodyMassRow>& change) {
               return rows.bodyMassOn((change.before ? *change.before : *change.after).mass.day) == change.before;
           });
}

/// All that go before any that come: two rows may have to change places.
template <class Row>
void replace(LogRows& rows, const std::vector<RowChange<Row>>& changes)
{
    for (const RowChange<Row>& change : changes) {
        if (change.before) rows.erase(*change.before);
    }
    for (const RowChange<Row>& change : changes) {
        if (change.after) rows.insert(*change.after);
    }
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
    replace(rows, edit.masses);
    replace(rows, edit.removedMasses);
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
    replace(rows, edit.mappings);
    replace(rows, edit.exercises);
    replace(rows, edit.history);
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

bool writeRows(LogRows& rows, const LogEdit& edit)
{
    write(rows, edit);
    return sweep(rows, edit);
}

bool applyRows(LogRows& rows, const LogEdit& edit) { return asBefore(rows, edit) && writeRows(rows, edit); }

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
        if (!writeRows(rows, edit)) return changedMeanwhile();
        return edit;
    });
}

Result<void> LogStore::apply(const LogEdit& edit)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        LogRows rows(*m_impl->db, edit.athlete);
        if (!applyRows(rows, edit)) return changedMeanwhile();
        return {};
    });
}

}  // namespace liftgraph::log
