#pragma once
// The graph for screen readers: the view as a list of its items, each with the words that its tooltip has.

namespace liftgraph::ui {

class GraphView;

/// Makes Qt ask us for the interface of a GraphView; further calls do nothing.
void installGraphAccessibility();
/// The scene has changed: items that were read before are gone.
void forgetGraphAccessibility(GraphView& view);
/// Tells the screen reader, if there is one, that an item has the focus now.
void tellGraphFocus(GraphView& view, int item);

}  // namespace liftgraph::ui
