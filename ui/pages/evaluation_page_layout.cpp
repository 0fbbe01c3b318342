// How the evaluation page is put together, and its words.

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/pages/evaluation_page.h"
#include "ui/pages/evaluation_page_figures.h"
#include "ui/pages/page_states.h"
#include "ui/pages/run_figures.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kChartHeight = 300;
}  // namespace

EvaluationPage::EvaluationPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent)
{
    m_states = new PageStates(workspace, QStringLiteral("evaluation"), true, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    connect(&workspace, &Workspace::runChanged, this, &EvaluationPage::runChanged);
    connect(&workspace, &Workspace::snapshotChanged, this, &EvaluationPage::runChanged);
    connect(&workspace, &Workspace::preferencesChanged, this, &EvaluationPage::runChanged);
    connect(&workspace, &Workspace::selectionChanged, this, &EvaluationPage::showSelected);
    retranslate();
    runChanged();
}

QWidget* EvaluationPage::makeVerdict(QWidget* parent)
{
    auto* card = new Card({}, parent);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kM);
    m_verdictIcon = new QLabel(card);
    m_headline = makeLabel("figure", card);
    m_headline->setWordWrap(true);
    m_view = new QButtonGroup(this);
    row->addWidget(m_verdictIcon);
    row->addWidget(m_headline, 1);
    for (int view = 0; view < 2; ++view) {
        auto* button = new QToolButton(card);
        button->setCheckable(true);
        button->setChecked(view == 0);
        m_view->addButton(button, view);
        row->addWidget(button);
    }
    connect(m_view, &QButtonGroup::idToggled, this, [this](int view, bool on) {
        if (on) showResiduals(view == 1);
    });
    m_sentence = makeLabel("", card);
    m_block = makeLabel("caption", card);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    card->body()->addLayout(row);
    card->body()->addLayout(textColumn(m_sentence));
    card->body()->addWidget(m_block);
    return card;
}

EvaluationPage::TargetCard EvaluationPage::makeTarget(QWidget* parent)
{
    TargetCard target;
    target.card = new Card({}, parent);
    target.scatter = new ScatterChart(target.card);
    target.residuals = new ResidualChart(target.card);
    target.nothing = makeLabel("secondary", target.card);
    target.nothing->setAlignment(Qt::AlignCenter);
    target.coverage = makeLabel("caption", target.card);
    for (PointChart* chart : {static_cast<PointChart*>(target.scatter), static_cast<PointChart*>(target.residuals)}) {
        chart->setMinimumHeight(kChartHeight);
        chart->setDescriber([this](int node) {
            const auto snapshot = m_workspace.snapshot();
            return snapshot ? entryText(*snapshot, node, m_workspace.unit()) : QString();
        });
        connect(chart, &PointChart::nodeClicked, &m_workspace, &Workspace::selectNode);
        connect(chart, &PointChart::nodesMarked, &m_workspace, &Workspace::markNodes);
        connect(&m_workspace, &Workspace::markedChanged, chart, [this, chart] { chart->showMarked(m_workspace.markedNodes()); });
        connect(chart, &PlotWidget::failed, &m_workspace, &Workspace::failed);
        target.card->body()->addWidget(chart, 1);
    }
    target.residuals->hide();
    target.card->body()->addWidget(target.nothing, 1);
    target.card->body()->addWidget(target.coverage);
    return target;
}

QWidget* EvaluationPage::makeContent()
{
    QScrollArea* scroll = makeScrollArea(this);
    QWidget* body = scroll->widget();
    auto* grid = m_grid = new QGridLayout(body);
    grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kXl);
    grid->setSpacing(space::kL);
    grid->addWidget(makeVerdict(body), 0, 0, 1, 2);
    for (TargetCard& target : m_targets) target = makeTarget(body);
    m_figuresCard = new Card({}, body);
    m_figures = new FiguresModel(this);
    m_table = new QTableView(m_figuresCard);
    m_table->setModel(m_figures);
    dressTable(*m_table, QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figuresCard->body()->addWidget(m_table);
    m_figuresCard->body()->addStretch(1);
    grid->addWidget(m_targets[targets::kWeight].card, 1, 0);
    grid->addWidget(m_targets[targets::kReps].card, 1, 1);
    arrange();
    for (const int column : {0, 1}) grid->setColumnStretch(column, 1);
    grid->setRowStretch(1, 1);
    return scroll;
}

/// The figures stand beside the rest where there is room for all their columns, else below it.
void EvaluationPage::arrange()
{
    const int needed = m_table->horizontalHeader()->length() + 2 * space::kL + space::kXs;
    const bool beside = (width() - 2 * space::kXl - space::kL - space::kM) / 2 >= needed;
    m_grid->removeWidget(m_targets[targets::kRest].card);
    m_grid->removeWidget(m_figuresCard);
    m_grid->addWidget(m_targets[targets::kRest].card, 2, 0, 1, beside ? 1 : 2);
    m_grid->setRowStretch(2, m_targets[targets::kRest].scatter->samples().empty() ? 0 : 1);
    beside ? m_grid->addWidget(m_figuresCard, 2, 1) : m_grid->addWidget(m_figuresCard, 3, 0, 1, 2);
}

void EvaluationPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void EvaluationPage::retranslate()
{
    m_states->setSentences(tr("How far a model can be trusted. It needs a log first."),
                           tr("Train a model to see how far it can be trusted."));
    m_states->retranslate();
    m_view->button(0)->setAccessibleName(tr("Predicted against true"));
    static_cast<QToolButton*>(m_view->button(0))->setText(tr("Predicted against true"));
    static_cast<QToolButton*>(m_view->button(1))->setText(tr("Errors by date"));
    const std::pair<targets::Target, QString> missing[] = {
        {targets::kWeight, tr("No exercise with weight was repeated within 28 days in the test block, so there is nothing to compare.")},
        {targets::kReps, tr("No exercise was repeated within 28 days in the test block, so there is nothing to compare.")},
        {targets::kRest, tr("The log does not say how long you rested, so rest cannot be tested. The plan uses your usual rest.")}};
    for (const auto& [target, sentence] : missing) {
        TargetCard& card = m_targets[target];
        const QString name = targetText(targets::kTargetNames[target]);
        card.card->setTitle(name);
        card.nothing->setText(sentence);
        card.scatter->setAccessibleName(tr("%1: predicted against true").arg(name));
        card.residuals->setAccessibleName(tr("%1: errors by date").arg(name));
        card.scatter->setExportName(QStringLiteral("%1-predicted").arg(QLatin1String(targets::kTargetNames[target])));
        card.residuals->setExportName(QStringLiteral("%1-errors").arg(QLatin1String(targets::kTargetNames[target])));
    }
    m_figuresCard->setTitle(tr("All figures"));
    m_table->setAccessibleName(tr("All figures"));
}

void EvaluationPage::refreshLook()
{
    retranslate();
    for (TargetCard& card : m_targets) {
        card.scatter->refreshLook();
        card.residuals->refreshLook();
    }
    runChanged();
}

}  // namespace liftgraph::ui
