#include "ui/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/core_sentences.h"

namespace liftgraph::ui {

namespace {

/// Gives the texts of this file the context that the translations are kept under.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString fileSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return Words::tr("The file is not there any more. Check its name and folder.");
    case ErrorCode::NotAFile: return Words::tr("This is a folder, not a file. Choose the file inside it.");
    case ErrorCode::FileUnreadable: return Words::tr("The file could not be read. Check its permissions, or copy it to another folder.");
    case ErrorCode::FileEmpty: return Words::tr("The file is empty. Export it once more.");
    case ErrorCode::FileBinary: return Words::tr("This is not a text file. Export your log as CSV and choose that file.");
    case ErrorCode::FileTooLarge: return Words::tr("The file is larger than a training log can be. Choose another file.");
    case ErrorCode::LineTooLong: return Words::tr("A line of the file is longer than a training log's can be. Check that it is the right file.");
    case ErrorCode::BadEncoding: return Words::tr("The file's characters could not be recognised. Save it as UTF-8 and try again.");
    case ErrorCode::NoHeader: return Words::tr("The first line does not name the columns. Export with a header line.");
    case ErrorCode::HeaderOnly: return Words::tr("The file has column names but no rows. Export it once more.");
    case ErrorCode::UnknownFormat: return Words::tr("The columns of this file are not those of a known app. Change columns says what they mean.");
    case ErrorCode::NoUsableRow: return Words::tr("Not one row of the file could be used. Check the format, the unit and the date order.");
    default: return {};
    }
}

QString librarySentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LibraryDamaged: return Words::tr("The library is damaged. Open one of the daily copies that lie beside it.");
    case ErrorCode::LibraryNewer: return Words::tr("The library was written by a newer Liftgraph. Install that version to open it.");
    case ErrorCode::LibraryReadOnly: return Words::tr("The library may only be read. Change its permissions or copy it to another folder.");
    case ErrorCode::LibraryLocked: return Words::tr("Another program is using the library. Close it there and try again.");
    case ErrorCode::LibraryMissing: return Words::tr("The library is not there. Choose another one or make a new one.");
    case ErrorCode::NotALibrary: return Words::tr("This file is not a Liftgraph library. Choose a file that ends in .liftgraph.");
    case ErrorCode::AthleteUnknown: return Words::tr("The athlete is not in this library any more. Choose another one.");
    case ErrorCode::OutputUnwritable: return Words::tr("The file could not be written. Choose another folder.");
    case ErrorCode::DiskFull: return Words::tr("The disk is full. Make room and try again; what was stored before is safe.");
    default: return {};
    }
}

QString learningSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NothingToLearn: return Words::tr("There is too little to learn from yet. Import more sessions.");
    case ErrorCode::ModelFileInvalid: return Words::tr("The model file is damaged or does not fit this log. Choose another one.");
    case ErrorCode::DeviceMissing: return Words::tr("The chosen device is not in this computer. Choose another one in the preferences.");
    case ErrorCode::NonFiniteLoss: return Words::tr("The training went out of bounds. Use a smaller learning rate.");
    case ErrorCode::ModuleMissing: return Words::tr("A part of the program is missing. Install Liftgraph once more.");
    case ErrorCode::Cancelled: return Words::tr("Stopped before it was done. Nothing was changed.");
    default: return {};
    }
}

/// These say more in core's own words than a general sentence could.
bool detailHelps(ErrorCode code)
{
    return code == ErrorCode::Internal || code == ErrorCode::Usage || code == ErrorCode::DeviceMissing
           || code == ErrorCode::ModelFileInvalid || code == ErrorCode::ModuleMissing;
}

}  // namespace

QString errorText(const Error& error)
{
    // What an edit is refused for is said in full; anything else of this kind is a call that should not have been made.
    if (error.code == ErrorCode::Usage && knowsSentence(error.detail)) return coreSentence(error.detail);
    QString sentence = fileSentence(error.code);
    // Of a file that is not what it should be, core often knows what it is instead.
    if (!sentence.isEmpty() && knowsSentence(error.detail)) sentence = coreSentence(error.detail);
    if (sentence.isEmpty()) sentence = librarySentence(error.code);
    if (sentence.isEmpty()) sentence = learningSentence(error.code);
    if (sentence.isEmpty()) sentence = Words::tr("Something went wrong inside Liftgraph. Try again.");
    if (detailHelps(error.code) && !error.detail.empty()) sentence += QStringLiteral(" (%1)").arg(QString::fromStdString(error.detail));
    QStringList where;
    if (!error.file.empty()) where << QString::fromStdString(error.file);
    if (error.row > 0) where << Words::tr("row %1").arg(QLocale().toString(qlonglong(error.row)));
    if (!error.column.empty()) where << Words::tr("column %1").arg(QString::fromStdString(error.column));
    return where.isEmpty() ? sentence : where.join(QStringLiteral(", ")) + QStringLiteral(": ") + sentence;
}

QString stepText(Step step)
{
    switch (step) {
    case Step::Reading: return Words::tr("Reading");
    case Step::Storing: return Words::tr("Storing");
    case Step::Loading: return Words::tr("Loading");
    case Step::Features: return Words::tr("Computing features");
    case Step::Graph: return Words::tr("Building the graph");
    case Step::Training: return Words::tr("Training");
    case Step::Evaluating: return Words::tr("Evaluating");
    case Step::Explaining: return Words::tr("Explaining");
    case Step::Planning: return Words::tr("Planning");
    case Step::Layout: return Words::tr("Arranging the map");
    case Step::Writing: return Words::tr("Writing");
    case Step::Simulating: return Words::tr("Simulating");
    case Step::Measuring: return Words::tr("Measuring");
    }
    return {};
}

QString branchText(targets::RuleBranch branch)
{
    switch (branch) {
    case targets::RuleBranch::AddLoad: return Words::tr("The top of the repetition range was reached: add weight and start at its bottom.");
    case targets::RuleBranch::AddReps: return Words::tr("There was something left: keep the weight and add a repetition.");
    case targets::RuleBranch::Repeat: return Words::tr("It was hard enough: repeat the same weight and repetitions.");
    case targets::RuleBranch::BackOff: return Words::tr("It was too hard: take some weight off.");
    case targets::RuleBranch::PlannedDeload: return Words::tr("An easier week is due: less weight and fewer sets.");
    case targets::RuleBranch::ReactiveDeload: return Words::tr("Several sessions without progress: an easier one first.");
    case targets::RuleBranch::AddRepsBodyweight: return Words::tr("Body weight with something left: add a repetition.");
    case targets::RuleBranch::RepeatBodyweight: return Words::tr("Body weight, hard enough: repeat the same repetitions.");
    case targets::RuleBranch::FirstTimes: return Words::tr("Too few sessions of this exercise yet: repeat what you did.");
    }
    return {};
}

QString muscleGroupText(log::MuscleGroup group)
{
    switch (group) {
    case log::MuscleGroup::Legs: return Words::tr("Legs");
    case log::MuscleGroup::Back: return Words::tr("Back");
    case log::MuscleGroup::Chest: return Words::tr("Chest");
    case log::MuscleGroup::Shoulders: return Words::tr("Shoulders");
    case log::MuscleGroup::Arms: return Words::tr("Arms");
    case log::MuscleGroup::Core: return Words::tr("Core");
    case log::MuscleGroup::WholeBody: return Words::tr("Whole body");
    case log::MuscleGroup::Unknown: break;
    }
    return Words::tr("Unknown");
}

QString loadText(double loadKg, Unit unit)
{
    const double rounded = std::round(fromKilograms(loadKg, unit) * 100.0) / 100.0;
    return QLocale().toString(rounded, 'f', QLocale::FloatingPointShortest) + QLatin1Char(' ') + QLatin1String(unitName(unit));
}

QString durationText(double seconds)
{
    const auto whole = qint64(std::llround(seconds));
    const QLocale locale;
    if (whole < 60) return Words::tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600) {
        const QString minutes = Words::tr("%1 min").arg(locale.toString(whole / 60));
        return whole % 60 == 0 ? minutes : Words::tr("%1 %2 s").arg(minutes, locale.toString(whole % 60));
    }
    return Words::tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

}  // namespace liftgraph::ui
