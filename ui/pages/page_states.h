#pragma once
// What a page shows while it has nothing to show: the next step when something is missing, the progress when it is on its way.

#include <QStackedWidget>

class QAction;
class QLabel;
class QProgressBar;

namespace liftgraph::ui {

class EmptyState;
class Workspace;

/// Follows the workspace and puts the right one in front: empty, no model yet, waiting, or the page's own content.
class PageStates : public QStackedWidget {
    Q_OBJECT
public:
    /// `drawing` is the icon of the empty states; `needsRun`: the content speaks of a trained model.
    PageStates(Workspace& workspace, const QString& drawing, bool needsRun, QWidget* content, QWidget* parent);

    /// What the page would show ("the graph of your training").
    void setSentences(const QString& withoutLog, const QString& withoutRun);
    bool showsContent() const { return currentWidget() == m_content; }
    void retranslate();

private:
    QWidget* makeWaiting();
    void choose();
    void showProgress();

    Workspace& m_workspace;
    bool m_needsRun;
    QWidget* m_content;
    QAction* m_import;
    QAction* m_sample;
    QAction* m_train;
    EmptyState* m_empty;
    EmptyState* m_untrained = nullptr;
    QLabel* m_what = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_waiting;
};

}  // namespace liftgraph::ui
