// How the explain page is put together, and its words.

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <set>

#include "core/workflow/explanation_dependence.h"
#include "ui/charts/beeswarm_chart.h"
#include "ui/charts/card.h"
#include "ui/charts/dependence_chart.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/player_bars.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/feature_text.h"
#include "ui/pages/explain_page.h"
#include "ui/pages/explanation_check_card.h"
#include "ui/pages/page_states.h"
#include "ui/pages/run_figures.h"
#include "ui/pages/what_if_card.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kChartHeight = 300;
constexpr int kTwoColumns = 860;  ///< wide enough for two cards with names and bars
constexpr int kCounts[] = {20, 50, 200, 1000};
constexpr int kFirstCount = 1;
constexpr int kRows = 6;  ///< of cards, at most

QComboBox* makeChoice(QWidget* parent)
{
    auto* choice = new QComboBox(parent);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return choice;
}
}  // namespace

ExplainPage::ExplainPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_start(new QAction(this))
{
    m_start->setIcon(themedIcon(QStringLiteral("play")));
    m_states = new PageStates(workspace, QStringLiteral("explain"), true, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    for (const auto signal : {&Workspace::snapshotChanged, &Workspace::runChanged}) connect(&workspace, signal, this, &ExplainPage::outdated);
    connect(&workspace, &Workspace::athletesChanged, this, &ExplainPage::fillExercises);
    connect(&workspace, &Workspace::preferencesChanged, this, [this] {
        showAll();
        m_whatIf->retranslate();
    });
    connect(&workspace, &Workspace::markedChanged, this, &ExplainPage::showSelection);
    connect(&workspace, &Workspace::selectionChanged, this, [this] {
        showSelection();
        explainEntry();
    });
    connect(m_start, &QAction::triggered, this, &ExplainPage::explainAll);
    for (QComboBox* choice : {m_subject, m_function})
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling) outdated();
        });
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) showAll();
    });
    retranslate();
    outdated();
}

Card* ExplainPage::makeSettings(QWidget* parent)
{
    auto* card = new Card({}, parent);
    m_choices = new QGridLayout;
    m_choices->setHorizontalSpacing(space::kL);
    m_choices->setVerticalSpacing(space::kXs);
    const auto add = [&](QLabel*& name, QComboBox*& choice) {
        name = makeLabel("caption", card);
        choice = makeChoice(card);
        name->setBuddy(choice);
    };
    add(m_targetName, m_target);
    add(m_subjectName, m_subject);
    add(m_functionName, m_function);
    add(m_countName, m_count);
    int column = 0;
    for (const auto& [name, choice] : {std::pair{m_targetName, m_target}, {m_subjectName, m_subject}, {m_functionName, m_function}, {m_countName, m_count}}) {
        m_choices->addWidget(name, 0, column);
        m_choices->addWidget(choice, 1, column);
        m_choices->setColumnStretch(column++, 1);
    }
    m_note = makeLabel("", card);
    card->body()->addLayout(m_choices);
    card->body()->addLayout(textColumn(m_note));
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return card;
}

Card* ExplainPage::makeBars(QWidget* parent)
{
    auto* card = new Card({}, parent);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    for (QComboBox*& choice : m_exercises) {
        choice = makeChoice(card);
        line->addWidget(choice, 1);
        connect(choice, &QComboBox::currentIndexChanged, this, &ExplainPage::besideChosen);
    }
    m_bars = new PlayerBars(card);
    m_bars->setExportName(QStringLiteral("importance"));
    card->body()->addLayout(line);
    card->body()->addWidget(m_bars, 1);
    connect(m_bars, &PlayerBars::playerChosen, this, &ExplainPage::choosePlayer);
    return card;
}

Card* ExplainPage::makeBees(QWidget* parent)
{
    auto* card = new Card({}, parent);
    m_bees = new BeeswarmChart(card);
    m_bees->setExportName(QStringLiteral("beeswarm"));
    m_beesHint = makeLabel("caption", card);
    card->body()->addWidget(m_bees, 1);
    card->body()->addWidget(m_beesHint);
    return card;
}

Card* ExplainPage::makeEntry(QWidget* parent)
{
    auto* card = new Card({}, parent);
    m_path = new QPushButton(card);
    card->head()->addWidget(m_path);
    m_entryName = makeLabel("secondary", card);
    m_waterfall = new WaterfallChart(card);
    m_waterfall->setExportName(QStringLiteral("waterfall"));
    m_residual = makeLabel("caption", card);
    card->body()->addWidget(m_entryName);
    card->body()->addWidget(m_waterfall, 1);
    card->body()->addWidget(m_residual);
    connect(m_path, &QPushButton::clicked, this, &ExplainPage::showPath);
    return card;
}

Card* ExplainPage::makeDependence(QWidget* parent)
{
    auto* card = new Card({}, parent);
    m_moves = new QPushButton(card);
    connect(m_moves, &QPushButton::clicked, this, &ExplainPage::showMoves);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    for (QComboBox** choice : {&m_feature, &m_colour}) {
        *choice = makeChoice(card);
        line->addWidget(*choice, 1);
        connect(*choice, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling) showDependence();
        });
    }
    m_dependence = new DependenceChart(card);
    m_dependence->setMinimumHeight(kChartHeight);
    m_dependence->setExportName(QStringLiteral("dependence"));
    card->body()->addLayout(line);
    card->body()->addWidget(m_dependence, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_moves);
    foot->addStretch(1);
    card->body()->addLayout(foot);
    return card;
}

QWidget* ExplainPage::makeContent()
{
    QScrollArea* scroll = makeScrollArea(this);
    QWidget* body = scroll->widget();
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kXl);
    m_grid->setSpacing(space::kL);
    m_settingsCard = makeSettings(body);
    m_barsCard = makeBars(body);
    m_beesCard = makeBees(body);
    m_entryCard = makeEntry(body);
    m_dependenceCard = makeDependence(body);
    m_whatIf = new WhatIfCard(m_workspace, body);
    m_check = new ExplanationCheckCard(m_workspace, body);
    for (PointChart* chart : {static_cast<PointChart*>(m_bees), static_cast<PointChart*>(m_dependence)}) {
        chart->setDescriber([this](int node) {
            const auto snapshot = m_workspace.snapshot();
            return snapshot ? entryText(*snapshot, node, m_workspace.unit()) : QString();
        });
        connect(chart, &PointChart::nodeClicked, &m_workspace, &Workspace::selectNode);
        connect(chart, &PointChart::nodesMarked, &m_workspace, &Workspace::markNodes);
    }
    for (PlotWidget* chart : {static_cast<PlotWidget*>(m_bees), static_cast<PlotWidget*>(m_dependence), static_cast<PlotWidget*>(m_bars), static_cast<PlotWidget*>(m_waterfall)})
        connect(chart, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    connect(m_whatIf, &WhatIfCard::explained, this, [this](const EntryExplanationPtr& moved) {
        m_moved = moved;
        showEntry();
    });
    arrange();
    return scroll;
}

void ExplainPage::besideChosen()
{
    if (m_filling || !m_explanation || m_order.empty()) return;
    const qint64 athlete = m_exercises[1]->currentData(kAthleteRole).toLongLong();
    if (athlete != 0 && m_others.find(athlete) == m_others.end()) explainAthlete(athlete);
    showBars();
}

void ExplainPage::showPart(const QString& part)
{
    if (part == QLatin1String("prescribed")) m_subject->setCurrentIndex(int(Subject::Prescribed));
}

/// One column where two would leave no room for names beside bars. What is asked of an entry stands beside it: what-if above the check, which
/// takes what room is left.
void ExplainPage::arrange()
{
    const auto shown = [](std::initializer_list<Card*> cards) {
        QList<Card*> visible;
        std::copy_if(cards.begin(), cards.end(), std::back_inserter(visible), [](const Card* card) { return !card->isHidden(); });
        return visible;
    };
    const QList<Card*> beside = shown({m_whatIf, m_check});
    const bool two = width() >= kTwoColumns;
    m_grid->addWidget(m_settingsCard, 0, 0, 1, 2);
    int row = 1;
    if (two) {
        if (!m_entryCard->isHidden()) m_grid->addWidget(m_entryCard, row, 0, std::max(1, int(beside.size())), beside.isEmpty() ? 2 : 1);
        for (Card* card : beside) m_grid->addWidget(card, row++, m_entryCard->isHidden() ? 0 : 1, 1, m_entryCard->isHidden() ? 2 : 1);
        row = std::max(row, 2);
        m_grid->addWidget(m_barsCard, row, 0);
        m_grid->addWidget(m_beesCard, row++, 1);
        m_grid->addWidget(m_dependenceCard, row++, 0, 1, 2);
    } else {
        for (Card* card : shown({m_entryCard, m_whatIf, m_barsCard, m_beesCard, m_dependenceCard, m_check})) m_grid->addWidget(card, row++, 0, 1, 2);
    }
    const int stretched = two && !m_entryCard->isHidden() ? int(beside.size()) : 0;
    for (int each = 0; each <= kRows; ++each) m_grid->setRowStretch(each, each == stretched && each > 0 ? 1 : 0);
    for (const int column : {0, 1}) m_grid->setColumnStretch(column, 1);
}

void ExplainPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void ExplainPage::fillChoices()
{
    m_filling = true;
    const auto fill = [](QComboBox* choice, const QStringList& words, int first) {
        const int kept = choice->count() > 0 ? choice->currentIndex() : first;
        choice->clear();
        choice->addItems(words);
        choice->setCurrentIndex(std::min(kept, int(words.size()) - 1));
    };
    fill(m_target, {targetText("weight"), targetText("reps"), targetText("rest")}, 0);
    const auto capital = [](const QString& words) { return words.left(1).toUpper() + words.mid(1); };
    fill(m_subject, {tr("What is expected"), tr("The network itself"), tr("What is prescribed next"), capital(modelText("gradient boosting")), capital(modelText("ridge"))}, 0);
    m_subject->setItemData(0, tr("The prediction that the program shows: the network as far as it may be believed"), Qt::ToolTipRole);
    m_subject->setItemData(1, tr("The network before it is asked how far it may be believed"), Qt::ToolTipRole);
    m_subject->setItemData(2, tr("The plan: the network fitted again on the whole log, as far as the plan follows it"), Qt::ToolTipRole);
    for (const int table : {3, 4}) m_subject->setItemData(table, tr("Fitted on the same entries; it reads the entry's own features and nothing of the graph"), Qt::ToolTipRole);
    fill(m_function, {tr("Of the entry itself"), tr("Of all that it hears")}, 1);
    m_function->setItemData(0, tr("Features of the entry's own row; the rest of the graph stays as it is"), Qt::ToolTipRole);
    m_function->setItemData(1, tr("A feature is switched in every entry that reaches the prediction"), Qt::ToolTipRole);
    QStringList counts;
    for (const int count : kCounts) counts << tr("%1 at most").arg(QLocale().toString(count));
    fill(m_count, counts, kFirstCount);
    for (int i = 0; i < m_count->count(); ++i) m_count->setItemData(i, kCounts[i]);
    m_filling = false;
}

void ExplainPage::fillExercises()
{
    const auto snapshot = m_workspace.snapshot();
    m_filling = true;
    for (int side = 0; side < 2; ++side) {
        const int kept = m_exercises[side]->count() > 0 ? m_exercises[side]->currentData().toInt() : -1 - side;
        const qint64 keptAthlete = m_exercises[side]->currentData(kAthleteRole).toLongLong();
        m_exercises[side]->clear();
        if (side == 1) m_exercises[side]->addItem(tr("Nothing beside it"), -2);
        m_exercises[side]->addItem(tr("All exercises"), -1);
        std::set<int> used;
        for (const int node : snapshot ? snapshot->split.test : std::vector<int>()) used.insert(snapshot->nodes.nodes[std::size_t(node)].exercise);
        for (const int exercise : used) m_exercises[side]->addItem(QString::fromStdString(snapshot->nodes.exercises[std::size_t(exercise)].name), exercise);
        const auto& athletes = m_workspace.athletes();
        const auto shown = m_workspace.athlete();
        // The plan is of one athlete.
        const bool others = side == 1 && shown && athletes.size() > 1 && subject() != Subject::Prescribed;
        if (others) m_exercises[side]->insertSeparator(m_exercises[side]->count());
        for (std::size_t i = 0; others && i < athletes.size(); ++i) {
            if (athletes[i].id == shown->id) continue;
            m_exercises[side]->addItem(tr("Athlete: %1").arg(QString::fromStdString(athletes[i].name)));
            m_exercises[side]->setItemData(m_exercises[side]->count() - 1, qint64(athletes[i].id), kAthleteRole);
        }
        m_exercises[side]->setCurrentIndex(std::max(0, keptAthlete != 0 ? m_exercises[side]->findData(keptAthlete, kAthleteRole) : m_exercises[side]->findData(kept)));
    }
    m_filling = false;
}

void ExplainPage::fillFeatures()
{
    const auto snapshot = m_workspace.snapshot();
    m_filling = true;
    for (QComboBox* choice : {m_feature, m_colour}) {
        const QVariant kept = choice->currentData();
        choice->clear();
        if (choice == m_colour) {
            choice->addItem(tr("Strongest colour"), -1);
            choice->addItem(tr("One colour"), -2);
        }
        for (const int column : snapshot ? workflow::dependenceColumns(snapshot->features) : std::vector<int>())
            choice->addItem(featureText(snapshot->features.columns[std::size_t(column)]).label, column);
        choice->setCurrentIndex(std::max(0, choice->findData(kept)));
    }
    m_filling = false;
}

void ExplainPage::retranslate()
{
    m_states->setSentences(tr("Why the model expects what it expects. It needs a log first."), tr("Train a model to ask it why."));
    m_states->retranslate();
    m_start->setText(tr("Explain"));
    m_start->setToolTip(tr("Explain as many test entries as chosen"));
    m_targetName->setText(tr("Prediction of"));
    m_subjectName->setText(tr("Explained is"));
    m_functionName->setText(tr("By features"));
    m_countName->setText(tr("Test entries"));
    for (const auto& [name, choice] : {std::pair{m_targetName, m_target}, {m_subjectName, m_subject}, {m_functionName, m_function}, {m_countName, m_count}})
        choice->setAccessibleName(name->text());
    fillChoices();
    fillExercises();
    fillFeatures();
    m_barsCard->setTitle(tr("What matters"));
    m_bars->setAccessibleName(tr("What matters"));
    m_exercises[0]->setAccessibleName(tr("Exercise"));
    m_exercises[1]->setAccessibleName(tr("Exercise or athlete beside it"));
    m_beesCard->setTitle(tr("Every entry"));
    m_bees->setAccessibleName(tr("Every entry"));
    m_beesHint->setText(tr("A point is an entry. Yellow: the value was high for you, dark: low."));
    m_entryCard->setTitle(tr("One entry"));
    m_waterfall->setAccessibleName(tr("What moved this entry"));
    m_path->setText(tr("Show its path"));
    m_path->setToolTip(tr("Draw on the graph which entries reach this prediction, and how far each moves it"));
    m_dependenceCard->setTitle(tr("Dependence"));
    m_moves->setText(tr("Show in the graph"));
    m_moves->setToolTip(tr("Colour the entries in the graph by how far this feature moved what is expected of them"));
    m_dependence->setAccessibleName(tr("Dependence"));
    m_feature->setAccessibleName(tr("Feature"));
    m_colour->setAccessibleName(tr("Colour"));
    m_whatIf->retranslate();
    m_check->retranslate();
}

void ExplainPage::refreshLook()
{
    retranslate();
    for (PlotWidget* chart : {static_cast<PlotWidget*>(m_bees), static_cast<PlotWidget*>(m_dependence), static_cast<PlotWidget*>(m_bars), static_cast<PlotWidget*>(m_waterfall)}) chart->refreshLook();
    showAll();
}

}  // namespace liftgraph::ui
