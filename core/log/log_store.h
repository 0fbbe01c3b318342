#pragma once
// A library: one SQLite file that holds athletes, their logs with the provenance of every set, trained models and evaluations.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/log/log_edit.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

inline constexpr int kLibrarySchemaVersion = 5;

struct Athlete {
    std::int64_t id = 0;
    std::string name = {};
    std::optional<double> bodyMassKg = {};
    bool simulated = false;
};

struct ImportRecord {
    std::int64_t id = 0;
    std::int64_t athlete = 0;
    Source source = {};
    std::int64_t addedSets = 0;
    bool undone = false;
};

struct ImportOutcome {
    std::int64_t importId = 0;  ///< 0 where nothing was added
    std::int64_t addedSets = 0;
    std::int64_t knownSets = 0;  ///< already in the library, not added again
    std::int64_t addedBodyMasses = 0;  ///< days, and 1 for the undated one
    std::int64_t knownBodyMasses = 0;
    std::int64_t addedDecisions = 0;  ///< mappings of names, exercises of the user's own, and lines of their history
    LogEdit followed = {};            ///< entries that were in the library and have taken the names that the import's mappings give them

    bool addedAny() const { return addedSets > 0 || addedBodyMasses > 0 || addedDecisions > 0; }
};

/// A log, and whose it is.
struct IncomingLog {
    std::int64_t athlete = 0;  ///< 0: a new one, called `name`
    std::string name = {};
    const TrainingLog* log = nullptr;  ///< never null
};
/// What came of it.
struct StoredLog {
    std::int64_t athlete = 0;
    bool made = false;  ///< the athlete was made for it
    ImportOutcome outcome = {};
};

/// Exactly what reading an import in another unit did, so that it can be taken back: every load and body mass as it was and as it is.
struct UnitChange {
    struct Load {
        std::int64_t row = 0;   ///< the entry of a set; the id of an original whose set was removed
        int place = -1;         ///< of the set in its entry; -1 where it was removed
        bool original = false;  ///< what the set was in its file, not the set itself
        double beforeKg = 0.0;
        double afterKg = 0.0;
    };
    struct Mass {
        /// Of a day, of a day where the user has removed or changed it since, of a session, or without a date.
        enum class Place { Day, RemovedDay, Session, Undated };
        Place place = Place::Day;
        std::int64_t row = 0;
        double beforeKg = 0.0;
        double afterKg = 0.0;
    };
    struct SourceUnit {
        std::int64_t source = 0;
        std::string unit = {};
        bool guessed = false;
        bool operator==(const SourceUnit&) const = default;
    };
    /// What is remembered for the athlete's next files of that format; an empty unit for nothing.
    struct Choice {
        std::string unit = {};
        std::int64_t savedAt = 0;
        bool operator==(const Choice&) const = default;
    };
    std::int64_t import = 0;
    std::string choiceKey = {};
    std::vector<Load> loads = {};
    std::vector<Mass> masses = {};
    std::vector<SourceUnit> sourcesBefore = {}, sourcesAfter = {};
    Choice choiceBefore = {}, choiceAfter = {};

    std::int64_t changedSets() const;
    std::int64_t changedMasses() const;  ///< those that the log shows
};
/// The change that takes this one back.
UnitChange inverse(UnitChange change);

/// A model kept in the library: opaque bytes written by learn::saveModel, and what a list needs to show.
struct StoredModel {
    std::int64_t id = 0;
    std::int64_t athlete = 0;
    std::string name = {};
    std::string summaryJson = {};
    LocalTime trainedAt = {};
};

/// A model table kept in the library: what a list needs to show, and apart from it the whole (workflow/evaluation_json.h).
struct StoredEvaluation {
    std::int64_t id = 0;
    std::int64_t athlete = 0;
    std::string dataHash = {};
    std::string settingsJson = {};
    LocalTime madeAt = {};  ///< 0: when it is stored
};

/// Something computed of an athlete's log that is worth keeping, such as a network of an ablation.
struct StoredResult {
    std::string kind = {};
    std::string key = {};       ///< what it depends on; one result per key
    std::string dataHash = {};  ///< of the log that it was computed from
    std::string json = {};
};

/// A way of looking at the graph that is kept under a name (graph/saved_view.h writes and reads the text).
struct StoredView {
    std::int64_t id = 0;
    std::int64_t athlete = 0;
    std::string name = {};
    std::string json = {};
};

/// ReadWrite makes a library where there is none; Existing writes, too, but never makes one.
enum class OpenMode { ReadWrite, ReadOnly, Existing };

/// Owns the connection. Not shared between threads; each job opens its own. Every change is one transaction.
class LogStore {
public:
    /// Opens or (ReadWrite) creates. ":memory:" is a library that lives as long as the object. Errors: LibraryNewer, LibraryLocked,
    /// LibraryReadOnly, LibraryMissing, NotALibrary, LibraryDamaged, OutputUnwritable, DiskFull. Backs up once a day and before an upgrade.
    [[nodiscard]] static Result<LogStore> open(const std::filesystem::path& path, OpenMode mode = OpenMode::ReadWrite);
    LogStore(LogStore&&) noexcept;
    LogStore& operator=(LogStore&&) noexcept;
    ~LogStore();

    [[nodiscard]] Result<std::vector<Athlete>> athletes() const;
    /// Error: Usage for an empty name and one that another athlete has.
    [[nodiscard]] Result<Athlete> addAthlete(const std::string& name, bool simulated = false);
    [[nodiscard]] Result<void> updateAthlete(const Athlete& athlete);
    /// Deletes the athlete with all data, for good.
    [[nodiscard]] Result<void> removeAthlete(std::int64_t athlete);
    /// Sets the athlete aside with all data, as if deleted, or brings the athlete back exactly as before. Errors: AthleteUnknown; Usage
    /// where another athlete has the name by now.
    [[nodiscard]] Result<void> setAthleteAside(std::int64_t athlete, bool aside);
    /// Deletes for good who was set aside before `when`, and of `own` whoever still is.
    [[nodiscard]] Result<void> removeSetAside(LocalTime when, const std::vector<std::int64_t>& own = {});

    /// The whole log of an athlete, sessions sorted by start and title; sets of undone imports are left out.
    [[nodiscard]] Result<TrainingLog> load(std::int64_t athlete, const JobContext& context = {}) const;

    /// The same with the ids of its rows, and what edited sets were in their files.
    [[nodiscard]] Result<LoadedLog> loadWithIds(std::int64_t athlete, const JobContext& context = {}) const;

    /// Does what is asked for in one transaction, all of it or nothing, and says exactly which rows that changed. Imports that were
    /// taken back are gone for good afterwards. Errors: Usage where a row is gone or a value cannot be; AthleteUnknown, Cancelled.
    [[nodiscard]] Result<LogEdit> edit(std::int64_t athlete, const EditRequest& request, const JobContext& context = {});
    /// Applies an edit as it was recorded: inverse(edit) takes it back, the edit itself does it again. Error: Usage where the rows
    /// are no longer as the edit left them.
    [[nodiscard]] Result<void> apply(const LogEdit& edit);

    /// What was decided about names and exercises, the latest first. Edits that were taken back are not among them.
    [[nodiscard]] Result<std::vector<NameChange>> nameChanges(std::int64_t athlete) const;

    /// Adds what the library does not have yet. Names that are mapped come in as they are mapped, and a mapping that comes in holds for the
    /// entries that are there, too. Identical sets inside `incoming` are all real; a set counts as known only as
    /// often as the library has it for the same session (start and title) and exercise, as it is now or as it was before it was
    /// edited or removed. One transaction, one undo step.
    [[nodiscard]] Result<ImportOutcome> add(std::int64_t athlete, const TrainingLog& incoming, const JobContext& context = {});
    /// As add() of each of them in turn, one import each, in one transaction with the athletes that are made for them: where one cannot be stored
    /// or the work is cancelled, nothing is. Errors also: those of addAthlete().
    [[nodiscard]] Result<std::vector<StoredLog>> addAll(const std::vector<IncomingLog>& logs, const JobContext& context = {});
    /// What add() would do, with nothing stored.
    [[nodiscard]] Result<ImportOutcome> rehearse(std::int64_t athlete, const TrainingLog& incoming, const JobContext& context = {});
    [[nodiscard]] Result<std::vector<ImportRecord>> imports(std::int64_t athlete) const;
    /// Takes an import back, or (undone == false) brings it back, and with it what followed from it (ImportOutcome::followed). Error: Usage
    /// for an import that is not there, or where what followed is no longer as the import left it.
    [[nodiscard]] Result<void> setImportUndone(std::int64_t importId, bool undone, const LogEdit& followed = {});

    /// Reads the loads and body masses of a whole import as the other unit: all are rescaled, but body masses that no person would have
    /// then, whose file stated another unit for them. The choice holds for the athlete's next files of that format too (forNextFiles),
    /// or is forgotten. Error: Usage for an import that is not there.
    [[nodiscard]] Result<UnitChange> setImportUnit(std::int64_t importId, Unit unit, bool forNextFiles = true);
    /// Applies a change of unit as it was recorded: its inverse takes it back to the last bit. Error: Usage where the import is no
    /// longer as the change left it.
    [[nodiscard]] Result<void> apply(const UnitChange& change);

    /// The unit that setImportUnit() has settled for the athlete's files of this format.
    [[nodiscard]] Result<std::optional<Unit>> settledUnit(std::int64_t athlete, const std::string& format) const;

    /// Remembers how the columns of files with this header are mapped (JSON), for the next file of that kind.
    [[nodiscard]] Result<void> saveMapping(const std::string& fingerprint, const std::string& mapping);
    /// Empty where none was saved.
    [[nodiscard]] Result<std::string> mapping(const std::string& fingerprint) const;
    [[nodiscard]] Result<void> removeMapping(const std::string& fingerprint);

    [[nodiscard]] Result<std::int64_t> saveModel(const StoredModel& model, const std::string& bytes);
    [[nodiscard]] Result<std::vector<StoredModel>> models(std::int64_t athlete) const;
    [[nodiscard]] Result<std::string> modelBytes(std::int64_t modelId) const;
    [[nodiscard]] Result<void> removeModel(std::int64_t modelId);

    /// Error: AthleteUnknown.
    [[nodiscard]] Result<std::int64_t> saveEvaluation(const StoredEvaluation& evaluation, const std::string& json);
    /// The latest first.
    [[nodiscard]] Result<std::vector<StoredEvaluation>> evaluations(std::int64_t athlete) const;
    [[nodiscard]] Result<std::string> evaluationJson(std::int64_t evaluationId) const;
    [[nodiscard]] Result<void> removeEvaluation(std::int64_t evaluationId);

    /// Keeps a result; those of the same kind that an earlier state of the log gave are dropped. Error: AthleteUnknown.
    [[nodiscard]] Result<void> saveResult(std::int64_t athlete, const StoredResult& result);
    /// Those of one kind for the log as it is, by key.
    [[nodiscard]] Result<std::vector<StoredResult>> results(std::int64_t athlete, const std::string& kind, const std::string& dataHash) const;

    /// Keeps a view; one of the same name is replaced. Errors: AthleteUnknown; Usage for an empty name.
    [[nodiscard]] Result<std::int64_t> saveView(const StoredView& view);
    /// By name.
    [[nodiscard]] Result<std::vector<StoredView>> views(std::int64_t athlete) const;
    /// Errors: Usage for an unknown view, an empty name and one that another view has.
    [[nodiscard]] Result<void> renameView(std::int64_t viewId, const std::string& name);
    [[nodiscard]] Result<void> removeView(std::int64_t viewId);

    /// Keeps how the athlete's map is arranged; empty text forgets it. Error: AthleteUnknown.
    [[nodiscard]] Result<void> saveArrangement(std::int64_t athlete, const std::string& json);
    /// Empty where none was kept.
    [[nodiscard]] Result<std::string> arrangement(std::int64_t athlete) const;

    bool readOnly() const;

private:
    struct Impl;
    explicit LogStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace liftgraph::log
