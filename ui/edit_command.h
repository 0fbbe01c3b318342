#pragma once
// An edit of the log as one undo step: taking it back and doing it again are exact, and both run in the worker.

#include <QUndoCommand>

#include "ui/workspace.h"

namespace liftgraph::ui {

class EditCommand : public QUndoCommand {
public:
    /// `edit` has already been done: the first redo() does nothing.
    EditCommand(Workspace& workspace, log::LogEdit edit, const QString& text);
    void undo() override;
    void redo() override;

private:
    void apply(const log::LogEdit& edit);

    Workspace& m_workspace;
    log::LogEdit m_edit;
    bool m_asDone = true;
};

}  // namespace liftgraph::ui
