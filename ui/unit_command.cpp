#include "ui/unit_command.h"

#include "core/log/log_store.h"
#include "ui/import_command.h"

namespace liftgraph::ui {

UnitCommand::UnitCommand(Workspace& workspace, qint64 importId, Unit before, Unit unit)
    : QUndoCommand(unit == Unit::Pound ? Workspace::tr("Reading an import in pounds") : Workspace::tr("Reading an import in kilograms")),
      m_workspace(workspace), m_importId(importId), m_before(before), m_unit(unit)
{
}

void UnitCommand::undo() { setUnit(m_before, false); }
void UnitCommand::redo() { setUnit(m_unit, true); }

void UnitCommand::setUnit(Unit unit, bool forNextFiles)
{
    Workspace* workspace = &m_workspace;
    const auto work = [path = workspace->libraryPath().toStdString(), importId = m_importId, unit, forNextFiles](const JobContext&) -> Result<std::int64_t> {
        auto store = log::LogStore::open(path);
        if (!store) return Failure(store.error());
        return store->setImportUnit(importId, unit, forNextFiles);
    };
    workspace->jobs()->start<std::int64_t>(Workspace::tr("Changing the unit"), workspace, work, [workspace, unit](const Result<std::int64_t>& changed) {
        if (!changed) {
            // The library is as it was, so the steps on the stack would no longer tell the truth.
            workspace->undoStack()->clear();
            emit workspace->failed(changed.error());
            return;
        }
        emit workspace->announced(unit == Unit::Pound ? Workspace::tr("%1 are now read in pounds.").arg(setsText(*changed))
                                                      : Workspace::tr("%1 are now read in kilograms.").arg(setsText(*changed)));
        workspace->refresh();
    });
}

}  // namespace liftgraph::ui
