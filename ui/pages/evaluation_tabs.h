#pragma once
// The evaluation page's two parts: the models trained on your log, and the paper reproduced and audited.

#include "ui/page.h"

class QStackedWidget;
class QTabBar;

namespace liftgraph::ui {

class EvaluationPage;
class PaperPage;

class EvaluationTabs : public Page {
    Q_OBJECT
public:
    EvaluationTabs(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Evaluation"); }
    void refreshLook() override;
    /// "paper" or "models".
    void showPart(const QString& part) override;
    QTabBar* tabs() const { return m_tabs; }
    PaperPage* paper() const { return m_paper; }

private:
    void retranslate();

    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_parts = nullptr;
    EvaluationPage* m_models = nullptr;
    PaperPage* m_paper = nullptr;
};

Page* createEvaluationTabs(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
