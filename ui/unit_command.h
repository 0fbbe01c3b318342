#pragma once
// The unit of a whole import changed afterwards, as one undo step.

#include <QUndoCommand>

#include "ui/workspace.h"

namespace liftgraph::ui {

class UnitCommand : public QUndoCommand {
public:
    /// Reads the loads of an import as `unit`; taking it back reads them as `before`.
    UnitCommand(Workspace& workspace, qint64 importId, Unit before, Unit unit);
    void undo() override;
    void redo() override;

private:
    void setUnit(Unit unit, bool forNextFiles);

    Workspace& m_workspace;
    qint64 m_importId;
    Unit m_before;
    Unit m_unit;
};

}  // namespace liftgraph::ui
