#pragma once
// Is an explanation right? What happens when what it calls important is taken away, and whether other ways say the same.

#include <string>

#include "core/workflow/explanation.h"

namespace liftgraph::workflow {

/// Of one target, over the entries of an explanation that have it. Distances are mean absolute ones in the target's unit.
struct TargetCheck {
    bool defined = false;                 ///< false where nothing is explained: everything else is empty then
    std::vector<double> deletion = {};    ///< from the prediction after the 0, 1, 2 ... most important players were taken away
    std::vector<double> insertion = {};   ///< to the prediction with nobody but the 0, 1, 2 ... most important players
    std::vector<double> deletionByChance = {}, insertionByChance = {};  ///< the same in drawn orders
    double deletionRatio = 0.0;   ///< area under deletion against that by chance: above 1 is better than chance
    double insertionRatio = 0.0;  ///< likewise: below 1 is better than chance
    double fidelity = 0.0;        ///< share of the way from base to prediction that the three most important players make alone; up to 1
    double sparsity = 0.0;        ///< mean number of players after which a tenth of the way is left
    double stability = 0.0;       ///< mean rank correlation of the importance between drawn backgrounds; NaN where it cannot be told
    double agreement = 0.0;       ///< rank correlation of the importance with permutation importance
    std::vector<double> permutation = {};  ///< by player: how much the mean absolute error grows when it is shuffled among the test entries
    std::string sentence = {};    ///< plain English
};

struct ExplanationCheck {
    int entries = 0;
    int seeds = 0;
    std::vector<PlayerInfo> players = {};
    std::array<TargetCheck, targets::kTargetCount> targets = {};
};

/// Feature players only (ValueFunction::Own or Column). Sources: deletion and insertion, Petsiuk et al. 2018; fidelity and sparsity as in Yuan et
/// al. 2022, read for regression; permutation importance, Breiman 2001. Errors: Usage (Structure), Cancelled, those of learn::Engine.
[[nodiscard]] Result<ExplanationCheck> checkExplanation(const Explainer& explainer, const std::vector<int>& nodes, const ExplainSettings& settings,
                                                        int seeds = 5, const JobContext& context = {});

}  // namespace liftgraph::workflow
