#pragma once
// The import of a workbook whose sheets are the logs of different people, as one undo step.

#include <QUndoCommand>
#include <memory>
#include <vector>

#include "ui/workspace.h"

namespace liftgraph::ui {

class SheetsCommand : public QUndoCommand {
public:
    /// They are in the library already: the first redo() does nothing.
    SheetsCommand(Workspace& workspace, std::vector<log::StoredLog> sheets, const QString& text);
    void undo() override;
    void redo() override;

    /// Takes the sheets back, the last first, or brings them back, the first first. Errors: those of the library.
    [[nodiscard]] static Result<void> setUndone(log::LogStore& store, const std::vector<log::StoredLog>& sheets, bool undone);

private:
    void go(bool undone);

    Workspace& m_workspace;
    std::shared_ptr<const std::vector<log::StoredLog>> m_sheets;
    bool m_asStored = true;
};

}  // namespace liftgraph::ui
