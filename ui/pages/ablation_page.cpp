#include "ui/pages/ablation_page.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "ui/charts/card.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/layer_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/pages/ablation_page_jobs.h"
#include "ui/pages/ablation_settings.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

ablation_jobs::Place placeOf(const Workspace& workspace)
{
    const auto athlete = workspace.athlete();
    return {workspace.libraryPath().toStdString(), athlete ? athlete->id : 0};
}

}  // namespace

void AblationPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    loadKnown();
}

void AblationPage::snapshotChanged()
{
    m_known.clear();
    m_loaded = false;
    showAblation(nullptr);
    gridChanged();
    if (isVisible()) loadKnown();
}

void AblationPage::loadKnown()
{
    const auto snapshot = m_workspace.snapshot();
    if (m_loaded || m_training || !snapshot || m_workspace.libraryPath().isEmpty()) return;
    m_loaded = true;
    using Fits = std::vector<workflow::AblationFit>;
    const auto work = [snapshot, place = placeOf(m_workspace)](const JobContext&) { return ablation_jobs::load(snapshot, place); };
    m_workspace.jobs()->start<Fits>(tr("Opening the ablation"), this, work, [this, snapshot](const Result<Fits>& fits) {
        if (m_workspace.snapshot() != snapshot) return;
        if (fits) {
            m_known.insert(m_known.end(), fits->begin(), fits->end());
            gridChanged();
        } else if (fits.error().code == ErrorCode::Cancelled) {
            m_loaded = false;
        } else {
            emit m_workspace.failed(fits.error());
        }
    });
}

void AblationPage::train()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || m_training) return;
    m_training = true;
    m_feed = std::make_shared<AblationFeed>();
    const auto work = [snapshot, grid = m_settings->grid(), place = placeOf(m_workspace), feed = m_feed](const JobContext& context) -> Result<AblationPtr> {
        auto ablation = ablation_jobs::train(snapshot, grid, place, feed, context);
        if (!ablation) return Failure(ablation.error());
        return std::make_shared<const workflow::Ablation>(std::move(*ablation));
    };
    m_workspace.jobs()->start<AblationPtr>(tr("Training the networks of the grid"), this, work, [this, snapshot](const Result<AblationPtr>& result) {
        m_training = false;
        m_collect.stop();
        // Of a log that has changed meanwhile nothing is shown.
        if (m_workspace.snapshot() == snapshot) trained(result);
        else m_feed.reset();
        showJobs();
    });
    m_collect.start();
    showJobs();
}

void AblationPage::trained(const Result<AblationPtr>& result)
{
    collect();
    if (result) {
        emit m_workspace.noted(tr("%Ln networks are trained.", nullptr, int((*result)->fits.size())));
    } else if (result.error().code != ErrorCode::Cancelled) {
        emit m_workspace.failed(result.error());
    }
    gridChanged();
}

void AblationPage::collect()
{
    if (!m_feed || !m_workspace.snapshot()) return;
    const auto fits = m_feed->take();
    if (fits.empty()) return;
    m_known.insert(m_known.end(), fits.begin(), fits.end());
    gridChanged();
}

/// The grid that is chosen, with what is known of it. The whole grid with ten seeds is 18,730 networks, so a worker puts it together;
/// of what changes meanwhile only the last is put together.
void AblationPage::gridChanged()
{
    const auto snapshot = m_workspace.snapshot();
    m_stale = m_assembler->busy();
    if (!snapshot || m_stale) return;
    const auto work = [grid = m_settings->grid(), hash = snapshot->dataHash, known = m_known](const JobContext&) -> Result<Assembled> {
        Assembled assembled;
        assembled.ablation = std::make_shared<const workflow::Ablation>(workflow::assembleAblation(grid, hash, known));
        assembled.networks = int(workflow::ablationFits(grid, hash).size());
        return assembled;
    };
    m_assembler->start<Assembled>({}, this, work, [this, snapshot](const Result<Assembled>& assembled) {
        if (m_stale) return gridChanged();
        if (m_workspace.snapshot() != snapshot) return;
        if (assembled) showAssembled(*assembled);
        else emit m_workspace.failed(assembled.error());
    });
}

void AblationPage::showAssembled(const Assembled& assembled)
{
    const int known = int(assembled.ablation->fits.size());
    m_networks = assembled.networks;
    m_settings->showCounts(m_networks - known, known);
    showAblation(known > 0 ? assembled.ablation : nullptr);
    if (m_training) showJobs();
}

void AblationPage::showJobs()
{
    const int known = m_ablation ? int(m_ablation->fits.size()) : 0;
    m_settings->showTraining(m_training, m_workspace.jobs()->status(), known, m_networks);
}

void AblationPage::showAblation(AblationPtr ablation)
{
    const bool sameCells = m_ablation && ablation && m_ablation->cells.size() == ablation->cells.size();
    m_ablation = std::move(ablation);
    const bool any = m_ablation != nullptr;
    for (QWidget* card : {static_cast<QWidget*>(m_mapCard), static_cast<QWidget*>(m_layersCard), static_cast<QWidget*>(m_tableCard)}) card->setVisible(any);
    m_remarks->setVisible(any);
    m_reading->setText(any ? readingText(m_ablation->reading)
                           : tr("Choose what is varied. Each network is trained on the past and tested on the last fifth of your sessions, beside “as last time”; then "
                                "it is shown here how alike the hidden states of neighbours have become in each layer."));
    if (!any) {
        m_selected = -1;
        return;
    }
    m_remarks->setText(remarks(*m_ablation, m_workspace.unit()).join(QLatin1Char('\n')));
    if (!sameCells || !m_chosen || m_selected < 0) m_selected = m_ablation->best;
    m_chosen = m_chosen && sameCells;
    showAxes();
    showTable();
    showMap();
    showSelected();
}

AblationValue AblationPage::value() const { return kAblationValues[std::max(0, m_value->currentIndex())]; }
AblationValue AblationPage::layerValue() const { return AblationValue(int(AblationValue::Energy) + std::max(0, m_layerValue->currentIndex())); }
AblationAxis AblationPage::columnAxis() const { return kAblationAxes[std::max(0, m_axis->currentIndex())]; }

/// Settings that neither stand in rows nor in columns are held where the selected cell has them.
void AblationPage::showAxes()
{
    m_filling = true;
    const workflow::AblationGrid& grid = m_ablation->grid;
    for (const auto& [axis, box] : m_fixed) {
        const int count = axisCount(grid, axis), kept = std::clamp(box->currentIndex(), 0, count - 1);
        box->clear();
        for (int i = 0; i < count; ++i) box->addItem(axisText(axis) + QStringLiteral(": ") + axisValueText(grid, axis, i));
        const bool free = m_selected >= 0;
        box->setCurrentIndex(free ? std::min(count - 1, axisPlace(grid, axis, m_ablation->cells[std::size_t(m_selected)].setting)) : kept);
        box->setVisible(count > 1 && axis != columnAxis());
    }
    m_filling = false;
}

int AblationPage::cellOf(int mapCell) const
{
    const workflow::AblationGrid& grid = m_ablation->grid;
    const int columns = axisCount(grid, columnAxis());
    if (mapCell < 0) return -1;
    const auto at = [&](AblationAxis axis) { return axis == columnAxis() ? mapCell % columns : std::max(0, m_fixed.at(axis)->currentIndex()); };
    int cell = 0;
    for (const AblationAxis axis : {AblationAxis::Model, AblationAxis::Dropout, AblationAxis::Activation, AblationAxis::Relation, AblationAxis::FanOut})
        cell = cell * axisCount(grid, axis) + at(axis);
    return cell * int(grid.depths.size()) + mapCell / columns;
}

int AblationPage::mapCellOf(int cell) const
{
    const int count = m_ablation ? int(m_map->table().cells.size()) : 0;
    for (int mapCell = 0; mapCell < count; ++mapCell)
        if (cellOf(mapCell) == cell) return mapCell;
    return -1;
}

void AblationPage::showMap()
{
    const workflow::AblationGrid& grid = m_ablation->grid;
    const int columns = axisCount(grid, columnAxis()), decimals = valueDecimals(value());
    HeatTable table;
    for (const int depth : grid.depths) table.rows << QLocale().toString(depth);
    for (int column = 0; column < columns; ++column) table.columns << axisValueText(grid, columnAxis(), column);
    for (int place = 0; place < columns * int(grid.depths.size()); ++place) {
        const workflow::AblationCell& cell = m_ablation->cells[std::size_t(cellOf(place))];
        HeatCell shown;
        shown.value = valueOf(cell, value());
        shown.figure = std::isfinite(shown.value) ? QLocale().toString(shown.value, 'f', decimals) : QStringLiteral("–");
        if (cell.seeds == 0) shown.figure = m_training ? QStringLiteral("…") : QString();
        shown.mark = cell.constant ? tr("constant") : QString();
        shown.words = cellText(cell, m_workspace.unit());
        table.cells.push_back(std::move(shown));
    }
    table.diverging = !isLayerValue(value());
    if (table.diverging) {
        table.lowWord = tr("worse");
        table.highWord = tr("better");
    }
    table.legend = valueLegend(value());
    table.decimals = decimals;
    m_valueHint->setText(valueHint(value()) + (isLayerValue(value()) ? QLatin1Char(' ') + tr("Of the last hidden layer, on the test entries.") : QString()));
    m_map->setAxisTitles(axisText(columnAxis()), tr("Layers"));
    m_map->setMinimumHeight(int(table.rows.size()) * space::kXxl + 4 * space::kXxl);
    m_map->show(std::move(table));
    m_map->select(mapCellOf(m_selected));
}

void AblationPage::showSelected()
{
    const bool any = m_selected >= 0 && m_ablation->cells[std::size_t(m_selected)].seeds > 0;
    std::vector<double> values;
    if (any)
        for (const evaluate::Smoothness& layer : m_ablation->cells[std::size_t(m_selected)].mean.layers) values.push_back(valueOf(layer, layerValue()));
    m_layers->setAxisTitles(tr("Layer"), valueLegend(layerValue()));
    m_layers->show(std::move(values), valueDecimals(layerValue()));
    m_selectedText->setText(any ? settingText(m_ablation->cells[std::size_t(m_selected)].setting) : tr("Choose a trained cell."));
}

void AblationPage::selectCell(int cell)
{
    if (!m_ablation || cell < 0) return;
    m_selected = cell;
    m_chosen = true;
    showAxes();
    showMap();
    showSelected();
    const int row = m_rows->rowOf(cell);
    const QSignalBlocker quiet(m_table->selectionModel());
    if (row >= 0) m_table->selectRow(m_sorted->mapFromSource(m_rows->index(row, 0)).row());
    else m_table->clearSelection();
    m_table->viewport()->update();
}

void AblationPage::showTable()
{
    const QSignalBlocker quiet(m_table->selectionModel());
    m_rows->show(m_ablation, m_workspace.unit());
    QFont bold = figureFont();  // the best cell's
    bold.setBold(true);
    const QFontMetrics caption(textFont(TextRole::Caption)), figures(bold);
    for (int column = 0; column < AblationTable::ColumnCount; ++column) {
        const bool shown = m_rows->varies(column);
        m_table->setColumnHidden(column, !shown);
        if (!shown) continue;
        // A grid has thousands of rows and few different texts of a column.
        QSet<QString> texts;
        for (int row = 0; row < m_rows->rowCount(); ++row) texts.insert(m_rows->index(row, column).data().toString());
        int width = caption.horizontalAdvance(m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const QString& text : std::as_const(texts)) width = std::max(width, figures.horizontalAdvance(text));
        m_table->setColumnWidth(column, width + space::kL);
    }
    const int shown = std::clamp(m_rows->rowCount(), 3, 12);
    m_table->setFixedHeight(shown * space::kRow + 2 * space::kRow);
}

void AblationPage::saveTable(const QString& path)
{
    if (!m_ablation) return;
    if (const auto written = writeText(path, QByteArray::fromStdString(workflow::ablationCsv(*m_ablation))); !written)
        emit m_workspace.failed(written.error());
    else
        emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

}  // namespace liftgraph::ui
