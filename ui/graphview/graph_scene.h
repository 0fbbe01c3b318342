#pragma once
// What the graph view draws, prepared once from a snapshot: nodes, edges and rows in world coordinates.

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/graph/exercise_graph.h"
#include "core/log/catalogue.h"
#include "core/workflow/workflow.h"

namespace liftgraph::ui {

enum class SceneKind {
    Timeline,   ///< x = day, y = exercise; temporal edges dashed, sessions as hairlines
    Map,        ///< one item per exercise, force-directed
    Week,       ///< a few sessions in detail: solid same-session edges, dashed temporal edges, every item named
    Embedding,  ///< entries by what a trained model made of them; no edges
};

/// What an edge says; decides how it is drawn.
enum class EdgeKind { Temporal, SameSession, Shared };

struct SceneNode {
    QPointF at = {};       ///< timeline: day since the first, row; map: unit square
    QColor color = {};
    double weight = 0.0;   ///< 0..1, decides the radius where `GraphScene::sized` (map: share of the most frequent exercise's sessions)
    int node = -1;         ///< the snapshot's node it stands for (map: the latest of the exercise)
    int exercise = -1;
    int session = -1;      ///< timeline: index into GraphScene::sessions
    QString label = {};    ///< map and week; of the others the view asks its describer
    bool pinned = false;   ///< put there by hand; marked as such
};

struct SceneEdge {
    int from = 0, to = 0;  ///< indices into nodes
    double weight = 0.0;   ///< map: 0..1, share of the most shared sessions; 0 on the timeline
    EdgeKind kind = EdgeKind::Temporal;
};

/// One exercise's line on the timeline.
struct SceneRow {
    QString name = {};
    log::MuscleGroup group = log::MuscleGroup::Unknown;
};

/// Same-session relation on the timeline: one hairline through its members, never their pairs. In the week a column.
struct SceneSession {
    double day = 0.0;    ///< days since `firstDay`
    std::vector<int> members = {};  ///< nodes, by row
};

/// Indices of edges by the item that they touch, as two flat arrays: a vector for each item took five times as much memory.
class EdgesByItem {
public:
    EdgesByItem() = default;
    EdgesByItem(std::size_t items, const std::vector<SceneEdge>& edges);
    /// Empty for an item that was not there.
    std::span<const int> operator[](std::size_t item) const
    {
        if (item + 1 >= m_start.size()) return {};
        return {m_edges.data() + m_start[item], std::size_t(m_start[item + 1] - m_start[item])};
    }

private:
    std::vector<int> m_start = {};  ///< by item, into m_edges; one more at the end
    std::vector<int> m_edges = {};
};

struct GraphScene {
    SceneKind kind = SceneKind::Timeline;
    bool sized = false;  ///< whether SceneNode::weight decides the radius; always on the map
    std::vector<SceneNode> nodes = {};
    std::vector<SceneEdge> edges = {};
    std::vector<SceneSession> sessions = {};
    std::vector<SceneRow> rows = {};
    QRectF bounds = {};
    double largest = 0.0;   ///< map: sessions, kilograms or whatever a weight of 1 stands for
    double firstDay = 0.0;  ///< days since 1970-01-01 at x = 0
    std::vector<int> itemOfNode = {};  ///< by the snapshot's node; -1 where filtered out
    EdgesByItem touching = {};  ///< made by indexEdges()

    /// A word above a place of the scene, such as a community's name; drawn over everything.
    struct Caption {
        QPointF at = {};
        QString text = {};
    };
    std::vector<Caption> captions = {};

    int count() const { return int(nodes.size()); }
    /// Everything related to an item: same session and joined by an edge.
    std::vector<int> neighbours(int item) const;
};
using ScenePtr = std::shared_ptr<const GraphScene>;

/// Which exercises are shown.
struct SceneFilter {
    std::vector<log::MuscleGroup> hidden = {};
    QString text = {};  ///< part of the exercise's name, any case
    std::vector<char> shown = {};  ///< by the snapshot's node, 0 for what is left out; empty: nothing is
    bool sameSession = true;       ///< whether the relation is drawn
    bool temporal = true;

    bool passes(const log::Exercise& exercise) const;
    bool passes(const features::NodeTable& table, std::size_t node) const;
    /// By exercise: whether an entry of it passes.
    std::vector<char> exercises(const features::NodeTable& table) const;
    /// By node: 1 where it passes.
    std::vector<char> nodes(const features::NodeTable& table) const;
};

/// How large the items are: by entry or by exercise, 0 to 1; empty: all alike (the map: by sessions).
using ItemSizes = std::vector<double>;

/// The 98th percentile of what is above 0, 0 without any: where sizes end.
double largestSize(const std::vector<double>& values);
/// Numbers as shares of largestSize(), at most 1; what is missing (NaN) or below 0 becomes 0.
ItemSizes sharesOfLargest(const std::vector<double>& values);

/// `colors` by the snapshot's node.
ScenePtr timelineScene(const workflow::Snapshot& snapshot, const SceneFilter& filter, const std::vector<QColor>& colors, const ItemSizes& sizes = {});

struct MapLook {
    bool byVolume = false;                        ///< size by volume instead of by sessions
    ItemSizes sizes = {};                         ///< by position, shares; instead of either; empty: none
    std::vector<QColor> colors = {};              ///< by position in the map's exercises; empty: their muscles
    std::vector<QString> communities = {};        ///< by position: the name of its community, said once beside its largest exercise; empty: none
    std::vector<char> pinned = {};                ///< by position: put there by hand
};
/// Places are `map`'s and `layout`'s; sizes and links count the entries that pass the filter alone.
ScenePtr mapScene(const workflow::Snapshot& snapshot, const graph::ExerciseMap& map, const graph::MapLayout& layout, const SceneFilter& filter,
                  const MapLook& look = {});

/// Edges by their ends; every maker of a scene ends with it.
void indexEdges(GraphScene& scene);

}  // namespace liftgraph::ui
