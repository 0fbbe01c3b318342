#pragma once
// The next session per exercise: what the plates can load, how often to lift it, how long to rest, and why.

#include <memory>

#include "core/workflow/workflow.h"
#include "ui/page.h"

class QLabel;
class QPagedPaintDevice;
class QTableView;

namespace liftgraph::ui {

class Card;
class PageStates;
class PlanDelegate;
class PlanModel;

class PlanPage : public Page {
    Q_OBJECT
public:
    PlanPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Plan"); }
    QList<QAction*> headerActions() override { return {m_export, m_why, m_print}; }
    void refreshLook() override;

    QTableView* table() const { return m_table; }
    PlanModel* model() const { return m_model; }
    QAction* whyAction() const { return m_why; }
    QString verdictText() const;
    /// By the ending of `path`: csv or pdf.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void retranslate();
    void outdated();
    void compute();
    void planned(const Result<workflow::Plan>& plan);
    void showPlan();
    void showVerdict();
    void fitRows();
    void showWhy();
    void print();
    void printTo(QPagedPaintDevice& device) const;

    PageStates* m_states = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_nothing = nullptr;
    Card* m_card = nullptr;
    QTableView* m_table = nullptr;
    PlanModel* m_model = nullptr;
    PlanDelegate* m_delegate = nullptr;
    QAction* m_export = nullptr;
    QAction* m_print = nullptr;
    QAction* m_why = nullptr;
    std::shared_ptr<const workflow::Plan> m_plan;
    bool m_stale = true;
    int m_request = 0;  ///< only the newest answer counts
};

Page* createPlanPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
