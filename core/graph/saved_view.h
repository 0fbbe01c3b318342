#pragma once
// A way of looking at the graph that is kept under a name, and what was put where by hand, as text for the library.

#include <map>
#include <string>

#include "core/base/result.h"
#include "core/graph/exercise_map.h"
#include "core/graph/node_filter.h"

namespace liftgraph::graph {

struct SavedView {
    std::string layout = "timeline";  ///< "timeline", "week", "map", "embedding"
    NodeFilter filter = {};
    std::string colorBy = "muscle";   ///< "muscle", "error:weight", "cluster", "feature:rir"...
    std::string sizeBy = {};          ///< as above; empty: all alike
    int weekSpan = 1;                 ///< weeks on view; 0: one day, -1: from weekStart to weekEnd
    std::optional<log::LocalDay> weekStart = {};
    std::optional<log::LocalDay> weekEnd = {};  ///< belongs to it; only where weekSpan is -1
    /// What is on view in world coordinates: left, top, right, bottom; all 0 for everything.
    double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;
    std::optional<double> firstDay = {};  ///< timeline: days since 1970-01-01 where x is 0, which another import may move
    std::string projection = "pca";       ///< embedding: "pca" or "umap"

    bool operator==(const SavedView&) const = default;
};

std::string toJson(const SavedView& view);
/// Error: FileUnreadable where the text is none of ours.
[[nodiscard]] Result<SavedView> viewFromJson(const std::string& json);

/// How the graph of an athlete is arranged, by the names of the exercises and the starts of the sessions, so that it survives an edit of the log.
struct Arrangement {
    MapMethod method = MapMethod::FruchtermanReingold;
    std::uint64_t seed = 1;
    std::map<std::string, Point> pinned = {};  ///< on the map, put there by hand: stays when the rest is arranged again
    /// In a week, how far an entry was moved from its place, by the start of its session and its exercise.
    std::map<std::pair<log::LocalTime, std::string>, Point> shifted = {};
};
std::string toJson(const Arrangement& arrangement);
[[nodiscard]] Result<Arrangement> arrangementFromJson(const std::string& json);

}  // namespace liftgraph::graph
