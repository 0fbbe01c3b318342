#pragma once
// Edits of a stored log as plain values: what is asked for, and exactly which rows that changed, so that it can be taken back.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

/// A set in the library: its entry and its place in it, which need not be its index.
struct SetId {
    std::int64_t entry = 0;
    int place = 0;
    auto operator<=>(const SetId&) const = default;
};

/// What an imported set was in its file, kept when it is edited, moved or removed.
struct SetOriginal {
    LocalTime start = {};
    bool hasTime = false;
    std::string title = {};
    std::string exercise = {};
    Set values = {};  ///< origin.row is the line of the file
};

/// The ids of a log's rows, shaped like TrainingLog::sessions.
struct LogIds {
    struct Entry {
        std::int64_t id = 0;
        std::vector<int> places = {};  ///< of its sets; empty where they are 0, 1, 2, ...
    };
    struct Session {
        std::int64_t id = 0;
        std::vector<Entry> entries = {};
    };
    std::int64_t athlete = 0;
    std::vector<Session> sessions = {};
    std::map<SetId, SetOriginal> edited = {};  ///< sets that are no longer as their file has them

    SetId setAt(std::size_t session, std::size_t entry, std::size_t set) const;
};

/// A log with the ids of its rows.
struct LoadedLog {
    TrainingLog log = {};
    LogIds ids = {};
};

// What can be asked for. Positions count from 0 among what is there; beyond the end means last. Heads carry every field but children.
struct ChangeSession {
    std::int64_t session = 0;
    Session head = {};
};
struct ChangeEntry {
    std::int64_t entry = 0;
    Entry head = {};
};
struct ChangeSet {
    SetId set = {};
    Set values = {};
};
struct AddSession {
    Session session = {};  ///< joins the session of this start and title where there is one
};
struct AddEntry {
    std::int64_t session = 0;
    int position = 0;
    Entry entry = {};
};
struct AddSets {
    std::int64_t entry = 0;
    int position = 0;
    std::vector<Set> sets = {};
};
struct RemoveSession {
    std::int64_t session = 0;
};
struct RemoveEntry {
    std::int64_t entry = 0;
};
struct RemoveSet {
    SetId set = {};
};
struct MoveEntry {
    std::int64_t entry = 0;
    std::int64_t session = 0;
    int position = 0;  ///< after it has left its old place
};
struct MoveSet {
    SetId set = {};
    std::int64_t entry = 0;
    int position = 0;  ///< after it has left its old place
};
/// Calls every entry of the exercise `from` `to`, which merges the two where `to` is used already, and holds for the files that are
/// still to come. Names that were mapped to `from` follow.
struct MapName {
    std::string from = {};
    std::string to = {};
};
/// Takes the mapping of a name back: what came under it and is still called as it was mapped gets it again.
struct UnmapName {
    std::string from = {};
};
/// Calls these entries of the exercise `from` `to`; where `written` is mapped, that mapping goes to `to` as well.
struct SplitName {
    std::string from = {};
    std::string to = {};
    std::vector<std::int64_t> entries = {};
    std::string written = {};
};
/// States what an exercise is, for the whole library; without facts it is again as the catalogue has it.
struct CorrectExercise {
    std::string name = {};
    std::optional<Exercise> facts = {};
};
struct ChangeBodyMass {
    LocalDay day = {};
    std::optional<double> kg = {};  ///< empty: nothing was weighed on that day
};
using EditStep = std::variant<ChangeSession, ChangeEntry, ChangeSet, AddSession, AddEntry, AddSets, RemoveSession, RemoveEntry, RemoveSet, MoveEntry, MoveSet,
                              MapName, UnmapName, SplitName, CorrectExercise, ChangeBodyMass>;
/// One transaction and one undo step. Ids and places are those before the first step, whatever earlier steps do.
using EditRequest = std::vector<EditStep>;

// Rows of the library.
struct SessionRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> import = {};
    Session head = {};
};
struct EntryRow {
    std::int64_t id = 0;
    std::int64_t session = 0;
    std::optional<std::int64_t> import = {};
    int place = 0;
    Entry head = {};
};
struct SetRow {
    SetId id = {};
    std::int64_t import = 0;
    std::optional<std::int64_t> source = {};
    Set values = {};
    std::optional<SetOriginal> original = {};
};
/// What remains of an imported set that was removed.
struct RemovedRow {
    std::int64_t id = 0;
    std::int64_t import = 0;
    std::optional<std::int64_t> source = {};
    SetOriginal original = {};
};
struct NameMappingRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> import = {};  ///< that brought it
    NameMapping mapping = {};
    bool operator==(const NameMappingRow&) const = default;
};
struct OwnExerciseRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> import = {};  ///< that brought it
    Exercise facts = {};
    bool operator==(const OwnExerciseRow&) const = default;
};

struct NameChangeRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> import = {};  ///< that brought it
    NameChange change = {};
    bool operator==(const NameChangeRow&) const = default;
};
struct BodyMassRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> import = {};
    BodyMass mass = {};
    bool operator==(const BodyMassRow&) const = default;
};
/// An imported body mass that was removed or changed, as its file has it.
struct RemovedMassRow {
    std::int64_t id = 0;
    std::int64_t import = 0;
    BodyMass mass = {};
    bool operator==(const RemovedMassRow&) const = default;
};
bool operator==(const SetOriginal& a, const SetOriginal& b);
bool operator==(const SessionRow& a, const SessionRow& b);
bool operator==(const EntryRow& a, const EntryRow& b);
bool operator==(const SetRow& a, const SetRow& b);
bool operator==(const RemovedRow& a, const RemovedRow& b);

/// A row before and after; without `before` it is new, without `after` it goes.
template <class Row>
struct RowChange {
    std::optional<Row> before = {};
    std::optional<Row> after = {};
};

/// Exactly what an edit did.
struct LogEdit {
    std::int64_t athlete = 0;
    std::vector<RowChange<SessionRow>> sessions = {};
    std::vector<RowChange<EntryRow>> entries = {};
    std::vector<RowChange<SetRow>> sets = {};
    std::vector<RowChange<RemovedRow>> removed = {};
    std::vector<RowChange<NameMappingRow>> mappings = {};
    std::vector<RowChange<OwnExerciseRow>> exercises = {};
    std::vector<RowChange<NameChangeRow>> history = {};
    std::vector<RowChange<BodyMassRow>> masses = {};
    std::vector<RowChange<RemovedMassRow>> removedMasses = {};

    bool empty() const
    {
        return sessions.empty() && entries.empty() && sets.empty() && removed.empty() && mappings.empty() && exercises.empty() && history.empty() &&
               masses.empty() && removedMasses.empty();
    }
};

/// The edit that takes this one back.
LogEdit inverse(LogEdit edit);

/// Every value alike, the origin left out.
bool sameValues(const Set& a, const Set& b);

/// Whether the values of a set can be: finite and not negative, RPE up to 10, RIR up to 50. Error: Usage with `column` set to the
/// field's name ("weight", "reps", "duration", "distance", "rpe", "rir", "rest").
[[nodiscard]] Result<void> checkSet(const Set& set);

/// Whether a person can weigh that (above 0, at most 500 kg). Error: Usage with `column` "body mass".
[[nodiscard]] Result<void> checkBodyMass(double kg);

}  // namespace liftgraph::log
