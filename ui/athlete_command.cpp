#include "ui/athlete_command.h"

namespace liftgraph::ui {

AthleteCommand::AthleteCommand(Workspace& workspace, const QString& text, Way undo, Way redo)
    : QUndoCommand(text), m_workspace(workspace), m_undo(std::move(undo)), m_redo(std::move(redo))
{
}

void AthleteCommand::undo() { go(m_undo); }

void AthleteCommand::redo()
{
    if (m_asDone)
        m_asDone = false;
    else
        go(m_redo);
}

void AthleteCommand::go(const Way& way) { m_workspace.changeAthletes(way.change, way.show); }

AthleteCommand::Way asideWay(const std::vector<qint64>& athletes, bool aside, qint64 show)
{
    const auto change = [athletes, aside](log::LogStore& store) -> Result<void> {
        for (const qint64 athlete : athletes)
            if (const auto changed = store.setAthleteAside(athlete, aside); !changed) return changed;
        return {};
    };
    return {change, show};
}

AthleteCommand::Way updateWay(const log::Athlete& athlete)
{
    return {[athlete](log::LogStore& store) { return store.updateAthlete(athlete); }, athlete.id};
}

}  // namespace liftgraph::ui
