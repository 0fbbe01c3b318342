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

    /// A step that follows one with the same `run` (1 and up) becomes part of it; where `nothing` then says that all is as it was before, both are forgotten.
    void join(int run, std::function<bool()> nothing)
    {
        m_run = run;
        m_nothing = std::move(nothing);
    }
    int id() const override { return m_run; }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* step = dynamic_cast<const ViewStep*>(next);
        if (!step) return false;
        m_forth = step->m_forth;
        setText(step->text());
        setObsolete(m_nothing && m_nothing());
        return true;
    }

private:
    Way m_back, m_forth;
    int m_run = -1;
    std::function<bool()> m_nothing;
};

}  // namespace liftgraph::ui
