#pragma once
// How quickly the graph view draws, opens and lets go: what `liftgraph --measure-graph-view` prints.

namespace liftgraph::app {

/// Scripted panning and zooming over made-up graphs and a simulated log of 20 years, in a window of 1600 x 900; JSON on standard output. Exit status.
int measureGraphView();

}  // namespace liftgraph::app
