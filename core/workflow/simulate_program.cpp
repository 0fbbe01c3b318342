#include "core/workflow/simulate_program.h"

namespace liftgraph::workflow {

namespace {

enum Shelf : int {
    kSquat, kBench, kDeadlift, kPress, kRow, kRomanian, kIncline, kPulldown, kPullUp, kLegPress, kLegCurl, kLegExtension,
    kLateralRaise, kCurl, kPushdown, kCableRow, kCalfRaise, kHipThrust, kFacePull, kDip,
};

}  // namespace

const std::vector<PlannedExercise>& exerciseShelf()
{
    static const std::vector<PlannedExercise> shelf = {
        {"Squat (Barbell)", Kit::Barbell, true, 1.00, 5, 8, 3},
        {"Bench Press (Barbell)", Kit::Barbell, true, 0.76, 5, 8, 3},
        {"Deadlift (Barbell)", Kit::Barbell, true, 1.22, 4, 6, 2},
        {"Overhead Press (Barbell)", Kit::Barbell, true, 0.48, 5, 8, 3},
        {"Bent Over Row (Barbell)", Kit::Barbell, true, 0.68, 6, 10, 3},
        {"Romanian Deadlift (Barbell)", Kit::Barbell, true, 0.92, 6, 10, 3},
        {"Incline Bench Press (Dumbbell)", Kit::Dumbbell, true, 0.28, 8, 12, 3},
        {"Lat Pulldown (Cable)", Kit::Machine, true, 0.66, 8, 12, 3},
        {"Pull Up", Kit::Bodyweight, true, 0.85, 5, 12, 3},
        {"Leg Press", Kit::Machine, true, 1.90, 8, 12, 3},
        {"Seated Leg Curl (Machine)", Kit::Machine, false, 0.52, 8, 12, 3},
        {"Leg Extension (Machine)", Kit::Machine, false, 0.62, 10, 15, 3},
        {"Lateral Raise (Dumbbell)", Kit::Dumbbell, false, 0.13, 10, 15, 3},
        {"Bicep Curl (Dumbbell)", Kit::Dumbbell, false, 0.17, 8, 12, 3},
        {"Triceps Pushdown (Cable - Straight Bar)", Kit::Machine, false, 0.36, 10, 15, 3},
        {"Seated Row (Cable)", Kit::Machine, true, 0.66, 8, 12, 3},
        {"Standing Calf Raise (Machine)", Kit::Machine, false, 0.95, 10, 15, 3},
        {"Hip Thrust (Barbell)", Kit::Barbell, true, 1.25, 8, 12, 3},
        {"Face Pull (Cable)", Kit::Machine, false, 0.32, 12, 15, 2},
        {"Chest Dip", Kit::Bodyweight, true, 0.90, 6, 12, 3},
    };
    return shelf;
}

const std::vector<Program>& programShelf()
{
    static const std::vector<Program> programs = {
        {"full body",
         {{"Full Body A", 0, {kSquat, kBench, kRow, kLateralRaise, kCurl}},
          {"Full Body B", 2, {kDeadlift, kPress, kPulldown, kLegExtension, kPushdown}},
          {"Full Body C", 4, {kSquat, kIncline, kPullUp, kLegCurl, kCalfRaise}}}},
        {"upper lower",
         {{"Upper A", 0, {kBench, kRow, kPress, kPulldown, kCurl, kPushdown}},
          {"Lower A", 1, {kSquat, kRomanian, kLegExtension, kLegCurl, kCalfRaise}},
          {"Upper B", 3, {kIncline, kPullUp, kDip, kCableRow, kLateralRaise, kFacePull}},
          {"Lower B", 4, {kDeadlift, kLegPress, kHipThrust, kLegCurl, kCalfRaise}}}},
        {"push pull legs",
         {{"Push", 0, {kBench, kPress, kIncline, kLateralRaise, kPushdown}},
          {"Pull", 1, {kDeadlift, kPullUp, kCableRow, kFacePull, kCurl}},
          {"Legs", 3, {kSquat, kLegPress, kLegCurl, kLegExtension, kCalfRaise}},
          {"Full Body", 5, {kSquat, kBench, kRow, kLateralRaise, kCurl}}}},
    };
    return programs;
}

}  // namespace liftgraph::workflow
