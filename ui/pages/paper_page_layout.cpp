// How the paper page is put together, and its words.

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/importance_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/empty_state.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/paper_scene.h"
#include "ui/pages/paper_findings.h"
#include "ui/pages/paper_page.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr int kGraphHeight = 400, kChartHeight = 280, kLossHeight = 200;
constexpr int kThreeBeside = 900;  // width from which three scatter plots stand in a row

/// What runs, how far, and Cancel.
QWidget* makeProgress(QLabel*& words, QProgressBar*& bar, QPushButton*& cancel, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kM);
    words = makeLabel("secondary", row);
    words->setWordWrap(false);
    bar = new QProgressBar(row);
    bar->setTextVisible(false);
    bar->setMinimumWidth(space::kDetails / 2);
    cancel = new QPushButton(row);
    line->addWidget(bar, 1);
    line->addWidget(words);
    line->addWidget(cancel);
    return row;
}

}  // namespace

PaperPage::PaperPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent)
{
    setAcceptDrops(true);
    makeActions();
    m_states = new QStackedWidget(this);
    auto* start = new QWidget(m_states);
    auto* column = new QVBoxLayout(start);
    column->setContentsMargins(space::kXl, 0, space::kXl, space::kXl);
    m_empty = new EmptyState(QStringLiteral("evaluation"), {}, m_choose, start);
    m_empty->addChoice(m_simulated);
    column->addWidget(m_empty, 1);
    QPushButton* cancel = nullptr;
    m_emptyProgressRow = makeProgress(m_emptyProgressWords, m_emptyProgress, cancel, start);
    m_cancels << cancel;
    column->addWidget(m_emptyProgressRow);
    m_content = makeContent();
    m_states->addWidget(start);
    m_states->addWidget(m_content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    for (QPushButton* each : m_cancels)
        connect(each, &QPushButton::clicked, this, [this] {
            m_queue.clear();
            m_workspace.jobs()->cancel();
        });
    connect(workspace.jobs(), &JobRunner::changed, this, [this] {
        if (m_working) showJobs();
    });
    retranslate();
    showJobs();
}

void PaperPage::makeActions()
{
    const auto make = [this](QAction*& action, auto slot) {
        action = new QAction(this);
        connect(action, &QAction::triggered, this, slot);
    };
    make(m_choose, [this] { askForSheet(); });
    make(m_simulated, [this] { openSimulated(); });
    make(m_again, [this] { read(m_reader); });
    make(m_everything, [this] { runEverything(); });
    make(m_saveHtml, [this] { askAndSave(QStringLiteral("paper-report"), {QStringLiteral("html")}); });
    make(m_savePdf, [this] { askAndSave(QStringLiteral("paper-report"), {QStringLiteral("pdf")}); });
    make(m_saveFigures, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the figures"));
        if (!folder.isEmpty()) report(saveFigures(folder));
    });
}

QWidget* PaperPage::makeTop(QWidget* parent)
{
    m_topCard = new Card({}, parent);
    const auto button = [this](QAction* action) {
        auto* made = new QPushButton(m_topCard);
        if (action) connect(made, &QPushButton::clicked, action, &QAction::trigger);
        return made;
    };
    m_file = makeLabel("figure", m_topCard);
    m_verdict = makeLabel("", m_topCard);
    m_chooseButton = button(m_choose);
    m_againButton = button(m_again);
    m_everythingButton = button(m_everything);
    m_everythingButton->setProperty("primary", true);
    m_saveButton = button(nullptr);
    m_saveMenu = new QMenu(m_saveButton);
    m_saveMenu->addActions({m_saveHtml, m_savePdf, m_saveFigures});
    m_saveButton->setMenu(m_saveMenu);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    for (QPushButton* each : {m_everythingButton, m_againButton, m_chooseButton, m_saveButton}) buttons->addWidget(each);
    buttons->addStretch(1);
    QPushButton* cancel = nullptr;
    m_progressRow = makeProgress(m_progressWords, m_progress, cancel, m_topCard);
    m_cancels << cancel;
    m_topCard->body()->addWidget(m_file);
    m_topCard->body()->addLayout(textColumn(m_verdict));
    m_topCard->body()->addLayout(buttons);
    m_topCard->body()->addWidget(m_progressRow);
    return m_topCard;
}

QTableView* PaperPage::makeTable(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    dressTable(*table, QAbstractItemView::NoSelection);
    table->setProperty("compact", true);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

QWidget* PaperPage::makeScores(QWidget* parent)
{
    m_scoresCard = new Card({}, parent);
    m_scoresModel = new PaperScoresModel(this);
    m_scores = makeTable(m_scoresModel, m_scoresCard);
    m_scoresNote = makeLabel("caption", m_scoresCard);
    m_scoresCard->body()->addWidget(m_scores);
    m_scoresCard->body()->addWidget(m_scoresNote);
    return m_scoresCard;
}

QWidget* PaperPage::makeFindings(QWidget* parent)
{
    m_findingsCard = new Card({}, parent);
    m_findings = new FindingList(m_findingsCard);
    m_findingsCard->body()->addWidget(m_findings);
    return m_findingsCard;
}

QToolButton* PaperPage::makeFigureMenu(Card* card, const std::function<QStringList()>& figures)
{
    auto* button = new QToolButton(card);
    button->setIcon(themedIcon(QStringLiteral("export")));
    button->setIconSize({space::kIcon, space::kIcon});
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, figures] {
        menu->clear();
        for (const QString& name : figures())
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString word = QString::fromLatin1(ending);
                QAction* action = menu->addAction(QStringLiteral("%1.%2").arg(name, word));
                connect(action, &QAction::triggered, this, [this, name, word] { askAndSave(name, {word}); });
            }
    });
    button->setMenu(menu);
    card->head()->addWidget(button);
    m_figureMenus << button;
    return button;
}

QWidget* PaperPage::makeGraph(QWidget* parent)
{
    m_graphCard = new Card({}, parent);
    m_week = new QComboBox(m_graphCard);
    m_graphCard->head()->addWidget(m_week);
    makeFigureMenu(m_graphCard, [] { return QStringList{QStringLiteral("figure-1-graph")}; });
    m_graph = new GraphView(m_graphCard);
    m_graph->setMinimumHeight(kGraphHeight);
    m_graph->setDescriber([this](int row) { return m_run ? paperRowText(*m_run->report.sheet, row) : QString(); });
    m_graphNote = makeLabel("caption", m_graphCard);
    m_graphCard->body()->addWidget(m_graph);
    m_graphCard->body()->addWidget(m_graphNote);
    connect(m_week, &QComboBox::currentIndexChanged, this, &PaperPage::showGraph);
    connect(m_graph, &GraphView::nodeChosen, this, &PaperPage::select);
    return m_graphCard;
}

QWidget* PaperPage::makePredictions(QWidget* parent)
{
    m_predictionsCard = new Card({}, parent);
    m_model = new QComboBox(m_predictionsCard);
    m_predictionsCard->head()->addWidget(m_model);
    makeFigureMenu(m_predictionsCard, [this] {
        QStringList names;
        if (chosenModel() < 0) return names;
        const workflow::PaperModel& model = m_run->report.models[std::size_t(chosenModel())];
        const QString preset = QString::fromStdString(workflow::presetName(model.preset));
        for (const char* target : workflow::kPaperTargetNames)
            names << QStringLiteral("predicted-%1-%2-%3").arg(preset, QString::fromStdString(model.name), QLatin1String(target));
        return names << QStringLiteral("loss-%1").arg(preset);
    });
    m_scatterRow = new QWidget(m_predictionsCard);
    auto* grid = new QGridLayout(m_scatterRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kS);
    for (int target = 0; target < workflow::kPaperTargets; ++target) {
        m_scatterNames.push_back(makeLabel("secondary", m_scatterRow));
        m_scatters.push_back(new ScatterChart(m_scatterRow));
        m_scatters.back()->setMinimumHeight(kChartHeight);
        m_scatters.back()->setDescriber([this](int row) { return m_run ? paperRowText(*m_run->report.sheet, row) : QString(); });
        connect(m_scatters.back(), &PointChart::nodeClicked, this, &PaperPage::select);
        connect(m_scatters.back(), &PlotWidget::failed, &m_workspace, &Workspace::failed);
    }
    m_lossName = makeLabel("secondary", m_predictionsCard);
    m_loss = new LossChart(m_predictionsCard);
    m_loss->setMinimumHeight(kLossHeight);
    connect(m_loss, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    m_predictionsCard->body()->addWidget(m_scatterRow);
    m_predictionsCard->body()->addWidget(m_lossName);
    m_predictionsCard->body()->addWidget(m_loss);
    connect(m_model, &QComboBox::currentIndexChanged, this, &PaperPage::showModel);
    return m_predictionsCard;
}

QWidget* PaperPage::makeImportance(QWidget* parent)
{
    m_importanceCard = new Card({}, parent);
    m_target = new QComboBox(m_importanceCard);
    m_explained = new QComboBox(m_importanceCard);
    m_importanceCard->head()->addWidget(m_target);
    m_importanceCard->head()->addWidget(m_explained);
    makeFigureMenu(m_importanceCard, [this] {
        QStringList names;
        const workflow::PaperExplanation* explanation = chosenExplanation();
        for (const char* target : workflow::kPaperTargetNames)
            if (explanation)
                names << QStringLiteral("figure-2-importance-%1-%2-%3").arg(QString::fromStdString(workflow::presetName(explanation->preset)),
                                                                              QString::fromStdString(explanation->model), QLatin1String(target));
        return names;
    });
    m_warningIcon = new QLabel(m_importanceCard);
    m_warning = makeLabel("caution", m_importanceCard);
    m_explanation = makeLabel("", m_importanceCard);
    m_importance = new ImportanceChart(m_importanceCard);
    m_explainButton = new QPushButton(m_importanceCard);
    auto* warning = new QHBoxLayout;
    warning->setSpacing(space::kS);
    warning->addWidget(m_warningIcon, 0, Qt::AlignTop);
    warning->addLayout(textColumn(m_warning), 1);
    m_importanceCard->body()->addLayout(warning);
    m_importanceCard->body()->addLayout(textColumn(m_explanation));
    m_importanceCard->body()->addWidget(m_importance);
    m_importanceCard->body()->addWidget(m_explainButton, 0, Qt::AlignLeft);
    connect(m_target, &QComboBox::currentIndexChanged, this, &PaperPage::showImportance);
    connect(m_explained, &QComboBox::currentIndexChanged, this, &PaperPage::showImportance);
    connect(m_explainButton, &QPushButton::clicked, this, [this] {
        if (m_working) return;
        m_queue = {Part::OneExplanation};
        startNext();
    });
    return m_importanceCard;
}

QWidget* PaperPage::makeComparison(QWidget* parent)
{
    m_comparisonCard = new Card({}, parent);
    m_comparisonNote = makeLabel("secondary", m_comparisonCard);
    m_comparisonModel = new PaperComparisonModel(this);
    m_comparison = makeTable(m_comparisonModel, m_comparisonCard);
    m_comparisonFindings = new FindingList(m_comparisonCard);
    m_compareButton = new QPushButton(m_comparisonCard);
    m_comparisonCard->body()->addLayout(textColumn(m_comparisonNote));
    m_comparisonCard->body()->addWidget(m_comparison);
    m_comparisonCard->body()->addWidget(m_comparisonFindings);
    m_comparisonCard->body()->addWidget(m_compareButton, 0, Qt::AlignLeft);
    connect(m_compareButton, &QPushButton::clicked, this, [this] {
        if (m_working) return;
        m_queue = {Part::Comparison};
        startNext();
    });
    return m_comparisonCard;
}

QWidget* PaperPage::makeOrigin(QWidget* parent)
{
    m_originCard = new Card({}, parent);
    m_origin = makeLabel("caption", m_originCard);
    m_originCard->body()->addWidget(m_origin);
    return m_originCard;
}

QWidget* PaperPage::makeContent()
{
    QScrollArea* scroll = makeScrollArea(this);
    QWidget* body = scroll->widget();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kXl, space::kM, space::kXl, space::kXl);
    column->setSpacing(space::kL);
    for (QWidget* card : {makeTop(body), makeScores(body), makeFindings(body), makeGraph(body), makePredictions(body), makeImportance(body),
                          makeComparison(body), makeOrigin(body)})
        column->addWidget(card);
    column->addStretch(1);
    arrange();
    return scroll;
}

/// Three scatter plots beside each other where there is room, else two and one.
void PaperPage::arrange()
{
    auto* grid = static_cast<QGridLayout*>(m_scatterRow->layout());
    const int columns = width() >= kThreeBeside ? 3 : 2;
    for (int target = 0; target < int(m_scatters.size()); ++target) {
        grid->addWidget(m_scatterNames[std::size_t(target)], 2 * (target / columns), target % columns);
        grid->addWidget(m_scatters[std::size_t(target)], 2 * (target / columns) + 1, target % columns);
    }
    for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void PaperPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

}  // namespace liftgraph::ui
