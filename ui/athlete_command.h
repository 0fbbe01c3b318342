#pragma once
// Athletes added, changed or deleted as one undo step; both directions run in the worker, in the order of the other steps.

#include <QUndoCommand>

#include "ui/workspace.h"

namespace liftgraph::ui {

class AthleteCommand : public QUndoCommand {
public:
    /// One direction: what is done to the library, and who is shown then (0: whoever is on view, or the first).
    struct Way {
        std::function<Result<void>(log::LogStore&)> change;
        qint64 show = 0;
    };
    /// It has already been done: the first redo() does nothing.
    AthleteCommand(Workspace& workspace, const QString& text, Way undo, Way redo);
    void undo() override;
    void redo() override;

private:
    void go(const Way& way);

    Workspace& m_workspace;
    Way m_undo, m_redo;
    bool m_asDone = true;
};

/// Sets these athletes aside, or brings them back, one after the other.
AthleteCommand::Way asideWay(const std::vector<qint64>& athletes, bool aside, qint64 show);
/// Writes name and body mass as given.
AthleteCommand::Way updateWay(const log::Athlete& athlete);

}  // namespace liftgraph::ui
