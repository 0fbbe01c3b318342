#pragma once
// One line on standard error that says what runs, how far it is and how long it still takes; silent where that is no terminal.

#include <chrono>

#include "core/base/job.h"

namespace liftgraph::cli {

class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    /// Called from any thread that works; at most ten times a second something is written.
    void show(const Progress& progress);
    /// Takes the line off the screen.
    void clear();

private:
    bool m_visible = false;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_started = {};
    std::chrono::steady_clock::time_point m_last = {};
};

}  // namespace liftgraph::cli
