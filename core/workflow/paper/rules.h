#pragma once
// The paper's two rules that make the labels: what its text lists, and what the notebook that made its table ran.

#include <array>
#include <vector>

#include "core/workflow/paper.h"

namespace liftgraph::workflow {

/// The branch of a rule that a row takes by its exercise type; the deload of every fifth week comes on top.
enum class PaperBranch { None, CompoundAdd, CompoundAddLess, CompoundBackOff, BodyweightAdd, BodyweightBackOff, IsolationAdd, IsolationRest };

struct PaperLabel {
    std::array<double, kPaperTargets> next = {};  ///< weight, reps, rest
    PaperBranch branch = PaperBranch::None;
    bool deload = false;  ///< week % 5 == 0: weight and rest of the branch are overridden
};

/// The rule applied to one row. Source: the paper's section 5.3 (Listing) and its notebook (Notebook).
PaperLabel labelOf(const PaperRow& row, PaperPreset rule);

/// A branch as people read it: "compound, fatigue <= 6 and RIR >= 2: weight +2.5 %".
struct PaperBranchText {
    PaperBranch branch = PaperBranch::None;
    const char* text = "";
};
/// The branches that a rule has, in its own order.
std::vector<PaperBranchText> branchesOf(PaperPreset rule);

}  // namespace liftgraph::workflow
