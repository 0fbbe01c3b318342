#include "ui/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "core/log/exercise_names.h"
#include "core/workflow/simulate.h"
#include "ui/athlete_command.h"
#include "ui/import_command.h"

namespace liftgraph::ui {

namespace {

constexpr std::uint64_t kSampleSeed = 20240101;

log::LocalTime yesterday()
{
    const QDateTime then = QDateTime::currentDateTime().addDays(-1);
    return log::LocalTime(std::chrono::seconds(then.toSecsSinceEpoch() + then.offsetFromUtc()));
}

/// A new library is made, an old one upgraded; any other is only read.
Result<log::LogStore> openForReading(const QString& path)
{
    if (!QFileInfo::exists(path)) return log::LogStore::open(path.toStdString());
    auto store = log::LogStore::open(path.toStdString(), log::OpenMode::ReadOnly);
    if (!store && store.error().code == ErrorCode::LibraryReadOnly) return log::LogStore::open(path.toStdString());
    return store;
}

std::string nameOrDefault(const std::string& name, const QString& otherwise) { return name.empty() ? otherwise.toStdString() : name; }

}  // namespace

QString setsText(qint64 count) { return count == 1 ? Workspace::tr("1 set") : Workspace::tr("%1 sets").arg(QLocale().toString(count)); }

Workspace::Workspace(QObject* parent) : QObject(parent) {}

Workspace::~Workspace()
{
    m_jobs.cancel();
    closeLibrary();
}

Result<void> Workspace::openLibrary(const QString& path)
{
    if (path != QLatin1String(":memory:")) QDir().mkpath(QFileInfo(path).absolutePath());
    auto store = openForReading(path);
    if (!store) return Failure(store.error());
    auto athletes = store->athletes();
    if (!athletes) return Failure(athletes.error());
    m_jobs.cancel();
    closeLibrary();
    m_libraryPath = path;
    m_athletes = std::move(*athletes);
    emit athletesChanged();
    m_athlete = -1;  // so that even "no athlete" counts as a change
    showAthlete(m_athletes.empty() ? 0 : m_athletes.front().id);
    tidyLibrary();
    return {};
}

/// The day's copy, and what was set aside: a long library takes a while to copy, so it is opened for writing in the worker.
void Workspace::tidyLibrary()
{
    const auto work = [path = m_libraryPath.toStdString()](const JobContext&) -> Result<bool> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        // What another window set aside a moment ago can still be wanted there.
        if (!store->readOnly()) static_cast<void>(store->removeSetAside(yesterday()));
        return true;
    };
    m_jobs.start<bool>(tr("Copying the library"), this, work, [this](const Result<bool>& tidied) {
        if (!tidied && tidied.error().code != ErrorCode::Cancelled) emit failed(tidied.error());
    });
}

std::optional<log::Athlete> Workspace::athlete() const
{
    for (const auto& athlete : m_athletes)
        if (athlete.id == m_athlete) return athlete;
    return {};
}

void Workspace::showAthlete(qint64 id)
{
    if (id == m_athlete) return;
    m_athlete = id;
    m_preparing.request_stop();
    m_log.reset();
    m_ids.reset();
    m_snapshot.reset();
    m_runs.clear();
    m_run.reset();
    m_selectedNode = -1;
    unmark();
    emit athleteChanged();
    emit logChanged();
    emit snapshotChanged();
    emit runsChanged();
    emit runChanged();
    emit selectionChanged(-1);
    reloadLog();
}

void Workspace::rememberMapping(const QString& fingerprint, const QString& mapping)
{
    const auto work = [path = m_libraryPath.toStdString(), fingerprint = fingerprint.toStdString(),
                       mapping = mapping.toStdString()](const JobContext&) -> Result<bool> {
        auto store = log::LogStore::open(path);
        if (!store) return Failure(store.error());
        const auto saved = store->saveMapping(fingerprint, mapping);
        if (!saved) return Failure(saved.error());
        return true;
    };
    m_jobs.start<bool>(tr("Remembering the columns"), this, work, [this](const Result<bool>& saved) {
        if (!saved) emit failed(saved.error());
    });
}

void Workspace::storeImport(std::shared_ptr<const import::ImportedFile> file)
{
    struct Stored {
        qint64 athlete = 0;
        log::ImportOutcome outcome = {};
        qint64 unknownNames = 0;
    };
    const auto current = athlete();
    // A real log must not be mixed into simulated training.
    const qint64 target = current && !current->simulated ? current->id : 0;
    const auto name = nameOrDefault(file->log.athlete, tr("Athlete %1").arg(m_athletes.size() + 1));
    const auto work = [path = m_libraryPath.toStdString(), target, name, file](const JobContext& context) -> Result<Stored> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        auto added = store->addAll({{target, name, &file->log}}, context);  // an athlete who is made for it is there with it or not at all
        if (!added) return Failure(added.error());
        Stored stored{added->front().athlete, std::move(added->front().outcome)};
        stored.unknownNames = log::unknownNames(file->log);
        return stored;
    };
    m_jobs.start<Stored>(tr("Importing %1").arg(QString::fromStdString(file->file)), this, work, [this, made = target == 0](const Result<Stored>& stored) {
        if (!stored) {
            emit failed(stored.error());
            return;
        }
        reloadAthletes();
        if (made) m_removed.push_back(stored->athlete);
        if (stored->outcome.importId != 0) {
            const log::ImportOutcome& outcome = stored->outcome;
            const QString text = tr("Import of %1").arg(addedText(outcome.addedSets, outcome.addedBodyMasses, outcome.addedDecisions));
            m_undo.push(new ImportCommand(*this, stored->outcome.importId, stored->athlete, made, outcome.followed, text));
        }
        if (stored->athlete == m_athlete)
            reloadLog();
        else
            showAthlete(stored->athlete);
        const log::ImportOutcome& added = stored->outcome;
        const bool onlyMasses = added.knownSets == 0 && added.knownBodyMasses > 0;
        emit announced(added.addedAny() ? tr("Imported %1.").arg(addedText(added.addedSets, added.addedBodyMasses, added.addedDecisions))
                       : onlyMasses     ? tr("Every body mass of this file is already in your log.")
                                        : tr("Every set of this file is already in your log."));
        if (stored->outcome.addedSets > 0 && stored->unknownNames > 0) emit namesUnknown(stored->unknownNames);
    });
}

namespace {

/// A simulated log as an athlete of its own; the athlete goes again if the log cannot be stored.
Result<qint64> storeSample(log::LogStore& store, const std::string& name, const log::TrainingLog& sample, const JobContext& context)
{
    const auto added = store.addAthlete(name, true);
    if (!added) return Failure(added.error());
    const auto stored = store.add(added->id, sample, context);
    if (stored) return added->id;
    static_cast<void>(store.removeAthlete(added->id));
    return Failure(stored.error());
}

}  // namespace

void Workspace::addSampleAthlete()
{
    for (const auto& known : m_athletes) {
        if (!known.simulated) continue;
        showAthlete(known.id);
        return;
    }
    const auto work = [path = m_libraryPath.toStdString(), twoYears = tr("Sample athlete").toStdString(),
                       sixWeeks = tr("Sample, six weeks").toStdString()](const JobContext& context) -> Result<std::vector<qint64>> {
        workflow::SimulateOptions options;
        options.seed = kSampleSeed;
        const auto logs = workflow::simulate(options, context);
        if (!logs) return Failure(logs.error());
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        const auto shown = storeSample(*store, twoYears, logs->front(), context);
        if (!shown) return Failure(shown.error());
        const auto second = storeSample(*store, sixWeeks, workflow::simulatePaperSheet(kSampleSeed), context);
        if (second) return std::vector<qint64>{*shown, *second};
        static_cast<void>(store->removeAthlete(*shown));
        return Failure(second.error());
    };
    m_jobs.start<std::vector<qint64>>(tr("Making the sample athlete"), this, work, [this](const Result<std::vector<qint64>>& added) {
        reloadAthletes();
        if (!added) {
            emit failed(added.error());
            return;
        }
        const qint64 shown = added->front(), before = m_athlete;
        m_removed.insert(m_removed.end(), added->begin(), added->end());
        m_undo.push(new AthleteCommand(*this, tr("Addition of the sample athletes"), asideWay(*added, true, before), asideWay(*added, false, shown)));
        showAthlete(shown);
    });
}

void Workspace::addRun(workflow::RunPtr run)
{
    // A run that was trained before the log changed speaks of nodes that are no longer there.
    if (!run || !m_snapshot || run->forecast.expected.rows() != Eigen::Index(m_snapshot->nodes.nodes.size())) return;
    m_runs.push_back(run);
    emit runsChanged();
    showRun(std::move(run));
}

void Workspace::showRun(workflow::RunPtr run)
{
    if (run == m_run) return;
    m_run = std::move(run);
    emit runChanged();
}

void Workspace::selectNode(int node)
{
    const int last = m_snapshot ? int(m_snapshot->nodes.nodes.size()) - 1 : -1;
    const int valid = node >= 0 && node <= last ? node : -1;
    unmark();
    if (valid == m_selectedNode) return;
    m_selectedNode = valid;
    emit selectionChanged(valid);
}

void Workspace::markNodes(std::vector<int> nodes) { mark(std::move(nodes), {}); }

void Workspace::showPath(ExplainedPath path)
{
    std::vector<int> nodes{path.of};
    for (const auto& [node, moved] : path.moved) nodes.push_back(node);
    if (path.of >= 0) selectNode(path.of);
    mark(std::move(nodes), std::move(path));
}

void Workspace::mark(std::vector<int> nodes, ExplainedPath path)
{
    const int count = m_snapshot ? int(m_snapshot->nodes.nodes.size()) : 0;
    std::erase_if(nodes, [count](int node) { return node < 0 || node >= count; });
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    if (nodes.size() == 1) return selectNode(nodes.front());
    const bool samePath = !path.any() && !m_path.any();
    if (nodes == m_markedNodes && samePath) return;
    m_markedNodes = std::move(nodes);
    m_path = std::move(path);
    emit markedChanged();
}

void Workspace::unmark()
{
    m_path = {};
    if (m_markedNodes.empty()) return;
    m_markedNodes.clear();
    emit markedChanged();
}

void Workspace::refresh()
{
    if (m_libraryPath.isEmpty()) return;
    reloadAthletes();
    reloadLog();
}

}  // namespace liftgraph::ui
