#include <QTest>
#include <set>

#include "core/targets/rule_inputs.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using targets::RuleBranch;
using targets::RuleDecision;
using targets::RuleInput;

namespace {

/// Inside the range, nothing special: keep the weight and add a repetition.
RuleInput ordinary()
{
    RuleInput input;
    input.kind = log::ExerciseKind::Compound;
    input.loadKg = 100.0;
    input.reps = 8.0;
    input.restS = 120.0;
    input.sets = 4;
    input.sessionsSeen = 10;
    return input;
}

}  // namespace
Q_DECLARE_METATYPE(liftgraph::targets::RuleInput)

class OverloadRulesTest : public QObject {
    Q_OBJECT

private slots:
    void branches_data();
    void branches();
    void everyBranchIsReachedAndSpeaks();
    void neverAbsurd();
    void inputsComeFromThePast();
    void inputsFindDeloads();
    void inputsOfBodyweight();
};

void OverloadRulesTest::branches_data()
{
    QTest::addColumn<RuleInput>("input");
    QTest::addColumn<int>("branch");
    QTest::addColumn<double>("loadKg");
    QTest::addColumn<double>("reps");
    QTest::addColumn<double>("restS");
    QTest::addColumn<int>("sets");
    const auto row = [](const char* name, auto change, RuleBranch branch, double loadKg, double reps, double restS = 120.0, int sets = 4) {
        RuleInput input = ordinary();
        change(input);
        QTest::newRow(name) << input << int(branch) << loadKg << reps << restS << sets;
    };
    row("inside the range", [](RuleInput&) {}, RuleBranch::AddReps, 100.0, 9.0);
    row("inside, plenty left", [](RuleInput& in) { in.rir = 3.0; in.reps = 6; }, RuleBranch::AddReps, 100.0, 8.0);
    row("inside, plenty left, not past the range", [](RuleInput& in) { in.rir = 4.0; in.reps = 9; }, RuleBranch::AddReps, 100.0, 10.0);
    row("top of the range", [](RuleInput& in) { in.reps = 10; }, RuleBranch::AddLoad, 102.5, 9.0);
    row("top with reserve", [](RuleInput& in) { in.reps = 10; in.rir = 2.0; }, RuleBranch::AddLoad, 102.5, 9.0);
    row("top with plenty", [](RuleInput& in) { in.reps = 10; in.rir = 3.0; }, RuleBranch::AddLoad, 105.0, 8.0);
    row("far above the range", [](RuleInput& in) { in.reps = 20; }, RuleBranch::AddLoad, 102.5, 10.0);
    row("isolation too", [](RuleInput& in) { in.kind = log::ExerciseKind::Isolation; in.reps = 10; }, RuleBranch::AddLoad, 102.5, 9.0);
    row("weighted bodyweight too", [](RuleInput& in) { in.kind = log::ExerciseKind::Bodyweight; in.reps = 10; in.loadKg = 20; }, RuleBranch::AddLoad, 20.5, 9.0);
    row("nothing left", [](RuleInput& in) { in.rir = 0.0; }, RuleBranch::Repeat, 100.0, 8.0);
    row("nothing left at the top", [](RuleInput& in) { in.rir = 0.5; in.reps = 10; }, RuleBranch::Repeat, 100.0, 10.0);
    row("below the range at the limit", [](RuleInput& in) { in.rir = 0.0; in.reps = 4; }, RuleBranch::BackOff, 95.0, 6.0, 150.0);
    row("at the limit and exhausted", [](RuleInput& in) { in.rir = 0.0; in.fatigue = 9.0; }, RuleBranch::BackOff, 95.0, 8.0, 150.0);
    row("exhausted with long rests", [](RuleInput& in) { in.rir = 0.0; in.fatigue = 9.0; in.restS = 400.0; }, RuleBranch::BackOff, 95.0, 8.0, 400.0);
    row("eighth week", [](RuleInput& in) { in.weeksSinceDeload = 8; }, RuleBranch::PlannedDeload, 90.0, 8.0, 120.0, 2);
    row("ninth week", [](RuleInput& in) { in.weeksSinceDeload = 9; }, RuleBranch::AddReps, 100.0, 9.0);
    row("one set stays one", [](RuleInput& in) { in.weeksSinceDeload = 16; in.sets = 1; }, RuleBranch::PlannedDeload, 90.0, 8.0, 120.0, 1);
    row("stalled and tired", [](RuleInput& in) { in.stalledSessions = 3; in.fatigue = 7.0; }, RuleBranch::ReactiveDeload, 90.0, 8.0, 150.0, 2);
    row("stalled but fresh", [](RuleInput& in) { in.stalledSessions = 3; in.fatigue = 6.9; }, RuleBranch::AddReps, 100.0, 9.0);
    row("just deloaded", [](RuleInput& in) { in.stalledSessions = 4; in.fatigue = 8.0; }, RuleBranch::AddReps, 100.0, 9.0);
    row("own body", [](RuleInput& in) { in.loadKg = 0; in.reps = 12; }, RuleBranch::AddRepsBodyweight, 0.0, 13.0);
    row("own body, plenty", [](RuleInput& in) { in.loadKg = 0; in.rir = 4.0; }, RuleBranch::AddRepsBodyweight, 0.0, 10.0);
    row("own body, nothing left", [](RuleInput& in) { in.loadKg = 0; in.rir = 0.0; }, RuleBranch::RepeatBodyweight, 0.0, 8.0);
    row("own body, exhausted", [](RuleInput& in) { in.loadKg = 0; in.rir = 0.0; in.reps = 1; }, RuleBranch::BackOff, 0.0, 1.0, 150.0);
    row("own body, deload", [](RuleInput& in) { in.loadKg = 0; in.reps = 10; in.weeksSinceDeload = 8; }, RuleBranch::PlannedDeload, 0.0, 9.0, 120.0, 2);
    row("second time", [](RuleInput& in) { in.sessionsSeen = 2; in.reps = 10; in.weeksSinceDeload = 8; }, RuleBranch::FirstTimes, 100.0, 10.0);
    row("second time, easy", [](RuleInput& in) { in.sessionsSeen = 2; in.rir = 5.0; }, RuleBranch::FirstTimes, 100.0, 9.0);
}

void OverloadRulesTest::branches()
{
    QFETCH(RuleInput, input);
    const RuleDecision decision = targets::applyRule(input);
    QTEST(int(decision.branch), "branch");
    QTEST(decision.loadKg, "loadKg");
    QTEST(decision.reps, "reps");
    QTEST(decision.restS, "restS");
    QTEST(decision.sets, "sets");
}

void OverloadRulesTest::everyBranchIsReachedAndSpeaks()
{
    std::set<RuleBranch> reached;
    std::set<std::string> sentences;
    for (const int seen : {1, 10})
        for (const int weeks : {0, 8})
            for (const int stalled : {0, 3})
                for (const double loadKg : {0.0, 100.0})
                    for (const double reps : {3.0, 8.0, 12.0})
                        for (const double rir : {-1.0, 0.0, 2.0}) {
                            RuleInput input = ordinary();
                            input.sessionsSeen = seen;
                            input.weeksSinceDeload = weeks;
                            input.stalledSessions = stalled;
                            input.fatigue = 8.0;
                            input.loadKg = loadKg;
                            input.reps = reps;
                            if (rir >= 0.0) input.rir = rir;
                            reached.insert(targets::applyRule(input).branch);
                        }
    QCOMPARE(int(reached.size()), int(RuleBranch::FirstTimes) + 1);
    for (const RuleBranch branch : reached) {
        const std::string sentence = targets::ruleSentence(branch);
        QVERIFY(sentence.size() > 20 && sentence.back() == '.');
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), reached.size());
}

void OverloadRulesTest::neverAbsurd()
{
    for (const double loadKg : {0.0, 1.0, 400.0})
        for (const double reps : {0.5, 1.0, 40.0, 200.0})
            for (const int high : {1, 8}) {
                RuleInput input = ordinary();
                input.loadKg = loadKg;
                input.reps = reps;
                input.repRangeLow = high;
                input.repRangeHigh = high;
                const RuleDecision decision = targets::applyRule(input);
                QVERIFY(decision.loadKg >= 0.9 * loadKg && decision.loadKg <= 1.05 * loadKg);
                QVERIFY(decision.reps > 0.0 && decision.reps <= reps + 2.0);
            }
}

void OverloadRulesTest::inputsComeFromThePast()
{
    const QString past = "2024-01-01 | Squat 100x5\n2024-01-03 | Squat 100x8 rpe8 rest90\n2024-01-05 | Squat 100x7\n2024-01-08 | Squat 100x6 90x6 fat6 rest150\n";
    const auto inputAt = [](const QString& text, int node) {
        const auto nodes = features::buildNodes({drawn::log(text)}, log::Catalogue::load());
        return targets::ruleInput(nodes, *features::recommendedFeatures(nodes), node);
    };
    const RuleInput last = inputAt(past, 3);
    QCOMPARE(last.sessionsSeen, 4);
    QCOMPARE(last.loadKg, 100.0);
    QCOMPARE(last.reps, 6.0);
    QCOMPARE(last.sets, 2);
    QCOMPARE(last.restS, 150.0);
    QCOMPARE(last.fatigue, 6.0);
    QVERIFY(!last.rir);
    QCOMPARE(int(last.kind), int(log::ExerciseKind::Compound));
    // Sorted 5 6 7 8: quartiles 5.75 and 7.25.
    QCOMPARE(last.repRangeLow, 5);
    QCOMPARE(last.repRangeHigh, 8);
    QCOMPARE(last.stalledSessions, 2);
    QCOMPARE(*inputAt(past, 1).rir, 2.0);
    QCOMPARE(inputAt(past, 1).repRangeLow, RuleInput{}.repRangeLow);
    QCOMPARE(inputAt(past, 0).stalledSessions, 0);
    const RuleInput later = inputAt(past + "2024-01-10 | Squat 300x20\n", 3);
    QCOMPARE(later.repRangeHigh, last.repRangeHigh);
    QCOMPARE(later.stalledSessions, last.stalledSessions);
}

void OverloadRulesTest::inputsFindDeloads()
{
    // Seven weeks of two sessions, an easy week, two more weeks.
    QString text;
    for (int week = 0; week < 10; ++week)
        for (const int day : {0, 3}) {
            const auto date = QString::fromStdString(log::formatDay(drawn::day("2024-01-01") + std::chrono::days(7 * week + day)));
            text += date + (week == 7 ? " | Squat 50x5\n" : " | Squat 100x5 100x5\n");
        }
    const auto nodes = features::buildNodes({drawn::log(text)}, log::Catalogue::load());
    const auto features = *features::recommendedFeatures(nodes);
    QCOMPARE(targets::ruleInput(nodes, features, 13).weeksSinceDeload, 6);
    QCOMPARE(targets::ruleInput(nodes, features, 15).weeksSinceDeload, 0);
    QCOMPARE(targets::ruleInput(nodes, features, 19).weeksSinceDeload, 2);
}

void OverloadRulesTest::inputsOfBodyweight()
{
    const auto nodes = features::buildNodes({drawn::log("2024-01-01 | Pull Up 0x8\n2024-01-03 | Pull Up 0x9\n2024-01-05 | Pull Up 0x9")}, log::Catalogue::load());
    const RuleInput input = targets::ruleInput(nodes, *features::recommendedFeatures(nodes), 2);
    QCOMPARE(input.stalledSessions, 1);
    QCOMPARE(int(input.kind), int(log::ExerciseKind::Bodyweight));
    QCOMPARE(int(targets::applyRule(input).branch), int(RuleBranch::AddRepsBodyweight));
}

QTEST_APPLESS_MAIN(OverloadRulesTest)
#include "overload_rules_test.moc"
