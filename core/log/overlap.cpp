#include "core/log/overlap.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "core/log/catalogue.h"

namespace liftgraph::log {

namespace {

constexpr std::size_t kExamples = 5;
constexpr double kSameLoadKg = 0.1;

bool alike(const Set& a, const Set& b)
{
    const auto value = [](const auto& number) { return number ? *number : 0.0; };
    return std::abs(value(a.loadKg) - value(b.loadKg)) <= kSameLoadKg && value(a.reps) == value(b.reps) &&
           std::abs(value(a.durationS) - value(b.durationS)) <= 1.0 && std::abs(value(a.distanceM) - value(b.distanceM)) <= 10.0;
}

/// One name for an exercise, however apps spell it.
class Identity {
public:
    /// What the user has stated of an exercise stands, that of the library above what a log brings.
    Identity(const TrainingLog& library, const TrainingLog& incoming) : m_catalogue(loadCatalogue(library.ownExercises, incoming.ownExercises))
    {
        for (const NameMapping& mapping : library.nameMappings) m_mapped.emplace(mapping.written, mapping.exercise);
    }
    const std::string& of(const std::string& name)
    {
        const auto [at, added] = m_names.try_emplace(name);
        if (added) at->second = m_catalogue.find(name).name;
        return at->second;
    }

    /// Of a name that comes in: the library may have decided that it means another one.
    const std::string& ofIncoming(const std::string& name)
    {
        const auto at = m_mapped.find(name);
        return of(at == m_mapped.end() ? name : at->second);
    }

private:
    static Catalogue loadCatalogue(std::vector<Exercise> own, const std::vector<Exercise>& brought)
    {
        own.insert(own.begin(), brought.begin(), brought.end());
        return Catalogue::load(own);
    }

    Catalogue m_catalogue;
    std::unordered_map<std::string, std::string> m_mapped;
    std::unordered_map<std::string, std::string> m_names;
};

using SessionKey = std::tuple<LocalTime, std::string, bool>;
SessionKey keyOf(const Session& session) { return {session.start, session.title, session.hasTime}; }

using DayExercise = std::pair<LocalDay, std::string>;

struct KnownSets {
    std::string name = {};
    std::vector<const Set*> sets = {};
};

struct IncomingSets {
    std::string name = {};
    std::vector<Set*> sets = {};
};

/// Pairs each set of `incoming` with one of `known`; empty unless the shorter list is matched whole.
std::vector<Set*> matches(const IncomingSets& incoming, const KnownSets& known)
{
    std::vector<bool> used(known.sets.size());
    std::vector<Set*> found;
    for (Set* set : incoming.sets) {
        for (std::size_t i = 0; i < known.sets.size(); ++i) {
            if (used[i] || !alike(*set, *known.sets[i])) continue;
            used[i] = true;
            found.push_back(set);
            break;
        }
    }
    const std::size_t shorter = std::min(incoming.sets.size(), known.sets.size());
    return shorter > 0 && found.size() == shorter ? found : std::vector<Set*>();
}

/// Leaves out the sets in `duplicates`, and what then holds nothing.
void drop(TrainingLog& log, const std::set<const Set*>& duplicates)
{
    for (Session& session : log.sessions) {
        const bool hadEntries = !session.entries.empty();
        for (Entry& entry : session.entries) {
            std::vector<Set> kept;
            for (Set& set : entry.sets) {
                if (!duplicates.contains(&set)) kept.push_back(std::move(set));
            }
            const bool emptied = kept.empty() && !entry.sets.empty();
            entry.sets = std::move(kept);
            if (emptied) entry.exercise.clear();
        }
        std::erase_if(session.entries, [](const Entry& entry) { return entry.exercise.empty(); });
        if (hadEntries && session.entries.empty()) session.title.assign(1, '\0');
    }
    std::erase_if(log.sessions, [](const Session& session) { return session.title == std::string(1, '\0'); });
}

}  // namespace

Result<Overlap> findOverlap(const TrainingLog& library, const TrainingLog& incoming, const JobContext& context)
{
    Identity identity(library, incoming);
    Overlap overlap;
    overlap.rest = incoming;
    std::set<SessionKey> knownSessions;
    for (const Session& session : library.sessions) knownSessions.insert(keyOf(session));
    // A session that both have is one export of the same app: those sets are not duplicates, they are known.
    std::set<SessionKey> shared;
    for (const Session& session : incoming.sessions) {
        if (knownSessions.contains(keyOf(session))) shared.insert(keyOf(session));
    }
    std::map<DayExercise, KnownSets> known;
    for (const Session& session : library.sessions) {
        if (context.cancelled()) return cancelledFailure();
        if (shared.contains(keyOf(session))) continue;
        for (const Entry& entry : session.entries) {
            KnownSets& there = known[{session.day(), identity.of(entry.exercise)}];
            there.name = entry.exercise;
            for (const Set& set : entry.sets) {
                if (set.performed()) there.sets.push_back(&set);
            }
        }
    }
    if (known.empty()) return overlap;
    std::map<DayExercise, IncomingSets> fresh;
    for (Session& session : overlap.rest.sessions) {
        if (context.cancelled()) return cancelledFailure();
        if (shared.contains(keyOf(session))) continue;
        for (Entry& entry : session.entries) {
            IncomingSets& here = fresh[{session.day(), identity.ofIncoming(entry.exercise)}];
            here.name = entry.exercise;
            for (Set& set : entry.sets) {
                if (set.performed()) here.sets.push_back(&set);
            }
        }
    }
    std::set<const Set*> duplicates;
    std::set<LocalDay> days;
    for (const auto& [where, sets] : fresh) {
        const auto at = known.find(where);
        if (at == known.end()) continue;
        const std::vector<Set*> found = matches(sets, at->second);
        if (found.empty()) continue;
        duplicates.insert(found.begin(), found.end());
        days.insert(where.first);
        if (overlap.examples.size() < kExamples) {
            overlap.examples.push_back({where.first, sets.name, at->second.name, static_cast<std::int64_t>(found.size())});
        }
    }
    overlap.sets = static_cast<std::int64_t>(duplicates.size());
    overlap.days = static_cast<std::int64_t>(days.size());
    if (!duplicates.empty()) drop(overlap.rest, duplicates);
    return overlap;
}

}  // namespace liftgraph::log
