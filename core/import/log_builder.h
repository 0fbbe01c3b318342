#pragma once
// Puts sets into sessions and entries as their rows come by, in whatever order that is.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/import/columns.h"
#include "core/log/training_log.h"

namespace liftgraph::import {

class LogBuilder {
public:
    explicit LogBuilder(EntryRule rule) : m_rule(rule) {}

    /// Makes the session of this start and title the current one.
    log::Session& session(log::LocalTime start, bool hasTime, std::string_view title);
    /// Makes the entry that a set of this exercise and number (-1: none) belongs to the current one.
    log::Entry& entry(std::string_view exercise, int number);
    /// Adds a set to the current entry.
    log::Set& addSet(log::Set&& set, int number);

    log::Session* currentSession() { return m_session < 0 ? nullptr : &m_sessions[static_cast<std::size_t>(m_session)]; }
    /// The entry last used in the current session, or null.
    log::Entry* currentEntry();

    /// The sessions by start and title; the builder is used up.
    std::vector<log::Session> finish();

private:
    /// What is needed to place sets, kept beside the entries.
    struct OpenEntry {
        std::uint64_t used = 0;  ///< set numbers below 64 that are taken
        int id = 0;              ///< counts the entries of all sessions
        int last = -1;           ///< number of the last set
        bool numbered = true;    ///< every set has a number
        bool ordered = true;     ///< the numbers never fell
    };
    struct SetNumber {
        int entry = 0;  ///< OpenEntry::id
        int number = -1;
    };
    struct OpenSession {
        int last = -1;
        std::vector<OpenEntry> entries = {};
        std::unordered_map<std::string, int> latest = {};  ///< entry of each exercise, once there are more than anyone trains
    };
    void sortByNumber();
    int findEntry(const log::Session& session, const OpenSession& open, std::string_view exercise, int number) const;

    EntryRule m_rule;
    int m_session = -1;
    std::vector<log::Session> m_sessions;
    std::vector<OpenSession> m_open;
    std::unordered_map<std::string, int> m_index;
    int m_entries = 0;
    std::vector<SetNumber> m_numbers;  ///< of every set, in the order they came
};

}  // namespace liftgraph::import
