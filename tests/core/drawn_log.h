#pragma once
// Logs drawn as text for tests: "2024-01-01 Push | Bench Press (Barbell) 100x5 100x4 rpe8 | Pull Up 0x8".

#include <QString>
#include <QStringList>

#include "core/log/training_log.h"

namespace drawn {

inline liftgraph::log::LocalDay day(const QString& text)
{
    const QStringList parts = text.split('-');
    return std::chrono::local_days(std::chrono::year(parts[0].toInt()) / parts[1].toInt() / parts[2].toInt());
}

/// A word of an entry: "100x5" a set, "w60x5" a warm-up, "rpe8", "rir2", "rest90" of the last set, "fat6" of the entry.
inline bool read(const QString& word, liftgraph::log::Entry& entry)
{
    using namespace liftgraph::log;
    const auto number = [&](int skip) { return word.mid(skip).toDouble(); };
    if (word.startsWith("rpe")) return entry.sets.back().rpe = number(3), true;
    if (word.startsWith("rir")) return entry.sets.back().rir = number(3), true;
    if (word.startsWith("rest")) return entry.sets.back().restS = number(4), true;
    if (word.startsWith("fat") && word.size() < 6) return entry.fatigue = number(3), true;
    const bool warmUp = word.startsWith('w');
    const QStringList parts = word.mid(warmUp ? 1 : 0).split('x');
    bool load = false, reps = false;
    Set set;
    if (parts.size() == 2) {
        set.loadKg = parts[0].toDouble(&load);
        set.reps = parts[1].toDouble(&reps);
    }
    if (!load || !reps) return false;
    set.kind = warmUp ? SetKind::WarmUp : SetKind::Working;
    entry.sets.push_back(set);
    return true;
}

/// "DATE [HH:MM] TITLE | entry | entry"
inline liftgraph::log::Session session(const QString& line)
{
    using namespace liftgraph::log;
    Session result;
    const QStringList parts = line.split('|');
    QStringList head = parts[0].simplified().split(' ');
    result.start = day(head.takeFirst());
    if (!head.isEmpty() && head[0].contains(':')) {
        const QStringList clock = head.takeFirst().split(':');
        result.start += std::chrono::hours(clock[0].toInt()) + std::chrono::minutes(clock[1].toInt());
        result.hasTime = true;
    }
    result.title = head.join(' ').toStdString();
    for (const QString& text : parts.mid(1)) {
        Entry entry;
        QStringList name;
        for (const QString& word : text.simplified().split(' '))
            if (!read(word, entry)) name << word;
        entry.exercise = name.join(' ').toStdString();
        result.entries.push_back(entry);
    }
    return result;
}

inline liftgraph::log::TrainingLog log(const QString& text, const std::string& athlete = "A")
{
    liftgraph::log::TrainingLog result;
    result.athlete = athlete;
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts)) result.sessions.push_back(session(line.simplified()));
    return result;
}

}  // namespace drawn
