#include <algorithm>

#include "ui/athlete_command.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

Result<log::Athlete> Workspace::addAthlete(const QString& name)
{
    auto store = log::LogStore::open(m_libraryPath.toStdString(), log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    const auto athlete = store->addAthlete(name.toStdString());
    if (!athlete) return athlete;
    m_removed.push_back(athlete->id);
    const qint64 before = m_athlete;
    m_undo.push(new AthleteCommand(*this, tr("Addition of %1").arg(name), asideWay({athlete->id}, true, before), asideWay({athlete->id}, false, athlete->id)));
    reloadAthletes();
    showAthlete(athlete->id);
    return athlete;
}

Result<void> Workspace::renameAthlete(qint64 id, const QString& name)
{
    for (log::Athlete athlete : m_athletes) {
        if (athlete.id != id) continue;
        athlete.name = name.toStdString();
        return updateAthlete(athlete);
    }
    return fail(ErrorCode::AthleteUnknown, "The athlete is not in this library. Choose another one.");
}

Result<void> Workspace::updateAthlete(const log::Athlete& athlete)
{
    auto store = log::LogStore::open(m_libraryPath.toStdString(), log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    const auto at = std::find_if(m_athletes.begin(), m_athletes.end(), [&](const log::Athlete& known) { return known.id == athlete.id; });
    if (at == m_athletes.end()) return fail(ErrorCode::AthleteUnknown, "The athlete is not in this library. Choose another one.");
    const log::Athlete before = *at;
    if (const auto updated = store->updateAthlete(athlete); !updated) return updated;
    const QString name = QString::fromStdString(before.name);
    const QString text = before.name == athlete.name ? tr("Body mass of %1").arg(name) : tr("Renaming %1").arg(name);
    m_undo.push(new AthleteCommand(*this, text, updateWay(before), updateWay(athlete)));
    reloadAthletes();
    // Body mass enters the volume of bodyweight moves; a name only labels.
    if (athlete.id == m_athlete && before.bodyMassKg != athlete.bodyMassKg) reloadLog();
    return {};
}

Result<void> Workspace::removeAthlete(qint64 id)
{
    auto store = log::LogStore::open(m_libraryPath.toStdString(), log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    const auto at = std::find_if(m_athletes.begin(), m_athletes.end(), [id](const log::Athlete& known) { return known.id == id; });
    const QString name = at == m_athletes.end() ? QString() : QString::fromStdString(at->name);
    if (const auto removed = store->setAthleteAside(id, true); !removed) return removed;
    m_removed.push_back(id);
    m_undo.push(new AthleteCommand(*this, tr("Deletion of %1").arg(name), asideWay({id}, false, id), asideWay({id}, true, 0)));
    reloadAthletes();
    if (id == m_athlete) showAthlete(m_athletes.empty() ? 0 : m_athletes.front().id);
    emit announced(tr("%1 was deleted.").arg(name));
    return {};
}

void Workspace::changeAthletes(std::function<Result<void>(log::LogStore&)> change, qint64 show, const QString& message, bool logToo)
{
    const auto work = [path = m_libraryPath.toStdString(), change = std::move(change)](const JobContext&) -> Result<bool> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        const auto changed = change(*store);
        if (!changed) return Failure(changed.error());
        return true;
    };
    m_jobs.start<bool>(tr("Saving the change"), this, work, [this, show, message, logToo](const Result<bool>& changed) {
        if (!changed) return loseSteps(changed.error());
        const auto before = athlete();
        reloadAthletes();
        const auto there = [this](qint64 id) { return std::any_of(m_athletes.begin(), m_athletes.end(), [id](const log::Athlete& known) { return known.id == id; }); };
        const qint64 wanted = there(show) ? show : there(m_athlete) ? m_athlete : m_athletes.empty() ? 0 : m_athletes.front().id;
        const auto now = wanted == m_athlete ? athlete() : std::nullopt;
        if (now && (logToo || (before && before->bodyMassKg != now->bodyMassKg))) reloadLog();
        showAthlete(wanted);
        if (!message.isEmpty()) emit announced(message);
    });
}

void Workspace::loseSteps(const Error& error)
{
    m_undo.clear();
    emit failed(error);
}

void Workspace::closeLibrary()
{
    m_undo.clear();
    if (m_removed.empty()) return;
    // Where it does not succeed, the library does it when it is opened a day later.
    if (auto store = log::LogStore::open(m_libraryPath.toStdString(), log::OpenMode::Existing)) static_cast<void>(store->removeSetAside({}, m_removed));
    m_removed.clear();
}

void Workspace::reloadAthletes()
{
    const auto store = log::LogStore::open(m_libraryPath.toStdString(), log::OpenMode::ReadOnly);
    auto athletes = store ? store->athletes() : Result<std::vector<log::Athlete>>(Failure(store.error()));
    if (!athletes) {
        emit failed(athletes.error());
        return;
    }
    m_athletes = std::move(*athletes);
    emit athletesChanged();
}

}  // namespace liftgraph::ui
