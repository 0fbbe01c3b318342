#pragma once
// What is known about exercises: muscles, movement, equipment, and the many ways in which apps write their names.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liftgraph::log {

enum class ExerciseKind { Unknown, Compound, Isolation, Bodyweight, Timed, Cardio };

enum class MuscleGroup { Unknown, Legs, Back, Chest, Shoulders, Arms, Core, WholeBody };

enum class Muscle {
    Unknown, Quadriceps, Hamstrings, Glutes, Calves, Adductors, Abductors, Chest, Lats, MiddleBack, LowerBack, Traps,
    Shoulders, Biceps, Triceps, Forearms, Abdominals, Neck, WholeBody,
};

enum class Pattern {
    Unknown, Squat, Hinge, Lunge, HorizontalPush, VerticalPush, HorizontalPull, VerticalPull, KneeExtension, KneeFlexion,
    HipAbduction, HipAdduction, HipExtension, CalfRaise, ElbowFlexion, ElbowExtension, ShoulderRaise, ChestFly, Shrug,
    WristFlexion, TrunkFlexion, TrunkRotation, TrunkStability, TrunkExtension, Carry, Olympic, Jump, Locomotion,
};

enum class Equipment { Unknown, Barbell, Dumbbell, Machine, Cable, Kettlebell, Bodyweight, Band, Smith, Other };

struct Exercise {
    std::string name = {};  ///< the catalogue's name; for an unknown exercise the name as logged
    bool known = false;
    ExerciseKind kind = ExerciseKind::Unknown;
    Pattern pattern = Pattern::Unknown;
    Equipment equipment = Equipment::Unknown;
    std::vector<Muscle> primary = {};
    std::vector<Muscle> secondary = {};
    double bodyMassFraction = 0.0;  ///< share of body mass that is moved besides the logged load; 0 for most
    bool assisted = false;          ///< the logged load is help: it lessens the body mass that is moved
    bool pair = false;              ///< two weights are held, one in each hand; logs write the load of one
    bool oneSided = false;          ///< one arm or leg works at a time

    MuscleGroup group() const;  ///< of the first primary muscle
    bool operator==(const Exercise&) const = default;
};

MuscleGroup groupOf(Muscle muscle);
/// English names for people ("Middle back", "Horizontal push"); ui translates them.
std::string_view nameOf(ExerciseKind kind);
std::string_view nameOf(MuscleGroup group);
std::string_view nameOf(Muscle muscle);
std::string_view nameOf(Pattern pattern);
std::string_view nameOf(Equipment equipment);
/// What has this English name, in capitals or not; empty where nothing has.
std::optional<ExerciseKind> kindNamed(std::string_view name);
std::optional<Muscle> muscleNamed(std::string_view name);
std::optional<Pattern> patternNamed(std::string_view name);
std::optional<Equipment> equipmentNamed(std::string_view name);

/// An exercise as a line of the catalogue's table (resources/catalogue.tsv), without other spellings.
std::string catalogueLine(const Exercise& exercise);
/// What such a line says; empty where it is none.
std::optional<Exercise> exerciseOfLine(std::string_view line);

/// The bundled catalogue under what the user has corrected or added; immutable, so that copies share it.
class Catalogue {
public:
    /// The table compiled into the program (resources/catalogue.tsv), which is read on the first call; later calls without `own` cost nothing. An
    /// exercise of `own` stands in the place of what the table says of that name, in every spelling that the table knows.
    static Catalogue load(const std::vector<Exercise>& own = {});

    /// The exercise that an app's spelling means ("Bench Press (Barbell)", "barbell bench press", "Bankdrücken (Langhantel)").
    /// Case, punctuation, plural and word order of the equipment do not matter. Unknown names come back with known == false.
    Exercise find(std::string_view loggedName) const;

    const std::vector<Exercise>& exercises() const { return m_table->exercises; }

private:
    struct Table {
        std::vector<Exercise> exercises = {};
        std::vector<std::pair<std::string, int>> index = {};  ///< normalised name to exercise, sorted
        std::vector<std::pair<std::string, int>> own = {};    ///< exact name to exercise, sorted
        void take(const std::vector<Exercise>& theirs);
    };
    explicit Catalogue(std::shared_ptr<const Table> table) : m_table(std::move(table)) {}
    static Table bundled();

    std::shared_ptr<const Table> m_table;
};

}  // namespace liftgraph::log
