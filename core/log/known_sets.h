#pragma once
// Which sets of a session the library knows, so that reading a file again adds only what is new.

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/log/training_log.h"

namespace liftgraph::log {

/// What makes two sets the same set when a file is read again. Loads agree to 10 g, so that an export in pounds and one in
/// kilograms are the same; 0 and empty are both "none". Notes and rests may be written later and do not count.
using SetKey = std::tuple<int, long long, long long, long long, long long, long long, long long>;

inline SetKey keyOf(const Set& set)
{
    const auto hundredths = [](const std::optional<double>& value) { return value ? std::llround(*value * 100.0) : 0LL; };
    // RPE and RIR of 0 differ from none.
    const auto effort = [](const std::optional<double>& value) { return value ? 1 + std::llround(*value * 100.0) : 0LL; };
    return {static_cast<int>(set.kind), hundredths(set.loadKg), hundredths(set.reps), hundredths(set.durationS),
            hundredths(set.distanceM), effort(set.rpe), effort(set.rir)};
}

/// The sets of one session by exercise. A set that was edited is known both as it was and as it is, but only once.
class KnownSets {
public:
    void add(const std::string& exercise, const Set& set) { ++m_sets[exercise][keyOf(set)].plain; }
    /// `id` stands for an edited or removed set; it may be added under several keys.
    void addEdited(const std::string& exercise, const Set& set, std::int64_t id) { m_sets[exercise][keyOf(set)].edited.push_back(id); }

    /// Whether there is such a set that `taken` does not hold yet; it is taken then.
    bool take(const std::string& exercise, const Set& set, std::set<std::int64_t>& taken)
    {
        const auto sets = m_sets.find(exercise);
        if (sets == m_sets.end()) return false;
        const auto at = sets->second.find(keyOf(set));
        if (at == sets->second.end()) return false;
        if (at->second.plain > 0) {
            --at->second.plain;
            return true;
        }
        for (const std::int64_t id : at->second.edited) {
            if (taken.insert(id).second) return true;
        }
        return false;
    }

private:
    struct Candidates {
        int plain = 0;
        std::vector<std::int64_t> edited = {};
    };
    std::unordered_map<std::string, std::map<SetKey, Candidates>> m_sets;
};

}  // namespace liftgraph::log
