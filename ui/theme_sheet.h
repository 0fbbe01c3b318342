#pragma once
// The style sheet that the tokens make; only theme.cpp asks for it.

#include <QColor>
#include <QString>

#include "ui/theme.h"

namespace liftgraph::ui {

/// Text on a filled accent button or a selection.
QColor onAccent(const Tokens& tokens);
/// The whole application's style sheet. Widgets opt in by dynamic properties: `card`, `primary`, `quiet`, `role`.
QString styleSheet(const Tokens& tokens);

}  // namespace liftgraph::ui
