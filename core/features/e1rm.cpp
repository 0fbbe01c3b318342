#include "core/features/node_table.h"

namespace liftgraph::features {

double epleyE1rmKg(double loadKg, double reps) { return loadKg * (1.0 + reps / 30.0); }

double brzyckiE1rmKg(double loadKg, double reps) { return loadKg * 36.0 / (37.0 - reps); }

int topSetIndex(const std::vector<log::Set>& sets)
{
    struct Rank {
        double e1rmKg;
        double loadKg;
        double reps;
    };
    int best = -1;
    Rank top{};
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const log::Set& set = sets[i];
        if (!set.working() || set.reps.value_or(0.0) <= 0.0) continue;
        const double loadKg = set.loadKg.value_or(0.0);
        const Rank rank{epleyE1rmKg(loadKg, *set.reps), loadKg, *set.reps};
        // Where nothing is loaded every e1RM is 0, and the repetitions decide.
        const bool better = rank.e1rmKg != top.e1rmKg   ? rank.e1rmKg > top.e1rmKg
                            : rank.loadKg != top.loadKg ? rank.loadKg > top.loadKg
                            : rank.e1rmKg == 0.0        ? rank.reps > top.reps
                                                        : false;
        if (best < 0 || better) {
            best = int(i);
            top = rank;
        }
    }
    return best;
}

}  // namespace liftgraph::features
