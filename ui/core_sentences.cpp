#include "ui/core_sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <vector>

namespace liftgraph::ui {

namespace {

constexpr const char* kTemplates[] = {
    QT_TRANSLATE_NOOP("CoreSentences", "You chose %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" states %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "The rows state their units; both kilograms and pounds occur."),
    QT_TRANSLATE_NOOP("CoreSentences", "The rows state %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Liftgraph writes kilograms."),
    QT_TRANSLATE_NOOP("CoreSentences", "No load is above 0, so %1 are assumed."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated. %1 of the loads, such as %2, are round only as kilograms stored in pounds (%3 kg), so the file is in pounds."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated. %1 of the loads, such as %2, are round only as pounds stored in kilograms (%3 lb), so the file is in kilograms."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated; sheets of this kind are usually in %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated. The loads look like %1 (%2 of the loads are no multiple of 5, 9 of 10 are at most %3)."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated for distances; they are read as %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 of %2 loads state a unit, %3; the others look like %4 by their size."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 set's note says that it was assisted; it is listed under the exercise's name with (Assisted), its load as help."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 sets' notes say that they were assisted; they are listed under the exercise's name with (Assisted), their loads as help."),
    QT_TRANSLATE_NOOP("CoreSentences", "The text is not marked as UTF-8; it was read as %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 row states a session length that could not be read; it was left out."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows state a session length that could not be read; it was left out."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 row carries an unknown mark in the set column; it was read as a working set."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows carry an unknown mark in the set column; they were read as working sets."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 effort above 10 was left out: fatigue and intensity are rated from 1 to 10."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 efforts above 10 were left out: fatigue and intensity are rated from 1 to 10."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a number."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is more than one number."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is negative."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is more than can be (%2)."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a span of time."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a weight."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is more than 2000 kg."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a distance."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a date between 1950 and 2100."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no kind of set."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not a body mass."),
    QT_TRANSLATE_NOOP("CoreSentences", "The body mass has to lie above 0."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row has no date."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row names no exercise."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row has %1 cells, the header %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "No row holds a set or a body mass."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row adds up others and is no set."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is less than body weight. Give what is done with help a name of its own, such as \"Assisted Pull Up\"."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 effort (RPE, RIR) could not be read and was left out; the set was kept."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 efforts (RPE, RIR) could not be read and were left out; the sets were kept."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated. Dates with dots or decimal commas are written where kilograms are used, so kilograms are assumed."),
    QT_TRANSLATE_NOOP("CoreSentences", "No unit is stated. The middle body mass of the file is %1, so it is read in %2. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" is read as body mass; this is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The sheet \"%1\" states no unit: it is read in %2, which is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is not what a person weighs (20 to 400 kg)."),
    QT_TRANSLATE_NOOP("CoreSentences", "The file has no column of body masses."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 day has more than one body mass; the last was read."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 days have more than one body mass; the last of each day was read."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 row holds another measurement and was left out: %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows hold other measurements and were left out: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "The body tracker of the backup is kept in a way that is not known; it was left out."),
    QT_TRANSLATE_NOOP("CoreSentences", "column %1"),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell of repetitions holds a date: a spreadsheet has probably turned a range such as 8-10 into it. "
                                       "The lower number was read, as a guess; the range is in the set's note."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell of weights holds a time or a distance; the set was read as that."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells of weights hold a time or a distance; the sets were read as that."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells of repetitions hold a date: a spreadsheet has probably turned a range such as 8-10 into it. "
                                       "The lower number was read, as a guess; the range is in the set's note."),
    QT_TRANSLATE_NOOP("CoreSentences", "These sheets are no training logs and were left out: %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "These sheets hold no usable row: %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Hidden sheets were left out: %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "The sheet \"%1\" is read in %2, the first one in %3."),
    QT_TRANSLATE_NOOP("CoreSentences", "No row names \"%1\"."),
    QT_TRANSLATE_NOOP("CoreSentences", "The days are numbers; the month was taken from the heading above them, or from a name. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Week and weekday are read as dates of calendar weeks."),
    QT_TRANSLATE_NOOP("CoreSentences", "The rows have times of their own; those less than two hours apart are read as one session. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The line belongs to no exercise."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no set: weight and repetitions are wanted."),
    QT_TRANSLATE_NOOP("CoreSentences", "The sheets %1 may be the logs of different people, by their names; all were read as one person's log. "
                                       "Import each sheet as an athlete of its own to keep them apart."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook has no sheet \"%1\" that is shown and holds text. It has: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 does not say what an exercise is."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no decision about names."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row does not say which name is called what."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 set stands in more than one sheet; both were read. Delete the sheet that repeats another."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 sets stand in more than one sheet; all were read. Delete the sheet that repeats another."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 set is not ticked as done in the app; it was read like the others."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 sets are not ticked as done in the app; they were read like the others."),
    QT_TRANSLATE_NOOP("CoreSentences", "The backup states no unit of distance; distances are read as metres. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The row has %1 cells, the others %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "The file states %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cannot be read as sets."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no set: weight x repetitions are wanted."),
    QT_TRANSLATE_NOOP("CoreSentences", "Cells such as %1 are read as %2: a guess from all of them."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell gives a range of repetitions; the lower number was taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells give a range of repetitions; the lower number was taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell gives a range of sets; the lower number was taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells give a range of sets; the lower number was taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell of repetitions holds a time or a distance; the set was read as that."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells of repetitions hold a time or a distance; the sets were read as that."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 exercise names begin with a label such as %2; the labels were taken off and are in the notes of the entries. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" is read as the number of sets, because no exercise has several rows on a day. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" is read as the number of the set, because the rows of an exercise count 1, 2, 3 in it. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no date, as in a programme. Write the date of each session beside it."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 says that nothing was done."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 rest could not be read and was left out; the set was kept."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rests could not be read and were left out; the sets were kept."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" is read as several sets in a cell, because its cells look like it. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "The days of this table have no year."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is a day without a year."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is a day without a year. State the year, or write it into the name of the file or above the table."),
    QT_TRANSLATE_NOOP("CoreSentences", "State the year, or write it into the name of the file or above the table."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is a weekday without a date. Write the day on which week 1 begins above the table, such as \"Start 2024-01-08\"; "
                                       "or state the year, if the weeks are those of the calendar."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is a weekday without a date."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write the day on which week 1 begins above the table, such as \"Start 2024-01-08\"; or state the year, if the weeks are those of the calendar."),
    QT_TRANSLATE_NOOP("CoreSentences", "You chose %1 for days that are written without a year."),
    QT_TRANSLATE_NOOP("CoreSentences", "Days such as %1 have no year; %2 was taken from %3. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Days such as %1 have no year; that of the whole date above them was taken. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Week and weekday are read as dates: week 1 is that of %1, from %2. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Week and weekday are read as calendar weeks of %1, the year from %2. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Sheets are named after days without a year, such as %1; they are read as of %2. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 row lists fewer numbers than sets; the last one was taken for the rest."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows list fewer numbers than sets; the last one was taken for the rest."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell for the date or the exercise is empty; that of the row above was taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells for the date or the exercise are empty; those of the row above were taken."),
    QT_TRANSLATE_NOOP("CoreSentences", "Every set has a time of its own; sets less than 90 minutes apart are read as one session."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 row states a multiplier; its load is kept as written, without it."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows state a multiplier; their loads are kept as written, without it."),
    QT_TRANSLATE_NOOP("CoreSentences", "No column holds the date."),
    QT_TRANSLATE_NOOP("CoreSentences", "No column names the exercise."),
    QT_TRANSLATE_NOOP("CoreSentences", "No column holds repetitions, a duration or a distance."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" sums up several sets; a log has a row or a cell for each of them."),
    QT_TRANSLATE_NOOP("CoreSentences", "The session is not in the library any more. Nothing was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "The entry is not in the library any more. Nothing was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "The set is not in the library any more. Nothing was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is already a session without a title on %1. Move the entries there, or give one of the two another title."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is already a session \"%1\" on %2. Move the entries there, or give one of the two another title."),
    QT_TRANSLATE_NOOP("CoreSentences", "The log was changed from elsewhere in the meantime, so this step cannot be taken. Refresh and try again."),
    QT_TRANSLATE_NOOP("CoreSentences", "These rows say no date and exercise. Select the entry or session that they belong to, and paste again."),
    QT_TRANSLATE_NOOP("CoreSentences", "These rows say no exercise. Select the entry that they belong to, and paste again."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 Nothing was pasted; correct the cells and copy them again."),
    QT_TRANSLATE_NOOP("CoreSentences", "There are no rows to paste. Copy cells from a spreadsheet first."),
    QT_TRANSLATE_NOOP("CoreSentences", "An exercise needs a name."),
    QT_TRANSLATE_NOOP("CoreSentences", "\"%1\" has this name already. Choose another one."),
    QT_TRANSLATE_NOOP("CoreSentences", "The name of an exercise of your own is one line that does not begin with #."),
    QT_TRANSLATE_NOOP("CoreSentences", "The share of body mass has to lie between 0 and 1."),
    QT_TRANSLATE_NOOP("CoreSentences", "\"%1\" is not mapped to another name."),
    QT_TRANSLATE_NOOP("CoreSentences", "No entry of \"%1\" is meant by this. Nothing was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "\"%1\" was never corrected."),
    QT_TRANSLATE_NOOP("CoreSentences", "An athlete needs a name."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is already an athlete called %1. Choose another name."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook is protected with a password. Open it in the spreadsheet program and save it without one."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is a workbook of the old kind (.xls). Open it in the spreadsheet program and save it as XLSX."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is an old Office document, not a workbook. Export the log as CSV or XLSX."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is a binary workbook (.xlsb). Save it as XLSX."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is a Numbers document. Export it from Numbers as XLSX or CSV."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is a ZIP archive that is no workbook. Unpack it and choose the log inside."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is an Office document but no workbook. Choose the workbook that holds the log."),
    QT_TRANSLATE_NOOP("CoreSentences", "No sheet that is shown holds any text. Export the log again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook is damaged or was cut off. Save or download it again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The part \"%1\" of the workbook unpacks to far more than a training log holds. Export the log as CSV."),
    QT_TRANSLATE_NOOP("CoreSentences", "The archive has more parts than a workbook. Choose the log itself."),
    QT_TRANSLATE_NOOP("CoreSentences", "The archive holds a path that leaves it, which no spreadsheet program writes. Export the log again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The archive is protected with a password. Save it without one."),
    QT_TRANSLATE_NOOP("CoreSentences", "The archive holds the part \"%1\" twice, so it is damaged. Save the workbook again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook lacks its part \"%1\", so it is damaged. Save it again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The part \"%1\" of the workbook is damaged in its line %2. Save the workbook again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook holds a tag of more than 1 MiB. Export the log as CSV."),
    QT_TRANSLATE_NOOP("CoreSentences", "The workbook holds more text than a training log: more than 32 million cells, 256 MiB, or 1 "
                                       "MiB in one cell. Choose another file."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is a Liftgraph library, not a log. Open it as the library instead of importing it."),
    QT_TRANSLATE_NOOP("CoreSentences", "This database is no FitNotes backup. Export the log as CSV."),
    QT_TRANSLATE_NOOP("CoreSentences", "The database is damaged (%1). Make the backup again."),
    QT_TRANSLATE_NOOP("CoreSentences", "Reading the database took longer than a minute, so it is no backup of a training log. Export "
                                       "the log as CSV."),
    QT_TRANSLATE_NOOP("CoreSentences", "The file is no log of ours. Export it once more."),
    QT_TRANSLATE_NOOP("CoreSentences", "The file is broken here: it is no whole JSON. Export it once more."),
    QT_TRANSLATE_NOOP("CoreSentences", "A list at the head of the file is broken. Export it once more."),
    QT_TRANSLATE_NOOP("CoreSentences", "The column \"%1\" names several people, such as \"%2\" and \"%3\"; all rows were read as one person's log. Import each of them as an athlete of their own to keep them apart."),
    QT_TRANSLATE_NOOP("CoreSentences", "The file holds no session that can be read."),
    QT_TRANSLATE_NOOP("CoreSentences", "Days stand across the sheet, with the exercises below them. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Exercises stand across the sheet, with a day in each row. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "1 cell holds a weight alone; sets and repetitions are those planned beside the exercise. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cells hold a weight alone; sets and repetitions are those planned beside the exercise. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "Numbers alone are read as repetitions where all of an exercise are whole and at most 30 or it is done without weights, else as weights, whose "
                                       "repetitions are not known. This is a guess."),
    QT_TRANSLATE_NOOP("CoreSentences", "This table lists activities as a watch records them, without the exercises and sets of each. Export the log of the app "
                                       "in which the sets are written."),
    QT_TRANSLATE_NOOP("CoreSentences", "Days stand across this table, but the rows below them name no exercises that are known, so it is no training log."),
    QT_TRANSLATE_NOOP("CoreSentences", "This is no link to a sheet. Copy the link from the address bar of the sheet; it begins with https://."),
    QT_TRANSLATE_NOOP("CoreSentences", "Only links that begin with https:// are opened, so that nobody between can change your log."),
    QT_TRANSLATE_NOOP("CoreSentences", "The sheet is not shared. In Google Sheets choose Share, set General access to \"Anyone with the link\", and try again; "
                                       "or download it there and import the file."),
    QT_TRANSLATE_NOOP("CoreSentences", "What the link leads to is larger than a training log can be. Check the link."),
    QT_TRANSLATE_NOOP("CoreSentences", "The server of the link was not found. Check the link, and that this computer is online."),
    QT_TRANSLATE_NOOP("CoreSentences", "The server could not be reached. Check that this computer is online, and try again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The server could not prove that it is the one of the link (its certificate is not trusted), so nothing was downloaded."),
    QT_TRANSLATE_NOOP("CoreSentences", "The download broke off (%1). Try again."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is nothing at this link any more. Copy it again from the sheet."),
    QT_TRANSLATE_NOOP("CoreSentences", "The server refused the download (HTTP %1). Try again later."),
    QT_TRANSLATE_NOOP("CoreSentences", "The link leads to a web page, not to a file. Copy the link of the CSV or XLSX file itself."),
    QT_TRANSLATE_NOOP("CoreSentences", "What the link leads to is empty. Check the link."),
    QT_TRANSLATE_NOOP("CoreSentences", "The link leads on to another server that is not safe to follow. Copy the link of the file itself."),
    QT_TRANSLATE_NOOP("CoreSentences", "The link leads from one address to the next without end. Copy it again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The download could not be kept. Make room on the disk and try again."),
    QT_TRANSLATE_NOOP("CoreSentences", "With other loads and repetitions from the first tested day on, the features of all %1 earlier entries stay the same "
                                       "to the last bit."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 rows of features moved when what they must not know was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "Fitted again with that other future, %1 forecasts the same to the last bit for all %2 earlier entries."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 forecasts moved when what they must not know was changed."),
    QT_TRANSLATE_NOOP("CoreSentences", "With %1 labels changed that the %2 fit must not see, no earlier forecast moves by a bit."),
    QT_TRANSLATE_NOOP("CoreSentences", "With %1 labels changed that the %2 fits must not see, no earlier forecast moves by a bit."),
    QT_TRANSLATE_NOOP("CoreSentences", "None of the %1 labels learned from lies on or past its cutoff."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 label that is learned from lies on or past the cutoff."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 labels that are learned from lie on or past the cutoff."),
    QT_TRANSLATE_NOOP("CoreSentences", "No tested entry is learned from."),
    QT_TRANSLATE_NOOP("CoreSentences", "No entry of an athlete that is held out is learned from."),
    QT_TRANSLATE_NOOP("CoreSentences", "No entry of an exercise that is held out is learned from."),
    QT_TRANSLATE_NOOP("CoreSentences", "Learning sees a tested entry %1 times."),
    QT_TRANSLATE_NOOP("CoreSentences", "Learning sees an entry of an athlete that is held out %1 times."),
    QT_TRANSLATE_NOOP("CoreSentences", "Learning sees an entry of an exercise that is held out %1 times."),
    QT_TRANSLATE_NOOP("CoreSentences", "All %1 messages run from earlier to later or within a session."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 messages run from later to earlier or between athletes."),
    QT_TRANSLATE_NOOP("CoreSentences", "Means and deviations of all %1 columns are those of the training entries alone."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 means or deviations are not that of the training entries alone."),
    QT_TRANSLATE_NOOP("CoreSentences", "UMAP is for at most %1 entries; PCA shows any number."),
    QT_TRANSLATE_NOOP("CoreSentences", "The kept view cannot be read; remove it and keep it anew."),
};

/// Words that core puts into its sentences.
constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("CoreSentences", "kilograms"), QT_TRANSLATE_NOOP("CoreSentences", "pounds"),
    QT_TRANSLATE_NOOP("CoreSentences", "kilometres"), QT_TRANSLATE_NOOP("CoreSentences", "miles"), QT_TRANSLATE_NOOP("CoreSentences", "metres"),
    QT_TRANSLATE_NOOP("CoreSentences", "repetitions x weight"), QT_TRANSLATE_NOOP("CoreSentences", "weight x repetitions"),
    QT_TRANSLATE_NOOP("CoreSentences", "sets x repetitions"), QT_TRANSLATE_NOOP("CoreSentences", "repetitions x sets"),
    QT_TRANSLATE_NOOP("CoreSentences", "weight x repetitions x sets"), QT_TRANSLATE_NOOP("CoreSentences", "weight x sets x repetitions"),
    QT_TRANSLATE_NOOP("CoreSentences", "sets x weight x repetitions"), QT_TRANSLATE_NOOP("CoreSentences", "sets x repetitions x weight"),
    QT_TRANSLATE_NOOP("CoreSentences", "repetitions x sets x weight"), QT_TRANSLATE_NOOP("CoreSentences", "weights"),
    QT_TRANSLATE_NOOP("CoreSentences", "repetitions"),
    QT_TRANSLATE_NOOP("CoreSentences", "the line above the table"), QT_TRANSLATE_NOOP("CoreSentences", "the name of the sheet"),
    QT_TRANSLATE_NOOP("CoreSentences", "the name of the file"),
};

struct Template {
    const char* english;
    QRegularExpression pattern;
};

const std::vector<Template>& templates()
{
    static const std::vector<Template> kList = [] {
        std::vector<Template> list;
        for (const char* english : kTemplates) {
            QString pattern = QRegularExpression::escape(QString::fromUtf8(english));
            for (int part = 1; part <= 3; ++part) pattern.replace(QStringLiteral("\\%") + QString::number(part), QStringLiteral("(.+)"));
            list.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption)});
        }
        return list;
    }();
    return kList;
}

/// A word that core knows, or a figure, in the user's language; anything else is the file's own and stays.
QString localPart(const QString& part)
{
    for (const char* known : kWords)
        if (part == QLatin1String(known)) return QCoreApplication::translate("CoreSentences", known);
    bool figure = false;
    const double value = QLocale::c().toDouble(part, &figure);
    if (!figure || !std::isfinite(value)) return part;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

}  // namespace

QString coreSentence(const std::string& english)
{
    const QString sentence = QString::fromStdString(english);
    for (const Template& known : templates()) {
        const QRegularExpressionMatch match = known.pattern.match(sentence);
        if (!match.hasMatch()) continue;
        const QString words = QCoreApplication::translate("CoreSentences", known.english);
        QStringList parts;
        for (int part = 1; part <= match.lastCapturedIndex(); ++part) {
            const qsizetype start = match.capturedStart(part);
            const bool quoted = start > 0 && sentence[start - 1] == QLatin1Char('"');
            parts << (quoted ? match.captured(part) : localPart(match.captured(part)));
        }
        // All at once: what the file wrote may itself hold a percent sign and a digit.
        if (parts.isEmpty()) return words;
        if (parts.size() == 1) return words.arg(parts[0]);
        return parts.size() == 2 ? words.arg(parts[0], parts[1]) : words.arg(parts[0], parts[1], parts[2]);
    }
    return sentence;
}

QString coreSentences(const std::string& english)
{
    QStringList lines;
    for (const QString& part : QString::fromStdString(english).split(QStringLiteral(". "), Qt::SkipEmptyParts)) {
        lines << coreSentence((part.endsWith(QLatin1Char('.')) ? part : part + QLatin1Char('.')).toStdString());
    }
    return lines.join(QLatin1Char(' '));
}

bool knowsSentence(const std::string& english)
{
    const QString sentence = QString::fromStdString(english);
    return std::any_of(templates().begin(), templates().end(), [&](const Template& known) { return known.pattern.match(sentence).hasMatch(); });
}

}  // namespace liftgraph::ui
