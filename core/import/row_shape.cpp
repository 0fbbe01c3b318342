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
