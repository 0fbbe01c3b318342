#include <algorithm>

#include "ui/edit_command.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

/// What a change and the reading after it came to; the change stands even where the reading fails.
struct Changed {
    Result<void> changed = {};
    Result<log::LoadedLog> loaded = cancelledFailure();
    std::vector<log::Athlete> athletes = {};
};

/// The row of the session `id`, -1 for none.
int sessionOf(const log::LogIds& ids, std::int64_t id)
{
    const auto at = std::find_if(ids.sessions.begin(), ids.sessions.end(), [id](const auto& session) { return session.id == id; });
    return at == ids.sessions.end() ? -1 : int(at - ids.sessions.begin());
}

}  // namespace

void Workspace::reloadLog()
{
    if (m_athlete <= 0) return;
    const qint64 id = m_athlete;
    const auto work = [path = m_libraryPath.toStdString(), id](const JobContext& context) -> Result<log::LoadedLog> {
        const auto store = log::LogStore::open(path, log::OpenMode::ReadOnly);
        if (!store) return Failure(store.error());
        return store->loadWithIds(id, context);
    };
    m_preparing.request_stop();
    m_jobs.start<log::LoadedLog>(tr("Opening the log"), this, work, [this, id](Result<log::LoadedLog> loaded) { takeLog(id, std::move(loaded)); });
}

void Workspace::editLog(log::EditRequest request, const QString& text, std::function<void(const log::LogEdit&)> done)
{
    if (m_athlete <= 0 || request.empty()) return;
    const auto edit = std::make_shared<log::LogEdit>();
    const qint64 id = m_athlete;
    const auto change = [edit, id, request = std::move(request)](log::LogStore& store, const JobContext& context) -> Result<void> {
        auto made = store.edit(id, request, context);
        if (!made) return Failure(made.error());
        *edit = std::move(*made);
        return {};
    };
    changeLog(id, change, [this, edit, text, done = std::move(done)](const Result<void>& changed) {
        if (!changed) {
            emit failed(changed.error());
            return;
        }
        if (edit->empty()) return;
        m_undo.push(new EditCommand(*this, *edit, text));
        if (done) done(*edit);
    });
}

void Workspace::changeLog(qint64 athlete, Change change, std::function<void(const Result<void>&)> done)
{
    const auto work = [path = m_libraryPath.toStdString(), athlete, change = std::move(change)](const JobContext& context) -> Result<Changed> {
        Changed result;
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        result.changed = change(*store, context);
        if (!result.changed) return result;
        result.loaded = store->loadWithIds(athlete);
        if (auto athletes = store->athletes()) result.athletes = std::move(*athletes);
        return result;
    };
    m_preparing.request_stop();
    m_jobs.start<Changed>(tr("Saving the change"), this, work, [this, athlete, done = std::move(done)](Result<Changed> result) {
        const Result<void> changed = result ? result->changed : Result<void>(Failure(result.error()));
        done(changed);
        if (!changed) {
            prepareLog();  // what was being prepared was stopped
            return;
        }
        // An import and its unit bring an athlete's body mass along.
        const auto same = [](const log::Athlete& a, const log::Athlete& b) { return a.id == b.id && a.name == b.name && a.bodyMassKg == b.bodyMassKg; };
        if (!result->athletes.empty() && !std::equal(m_athletes.begin(), m_athletes.end(), result->athletes.begin(), result->athletes.end(), same)) {
            m_athletes = std::move(result->athletes);
            emit athletesChanged();
        }
        if (athlete == m_athlete)
            takeLog(athlete, std::move(result->loaded));
        else
            showAthlete(athlete);
    });
}

void Workspace::takeLog(qint64 athlete, Result<log::LoadedLog> loaded)
{
    if (athlete != m_athlete) return;
    if (!loaded) {
        emit failed(loaded.error());
        return;
    }
    m_log = std::make_shared<const log::TrainingLog>(std::move(loaded->log));
    m_ids = std::make_shared<const log::LogIds>(std::move(loaded->ids));
    emit logChanged();
    prepareLog();
}

void Workspace::prepareLog()
{
    m_preparing.request_stop();
    m_preparing = {};
    if (!m_log || (m_snapshot && m_snapshotIds == m_ids)) return;
    if (m_log->sessions.empty()) return takeSnapshot(nullptr);
    const auto work = [log = m_log, stop = m_preparing](const JobContext& context) -> Result<workflow::SnapshotPtr> {
        const std::stop_callback both(context.stop, [&stop] { std::stop_source(stop).request_stop(); });
        const JobContext own{stop.get_token(), context.onProgress};
        if (own.cancelled()) return cancelledFailure();
        return workflow::prepare({*log}, own);
    };
    m_jobs.start<workflow::SnapshotPtr>(tr("Preparing the log"), this, work, [this, ids = m_ids](Result<workflow::SnapshotPtr> snapshot) {
        if (ids != m_ids) return;
        if (snapshot) return takeSnapshot(std::move(*snapshot));
        // A log that somebody has only begun to write has nothing to learn from yet.
        if (snapshot.error().code == ErrorCode::NothingToLearn) return takeSnapshot(nullptr);
        emit failed(snapshot.error());
    });
}

int Workspace::nodeLike(const workflow::Snapshot& snapshot) const
{
    if (!m_snapshot || !m_snapshotIds || m_selectedNode < 0) return -1;
    const features::Node& old = m_snapshot->nodes.nodes[std::size_t(m_selectedNode)];
    const int session = sessionOf(*m_ids, m_snapshotIds->sessions[std::size_t(old.session)].id);
    const std::string& exercise = m_snapshot->nodes.exercises[std::size_t(old.exercise)].name;
    const auto& nodes = snapshot.nodes.nodes;
    for (std::size_t i = 0; session >= 0 && i < nodes.size(); ++i)
        if (nodes[i].session == session && snapshot.nodes.exercises[std::size_t(nodes[i].exercise)].name == exercise) return int(i);
    return -1;
}

void Workspace::takeSnapshot(workflow::SnapshotPtr snapshot)
{
    const bool sameData = snapshot && m_snapshot && snapshot->dataHash == m_snapshot->dataHash;
    const int node = snapshot ? nodeLike(*snapshot) : -1;
    const bool moved = node != m_selectedNode;
    // From here on the log is kept once, inside its snapshot.
    if (snapshot) m_log = std::shared_ptr<const log::TrainingLog>(snapshot, &snapshot->logs.front());
    m_snapshot = std::move(snapshot);
    m_snapshotIds = m_ids;
    m_selectedNode = node;
    if (!sameData) {
        m_markedNodes.clear();
        m_path = {};
        m_runs.clear();
        m_run.reset();
    }
    emit snapshotChanged();
    if (!sameData) {
        emit markedChanged();
        emit runsChanged();
        emit runChanged();
    }
    if ((moved || !sameData) && m_selectedNode == node) emit selectionChanged(node);
}

}  // namespace liftgraph::ui
