#include "core/workflow/paper/rules.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::workflow {

namespace {

struct Change {
    double weight = 0.0, reps = 0.0, rest = 0.0;
    PaperBranch branch = PaperBranch::None;
};

Change compoundChange(const PaperRow& row, PaperPreset rule)
{
    const bool middleAsks = rule == PaperPreset::Listing || (row.rir >= 1 && row.rir < 2);
    if (row.fatigue <= 6 && row.rir >= 2) return {0.025 * row.weight, 0, 0, PaperBranch::CompoundAdd};
    if (row.fatigue > 6 && row.fatigue <= 8 && middleAsks) return {0.015 * row.weight, 0, 0, PaperBranch::CompoundAddLess};
    if (row.fatigue > 8 || row.rir < 1) return {-0.03 * row.weight, 0, 20, PaperBranch::CompoundBackOff};
    return {};
}

Change bodyweightChange(const PaperRow& row)
{
    if (row.fatigue <= 6 && row.rir >= 2) {
        const double share = row.weight != 0.0 ? 0.025 * row.weight / row.weight : 0.0;
        // Half to even on the binary value, as the notebook's round().
        return {0, std::nearbyint(share * 40), -std::nearbyint(share * 400), PaperBranch::BodyweightAdd};
    }
    if (row.fatigue > 8) return {0, -1, 20, PaperBranch::BodyweightBackOff};
    return {};
}

Change isolationChange(const PaperRow& row)
{
    if (row.fatigue <= 7 && row.rir >= 1) return {0.015 * row.weight, 0, 0, PaperBranch::IsolationAdd};
    if (row.fatigue > 8) return {0, 0, 15, PaperBranch::IsolationRest};
    return {};
}

Change changeOfType(const PaperRow& row, PaperPreset rule)
{
    if (row.exerciseType == "compound") return compoundChange(row, rule);
    if (rule == PaperPreset::Listing) return {};
    if (row.exerciseType == "bodyweight") return bodyweightChange(row);
    if (row.exerciseType == "isolation") return isolationChange(row);
    return {};
}

}  // namespace

std::string presetName(PaperPreset preset) { return preset == PaperPreset::Notebook ? "notebook" : "listing"; }

PaperLabel labelOf(const PaperRow& row, PaperPreset rule)
{
    Change change = changeOfType(row, rule);
    PaperLabel label;
    label.branch = change.branch;
    label.deload = row.week % 5 == 0;
    if (label.deload) {
        change.weight = -0.05 * row.weight;
        change.rest = 30;
    }
    label.next = {std::max(0.0, row.weight + change.weight), std::max(1.0, row.reps + change.reps), std::max(60.0, row.restTime + change.rest)};
    return label;
}

std::vector<PaperBranchText> branchesOf(PaperPreset rule)
{
    using enum PaperBranch;
    const bool notebook = rule == PaperPreset::Notebook;
    std::vector<PaperBranchText> branches{
        {CompoundAdd, "compound, fatigue at most 6 and RIR at least 2: weight +2.5 %"},
        {CompoundAddLess, notebook ? "compound, fatigue above 6 up to 8 and RIR from 1 to below 2: weight +1.5 %"
                                   : "compound, fatigue above 6 up to 8: weight +1.5 %"},
        {CompoundBackOff, "compound, fatigue above 8 or RIR below 1: weight -3 %, rest +20 s"},
    };
    if (notebook) {
        branches.push_back({BodyweightAdd, "bodyweight, fatigue at most 6 and RIR at least 2: 1 repetition more, rest -10 s"});
        branches.push_back({BodyweightBackOff, "bodyweight, fatigue above 8: 1 repetition less, rest +20 s"});
        branches.push_back({IsolationAdd, "isolation, fatigue at most 7 and RIR at least 1: weight +1.5 %"});
        branches.push_back({IsolationRest, "isolation, fatigue above 8: rest +15 s"});
    }
    return branches;
}

}  // namespace liftgraph::workflow
