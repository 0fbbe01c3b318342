// Editing a stored log: every step and its inverse, what an import still knows of it, and random edits taken back to the last bit.

#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::log;

namespace {

TrainingLog twoDays()
{
    TrainingLog log = drawn::log("2024-01-01 Push | Bench 60x8 60x8 62.5x6 rpe9 | Dip 0x12\n2024-01-03 Pull | Row 50x10 50x10 | Curl 15x12");
    log.sources = {{"a.csv", std::string(64, 'a'), "strong", "kg", false, {}}};
    std::int32_t row = 2;
    for (Session& session : log.sessions)
        for (Entry& entry : session.entries)
            for (Set& set : entry.sets) set.origin = {0, row++};
    return log;
}

struct Library {
    LogStore store = std::move(*LogStore::open(":memory:"));
    std::int64_t athlete = store.addAthlete("Ada")->id;

    Library() { static_cast<void>(store.add(athlete, twoDays())); }
    LoadedLog now() const { return *store.loadWithIds(athlete); }
    LogEdit edit(const EditRequest& request) { return *store.edit(athlete, request); }
};

/// Everything that is visible, ids and provenance included.
QString drawnOf(const LoadedLog& loaded)
{
    QString text;
    QTextStream out(&text);
    const auto number = [](const std::optional<double>& value) { return value ? QString::number(*value, 'g', 17) : QStringLiteral("-"); };
    const auto set = [&](const Set& s) {
        out << int(s.kind) << ' ' << number(s.loadKg) << 'x' << number(s.reps) << ' ' << number(s.durationS) << ' ' << number(s.distanceM) << ' '
            << number(s.rpe) << ' ' << number(s.rir) << ' ' << number(s.restS) << ' ' << s.note.c_str() << '@' << s.origin.source << ':' << s.origin.row;
    };
    for (std::size_t s = 0; s < loaded.log.sessions.size(); ++s) {
        const Session& session = loaded.log.sessions[s];
        out << loaded.ids.sessions[s].id << ' ' << formatTime(session.start).c_str() << session.hasTime << session.title.c_str() << '|'
            << session.note.c_str() << number(session.durationS) << number(session.sessionRpe) << number(session.bodyMassKg) << '\n';
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            const Entry& entry = session.entries[e];
            out << "  " << loaded.ids.sessions[s].entries[e].id << ' ' << entry.exercise.c_str() << '|' << entry.note.c_str() << number(entry.fatigue) << '\n';
            for (std::size_t i = 0; i < entry.sets.size(); ++i) {
                const SetId id = loaded.ids.setAt(s, e, i);
                out << "    " << id.entry << '.' << id.place << ' ';
                set(entry.sets[i]);
                if (const auto was = loaded.ids.edited.find(id); was != loaded.ids.edited.end()) {
                    out << " was " << was->second.title.c_str() << ' ' << was->second.exercise.c_str() << ' ';
                    set(was->second.values);
                }
                out << '\n';
            }
        }
    }
    return text;
}

QString setsOf(const Entry& entry)
{
    QStringList words;
    for (const Set& set : entry.sets) words << QStringLiteral("%1x%2").arg(set.loadKg.value_or(0)).arg(set.reps.value_or(0));
    return words.join(' ');
}

Set values(double kg, double reps)
{
    Set set;
    set.loadKg = kg;
    set.reps = reps;
    return set;
}

/// One step of a random kind on a random row.
EditStep randomStep(const LoadedLog& loaded, std::mt19937& random)
{
    const auto below = [&](std::size_t count) { return std::size_t(random() % count); };
    const auto& log = loaded.log;
    if (log.sessions.empty()) return AddSession{drawn::session("2024-02-01 Fresh | Squat 100x5 100x5")};
    const std::size_t s = below(log.sessions.size());
    const auto& ids = loaded.ids.sessions[s];
    const int kind = int(below(11));
    const std::string words = "t" + std::to_string(below(1000));
    if (kind == 0) {
        Session head = log.sessions[s];
        head.start += std::chrono::days(1 + below(5));
        head.title = words;
        return ChangeSession{ids.id, head};
    }
    if (kind == 1) return AddSession{drawn::session(QStringLiteral("2024-02-0%1 %2 | Squat 100x5 w60x5").arg(1 + below(9)).arg(words.c_str()))};
    if (kind == 2) return RemoveSession{ids.id};
    if (kind == 3 || ids.entries.empty()) return AddEntry{ids.id, int(below(4)), {.exercise = words, .note = words, .sets = {values(20, 5), values(30, 5)}}};
    const std::size_t e = below(ids.entries.size());
    const Entry& entry = log.sessions[s].entries[e];
    const std::int64_t id = ids.entries[e].id;
    if (kind == 4) return ChangeEntry{id, {.exercise = below(2) ? entry.exercise : words, .note = words, .fatigue = 5.0}};
    if (kind == 5) return RemoveEntry{id};
    if (kind == 6) return MoveEntry{id, loaded.ids.sessions[below(log.sessions.size())].id, int(below(4))};
    if (kind == 7 || entry.sets.empty()) return AddSets{id, int(below(5)), {values(double(below(100)), 5), values(7, 7)}};
    const SetId set = loaded.ids.setAt(s, e, below(entry.sets.size()));
    if (kind == 8) return ChangeSet{set, values(double(below(100)), double(below(20)))};
    if (kind == 9) return RemoveSet{set};
    return MoveSet{set, ids.entries[below(ids.entries.size())].id, int(below(5))};
}

}  // namespace

class LogEditTest : public QObject {
    Q_OBJECT

private slots:
    void aChangedSetRemembersItsFile()
    {
        Library library;
        const LoadedLog before = library.now();
        const LogEdit edit = library.edit({ChangeSet{before.ids.setAt(0, 0, 1), values(65, 8)}});
        const LoadedLog after = library.now();
        QCOMPARE(setsOf(after.log.sessions[0].entries[0]), QStringLiteral("60x8 65x8 62.5x6"));
        QCOMPARE(after.log.sessions[0].entries[0].sets[1].origin.row, 3);
        QCOMPARE(after.log.sessions[0].entries[0].sets[1].origin.source, 0);
        QCOMPARE(after.ids.edited.size(), std::size_t(1));
        const SetOriginal& was = after.ids.edited.at(after.ids.setAt(0, 0, 1));
        QVERIFY(was.values.loadKg == OptionalNumber(60));
        QCOMPARE(was.exercise, std::string("Bench"));
        QVERIFY(library.store.apply(inverse(edit)).has_value());
        QCOMPARE(drawnOf(library.now()), drawnOf(before));
        QVERIFY(library.store.apply(edit).has_value());
        QCOMPARE(drawnOf(library.now()), drawnOf(after));
        // Back to what the file has: nothing is remembered any more.
        Set back = twoDays().sessions[0].entries[0].sets[1];
        library.edit({ChangeSet{after.ids.setAt(0, 0, 1), back}});
        QCOMPARE(drawnOf(library.now()), drawnOf(before));
    }

    void stepsAndTheirInverse_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("sessions");
        QTest::newRow("add sets between") << 0 << "Push: Bench 60x8 1x1 2x2 60x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("add an entry first") << 1 << "Push: Squat 100x5, Bench 60x8 60x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("add a session") << 2 << "Push: Bench 60x8 60x8 62.5x6, Dip 0x12; Legs: Squat 100x5; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("join a session") << 3 << "Push: Bench 60x8 60x8 62.5x6, Dip 0x12, Squat 100x5; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("remove a set") << 4 << "Push: Bench 60x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("remove an entry") << 5 << "Push: Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("remove a session") << 6 << "Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("move a set to the front") << 7 << "Push: Bench 62.5x6 60x8 60x8, Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("move a set to another entry") << 8 << "Push: Bench 60x8 60x8, Dip 62.5x6 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("move an entry to another session") << 9 << "Push: Dip 0x12; Pull: Row 50x10 50x10, Bench 60x8 60x8 62.5x6, Curl 15x12";
        QTest::newRow("move a session to a later date") << 10 << "Pull: Row 50x10 50x10, Curl 15x12; Push: Bench 60x8 60x8 62.5x6, Dip 0x12";
        QTest::newRow("rename an exercise") << 11 << "Push: Bench Press 60x8 60x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10, Curl 15x12";
        QTest::newRow("several at once") << 12 << "Push: Bench 62.5x6; Pull: Row 50x10 50x10, Curl 15x12";
    }
    void stepsAndTheirInverse()
    {
        QFETCH(int, step);
        QFETCH(QString, sessions);
        Library library;
        const LoadedLog before = library.now();
        const auto& push = before.ids.sessions[0];
        const std::int64_t bench = push.entries[0].id, dip = push.entries[1].id;
        const Entry squat{.exercise = "Squat", .sets = {values(100, 5)}};
        Session moved = before.log.sessions[0];
        moved.start = drawn::day("2024-01-09");
        const EditRequest requests[] = {
            {AddSets{bench, 1, {values(1, 1), values(2, 2)}}}, {AddEntry{push.id, 0, squat}}, {AddSession{drawn::session("2024-01-02 Legs | Squat 100x5")}},
            {AddSession{drawn::session("2024-01-01 Push | Squat 100x5")}}, {RemoveSet{{bench, 0}}}, {RemoveEntry{bench}}, {RemoveSession{push.id}},
            {MoveSet{{bench, 2}, bench, 0}}, {MoveSet{{bench, 2}, dip, 0}}, {MoveEntry{bench, before.ids.sessions[1].id, 1}},
            {ChangeSession{push.id, moved}}, {ChangeEntry{bench, {.exercise = "Bench Press"}}},
            {RemoveSet{{bench, 0}}, RemoveEntry{dip}, RemoveSet{{bench, 1}}}};
        const LogEdit edit = library.edit(requests[step]);
        const LoadedLog after = library.now();
        QStringList drawn;
        for (const Session& session : after.log.sessions) {
            QStringList entries;
            for (const Entry& entry : session.entries) entries << QString::fromStdString(entry.exercise) + ' ' + setsOf(entry);
            drawn << QString::fromStdString(session.title) + ": " + entries.join(", ");
        }
        QCOMPARE(drawn.join("; "), sessions);
        QCOMPARE(library.store.add(library.athlete, twoDays())->addedSets, 0);
        QVERIFY(library.store.apply(inverse(edit)).has_value());
        QCOMPARE(drawnOf(library.now()), drawnOf(before));
        QVERIFY(library.store.apply(edit).has_value());
        QCOMPARE(drawnOf(library.now()), drawnOf(after));
    }

    void whatWasRemovedStaysRemovedUntilItsImportGoes()
    {
        Library library;
        library.edit({RemoveSession{library.now().ids.sessions[0].id}, RemoveSet{library.now().ids.setAt(1, 0, 0)}});
        QCOMPARE(library.store.add(library.athlete, twoDays())->knownSets, 7);
        QCOMPARE(library.now().log.sessions.size(), std::size_t(1));
        // One more row of 50x10 than before is a new set, wherever the removed one was.
        TrainingLog more = twoDays();
        more.sessions[1].entries[0].sets.push_back(values(50, 10));
        QCOMPARE(library.store.add(library.athlete, more)->addedSets, 1);
        const auto imports = library.store.imports(library.athlete);
        QCOMPARE(imports->size(), std::size_t(2));
        for (const ImportRecord& record : *imports) QVERIFY(library.store.setImportUndone(record.id, true).has_value());
        QCOMPARE(library.store.add(library.athlete, twoDays())->addedSets, 7);
    }

    void aMovedSessionTakesInWhatItsFileHasMoreOfIt()
    {
        Library library;
        Session moved = library.now().log.sessions[0];
        moved.start = drawn::day("2024-01-02");
        moved.title = "Chest";
        library.edit({ChangeSession{library.now().ids.sessions[0].id, moved}});
        TrainingLog more = twoDays();
        more.sessions[0].entries[1].sets.push_back(values(5, 12));
        QCOMPARE(library.store.add(library.athlete, more)->addedSets, 1);
        const LoadedLog now = library.now();
        QCOMPARE(now.log.sessions.size(), std::size_t(2));
        QCOMPARE(now.log.sessions[0].title, std::string("Chest"));
        QCOMPARE(setsOf(now.log.sessions[0].entries[1]), QStringLiteral("0x12 5x12"));
    }

    void whatWasCorrectedInTheAppTooIsNotAddedAgain()
    {
        Library library;
        library.edit({ChangeSet{library.now().ids.setAt(0, 0, 0), values(55, 8)}});
        TrainingLog corrected = twoDays();
        corrected.sessions[0].entries[0].sets[0].loadKg = 55;
        QCOMPARE(library.store.add(library.athlete, corrected)->addedSets, 0);
        corrected.sessions[0].entries[0].sets.push_back(values(60, 8));
        corrected.sessions[0].entries[0].sets.push_back(values(60, 8));
        QCOMPARE(library.store.add(library.athlete, corrected)->addedSets, 2);
    }

    void badValuesChangeNothing_data()
    {
        QTest::addColumn<int>("request");
        QTest::addColumn<QString>("column");
        QTest::newRow("negative weight") << 0 << "weight";
        QTest::newRow("RPE 11") << 1 << "rpe";
        QTest::newRow("infinite") << 2 << "reps";
        QTest::newRow("no name") << 3 << "exercise";
        QTest::newRow("date taken") << 4 << "date";
        QTest::newRow("no such set") << 5 << "";
        QTest::newRow("second of two") << 6 << "weight";
    }
    void badValuesChangeNothing()
    {
        QFETCH(int, request);
        QFETCH(QString, column);
        Library library;
        const LoadedLog before = library.now();
        const SetId set = before.ids.setAt(0, 0, 0);
        Set rpe = values(60, 8);
        rpe.rpe = 11;
        Session taken = before.log.sessions[1];
        const EditRequest requests[] = {{ChangeSet{set, values(-5, 8)}}, {ChangeSet{set, rpe}}, {ChangeSet{set, values(60, std::numeric_limits<double>::infinity())}},
                                        {ChangeEntry{set.entry, {}}},    {ChangeSession{before.ids.sessions[0].id, taken}}, {RemoveSet{{set.entry, 77}}},
                                        {ChangeSet{set, values(70, 8)}, ChangeSet{set, values(7000, 8)}}};
        const auto refused = library.store.edit(library.athlete, requests[request]);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QCOMPARE(QString::fromStdString(refused.error().column), column);
        QCOMPARE(drawnOf(library.now()), drawnOf(before));
    }

    void aStepThatNoLongerFitsIsRefused()
    {
        Library library;
        const SetId set = library.now().ids.setAt(0, 0, 0);
        const LogEdit first = library.edit({ChangeSet{set, values(65, 8)}});
        library.edit({ChangeSet{set, values(70, 8)}});
        const QString before = drawnOf(library.now());
        QCOMPARE(library.store.apply(inverse(first)).error().code, ErrorCode::Usage);
        QCOMPARE(drawnOf(library.now()), before);
        const LogEdit entry = library.edit({AddEntry{library.now().ids.sessions[0].id, 9, {.exercise = "Squat"}}});
        library.edit({AddSets{entry.entries[0].after->id, 0, {values(1, 1)}}});
        QCOMPARE(library.store.apply(inverse(entry)).error().code, ErrorCode::Usage);
        QCOMPARE(library.now().log.sessions[0].entries.size(), std::size_t(3));
    }

    void randomEditsTakenBackLeaveNothingBehind_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void randomEditsTakenBackLeaveNothingBehind()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        Library library;
        std::vector<LogEdit> edits;
        QStringList states{drawnOf(library.now())};
        for (int i = 0; i < 60; ++i) {
            // Steps may refuse each other (a removed row, a taken date): nothing is changed then.
            EditRequest request;
            for (unsigned n = 0; n <= random() % 3; ++n) request.push_back(randomStep(library.now(), random));
            const auto edit = library.store.edit(library.athlete, request);
            if (!edit) {
                QCOMPARE(drawnOf(library.now()), states.back());
                continue;
            }
            edits.push_back(*edit);
            states << drawnOf(library.now());
        }
        QVERIFY(edits.size() > 20);
        QCOMPARE(library.store.add(library.athlete, twoDays())->addedSets, 0);
        for (std::size_t i = edits.size(); i-- > 0;) {
            const auto undone = library.store.apply(inverse(edits[i]));
            QVERIFY2(undone.has_value(), undone ? "" : describe(undone.error()).c_str());
            QCOMPARE(drawnOf(library.now()), states[int(i)]);
        }
        for (std::size_t i = 0; i < edits.size(); ++i) QVERIFY(library.store.apply(edits[i]).has_value());
        QCOMPARE(drawnOf(library.now()), states.back());
    }

    void editsAndImportsAreUndoneInOrder()
    {
        Library library;
        const QString first = drawnOf(library.now());
        const LogEdit removed = library.edit({RemoveSession{library.now().ids.sessions[1].id}});
        const auto second = library.store.add(library.athlete, drawn::log("2024-02-01 Legs | Squat 100x5"));
        const LogEdit changed = library.edit({ChangeSet{library.now().ids.setAt(1, 0, 0), values(105, 5)}});
        QVERIFY(library.store.apply(inverse(changed)).has_value());
        QVERIFY(library.store.setImportUndone(second->importId, true).has_value());
        QVERIFY(library.store.apply(inverse(removed)).has_value());
        QCOMPARE(drawnOf(library.now()), first);
        QVERIFY(library.store.apply(removed).has_value());
        QVERIFY(library.store.setImportUndone(second->importId, false).has_value());
        QVERIFY(library.store.apply(changed).has_value());
        QCOMPARE(setsOf(library.now().log.sessions[1].entries[0]), QStringLiteral("105x5"));
    }
};

QTEST_APPLESS_MAIN(LogEditTest)
#include "log_edit_test.moc"
