// How the model page is put together, and its words.

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/pages/model_page.h"
#include "ui/pages/model_page_runs.h"
#include "ui/pages/model_page_settings.h"
#include "ui/pages/page_states.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kCollectMs = 40;
const QString kModelEnding = QStringLiteral("liftmodel");
}  // namespace

ModelPage::ModelPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_save(new QAction(this)), m_load(new QAction(this))
{
    m_save->setIcon(themedIcon(QStringLiteral("save")));
    m_load->setIcon(themedIcon(QStringLiteral("open")));
    m_states = new PageStates(workspace, QStringLiteral("model"), false, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    m_collect.setInterval(kCollectMs);
    connect(&m_collect, &QTimer::timeout, this, &ModelPage::collectLosses);
    connect(m_settings, &TrainSettings::trainRequested, this, &ModelPage::train);
    connect(m_settings, &TrainSettings::cancelRequested, workspace.jobs(), &JobRunner::cancel);
    connect(m_settings, &TrainSettings::deviceChosen, this, [this](const QString& device) { m_workspace.preferences().setDevice(device); });
    connect(workspace.jobs(), &JobRunner::changed, this, &ModelPage::showJobs);
    connect(&workspace, &Workspace::snapshotChanged, this, [this] {
        findDevices();
        showCurrent();
    });
    connect(&workspace, &Workspace::runsChanged, this, &ModelPage::showRuns);
    connect(&workspace, &Workspace::preferencesChanged, this, &ModelPage::showRuns);
    connect(&workspace, &Workspace::runChanged, this, [this] {
        showRuns();
        showCurrent();
    });
    connect(m_save, &QAction::triggered, this, [this] {
        const QString path = askSavePath(this, QStringLiteral("model"), {kModelEnding});
        if (!path.isEmpty()) saveModel(path);
    });
    connect(m_load, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open a model"), {}, QStringLiteral("Liftgraph (*.%1)").arg(kModelEnding));
        if (!path.isEmpty()) loadModel(path);
    });
    retranslate();
    showRuns();
    showCurrent();
}

QWidget* ModelPage::makeRunsCard(QWidget* parent)
{
    m_runsCard = new Card({}, parent);
    m_noRuns = makeLabel("secondary", m_runsCard);
    m_runs = new RunsModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_runs);
    m_sorted->setSortRole(RunsModel::kSortRole);
    m_table = new QTableView(m_runsCard);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    dressTable(*m_table);
    m_table->setMinimumHeight(3 * space::kRow);
    m_yardstick = makeLabel("caption", m_runsCard);
    // A card whose words wrap claims its full height; these are one line each, and the table gives way on a low screen.
    for (QLabel* line : {m_noRuns, m_yardstick}) line->setWordWrap(false);
    m_runsCard->body()->addWidget(m_noRuns);
    m_runsCard->body()->addWidget(m_yardstick);
    m_runsCard->body()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) m_workspace.showRun(m_runs->runAt(m_sorted->mapToSource(current).row()));
    });
    return m_runsCard;
}

QWidget* ModelPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    rows->setSpacing(space::kL);
    m_top = new QWidget(content);
    auto* top = new QHBoxLayout(m_top);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(space::kL);
    m_settings = new TrainSettings(content);
    top->addWidget(m_settings);
    m_lossCard = new Card({}, content);
    m_chart = new LossChart(m_lossCard);
    m_hint = makeLabel("secondary", m_lossCard);
    m_hint->setAlignment(Qt::AlignCenter);
    m_lossCard->body()->addWidget(m_chart, 1);
    m_lossCard->body()->addWidget(m_hint, 1);
    connect(m_chart, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    top->addWidget(m_lossCard, 1);
    rows->addWidget(m_top, 3);
    rows->addWidget(makeRunsCard(content), 2);
    return content;
}

void ModelPage::retranslate()
{
    m_states->setSentences(tr("A model learns from your log. It needs one first."), {});
    m_states->retranslate();
    m_settings->retranslate();
    m_lossCard->setTitle(tr("Loss"));
    m_chart->setAccessibleName(tr("Loss by epoch"));
    m_chart->setAxisTitles(tr("Epoch"), tr("Loss (training units)"));
    m_hint->setText(tr("The loss of training and validation will be drawn here while the model learns, beside the dashed line of “as last time”."));
    m_runsCard->setTitle(tr("Runs"));
    m_table->setAccessibleName(tr("Runs"));
    m_noRuns->setText(tr("No run yet. Each run is kept here with its error on the last fifth of your sessions."));
    m_save->setText(tr("Save model…"));
    m_load->setText(tr("Open model…"));
}

void ModelPage::refreshLook()
{
    retranslate();
    m_chart->refreshLook();
    showRuns();
}

}  // namespace liftgraph::ui
