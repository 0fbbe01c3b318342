#include "ui/graphview/node_colors.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "ui/charts/entry_text.h"
#include "ui/graphview/filter_words.h"
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

NodeColors colorByQuantity(const workflow::Snapshot& snapshot, const std::string& quantity, Unit unit)
{
    NodeColors result;
    const std::vector<double> values = graph::quantityValues(quantity, snapshot.nodes, snapshot.features);
    if (values.empty()) return colorByMuscle(snapshot);
    const QuantityText text = quantityText(quantity, snapshot.features, unit);
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double value) { return !std::isnan(value); });
    const double low = percentile(known, 0.02), high = percentile(known, 0.98);
    const double span = high > low ? high - low : 1.0;
    const QColor unknown = muscleColor(log::MuscleGroup::Unknown);
    for (const double value : values) result.colors.push_back(std::isnan(value) ? unknown : sequentialColor(std::clamp((value - low) / span, 0.0, 1.0)));
    result.legend = {false, false, shortNumber(low * text.factor, 2), shortNumber(high * text.factor, 2), text.label, {}};
    if (!text.unit.isEmpty()) result.legend.high += QLatin1Char(' ') + text.unit;
    return result;
}

QColor categoryColor(int index)
{
    static constexpr log::MuscleGroup kOrder[] = {log::MuscleGroup::Legs, log::MuscleGroup::Arms, log::MuscleGroup::Back, log::MuscleGroup::Chest,
                                                  log::MuscleGroup::Shoulders, log::MuscleGroup::Core, log::MuscleGroup::WholeBody, log::MuscleGroup::Unknown};
    return muscleColor(kOrder[std::size_t(index) % std::size(kOrder)]);
}

NodeColors colorByCluster(const std::vector<int>& cluster)
{
    NodeColors result;
    int most = -1;
    for (const int c : cluster) {
        result.colors.push_back(categoryColor(c));
        most = std::max(most, c);
    }
    result.legend.muscles = false;
    result.legend.title = QCoreApplication::translate("NodeColors", "Group that the model sees");
    for (int c = 0; c <= most; ++c) result.legend.categories.emplace_back(QString::number(c + 1), categoryColor(c));
    return result;
}

NodeColors colorByPath(const workflow::Snapshot& snapshot, const ExplainedPath& path, Unit unit)
{
    NodeColors result;
    QColor untouched = tokens().secondary;
    untouched.setAlphaF(0.35F);
    result.colors.assign(snapshot.nodes.nodes.size(), untouched);
    const double factor = path.target == targets::kWeight ? fromKilograms(1.0, unit) : 1.0;
    double most = 0.0;
    for (const auto& [node, moved] : path.moved) most = std::max(most, std::abs(moved) * factor);
    for (const auto& [node, moved] : path.moved) result.colors[std::size_t(node)] = divergingColor(most > 0.0 ? moved * factor / most : 0.0);
    const QString units[] = {QLatin1String(unitName(unit)), QCoreApplication::translate("NodeColors", "reps"), QStringLiteral("s")};
    const QString size = shortNumber(most, 2) + QLatin1Char(' ') + units[std::size_t(std::clamp(path.target, 0, 2))];
    result.legend = {false, true, QCoreApplication::translate("NodeColors", "down, −%1").arg(size), QCoreApplication::translate("NodeColors", "up, +%1").arg(size),
                     path.of >= 0 ? QCoreApplication::translate("NodeColors", "Moved the prediction") : QCoreApplication::translate("NodeColors", "Moved by: %1").arg(path.feature), {}};
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
                     QCoreApplication::translate("NodeColors", "too much, +%1").arg(size), QCoreApplication::translate("NodeColors", "The model expected"), {}};
    return result;
}

}  // namespace liftgraph::ui
