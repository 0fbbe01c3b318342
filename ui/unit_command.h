#pragma once
// The unit of a whole import changed afterwards, as one undo step that is taken back to the last bit.

#include <QUndoCommand>
#include <memory>

#include "ui/workspace.h"

namespace liftgraph::ui {

class UnitCommand : public QUndoCommand {
public:
    /// Reads the loads of an import of `athlete` as `unit`.
    UnitCommand(Workspace& workspace, qint64 athlete, qint64 importId, Unit unit);
    void undo() override;
    void redo() override;

private:
    void go(bool forward);

    Workspace& m_workspace;
    qint64 m_athlete;
    qint64 m_importId;
    Unit m_unit;
    std::shared_ptr<log::UnitChange> m_change = std::make_shared<log::UnitChange>();  ///< written and read in the worker; without an import until it is done
};

}  // namespace liftgraph::ui
