#pragma once
// A log as one line of text, for tests that compare what was read.

#include <QString>
#include <QTest>
#include <string>

#include "core/log/training_log.h"

namespace liftgraph::test {

/// One line for a whole log: sessions in brackets, entries by name, sets as loadKg x reps with what else they carry.
inline std::string drawn(const log::TrainingLog& log)
{
    const auto number = [](double value) { return QString::number(value, 'g', 8).toStdString(); };
    std::string text;
    for (const log::Session& session : log.sessions) {
        text += "[" + (session.hasTime ? log::formatTime(session.start) : log::formatDay(session.day())) + " " + session.title;
        if (session.durationS) text += " " + number(*session.durationS) + "s";
        text += "]";
        for (const log::Entry& entry : session.entries) {
            text += " " + entry.exercise + ":";
            for (const log::Set& set : entry.sets) {
                text += std::string(" ") + "+wdf"[static_cast<int>(set.kind)] + (set.loadKg ? number(*set.loadKg) : "-") + "x" + (set.reps ? number(*set.reps) : "-");
                if (set.durationS && *set.durationS > 0) text += "," + number(*set.durationS) + "s";
                if (set.distanceM && *set.distanceM > 0) text += "," + number(*set.distanceM) + "m";
                if (set.rpe) text += ",rpe" + number(*set.rpe);
                if (set.rir) text += ",rir" + number(*set.rir);
                if (set.restS) text += ",rest" + number(*set.restS);
                if (!set.note.empty()) text += "(" + set.note + ")";
            }
            if (entry.fatigue) text += " fatigue" + number(*entry.fatigue);
            if (entry.intensity) text += " intensity" + number(*entry.intensity);
            if (!entry.note.empty()) text += " {" + entry.note + "}";
        }
        if (!session.note.empty()) text += " <" + session.note + ">";
    }
    return text;
}

/// A row of a table of files: its bytes, the format that it is recognised as, and the log in words.
inline void fileRow(const char* name, const std::string& file, const char* format, const char* log)
{
    QTest::newRow(name) << QByteArray::fromStdString(file) << QString(format) << QString::fromUtf8(log);
}

}  // namespace liftgraph::test
