// The names of a log: which the catalogue knows, what an unknown one may mean, and merging one into another and back.

#include <QtTest>

#include "core/log/exercise_names.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::log;

class ExerciseNamesTest : public QObject {
    Q_OBJECT

private slots:
    void unknownNamesComeFirstWithAProposal()
    {
        const auto uses = exerciseUses(drawn::log("2024-01-01 | Bench Press (Barbell) 60x8 60x8 | Bnech Press Barbel 60x8\n"
                                                  "2024-01-03 | Bench Press (Barbell) 60x8 | Qwertz 10x10 | Squat 100x0"), Catalogue::load());
        QStringList drawn;
        for (const ExerciseUse& use : uses)
            drawn << QStringLiteral("%1 %2/%3 %4").arg(QString::fromStdString(use.name)).arg(use.sessions).arg(use.sets).arg(use.facts.known);
        QCOMPARE(drawn.join("; "), QStringLiteral("Bnech Press Barbel 1/1 0; Qwertz 1/1 0; Bench Press (Barbell) 2/3 1; Squat 0/0 1"));
        QVERIFY2(uses[0].proposal.find("Bench Press") != std::string::npos, uses[0].proposal.c_str());
        QVERIFY(uses[0].reason.starts_with("shares the word"));
        QVERIFY(uses[1].proposal.empty() && uses[1].reason.empty());
        QVERIFY(uses[2].proposal.empty());
    }
    void mergingIsOneStepAndKeepsTheNamesOfTheFile()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        const TrainingLog log = drawn::log("2024-01-01 | Bench 60x8 | BP 62x8\n2024-01-03 | BP 65x8");
        QVERIFY(store.add(athlete, log).has_value());
        const LoadedLog before = *store.loadWithIds(athlete);
        QVERIFY(renameExercise(before, "Nothing", "Bench").empty());
        const LogEdit edit = *store.edit(athlete, renameExercise(before, "BP", "Bench"));
        const LoadedLog after = *store.loadWithIds(athlete);
        for (const Session& session : after.log.sessions)
            for (const Entry& entry : session.entries) QCOMPARE(entry.exercise, std::string("Bench"));
        QCOMPARE(after.ids.edited.size(), std::size_t(2));
        QCOMPARE(after.ids.edited.begin()->second.exercise, std::string("BP"));
        QCOMPARE(store.add(athlete, log)->addedSets, 0);
        QVERIFY(store.apply(inverse(edit)).has_value());
        QCOMPARE(hashLogs({*store.load(athlete)}), hashLogs({before.log}));
        QVERIFY(store.loadWithIds(athlete)->ids.edited.empty());
    }
};

QTEST_APPLESS_MAIN(ExerciseNamesTest)
#include "exercise_names_test.moc"
