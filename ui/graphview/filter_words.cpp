#include "ui/graphview/filter_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/feature_text.h"

namespace liftgraph::ui {

namespace {

constexpr std::size_t kMostNames = 2;  // of exercises in one chip

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString dates(const graph::NodeFilter& filter)
{
    if (filter.from && filter.to) return Words::tr("%1 to %2").arg(dayText(*filter.from), dayText(*filter.to));
    return filter.from ? Words::tr("From %1").arg(dayText(*filter.from)) : Words::tr("Until %1").arg(dayText(*filter.to));
}

QString exercises(const std::vector<std::string>& names)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) shown << QString::fromStdString(names[i]);
    const QString text = shown.join(QStringLiteral(", "));
    return names.size() > kMostNames ? Words::tr("%1 and %2 more").arg(text).arg(names.size() - kMostNames) : text;
}

QString muscles(const std::vector<log::MuscleGroup>& hidden)
{
    QStringList shown;
    for (const log::MuscleGroup group : hidden) shown << muscleGroupText(group);
    return Words::tr("Without %1").arg(shown.join(QStringLiteral(", ")));
}

QString rule(const graph::QuantityRule& rule, const features::FeatureTable& table, Unit unit)
{
    const QuantityText quantity = quantityText(rule.quantity, table, unit);
    const auto number = [&](double value) { return shortNumber(value * quantity.factor, 2); };
    const QString tail = quantity.unit.isEmpty() ? QString() : QLatin1Char(' ') + quantity.unit;
    if (rule.compare == graph::Compare::Between) return Words::tr("%1 from %2 to %3").arg(quantity.label, number(rule.value), number(rule.upper)) + tail;
    return quantity.label + QLatin1Char(' ') + compareText(rule.compare) + QLatin1Char(' ') + number(rule.value) + tail;
}

QString ego(const graph::Ego& ego)
{
    const QString exercise = QString::fromStdString(ego.exercise);
    const QString who = ego.start ? Words::tr("%1 on %2").arg(exercise, dayText(std::chrono::floor<std::chrono::days>(*ego.start))) : exercise;
    return ego.depth == 1 ? Words::tr("Around %1").arg(who) : Words::tr("Around %1, %2 relations away").arg(who).arg(ego.depth);
}

template <class Change>
FilterPart part(const graph::NodeFilter& filter, const QString& text, Change change)
{
    FilterPart result{text, filter};
    change(result.without);
    return result;
}

}  // namespace

QString compareText(graph::Compare compare)
{
    switch (compare) {
    case graph::Compare::Less: return QStringLiteral("<");
    case graph::Compare::AtMost: return QStringLiteral("≤");
    case graph::Compare::Equal: return QStringLiteral("=");
    case graph::Compare::AtLeast: return QStringLiteral("≥");
    case graph::Compare::Greater: return QStringLiteral(">");
    case graph::Compare::Between: break;
    }
    return Words::tr("between");
}

std::vector<QuantityText> quantitiesOf(const features::FeatureTable& table, Unit unit)
{
    std::vector<QuantityText> quantities;
    for (const graph::Quantity& logged : graph::kLoggedQuantities) quantities.push_back(quantityText(logged.name, table, unit));
    for (const features::Column& column : table.columns)
        if (!column.mask && column.unit != "0/1") quantities.push_back(quantityText(column.name, table, unit));
    return quantities;
}

QuantityText quantityText(const std::string& name, const features::FeatureTable& table, Unit unit)
{
    QuantityText text{name, QString::fromStdString(name), {}, 1.0};
    std::string own;
    if (name == "top_load_kg") {
        text.label = Words::tr("Top weight");
        own = "kg";
    } else if (name == "volume_kg") {
        text.label = Words::tr("Volume");
        own = "kg";
    } else if (const Eigen::Index column = table.find(name); column >= 0) {
        const FeatureText feature = featureText(table.columns[std::size_t(column)]);
        text.label = feature.label;
        text.unit = feature.unit;
        own = table.columns[std::size_t(column)].unit;
    }
    if (own != "kg") return text;
    text.unit = QLatin1String(unitName(unit));
    text.factor = fromKilograms(1.0, unit);
    return text;
}

std::vector<FilterPart> partsOf(const graph::NodeFilter& filter, const features::FeatureTable& table, Unit unit)
{
    std::vector<FilterPart> parts;
    if (!filter.text.empty())
        parts.push_back(part(filter, Words::tr("Name contains “%1”").arg(QString::fromStdString(filter.text)), [](graph::NodeFilter& f) { f.text.clear(); }));
    if (filter.ego) parts.push_back(part(filter, ego(*filter.ego), [](graph::NodeFilter& f) { f.ego.reset(); }));
    if (filter.from || filter.to)
        parts.push_back(part(filter, dates(filter), [](graph::NodeFilter& f) {
            f.from.reset();
            f.to.reset();
        }));
    if (!filter.exercises.empty()) parts.push_back(part(filter, exercises(filter.exercises), [](graph::NodeFilter& f) { f.exercises.clear(); }));
    if (!filter.hiddenMuscles.empty()) parts.push_back(part(filter, muscles(filter.hiddenMuscles), [](graph::NodeFilter& f) { f.hiddenMuscles.clear(); }));
    if (!filter.sameSession) parts.push_back(part(filter, Words::tr("Without same-session relations"), [](graph::NodeFilter& f) { f.sameSession = true; }));
    if (!filter.temporal) parts.push_back(part(filter, Words::tr("Without temporal relations"), [](graph::NodeFilter& f) { f.temporal = true; }));
    for (std::size_t i = 0; i < filter.rules.size(); ++i)
        parts.push_back(part(filter, rule(filter.rules[i], table, unit), [i](graph::NodeFilter& f) { f.rules.erase(f.rules.begin() + std::ptrdiff_t(i)); }));
    return parts;
}

}  // namespace liftgraph::ui
