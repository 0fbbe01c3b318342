#include "ui/import_command.h"

#include "core/log/log_store.h"

namespace liftgraph::ui {

ImportCommand::ImportCommand(Workspace& workspace, qint64 importId, const QString& text)
    : QUndoCommand(text), m_workspace(workspace), m_importId(importId)
{
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
    const auto path = workspace->libraryPath().toStdString();
    const auto work = [path, importId = m_importId, undone](const JobContext&) -> Result<bool> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        const auto changed = store->setImportUndone(importId, undone);
        if (!changed) return Failure(changed.error());
        return undone;
    };
    const QString title = undone ? Workspace::tr("Taking the import back") : Workspace::tr("Bringing the import back");
    workspace->jobs()->start<bool>(title, workspace, work, [workspace](const Result<bool>& result) {
        if (!result) {
            // The library is as it was, so the steps on the stack would no longer tell the truth.
            workspace->undoStack()->clear();
            emit workspace->failed(result.error());
            return;
        }
        emit workspace->announced(*result ? Workspace::tr("The import was taken back.") : Workspace::tr("The import is back."));
        workspace->reloadLog();
    });
}

}  // namespace liftgraph::ui
