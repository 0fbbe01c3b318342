#pragma once
// The way from one scene to another: what both hold travels, what is new fades in.

#include <QElapsedTimer>
#include <memory>
#include <optional>
#include <vector>

#include "ui/graphview/graph_scene.h"
#include "ui/graphview/view_transform.h"

namespace liftgraph::ui {

class SceneTransition {
public:
    /// From where the items of `before` were on the screen to where those of `after` belong. Matched by the snapshot's node, or by exercise where one
    /// of both is a map. Nothing where no item is in both, none has moved, or there are too many to draw at every step.
    static std::optional<SceneTransition> between(const GraphScene& before, const ViewTransform& then, const ScenePtr& after, const ViewTransform& now);

    static constexpr int kMs = 150;
    bool over() const { return m_clock.elapsed() >= kMs; }
    /// The scene on its way at this moment, to be drawn with the transform of the later one.
    std::shared_ptr<const GraphScene> current() const { return at(double(m_clock.elapsed()) / kMs); }
    /// Share of the way, 0 to 1.
    std::shared_ptr<const GraphScene> at(double share) const;

private:
    ScenePtr m_after;
    std::vector<std::optional<QPointF>> m_from;  ///< by item of the later scene: where it comes from, in the later world; empty: it is new
    QElapsedTimer m_clock;
};

}  // namespace liftgraph::ui
