#include "ui/unit_command.h"

#include "core/log/log_store.h"
#include "ui/import_command.h"

namespace liftgraph::ui {

UnitCommand::UnitCommand(Workspace& workspace, qint64 athlete, qint64 importId, Unit unit)
    : QUndoCommand(unit == Unit::Pound ? Workspace::tr("Reading an import in pounds") : Workspace::tr("Reading an import in kilograms")),
      m_workspace(workspace), m_athlete(athlete), m_importId(importId), m_unit(unit)
{
}

void UnitCommand::undo() { go(false); }
void UnitCommand::redo() { go(true); }

void UnitCommand::go(bool forward)
{
    Workspace* workspace = &m_workspace;
    const auto made = m_change;
    const auto change = [made, importId = m_importId, unit = m_unit, forward](log::LogStore& store, const JobContext&) -> Result<void> {
        if (made->import != 0) return store.apply(forward ? *made : log::inverse(*made));
        auto changed = store.setImportUnit(importId, unit, true);
        if (!changed) return Failure(changed.error());
        *made = std::move(*changed);
        return {};
    };
    const bool pounds = (m_unit == Unit::Pound) == forward;
    workspace->changeLog(m_athlete, change, [workspace, made, pounds](const Result<void>& changed) {
        if (!changed) return workspace->loseSteps(changed.error());
        const QString sets = addedText(made->changedSets(), made->changedMasses(), 0);
        emit workspace->announced(pounds ? Workspace::tr("%1 are now read in pounds.").arg(sets) : Workspace::tr("%1 are now read in kilograms.").arg(sets));
    });
}

}  // namespace liftgraph::ui
