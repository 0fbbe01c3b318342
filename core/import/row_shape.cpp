#include "core/import/row_shape.h"

#include <cstdio>

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

std::string plainNumber(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", value);
    // printf writes the decimal mark of the user's locale.
    for (char& c : text) {
        if (c == ',') c = '.';
    }
    return text;
}

}  // namespace liftgraph::import
