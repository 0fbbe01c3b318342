#pragma once
// An import as one undo step: taking it back and bringing it back both run in the worker.

#include <QUndoCommand>

#include "ui/workspace.h"

namespace liftgraph::ui {

class ImportCommand : public QUndoCommand {
public:
    /// The import `importId` is already in the library: the first redo() does nothing.
    ImportCommand(Workspace& workspace, qint64 importId, const QString& text);
    void undo() override;
    void redo() override;

private:
    void setUndone(bool undone);

    Workspace& m_workspace;
    qint64 m_importId;
    bool m_asStored = true;
};

/// "1 set", "412 sets" in the user's language.
QString setsText(qint64 count);

}  // namespace liftgraph::ui
