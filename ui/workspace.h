#pragma once
// What every page shares: the open library, the athlete on view, what was computed of their log, and the selection.

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/units.h"
#include "core/import/importer.h"
#include "core/log/log_store.h"
#include "core/workflow/workflow.h"
#include "ui/explained_path.h"
#include "ui/job_runner.h"
#include "ui/preferences.h"

namespace liftgraph::ui {

class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    JobRunner* jobs() { return &m_jobs; }
    QUndoStack* undoStack() { return &m_undo; }
    Preferences& preferences() { return m_preferences; }

    /// Opens (or creates) a library and shows its first athlete.
    [[nodiscard]] Result<void> openLibrary(const QString& path);
    QString libraryPath() const { return m_libraryPath; }
    const std::vector<log::Athlete>& athletes() const { return m_athletes; }
    std::optional<log::Athlete> athlete() const;  ///< the one on view
    void showAthlete(qint64 id);
    [[nodiscard]] Result<log::Athlete> addAthlete(const QString& name);
    [[nodiscard]] Result<void> renameAthlete(qint64 id, const QString& name);
    /// Name, body mass. This, adding and removing an athlete are undo steps.
    [[nodiscard]] Result<void> updateAthlete(const log::Athlete& athlete);
    /// Sets the athlete aside with all data; they are deleted for good when the library is closed, unless that is undone.
    [[nodiscard]] Result<void> removeAthlete(qint64 id);

    /// Stores a read file for the athlete on view (created if there is none) as one undo step, in the worker.
    void storeImport(std::shared_ptr<const import::ImportedFile> file);
    /// A sheet of a workbook for one athlete: 0 makes a new one of that name.
    struct SheetImport {
        qint64 athlete = 0;
        QString name = {};
        std::shared_ptr<const import::ImportedFile> file = {};
    };
    /// Stores the sheets of the workbook `file`, each for its athlete, as one undo step, in the worker; all of them or none.
    void storeSheets(std::vector<SheetImport> sheets, const QString& file);
    /// Keeps what the columns of files with this header mean (import::mappingToJson) in the library, in the worker.
    void rememberMapping(const QString& fingerprint, const QString& mapping);
    /// Adds the two simulated athletes (two years of training; six weeks in the shape of the paper's sheet) and shows the first.
    void addSampleAthlete();

    /// Reads library and log once more, as after a change by another program.
    void refresh();

    /// The log as the library has it and the ids of its rows; null while there is no athlete or it is being opened.
    std::shared_ptr<const log::TrainingLog> log() const { return m_log; }
    std::shared_ptr<const log::LogIds> logIds() const { return m_ids; }
    /// Does what is asked for in the worker, as one transaction and one undo step. `text` names it ("Change of weight"); `done` gets
    /// what was done before the log is shown anew, and nothing where it was refused.
    void editLog(log::EditRequest request, const QString& text, std::function<void(const log::LogEdit&)> done = {});

    /// Null until the athlete's log has been prepared (or while there is none); replaced as a whole, never changed.
    workflow::SnapshotPtr snapshot() const { return m_snapshot; }
    /// Trained runs of this athlete in this session of the program, oldest first; the current one is used by Evaluation and Plan.
    const std::vector<workflow::RunPtr>& runs() const { return m_runs; }
    workflow::RunPtr run() const { return m_run; }
    void addRun(workflow::RunPtr run);
    void showRun(workflow::RunPtr run);

    /// The selected node of the snapshot, -1 for none. Selecting anywhere selects everywhere.
    int selectedNode() const { return m_selectedNode; }
    void selectNode(int node);
    /// Several entries that were selected together, ascending; empty while at most one is. Selecting one ends it.
    const std::vector<int>& markedNodes() const { return m_markedNodes; }
    void markNodes(std::vector<int> nodes);
    /// What an explanation says on the graph: the entry it is of is selected, those that moved are marked, until something else is.
    void showPath(ExplainedPath path);
    const ExplainedPath& path() const { return m_path; }

    Unit unit() const { return m_preferences.unit(); }

signals:
    void athletesChanged();
    void athleteChanged();
    void logChanged();       ///< the log is there, or has changed; its snapshot follows
    void snapshotChanged();
    void runsChanged();
    void runChanged();
    void selectionChanged(int node);
    void markedChanged();        ///< or another path is shown
    void preferencesChanged();
    void failed(const liftgraph::Error& error);  ///< shown by the main window, not modal
    void announced(const QString& message);      ///< "Imported 412 sets": the latest undo step, if there is a new one
    void noted(const QString& message);          ///< "Saved plan.pdf": nothing that Undo would take back
    void namesUnknown(qint64 count);             ///< an import brought exercise names that nobody knows
    void pageRequested(const QString& pageId);   ///< "log", "graph", "model", "evaluation", "explain", "plan"; "import" asks for a file

private:
    friend class ImportCommand;
    friend class EditCommand;
    friend class AthleteCommand;
    friend class UnitCommand;
    friend class SheetsCommand;
    using Change = std::function<Result<void>(log::LogStore&, const JobContext&)>;
    void tidyLibrary();
    void reloadAthletes();
    void reloadLog();
    /// Changes the library and reads the athlete's log again, in the worker.
    void changeLog(qint64 athlete, Change change, std::function<void(const Result<void>&)> done);
    /// Changes who is in the library (and with `logToo` their logs), in the worker, and shows the athlete `show` (0: whoever is on view, or the first).
    void changeAthletes(std::function<Result<void>(log::LogStore&)> change, qint64 show, const QString& message = {}, bool logToo = false);
    /// A step could not be taken: the library is as it was, so those on the stack would no longer tell the truth.
    void loseSteps(const Error& error);
    void closeLibrary();
    void takeLog(qint64 athlete, Result<log::LoadedLog> loaded);
    void prepareLog();
    void unmark();
    void mark(std::vector<int> nodes, ExplainedPath path);
    void takeSnapshot(workflow::SnapshotPtr snapshot);
    int nodeLike(const workflow::Snapshot& snapshot) const;

    JobRunner m_jobs;
    QUndoStack m_undo;
    Preferences m_preferences;
    QString m_libraryPath;
    std::vector<log::Athlete> m_athletes;
    qint64 m_athlete = 0;
    std::vector<std::int64_t> m_removed;  ///< set aside in this session, or made and taken back: gone for good with the undo steps
    std::shared_ptr<const log::TrainingLog> m_log;
    std::shared_ptr<const log::LogIds> m_ids;
    std::shared_ptr<const log::LogIds> m_snapshotIds;  ///< of the log that the snapshot was prepared from
    std::stop_source m_preparing;                      ///< stops the preparation of a log that has changed since
    workflow::SnapshotPtr m_snapshot;
    std::vector<workflow::RunPtr> m_runs;
    workflow::RunPtr m_run;
    int m_selectedNode = -1;
    std::vector<int> m_markedNodes;
    ExplainedPath m_path;
};

}  // namespace liftgraph::ui
