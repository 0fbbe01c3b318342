#pragma once
// The paper's sheet as a scene for the graph view: rows on a timeline, the dates' sessions, and who follows whom.

#include <QString>

#include "core/workflow/paper_sheet.h"
#include "ui/graphview/graph_scene.h"

namespace liftgraph::ui {

/// A scene's node is the index of a row of the sheet. `week` limits it to one week, -1 shows all.
ScenePtr paperScene(const workflow::PaperSheet& sheet, int week);
/// A row in words, for tooltip and screen reader.
QString paperRowText(const workflow::PaperSheet& sheet, int row);

}  // namespace liftgraph::ui
