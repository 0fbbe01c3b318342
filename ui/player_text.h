#pragma once
// Words of the window for the players of an explanation.

#include <QString>

#include "core/workflow/explanation.h"

namespace liftgraph::ui {

/// "Load", "Repetitions in reserve"; of the structure "The entry itself" or the entry's own name and date.
QString playerText(const workflow::PlayerInfo& player, const workflow::Snapshot& snapshot);
/// What the player stands for: its features, one a line.
QString playerTip(const workflow::PlayerInfo& player, const workflow::Snapshot& snapshot);

}  // namespace liftgraph::ui
