#pragma once
// An empty page: one drawing, one sentence, one button that is the next step.

#include <QString>
#include <QWidget>

class QAction;

namespace liftgraph::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `drawing` is an icon name; `action` gives the button its text and is triggered by it (may be null: no button).
    EmptyState(const QString& drawing, const QString& sentence, QAction* action, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);

private:
    class QLabel* m_sentence = nullptr;
};

}  // namespace liftgraph::ui
