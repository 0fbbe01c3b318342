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

QColor untouchedColor()
{
    QColor color = tokens().secondary;
    color.setAlphaF(0.35F);
    return color;
}

void tellUnknown(ColorLegend& legend, const QColor& color)
{
    legend.unknown = QCoreApplication::translate("NodeColors", "not known");
    legend.unknownColor = color;
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

NodeColors colorByValues(const std::vector<double>& values, const QuantityText& text)
{
    NodeColors result;
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double value) { return !std::isnan(value); });
    const double low = percentile(known, 0.02), high = percentile(known, 0.98);
    const double span = high > low ? high - low : 1.0;
    const QColor unknown = muscleColor(log::MuscleGroup::Unknown);
    for (const double value : values) result.colors.push_back(std::isnan(value) ? unknown : sequentialColor(std::clamp((value - low) / span, 0.0, 1.0)));
    result.legend.muscles = false;
    result.legend.title = text.label;
    // The ends of the scale stand for what lies beyond them, too.
    const auto beyond = [&known](auto&& there) { return std::any_of(known.begin(), known.end(), there); };
    const auto sign = [](bool wanted, const char* said) { return wanted ? QString::fromUtf8(said) + QLatin1Char(' ') : QString(); };
    result.legend.low = sign(beyond([low](double value) { return value < low; }), "≤") + shortNumber(low * text.factor, 2);
    result.legend.high = sign(beyond([high](double value) { return value > high; }), "≥") + shortNumber(high * text.factor, 2);
    if (!text.unit.isEmpty()) result.legend.high += QLatin1Char(' ') + text.unit;
    if (known.size() < values.size()) tellUnknown(result.legend, unknown);
    return result;
}

std::vector<double> meansByExercise(const features::NodeTable& table, const std::vector<char>& passes, const std::vector<double>& values, const std::vector<int>& exercises)
{
    std::vector<double> sum(table.exercises.size(), 0.0), count(table.exercises.size(), 0.0), means;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!passes[i] || std::isnan(values[i])) continue;
        sum[std::size_t(table.nodes[i].exercise)] += values[i];
        count[std::size_t(table.nodes[i].exercise)] += 1.0;
    }
    for (const int exercise : exercises) means.push_back(sum[std::size_t(exercise)] / count[std::size_t(exercise)]);  // 0/0: NaN
    return means;
}

QColor categoryColor(int index)
{
    static constexpr log::MuscleGroup kOrder[] = {log::MuscleGroup::Legs, log::MuscleGroup::Arms, log::MuscleGroup::Back, log::MuscleGroup::Chest,
                                                  log::MuscleGroup::Shoulders, log::MuscleGroup::Core, log::MuscleGroup::WholeBody};
    static_assert(std::size(kOrder) == std::size_t(kCategoryColors));
    return muscleColor(index >= 0 && index < kCategoryColors ? kOrder[index] : log::MuscleGroup::Unknown);
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
    result.colors.assign(snapshot.nodes.nodes.size(), untouchedColor());
    const double factor = path.target == targets::kWeight ? fromKilograms(1.0, unit) : 1.0;
    double most = 0.0;
    for (const auto& [node, moved] : path.moved) most = std::max(most, std::abs(moved) * factor);
    for (const auto& [node, moved] : path.moved) result.colors[std::size_t(node)] = divergingColor(most > 0.0 ? moved * factor / most : 0.0);
    const QString units[] = {QLatin1String(unitName(unit)), QCoreApplication::translate("NodeColors", "reps"), QStringLiteral("s")};
    const QString size = shortNumber(most, 2) + QLatin1Char(' ') + units[std::size_t(std::clamp(path.target, 0, 2))];
    result.legend.muscles = false;
    result.legend.diverging = true;
    result.legend.low = QCoreApplication::translate("NodeColors", "down, −%1").arg(size);
    result.legend.high = QCoreApplication::translate("NodeColors", "up, +%1").arg(size);
    result.legend.title = path.of >= 0 ? QCoreApplication::translate("NodeColors", "Moved the prediction") : QCoreApplication::translate("NodeColors", "Moved by: %1").arg(path.feature);
    if (path.moved.size() < snapshot.nodes.nodes.size()) {
        result.legend.unknown = QCoreApplication::translate("NodeColors", "took no part");
        result.legend.unknownColor = untouchedColor();
    }
    return result;
}

std::vector<double> errorsOf(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, targets::Target target, Unit unit)
{
    const double factor = target == targets::kWeight ? fromKilograms(1.0, unit) : 1.0;
    std::vector<double> errors;
    for (Eigen::Index row = 0; row < Eigen::Index(snapshot.nodes.nodes.size()); ++row) {
        const bool known = row < run.forecast.expected.rows() && snapshot.observed.known(row, target) > 0.0;
        errors.push_back(known ? factor * (run.forecast.expected(row, target) - snapshot.observed.following(row, target)) : std::nan(""));
    }
    return errors;
}

NodeColors colorByErrors(const std::vector<double>& errors, targets::Target target, Unit unit)
{
    NodeColors result;
    std::vector<double> sizes;
    for (const double error : errors)
        if (!std::isnan(error)) sizes.push_back(std::abs(error));
    const double span = std::max(percentile(sizes, 0.95), 1e-6);
    const QColor unknown = untouchedColor();
    for (const double error : errors) result.colors.push_back(std::isnan(error) ? unknown : divergingColor(error / span));
    const QString size = shortNumber(span, 1) + QLatin1Char(' ') +
                         (target == targets::kWeight ? QLatin1String(unitName(unit)) : QCoreApplication::translate("NodeColors", "reps"));
    result.legend.muscles = false;
    result.legend.diverging = true;
    result.legend.low = QCoreApplication::translate("NodeColors", "too little, −%1").arg(size);
    result.legend.high = QCoreApplication::translate("NodeColors", "too much, +%1").arg(size);
    result.legend.title = QCoreApplication::translate("NodeColors", "The model expected");
    if (sizes.size() < errors.size()) tellUnknown(result.legend, unknown);
    return result;
}

}  // namespace liftgraph::ui
