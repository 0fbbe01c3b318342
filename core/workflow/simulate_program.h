#pragma once
// The weekly templates that simulated athletes follow, with exercises named as Strong names them.

#include <string>
#include <vector>

namespace liftgraph::workflow {

enum class Kit { Barbell, Dumbbell, Machine, Bodyweight };

/// One exercise of a template.
struct PlannedExercise {
    const char* name = "";
    Kit kit = Kit::Barbell;
    bool compound = false;
    double relativeMax = 1.0;  ///< one-repetition maximum as a share of the athlete's strength, per dumbbell for dumbbells
    int repsLow = 5;
    int repsHigh = 8;
    int sets = 3;
};

struct PlannedDay {
    const char* title = "";
    int weekday = 0;  ///< 0 = Monday
    std::vector<int> exercises = {};  ///< indices into exerciseShelf()
};

struct Program {
    const char* name = "";
    std::vector<PlannedDay> days = {};
};

const std::vector<PlannedExercise>& exerciseShelf();
/// Full body three times, upper/lower four times, push/pull/legs plus a full day.
const std::vector<Program>& programShelf();

}  // namespace liftgraph::workflow
