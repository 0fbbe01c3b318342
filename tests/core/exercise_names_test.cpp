// The names of a log: which the catalogue knows, what an unknown one may mean, and merging one into another and back.

#include <QtTest>

#include <sstream>

#include "core/features/node_table.h"
#include "core/import/liftgraph_json.h"
#include "core/log/exercise_names.h"
#include "core/log/log_export.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::log;

namespace {

/// "Bench Bench(BP)": names of all entries, with the one that they came with.
QString namesOf(const LogStore& store, std::int64_t athlete)
{
    QStringList names;
    const TrainingLog log = *store.load(athlete);
    for (const Session& session : log.sessions)
        for (const Entry& entry : session.entries)
            names << QString::fromStdString(entry.exercise + (entry.written.empty() ? "" : "(" + entry.written + ")"));
    return names.join(' ');
}

}  // namespace

class ExerciseNamesTest : public QObject {
    Q_OBJECT

private slots:
    void unknownNamesComeFirstWithAProposal()
    {
        const auto uses = exerciseUses(drawn::log("2024-01-01 | Bench Press (Barbell) 60x8 60x8 | Bnech Press Barbel 60x8\n"
                                                  "2024-01-03 | Bench Press (Barbell) 60x8 | Qwertz 10x10 | Squat 100x0"));
        QStringList drawn;
        for (const ExerciseUse& use : uses)
            drawn << QStringLiteral("%1 %2/%3 %4").arg(QString::fromStdString(use.name)).arg(use.sessions).arg(use.sets).arg(use.facts.known);
        QCOMPARE(drawn.join("; "), QStringLiteral("Bnech Press Barbel 1/1 0; Qwertz 1/1 0; Bench Press (Barbell) 2/3 1; Squat 0/0 1"));
        QVERIFY(!uses[0].proposals.empty());
        QVERIFY2(uses[0].proposals[0].exercise.find("Bench Press") != std::string::npos, uses[0].proposals[0].exercise.c_str());
        QVERIFY(uses[0].proposals[0].reason.starts_with("shares the word") && uses[0].proposals[0].confidence > 0.5);
        QVERIFY(uses[1].proposals.empty() && uses[2].proposals.empty());
        QCOMPARE(formatDay(*uses[2].lastDay), std::string("2024-01-03"));
        QVERIFY(!uses[3].lastDay);
    }
    void mergingIsOneStepAndKeepsTheNamesOfTheFile()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        const TrainingLog log = drawn::log("2024-01-01 | Bench 60x8 | BP 62x8\n2024-01-03 | BP 65x8");
        QVERIFY(store.add(athlete, log).has_value());
        const LoadedLog before = *store.loadWithIds(athlete);
        QVERIFY(mapExercise(before.log, "Nothing", "Bench").empty());
        const LogEdit edit = *store.edit(athlete, mapExercise(before.log, "BP", "Bench"));
        const LoadedLog after = *store.loadWithIds(athlete);
        for (const Session& session : after.log.sessions)
            for (const Entry& entry : session.entries) QCOMPARE(entry.exercise, std::string("Bench"));
        QCOMPARE(after.log.nameMappings, (std::vector<NameMapping>{{"BP", "Bench"}}));
        QCOMPARE(after.ids.edited.size(), std::size_t(2));
        QCOMPARE(after.ids.edited.begin()->second.exercise, std::string("BP"));
        QCOMPARE(store.add(athlete, log)->addedSets, 0);
        QVERIFY(store.apply(inverse(edit)).has_value());
        QCOMPARE(hashLogs({*store.load(athlete)}), hashLogs({before.log}));
        QVERIFY(store.loadWithIds(athlete)->ids.edited.empty());
        QVERIFY(store.load(athlete)->nameMappings.empty() && store.nameChanges(athlete)->empty());
    }
    void laterFilesFollowAMappingAndTakingItBackFindsThem()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, drawn::log("2024-01-01 | Bench 60x8 | BP 62x8")).has_value());
        QVERIFY(store.edit(athlete, {MapName{"BP", "Bench"}}).has_value());
        const TrainingLog longer = drawn::log("2024-01-01 | Bench 60x8 | BP 62x8\n2024-01-03 | BP 65x8");
        QCOMPARE(store.add(athlete, longer)->addedSets, 1);
        QCOMPARE(namesOf(store, athlete), QStringLiteral("Bench Bench(BP) Bench(BP)"));
        QCOMPARE(store.add(athlete, longer)->addedSets, 0);
        const LogEdit edit = *store.edit(athlete, {UnmapName{"BP"}});
        QCOMPARE(namesOf(store, athlete), QStringLiteral("Bench BP BP"));
        QCOMPARE(store.add(athlete, longer)->addedSets, 0);
        QVERIFY(store.load(athlete)->nameMappings.empty());
        QVERIFY(store.apply(inverse(edit)).has_value());
        QCOMPARE(namesOf(store, athlete), QStringLiteral("Bench Bench(BP) Bench(BP)"));
        QCOMPARE(store.edit(athlete, {UnmapName{"Row"}}).error().code, ErrorCode::Usage);
        QCOMPARE(store.nameChanges(athlete)->size(), std::size_t(1));
    }
    void severalNamesBecomeOneAndFollow()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, drawn::log("2024-01-01 | A 60x8 | B 62x8 | C 1x1")).has_value());
        const LogEdit merged = *store.edit(athlete, {MapName{"A", "C"}, MapName{"B", "C"}});
        QCOMPARE(namesOf(store, athlete), QStringLiteral("C(A) C(B) C"));
        QVERIFY(store.edit(athlete, {MapName{"C", "D"}}).has_value());
        QCOMPARE(store.load(athlete)->nameMappings, (std::vector<NameMapping>{{"A", "D"}, {"B", "D"}, {"C", "D"}}));
        // The other way round again: no name may go in a circle.
        QVERIFY(store.edit(athlete, {MapName{"D", "A"}}).has_value());
        QCOMPARE(namesOf(store, athlete), QStringLiteral("A A(B) A(C)"));
        QCOMPARE(store.load(athlete)->nameMappings, (std::vector<NameMapping>{{"B", "A"}, {"C", "A"}, {"D", "A"}}));
        QCOMPARE(store.apply(inverse(merged)).error().code, ErrorCode::Usage);
        QCOMPARE(store.edit(athlete, {MapName{"A", "A"}}).error().code, ErrorCode::Usage);
    }
    void aGuessIsNeverCertain()
    {
        for (const char* name : {"Bnech Press Barbel", "Benchh Presss (Barbell)", "Barbbell Bench Press"}) {
            TrainingLog log = drawn::log("2024-01-01 | Squat 100x5");
            log.sessions[0].entries[0].exercise = name;
            const auto uses = exerciseUses(log);
            QVERIFY2(!uses[0].facts.known && !uses[0].proposals.empty(), name);
            for (const NameProposal& proposal : uses[0].proposals) QVERIFY2(proposal.confidence < 0.96, name);
            QVERIFY2(uses[0].proposals[0].confidence < 0.95, name);
        }
    }
    void splitting_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("names");
        QTest::newRow("by the name it came with") << "BP" << "" << "Bench Press(BP) Press(BP)";
        QTest::newRow("by date") << "" << "2024-01-02" << "Bench Bench(BP) Press(BP)";
        QTest::newRow("none") << "Row" << "" << "";
    }
    void splitting()
    {
        QFETCH(QString, written);
        QFETCH(QString, since);
        QFETCH(QString, names);
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, drawn::log("2024-01-01 | Bench 60x8 | BP 62x8\n2024-01-03 | BP 65x8")).has_value());
        QVERIFY(store.edit(athlete, {MapName{"BP", "Bench"}}).has_value());
        const LoadedLog before = *store.loadWithIds(athlete);
        const EntryFilter filter{written.toStdString(), since.isEmpty() ? std::nullopt : std::optional(drawn::day(since)), {}, {}};
        const EditRequest request = splitExercise(before, "Bench", filter, "Press");
        QCOMPARE(request.empty(), names.isEmpty());
        if (request.empty()) return;
        const LogEdit edit = *store.edit(athlete, request);
        QCOMPARE(namesOf(store, athlete), names);
        QCOMPARE(store.load(athlete)->nameMappings.front().exercise, std::string(written.isEmpty() ? "Bench" : "Press"));
        QVERIFY(store.apply(inverse(edit)).has_value());
        QCOMPARE(hashLogs({*store.load(athlete)}), hashLogs({before.log}));
        QCOMPARE(store.load(athlete)->nameMappings, before.log.nameMappings);
    }
    void correctionsReachTheNodesAndGoBackExactly()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, drawn::log("2024-01-01 | Qwertz 10x10 | pull up 0x8")).has_value());
        const TrainingLog before = *store.load(athlete);
        Exercise facts;
        facts.primary = {Muscle::Biceps};
        facts.pattern = Pattern::ElbowFlexion;
        facts.equipment = Equipment::Dumbbell;
        facts.pair = true;
        Exercise pullUp = Catalogue::load().find("Pull Up");
        pullUp.bodyMassFraction = 0.5;
        const LogEdit edit = *store.edit(athlete, {CorrectExercise{"Qwertz", facts}, CorrectExercise{pullUp.name, pullUp}});
        TrainingLog after = *store.load(athlete);
        after.bodyMassKg = 80;
        QVERIFY(hashLogs({after}) != hashLogs({before}));
        const auto nodes = features::buildNodes({after}, Catalogue::load(after.ownExercises));
        QCOMPARE(nodes.exercises[0].group(), MuscleGroup::Arms);
        QVERIFY(nodes.exercises[0].pair && nodes.exercises[0].known);
        // Another spelling of what was corrected follows.
        QCOMPARE(nodes.nodes[1].volumeKg, 8 * 0.5 * 80);
        QCOMPARE(exerciseOfLine(catalogueLine(after.ownExercises[0]))->bodyMassFraction, after.ownExercises[0].bodyMassFraction);
        QVERIFY(store.apply(inverse(edit)).has_value());
        QCOMPARE(hashLogs({*store.load(athlete)}), hashLogs({before}));
        facts.bodyMassFraction = 1.5;
        QCOMPARE(store.edit(athlete, {CorrectExercise{"Qwertz", facts}}).error().code, ErrorCode::Usage);
        QCOMPARE(store.edit(athlete, {CorrectExercise{"Qwertz", {}}}).error().code, ErrorCode::Usage);
    }
    void anExportBringsDecisionsAlong()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        const TrainingLog file = drawn::log("2024-01-01 | Bench 60x8 | BP 62x8 | Qwertz 10x10", "Ada");
        QVERIFY(store.add(athlete, file).has_value());
        Exercise facts;
        facts.primary = {Muscle::Biceps, Muscle::Forearms};
        facts.bodyMassFraction = 0.35;
        facts.assisted = true;
        QVERIFY(store.edit(athlete, {MapName{"BP", "Bench"}, CorrectExercise{"Qwertz", facts}}).has_value());
        const TrainingLog out = *store.load(athlete);
        std::ostringstream json;
        QVERIFY(writeJson(out, json).has_value());
        const auto read = import::readLiftgraphJson(json.str(), "ada.json", {});
        QVERIFY(read.has_value());
        LogStore other = std::move(*LogStore::open(":memory:"));
        const std::int64_t there = other.addAthlete("Ada")->id;
        const auto added = other.add(there, read->log);
        QCOMPARE(added->addedSets, 3);
        const TrainingLog again = *other.load(there);
        QCOMPARE(hashLogs({again}), hashLogs({out}));
        QCOMPARE(again.nameMappings, out.nameMappings);
        QCOMPARE(out.nameHistory.size(), std::size_t(2));
        QVERIFY(again.nameHistory == out.nameHistory);
        std::ostringstream jsonAgain;
        QVERIFY(writeJson(again, jsonAgain).has_value());
        QCOMPARE(jsonAgain.str(), json.str());
        QVERIFY(again.ownExercises == out.ownExercises);
        QCOMPARE(namesOf(other, there), namesOf(store, athlete));
        // The file that it all came from is known there, too, and an import that is taken back takes its decisions along.
        QCOMPARE(other.add(there, file)->addedSets, 0);
        QVERIFY(other.setImportUndone(added->importId, true).has_value());
        QVERIFY(other.load(there)->nameMappings.empty() && other.load(there)->ownExercises.empty() && other.nameChanges(there)->empty());
    }
    void decisionsComeWithoutNewSets()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        TrainingLog file = drawn::log("2024-01-01 | Bench 60x8 | Qwertz 10x10");
        QVERIFY(store.add(athlete, file).has_value());
        Exercise facts;
        facts.name = "Qwertz";
        facts.known = true;
        facts.primary = {Muscle::Biceps};
        file.nameMappings = {{"BP", "Bench"}};
        file.ownExercises = {facts};
        file.nameHistory = {{drawn::day("2024-01-05"), NameAction::Map, "BP", "Bench", {}, 0}};
        const auto rehearsed = store.rehearse(athlete, file);
        QCOMPARE(rehearsed->addedDecisions, 3);
        QVERIFY(store.load(athlete)->nameMappings.empty());
        const auto added = store.add(athlete, file);
        QCOMPARE(added->addedSets, 0);
        QCOMPARE(added->addedDecisions, 3);
        QVERIFY(added->importId != 0);
        QCOMPARE(store.load(athlete)->nameMappings, file.nameMappings);
        QVERIFY(store.load(athlete)->ownExercises == file.ownExercises);
        QVERIFY(*store.nameChanges(athlete) == file.nameHistory);
        QCOMPARE(store.add(athlete, file)->importId, 0);
        QVERIFY(store.setImportUndone(added->importId, true).has_value());
        QVERIFY(store.load(athlete)->nameMappings.empty() && store.nameChanges(athlete)->empty());
    }
    void anImportOfDecisionsThatIsStoppedStoresNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("mappings") << 0;
        QTest::newRow("exercises of the user's own") << 1;
        QTest::newRow("their history") << 2;
    }
    void anImportOfDecisionsThatIsStoppedStoresNothing()
    {
        QFETCH(int, kind);
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, drawn::log("2024-01-01 | BP 60x8")).has_value());
        TrainingLog file = drawn::log("2024-01-03 | Row 50x8");  // fewer sets than between two looks at the clock
        for (int i = 0; i < 300; ++i) {
            const std::string name = "Name " + std::to_string(i);
            Exercise facts;
            facts.name = name;
            if (kind == 0) file.nameMappings.push_back({name, "Bench"});
            if (kind == 1) file.ownExercises.push_back(facts);
            if (kind == 2) file.nameHistory.push_back({drawn::day("2024-01-05"), NameAction::Map, name, "Bench", {}, 0});
        }
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(store.add(athlete, file, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
        const TrainingLog after = *store.load(athlete);
        QCOMPARE(after.sessions.size(), std::size_t(1));
        QVERIFY(after.nameMappings.empty() && after.ownExercises.empty() && store.nameChanges(athlete)->empty());
        QCOMPARE(store.imports(athlete)->size(), std::size_t(1));
        QCOMPARE(store.add(athlete, file)->addedDecisions, 300);
    }
    void aMisspelledNameIsProposed()
    {
        const auto uses = exerciseUses(drawn::log("2024-01-01 | Dedlift 100x5 | Squat 100x5"));
        QCOMPARE(uses[0].name, std::string("Dedlift"));
        QVERIFY(!uses[0].proposals.empty());
        QVERIFY2(uses[0].proposals[0].exercise.starts_with("Deadlift"), uses[0].proposals[0].exercise.c_str());
        QVERIFY(!uses[0].proposals[0].reason.empty());
    }
    void entriesThatAreThereFollowAMappingThatComesIn()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        const TrainingLog old = drawn::log("2024-01-01 | BP 60x8 | Bench 62x8 | Row 50x8\n2024-01-02 | BP 61x8 | Press 40x8");
        QVERIFY(store.add(athlete, old).has_value());
        // One was renamed by hand before, and stays so whatever becomes of the import.
        const LoadedLog there = *store.loadWithIds(athlete);
        QVERIFY(store.edit(athlete, {ChangeEntry{there.ids.sessions[0].entries[0].id, {.exercise = "Bench"}}, MapName{"Press", "BP"}}).has_value());
        const QString before = namesOf(store, athlete);
        QCOMPARE(before, QStringLiteral("Bench(BP) Bench Row BP BP(Press)"));
        const std::string hash = hashLogs({*store.load(athlete)});
        TrainingLog file = drawn::log("2024-01-05 | Bench 70x8");
        file.nameMappings = {{"BP", "Bench"}, {"Bench", "BP"}};
        QCOMPARE(store.rehearse(athlete, file)->followed.entries.size(), std::size_t(2));
        QCOMPARE(namesOf(store, athlete), before);
        const auto added = store.add(athlete, file);
        // The second would send the first back: what is decided already stands.
        QCOMPARE(added->addedDecisions, 1);
        const QString after = namesOf(store, athlete);
        QCOMPARE(after, QStringLiteral("Bench(BP) Bench Row Bench(BP) Bench(Press) Bench"));
        const std::vector<NameMapping> mapped{{"BP", "Bench"}, {"Press", "Bench"}};
        QCOMPARE(store.load(athlete)->nameMappings, mapped);
        QCOMPARE(store.add(athlete, old)->addedSets, 0);
        QVERIFY(store.setImportUndone(added->importId, true, added->followed).has_value());
        QCOMPARE(namesOf(store, athlete), before);
        QCOMPARE(hashLogs({*store.load(athlete)}), hash);
        QCOMPARE(store.load(athlete)->nameMappings, (std::vector<NameMapping>{{"Press", "BP"}}));
        QVERIFY(store.setImportUndone(added->importId, false, added->followed).has_value());
        QCOMPARE(namesOf(store, athlete), after);
        QCOMPARE(store.load(athlete)->nameMappings, mapped);
        // Where such an entry was changed since, the import is not taken back by halves.
        const LoadedLog now = *store.loadWithIds(athlete);
        QVERIFY(store.edit(athlete, {ChangeEntry{now.ids.sessions[1].entries[0].id, {.exercise = "Row"}}}).has_value());
        QCOMPARE(store.setImportUndone(added->importId, true, added->followed).error().code, ErrorCode::Usage);
        QVERIFY(namesOf(store, athlete).contains("Bench(Press) Bench"));
    }
};

QTEST_APPLESS_MAIN(ExerciseNamesTest)
#include "exercise_names_test.moc"
