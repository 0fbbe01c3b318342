#pragma once
// Records whose days without a year are handed on as whole dates.

#include <memory>
#include <optional>
#include <vector>

#include "core/import/importer.h"
#include "core/import/records.h"

namespace liftgraph::import {

/// Which cells are days without a year, and how they become dates.
struct DayPlan {
    std::vector<int> columns = {};   ///< of days such as "3 Mar"
    bool headings = false;           ///< days stand in rows of headings, wherever they are
    int week = -1;                   ///< column of the number of the week, where `columns` hold weekdays
    bool weeks = false;              ///< days are weekdays of a week
    bool weeksSayYear = false;       ///< "2024-W12"
    bool months = false;             ///< days are numbers below a month ("March 2024")
    std::optional<log::LocalDay> month = {};  ///< that of the days above the first such heading
    bool countsWeeks = false;        ///< no week is stated: the next one begins where a weekday lies before the one above it
    std::optional<int> year = {};    ///< of the first day; empty: that of a whole date further up
    DateOrder order = DateOrder::DayMonthYear;
    std::optional<log::LocalDay> firstDay = {};  ///< a day of week 1; empty: weeks are those of ISO 8601 in `year`

    bool empty() const { return columns.empty() && !headings; }
};

/// The month that a record names and nothing beside it.
std::optional<log::LocalDay> headsMonth(const Record& record);

/// Whether a record is a row of days without a year: two of them or more in ascending order, or one alone with few words.
bool headsDays(const Record& record);

/// `rest` with its days as the plan makes them.
std::shared_ptr<const RecordSource> yearedSource(std::shared_ptr<const RecordSource> rest, DayPlan plan);

/// The date of a day of a plan whose days are weekdays; `year` is that of the week.
std::optional<log::LocalDay> dayOfWeek(const DayPlan& plan, std::optional<int> year, int week, unsigned weekday);

}  // namespace liftgraph::import
