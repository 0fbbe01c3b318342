#pragma once
// How quickly the log's tree answers the keyboard: what `liftgraph --measure-log-view` prints.

namespace liftgraph::ui {
class MainWindow;
class Workspace;
}  // namespace liftgraph::ui

namespace liftgraph::app {

/// Arrow keys held down in the tree of the library that is being opened in `window`; JSON on standard output. Exit status.
int measureLogView(ui::MainWindow& window, ui::Workspace& workspace);

}  // namespace liftgraph::app
