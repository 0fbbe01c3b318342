#pragma once
// How alike the hidden states of neighbours have become: over-smoothing in figures, layer by layer.

#include "core/graph/exercise_graph.h"
#include "core/learn/model.h"

namespace liftgraph::evaluate {

/// The hidden states of one layer on one graph. Sums are kept in double; cliques cost O(members), never O(pairs).
struct Smoothness {
    int width = 0;                  ///< units
    double dirichlet = 0.0;         ///< Dirichlet energy by node; NaN without nodes
    /// Energy / ||H||^2, 0 to below 2: free of the states' size; NaN where every state is 0. Where few nodes carry most of ||H||^2, as behind many
    /// ReLUs, it need not fall although directions become alike: read it beside the next one.
    double normalisedDirichlet = 0.0;
    double meanCosineDistance = 0.0;   ///< MAD, 0 (alike) to 2; NaN where no two neighbours have a direction
    double effectiveRank = 0.0;     ///< 1 (all states on one line) to `width`; 0 where every state is 0
    double deadUnits = 0.0;         ///< share of the units that are 0 on every node
};

/// tr(H^T L H) / n with L = I - D^-1/2 A D^-1/2 and D = 1 + degree: the sum over relations of ||h_i/sqrt(1+d_i) - h_j/sqrt(1+d_j)||^2, each relation
/// once, by node (Cai and Wang 2020, "A Note on Over-Smoothing for Graph Neural Networks", definition 3.1). `states` is nodes x units.
/// Relations count in both directions and without weights; two nodes that share a group and an edge are related twice.
double dirichletEnergy(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph);

/// Mean average distance: over the nodes, the mean of 1 - cos(h_i, h_j) over the neighbours j (Chen et al. 2020, "Measuring and Relieving the
/// Over-Smoothing Problem", equations 1 to 4). A state of 0 has no direction: it is left out. NaN where no pair is left.
double meanAverageDistance(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph);

/// exp of the entropy of the singular values divided by their sum (Roy and Vetterli 2007, "The effective rank"). 0 where every value is 0.
double effectiveRank(const learn::FloatMatrix& states);

/// Share of the columns that are 0 in every row: a ReLU unit that never fires. Leaky ReLU, ELU and tanh have none, by design.
double deadUnits(const learn::FloatMatrix& states);

/// All of them at once.
Smoothness smoothness(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph);

}  // namespace liftgraph::evaluate
