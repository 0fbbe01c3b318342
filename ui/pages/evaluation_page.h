#pragma once
// How far the model can be trusted: the verdict, predicted against true for each target, and every figure beside the baselines.

#include "core/workflow/workflow.h"
#include "ui/page.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QTableView;

namespace liftgraph::ui {

class Card;
class FiguresModel;
class PageStates;
class ResidualChart;
class ScatterChart;

class EvaluationPage : public Page {
    Q_OBJECT
public:
    EvaluationPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Evaluation"); }
    void refreshLook() override;

    ScatterChart* scatter(targets::Target target) const { return m_targets[target].scatter; }
    ResidualChart* residuals(targets::Target target) const { return m_targets[target].residuals; }
    QTableView* table() const { return m_table; }
    QString headline() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct TargetCard {
        Card* card = nullptr;
        ScatterChart* scatter = nullptr;
        ResidualChart* residuals = nullptr;
        QLabel* nothing = nullptr;
        QLabel* coverage = nullptr;
    };

    QWidget* makeContent();
    QWidget* makeVerdict(QWidget* parent);
    TargetCard makeTarget(QWidget* parent);
    void retranslate();
    void runChanged();
    void showVerdict();
    void showTarget(targets::Target target);
    void showResiduals(bool residuals);
    void showSelected(int node);
    void arrange();
    QString testBlockText() const;

    PageStates* m_states = nullptr;
    QLabel* m_verdictIcon = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_block = nullptr;
    QButtonGroup* m_view = nullptr;
    TargetCard m_targets[targets::kTargetCount];
    QGridLayout* m_grid = nullptr;
    Card* m_figuresCard = nullptr;
    FiguresModel* m_figures = nullptr;
    QTableView* m_table = nullptr;
    bool m_residuals = false;
    bool m_stale = true;
};

Page* createEvaluationPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
