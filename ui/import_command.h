#pragma once
// An import as one undo step: taking it back and bringing it back both run in the worker.

#include <QUndoCommand>
#include <memory>

#include "ui/workspace.h"

namespace liftgraph::ui {

class ImportCommand : public QUndoCommand {
public:
    /// The import `importId` is already in the library: the first redo() does nothing. An athlete that was made for it goes and comes with it,
    /// and so does what followed from its mappings of names.
    ImportCommand(Workspace& workspace, qint64 importId, qint64 athlete, bool athleteMade, log::LogEdit followed, const QString& text);
    void undo() override;
    void redo() override;

private:
    void setUndone(bool undone);

    Workspace& m_workspace;
    qint64 m_importId;
    qint64 m_athlete;
    bool m_athleteMade;
    std::shared_ptr<const log::LogEdit> m_followed;
    bool m_asStored = true;
};

/// "1 set", "412 sets" in the user's language.
QString setsText(qint64 count);
/// The most telling of what an import adds: "412 sets", else "30 body masses", else "2 decisions about names".
QString addedText(qint64 sets, qint64 bodyMasses, qint64 decisions);

}  // namespace liftgraph::ui
