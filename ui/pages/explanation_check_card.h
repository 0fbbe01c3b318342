#pragma once
// Whether an explanation is right: deletion and insertion curves, and a plain sentence.

#include <memory>

#include "core/workflow/explanation_check.h"
#include "ui/charts/card.h"

class QPushButton;

namespace liftgraph::ui {

class CurveChart;
class Workspace;

class ExplanationCheckCard : public Card {
    Q_OBJECT
public:
    ExplanationCheckCard(Workspace& workspace, QWidget* parent);
    /// What a click on the button checks; a new explanation has not been checked yet.
    void setSubject(workflow::ExplainerPtr explainer, std::vector<int> nodes, const workflow::ExplainSettings& settings);
    void showTarget(int target);
    void retranslate();

    QPushButton* button() const { return m_button; }
    CurveChart* chart() const { return m_chart; }
    QString sentence() const { return m_sentence->text(); }
    const workflow::ExplanationCheck* check() const { return m_check.get(); }

private:
    void start();
    void showCheck();

    Workspace& m_workspace;
    workflow::ExplainerPtr m_explainer;
    std::vector<int> m_nodes;
    workflow::ExplainSettings m_settings = {};
    std::shared_ptr<const workflow::ExplanationCheck> m_check;
    int m_target = 0;
    int m_request = 0;
    QPushButton* m_button = nullptr;
    CurveChart* m_chart = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_figures = nullptr;
};

}  // namespace liftgraph::ui
