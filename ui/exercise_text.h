#pragma once
// Words of the window for what is known of an exercise: pattern, muscles, equipment, and how it is done.

#include <QString>

#include "core/log/catalogue.h"

namespace liftgraph::ui {

QString patternText(log::Pattern pattern);
QString muscleText(log::Muscle muscle);
QString equipmentText(log::Equipment equipment);
QString kindText(log::ExerciseKind kind);
/// "Chest, Triceps".
QString musclesText(const std::vector<log::Muscle>& muscles);
/// "Dumbbells, the weight of one", "Body weight plus load", "Machine, one side at a time", "Held for time", "Cardio".
QString doneText(const log::Exercise& exercise);

}  // namespace liftgraph::ui
