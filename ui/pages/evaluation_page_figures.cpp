#include "ui/pages/evaluation_page_figures.h"

#include <QLocale>
#include <cmath>

#include "ui/charts/entry_text.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void FiguresModel::show(workflow::RunPtr run, Unit unit)
{
    beginResetModel();
    m_run = std::move(run);
    m_unit = unit;
    m_rows.clear();
    for (std::size_t r = 0; m_run && r < m_run->reports.size(); ++r)
        for (std::size_t s = 0; s < m_run->reports[r].models.size(); ++s)
            if (m_run->reports[r].models[s].count > 0) m_rows.push_back({r, s});
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int FiguresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FiguresModel::text(const Row& row, int column) const
{
    const evaluate::TargetReport& report = m_run->reports[row.report];
    const evaluate::Score& score = report.models[row.score];
    const double factor = shownFactor(report, m_unit);
    switch (column) {
    case Target: {
        if (row.score != 0) return {};
        const QString name = targetText(report.target);
        return report.unit == "reps" ? name : tr("%1 (%2)").arg(name, shownUnit(report, m_unit));
    }
    case Who: return modelText(score.name);
    case MeanError: return QLocale().toString(score.mae * factor, 'f', 2);
    case RootError: return QLocale().toString(score.rmse * factor, 'f', 2);
    case Explained: return std::isfinite(score.r2) ? QLocale().toString(score.r2, 'f', 2) : QStringLiteral("–");
    default: return score.name == "persistence" ? QStringLiteral("–") : skillText(score);
    }
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const evaluate::Score& score = m_run->reports[row.report].models[row.score];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Target ? targetText(m_run->reports[row.report].target) : text(row, index.column());
    case Qt::TextAlignmentRole: return QVariant(index.column() <= Who ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return score.name == "persistence" && index.column() != Target ? QVariant(tokens().secondary) : QVariant();
    case Qt::ToolTipRole: return tr("%Ln test entries", nullptr, int(score.count));
    case Qt::FontRole: {
        QFont font = figureFont();
        font.setBold(index.column() == Who && score.name == m_run->model.options.model);
        return font;
    }
    default: return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(section <= Who ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case MeanError: return tr("Mean absolute error");
        case RootError: return tr("Root of the mean squared error: large misses count more");
        case Explained: return tr("Share of the variance explained; 1 is perfect, 0 is no better than the mean");
        case Skill: return tr("How much smaller the mean error is than that of “as last time”, with its 95 % interval");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Target: return tr("Target");
    case Who: return tr("Forecast");
    case MeanError: return tr("MAE");
    case RootError: return tr("RMSE");
    case Explained: return tr("R²");
    default: return tr("Better by (%)");
    }
}

}  // namespace liftgraph::ui
