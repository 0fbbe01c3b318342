#include "ui/pages/model_page_runs.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

bool isWeight(int column) { return column == RunsModel::WeightError || column == RunsModel::WeightSkill; }

const evaluate::Score* cellScore(const workflow::TrainedRun& run, int column)
{
    return modelScore(run, isWeight(column) ? "weight" : "reps");
}

}  // namespace

void RunsModel::show(std::vector<workflow::RunPtr> runs, workflow::RunPtr current, Unit unit)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_current = std::move(current);
    m_unit = unit;
    endResetModel();
}

int RunsModel::rowOf(const workflow::RunPtr& run) const
{
    const auto found = std::find(m_runs.begin(), m_runs.end(), run);
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

int RunsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }
int RunsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

double RunsModel::number(const workflow::TrainedRun& run, int column) const
{
    const learn::Model& model = run.model;
    switch (column) {
    case Seed: return double(model.options.seed);
    case Epochs: return double(model.history.size());
    case Time: return model.secondsTraining;
    default: break;
    }
    const evaluate::Score* score = cellScore(run, column);
    if (!score || score->count == 0) return std::nan("");
    if (column == WeightSkill || column == RepsSkill) return score->skill;
    return score->mae * (isWeight(column) ? fromKilograms(1.0, m_unit) : 1.0);
}

QString RunsModel::text(const workflow::TrainedRun& run, int column) const
{
    switch (column) {
    case Model: return QString::fromStdString(run.model.options.model);
    case Device: return QString::fromStdString(run.model.deviceUsed);
    case Seed: case Epochs: return shortNumber(number(run, column), 0);
    case Time: return tr("%1 s").arg(shortNumber(number(run, column), 1));
    case WeightSkill: case RepsSkill: {
        const evaluate::Score* score = cellScore(run, column);
        return score ? skillText(*score) : QStringLiteral("–");
    }
    default: return shortNumber(number(run, column), 2);
    }
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const workflow::TrainedRun& run = *m_runs[std::size_t(index.row())];
    const bool words = index.column() == Model || index.column() == Device;
    switch (role) {
    case Qt::DisplayRole: return text(run, index.column());
    case kSortRole: return words ? QVariant(text(run, index.column())) : QVariant(number(run, index.column()));
    case Qt::TextAlignmentRole: return QVariant(words ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = figureFont();
        font.setBold(index.column() == Model && m_runs[std::size_t(index.row())] == m_current);
        return font;
    }
    case Qt::ToolTipRole: return verdictOf(run, m_unit).sentence;
    default: return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(section == Model || section == Device ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == WeightSkill || section == RepsSkill) return tr("How much smaller the error is than that of “as last time”, with its 95 % interval");
        if (section == WeightError || section == RepsError) return tr("Mean absolute error on sessions the model never saw");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    const QString unit = QLatin1String(unitName(m_unit));
    switch (section) {
    case Model: return tr("Model");
    case Seed: return tr("Seed");
    case Epochs: return tr("Epochs");
    case Time: return tr("Time");
    case Device: return tr("Device");
    case WeightError: return tr("Weight (%1)").arg(unit);
    case RepsError: return tr("Reps");
    default: return tr("Better by (%)");
    }
}

}  // namespace liftgraph::ui
