// How the details of a model are put together, and their words.

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/charts/calibration_chart.h"
#include "ui/charts/card.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/slice_chart.h"
#include "ui/pages/model_details.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kChartHeight = 300;
}  // namespace

ModelDetails::ModelDetails(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_grid(new QGridLayout(this)), m_scatter(new ScatterChart(this)), m_residuals(new ResidualChart(this)),
      m_calibration(new CalibrationChart(this)), m_colorBy(new QComboBox(this)), m_legend(makeLabel("caption", this)),
      m_missing(makeLabel("secondary", this)), m_hint(makeLabel("caption", this)), m_intervals(makeLabel("caption", this))
{
    m_scatterCard = makeEntryCard(m_scatter);
    m_scatterCard->head()->addWidget(m_colorBy);
    m_scatterCard->body()->addWidget(m_legend);
    m_residualCard = makeEntryCard(m_residuals);
    m_residualCard->body()->addWidget(m_hint);
    m_calibrationCard = makeEntryCard(m_calibration);
    m_calibrationCard->body()->addWidget(m_intervals);
    m_exerciseCard = makeSliceCard(m_exercises, "errors-by-exercise");
    m_gapCard = makeSliceCard(m_gaps, "errors-by-days");
    m_weightCard = makeSliceCard(m_weights, "errors-by-weight");
    m_scatter->setExportName(QStringLiteral("predicted"));
    m_residuals->setExportName(QStringLiteral("errors-by-date"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::kL);
    m_grid->addWidget(m_missing, 0, 0, 1, 2);
    QWidget* const cards[] = {m_scatterCard, m_residualCard, m_calibrationCard, m_exerciseCard, m_gapCard, m_weightCard};
    int place = 2;
    for (QWidget* card : cards) {
        m_grid->addWidget(card, place / 2, place % 2);
        ++place;
    }
    for (const int column : {0, 1}) m_grid->setColumnStretch(column, 1);
    connectPoints(m_scatter);
    connectPoints(m_residuals);
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] {
        if (m_model) showEntries();
    });
    connect(&workspace, &Workspace::selectionChanged, this, &ModelDetails::showSelected);
    connect(&workspace, &Workspace::markedChanged, this, &ModelDetails::showSelected);
    connect(&workspace, &Workspace::snapshotChanged, this, &ModelDetails::showSelected);
    hide();
    retranslate();
}

Card* ModelDetails::makeEntryCard(PlotWidget* chart)
{
    auto* card = new Card({}, this);
    chart->setMinimumHeight(kChartHeight);
    card->body()->addWidget(chart, 1);
    connect(chart, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    return card;
}

Card* ModelDetails::makeSliceCard(SliceChart*& chart, const char* name)
{
    auto* card = new Card({}, this);
    chart = new SliceChart(card);
    chart->setExportName(QLatin1String(name));
    card->body()->addWidget(chart);
    card->body()->addStretch(1);
    connect(chart, &SliceChart::failed, &m_workspace, &Workspace::failed);
    return card;
}

void ModelDetails::connectPoints(PointChart* chart)
{
    chart->setDescriber([this](int node) { return entryWords(node); });
    // Nodes of another log, or of the same one before it was edited, mean nothing to the other pages.
    connect(chart, &PointChart::nodeClicked, this, [this](int node) {
        if (speaksOfOpenLog()) m_workspace.selectNode(node);
    });
    connect(chart, &PointChart::nodesMarked, this, [this](const std::vector<int>& nodes) {
        if (speaksOfOpenLog()) m_workspace.markNodes(nodes);
    });
}

void ModelDetails::retranslate()
{
    {
        const QSignalBlocker quiet(m_colorBy);
        const int chosen = std::max(0, m_colorBy->currentIndex());
        m_colorBy->clear();
        m_colorBy->addItem(tr("By muscle group"), false);
        m_colorBy->addItem(tr("By exercise"), true);
        m_colorBy->setCurrentIndex(chosen);
    }
    m_colorBy->setAccessibleName(tr("Colour"));
    m_colorBy->setToolTip(tr("What the colours stand for"));
    const std::pair<Card*, QString> titles[] = {{m_scatterCard, tr("Predicted against true")}, {m_residualCard, tr("Errors by date")},
                                                {m_calibrationCard, tr("Calibration")},        {m_exerciseCard, tr("Largest errors")},
                                                {m_gapCard, tr("By days between")},            {m_weightCard, tr("By weight")}};
    for (const auto& [card, title] : titles) card->setTitle(title);
    m_calibration->setAxisTitles(tr("Promised (%)"), tr("Held (%)"));
    const std::pair<QWidget*, Card*> named[] = {{m_scatter, m_scatterCard},     {m_residuals, m_residualCard}, {m_calibration, m_calibrationCard},
                                                {m_exercises, m_exerciseCard}, {m_gaps, m_gapCard},           {m_weights, m_weightCard}};
    for (const auto& [chart, card] : named) chart->setAccessibleName(card->title());
    m_hint->setText(tr("A click on a point selects its entry on every page; a frame drawn around points selects theirs together."));
}

}  // namespace liftgraph::ui
