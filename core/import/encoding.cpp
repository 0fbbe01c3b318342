#include "core/import/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace liftgraph::import {

namespace {

constexpr std::size_t kSniffed = 4096;

/// Code points of the bytes 0x80 to 0x9F in Windows-1252; 0 where none is assigned.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::int64_t rowOf(std::string_view text, std::size_t at)
{
    return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n');
}

/// Length of the well-formed UTF-8 sequence at `at`, 0 where there is none (RFC 3629: no overlong forms, no surrogates).
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const unsigned lead = byteAt(text, at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0U) != 0x80) return 0;
    }
    const unsigned second = byteAt(text, at + 1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
        return 0;
    }
    return length;
}

enum class Wide { No, LittleEndian, BigEndian };

/// UTF-16 without a mark: mostly ASCII text then has a NUL in every second byte.
Wide looksWide(std::string_view bytes)
{
    const std::size_t looked = std::min(bytes.size(), kSniffed) & ~std::size_t(1);
    if (looked < 8) return Wide::No;
    std::size_t evenNul = 0;
    std::size_t oddNul = 0;
    for (std::size_t i = 0; i < looked; i += 2) {
        evenNul += bytes[i] == '\0' && bytes[i + 1] != '\0';
        oddNul += bytes[i + 1] == '\0' && bytes[i] != '\0';
    }
    const std::size_t units = looked / 2;
    if (oddNul * 10 > units * 6 && evenNul == 0) return Wide::LittleEndian;
    if (evenNul * 10 > units * 6 && oddNul == 0) return Wide::BigEndian;
    return Wide::No;
}

Result<void> decodeWide(std::string_view bytes, bool little, const std::string& file, DecodedText& out)
{
    if (bytes.size() % 2 != 0) {
        return fail(ErrorCode::BadEncoding, "The file is UTF-16 but ends in the middle of a character. Save it again as UTF-8.", file);
    }
    const auto unitAt = [&](std::size_t at) -> char32_t {
        return little ? byteAt(bytes, at) | byteAt(bytes, at + 1) << 8U : byteAt(bytes, at) << 8U | byteAt(bytes, at + 1);
    };
    out.owned.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t unit = unitAt(at);
        if (unit >= 0xD800 && unit < 0xE000) {
            const char32_t low = at + 3 < bytes.size() ? unitAt(at + 2) : 0;
            if (unit >= 0xDC00 || low < 0xDC00 || low > 0xDFFF) {
                return fail(ErrorCode::BadEncoding, "The UTF-16 text is broken here. Save the file again as UTF-8.", file, rowOf(out.owned, out.owned.size()));
            }
            unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        if (unit == 0) {
            return fail(ErrorCode::FileBinary, "The file holds NUL characters, so it is not text. Export the log as CSV.", file, rowOf(out.owned, out.owned.size()));
        }
        appendUtf8(out.owned, unit);
    }
    out.text = out.owned;
    out.encoding = little ? "UTF-16 LE" : "UTF-16 BE";
    return {};
}

Result<void> decodeWindows1252(std::string_view bytes, const std::string& file, DecodedText& out)
{
    out.owned.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned byte = byteAt(bytes, at);
        const char32_t point = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
        if (point == 0) {
            return fail(ErrorCode::BadEncoding, "The text is neither UTF-8 nor Windows-1252 here. Save the file as UTF-8.", file, rowOf(bytes, at));
        }
        appendUtf8(out.owned, point);
    }
    out.text = out.owned;
    out.encoding = "Windows-1252";
    out.guessed = true;
    return {};
}

struct Utf8Census {
    std::size_t sequences = 0;  ///< well-formed characters beyond ASCII
    std::size_t badBytes = 0;
};

Utf8Census census(std::string_view text)
{
    Utf8Census counts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        counts.sequences += length > 1;
        counts.badBytes += length == 0;
        at += std::max<std::size_t>(length, 1);
    }
    return counts;
}

}  // namespace

void appendUtf8(std::string& out, char32_t codePoint)
{
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (codePoint >> shift & 0x3FU)); };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0U | codePoint >> 6U);
        tail(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0U | codePoint >> 12U);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | codePoint >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t firstInvalidUtf8(std::string_view text, std::size_t from)
{
    std::size_t at = from;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        while (at + 8 <= text.size()) {
            std::memcpy(&eight, text.data() + at, 8);
            if ((eight & 0x8080808080808080ULL) != 0) break;
            at += 8;
        }
        if (at >= text.size()) break;
        const std::size_t length = sequenceLength(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string_view binaryKind(std::string_view firstBytes)
{
    using namespace std::string_view_literals;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kMagic{{
        {"PK\x03\x04"sv, "a workbook (.xlsx, .ods) or a ZIP archive"sv},
        {"\x89PNG"sv, "a PNG picture"sv},
        {"\xFF\xD8\xFF"sv, "a JPEG picture"sv},
        {"GIF8"sv, "a GIF picture"sv},
        {"%PDF-"sv, "a PDF document"sv},
        {"SQLite format 3\0"sv, "an SQLite database"sv},
        {"\x7F" "ELF"sv, "a program"sv},
        {"\x1F\x8B"sv, "a gzip archive"sv},
        {"\xD0\xCF\x11\xE0"sv, "an old Office document"sv},
    }};
    for (const auto& [magic, kind] : kMagic) {
        if (firstBytes.starts_with(magic)) return kind;
    }
    const std::string_view sniffed = firstBytes.substr(0, kSniffed);
    const bool marked = sniffed.starts_with("\xFF\xFE"sv) || sniffed.starts_with("\xFE\xFF"sv);
    if (!marked && looksWide(sniffed) == Wide::No && sniffed.find('\0') != std::string_view::npos) return "binary data"sv;
    return {};
}

Result<void> decode(std::string_view bytes, const std::string& file, DecodedText& out)
{
    using namespace std::string_view_literals;
    if (const std::string_view kind = binaryKind(bytes); !kind.empty()) {
        return fail(ErrorCode::FileBinary, "This is " + std::string(kind) + ", not a text file. Export the log as CSV.", file);
    }
    if (bytes.starts_with("\xFF\xFE"sv)) return decodeWide(bytes.substr(2), true, file, out);
    if (bytes.starts_with("\xFE\xFF"sv)) return decodeWide(bytes.substr(2), false, file, out);
    if (const Wide wide = looksWide(bytes); wide != Wide::No) {
        out.guessed = true;
        return decodeWide(bytes, wide == Wide::LittleEndian, file, out);
    }
    if (const void* nul = std::memchr(bytes.data(), 0, bytes.size()); !bytes.empty() && nul != nullptr) {
        const auto at = static_cast<std::size_t>(static_cast<const char*>(nul) - bytes.data());
        return fail(ErrorCode::FileBinary, "The file holds NUL bytes, so it is not text or is damaged. Export the log again as CSV.", file, rowOf(bytes, at));
    }
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    const std::size_t bad = firstInvalidUtf8(bytes);
    if (bad == std::string_view::npos) {
        out.text = bytes;
        out.encoding = "UTF-8";
        return {};
    }
    // Text in a one-byte encoding hardly ever contains well-formed UTF-8 by accident; damaged UTF-8 is full of it.
    if (const Utf8Census counts = census(bytes); counts.sequences > counts.badBytes) {
        return fail(ErrorCode::BadEncoding, "The text is UTF-8 but damaged here. Export the file again, or save it as UTF-8.", file, rowOf(bytes, bad));
    }
    return decodeWindows1252(bytes, file, out);
}

}  // namespace liftgraph::import
