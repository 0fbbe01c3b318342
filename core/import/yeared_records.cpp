#include "core/import/yeared_records.h"

#include <algorithm>
#include <cstdlib>
#include <deque>

#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/numbers.h"
#include "core/import/pivot_cells.h"

namespace liftgraph::import {

namespace {

/// The year of each day in turn: a day more than half a year before the one above it belongs to the next year, one as far behind it to the
/// year before, as in a log with the newest first.
class RunningYear {
public:
    explicit RunningYear(std::optional<int> first, DateOrder order) : m_year(first), m_order(order) {}

    void see(std::string_view whole)
    {
        if (const std::optional<WrittenTime> when = parseTime(whole, m_order)) keep(when->time);
    }
    /// The whole date; empty where no year is known, or the cell is no day.
    std::string dated(std::string_view cell)
    {
        if (!m_year) return {};
        std::string text = withYear(cell, *m_year);
        std::optional<WrittenTime> when = text.empty() ? std::nullopt : parseTime(text, m_order);
        if (!when) return text;
        constexpr long kHalf = 183;
        const long gap = m_last ? (std::chrono::floor<std::chrono::days>(when->time) - *m_last).count() : 0;
        if (std::labs(gap) > kHalf) {
            const std::string turned = withYear(cell, *m_year + (gap < 0 ? 1 : -1));
            if (const auto other = parseTime(turned, m_order)) {
                when = other;
                text = turned;
            }
        }
        keep(when->time);
        return text;
    }

private:
    void keep(log::LocalTime time)
    {
        m_last = std::chrono::floor<std::chrono::days>(time);
        m_year = static_cast<int>(std::chrono::year_month_day(*m_last).year());
    }
    std::optional<int> m_year;
    DateOrder m_order;
    std::optional<log::LocalDay> m_last;
};

class YearedReader final : public RecordReader {
public:
    YearedReader(std::unique_ptr<RecordReader> rest, const DayPlan& plan) : m_rest(std::move(rest)), m_plan(plan), m_year(plan.year, plan.order), m_month(plan.month) {}

    Result<bool> next(Record& record) override
    {
        m_kept.clear();
        Result<bool> more = m_rest->next(record);
        if (!more || !*more) return more;
        while (m_plan.months) {
            const std::optional<log::LocalDay> month = headsMonth(record);
            if (!month) break;
            m_month = month;  // it has said all that it holds
            more = m_rest->next(record);
            if (!more || !*more) return more;
        }
        if (m_plan.headings && headsDays(record)) {
            for (std::size_t i = 0; i < record.cells.size(); ++i) replace(record, i);
        }
        if (m_plan.week >= 0) seeWeek(record.cell(m_plan.week));
        for (const int column : m_plan.columns) {
            if (static_cast<std::size_t>(column) < record.cells.size()) replace(record, static_cast<std::size_t>(column));
        }
        return true;
    }
    double fraction() const override { return m_rest->fraction(); }
    std::string_view rawSpan(std::string_view first, std::string_view last) const override { return m_rest->rawSpan(first, last); }

private:
    void seeWeek(std::string_view cell)
    {
        if (const std::optional<YearWeek> both = m_plan.weeksSayYear ? yearAndWeek(cell) : std::nullopt) {
            m_weekYear = both->year;
            m_week = both->week;
            return;
        }
        const std::size_t digit = cell.find_first_of("0123456789");
        if (digit == std::string_view::npos) return;
        const std::optional<double> number = parseNumber(cell.substr(digit, cell.find_first_not_of("0123456789", digit) - digit));
        if (number && *number >= 1.0 && *number <= 60.0) m_week = static_cast<int>(*number);
    }
    void replace(Record& record, std::size_t column)
    {
        const std::string_view cell = record.cells[column];
        if (cell.empty()) return;
        std::string text;
        if (m_plan.months) {
            const std::optional<unsigned> day = m_month ? bareDay(cell) : std::nullopt;
            const std::chrono::year_month_day first(m_month.value_or(log::LocalDay()));
            const std::chrono::year_month_day date(first.year(), first.month(), std::chrono::day(day.value_or(0)));
            if (day && date.ok()) text = log::formatDay(log::LocalDay(std::chrono::local_days(date)));
        } else if (m_plan.weeks) {
            std::optional<WeekDay> day = weekAndDay(cell);
            if (m_plan.countsWeeks && isWeekday(cell)) {
                const int ofWeek = static_cast<int>(*weekdayNamed(cell) + 6) % 7;
                m_week += m_week == 0 || ofWeek < m_ofWeek;
                m_ofWeek = ofWeek;
            }
            if (!day && m_week > 0 && isWeekday(cell)) day = WeekDay{m_week, *weekdayNamed(cell)};
            const std::optional<log::LocalDay> date = day ? dayOfWeek(m_plan, m_weekYear ? m_weekYear : m_plan.year, day->week, day->weekday) : std::nullopt;
            if (date) text = log::formatDay(*date);
        } else {
            text = m_year.dated(cell);
            if (text.empty()) m_year.see(cell);
        }
        if (!text.empty()) record.cells[column] = m_kept.emplace_back(std::move(text));
    }

    std::unique_ptr<RecordReader> m_rest;
    const DayPlan& m_plan;
    RunningYear m_year;
    std::optional<log::LocalDay> m_month;
    std::optional<int> m_weekYear;
    int m_week = 0;
    int m_ofWeek = 0;  ///< days since Monday
    std::deque<std::string> m_kept;
};

class YearedSource final : public RecordSource {
public:
    YearedSource(std::shared_ptr<const RecordSource> rest, DayPlan plan) : m_rest(std::move(rest)), m_plan(std::move(plan)) {}
    std::unique_ptr<RecordReader> records() const override { return std::make_unique<YearedReader>(m_rest->records(), m_plan); }

private:
    std::shared_ptr<const RecordSource> m_rest;
    DayPlan m_plan;
};

bool ascend(const std::vector<std::string_view>& days, DateOrder order)
{
    std::optional<log::LocalTime> last;
    std::size_t turns = 0;
    for (const std::string_view day : days) {
        const std::optional<WrittenTime> when = parseTime(withYear(day, 2000), order);
        if (!when || (last && when->time == *last)) return false;
        turns += last && when->time < *last;  // a new year
        last = when->time;
    }
    return turns <= 1 && (turns == 0 || days.size() > 3);
}

}  // namespace

std::optional<log::LocalDay> headsMonth(const Record& record)
{
    std::string_view only;
    for (const std::string_view cell : record.cells) {
        if (cell.empty()) continue;
        if (!only.empty()) return {};
        only = cell;
    }
    return only.empty() ? std::nullopt : monthNamed(only);
}

bool headsDays(const Record& record)
{
    std::vector<std::string_view> days;
    std::size_t filled = 0, others = 0;
    bool marked = false;
    for (const std::string_view cell : record.cells) {
        if (cell.empty()) continue;
        ++filled;
        if (!isDayWithoutYear(cell)) {
            others += !pivotHeading(cell) && !isPartLabel(cell) && !isSum(cell);
            continue;
        }
        // Letters, or a mark at the end, make a day of what else could be two numbers.
        const bool letters = std::any_of(cell.begin(), cell.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
        marked = marked || letters || cell.back() == '.';
        days.push_back(cell);
    }
    if (days.empty()) return false;
    if (days.size() == 1) return marked && filled <= 2 && isDayWithoutYear(days.front());
    return others == 0 && (marked || days.size() > 1) && (ascend(days, DateOrder::DayMonthYear) || ascend(days, DateOrder::MonthDayYear));
}

std::shared_ptr<const RecordSource> yearedSource(std::shared_ptr<const RecordSource> rest, DayPlan plan)
{
    return std::make_shared<YearedSource>(std::move(rest), std::move(plan));
}

std::optional<log::LocalDay> dayOfWeek(const DayPlan& plan, std::optional<int> year, int week, unsigned weekday)
{
    using namespace std::chrono;
    const auto mondayOf = [](log::LocalDay day) { return day - (std::chrono::weekday(day) - Monday); };
    std::optional<log::LocalDay> first = plan.firstDay;
    if (!first && year) first = local_days(std::chrono::year(*year) / January / 4);  // week 1 is that of 4 January (ISO 8601)
    if (!first) return {};
    return mondayOf(*first) + days(7 * (week - 1)) + (std::chrono::weekday(weekday) - Monday);
}

}  // namespace liftgraph::import
