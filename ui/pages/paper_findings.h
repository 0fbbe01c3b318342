#pragma once
// The audit as a list to read: state as icon and word, a plain sentence, and the evidence that unfolds below it.

#include <QWidget>
#include <vector>

#include "core/workflow/paper.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace liftgraph::ui {

/// One finding.
class FindingView : public QWidget {
    Q_OBJECT
public:
    FindingView(const workflow::PaperFinding& finding, QWidget* parent);
    QString id() const { return QString::fromStdString(m_finding.id); }
    QString state() const;
    QString sentence() const;
    bool showsEvidence() const { return m_evidence && m_evidence->isVisibleTo(this); }
    QToolButton* unfold() const { return m_unfold; }
    const QLabel* sentenceLabel() const { return m_sentence; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSentence(int width);
    QWidget* makeEvidence();
    void toggle(bool open);

    workflow::PaperFinding m_finding;
    QLabel* m_state = nullptr;
    QLabel* m_sentence = nullptr;
    QToolButton* m_unfold = nullptr;
    QWidget* m_evidence = nullptr;  ///< made when it is first asked for
};

class FindingList : public QWidget {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent);
    void show(const std::vector<workflow::PaperFinding>& findings);
    const std::vector<FindingView*>& views() const { return m_views; }

private:
    QVBoxLayout* m_column = nullptr;
    std::vector<FindingView*> m_views;
};

}  // namespace liftgraph::ui
