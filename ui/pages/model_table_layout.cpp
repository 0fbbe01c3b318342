// How the page of all models is put together, and its words.

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include "ui/charts/card.h"
#include "ui/pages/evaluation_history.h"
#include "ui/pages/leak_card.h"
#include "ui/pages/model_choice.h"
#include "ui/pages/model_details.h"
#include "ui/pages/model_table_page.h"
#include "ui/pages/page_states.h"
#include "ui/pages/run_figures.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr int kSeeds = 10, kMostSeeds = 100;
constexpr int kWidestTable = 3 * space::kTextColumn / 2;

}  // namespace

ModelTablePage::ModelTablePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent)
{
    m_states = new PageStates(workspace, QStringLiteral("evaluation"), false, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    connectAll();
    retranslate();
    showJobs();
    showBar();
    showTable();
    showVerdict();
}

Card* ModelTablePage::makeBar(QWidget* parent)
{
    auto* card = new Card({}, parent);
    m_split = new QComboBox(card);
    for (const targets::SplitKind kind : targets::kSplitKinds) m_split->addItem({}, int(kind));
    m_seeds = new QSpinBox(card);
    m_seeds->setRange(1, kMostSeeds);
    m_seeds->setValue(kSeeds);
    m_seeds->setAlignment(Qt::AlignRight);
    m_choice = new ModelChoice(card);
    m_compare = new QPushButton(card);
    m_compare->setProperty("primary", true);
    m_leakButton = new QPushButton(card);
    m_splitName = makeLabel("secondary", card);
    m_seedsName = makeLabel("secondary", card);
    m_splitName->setBuddy(m_split);
    m_seedsName->setBuddy(m_seeds);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    for (QLabel* name : {m_splitName, m_seedsName}) name->setWordWrap(false);
    row->addWidget(m_splitName);
    row->addWidget(m_split);
    row->addSpacing(space::kS);
    row->addWidget(m_seedsName);
    row->addWidget(m_seeds);
    row->addSpacing(space::kS);
    row->addWidget(m_choice);
    row->addStretch(1);
    m_about = makeLabel("caption", card);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kS);
    second->addLayout(textColumn(m_about), 1);
    second->addWidget(m_leakButton, 0, Qt::AlignBottom);
    second->addWidget(m_compare, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    card->body()->addLayout(second);
    card->body()->addWidget(makeProgress(card));
    return card;
}

QWidget* ModelTablePage::makeProgress(QWidget* parent)
{
    m_progressRow = new QWidget(parent);
    auto* line = new QHBoxLayout(m_progressRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kM);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setTextVisible(false);
    m_progressWords = makeLabel("secondary", m_progressRow);
    m_progressWords->setWordWrap(false);
    m_cancel = new QPushButton(m_progressRow);
    line->addWidget(m_progress, 1);
    line->addWidget(m_progressWords);
    line->addWidget(m_cancel);
    return m_progressRow;
}

Card* ModelTablePage::makeVerdict(QWidget* parent)
{
    m_verdictCard = new Card({}, parent);
    m_verdictIcon = new QLabel(m_verdictCard);
    m_headline = makeLabel("figure", m_verdictCard);
    m_sentence = makeLabel("", m_verdictCard);
    m_plan = makeLabel("", m_verdictCard);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kM);
    row->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    row->addWidget(m_headline, 1);
    m_verdictCard->body()->addLayout(row);
    m_verdictCard->body()->addLayout(textColumn(m_sentence));
    m_verdictCard->body()->addLayout(textColumn(m_plan));
    return m_verdictCard;
}

Card* ModelTablePage::makeTable(QWidget* parent)
{
    m_tableCard = new Card({}, parent);
    m_targets = new QButtonGroup(this);
    for (int target = 0; target < targets::kTargetCount; ++target) {
        auto* button = new QToolButton(m_tableCard);
        button->setCheckable(true);
        button->setChecked(target == targets::kWeight);
        m_targets->addButton(button, target);
        m_tableCard->head()->addWidget(button);
    }
    m_export = new QPushButton(m_tableCard);
    m_tableCard->head()->addSpacing(space::kS);
    m_tableCard->head()->addWidget(m_export);
    m_model = new ModelTable(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ModelTable::kSortRole);
    m_table = new QTableView(m_tableCard);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    dressTable(*m_table);
    m_table->setProperty("compact", true);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setIconSize(QSize(space::kL, space::kL));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMaximumWidth(kWidestTable);
    m_table->viewport()->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_note = makeLabel("caption", m_tableCard);
    m_tableCard->body()->addWidget(m_table);
    m_tableCard->body()->addWidget(m_note);
    makeExportMenu();
    return m_tableCard;
}

void ModelTablePage::makeExportMenu()
{
    auto* menu = new QMenu(m_export);
    const auto add = [&](QAction*& action, auto slot) {
        action = new QAction(this);
        connect(action, &QAction::triggered, this, slot);
        menu->addAction(action);
        m_table->addAction(action);
    };
    add(m_exportCsv, [this] { askAndExport(QStringLiteral("csv")); });
    add(m_exportLatex, [this] { askAndExport(QStringLiteral("tex")); });
    add(m_copyTable, [this] { copy(); });
    m_export->setMenu(menu);
}

QWidget* ModelTablePage::makeContent()
{
    QScrollArea* scroll = makeScrollArea(this);
    QWidget* body = scroll->widget();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kXl);
    column->setSpacing(space::kL);
    m_details = new ModelDetails(m_workspace, body);
    m_leaks = new LeakCard(body);
    m_history = new EvaluationHistory(body);
    column->addWidget(makeBar(body));
    column->addWidget(makeVerdict(body));
    column->addWidget(m_leaks);
    column->addWidget(makeTable(body));
    column->addWidget(m_details);
    column->addWidget(m_history);
    column->addStretch(1);
    return scroll;
}

void ModelTablePage::connectAll()
{
    connect(m_split, &QComboBox::currentIndexChanged, this, &ModelTablePage::showBar);
    connect(m_choice, &ModelChoice::changed, this, &ModelTablePage::showBar);
    connect(m_compare, &QPushButton::clicked, this, &ModelTablePage::compareModels);
    connect(m_leakButton, &QPushButton::clicked, this, &ModelTablePage::checkForLeaks);
    connect(m_cancel, &QPushButton::clicked, &m_jobs, &JobRunner::cancel);
    connect(&m_jobs, &JobRunner::changed, this, &ModelTablePage::showJobs);
    connect(m_targets, &QButtonGroup::idToggled, this, [this](int target, bool on) {
        if (!on) return;
        m_model->setTarget(target);
        showTable();
        showSelected();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showSelected(); });
    connect(m_history, &EvaluationHistory::showAsked, this, &ModelTablePage::openKept);
    connect(m_history, &EvaluationHistory::compareAsked, this, &ModelTablePage::compareKept);
    connect(m_history, &EvaluationHistory::removeAsked, this, &ModelTablePage::removeKept);
    connect(&m_workspace, &Workspace::athleteChanged, this, &ModelTablePage::athleteChanged);
    connect(&m_workspace, &Workspace::athletesChanged, this, &ModelTablePage::showBar);
    connect(&m_workspace, &Workspace::snapshotChanged, this, &ModelTablePage::snapshotChanged);
    connect(&m_workspace, &Workspace::runChanged, this, &ModelTablePage::showVerdict);
    connect(&m_workspace, &Workspace::preferencesChanged, this, [this] {
        m_model->setUnit(m_workspace.unit());
        showTable();
        showVerdict();
        showSelected();
    });
    m_model->setUnit(m_workspace.unit());
}

void ModelTablePage::retranslate()
{
    m_states->setSentences(tr("Every model beside “as last time” on your own training. It needs a log first."), {});
    m_states->retranslate();
    for (int i = 0; i < m_split->count(); ++i) {
        const auto kind = targets::SplitKind(m_split->itemData(i).toInt());
        m_split->setItemText(i, splitText(kind));
        m_split->setItemData(i, splitSentence(kind), Qt::ToolTipRole);
    }
    m_splitName->setText(tr("Split"));
    m_seedsName->setText(tr("Seeds"));
    m_split->setAccessibleName(tr("Split"));
    m_seeds->setAccessibleName(tr("Seeds"));
    m_seeds->setToolTip(tr("How often each model that has chance in it is fitted; figures are means"));
    m_leakButton->setText(tr("Check for leaks"));
    m_leakButton->setToolTip(tr("Checks on your log that nothing that is tested reaches what is learned"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    for (int target = 0; target < targets::kTargetCount; ++target)
        static_cast<QToolButton*>(m_targets->button(target))->setText(targetText(targets::kTargetNames[target]));
    m_export->setText(tr("Export"));
    m_exportCsv->setText(tr("Save as CSV…"));
    m_exportLatex->setText(tr("Save as LaTeX…"));
    m_copyTable->setText(tr("Copy the table"));
    m_tableCard->setTitle(tr("All models on the same entries"));
    m_table->setAccessibleName(m_tableCard->title());
    m_choice->retranslate();
    m_history->retranslate();
}

void ModelTablePage::refreshLook()
{
    retranslate();
    m_model->retranslate();
    m_details->refreshLook();
    m_leaks->refreshLook();
    showJobs();
    showBar();
    showTable();
    showVerdict();
}

}  // namespace liftgraph::ui
