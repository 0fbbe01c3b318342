#pragma once
// An empty page: one drawing, one sentence, one button that is the next step.

#include <QString>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace liftgraph::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `drawing` is an icon name; `action` gives the button its text and is triggered by it (may be null: no button).
    EmptyState(const QString& drawing, const QString& sentence, QAction* action, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    /// A second, quieter way on.
    void addChoice(QAction* action);

private:
    QPushButton* addButton(QAction* action);

    QLabel* m_sentence = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

}  // namespace liftgraph::ui
