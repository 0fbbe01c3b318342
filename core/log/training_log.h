#pragma once
// One athlete's training as plain values: sessions, their entries, and the sets of each; kilograms and seconds throughout.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/optional_number.h"
#include "core/log/catalogue.h"

namespace liftgraph::log {

/// Wall-clock time as the log states it; no zone is known or applied.
using LocalTime = std::chrono::local_seconds;
using LocalDay = std::chrono::local_days;

enum class SetKind : std::uint8_t { Working, WarmUp, Drop, Failure };

/// Where a set was read: an index into TrainingLog::sources and the 1-based line (header included); source -1: entered by hand.
struct Origin {
    std::int32_t source = -1;
    std::int32_t row = 0;  ///< 0: not known
};

/// A line number as Origin keeps it; 0 for what no file can have.
constexpr std::int32_t originRow(std::int64_t row) { return row > 0 && row <= INT32_MAX ? static_cast<std::int32_t>(row) : 0; }

struct Set {
    SetKind kind = SetKind::Working;
    OptionalNumber loadKg = {};  ///< as lifted; 0 or empty for body weight alone
    OptionalNumber reps = {};
    OptionalNumber durationS = {};
    OptionalNumber distanceM = {};
    OptionalNumber rpe = {};    ///< rate of perceived exertion, 1 to 10
    OptionalNumber rir = {};    ///< repetitions in reserve
    OptionalNumber restS = {};  ///< rest after the set
    std::string note = {};
    Origin origin = {};

    /// Reps, duration or distance above 0: the set was done, not only planned.
    bool performed() const;
    /// Performed and not a warm-up.
    bool working() const { return performed() && kind != SetKind::WarmUp; }
};

/// One exercise in one session. A log that writes an exercise twice in a session has two entries.
struct Entry {
    std::string exercise = {};  ///< the name exactly as the log writes it, or what that was mapped to
    std::string note = {};
    OptionalNumber fatigue = {};    ///< 1 to 10, where logged
    OptionalNumber intensity = {};  ///< 1 to 10, where logged
    std::vector<Set> sets = {};
    std::string written = {};  ///< the name that it came with, where it is called otherwise now
};

struct Session {
    LocalTime start = {};
    bool hasTime = false;  ///< false: only the day is known
    std::string title = {};
    std::string note = {};
    OptionalNumber durationS = {};
    OptionalNumber sessionRpe = {};
    OptionalNumber bodyMassKg = {};
    std::vector<Entry> entries = {};

    LocalDay day() const { return std::chrono::floor<std::chrono::days>(start); }
};

/// A file that sets came from.
struct Source {
    std::string file = {};    ///< name without folders
    std::string sha256 = {};  ///< lower-case hex of the whole file
    std::string format = {};  ///< importer id, such as "hevy"
    std::string unit = {};    ///< "kg" or "lb": how loads were read
    bool unitGuessed = false;
    LocalTime importedAt = {};
};

/// What a name of the log was decided to mean; holds for the files that are still to come, too.
struct NameMapping {
    std::string written = {};
    std::string exercise = {};
    bool operator==(const NameMapping&) const = default;
};

/// What the athlete weighed on a day; a log has at most one of a day.
struct BodyMass {
    LocalDay day = {};
    double kg = 0.0;
    bool operator==(const BodyMass&) const = default;
};

enum class NameAction : std::uint8_t { Map, Unmap, Split, Correct, Reset };

/// A line of the history of names.
struct NameChange {
    LocalTime at = {};  ///< the computer's wall clock
    NameAction action = NameAction::Map;
    std::string from = {};      ///< a name; of Correct and Reset the catalogue's line before, empty where it was as in the catalogue
    std::string to = {};        ///< a name; of Correct the catalogue's line now
    std::string exercise = {};  ///< of Correct and Reset
    std::int64_t entries = 0;   ///< that have another name now
    bool operator==(const NameChange&) const = default;
};

struct TrainingLog {
    std::string athlete = {};
    OptionalNumber bodyMassKg = {};         ///< without a date: what holds before the first that has one
    std::vector<BodyMass> bodyMasses = {};  ///< by day
    std::vector<Source> sources = {};
    std::vector<Session> sessions = {};  ///< by start, then title
    std::vector<NameMapping> nameMappings = {};  ///< by name
    std::vector<Exercise> ownExercises = {};     ///< by name: what the user has corrected or added; stands above the catalogue
    std::vector<NameChange> nameHistory = {};    ///< the latest last: how the two above came to be
};

/// Counts over a log; "performed" as Set::performed. Sessions and exercises have at least one performed set.
struct LogCounts {
    std::int64_t sets = 0;
    std::int64_t notPerformed = 0;
    std::int64_t sessions = 0;
    std::int64_t exercises = 0;
    double volumeKg = 0.0;  ///< sum of reps x kg over performed sets that have both
    std::optional<LocalDay> firstDay = {};
    std::optional<LocalDay> lastDay = {};
};

LogCounts countLog(const TrainingLog& log);

/// SHA-256 (lower-case hex) over everything a model can see of the logs; equal logs have equal hashes.
std::string hashLogs(const std::vector<TrainingLog>& logs);

/// "map", "unmap", "split", "set", "reset": a word for an export, and back.
std::string_view nameOf(NameAction action);
std::optional<NameAction> nameActionNamed(std::string_view word);

/// "2026-05-17".
std::string formatDay(LocalDay day);
/// "2026-05-17 07:34:00".
std::string formatTime(LocalTime time);

}  // namespace liftgraph::log
