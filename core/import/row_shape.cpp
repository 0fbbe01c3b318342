#include "core/import/row_shape.h"

#include "core/base/number_text.h"

namespace liftgraph::import {

SheetLayout RowShape::layout()
{
    SheetLayout layout;
    for (std::size_t meaning = 0; meaning < kMeanings; ++meaning) layout.column[meaning] = static_cast<int>(meaning);
    layout.set(Meaning::Ignored, -1);
    layout.shape = this;
    return layout;
}

std::vector<std::pair<std::string, std::string>> namedMeanings(const std::vector<std::string>& header, const SheetLayout& layout)
{
    std::vector<std::pair<std::string, std::string>> list;
    for (std::size_t meaning = 1; meaning < kMeanings; ++meaning) {
        const int at = layout.column[meaning];
        if (at >= 0) list.emplace_back(header[static_cast<std::size_t>(at)], meaningName(static_cast<Meaning>(meaning)));
    }
    return list;
}

Result<void> forEachRecord(const TextTable& table, bool withFirst, const JobContext& context, const std::function<void(const Record&)>& see)
{
    constexpr std::int64_t kRowsBetweenPolls = 2048;
    const std::unique_ptr<RecordReader> reader = table.records(withFirst);
    Record record;
    for (std::int64_t rows = 1;; ++rows) {
        Result<bool> more = reader->next(record);
        if (!more) {
            if (more.error().file.empty()) more.error().file = table.file;
            return Failure(more.error());
        }
        if (!*more) return {};
        see(record);
        if (rows % kRowsBetweenPolls == 0 && context.cancelled()) return cancelledFailure();
    }
}

std::string plainNumber(double value) { return generalText(value, 15); }

}  // namespace liftgraph::import
