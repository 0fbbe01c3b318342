#pragma once
// What a screen reader hears of a choice box: its label as its name, and what is chosen as its value.

namespace liftgraph::ui {

/// For every QComboBox of the program, also those that are made later. Left to itself Qt calls a box by what is chosen on X11 and Wayland, so that
/// nobody hears what the choice is about.
void installChoiceAccessibility();

}  // namespace liftgraph::ui
