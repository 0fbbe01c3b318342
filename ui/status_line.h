#pragma once
// The line at the bottom: what runs now, how far, how long still, Cancel; and the device in use.

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace liftgraph::ui {

class Workspace;

class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);
    void setWords();

private:
    void showJob();

    Workspace& m_workspace;
    QLabel* m_job = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_remaining = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_device = nullptr;
};

}  // namespace liftgraph::ui
