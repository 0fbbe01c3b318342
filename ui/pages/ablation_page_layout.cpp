// How the ablation page is put together, and its words.

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "ui/charts/card.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/layer_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/pages/ablation_page.h"
#include "ui/pages/ablation_settings.h"
#include "ui/pages/page_states.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr int kCollectMs = 400;
constexpr int kChoiceLetters = 12;
constexpr int kBeside = 860;  // width from which the layers stand beside the map

QComboBox* choice(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    // The words may be longer than half a card of a small window; the list shows them whole.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kChoiceLetters);
    return box;
}

}  // namespace

AblationPage::AblationPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent)
{
    m_states = new PageStates(workspace, QStringLiteral("evaluation"), false, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    m_assembler = new JobRunner(this);
    m_collect.setInterval(kCollectMs);
    connect(&m_collect, &QTimer::timeout, this, &AblationPage::collect);
    connect(m_settings, &AblationSettings::trainRequested, this, &AblationPage::train);
    connect(m_settings, &AblationSettings::cancelRequested, workspace.jobs(), &JobRunner::cancel);
    connect(m_settings, &AblationSettings::gridChanged, this, &AblationPage::gridChanged);
    connect(workspace.jobs(), &JobRunner::changed, this, [this] {
        if (m_training) showJobs();
    });
    connect(&workspace, &Workspace::snapshotChanged, this, &AblationPage::snapshotChanged);
    connect(&workspace, &Workspace::preferencesChanged, this, [this] { showAblation(m_ablation); });
    retranslate();
    showAblation({});  // until the grid is put together there is nothing to show
    gridChanged();
}

QWidget* AblationPage::makeMapCard(QWidget* parent)
{
    m_mapCard = new Card({}, parent);
    m_value = choice(m_mapCard);
    m_axis = choice(m_mapCard);
    m_map = new HeatMap(m_mapCard);
    m_valueHint = makeLabel("caption", m_mapCard);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::kS);
    choices->addWidget(m_value, 1);
    choices->addWidget(m_axis, 1);
    m_fixedRow = new QHBoxLayout;
    m_fixedRow->setSpacing(space::kS);
    for (const AblationAxis axis : kAblationAxes) {
        QComboBox* box = m_fixed[axis] = choice(m_mapCard);
        m_fixedRow->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (m_filling || !m_ablation) return;
            const int place = m_map->selected();
            m_selected = cellOf(place < 0 ? 0 : place);
            selectCell(m_selected);
        });
    }
    m_fixedRow->addStretch(1);
    m_mapCard->body()->addLayout(choices);
    m_mapCard->body()->addLayout(m_fixedRow);
    m_mapCard->body()->addWidget(m_map, 1);
    m_mapCard->body()->addWidget(m_valueHint);
    const auto changed = [this] {
        if (m_filling || !m_ablation) return;
        showAxes();
        showMap();
    };
    connect(m_value, &QComboBox::currentIndexChanged, this, changed);
    connect(m_axis, &QComboBox::currentIndexChanged, this, changed);
    connect(m_map, &HeatMap::cellChosen, this, [this](int place) { selectCell(cellOf(place)); });
    connect(m_map, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    return m_mapCard;
}

QWidget* AblationPage::makeLayersCard(QWidget* parent)
{
    m_layersCard = new Card({}, parent);
    m_layerValue = choice(m_layersCard);
    m_layers = new LayerChart(m_layersCard);
    m_selectedText = makeLabel("caption", m_layersCard);
    m_layersCard->body()->addWidget(m_layerValue);
    m_layersCard->body()->addWidget(m_layers, 1);
    m_layersCard->body()->addWidget(m_selectedText);
    connect(m_layerValue, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling && m_ablation) showSelected();
    });
    connect(m_layers, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    return m_layersCard;
}

QWidget* AblationPage::makeTableCard(QWidget* parent)
{
    m_tableCard = new Card({}, parent);
    m_save = new QPushButton(m_tableCard);
    m_tableCard->head()->addWidget(m_save);
    m_rows = new AblationTable(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_rows);
    m_sorted->setSortRole(AblationTable::kSortRole);
    m_table = new QTableView(m_tableCard);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    dressTable(*m_table);
    m_table->setProperty("compact", true);
    m_tableCard->body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) selectCell(m_rows->cellAt(m_sorted->mapToSource(current).row()));
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString path = askSavePath(this, QStringLiteral("ablation"), {QStringLiteral("csv")});
        if (!path.isEmpty()) saveTable(path);
    });
    return m_tableCard;
}

QWidget* AblationPage::makeContent()
{
    QScrollArea* scroll = makeScrollArea(this);
    QWidget* body = scroll->widget();
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kXl);
    m_grid->setSpacing(space::kL);
    m_settings = new AblationSettings(body);
    m_readingCard = new Card({}, body);
    m_reading = makeLabel("", m_readingCard);
    m_remarks = makeLabel("caption", m_readingCard);
    m_readingCard->body()->addLayout(textColumn(m_reading));
    m_readingCard->body()->addLayout(textColumn(m_remarks));
    m_grid->addWidget(m_settings, 0, 0, 1, 2);
    m_grid->addWidget(m_readingCard, 1, 0, 1, 2);
    makeMapCard(body);
    makeLayersCard(body);
    m_grid->addWidget(makeTableCard(body), 4, 0, 1, 2);
    arrange();
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->setRowStretch(5, 1);
    return scroll;
}

void AblationPage::arrange()
{
    const bool beside = width() >= kBeside;
    m_grid->removeWidget(m_mapCard);
    m_grid->removeWidget(m_layersCard);
    m_grid->addWidget(m_mapCard, 2, 0, 1, beside ? 1 : 2);
    beside ? m_grid->addWidget(m_layersCard, 2, 1) : m_grid->addWidget(m_layersCard, 3, 0, 1, 2);
}

void AblationPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void AblationPage::fillChoices()
{
    m_filling = true;
    const auto fill = [](QComboBox* box, const QStringList& words) {
        const int kept = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(kept);
    };
    QStringList values, layerValues, axes;
    for (const AblationValue value : kAblationValues) {
        values << valueText(value);
        if (isLayerValue(value)) layerValues << valueText(value);
    }
    for (const AblationAxis axis : kAblationAxes) axes << tr("Columns: %1").arg(axisText(axis));
    fill(m_value, values);
    fill(m_layerValue, layerValues);
    fill(m_axis, axes);
    m_filling = false;
}

void AblationPage::retranslate()
{
    m_states->setSentences(tr("What depth and relations are worth to a network. It needs a log first."), {});
    m_states->retranslate();
    m_settings->retranslate();
    fillChoices();
    m_readingCard->setTitle(tr("What depth does"));
    m_mapCard->setTitle(tr("Cells of the grid"));
    m_layersCard->setTitle(tr("Layer by layer"));
    m_tableCard->setTitle(tr("All cells"));
    m_map->setAccessibleName(tr("Heat map of the grid"));
    m_layers->setAccessibleName(tr("Figures of the selected cell by layer"));
    m_table->setAccessibleName(tr("All cells"));
    m_value->setAccessibleName(tr("What the cells show"));
    m_axis->setAccessibleName(tr("What stands along the columns"));
    m_layerValue->setAccessibleName(tr("Figure by layer"));
    for (const auto& [axis, box] : m_fixed) box->setAccessibleName(axisText(axis));
    m_map->setExportName(QStringLiteral("ablation"));
    m_layers->setExportName(QStringLiteral("ablation-layers"));
    m_save->setText(tr("Save as CSV…"));
}

void AblationPage::refreshLook()
{
    retranslate();
    m_map->refreshLook();
    m_layers->refreshLook();
    gridChanged();
}

}  // namespace liftgraph::ui
