#pragma once
// The evaluation page's parts: the models trained on your log, what their settings are worth, and the paper reproduced and audited.

#include "ui/page.h"

class QStackedWidget;
class QTabBar;

namespace liftgraph::ui {

class AblationPage;
class EvaluationPage;
class PaperPage;

class EvaluationTabs : public Page {
    Q_OBJECT
public:
    EvaluationTabs(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Evaluation"); }
    void refreshLook() override;
    /// "paper", "ablation" or "models".
    void showPart(const QString& part) override;
    QTabBar* tabs() const { return m_tabs; }
    PaperPage* paper() const { return m_paper; }
    AblationPage* ablation() const { return m_ablation; }

private:
    void retranslate();

    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_parts = nullptr;
    EvaluationPage* m_models = nullptr;
    PaperPage* m_paper = nullptr;
    AblationPage* m_ablation = nullptr;
};

Page* createEvaluationTabs(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
