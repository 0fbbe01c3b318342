#include "core/log/log_edit.h"

#include <cmath>

namespace liftgraph::log {

namespace {

template <class Row>
void swapAll(std::vector<RowChange<Row>>& changes)
{
    for (RowChange<Row>& change : changes) std::swap(change.before, change.after);
}

bool sameHead(const Session& a, const Session& b)
{
    return a.start == b.start && a.hasTime == b.hasTime && a.title == b.title && a.note == b.note && a.durationS == b.durationS &&
           a.sessionRpe == b.sessionRpe && a.bodyMassKg == b.bodyMassKg;
}

bool sameHead(const Entry& a, const Entry& b)
{
    return a.exercise == b.exercise && a.note == b.note && a.fatigue == b.fatigue && a.intensity == b.intensity && a.written == b.written;
}

struct Bound {
    const char* name;
    double least;
    double most;
};

Result<void> checkValue(const std::optional<double>& value, const Bound& bound)
{
    if (!value || (std::isfinite(*value) && *value >= bound.least && *value <= bound.most)) return {};
    const auto whole = [](double number) { return std::to_string(static_cast<long long>(number)); };
    return fail(ErrorCode::Usage, std::string("The ") + bound.name + " has to lie between " + whole(bound.least) + " and " + whole(bound.most) + ".", {}, 0,
                bound.name);
}

}  // namespace

SetId LogIds::setAt(std::size_t session, std::size_t entry, std::size_t set) const
{
    const Entry& row = sessions[session].entries[entry];
    return {row.id, row.places.empty() ? static_cast<int>(set) : row.places[set]};
}

LogEdit inverse(LogEdit edit)
{
    swapAll(edit.sessions);
    swapAll(edit.entries);
    swapAll(edit.sets);
    swapAll(edit.removed);
    swapAll(edit.mappings);
    swapAll(edit.exercises);
    swapAll(edit.history);
    swapAll(edit.masses);
    swapAll(edit.removedMasses);
    return edit;
}

bool sameValues(const Set& a, const Set& b)
{
    return a.kind == b.kind && a.loadKg == b.loadKg && a.reps == b.reps && a.durationS == b.durationS && a.distanceM == b.distanceM && a.rpe == b.rpe &&
           a.rir == b.rir && a.restS == b.restS && a.note == b.note;
}

bool operator==(const SetOriginal& a, const SetOriginal& b)
{
    return a.start == b.start && a.hasTime == b.hasTime && a.title == b.title && a.exercise == b.exercise && sameValues(a.values, b.values) &&
           a.values.origin.row == b.values.origin.row;
}

bool operator==(const SessionRow& a, const SessionRow& b) { return a.id == b.id && a.import == b.import && sameHead(a.head, b.head); }

bool operator==(const EntryRow& a, const EntryRow& b)
{
    return a.id == b.id && a.session == b.session && a.import == b.import && a.place == b.place && sameHead(a.head, b.head);
}

bool operator==(const SetRow& a, const SetRow& b)
{
    return a.id == b.id && a.import == b.import && a.source == b.source && sameValues(a.values, b.values) && a.values.origin.row == b.values.origin.row &&
           a.original == b.original;
}

bool operator==(const RemovedRow& a, const RemovedRow& b)
{
    return a.id == b.id && a.import == b.import && a.source == b.source && a.original == b.original;
}

Result<void> checkSet(const Set& set)
{
    const std::pair<const std::optional<double>, Bound> values[] = {
        {set.loadKg, {"weight", 0, 2000}}, {set.reps, {"reps", 0, 10000}}, {set.durationS, {"duration", 0, 1e6}}, {set.distanceM, {"distance", 0, 1e7}},
        {set.rpe, {"rpe", 0, 10}},         {set.rir, {"rir", 0, 50}},      {set.restS, {"rest", 0, 1e5}}};
    for (const auto& [value, bound] : values) {
        if (const Result<void> fits = checkValue(value, bound); !fits) return fits;
    }
    return {};
}

Result<void> checkBodyMass(double kg)
{
    if (kg > 0.0) return checkValue(kg, {"body mass", 0, 500});
    return fail(ErrorCode::Usage, "The body mass has to lie above 0.", {}, 0, "body mass");
}

}  // namespace liftgraph::log
