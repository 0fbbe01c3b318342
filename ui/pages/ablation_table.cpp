#include "ui/pages/ablation_table.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/charts/entry_text.h"
#include "ui/pages/ablation_words.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

bool isWord(int column)
{
    return column == AblationTable::Model || column == AblationTable::Relation || column == AblationTable::Activation || column == AblationTable::Note;
}

std::optional<AblationValue> layerValueOf(int column)
{
    switch (column) {
    case AblationTable::Energy: return AblationValue::Energy;
    case AblationTable::CosineDistance: return AblationValue::CosineDistance;
    case AblationTable::Rank: return AblationValue::Rank;
    case AblationTable::Dead: return AblationValue::Dead;
    default: return std::nullopt;
    }
}

}  // namespace

void AblationTable::show(AblationPtr ablation, Unit unit)
{
    beginResetModel();
    m_ablation = std::move(ablation);
    m_unit = unit;
    m_cells.clear();
    for (std::size_t cell = 0; m_ablation && cell < m_ablation->cells.size(); ++cell)
        if (m_ablation->cells[cell].seeds > 0) m_cells.push_back(int(cell));
    endResetModel();
}

int AblationTable::rowOf(int cell) const
{
    const auto found = std::find(m_cells.begin(), m_cells.end(), cell);
    return found == m_cells.end() ? -1 : int(found - m_cells.begin());
}

bool AblationTable::varies(int column) const
{
    if (!m_ablation) return true;
    const workflow::AblationGrid& grid = m_ablation->grid;
    switch (column) {
    case Model: return grid.models.size() > 1;
    case Relation: return grid.relations.size() > 1;
    case Activation: return grid.activations.size() > 1;
    case Dropout: return grid.dropouts.size() > 1;
    case FanOut: return grid.fanOuts.size() > 1;
    case Note: return m_ablation->constantCells > 0;
    default: return true;
    }
}

int AblationTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_cells.size()); }
int AblationTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

double AblationTable::number(const workflow::AblationCell& cell, int column) const
{
    const workflow::AblationTarget &weight = cell.mean.targets[targets::kWeight], &reps = cell.mean.targets[targets::kReps];
    switch (column) {
    case Depth: return cell.setting.depth;
    case Dropout: return cell.setting.dropout;
    case FanOut: return cell.setting.fanOut == 0 ? 1e9 : cell.setting.fanOut;  // all is the most
    case WeightError: return fromKilograms(weight.mae, m_unit);
    case WeightSkill: return 100.0 * weight.skill;
    case RepsError: return reps.mae;
    case RepsSkill: return 100.0 * reps.skill;
    case LastLoss: return cell.mean.lastLoss;
    default: return layerValueOf(column) ? valueOf(cell, *layerValueOf(column)) : std::nan("");
    }
}

QString AblationTable::text(const workflow::AblationCell& cell, int column) const
{
    switch (column) {
    case Model: return QString::fromStdString(cell.setting.model);
    case Relation: return relationText(cell.setting.relation);
    case Activation: return activationText(cell.setting.activation);
    case FanOut: return fanOutText(cell.setting.fanOut);
    case Note: return cell.constant ? tr("constant") : QString();
    default: break;
    }
    const double value = number(cell, column);
    if (!std::isfinite(value)) return QStringLiteral("–");
    if (column == Depth) return QLocale().toString(cell.setting.depth);
    if (column == Dropout) return shortNumber(value, 2);
    const int decimals = layerValueOf(column) ? valueDecimals(*layerValueOf(column)) : column == LastLoss ? 3 : column == WeightError || column == RepsError ? 2 : 1;
    return QLocale().toString(value, 'f', decimals);
}

QVariant AblationTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const workflow::AblationCell& cell = m_ablation->cells[std::size_t(cellAt(index.row()))];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(cell, column);
    case kSortRole: return isWord(column) ? QVariant(text(cell, column)) : QVariant(number(cell, column));
    case Qt::ToolTipRole: return cellText(cell, m_unit);
    case Qt::TextAlignmentRole: return QVariant(isWord(column) ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return column == Note ? QVariant(tokens().caution) : QVariant();
    case Qt::FontRole: {
        QFont font = figureFont();
        font.setBold(m_ablation->best == cellAt(index.row()) && (column == Depth || column == Relation));
        return font;
    }
    default: return {};
    }
}

QVariant AblationTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(isWord(section) ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (const auto value = layerValueOf(section)) return valueLegend(*value) + QLatin1Char('\n') + valueHint(*value);
        if (section == WeightSkill) return valueLegend(AblationValue::WeightSkill);
        if (section == RepsSkill) return valueLegend(AblationValue::RepsSkill);
        if (section == WeightError || section == RepsError) return tr("Mean absolute error on sessions the network never saw");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Model: return axisText(AblationAxis::Model);
    case Depth: return tr("Layers");
    case Relation: return tr("Hears");
    case Activation: return axisText(AblationAxis::Activation);
    case Dropout: return axisText(AblationAxis::Dropout);
    case FanOut: return tr("At most");
    case WeightError: return tr("Weight (%1)").arg(QLatin1String(unitName(m_unit)));
    case RepsError: return tr("Reps");
    case WeightSkill:
    case RepsSkill: return tr("Better (%)");
    case Energy: return tr("Energy");
    case CosineDistance: return tr("MAD");
    case Rank: return tr("Rank");
    case Dead: return tr("Dead (%)");
    case LastLoss: return tr("Last loss");
    default: return {};
    }
}

}  // namespace liftgraph::ui
