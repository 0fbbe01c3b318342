#pragma once
// The evaluation page's parts: the models trained on your log, every model beside the others, what their settings are worth, and the paper
// reproduced and audited.

#include "ui/page.h"

class QStackedWidget;
class QTabBar;

namespace liftgraph::ui {

class AblationPage;
class EvaluationPage;
class ModelTablePage;
class PaperPage;

class EvaluationTabs : public Page {
    Q_OBJECT
public:
    EvaluationTabs(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Evaluation"); }
    void refreshLook() override;
    /// "models", "table", "ablation" or "paper".
    void showPart(const QString& part) override;
    QTabBar* tabs() const { return m_tabs; }
    ModelTablePage* table() const { return m_table; }
    PaperPage* paper() const { return m_paper; }
    AblationPage* ablation() const { return m_ablation; }

private:
    void retranslate();

    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_parts = nullptr;
    EvaluationPage* m_models = nullptr;
    ModelTablePage* m_table = nullptr;
    AblationPage* m_ablation = nullptr;
    PaperPage* m_paper = nullptr;
};

Page* createEvaluationTabs(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
