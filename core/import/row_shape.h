#pragma once
// How a record of a file becomes the set rows that readSetRows understands, where it does not hold exactly one of them.

#include <array>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/import/columns.h"
#include "core/import/records.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// One set row. Its record has a cell for each Meaning, in their order.
struct ShapedRow {
    Record record = {};
    std::array<int, kMeanings> from = none();  ///< the file's column behind each cell, for messages; -1: none
    std::string refusal = {};                  ///< why the row cannot be used, where that is known already
    Meaning refused = Meaning::Ignored;        ///< the cell at fault

    std::string_view cell(Meaning meaning) const { return record.cell(static_cast<int>(meaning)); }
    /// `text` lives until the shape's next unfold().
    void set(Meaning meaning, std::string_view text, int column = -1)
    {
        record.cells.resize(kMeanings);
        record.cells[static_cast<std::size_t>(meaning)] = text;
        if (column >= 0) from[static_cast<std::size_t>(meaning)] = column;
    }

private:
    static constexpr std::array<int, kMeanings> none()
    {
        std::array<int, kMeanings> all{};
        for (int& column : all) column = -1;
        return all;
    }
};

/// Walked over a file twice: once for what holds for the whole file, once for its rows.
class RowShape {
public:
    RowShape() = default;
    RowShape(const RowShape&) = delete;
    RowShape& operator=(const RowShape&) = delete;
    virtual ~RowShape() = default;

    /// Before each walk.
    virtual void begin() {}
    /// Replaces `rows` by the set rows of a record; they live until the next call. False: the record is no data (a heading, say).
    virtual bool unfold(const Record& record, std::vector<ShapedRow>& rows) = 0;
    /// What each column of the file means, for people.
    virtual std::vector<std::pair<std::string, std::string>> columns() const { return {}; }
    /// What the user should know about the walk just made.
    virtual std::vector<std::string> warnings() const { return {}; }

    /// The layout of the rows of a shape.
    SheetLayout layout();

protected:
    /// Keeps a text for as long as the rows of one record live.
    std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }
    void forgetKept() { m_kept.clear(); }

private:
    std::deque<std::string> m_kept;
};

/// The columns of a layout by the names of a header, with what they mean, for RowShape::columns().
std::vector<std::pair<std::string, std::string>> namedMeanings(const std::vector<std::string>& header, const SheetLayout& layout);

/// Shows every record to `see`, for what must be known of all of them before the first is read. Errors: those of the records, Cancelled.
[[nodiscard]] Result<void> forEachRecord(const TextTable& table, bool withFirst, const JobContext& context,
                                         const std::function<void(const Record&)>& see);

/// "62.5" of 62.5, as the readers of numbers understand it in every locale.
std::string plainNumber(double value);

}  // namespace liftgraph::import
