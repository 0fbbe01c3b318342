#pragma once
// Small pieces that the app layouts are made of: numbers, times, quotes, and the walk over all sets.

#include <optional>
#include <string>
#include <string_view>

#include "core/log/training_log.h"

namespace liftgraph::workflow {

/// Shortest decimal that reads back as the same number: 82.5, 100.
std::string plainNumber(double value);
/// Empty where there is no value.
std::string optionalNumber(const std::optional<double>& value);
/// The same, but whole numbers keep one decimal: 100.0.
std::string decimalNumber(double value);
/// In quotes, inner quotes doubled.
std::string quotedCell(std::string_view text);
/// In quotes only where the delimiter, a quote or a line break asks for it.
std::string cell(std::string_view text, char delimiter = ',');
/// "1h 5m", "45m".
std::string hoursAndMinutes(double seconds);
/// "15 Sep 2025, 07:48".
std::string hevyTime(log::LocalTime time);

/// Calls row(session, entry, set, index of the set in its entry) in the log's order.
template <class Row>
void eachSet(const log::TrainingLog& log, Row row)
{
    for (const log::Session& session : log.sessions) {
        for (const log::Entry& entry : session.entries) {
            for (std::size_t index = 0; index < entry.sets.size(); ++index) row(session, entry, entry.sets[index], int(index));
        }
    }
}

}  // namespace liftgraph::workflow
