#pragma once
// A small log that uses every field, libraries that hold it, and what "the same log" means, for tests of the library file.

#include <QtTest>

#include <algorithm>
#include <filesystem>

#include "core/log/log_store.h"

namespace liftgraph::test {

using namespace liftgraph::log;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

inline constexpr LocalDay kDay = LocalDay(std::chrono::year(2026) / 5 / 17);

inline Set workSet(std::optional<double> loadKg, std::optional<double> reps, std::int32_t row)
{
    Set set;
    set.loadKg = loadKg;
    set.reps = reps;
    set.origin = {0, row};
    return set;
}

inline TrainingLog smallLog()
{
    TrainingLog log;
    log.sources = {{"strong.csv", std::string(64, 'a'), "strong", "kg", true, kDay + 9h}};
    Session push{.start = kDay + 7h, .hasTime = true, .title = "Push", .note = "early\n\"quoted\"", .durationS = 3600};
    Entry bench{.exercise = "Bench Press", .note = "slow", .fatigue = 7, .intensity = 8};
    bench.sets = {workSet(20, 10, 2), workSet(60, 8, 3), workSet(60, 8, 4), workSet(60, {}, 5)};
    bench.sets[0].kind = SetKind::WarmUp;
    bench.sets[1].rpe = 8.5;
    bench.sets[1].rir = 0;
    bench.sets[1].restS = 120;
    bench.sets[2].note = "grip wider";
    Entry plank{.exercise = "Plank", .sets = {workSet({}, {}, 6)}};
    plank.sets[0].durationS = 60.5;
    plank.sets[0].distanceM = 0;
    push.entries = {bench, plank, bench};
    Session pull{.start = kDay + std::chrono::days(2), .title = "Zug & Mühe", .entries = {{.exercise = "Klimmzug", .sets = {workSet(0, 5, 7)}}}};
    log.sessions = {push, pull};
    return log;
}

inline bool sameSet(const Set& a, const Set& b)
{
    return a.kind == b.kind && a.loadKg == b.loadKg && a.reps == b.reps && a.durationS == b.durationS && a.distanceM == b.distanceM && a.rpe == b.rpe &&
           a.rir == b.rir && a.restS == b.restS && a.note == b.note && a.origin.source == b.origin.source && a.origin.row == b.origin.row;
}

inline bool sameEntry(const Entry& a, const Entry& b)
{
    return a.exercise == b.exercise && a.note == b.note && a.fatigue == b.fatigue && a.intensity == b.intensity &&
           std::equal(a.sets.begin(), a.sets.end(), b.sets.begin(), b.sets.end(), sameSet);
}

inline bool sameSession(const Session& a, const Session& b)
{
    return a.start == b.start && a.hasTime == b.hasTime && a.title == b.title && a.note == b.note && a.durationS == b.durationS &&
           a.sessionRpe == b.sessionRpe && a.bodyMassKg == b.bodyMassKg && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), sameEntry);
}

inline bool sameSessions(const TrainingLog& a, const TrainingLog& b)
{
    return std::equal(a.sessions.begin(), a.sessions.end(), b.sessions.begin(), b.sessions.end(), sameSession);
}

/// A library with one athlete.
struct Library {
    LogStore store;
    std::int64_t athlete = 0;
};
inline Library memoryLibrary()
{
    Result<LogStore> store = LogStore::open(":memory:");
    const std::int64_t athlete = store->addAthlete("Ada")->id;
    return {std::move(*store), athlete};
}

inline fs::path pathIn(const QTemporaryDir& folder, const char* name) { return fs::path(folder.path().toStdString()) / name; }

inline void makeLibrary(const fs::path& path)
{
    Result<LogStore> store = LogStore::open(path);
    QVERIFY(store.has_value());
    const std::int64_t athlete = store->addAthlete("Ada")->id;
    QVERIFY(store->add(athlete, smallLog()).has_value());
}

}  // namespace liftgraph::test
