#include "core/import/words.h"

#include <array>

namespace liftgraph::import {

namespace {

using namespace std::string_view_literals;

/// Two-byte letters of UTF-8 (Latin-1 supplement, Latin extended A) and what they are without their accents.
struct Fold {
    std::string_view letters;
    std::string_view plain;
};
constexpr std::array<Fold, 14> kFolds{{{"àáâãäåÀÁÂÃÄÅāăąĀĂĄ", "a"},
                                       {"çÇćčĆČ", "c"},
                                       {"èéêëÈÉÊËēėęěĒĖĘĚ", "e"},
                                       {"ìíîïÌÍÎÏīįĪĮ", "i"},
                                       {"ñÑńňŃŇ", "n"},
                                       {"òóôõöøÒÓÔÕÖØōőŌŐ", "o"},
                                       {"ùúûüÙÚÛÜūůűŪŮŰ", "u"},
                                       {"ýÿÝ", "y"},
                                       {"ß", "ss"},
                                       {"śšŚŠşŞ", "s"},
                                       {"źżžŹŻŽ", "z"},
                                       {"łŁ", "l"},
                                       {"ğĞ", "g"},
                                       {"æÆ", "ae"}}};

std::string_view plainLetter(std::string_view letter)
{
    for (const Fold& fold : kFolds) {
        for (std::size_t at = 0; at < fold.letters.size(); at += 2) {
            if (fold.letters.substr(at, 2) == letter) return fold.plain;
        }
    }
    return {};
}

/// Cyrillic capitals to small letters; every other letter stays.
std::string smallLetter(std::string_view letter)
{
    const unsigned lead = static_cast<unsigned char>(letter[0]);
    const unsigned tail = static_cast<unsigned char>(letter[1]);
    if (lead == 0xD0 && tail >= 0x90 && tail <= 0x9F) return {letter[0], static_cast<char>(tail + 0x20)};
    if (lead == 0xD0 && tail >= 0xA0 && tail <= 0xAF) return {static_cast<char>(0xD1), static_cast<char>(tail - 0x20)};
    return std::string(letter);
}

bool isWordByte(unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#' || c == '%'; }

}  // namespace

std::string_view trimmedWord(std::string_view text)
{
    const auto letter = [](char c) { return c > ' ' && c < 0x7F; };  // of ASCII, as most cells begin and end
    if (!text.empty() && letter(text.front()) && letter(text.back())) return text;
    constexpr std::array<std::string_view, 8> kSpaces{" "sv, "\t"sv, "\r"sv, "\n"sv, "\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE3\x80\x80"sv, "\xEF\xBB\xBF"sv};
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view space : kSpaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                again = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return text;
}

std::string foldedWord(std::string_view text)
{
    text = trimmedWord(text);
    std::string folded;
    bool gap = false;
    const auto append = [&](std::string_view letters) {
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += letters;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0xC2 && c <= 0xDF && at + 1 < text.size()) {
            const std::string_view letter = text.substr(at++, 2);
            const std::string_view plain = plainLetter(letter);
            if (letter == "\xC2\xA0"sv || letter == "\xC2\xB7"sv) {
                gap = true;
            } else {
                append(plain.empty() ? smallLetter(letter) : std::string(plain));
            }
            continue;
        }
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : text[at];
        if (isWordByte(static_cast<unsigned char>(small))) {
            append(std::string_view(&small, 1));
        } else {
            gap = true;
        }
    }
    return folded;
}

}  // namespace liftgraph::import
