#pragma once
// A step of looking at something that can be taken back: two functions and a name.

#include <QUndoCommand>
#include <functional>

namespace liftgraph::ui {

class ViewStep : public QUndoCommand {
public:
    using Way = std::function<void()>;
    ViewStep(const QString& text, Way back, Way forth) : QUndoCommand(text), m_back(std::move(back)), m_forth(std::move(forth)) {}
    void undo() override { m_back(); }
    void redo() override { m_forth(); }

private:
    Way m_back, m_forth;
};

}  // namespace liftgraph::ui
