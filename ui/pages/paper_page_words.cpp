// The words of the paper page.

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "ui/charts/card.h"
#include "ui/charts/importance_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/empty_state.h"
#include "ui/graphview/graph_view.h"
#include "ui/pages/paper_page.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void PaperPage::retranslate()
{
    m_empty->setSentence(tr("Give the author's sheet as CSV: the paper is run again in seconds, and every claim is checked on the data. "
                            "Drop the file here."));
    m_choose->setText(tr("Choose the sheet…"));
    m_simulated->setText(tr("Use the simulated six weeks"));
    m_again->setText(tr("Run again"));
    m_everything->setText(tr("Run everything"));
    m_everything->setToolTip(tr("Also explains every model and runs what the paper never ran: about four minutes"));
    m_chooseButton->setText(tr("Choose the sheet…"));
    m_againButton->setText(m_again->text());
    m_everythingButton->setText(m_everything->text());
    m_everythingButton->setToolTip(m_everything->toolTip());
    m_saveButton->setText(tr("Save"));
    m_saveHtml->setText(tr("Report as HTML…"));
    m_savePdf->setText(tr("Report as PDF…"));
    m_saveFigures->setText(tr("All figures into a folder…"));
    for (QPushButton* cancel : m_cancels) cancel->setText(tr("Cancel"));
    for (QProgressBar* bar : {m_progress, m_emptyProgress}) bar->setAccessibleName(tr("Progress"));
    setCardWords();
}

void PaperPage::setCardWords()
{
    m_scoresCard->setTitle(tr("Table 1, with what it leaves out"));
    m_scores->setAccessibleName(m_scoresCard->title());
    m_scoresNote->setText(tr("Errors over weight, repetitions and rest together: in standard deviations of the targets for notebook, "
                             "raw for listing."));
    m_findingsCard->setTitle(tr("The audit"));
    m_graphCard->setTitle(tr("Figure 1: the graph"));
    m_graph->setAccessibleName(m_graphCard->title());
    m_week->setAccessibleName(tr("Week"));
    m_graphNote->setText(tr("Rows of one date are joined by a line, rows of one exercise by dashes. The paper joins all rows of one day type "
                            "over all weeks."));
    m_predictionsCard->setTitle(tr("Predicted against true"));
    m_model->setAccessibleName(tr("Model"));
    m_explained->setAccessibleName(tr("Explained model"));
    m_lossName->setText(tr("Training loss by epoch"));
    m_loss->setAxisTitles(tr("Epoch"), tr("Loss"));
    m_loss->setAccessibleName(m_lossName->text());
    const QString names[] = {tr("Next weight"), tr("Next reps"), tr("Next rest (s)")};
    for (std::size_t target = 0; target < m_scatters.size(); ++target) {
        m_scatterNames[target]->setText(names[target]);
        m_scatters[target]->setAxisTitles(tr("True"), tr("Predicted"));
        m_scatters[target]->setAccessibleName(tr("%1: predicted against true").arg(names[target]));
        m_scatters[target]->setExportName(QStringLiteral("predicted-%1").arg(QLatin1String(workflow::kPaperTargetNames[target])));
    }
    const int target = std::max(0, m_target->currentIndex());
    m_target->clear();
    m_target->addItems({names[0], names[1], names[2]});
    m_target->setCurrentIndex(target);
    m_target->setAccessibleName(tr("Target"));
    m_importanceCard->setTitle(tr("Figure 2: importance of the inputs"));
    m_importance->setAccessibleName(m_importanceCard->title());
    m_explainButton->setText(tr("Explain this model"));
    m_comparisonCard->setTitle(tr("What the paper claims but never ran"));
    m_comparison->setAccessibleName(m_comparisonCard->title());
    m_compareButton->setText(tr("Run the comparison"));
    m_originCard->setTitle(tr("What was run"));
    m_warningIcon->setPixmap(themedIcon(QStringLiteral("caution")).pixmap(QSize(space::kIcon, space::kIcon), devicePixelRatioF()));
    for (QToolButton* menu : m_figureMenus) {
        menu->setToolTip(tr("Save this figure"));
        menu->setAccessibleName(menu->toolTip());
    }
}

void PaperPage::refreshLook()
{
    retranslate();
    m_loss->refreshLook();
    for (ScatterChart* chart : m_scatters) chart->refreshLook();
    m_graph->refreshLook();
    if (m_run) showRun();
    showJobs();
}

}  // namespace liftgraph::ui
