#include "ui/pages/ablation_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"

namespace liftgraph::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ablation)
};

QString figure(double value, int decimals) { return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–"); }

template <class T>
int placeOf(const std::vector<T>& values, const T& value)
{
    return int(std::find(values.begin(), values.end(), value) - values.begin());
}

QString errorText(const workflow::AblationCell& cell, targets::Target target, Unit unit)
{
    const workflow::AblationTarget& figures = cell.mean.targets[std::size_t(target)];
    const bool weight = target == targets::kWeight;
    const double factor = weight ? fromKilograms(1.0, unit) : 1.0;
    const QString error = figure(figures.mae * factor, 2), persistence = figure(figures.persistenceMae * factor, 2);
    return weight ? Words::tr("weight %1 %2 (as last time %3)").arg(error, QLatin1String(unitName(unit)), persistence)
                  : Words::tr("reps %1 (as last time %2)").arg(error, persistence);
}

}  // namespace

QString axisText(AblationAxis axis)
{
    switch (axis) {
    case AblationAxis::Relation: return Words::tr("Who is heard");
    case AblationAxis::Dropout: return Words::tr("Dropout");
    case AblationAxis::Activation: return Words::tr("Activation");
    case AblationAxis::FanOut: return Words::tr("Neighbours at most");
    case AblationAxis::Model: break;
    }
    return Words::tr("Model");
}

int axisCount(const workflow::AblationGrid& grid, AblationAxis axis)
{
    switch (axis) {
    case AblationAxis::Relation: return int(grid.relations.size());
    case AblationAxis::Dropout: return int(grid.dropouts.size());
    case AblationAxis::Activation: return int(grid.activations.size());
    case AblationAxis::FanOut: return int(grid.fanOuts.size());
    case AblationAxis::Model: break;
    }
    return int(grid.models.size());
}

QString axisValueText(const workflow::AblationGrid& grid, AblationAxis axis, int index)
{
    const auto at = std::size_t(index);
    switch (axis) {
    case AblationAxis::Relation: return relationText(grid.relations[at]);
    case AblationAxis::Dropout: return shortNumber(grid.dropouts[at], 2);
    case AblationAxis::Activation: return activationText(grid.activations[at]);
    case AblationAxis::FanOut: return fanOutText(grid.fanOuts[at]);
    case AblationAxis::Model: break;
    }
    return QString::fromStdString(grid.models[at]);
}

int axisPlace(const workflow::AblationGrid& grid, AblationAxis axis, const workflow::AblationSetting& setting)
{
    switch (axis) {
    case AblationAxis::Relation: return placeOf(grid.relations, setting.relation);
    case AblationAxis::Dropout: return placeOf(grid.dropouts, setting.dropout);
    case AblationAxis::Activation: return placeOf(grid.activations, setting.activation);
    case AblationAxis::FanOut: return placeOf(grid.fanOuts, setting.fanOut);
    case AblationAxis::Model: break;
    }
    return placeOf(grid.models, setting.model);
}

QString valueText(AblationValue value)
{
    switch (value) {
    case AblationValue::WeightSkill: return Words::tr("Weight: better than “as last time”");
    case AblationValue::RepsSkill: return Words::tr("Reps: better than “as last time”");
    case AblationValue::Energy: return Words::tr("Dirichlet energy");
    case AblationValue::CosineDistance: return Words::tr("Cosine distance (MAD)");
    case AblationValue::Rank: return Words::tr("Effective rank");
    case AblationValue::Dead: break;
    }
    return Words::tr("Dead units");
}

QString valueLegend(AblationValue value)
{
    switch (value) {
    case AblationValue::WeightSkill: return Words::tr("Error in weight: smaller than that of “as last time” by (%)");
    case AblationValue::RepsSkill: return Words::tr("Error in reps: smaller than that of “as last time” by (%)");
    case AblationValue::Energy: return Words::tr("Dirichlet energy / ‖H‖² (0 to 2)");
    case AblationValue::CosineDistance: return Words::tr("Mean average cosine distance (0 to 2)");
    case AblationValue::Rank: return Words::tr("Effective rank (directions)");
    case AblationValue::Dead: break;
    }
    return Words::tr("Dead units (%)");
}

QString valueHint(AblationValue value)
{
    switch (value) {
    case AblationValue::WeightSkill:
    case AblationValue::RepsSkill: return Words::tr("Above 0 the network beats “as last time” on sessions it never saw.");
    case AblationValue::Energy: return Words::tr("How far the hidden states of neighbours lie apart, whatever their size: 0 is over-smoothed.");
    case AblationValue::CosineDistance: return Words::tr("How much the hidden states of neighbours differ in direction: 0 is alike.");
    case AblationValue::Rank: return Words::tr("Along how many directions the hidden states spread: 1 is a line.");
    case AblationValue::Dead: break;
    }
    return Words::tr("Units that are 0 for every test entry and so say nothing.");
}

int valueDecimals(AblationValue value)
{
    if (value == AblationValue::Energy || value == AblationValue::CosineDistance) return 3;
    return value == AblationValue::Dead ? 0 : 1;
}

bool isLayerValue(AblationValue value) { return value >= AblationValue::Energy; }

double valueOf(const evaluate::Smoothness& layer, AblationValue value)
{
    switch (value) {
    case AblationValue::Energy: return layer.normalisedDirichlet;
    case AblationValue::CosineDistance: return layer.meanCosineDistance;
    case AblationValue::Rank: return layer.effectiveRank;
    case AblationValue::Dead: return 100.0 * layer.deadUnits;
    default: return std::nan("");
    }
}

double valueOf(const workflow::AblationCell& cell, AblationValue value)
{
    if (cell.seeds == 0) return std::nan("");
    if (isLayerValue(value)) return valueOf(cell.mean.layers.back(), value);
    const targets::Target target = value == AblationValue::WeightSkill ? targets::kWeight : targets::kReps;
    return 100.0 * cell.mean.targets[std::size_t(target)].skill;
}

QString relationText(graph::Relation relation)
{
    switch (relation) {
    case graph::Relation::SessionAndTemporal: return Words::tr("session + exercise");
    case graph::Relation::Session: return Words::tr("session");
    case graph::Relation::DayType: return Words::tr("day type");
    case graph::Relation::Temporal: return Words::tr("exercise");
    case graph::Relation::None: break;
    }
    return Words::tr("nobody");
}

QString relationHint(graph::Relation relation)
{
    switch (relation) {
    case graph::Relation::SessionAndTemporal: return Words::tr("The recommended graph: the same session, and the session before of the same exercise");
    case graph::Relation::Session: return Words::tr("The other entries of the same session");
    case graph::Relation::DayType: return Words::tr("All earlier entries of sessions with the same title, as in the paper");
    case graph::Relation::Temporal: return Words::tr("The session before of the same exercise");
    case graph::Relation::None: break;
    }
    return Words::tr("No other entry: what the graph is worth shows beside it");
}

QString activationText(learn::Activation activation)
{
    switch (activation) {
    case learn::Activation::Relu: break;
    case learn::Activation::LeakyRelu: return QStringLiteral("leaky ReLU");
    case learn::Activation::Elu: return QStringLiteral("ELU");
    case learn::Activation::Tanh: return QStringLiteral("tanh");
    }
    return QStringLiteral("ReLU");
}

QString fanOutText(int fanOut) { return fanOut == 0 ? Words::tr("all") : QLocale().toString(fanOut); }

QString settingText(const workflow::AblationSetting& setting)
{
    if (setting.depth == 0) return Words::tr("No layer: a linear map of the inputs");
    return Words::tr("%1, %2, hears: %3, %4, dropout %5, neighbours at most: %6")
        .arg(QString::fromStdString(setting.model), Words::tr("%Ln layers", nullptr, setting.depth), relationText(setting.relation),
             activationText(setting.activation), shortNumber(setting.dropout, 2), fanOutText(setting.fanOut));
}

QString cellText(const workflow::AblationCell& cell, Unit unit)
{
    QString text = settingText(cell.setting);
    if (cell.seeds == 0)
        return text + QLatin1Char('\n') + (cell.warning.empty() ? Words::tr("Not trained yet.") : Words::tr("The loss did not stay finite: not trained."));
    for (const targets::Target target : {targets::kWeight, targets::kReps})
        if (cell.mean.targets[std::size_t(target)].count > 0) text += QLatin1Char('\n') + Words::tr("Off by: %1").arg(errorText(cell, target, unit));
    for (const AblationValue value : kAblationValues)
        if (isLayerValue(value)) text += QLatin1Char('\n') + valueLegend(value) + QStringLiteral(": ") + figure(valueOf(cell, value), valueDecimals(value));
    if (cell.seeds > 1) text += QLatin1Char('\n') + Words::tr("Mean of %Ln seeds.", nullptr, cell.seeds);
    if (!cell.constant) return text;
    const bool asLastTime = cell.mean.asLastTime >= cell.mean.constant;
    return text + QLatin1Char('\n') +
           (asLastTime ? Words::tr("Constant: it says “as last time” for every entry. Nothing it learned held on the validation block.")
                       : Words::tr("Constant: it says the same for every entry."));
}

QString readingText(const workflow::AblationReading& reading)
{
    if (!reading.known) return Words::tr("Depth cannot be judged: it takes networks of two depths from 1 layer up whose output is not constant.");
    const QString layers = Words::tr("%Ln layers", nullptr, reading.shallow);
    const QString words = reading.alike
        ? (reading.errorFalls ? Words::tr("Deeper than %1 the hidden states of neighbours become alike, yet the error falls.")
                              : Words::tr("Deeper than %1 the hidden states of neighbours become alike and the error does not fall."))
        : (reading.errorFalls ? Words::tr("Deeper than %1 the hidden states of neighbours stay apart and the error falls.")
                              : Words::tr("Deeper than %1 the hidden states of neighbours stay apart, but the error does not fall."));
    return words.arg(layers) + QLatin1Char(' ') +
           Words::tr("From %1 to %2 layers the normalised Dirichlet energy goes from %3 to %4, the mean cosine distance from %5 to %6, and the error from %7 to %8 % "
                     "of that of “as last time”.")
               .arg(QLocale().toString(reading.shallow), QLocale().toString(reading.deep), figure(reading.energyShallow, 2), figure(reading.energyDeep, 2),
                    figure(reading.distanceShallow, 2), figure(reading.distanceDeep, 2), figure(100.0 * reading.errorShallow, 1),
                    figure(100.0 * reading.errorDeep, 1));
}

QStringList remarks(const workflow::Ablation& ablation, Unit unit)
{
    QStringList all;
    if (ablation.best >= 0) {
        const workflow::AblationCell& cell = ablation.cells[std::size_t(ablation.best)];
        QStringList errors;
        for (const targets::Target target : {targets::kWeight, targets::kReps})
            if (cell.mean.targets[std::size_t(target)].count > 0) errors << errorText(cell, target, unit);
        all << Words::tr("Smallest error: %1; off by %2.").arg(settingText(cell.setting), errors.join(QStringLiteral(", ")));
        if (!ablation.anyBetter) all << Words::tr("No network of the grid is better than “as last time”.");
    }
    const int cells = int(ablation.cells.size());
    if (ablation.constantCells > 0)
        all << Words::tr("The output is constant in %1 of %Ln cells: their figures say nothing of the graph.", nullptr, cells)
                   .arg(QLocale().toString(ablation.constantCells));
    return all;
}

}  // namespace liftgraph::ui
