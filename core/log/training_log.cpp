#include "core/log/training_log.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <string_view>
#include <unordered_set>

#include "core/base/sha256.h"

namespace liftgraph::log {

namespace {

bool above0(OptionalNumber value) { return value && *value > 0.0; }

/// Feeds values to the digest with lengths and presence marks, so that no two different logs give the same bytes.
class LogDigest {
public:
    void add(std::uint64_t value)
    {
        std::array<char, 8> bytes{};
        for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(value >> (8 * i));
        m_hash.update({bytes.data(), bytes.size()});
    }
    void add(OptionalNumber value)
    {
        add(std::uint64_t(value.has_value()));
        if (value) add(std::bit_cast<std::uint64_t>(*value + 0.0));  // -0 and 0 are the same load
    }
    void add(std::string_view text)
    {
        add(std::uint64_t(text.size()));
        m_hash.update(text);
    }
    std::string finish() { return m_hash.finish(); }

private:
    Sha256 m_hash;
};

void addEntry(LogDigest& digest, const Entry& entry)
{
    digest.add(std::string_view(entry.exercise));
    digest.add(entry.fatigue);
    digest.add(entry.intensity);
    digest.add(std::uint64_t(entry.sets.size()));
    for (const Set& set : entry.sets) {
        digest.add(static_cast<std::uint64_t>(set.kind));
        for (const auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) digest.add(*value);
    }
}

}  // namespace

bool Set::performed() const { return above0(reps) || above0(durationS) || above0(distanceM); }

LogCounts countLog(const TrainingLog& log)
{
    LogCounts counts;
    std::unordered_set<std::string_view> exercises;
    for (const Session& session : log.sessions) {
        bool trained = false;
        for (const Entry& entry : session.entries) {
            bool done = false;
            for (const Set& set : entry.sets) {
                if (!set.performed()) {
                    ++counts.notPerformed;
                    continue;
                }
                ++counts.sets;
                done = true;
                if (set.reps && set.loadKg) counts.volumeKg += *set.reps * *set.loadKg;
            }
            if (done) exercises.insert(entry.exercise);
            trained = trained || done;
        }
        if (!trained) continue;
        ++counts.sessions;
        const LocalDay day = session.day();
        if (!counts.firstDay || day < *counts.firstDay) counts.firstDay = day;
        if (!counts.lastDay || day > *counts.lastDay) counts.lastDay = day;
    }
    counts.exercises = static_cast<std::int64_t>(exercises.size());
    return counts;
}

std::string hashLogs(const std::vector<TrainingLog>& logs)
{
    LogDigest digest;
    digest.add(std::uint64_t(logs.size()));
    for (const TrainingLog& log : logs) {
        digest.add(log.bodyMassKg);
        digest.add(std::uint64_t(log.bodyMasses.size()));
        for (const BodyMass& mass : log.bodyMasses) {
            digest.add(static_cast<std::uint64_t>(mass.day.time_since_epoch().count()));
            digest.add(OptionalNumber(mass.kg));
        }
        digest.add(std::uint64_t(log.sessions.size()));
        for (const Session& session : log.sessions) {
            digest.add(static_cast<std::uint64_t>(session.start.time_since_epoch().count()));
            digest.add(std::uint64_t(session.hasTime));
            digest.add(std::string_view(session.title));
            for (const auto* value : {&session.durationS, &session.sessionRpe, &session.bodyMassKg}) digest.add(*value);
            digest.add(std::uint64_t(session.entries.size()));
            for (const Entry& entry : session.entries) addEntry(digest, entry);
        }
        for (const Exercise& exercise : log.ownExercises) digest.add(std::string_view(catalogueLine(exercise)));
    }
    return digest.finish();
}

namespace {

constexpr std::array<std::string_view, 5> kActionNames{"map", "unmap", "split", "set", "reset"};

}  // namespace

std::string_view nameOf(NameAction action) { return kActionNames[static_cast<std::size_t>(action)]; }

std::optional<NameAction> nameActionNamed(std::string_view word)
{
    const auto at = std::find(kActionNames.begin(), kActionNames.end(), word);
    if (at == kActionNames.end()) return std::nullopt;
    return static_cast<NameAction>(at - kActionNames.begin());
}

std::string formatDay(LocalDay day)
{
    const std::chrono::year_month_day date(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::string formatTime(LocalTime time)
{
    const LocalDay day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), " %02d:%02d:%02d", static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return formatDay(day) + text.data();
}

}  // namespace liftgraph::log
