#include "ui/edit_command.h"

namespace liftgraph::ui {

EditCommand::EditCommand(Workspace& workspace, log::LogEdit edit, const QString& text)
    : QUndoCommand(text), m_workspace(workspace), m_edit(std::move(edit))
{
}

void EditCommand::undo() { apply(log::inverse(m_edit)); }

void EditCommand::redo()
{
    if (m_asDone)
        m_asDone = false;
    else
        apply(m_edit);
}

void EditCommand::apply(const log::LogEdit& edit)
{
    Workspace* workspace = &m_workspace;
    const auto change = [edit](log::LogStore& store, const JobContext&) { return store.apply(edit); };
    workspace->changeLog(edit.athlete, change, [workspace](const Result<void>& applied) {
        if (!applied) workspace->loseSteps(applied.error());
    });
}

}  // namespace liftgraph::ui
