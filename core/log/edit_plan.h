#pragma once
// Turns what is asked for into the exact rows that change, without writing any of them.

#include <map>
#include <set>

#include "core/log/log_edit.h"
#include "core/log/log_store_rows.h"

namespace liftgraph::log {

/// Writes the rows of an edit as they are after it; false where something else has moved in where it takes rows away.
bool writeRows(LogRows& rows, const LogEdit& edit);
/// The same, and false as well where the rows are not as they were before it.
bool applyRows(LogRows& rows, const LogEdit& edit);

/// A copy of the rows that an edit touches, changed step by step and then compared with what it was.
class EditPlan {
public:
    explicit EditPlan(LogRows& rows) : m_rows(rows) {}

    /// Errors: Usage where a row is not there or a value cannot be.
    [[nodiscard]] Result<void> take(const EditStep& step);
    /// Keeps a mapping that an import brings, for the entries that are there as well. What the library has decided stands: false where it
    /// has a mapping of that name, or calls the other one by it.
    bool adopt(const NameMapping& mapping, std::int64_t import);
    /// The difference between before and after.
    LogEdit finish();

private:
    struct DraftSet {
        SetRow row = {};
        std::optional<SetOriginal> was = {};  ///< as its file has it; empty for a set entered by hand
        std::optional<SetId> id = {};         ///< before the edit; empty for a new one
    };
    struct DraftEntry {
        std::optional<EntryRow> before = {};
        EntryRow now = {};
        bool gone = false;
        bool setsRead = false;
        std::vector<SetRow> setsBefore = {};
        std::vector<DraftSet> sets = {};
    };
    struct DraftSession {
        std::optional<SessionRow> before = {};
        SessionRow now = {};
        bool gone = false;
        bool entriesRead = false;
        std::vector<std::int64_t> entries = {};
    };

    struct DraftMapping {
        std::optional<NameMappingRow> before = {};
        std::string now = {};  ///< empty: not mapped
        std::optional<std::int64_t> import = {};  ///< that brought it now
    };

    Result<void> step(const ChangeSession& change);
    Result<void> step(const ChangeEntry& change);
    Result<void> step(const ChangeSet& change);
    Result<void> step(const AddSession& add);
    Result<void> step(const AddEntry& add);
    Result<void> step(const AddSets& add);
    Result<void> step(const RemoveSession& remove);
    Result<void> step(const RemoveEntry& remove);
    Result<void> step(const RemoveSet& remove);
    Result<void> step(const MoveEntry& move);
    Result<void> step(const MoveSet& move);
    Result<void> step(const MapName& map);
    Result<void> step(const UnmapName& unmap);
    Result<void> step(const SplitName& split);
    Result<void> step(const CorrectExercise& correct);
    Result<void> step(const ChangeBodyMass& change);

    /// Gives an entry another name; it keeps the one that it came with.
    static void call(Entry& head, const std::string& exercise);
    std::int64_t callAll(const std::vector<std::int64_t>& entries, const std::string& from, const std::string& to);
    std::map<std::string, DraftMapping>& mappings();  ///< by the name that is mapped
    void remember(NameAction action, const std::string& from, const std::string& to, const std::string& exercise, std::int64_t entries);
    void finishNames(LogEdit& edit);

    DraftSession* session(std::int64_t id);  ///< null where there is none
    DraftEntry* entry(std::int64_t id);
    DraftSession* sessionWithEntries(std::int64_t id);
    DraftEntry* entryWithSets(std::int64_t id);
    DraftSet* set(DraftEntry& entry, SetId id);
    void readEntries(DraftSession& session);
    void readSets(DraftEntry& entry);
    Result<void> checkFree(const Session& head, std::int64_t besides);
    std::int64_t newEntry(std::int64_t session, const Entry& head);
    void discard(const DraftSet& set);
    void keepOriginals();
    static void number(DraftEntry& entry);
    void number(DraftSession& session);
    void compareSets(DraftEntry& entry, LogEdit& edit) const;

    LogRows& m_rows;
    std::map<std::int64_t, DraftSession> m_sessions;
    std::map<std::int64_t, DraftEntry> m_entries;
    std::vector<RemovedRow> m_removed;
    std::map<std::string, DraftMapping> m_mappings;
    bool m_mappingsRead = false;
    std::map<std::string, RowChange<OwnExerciseRow>> m_exercises;
    std::vector<NameChangeRow> m_history;
    std::map<LocalDay, RowChange<BodyMassRow>> m_masses;
};

}  // namespace liftgraph::log
