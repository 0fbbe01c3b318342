#pragma once
// Turns the bytes of a text file, in whatever encoding it was saved, into UTF-8.

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace liftgraph::import {

struct DecodedText {
    std::string owned = {};       ///< the UTF-8 text where the bytes had to be rewritten, else empty
    std::string_view text = {};   ///< the UTF-8 text without byte order mark, in `owned` or in the bytes given
    std::string encoding = {};    ///< "UTF-8", "UTF-16 LE", "UTF-16 BE" or "Windows-1252"
    bool guessed = false;         ///< nothing in the file states the encoding and it is not plain UTF-8

    DecodedText() = default;
    DecodedText(DecodedText&&) = delete;
};

/// What kind of file the first bytes are if it is no text ("a PNG picture", "a ZIP archive or workbook", ...); empty for text.
std::string_view binaryKind(std::string_view firstBytes);

/// Fills `out`, whose text may point into `bytes`. Errors: FileBinary, BadEncoding (with the row of the first bad byte).
[[nodiscard]] Result<void> decode(std::string_view bytes, const std::string& file, DecodedText& out);

/// Position of the first byte that is not valid UTF-8, or npos.
std::size_t firstInvalidUtf8(std::string_view text, std::size_t from = 0);

/// Appends one code point as UTF-8.
void appendUtf8(std::string& out, char32_t codePoint);

}  // namespace liftgraph::import
