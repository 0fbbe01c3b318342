#pragma once
// The import of a workbook whose sheets are the logs of different people, as one undo step.

#include <QUndoCommand>
#include <memory>
#include <vector>

#include "ui/workspace.h"

namespace liftgraph::ui {

class SheetsCommand : public QUndoCommand {
public:
    /// What one sheet came to in the library.
    struct Stored {
        qint64 athlete = 0;
        bool made = false;  ///< the athlete was made for it, and goes and comes with it
        log::ImportOutcome outcome = {};
    };
    /// They are in the library already: the first redo() does nothing.
    SheetsCommand(Workspace& workspace, std::vector<Stored> sheets, const QString& text);
    void undo() override;
    void redo() override;

    /// Takes the sheets back, the last first, or brings them back, the first first. Errors: those of the library.
    [[nodiscard]] static Result<void> setUndone(log::LogStore& store, const std::vector<Stored>& sheets, bool undone);

private:
    void go(bool undone);

    Workspace& m_workspace;
    std::shared_ptr<const std::vector<Stored>> m_sheets;
    bool m_asStored = true;
};

}  // namespace liftgraph::ui
