#include "ui/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace liftgraph::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("errors", text); }

QString fileSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return tr("The file is not there any more. Check its name and folder.");
    case ErrorCode::NotAFile: return tr("This is a folder, not a file. Choose the file inside it.");
    case ErrorCode::FileUnreadable: return tr("The file could not be read. Check its permissions, or copy it to another folder.");
    case ErrorCode::FileEmpty: return tr("The file is empty. Export it once more.");
    case ErrorCode::FileBinary: return tr("This is not a text file. Export your log as CSV and choose that file.");
    case ErrorCode::FileTooLarge: return tr("The file is larger than a training log can be. Choose another file.");
    case ErrorCode::LineTooLong: return tr("A line of the file is longer than a training log's can be. Check that it is the right file.");
    case ErrorCode::BadEncoding: return tr("The file's characters could not be recognised. Save it as UTF-8 and try again.");
    case ErrorCode::NoHeader: return tr("The first line does not name the columns. Export with a header line.");
    case ErrorCode::HeaderOnly: return tr("The file has column names but no rows. Export it once more.");
    case ErrorCode::UnknownFormat: return tr("The columns of this file are not those of a known app. Choose the format by hand.");
    case ErrorCode::NoUsableRow: return tr("Not one row of the file could be used. Check the format, the unit and the date order.");
    default: return {};
    }
}

QString librarySentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LibraryDamaged: return tr("The library is damaged. Open one of the daily copies that lie beside it.");
    case ErrorCode::LibraryNewer: return tr("The library was written by a newer Liftgraph. Install that version to open it.");
    case ErrorCode::LibraryReadOnly: return tr("The library may only be read. Change its permissions or copy it to another folder.");
    case ErrorCode::LibraryLocked: return tr("Another program is using the library. Close it there and try again.");
    case ErrorCode::LibraryMissing: return tr("The library is not there. Choose another one or make a new one.");
    case ErrorCode::NotALibrary: return tr("This file is not a Liftgraph library. Choose a file that ends in .liftgraph.");
    case ErrorCode::AthleteUnknown: return tr("The athlete is not in this library any more. Choose another one.");
    case ErrorCode::OutputUnwritable: return tr("The file could not be written. Choose another folder.");
    case ErrorCode::DiskFull: return tr("The disk is full. Make room and try again; what was stored before is safe.");
    default: return {};
    }
}

QString learningSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NothingToLearn: return tr("There is too little to learn from yet. Import more sessions.");
    case ErrorCode::ModelFileInvalid: return tr("The model file is damaged or does not fit this log. Choose another one.");
    case ErrorCode::DeviceMissing: return tr("The chosen device is not in this computer. Choose another one in the preferences.");
    case ErrorCode::NonFiniteLoss: return tr("The training went out of bounds. Use a smaller learning rate.");
    case ErrorCode::ModuleMissing: return tr("A part of the program is missing. Install Liftgraph once more.");
    case ErrorCode::Cancelled: return tr("Stopped before it was done. Nothing was changed.");
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
    QString sentence = fileSentence(error.code);
    if (sentence.isEmpty()) sentence = librarySentence(error.code);
    if (sentence.isEmpty()) sentence = learningSentence(error.code);
    if (sentence.isEmpty()) sentence = tr("Something went wrong inside Liftgraph. Try again.");
    if (detailHelps(error.code) && !error.detail.empty()) sentence += QStringLiteral(" (%1)").arg(QString::fromStdString(error.detail));
    QStringList where;
    if (!error.file.empty()) where << QString::fromStdString(error.file);
    if (error.row > 0) where << tr("row %1").arg(QLocale().toString(qlonglong(error.row)));
    if (!error.column.empty()) where << tr("column %1").arg(QString::fromStdString(error.column));
    return where.isEmpty() ? sentence : where.join(QStringLiteral(", ")) + QStringLiteral(": ") + sentence;
}

QString stepText(Step step)
{
    switch (step) {
    case Step::Reading: return tr("Reading");
    case Step::Storing: return tr("Storing");
    case Step::Loading: return tr("Loading");
    case Step::Features: return tr("Computing features");
    case Step::Graph: return tr("Building the graph");
    case Step::Training: return tr("Training");
    case Step::Evaluating: return tr("Evaluating");
    case Step::Planning: return tr("Planning");
    case Step::Layout: return tr("Arranging the map");
    case Step::Writing: return tr("Writing");
    case Step::Simulating: return tr("Simulating");
    case Step::Measuring: return tr("Measuring");
    }
    return {};
}

QString branchText(targets::RuleBranch branch)
{
    switch (branch) {
    case targets::RuleBranch::AddLoad: return tr("The top of the repetition range was reached: add weight and start at its bottom.");
    case targets::RuleBranch::AddReps: return tr("There was something left: keep the weight and add a repetition.");
    case targets::RuleBranch::Repeat: return tr("It was hard enough: repeat the same weight and repetitions.");
    case targets::RuleBranch::BackOff: return tr("It was too hard: take some weight off.");
    case targets::RuleBranch::PlannedDeload: return tr("An easier week is due: less weight and fewer sets.");
    case targets::RuleBranch::ReactiveDeload: return tr("Several sessions without progress: an easier one first.");
    case targets::RuleBranch::AddRepsBodyweight: return tr("Body weight with something left: add a repetition.");
    case targets::RuleBranch::RepeatBodyweight: return tr("Body weight, hard enough: repeat the same repetitions.");
    case targets::RuleBranch::FirstTimes: return tr("Too few sessions of this exercise yet: repeat what you did.");
    }
    return {};
}

QString muscleGroupText(log::MuscleGroup group)
{
    switch (group) {
    case log::MuscleGroup::Legs: return tr("Legs");
    case log::MuscleGroup::Back: return tr("Back");
    case log::MuscleGroup::Chest: return tr("Chest");
    case log::MuscleGroup::Shoulders: return tr("Shoulders");
    case log::MuscleGroup::Arms: return tr("Arms");
    case log::MuscleGroup::Core: return tr("Core");
    case log::MuscleGroup::WholeBody: return tr("Whole body");
    case log::MuscleGroup::Unknown: break;
    }
    return tr("Unknown");
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
    if (whole < 60) return tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600) {
        const QString minutes = tr("%1 min").arg(locale.toString(whole / 60));
        return whole % 60 == 0 ? minutes : tr("%1 %2 s").arg(minutes, locale.toString(whole % 60));
    }
    return tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

}  // namespace liftgraph::ui
