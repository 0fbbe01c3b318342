#include "core/features/feature_columns.h"

#include <algorithm>
#include <array>

namespace liftgraph::features {

namespace {

struct Row {
    Quantity quantity;
    std::string_view name;
    std::string_view label;
    std::string_view unit;
    bool maskable;
};

constexpr auto kRows = std::to_array<Row>({
    {Quantity::LogVolume, "log_volume_load", "Volume load (log)", "log(1+kg)", true},
    {Quantity::WorkingSets, "working_sets", "Working sets", "sets", false},
    {Quantity::TopReps, "top_reps", "Repetitions of the top set", "reps", false},
    {Quantity::MedianReps, "median_reps", "Median repetitions", "reps", false},
    {Quantity::LogWeightToBest, "log_weight_to_best", "Top weight against the best so far (log)", "log ratio", true},
    {Quantity::LogE1rmToBest, "log_e1rm_to_best", "Estimated maximum against the best so far (log)", "log ratio", true},
    {Quantity::Intensity, "intensity", "Top weight as a share of the recent maximum", "share", true},
    {Quantity::Rir, "rir", "Repetitions in reserve", "reps", true},
    {Quantity::Fatigue, "fatigue", "Fatigue", "1 to 10", true},
    {Quantity::Rest, "rest", "Rest between sets", "s", true},
    {Quantity::DaysSinceExercise, "days_since_exercise", "Days since the same exercise", "days", true},
    {Quantity::DaysSinceMuscle, "days_since_muscle", "Days since the same muscle", "days", true},
    {Quantity::LogDailyLoad, "log_daily_load", "Load of the day (log)", "log(1+load)", false},
    {Quantity::Monotony, "monotony", "Monotony of the last 7 days", "", true},
    {Quantity::LogStrain, "log_strain", "Strain of the last 7 days (log)", "log(1+load)", true},
    {Quantity::LoadRatio, "ewma_ratio", "Average load of 7 days against 28 days", "ratio", true},
    {Quantity::RepeatsExercise, "repeats_exercise", "Share of repeats so far (exercise)", "share", true},
    {Quantity::RepeatsOverall, "repeats_overall", "Share of repeats so far (overall)", "share", true},
    {Quantity::Place, "place", "Place in the session", "", false},
    {Quantity::ChangeWeight, "change_weight", "Change of weight since last time (log)", "log ratio", true},
    {Quantity::ChangeReps, "change_reps", "Change of repetitions since last time", "reps", true},
    {Quantity::FollowedWeight, "followed_weight", "What followed this weight last time: change of weight (log)", "log ratio", true},
    {Quantity::FollowedReps, "followed_reps", "What followed this weight last time: change of repetitions", "reps", true},
    {Quantity::TodayChange, "today_change", "Mean change today of the exercises before it (log)", "log ratio", true},
    {Quantity::Deload, "deload", "Deload week", "0/1", true},
});

constexpr int kKinds = int(log::ExerciseKind::Cardio) + 1;
constexpr int kGroups = int(log::MuscleGroup::WholeBody) + 1;

/// Column of every quantity, and of the one-hot blocks, which stand before the deload state.
struct Places {
    std::array<Eigen::Index, kRows.size()> of{};
    Eigen::Index kinds = 0;
    Eigen::Index groups = 0;
    Eigen::Index count = 0;
};

constexpr Places places()
{
    Places result;
    for (const Row& row : kRows) {
        if (row.quantity == Quantity::Deload) {
            result.kinds = result.count;
            result.groups = result.kinds + kKinds;
            result.count = result.groups + kGroups;
        }
        result.of[std::size_t(row.quantity)] = result.count;
        result.count += row.maskable ? 2 : 1;
    }
    return result;
}
constexpr Places kPlaces = places();

std::string snake(std::string_view text)
{
    std::string name(text);
    for (char& c : name) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return name;
}

template <class Enum>
void appendOneHot(std::vector<Column>& columns, int count, const std::string& prefix, const std::string& label)
{
    for (int i = 0; i < count; ++i)
        columns.push_back({prefix + snake(log::nameOf(Enum(i))), label + std::string(log::nameOf(Enum(i))), "0/1", false});
}

}  // namespace

std::vector<Column> recommendedColumns()
{
    std::vector<Column> columns;
    for (const Row& row : kRows) {
        if (row.quantity == Quantity::Deload) {
            appendOneHot<log::ExerciseKind>(columns, kKinds, "type_", "Type: ");
            appendOneHot<log::MuscleGroup>(columns, kGroups, "muscle_", "Muscle: ");
        }
        columns.push_back({std::string(row.name), std::string(row.label), std::string(row.unit), false});
        if (row.maskable) columns.push_back({std::string(row.name) + "_missing", std::string(row.label) + ": not known", "0/1", true});
    }
    return columns;
}

void RowWriter::cell(Eigen::Index column, double value, Provenance provenance)
{
    m_table.values(m_row, column) = value;
    m_table.provenance[std::size_t(m_row * m_table.values.cols() + column)] = provenance;
}

void RowWriter::set(Quantity quantity, double value, Provenance provenance)
{
    const Eigen::Index column = kPlaces.of[std::size_t(quantity)];
    cell(column, value, provenance);
    if (!kRows[std::size_t(quantity)].maskable) return;
    const bool masked = provenance == Provenance::Missing || provenance == Provenance::Default;
    cell(column + 1, masked ? 1.0 : 0.0, Provenance::Derived);
}

void RowWriter::set(Quantity quantity, const std::optional<double>& value, Provenance provenance)
{
    set(quantity, value.value_or(0.0), value ? provenance : Provenance::Missing);
}

void RowWriter::setKinds(log::ExerciseKind kind, log::MuscleGroup group)
{
    for (int i = 0; i < kKinds; ++i) cell(kPlaces.kinds + i, i == int(kind) ? 1.0 : 0.0, Provenance::Derived);
    for (int i = 0; i < kGroups; ++i) cell(kPlaces.groups + i, i == int(group) ? 1.0 : 0.0, Provenance::Derived);
}

}  // namespace liftgraph::features
