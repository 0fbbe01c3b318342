#pragma once

#include <QWidget>

namespace liftgraph::ui {

/// Shows a popup below what opened it, its beginning under the beginning of that (mirrored: the right edges), and all of it on the screen, or in
/// the window where that reaches further.
void showBelow(QWidget& popup, const QWidget& opener);

}  // namespace liftgraph::ui
