#include "ui/pages/evaluation_tabs.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/ablation_page.h"
#include "ui/pages/evaluation_page.h"
#include "ui/pages/model_table_page.h"
#include "ui/pages/paper_page.h"
#include "ui/theme.h"

namespace liftgraph::ui {

Page* createEvaluationTabs(Workspace& workspace, QWidget* parent) { return new EvaluationTabs(workspace, parent); }

EvaluationTabs::EvaluationTabs(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_tabs(new QTabBar(this)), m_parts(new QStackedWidget(this)), m_models(new EvaluationPage(workspace, m_parts)),
      m_table(new ModelTablePage(workspace, m_parts)), m_ablation(new AblationPage(workspace, m_parts)), m_paper(new PaperPage(workspace, m_parts))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 4; ++i) m_tabs->addTab({});
    m_parts->addWidget(m_models);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_ablation);
    m_parts->addWidget(m_paper);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::kXl - space::kM, space::kXs, space::kXl, 0);
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(bar);
    whole->addWidget(m_parts, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    retranslate();
}

void EvaluationTabs::showPart(const QString& part)
{
    const QStringList parts{QStringLiteral("models"), QStringLiteral("table"), QStringLiteral("ablation"), QStringLiteral("paper")};
    m_tabs->setCurrentIndex(int(std::max<qsizetype>(0, parts.indexOf(part))));
}

void EvaluationTabs::retranslate()
{
    m_tabs->setTabText(0, tr("Your models"));
    m_tabs->setTabText(1, tr("All models"));
    m_tabs->setTabText(2, tr("Ablation"));
    m_tabs->setTabText(3, tr("The paper"));
    m_tabs->setAccessibleName(tr("Parts of the evaluation"));
}

void EvaluationTabs::refreshLook()
{
    retranslate();
    m_models->refreshLook();
    m_table->refreshLook();
    m_paper->refreshLook();
    m_ablation->refreshLook();
}

}  // namespace liftgraph::ui
