#include "core/import/log_builder.h"

#include <algorithm>
#include <numeric>

namespace liftgraph::import {

namespace {

// Room made at once: most logs need no more, and it is the many small steps of growing that cost.
constexpr std::size_t kUsualSets = 4;
constexpr std::size_t kMoreSets = 2;
constexpr std::size_t kUsualEntries = 4;
constexpr std::size_t kFewEntries = 64;

std::uint64_t bitOf(int number) { return number >= 0 && number < 64 ? std::uint64_t(1) << static_cast<unsigned>(number) : 0; }

void sortBy(const std::vector<int>& numbers, std::vector<log::Set>& sets)
{
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    std::vector<log::Set> sorted;
    sorted.reserve(order.size());
    for (const std::size_t at : order) sorted.push_back(std::move(sets[at]));
    sets = std::move(sorted);
}

}  // namespace

log::Session& LogBuilder::session(log::LocalTime start, bool hasTime, std::string_view title)
{
    std::string key = std::to_string(start.time_since_epoch().count());
    key += hasTime ? ' ' : '-';
    key += title;
    const auto [at, added] = m_index.try_emplace(std::move(key), static_cast<int>(m_sessions.size()));
    if (added) {
        log::Session& fresh = m_sessions.emplace_back();
        fresh.start = start;
        fresh.hasTime = hasTime;
        fresh.title = title;
        fresh.entries.reserve(kUsualEntries);
        m_open.emplace_back().entries.reserve(kUsualEntries);
    }
    m_session = at->second;
    return m_sessions[static_cast<std::size_t>(m_session)];
}

int LogBuilder::findEntry(const log::Session& session, const OpenSession& open, std::string_view exercise, int number) const
{
    if (m_rule == EntryRule::EachRow) return -1;
    const bool again = open.last >= 0 && session.entries[static_cast<std::size_t>(open.last)].exercise == exercise;
    // An unnumbered set (a warm-up, say) after another exercise begins the exercise anew.
    if (m_rule == EntryRule::Blocks && number < 0) return again ? open.last : -1;
    int found = open.last;
    if (!again) {
        if (session.entries.size() > kFewEntries) {
            const auto known = open.latest.find(std::string(exercise));
            if (known == open.latest.end()) return -1;
            found = known->second;
        } else {
            // A session has a dozen entries: looking through them is cheaper than keeping an index.
            const auto same = [exercise](const log::Entry& entry) { return entry.exercise == exercise; };
            const auto at = std::find_if(session.entries.rbegin(), session.entries.rend(), same);
            if (at == session.entries.rend()) return -1;
            found = static_cast<int>(session.entries.rend() - at) - 1;
        }
    }
    const bool taken = (open.entries[static_cast<std::size_t>(found)].used & bitOf(number)) != 0;
    return taken && m_rule == EntryRule::Blocks ? -1 : found;
}

log::Entry& LogBuilder::entry(std::string_view exercise, int number)
{
    log::Session& session = m_sessions[static_cast<std::size_t>(m_session)];
    OpenSession& open = m_open[static_cast<std::size_t>(m_session)];
    int index = findEntry(session, open, exercise, number);
    if (index < 0) {
        index = static_cast<int>(session.entries.size());
        session.entries.emplace_back().exercise = exercise;
        open.entries.emplace_back().id = m_entries++;
        if (session.entries.size() == kFewEntries + 1)
            for (int each = 0; each < index; ++each) open.latest[session.entries[static_cast<std::size_t>(each)].exercise] = each;
        if (session.entries.size() > kFewEntries) open.latest[std::string(exercise)] = index;
    }
    open.last = index;
    return session.entries[static_cast<std::size_t>(index)];
}

log::Entry* LogBuilder::currentEntry()
{
    if (m_session < 0) return nullptr;
    const int last = m_open[static_cast<std::size_t>(m_session)].last;
    return last < 0 ? nullptr : &m_sessions[static_cast<std::size_t>(m_session)].entries[static_cast<std::size_t>(last)];
}

log::Set& LogBuilder::addSet(log::Set&& set, int number)
{
    OpenSession& open = m_open[static_cast<std::size_t>(m_session)];
    OpenEntry& place = open.entries[static_cast<std::size_t>(open.last)];
    std::vector<log::Set>& sets = currentEntry()->sets;
    // A million entries of five sets each: growing by two holds less room that nothing takes than growing to twice as much.
    if (sets.size() == sets.capacity()) sets.reserve(sets.size() < kUsualSets ? kUsualSets : sets.size() + std::max(kMoreSets, sets.size() / 2));
    place.used |= bitOf(number);
    place.numbered = place.numbered && number >= 0;
    place.ordered = place.ordered && number >= place.last;
    place.last = number;
    m_numbers.push_back({place.id, number});
    return sets.emplace_back(std::move(set));
}

/// Puts sets in the order of their numbers where every set of an entry has one and they came out of order.
void LogBuilder::sortByNumber()
{
    std::unordered_map<int, std::pair<log::Entry*, std::vector<int>>> mixed;
    for (std::size_t s = 0; s < m_sessions.size(); ++s) {
        for (std::size_t e = 0; e < m_sessions[s].entries.size(); ++e) {
            const OpenEntry& open = m_open[s].entries[e];
            if (open.numbered && !open.ordered) mixed[open.id].first = &m_sessions[s].entries[e];
        }
    }
    if (mixed.empty()) return;
    for (const SetNumber& set : m_numbers) {
        if (const auto at = mixed.find(set.entry); at != mixed.end()) at->second.second.push_back(set.number);
    }
    for (auto& [id, entry] : mixed) sortBy(entry.second, entry.first->sets);
}

std::vector<log::Session> LogBuilder::finish()
{
    sortByNumber();
    std::erase_if(m_sessions, [](const log::Session& session) { return session.entries.empty(); });
    std::stable_sort(m_sessions.begin(), m_sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
    return std::move(m_sessions);
}

}  // namespace liftgraph::import
