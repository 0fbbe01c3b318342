#include "ui/models/model_table.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/workflow/evaluation_table.h"
#include "ui/charts/entry_text.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

/// The table of models speaks English; these are its sentences for lupdate.
[[maybe_unused]] const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("ModelTable", "As last time."),
    QT_TRANSLATE_NOOP("ModelTable", "The mean of the athlete's sessions of the exercise so far."),
    QT_TRANSLATE_NOOP("ModelTable", "A straight line through the last eight sessions of the exercise."),
    QT_TRANSLATE_NOOP("ModelTable", "What the prescription rule says."),
    QT_TRANSLATE_NOOP("ModelTable", "Linear regression on every feature with a penalty (Hoerl and Kennard 1970)."),
    QT_TRANSLATE_NOOP("ModelTable", "Gradient-boosted trees on every feature (Chen and Guestrin 2016)."),
    QT_TRANSLATE_NOOP("ModelTable", "GraphSAGE that hears nobody: what the graph is worth."),
    QT_TRANSLATE_NOOP("ModelTable", "GraphSAGE that hears as many others, drawn by chance from the past: what the right graph is worth."),
};

QString fixedText(double value, int decimals) { return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–"); }

QString percentText(double share) { return std::isfinite(share) ? QLocale().toString(100.0 * share, 'f', 0) : QStringLiteral("–"); }

const workflow::IntervalFigures* interval(const workflow::TargetFigures& figures, double level) { return workflow::intervalOf(figures, false, level); }

}  // namespace

ModelStanding standingOf(const workflow::ModelEvaluation& model, int target)
{
    const workflow::TargetFigures& figures = model.targets[std::size_t(target)];
    if (figures.score.count == 0) return ModelStanding::Untested;
    if (model.name == "persistence") return ModelStanding::Yardstick;
    if (figures.addsValue) return ModelStanding::Better;
    return figures.score.skillHigh < 0.0 ? ModelStanding::Worse : ModelStanding::NoBetter;
}

QString standingText(ModelStanding standing)
{
    switch (standing) {
    case ModelStanding::Yardstick: return QCoreApplication::translate("ModelTable", "yardstick");
    case ModelStanding::Better: return QCoreApplication::translate("ModelTable", "better");
    case ModelStanding::NoBetter: return QCoreApplication::translate("ModelTable", "no better");
    case ModelStanding::Worse: return QCoreApplication::translate("ModelTable", "worse");
    default: return QStringLiteral("–");
    }
}

QString modelSentence(const std::string& english)
{
    // Those of the networks stand where they are trained (model_page_settings.cpp).
    return QCoreApplication::translate("ModelTable", english.c_str());
}

void ModelTable::begin(const std::vector<std::string>& models)
{
    beginResetModel();
    m_rows.clear();
    for (const std::string& name : models) m_rows.push_back({name, nullptr});
    endResetModel();
}

void ModelTable::put(ModelFigures figures)
{
    const int row = rowOf(figures->name);
    if (row < 0) return;
    m_rows[std::size_t(row)].figures = std::move(figures);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ModelTable::changedAll()
{
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ModelTable::setTarget(int target)
{
    m_target = target;
    changedAll();
}

void ModelTable::setUnit(Unit unit)
{
    m_unit = unit;
    changedAll();
}

void ModelTable::retranslate() { changedAll(); }

int ModelTable::rowOf(const std::string& model) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.name == model; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ModelTable::finished() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.figures != nullptr; }));
}

int ModelTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ModelTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }
double ModelTable::factor() const { return m_target == targets::kWeight ? fromKilograms(1.0, m_unit) : 1.0; }

double ModelTable::number(const workflow::ModelEvaluation& model, int column) const
{
    const workflow::TargetFigures& figures = model.targets[std::size_t(m_target)];
    const workflow::IntervalFigures *narrow = interval(figures, 0.8), *wide = interval(figures, 0.9);
    const double none = std::numeric_limits<double>::quiet_NaN();
    if (column == Seconds) return model.seconds;
    if (figures.score.count == 0) return none;
    switch (column) {
    case MeanError: return figures.score.mae * factor();
    case RootError: return figures.score.rmse * factor();
    case Explained: return figures.score.r2;
    case Skill: return figures.score.skill;
    case Standing: return double(standingOf(model, m_target));
    case Inside80: return narrow ? narrow->coverage : none;
    case Inside90: return wide ? wide->coverage : none;
    case Width: return wide ? wide->width * factor() : none;
    default: return none;
    }
}

QString ModelTable::text(const workflow::ModelEvaluation& model, int column) const
{
    const workflow::TargetFigures& figures = model.targets[std::size_t(m_target)];
    const double value = number(model, column);
    switch (column) {
    case MeanError: {
        const QString mean = fixedText(value, 2);
        return model.seeds > 1 && std::isfinite(value) ? mean + QStringLiteral(" ± ") + fixedText(figures.deviation.mae * factor(), 2) : mean;
    }
    case Skill: return standingOf(model, m_target) == ModelStanding::Yardstick ? QStringLiteral("–") : skillText(figures.score, 1);
    case Standing: return standingText(standingOf(model, m_target));
    case Inside80:
    case Inside90: return percentText(value);
    case Seconds: return fixedText(value, value < 10.0 ? 1 : 0);
    default: return fixedText(value, 2);
    }
}

QVariant ModelTable::standingIcon(const workflow::ModelEvaluation& model) const
{
    switch (standingOf(model, m_target)) {
    case ModelStanding::Better: return themedIcon(QStringLiteral("good"));
    case ModelStanding::Worse: return themedIcon(QStringLiteral("bad"));
    default: return {};
    }
}

QString ModelTable::tip(const Row& row) const
{
    if (!row.figures) return tr("This model has not finished yet.");
    const workflow::TargetFigures& figures = row.figures->targets[std::size_t(m_target)];
    QStringList lines{modelSentence(row.figures->sentence)};
    lines << tr("%Ln test entries", nullptr, int(figures.score.count)) + QStringLiteral(", ") + tr("%Ln fits", nullptr, row.figures->seeds);
    lines << tr("%1 s of computing").arg(fixedText(row.figures->seconds, 1));
    for (const double level : {0.8, 0.9}) {
        const workflow::IntervalFigures* adaptive = workflow::intervalOf(figures, true, level);
        if (!adaptive || figures.score.count == 0) continue;
        lines << tr("Adaptive %1 % interval: held %2 %, width %3")
                     .arg(percentText(level), percentText(adaptive->coverage), fixedText(adaptive->width * factor(), 2));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant ModelTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == Model) return modelText(row.name);
        return row.figures ? text(*row.figures, column) : QStringLiteral("…");
    case kSortRole:
        if (column == Model) return modelText(row.name);
        return row.figures && std::isfinite(number(*row.figures, column)) ? QVariant(number(*row.figures, column)) : QVariant();
    case Qt::DecorationRole: return column == Standing && row.figures ? standingIcon(*row.figures) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(column == Model || column == Standing ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const bool waits = !row.figures;
        const bool plain = column == Standing && row.figures && standingOf(*row.figures, m_target) == ModelStanding::NoBetter;
        return row.name == "persistence" || waits || plain ? QVariant(tokens().secondary) : QVariant();
    }
    case Qt::ToolTipRole: return tip(row);
    case Qt::FontRole: return figureFont();
    default: return {};
    }
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Model || section == Standing ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case MeanError: return tr("Mean absolute error: mean and deviation over the seeds");
        case RootError: return tr("Root of the mean squared error: large misses count more");
        case Explained: return tr("Share of the variance explained; 1 is perfect, 0 is no better than the mean");
        case Skill: return tr("How much smaller the mean error is than that of “as last time”, with its 95 % interval");
        case Standing: return tr("Better only where the whole 95 % interval lies above 0, worse where it lies below");
        case Inside80: return tr("How many of the 80 % intervals held, in percent");
        case Inside90: return tr("How many of the 90 % intervals held, in percent");
        case Width: return tr("Mean width of the 90 % interval");
        case Seconds: return tr("Seconds of computing for all fits together, on one thread");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    const QString unit = m_target == targets::kWeight ? QString::fromLatin1(unitName(m_unit)) : m_target == targets::kReps ? tr("reps") : tr("s");
    switch (section) {
    case Model: return tr("Model");
    case MeanError: return tr("MAE (%1)").arg(unit);
    case RootError: return tr("RMSE");
    case Explained: return tr("R²");
    case Skill: return tr("Better by (%)");
    case Standing: return tr("Verdict");
    case Inside80: return tr("80 %");
    case Inside90: return tr("90 %");
    case Width: return tr("Width");
    default: return tr("Time (s)");
    }
}

}  // namespace liftgraph::ui
