#include "ui/exercise_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace liftgraph::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Exercises)
};

/// Core's English names, for the translators.
[[maybe_unused]] constexpr const char* kNames[] = {
    QT_TRANSLATE_NOOP("Exercises", "Unknown"), QT_TRANSLATE_NOOP("Exercises", "Compound"), QT_TRANSLATE_NOOP("Exercises", "Isolation"),
    QT_TRANSLATE_NOOP("Exercises", "Bodyweight"), QT_TRANSLATE_NOOP("Exercises", "Timed"), QT_TRANSLATE_NOOP("Exercises", "Cardio"),
    QT_TRANSLATE_NOOP("Exercises", "Quadriceps"), QT_TRANSLATE_NOOP("Exercises", "Hamstrings"), QT_TRANSLATE_NOOP("Exercises", "Glutes"),
    QT_TRANSLATE_NOOP("Exercises", "Calves"), QT_TRANSLATE_NOOP("Exercises", "Adductors"), QT_TRANSLATE_NOOP("Exercises", "Abductors"),
    QT_TRANSLATE_NOOP("Exercises", "Chest"), QT_TRANSLATE_NOOP("Exercises", "Lats"), QT_TRANSLATE_NOOP("Exercises", "Middle back"),
    QT_TRANSLATE_NOOP("Exercises", "Lower back"), QT_TRANSLATE_NOOP("Exercises", "Traps"), QT_TRANSLATE_NOOP("Exercises", "Shoulders"),
    QT_TRANSLATE_NOOP("Exercises", "Biceps"), QT_TRANSLATE_NOOP("Exercises", "Triceps"), QT_TRANSLATE_NOOP("Exercises", "Forearms"),
    QT_TRANSLATE_NOOP("Exercises", "Abdominals"), QT_TRANSLATE_NOOP("Exercises", "Neck"), QT_TRANSLATE_NOOP("Exercises", "Whole body"),
    QT_TRANSLATE_NOOP("Exercises", "Squat"), QT_TRANSLATE_NOOP("Exercises", "Hinge"), QT_TRANSLATE_NOOP("Exercises", "Lunge"),
    QT_TRANSLATE_NOOP("Exercises", "Horizontal push"), QT_TRANSLATE_NOOP("Exercises", "Vertical push"), QT_TRANSLATE_NOOP("Exercises", "Horizontal pull"),
    QT_TRANSLATE_NOOP("Exercises", "Vertical pull"), QT_TRANSLATE_NOOP("Exercises", "Knee extension"), QT_TRANSLATE_NOOP("Exercises", "Knee flexion"),
    QT_TRANSLATE_NOOP("Exercises", "Hip abduction"), QT_TRANSLATE_NOOP("Exercises", "Hip adduction"), QT_TRANSLATE_NOOP("Exercises", "Hip extension"),
    QT_TRANSLATE_NOOP("Exercises", "Calf raise"), QT_TRANSLATE_NOOP("Exercises", "Elbow flexion"), QT_TRANSLATE_NOOP("Exercises", "Elbow extension"),
    QT_TRANSLATE_NOOP("Exercises", "Shoulder raise"), QT_TRANSLATE_NOOP("Exercises", "Chest fly"), QT_TRANSLATE_NOOP("Exercises", "Shrug"),
    QT_TRANSLATE_NOOP("Exercises", "Wrist flexion"), QT_TRANSLATE_NOOP("Exercises", "Trunk flexion"), QT_TRANSLATE_NOOP("Exercises", "Trunk rotation"),
    QT_TRANSLATE_NOOP("Exercises", "Trunk stability"), QT_TRANSLATE_NOOP("Exercises", "Trunk extension"), QT_TRANSLATE_NOOP("Exercises", "Carry"),
    QT_TRANSLATE_NOOP("Exercises", "Olympic"), QT_TRANSLATE_NOOP("Exercises", "Jump"), QT_TRANSLATE_NOOP("Exercises", "Locomotion"),
    QT_TRANSLATE_NOOP("Exercises", "Barbell"), QT_TRANSLATE_NOOP("Exercises", "Dumbbell"), QT_TRANSLATE_NOOP("Exercises", "Machine"),
    QT_TRANSLATE_NOOP("Exercises", "Cable"), QT_TRANSLATE_NOOP("Exercises", "Kettlebell"), QT_TRANSLATE_NOOP("Exercises", "Band"),
    QT_TRANSLATE_NOOP("Exercises", "Smith machine"), QT_TRANSLATE_NOOP("Exercises", "Other"),
};

QString word(std::string_view name) { return QCoreApplication::translate("Exercises", std::string(name).c_str()); }

}  // namespace

QString patternText(log::Pattern pattern) { return word(nameOf(pattern)); }
QString muscleText(log::Muscle muscle) { return word(nameOf(muscle)); }
QString equipmentText(log::Equipment equipment) { return word(nameOf(equipment)); }
QString kindText(log::ExerciseKind kind) { return word(nameOf(kind)); }

QString musclesText(const std::vector<log::Muscle>& muscles)
{
    QStringList words;
    for (const log::Muscle muscle : muscles) words << muscleText(muscle);
    return words.join(QStringLiteral(", "));
}

QString doneText(const log::Exercise& exercise)
{
    QString text = equipmentText(exercise.equipment);
    if (exercise.kind == log::ExerciseKind::Timed) {
        text = Words::tr("Held for time");
    } else if (exercise.kind == log::ExerciseKind::Cardio) {
        text = kindText(exercise.kind);
    } else if (exercise.assisted) {
        text = Words::tr("Body weight less help");
    } else if (exercise.bodyMassFraction > 0.0 && exercise.equipment == log::Equipment::Bodyweight) {
        text = Words::tr("Body weight plus load");
    } else if (exercise.pair) {
        text = Words::tr("%1, one in each hand").arg(text);
    }
    if (exercise.oneSided) text = Words::tr("%1, one side at a time").arg(text);
    if (exercise.bodyMassFraction > 0.0) text = Words::tr("%1, %2 % of body mass").arg(text, QLocale().toString(exercise.bodyMassFraction * 100.0, 'g', 3));
    return text;
}

}  // namespace liftgraph::ui
