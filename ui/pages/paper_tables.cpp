#include "ui/pages/paper_tables.h"

#include <QLocale>
#include <cmath>

#include "ui/paper/paper_words.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

QString dash() { return QStringLiteral("–"); }

QString fixedText(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return std::isfinite(value) ? locale.toString(value, 'f', decimals) : dash();
}

QString shortText(double value) { return std::isfinite(value) ? QLocale().toString(value, 'g', 4) : dash(); }

QVariant alignment(bool words) { return QVariant(words ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter); }

QString presetText(workflow::PaperPreset preset) { return QString::fromStdString(workflow::presetName(preset)); }

}  // namespace

void PaperScoresModel::show(PaperRunPtr run)
{
    beginResetModel();
    m_run = std::move(run);
    m_rows.clear();
    for (std::size_t t = 0; m_run && t < m_run->report.truths.size(); ++t) {
        const workflow::PaperPreset preset = m_run->report.truths[t].preset;
        const std::size_t before = m_rows.size();
        for (const auto& model : m_run->report.models)
            if (model.preset == preset) m_rows.push_back({preset, m_rows.size() == before, &model, nullptr});
        for (const auto& baseline : m_run->report.baselines)
            if (baseline.preset == preset) m_rows.push_back({preset, m_rows.size() == before, nullptr, &baseline});
    }
    endResetModel();
}

int PaperScoresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int PaperScoresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PaperScoresModel::text(const Row& row, int column) const
{
    if (column == Preset) return row.first ? presetText(row.preset) : QString();
    const double mae = row.model ? row.model->mae : row.baseline->mae, rmse = row.model ? row.model->rmse : row.baseline->rmse;
    if (column == MeanError) return fixedText(mae, 3);
    if (column == RootError) return fixedText(rmse, 3);
    if (!row.model) return column == Who ? (row.baseline->name == "persistence" ? tr("as last time") : paperText(row.baseline->name)) : dash();
    const workflow::PaperModel& model = *row.model;
    switch (column) {
    case Who: return model.constant ? tr("%1 (one prediction for all)").arg(QString::fromStdString(model.name)) : QString::fromStdString(model.name);
    case Explained: return shortText(model.r2);
    case FirstLoss: return shortText(model.firstLoss);
    case LastLoss: return shortText(model.lastLoss);
    default: break;
    }
    QStringList dead;
    for (const int units : model.deadUnits) dead << QString::number(units);
    return tr("%1 of %2").arg(dead.join(QStringLiteral(", "))).arg(model.hidden);
}

QVariant PaperScoresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::AccessibleTextRole: return index.column() == Preset ? presetText(row.preset) : text(row, index.column());
    case Qt::TextAlignmentRole: return alignment(index.column() <= Who);
    case Qt::ForegroundRole: return row.baseline && index.column() != Preset ? QVariant(tokens().secondary) : QVariant();
    case Qt::FontRole: return figureFont();
    default: return {};
    }
}

QVariant PaperScoresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section <= Who);
    if (role == Qt::ToolTipRole && (section == MeanError || section == RootError))
        return tr("Over weight, repetitions and rest together: in standard deviations of the targets for notebook, raw for listing");
    if (role == Qt::ToolTipRole && section == DeadUnits) return tr("Units that fire on no test row, layer by layer");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Preset: return tr("Preset");
    case Who: return tr("Forecast");
    case MeanError: return tr("MAE");
    case RootError: return tr("RMSE");
    case Explained: return tr("R²");
    case FirstLoss: return tr("First loss");
    case LastLoss: return tr("Last loss");
    default: return tr("Dead units");
    }
}

void PaperComparisonModel::show(PaperRunPtr run)
{
    beginResetModel();
    m_run = std::move(run);
    endResetModel();
}

int PaperComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_run || !m_run->comparison ? 0 : int(m_run->comparison->rows.size());
}
int PaperComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PaperComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return alignment(index.column() <= Model);
    if (role == Qt::FontRole) return figureFont();
    if (role != Qt::DisplayRole) return {};
    const workflow::ComparisonRow& row = m_run->comparison->rows[std::size_t(index.row())];
    switch (index.column()) {
    case Protocol: return paperText(row.protocol);
    case Model: return QString::fromStdString(row.model);
    case MeanError: return fixedText(row.maeMean, 3);
    case Deviation: return fixedText(row.maeDeviation, 3);
    case Persistence: return fixedText(row.persistenceMae, 3);
    case Skill: return fixedText(100.0 * row.skill, 0);
    case Constant: return tr("%1 of %2").arg(row.constantSeeds).arg(row.seeds);
    default: return fixedText(row.cosineDistance, 3);
    }
}

QVariant PaperComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section <= Model);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Deviation: return tr("Deviation of the MAE over the seeds");
        case MeanError: return tr("Mean over the seeds, in standard deviations of the notebook's targets");
        case Skill: return tr("How much smaller the mean error is than that of “as last time”");
        case Constant: return tr("Seeds whose model predicts the same for every test row");
        case Distance: return tr("How far apart the test nodes are in the last layer; 0: all look alike");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Protocol: return tr("Protocol");
    case Model: return tr("Model");
    case MeanError: return tr("MAE");
    case Deviation: return QStringLiteral("±");
    case Persistence: return tr("as last time");
    case Skill: return tr("Better by (%)");
    case Constant: return tr("Constant");
    default: return tr("Distance");
    }
}

}  // namespace liftgraph::ui
