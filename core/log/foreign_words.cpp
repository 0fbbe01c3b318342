#include "core/log/foreign_words.h"

#include <algorithm>
#include <cstdint>

namespace liftgraph {
extern const char* exerciseWordsText();
}

namespace liftgraph::log {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t lengthOf(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The code point that begins at `text[at]`; what is no UTF-8 counts as its first byte.
char32_t codeAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return char32_t(static_cast<unsigned char>(text[at + i])); };
    const std::size_t length = lengthOf(text[at]);
    if (length == 1 || at + length > text.size()) return byte(0);
    char32_t code = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

void append(std::string& text, char32_t code)
{
    if (code < 0x80) {
        text += char(code);
    } else if (code < 0x800) {
        text += char(0xC0U | (code >> 6U));
        text += char(0x80U | (code & 0x3FU));
    } else {
        text += char(0xE0U | (code >> 12U));
        text += char(0x80U | ((code >> 6U) & 0x3FU));
        text += char(0x80U | (code & 0x3FU));
    }
}

/// The letters from U+00C0 to U+017F without their accents, in small letters; a point where two letters stand for one, or none.
constexpr std::string_view kLatin =
    "aaaa.a.ceeeeiiiidnoooo..ouuu.y..aaaa.a.ceeeeiiiidnoooo..ouuu.y.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllll"
    "nnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters that become two, and the typographic signs that become another one or nothing.
std::string_view specialOf(char32_t code)
{
    switch (code) {
        case 0xC4: case 0xE4: case 0xC6: case 0xE6: return "ae";
        case 0xD6: case 0xF6: case 0x152: case 0x153: return "oe";
        case 0xDC: case 0xFC: return "ue";
        case 0xDF: return "ss";
        case 0xDE: case 0xFE: return "th";
        default: return {};
    }
}

/// Signs that part words: spaces, dashes, degrees, and the brackets and bars of East Asian type.
bool isSign(char32_t code)
{
    return (code >= 0xA0 && code < 0xC0) || code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code <= 0x206F && code != 0x2019) ||
           (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020) || code == 0x30FB || code == 0xFE0F ||
           (code >= 0x2190 && code <= 0x2BFF);
}

/// Letters of scripts that write no blanks between words.
bool isRunning(char32_t code)
{
    return (code >= 0x3005 && code <= 0x3007) || (code >= 0x3040 && code <= 0x30FF && code != 0x30FB) || (code >= 0x3400 && code <= 0x9FFF) ||
           (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xAC00 && code <= 0xD7AF);
}

bool runs(std::string_view word)
{
    for (std::size_t at = 0; at < word.size(); at += lengthOf(word[at]))
        if (isRunning(codeAt(word, at))) return true;
    return false;
}

bool endsWith(const std::string& word, std::string_view end)
{
    return word.size() > end.size() && std::string_view(word).substr(word.size() - end.size()) == end;
}

std::string singular(std::string word)
{
    if (word.size() <= 2 || !endsWith(word, "s") || endsWith(word, "ss")) return word;
    if (word.size() > 4 && endsWith(word, "ies")) return word.substr(0, word.size() - 3) + "y";
    // The last three are Spanish: "elevaciones laterales", "aductores".
    for (const std::string_view end : {"ches", "shes", "sses", "xes", "iones", "rales", "tales", "ores"})
        if (endsWith(word, end)) return word.substr(0, word.size() - 2);
    return word.substr(0, word.size() - 1);
}

/// An apostrophe after the article of a Romance language parts two words ("l'haltère"); elsewhere it says nothing ("farmer's").
void elide(std::string& text)
{
    const std::size_t begin = text.find_last_of(" (-,/") + 1;
    const std::string_view word = std::string_view(text).substr(begin);
    for (const std::string_view article : {"d", "l", "all", "dell", "sull", "dall", "nell", "un"})
        if (word == article) return text.resize(begin);
}

std::vector<std::string_view> parts(std::string_view text, char delimiter)
{
    std::vector<std::string_view> list;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(delimiter, at), text.size());
        list.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return list;
}

}  // namespace

std::string foldedName(std::string_view name)
{
    std::string text;
    for (std::size_t at = 0; at < name.size(); at += lengthOf(name[at])) {
        char32_t code = codeAt(name, at);
        if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;  // full-width signs
        const std::string_view special = specialOf(code);
        if (code >= 'A' && code <= 'Z') {
            text += char(code - 'A' + 'a');
        } else if (code == '\'' || code == 0x2019) {
            elide(text);
        } else if (!special.empty()) {
            text += special;
        } else if (code == 0x308) {  // a combining diaeresis makes the umlaut that a letter of its own would be
            if (!text.empty() && std::string_view("aou").find(text.back()) != std::string_view::npos) text += 'e';
        } else if (code >= 0x300 && code <= 0x36F) {
            continue;
        } else if (isSign(code)) {
            text += ' ';
        } else if (code >= 0xC0 && code <= 0x17F && kLatin[code - 0xC0] != '.') {
            text += kLatin[code - 0xC0];
        } else if (code >= 0x410 && code <= 0x42F) {
            append(text, code + 0x20);
        } else if (code == 0x401 || code == 0x451) {
            append(text, 0x435);  // io is often written as e
        } else if (code < 0x80) {
            text += char(code);
        } else {
            text += name.substr(at, lengthOf(name[at]));
        }
    }
    return text;
}

NameWords foldedWords(const std::string& text)
{
    NameWords words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) words.push_back(singular(std::move(word)));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || isDigit(c)) {
            word += c;
            continue;
        }
        flush();
        // "RDL / sissy squats" is two exercises, "2/3rd" is not.
        const bool between = i > 0 && i + 1 < text.size() && !isDigit(text[i - 1]) && text[i + 1] != '/' && text[i - 1] != '/';
        if (c == '/' && between && !words.empty()) words.emplace_back("into");
    }
    flush();
    return words;
}

const ForeignWords& ForeignWords::table()
{
    static const ForeignWords words;
    return words;
}

ForeignWords::ForeignWords()
{
    for (const std::string_view line : parts(exerciseWordsText(), '\n')) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || line.front() == '#') continue;
        const std::string_view english = line.substr(0, tab);
        for (const std::string_view phrase : parts(line.substr(tab + 1), '|')) add(english, phrase);
    }
}

void ForeignWords::add(std::string_view english, std::string_view phrase)
{
    const std::string folded = foldedName(phrase);
    if (english == "-") {
        for (std::string& word : foldedWords(folded)) m_particles.insert(std::move(word));
        return;
    }
    NameWords to;
    for (const std::string_view word : parts(english, ' '))
        if (!word.empty()) to.emplace_back(word);
    if (runs(folded)) {
        m_longest = std::max(m_longest, folded.size());
        m_pieces.emplace(folded, std::move(to));
        return;
    }
    NameWords from = withoutParticles(foldedWords(folded));
    if (!from.empty()) m_phrases.push_back({std::move(from), std::move(to)});
}

NameWords ForeignWords::withoutParticles(const NameWords& words) const
{
    NameWords kept;
    for (const std::string& word : words)
        if (m_particles.count(word) == 0) kept.push_back(word);
    return kept;
}

NameWords ForeignWords::cut(const NameWords& words) const
{
    // Korean parts words, and not always the same ones: they are looked at together.
    NameWords list;
    std::string together;
    const auto flush = [&] {
        if (!together.empty()) cutInto(together, list);
        together.clear();
    };
    for (const std::string& word : words) {
        if (runs(word)) {
            together += word;
            continue;
        }
        flush();
        list.push_back(word);
    }
    flush();
    return list;
}

void ForeignWords::cutInto(const std::string& word, NameWords& list) const
{
    std::string unknown;
    const auto flush = [&] {
        if (!unknown.empty()) list.push_back(std::move(unknown));
        unknown.clear();
    };
    for (std::size_t at = 0; at < word.size();) {
        auto known = m_pieces.end();
        for (std::size_t length = std::min(m_longest, word.size() - at); length > 0 && known == m_pieces.end(); --length)
            known = m_pieces.find(word.substr(at, length));
        if (known == m_pieces.end()) {
            const std::size_t length = std::min(lengthOf(word[at]), word.size() - at);
            unknown += word.substr(at, length);
            at += length;
            continue;
        }
        flush();
        list.insert(list.end(), known->second.begin(), known->second.end());
        at += known->first.size();
    }
    flush();
}

}  // namespace liftgraph::log
