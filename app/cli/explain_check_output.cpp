#include <cmath>
#include <sstream>

#include "app/cli/explain_output.h"
#include "app/cli/report_output.h"

namespace liftgraph::cli {

void addCheck(Answer& answer, const workflow::ExplanationCheck& check)
{
    Json json = {{"entries", check.entries}, {"seeds", check.seeds}, {"targets", Json::array()}};
    for (int target = 0; target < targets::kTargetCount; ++target) {
        const workflow::TargetCheck& one = check.targets[std::size_t(target)];
        Json row = {{"target", targets::kTargetNames[target]}, {"sentence", one.sentence}};
        if (one.defined) {
            row["deletion"] = one.deletion;
            row["insertion"] = one.insertion;
            row["deletion_by_chance"] = one.deletionByChance;
            row["insertion_by_chance"] = one.insertionByChance;
            row["deletion_ratio"] = number(one.deletionRatio);
            row["insertion_ratio"] = number(one.insertionRatio);
            row["fidelity"] = number(one.fidelity);
            row["sparsity"] = number(one.sparsity);
            row["stability"] = number(one.stability);
            row["agreement"] = number(one.agreement);
            row["permutation_importance"] = Json::object();
            for (std::size_t player = 0; player < check.players.size(); ++player) row["permutation_importance"][check.players[player].name] = number(one.permutation[player]);
        }
        answer.text += std::string(targets::kTargetNames[target]) + ": " + one.sentence + '\n';
        json["targets"].push_back(std::move(row));
    }
    answer.json["check"] = std::move(json);
}

void addChanges(Answer& answer, const workflow::Snapshot& snapshot, const workflow::WhatIf& what, const std::vector<workflow::SmallestChange>& changes)
{
    Json list = Json::array();
    std::ostringstream text;
    text << entryId(snapshot, what.node()) << ": ";
    if (changes.empty()) text << "no change of fatigue, reserve, rest, sets or gap alone would change what is prescribed.\n";
    else text << "what would change the prescription, smallest change first\n";
    for (const workflow::SmallestChange& change : changes) {
        const workflow::LeverInfo& lever = what.levers()[std::size_t(change.lever)];
        const char* name = workflow::kLeverNames[int(change.lever)];
        list.push_back({{"feature", name}, {"from", lever.now}, {"to", change.value}, {"weight_kg", change.answer.weightKg}, {"reps", change.answer.reps}});
        text << "  " << name << ' ' << change.value << " instead of " << lever.now << ": " << change.answer.weightKg << " kg x " << change.answer.reps << '\n';
    }
    answer.json["changes"].push_back({{"entry", entryId(snapshot, what.node())}, {"changes", list}});
    answer.text += text.str();
}

}  // namespace liftgraph::cli
