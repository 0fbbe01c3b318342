#include "ui/import_command.h"

#include "core/log/log_store.h"

namespace liftgraph::ui {

ImportCommand::ImportCommand(Workspace& workspace, qint64 importId, qint64 athlete, bool athleteMade, log::LogEdit followed, const QString& text)
    : QUndoCommand(text), m_workspace(workspace), m_importId(importId), m_athlete(athlete), m_athleteMade(athleteMade),
      m_followed(std::make_shared<const log::LogEdit>(std::move(followed)))
{
}

QString addedText(qint64 sets, qint64 bodyMasses, qint64 decisions)
{
    if (sets > 0 || bodyMasses + decisions == 0) return setsText(sets);
    return bodyMasses > 0 ? Workspace::tr("%Ln body masses", nullptr, int(bodyMasses)) : Workspace::tr("%Ln decisions about names", nullptr, int(decisions));
}

void ImportCommand::undo() { setUndone(true); }

void ImportCommand::redo()
{
    if (m_asStored)
        m_asStored = false;
    else
        setUndone(false);
}

void ImportCommand::setUndone(bool undone)
{
    Workspace* workspace = &m_workspace;
    const QString message = undone ? Workspace::tr("The import was taken back.") : Workspace::tr("The import is back.");
    const auto change = [importId = m_importId, followed = m_followed, undone](log::LogStore& store) { return store.setImportUndone(importId, undone, *followed); };
    if (m_athleteMade) {
        const auto both = [change, athlete = m_athlete, undone](log::LogStore& store) -> Result<void> {
            if (const auto changed = change(store); !changed) return changed;
            return store.setAthleteAside(athlete, undone);
        };
        return workspace->changeAthletes(both, undone ? 0 : m_athlete, message);
    }
    workspace->changeLog(m_athlete, [change](log::LogStore& store, const JobContext&) { return change(store); }, [workspace, message](const Result<void>& changed) {
        if (!changed) return workspace->loseSteps(changed.error());
        emit workspace->announced(message);
    });
}

}  // namespace liftgraph::ui
