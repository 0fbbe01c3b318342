#include <algorithm>
#include <array>

#include "core/log/catalogue.h"

namespace liftgraph::log {

namespace {

constexpr auto kKinds = std::to_array<std::string_view>({"Unknown", "Compound", "Isolation", "Bodyweight", "Timed", "Cardio"});
static_assert(kKinds.size() == std::size_t(ExerciseKind::Cardio) + 1);

constexpr auto kGroups = std::to_array<std::string_view>({"Unknown", "Legs", "Back", "Chest", "Shoulders", "Arms", "Core", "Whole body"});
static_assert(kGroups.size() == std::size_t(MuscleGroup::WholeBody) + 1);

struct MuscleRow {
    std::string_view name;
    MuscleGroup group;
};
constexpr auto kMuscles = std::to_array<MuscleRow>({
    {"Unknown", MuscleGroup::Unknown},      {"Quadriceps", MuscleGroup::Legs},   {"Hamstrings", MuscleGroup::Legs},
    {"Glutes", MuscleGroup::Legs},          {"Calves", MuscleGroup::Legs},       {"Adductors", MuscleGroup::Legs},
    {"Abductors", MuscleGroup::Legs},       {"Chest", MuscleGroup::Chest},       {"Lats", MuscleGroup::Back},
    {"Middle back", MuscleGroup::Back},     {"Lower back", MuscleGroup::Back},   {"Traps", MuscleGroup::Back},
    {"Shoulders", MuscleGroup::Shoulders},  {"Biceps", MuscleGroup::Arms},       {"Triceps", MuscleGroup::Arms},
    {"Forearms", MuscleGroup::Arms},        {"Abdominals", MuscleGroup::Core},   {"Neck", MuscleGroup::Shoulders},
    {"Whole body", MuscleGroup::WholeBody},
});
static_assert(kMuscles.size() == std::size_t(Muscle::WholeBody) + 1);

constexpr auto kPatterns = std::to_array<std::string_view>({
    "Unknown", "Squat", "Hinge", "Lunge", "Horizontal push", "Vertical push", "Horizontal pull", "Vertical pull", "Knee extension",
    "Knee flexion", "Hip abduction", "Hip adduction", "Hip extension", "Calf raise", "Elbow flexion", "Elbow extension", "Shoulder raise",
    "Chest fly", "Shrug", "Wrist flexion", "Trunk flexion", "Trunk rotation", "Trunk stability", "Trunk extension", "Carry", "Olympic",
    "Jump", "Locomotion",
});
static_assert(kPatterns.size() == std::size_t(Pattern::Locomotion) + 1);

constexpr auto kEquipment = std::to_array<std::string_view>({
    "Unknown", "Barbell", "Dumbbell", "Machine", "Cable", "Kettlebell", "Bodyweight", "Band", "Smith machine", "Other",
});
static_assert(kEquipment.size() == std::size_t(Equipment::Other) + 1);

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

/// The enumerator up to `last` whose English name is `name`.
template <class Enum>
std::optional<Enum> named(std::string_view name, Enum last)
{
    for (int i = 0; i <= int(last); ++i) {
        if (std::equal(name.begin(), name.end(), nameOf(Enum(i)).begin(), nameOf(Enum(i)).end(), [](char a, char b) { return lower(a) == lower(b); })) return Enum(i);
    }
    return std::nullopt;
}

}  // namespace

MuscleGroup groupOf(Muscle muscle) { return kMuscles[std::size_t(muscle)].group; }
std::string_view nameOf(ExerciseKind kind) { return kKinds[std::size_t(kind)]; }
std::string_view nameOf(MuscleGroup group) { return kGroups[std::size_t(group)]; }
std::string_view nameOf(Muscle muscle) { return kMuscles[std::size_t(muscle)].name; }
std::string_view nameOf(Pattern pattern) { return kPatterns[std::size_t(pattern)]; }
std::string_view nameOf(Equipment equipment) { return kEquipment[std::size_t(equipment)]; }
std::optional<ExerciseKind> kindNamed(std::string_view name) { return named(name, ExerciseKind::Cardio); }
std::optional<Muscle> muscleNamed(std::string_view name) { return named(name, Muscle::WholeBody); }
std::optional<Pattern> patternNamed(std::string_view name) { return named(name, Pattern::Locomotion); }
std::optional<Equipment> equipmentNamed(std::string_view name) { return named(name, Equipment::Other); }

}  // namespace liftgraph::log
