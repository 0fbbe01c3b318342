#include <cmath>
#include <sstream>

#include "core/workflow/ablation_store.h"

namespace liftgraph::workflow {

namespace {

/// A cell of the file; empty where there is no number.
std::string number(double value)
{
    if (!std::isfinite(value)) return {};
    std::ostringstream text;
    text.precision(10);
    text << value;
    return text.str();
}

}  // namespace

std::string ablationCsv(const Ablation& ablation)
{
    std::ostringstream text;
    text << "model,depth,dropout,activation,relation,fan_out,seeds";
    for (int target = 0; target < targets::kTargetCount; ++target)
        for (const char* figure : {"count", "mae", "persistence_mae", "skill", "skill_sd", "believed_skill"}) text << ',' << targets::kTargetNames[target] << '_' << figure;
    text << ",dirichlet,dirichlet_normalised,mad,effective_rank,dead_units,first_loss,last_loss,epochs,constant\n";
    for (const AblationCell& cell : ablation.cells) {
        const AblationSetting& s = cell.setting;
        text << s.model << ',' << s.depth << ',' << s.dropout << ',' << learn::kActivationNames[int(s.activation)] << ','
             << graph::kRelationNames[int(s.relation)] << ',' << s.fanOut << ',' << cell.seeds;
        for (std::size_t target = 0; target < cell.mean.targets.size(); ++target) {
            const AblationTarget& t = cell.mean.targets[target];
            text << ',' << t.count << ',' << number(t.mae) << ',' << number(t.persistenceMae) << ',' << number(t.skill) << ','
                 << number(cell.skillDeviation[target]) << ',' << number(t.believedSkill);
        }
        const evaluate::Smoothness none = {0, std::nan(""), std::nan(""), std::nan(""), std::nan(""), std::nan("")};
        const evaluate::Smoothness& last = cell.mean.layers.empty() ? none : cell.mean.layers.back();
        for (const double figure : {last.dirichlet, last.normalisedDirichlet, last.meanCosineDistance, last.effectiveRank, last.deadUnits, cell.mean.firstLoss,
                                    cell.mean.lastLoss, cell.mean.epochs})
            text << ',' << (cell.seeds > 0 ? number(figure) : std::string());
        text << ',' << (cell.constant ? 1 : 0) << '\n';
    }
    return text.str();
}

}  // namespace liftgraph::workflow
