#pragma once
// Which columns of the feature table a player of an explanation stands for: a quantity, or a group of quantities that say much the same.

#include <string>
#include <vector>

#include "core/features/feature_table.h"

namespace liftgraph::explain {

struct FeaturePlayer {
    std::string name = {};   ///< stable: "load", or the name of its only column
    std::string label = {};  ///< for people: "Load"
    std::vector<int> columns = {};
};

/// At most 12 players, which exact values are quick for: quantities that follow from each other ({volume, load, monotony, strain}: design's
/// methods.md 5) share one, a mask goes with its quantity, and what the exercise is (type, muscle) is one. Columns of other tables stand alone.
std::vector<FeaturePlayer> groupedPlayers(const std::vector<features::Column>& columns);

/// One for each quantity with its mask; type and muscle one each.
std::vector<FeaturePlayer> singleFeatures(const std::vector<features::Column>& columns);

}  // namespace liftgraph::explain
