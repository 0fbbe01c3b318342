#pragma once
// Numbers as text for files, libraries and the program's own sentences: a point as decimal sign whatever the user's locale, which printf follows.

#include <array>
#include <charconv>
#include <string>

namespace liftgraph {

/// As printf's "%.*f". Below 1e300 with at most 20 decimals there is always room.
inline std::string fixedText(double value, int decimals)
{
    std::array<char, 400> text;
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr};
}

/// As printf's "%.*g".
inline std::string generalText(double value, int digits)
{
    std::array<char, 64> text;
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr};
}

}  // namespace liftgraph
