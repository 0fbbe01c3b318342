#include "ui/graphview/node_colors.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"
#include "ui/feature_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

double percentile(std::vector<double> values, double share)
{
    if (values.empty()) return 0.0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace

NodeColors colorByMuscle(const workflow::Snapshot& snapshot)
{
    NodeColors result;
    result.colors.reserve(snapshot.nodes.nodes.size());
    for (const features::Node& node : snapshot.nodes.nodes)
        result.colors.push_back(muscleColor(snapshot.nodes.exercises[std::size_t(node.exercise)].group()));
    return result;
}

NodeColors colorByFeature(const workflow::Snapshot& snapshot, int column)
{
    NodeColors result;
    const features::FeatureTable& table = snapshot.features;
    const Eigen::Index count = table.values.rows();
    std::vector<double> known;
    for (Eigen::Index row = 0; row < count; ++row)
        if (table.at(row, column) != features::Provenance::Missing) known.push_back(table.values(row, column));
    const double low = percentile(known, 0.02), high = percentile(known, 0.98);
    const double span = high > low ? high - low : 1.0;
    const QColor unknown = muscleColor(log::MuscleGroup::Unknown);
    for (Eigen::Index row = 0; row < count; ++row) {
        const bool missing = table.at(row, column) == features::Provenance::Missing;
        result.colors.push_back(missing ? unknown : sequentialColor(std::clamp((table.values(row, column) - low) / span, 0.0, 1.0)));
    }
    const FeatureText text = featureText(table.columns[std::size_t(column)]);
    result.legend = {false, false, shortNumber(low, 2), shortNumber(high, 2), text.label};
    if (!text.unit.isEmpty()) result.legend.high += QLatin1Char(' ') + text.unit;
    return result;
}

NodeColors colorByError(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, targets::Target target, Unit unit)
{
    NodeColors result;
    const auto count = Eigen::Index(snapshot.nodes.nodes.size());
    const double factor = target == targets::kWeight ? fromKilograms(1.0, unit) : 1.0;
    std::vector<double> sizes;
    const auto error = [&](Eigen::Index row) { return factor * (run.forecast.expected(row, target) - snapshot.observed.following(row, target)); };
    const auto known = [&](Eigen::Index row) { return row < run.forecast.expected.rows() && snapshot.observed.known(row, target) > 0.0; };
    for (Eigen::Index row = 0; row < count; ++row)
        if (known(row)) sizes.push_back(std::abs(error(row)));
    const double span = std::max(percentile(sizes, 0.95), 1e-6);
    QColor unknown = tokens().secondary;
    unknown.setAlphaF(0.35F);
    for (Eigen::Index row = 0; row < count; ++row) result.colors.push_back(known(row) ? divergingColor(error(row) / span) : unknown);
    const QString size = shortNumber(span, 1) + QLatin1Char(' ') +
                         (target == targets::kWeight ? QLatin1String(unitName(unit)) : QCoreApplication::translate("NodeColors", "reps"));
    result.legend = {false, true, QCoreApplication::translate("NodeColors", "too little, −%1").arg(size),
                     QCoreApplication::translate("NodeColors", "too much, +%1").arg(size), QCoreApplication::translate("NodeColors", "The model expected")};
    return result;
}

}  // namespace liftgraph::ui
