#include "ui/feature_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <string_view>

namespace liftgraph::ui {

namespace {

struct Row {
    std::string_view name;
    const char* label;
    const char* full;
};

constexpr Row kQuantities[] = {
    {"log_volume_load", QT_TRANSLATE_NOOP("Features", "Volume (log)"), QT_TRANSLATE_NOOP("Features", "Volume load (log)")},
    {"working_sets", QT_TRANSLATE_NOOP("Features", "Working sets"), QT_TRANSLATE_NOOP("Features", "Working sets")},
    {"top_reps", QT_TRANSLATE_NOOP("Features", "Top set reps"), QT_TRANSLATE_NOOP("Features", "Repetitions of the top set")},
    {"median_reps", QT_TRANSLATE_NOOP("Features", "Median reps"), QT_TRANSLATE_NOOP("Features", "Median repetitions")},
    {"log_weight_to_best", QT_TRANSLATE_NOOP("Features", "Weight to best"), QT_TRANSLATE_NOOP("Features", "Top weight against the best so far (log)")},
    {"log_e1rm_to_best", QT_TRANSLATE_NOOP("Features", "e1RM to best"), QT_TRANSLATE_NOOP("Features", "Estimated maximum against the best so far (log)")},
    {"intensity", QT_TRANSLATE_NOOP("Features", "Share of maximum"), QT_TRANSLATE_NOOP("Features", "Top weight as a share of the recent maximum")},
    {"rir", QT_TRANSLATE_NOOP("Features", "Reps in reserve"), QT_TRANSLATE_NOOP("Features", "Repetitions in reserve")},
    {"fatigue", QT_TRANSLATE_NOOP("Features", "Fatigue"), QT_TRANSLATE_NOOP("Features", "Fatigue")},
    {"rest", QT_TRANSLATE_NOOP("Features", "Rest"), QT_TRANSLATE_NOOP("Features", "Rest between sets")},
    {"days_since_exercise", QT_TRANSLATE_NOOP("Features", "Since exercise"), QT_TRANSLATE_NOOP("Features", "Days since the same exercise")},
    {"days_since_muscle", QT_TRANSLATE_NOOP("Features", "Since muscle"), QT_TRANSLATE_NOOP("Features", "Days since the same muscle")},
    {"log_daily_load", QT_TRANSLATE_NOOP("Features", "Day's load (log)"), QT_TRANSLATE_NOOP("Features", "Load of the day (log)")},
    {"monotony", QT_TRANSLATE_NOOP("Features", "Monotony, 7 days"), QT_TRANSLATE_NOOP("Features", "Monotony of the last 7 days")},
    {"log_strain", QT_TRANSLATE_NOOP("Features", "Strain, 7 days"), QT_TRANSLATE_NOOP("Features", "Strain of the last 7 days (log)")},
    {"ewma_ratio", QT_TRANSLATE_NOOP("Features", "Load 7 to 28 days"), QT_TRANSLATE_NOOP("Features", "Average load of 7 days against 28 days")},
    {"repeats_exercise", QT_TRANSLATE_NOOP("Features", "Repeats (exercise)"), QT_TRANSLATE_NOOP("Features", "Share of repeats so far (exercise)")},
    {"repeats_overall", QT_TRANSLATE_NOOP("Features", "Repeats (overall)"), QT_TRANSLATE_NOOP("Features", "Share of repeats so far (overall)")},
    {"place", QT_TRANSLATE_NOOP("Features", "Place in session"), QT_TRANSLATE_NOOP("Features", "Place in the session")},
    {"change_weight", QT_TRANSLATE_NOOP("Features", "Weight change"), QT_TRANSLATE_NOOP("Features", "Change of weight since last time (log)")},
    {"change_reps", QT_TRANSLATE_NOOP("Features", "Reps change"), QT_TRANSLATE_NOOP("Features", "Change of repetitions since last time")},
    {"followed_weight", QT_TRANSLATE_NOOP("Features", "Followed: weight"), QT_TRANSLATE_NOOP("Features", "What followed this weight last time: change of weight (log)")},
    {"followed_reps", QT_TRANSLATE_NOOP("Features", "Followed: reps"), QT_TRANSLATE_NOOP("Features", "What followed this weight last time: change of repetitions")},
    {"today_change", QT_TRANSLATE_NOOP("Features", "Change today"), QT_TRANSLATE_NOOP("Features", "Mean change today of the exercises before it (log)")},
    {"deload", QT_TRANSLATE_NOOP("Features", "Deload week"), QT_TRANSLATE_NOOP("Features", "Deload week")},
};

/// The one-hot columns; core's label is their name.
constexpr const char* kKinds[] = {
    QT_TRANSLATE_NOOP("Features", "Type: Unknown"), QT_TRANSLATE_NOOP("Features", "Type: Compound"),
    QT_TRANSLATE_NOOP("Features", "Type: Isolation"), QT_TRANSLATE_NOOP("Features", "Type: Bodyweight"),
    QT_TRANSLATE_NOOP("Features", "Type: Timed"), QT_TRANSLATE_NOOP("Features", "Type: Cardio"),
    QT_TRANSLATE_NOOP("Features", "Muscle: Unknown"), QT_TRANSLATE_NOOP("Features", "Muscle: Legs"),
    QT_TRANSLATE_NOOP("Features", "Muscle: Back"), QT_TRANSLATE_NOOP("Features", "Muscle: Chest"),
    QT_TRANSLATE_NOOP("Features", "Muscle: Shoulders"), QT_TRANSLATE_NOOP("Features", "Muscle: Arms"),
    QT_TRANSLATE_NOOP("Features", "Muscle: Core"), QT_TRANSLATE_NOOP("Features", "Muscle: Whole body"),
};

constexpr const char* kUnits[] = {
    QT_TRANSLATE_NOOP("Features", "log(1+kg)"), QT_TRANSLATE_NOOP("Features", "sets"), QT_TRANSLATE_NOOP("Features", "reps"),
    QT_TRANSLATE_NOOP("Features", "log ratio"), QT_TRANSLATE_NOOP("Features", "share"), QT_TRANSLATE_NOOP("Features", "1 to 10"),
    QT_TRANSLATE_NOOP("Features", "s"), QT_TRANSLATE_NOOP("Features", "kg"), QT_TRANSLATE_NOOP("Features", "days"),
    QT_TRANSLATE_NOOP("Features", "log(1+load)"), QT_TRANSLATE_NOOP("Features", "ratio"),
};

constexpr std::string_view kMask = "_missing";

QString word(const char* english) { return QCoreApplication::translate("Features", english); }

/// The entry of a list that reads like `text`; null for none.
template <std::size_t N>
const char* find(const char* const (&list)[N], const std::string& text)
{
    const auto found = std::find_if(std::begin(list), std::end(list), [&](const char* entry) { return text == entry; });
    return found == std::end(list) ? nullptr : *found;
}

}  // namespace

FeatureText featureText(const features::Column& column)
{
    FeatureText text{QString::fromStdString(column.label), QString::fromStdString(column.label), {}, true};
    std::string_view name = column.name;
    if (column.mask && name.ends_with(kMask)) name.remove_suffix(kMask.size());
    const auto row = std::find_if(std::begin(kQuantities), std::end(kQuantities), [&](const Row& r) { return r.name == name; });
    if (row != std::end(kQuantities)) {
        text.label = word(row->label);
        text.full = word(row->full);
    } else if (const char* hot = find(kKinds, column.label)) {
        text.label = text.full = word(hot);
    } else {
        text.known = false;
    }
    if (column.mask && text.known) {
        text.label = QCoreApplication::translate("Features", "%1: not known").arg(text.label);
        text.full = QCoreApplication::translate("Features", "%1: not known").arg(text.full);
    }
    if (column.unit.empty() || column.unit == "0/1") return text;
    const char* unit = find(kUnits, column.unit);
    text.unit = unit ? word(unit) : QString::fromStdString(column.unit);
    text.known = text.known && unit;
    return text;
}

QString featureTip(const features::Column& column)
{
    const FeatureText text = featureText(column);
    // The name of a logarithm says that it is one.
    return text.unit.isEmpty() || text.unit.startsWith(QLatin1String("log(")) ? text.full : QStringLiteral("%1 (%2)").arg(text.full, text.unit);
}

}  // namespace liftgraph::ui
