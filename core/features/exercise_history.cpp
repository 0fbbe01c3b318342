#include "core/features/exercise_history.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::features {

namespace {

constexpr int kReferenceDays = 42;

/// Loads are equal to a gram; repetitions of unloaded sets are kept apart from loads by their sign.
long long likeness(const Node& node)
{
    if (node.topLoadKg > 0.0) return std::llround(node.topLoadKg * 1000.0);
    return -1 - std::llround(node.topReps * 100.0);
}

}  // namespace

std::optional<double> statedRir(const Node& node)
{
    if (node.rir) return node.rir;
    if (node.rpe) return std::clamp(10.0 - *node.rpe, 0.0, 10.0);
    return std::nullopt;
}

double topE1rmKg(const Node& node) { return epleyE1rmKg(node.topLoadKg, node.topReps + statedRir(node).value_or(0.0)); }

void ExerciseHistory::settle(log::LocalDay day)
{
    if (!m_open || m_open->day >= day) return;
    while (!m_window.empty() && m_window.back().e1rmKg <= m_open->e1rmKg) m_window.pop_back();
    m_window.push_back(*m_open);
    m_open.reset();
}

void ExerciseHistory::add(const Node& node, int index)
{
    const log::LocalDay day = node.day();
    settle(day);
    const double e1rmKg = topE1rmKg(node);
    if (e1rmKg > 0.0) m_open = Best{day, m_open ? std::max(m_open->e1rmKg, e1rmKg) : e1rmKg};
    m_bestLoadKg = std::max(m_bestLoadKg, node.topLoadKg);
    m_bestE1rmKg = std::max(m_bestE1rmKg, e1rmKg);
    m_lastDay = day;
    m_lastWithLoad[likeness(node)] = index;
}

std::optional<double> ExerciseHistory::referenceE1rmKg(log::LocalDay day)
{
    settle(day);
    while (!m_window.empty() && (day - m_window.front().day).count() > kReferenceDays) m_window.pop_front();
    if (m_window.empty()) return std::nullopt;
    return m_window.front().e1rmKg;
}

int ExerciseHistory::lastLike(const Node& node) const
{
    const auto found = m_lastWithLoad.find(likeness(node));
    return found == m_lastWithLoad.end() ? -1 : found->second;
}

void Repeats::add(const Node& before, const Node& now)
{
    ++pairs;
    if (likeness(before) == likeness(now)) ++same;
}

std::optional<double> Repeats::share() const
{
    if (pairs == 0) return std::nullopt;
    return double(same) / pairs;
}

}  // namespace liftgraph::features
