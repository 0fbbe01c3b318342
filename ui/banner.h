#pragma once
// A line under the header that says what went wrong or what was done; it never blocks, and it can be closed.

#include <QAction>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace liftgraph::ui {

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    /// Stays until it is closed.
    void showProblem(const QString& text);
    /// Goes by itself; `next` (may be null) is offered as a button.
    void showMessage(const QString& text, QAction* next = nullptr);
    QString text() const;
    void setWords();

private:
    void present(const QString& icon, const QString& text, QAction* next);

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_next = nullptr;
    QToolButton* m_close = nullptr;
    QPointer<QAction> m_action;
    QTimer m_leaving;
};

}  // namespace liftgraph::ui
