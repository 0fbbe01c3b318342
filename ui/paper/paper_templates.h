#pragma once
// Every sentence that core writes about the paper, with places for what differs.

#include <vector>

namespace liftgraph::ui {

struct PaperTemplate {
    const char* kinds;    ///< of %1, %2, ...: n figure, d figures, w word, q preset, m model of a preset, p words before a colon, t any text
    const char* english;  ///< source text in context "PaperWords"
};
/// The first that fits counts.
const std::vector<PaperTemplate>& paperTemplates();

}  // namespace liftgraph::ui
