#include "app/cli/progress_line.h"

#include <cstdio>
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace liftgraph::cli {

namespace {

bool standardErrorIsTerminal()
{
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(2) != 0;
#endif
}

const char* word(Step step)
{
    switch (step) {
    case Step::Reading: return "Reading";
    case Step::Storing: return "Storing";
    case Step::Loading: return "Loading";
    case Step::Features: return "Computing features";
    case Step::Graph: return "Building the graph";
    case Step::Training: return "Training";
    case Step::Evaluating: return "Evaluating";
    case Step::Explaining: return "Explaining";
    case Step::Planning: return "Planning";
    case Step::Layout: return "Laying out";
    case Step::Writing: return "Writing";
    case Step::Simulating: return "Simulating";
    case Step::Measuring: return "Measuring";
    }
    return "Working";
}

}  // namespace

ProgressLine::ProgressLine(bool wanted) : m_visible(wanted && standardErrorIsTerminal()), m_started(std::chrono::steady_clock::now()) {}

void ProgressLine::show(const Progress& progress)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || now - m_last < std::chrono::milliseconds(100)) return;
    m_last = now;
    m_drawn = true;
    const double elapsed = std::chrono::duration<double>(now - m_started).count();
    if (progress.fraction > 0.02) {
        const double remaining = elapsed * (1.0 - progress.fraction) / progress.fraction;
        std::fprintf(stderr, "\r\033[K%s: %.0f %%, %.0f s left", word(progress.step), 100.0 * progress.fraction, remaining);
    } else {
        std::fprintf(stderr, "\r\033[K%s ...", word(progress.step));
    }
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    if (m_drawn) std::fputs("\r\033[K", stderr);
}

}  // namespace liftgraph::cli
