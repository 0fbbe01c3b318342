#include "core/log/catalogue_tokens.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "core/log/catalogue_words.h"

namespace liftgraph::log {

namespace {

using Words = std::vector<std::string>;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view name)
{
    // Only the letters that names in Western European logs use; other scripts pass unchanged and simply stay unknown.
    static const std::unordered_map<std::string_view, std::string_view> letters = {
        {"\xC3\xA4", "ae"}, {"\xC3\x84", "ae"}, {"\xC3\xB6", "oe"}, {"\xC3\x96", "oe"}, {"\xC3\xBC", "ue"}, {"\xC3\x9C", "ue"},
        {"\xC3\x9F", "ss"}, {"\xC3\xA9", "e"},  {"\xC3\xA8", "e"},  {"\xC2\xA0", " "},  {"\xE2\x80\x99", ""}, {"\xE2\x80\x93", " "},
        {"\xE2\x80\x94", " "}, {"\xC2\xB0", " "},
    };
    std::string text;
    for (std::size_t i = 0; i < name.size();) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        const std::string_view piece = name.substr(i, length);
        if (byte < 0x80) {
            if (name[i] != '\'') text += name[i] >= 'A' && name[i] <= 'Z' ? char(name[i] - 'A' + 'a') : name[i];
        } else if (const auto known = letters.find(piece); known != letters.end()) {
            text += known->second;
        } else {
            text += piece;
        }
        i += length;
    }
    return text;
}

Words split(const std::string& text)
{
    Words words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter || isDigit(c)) {
            word += c;
            continue;
        }
        flush();
        // "RDL / sissy squats" is two exercises, "2/3rd" is not.
        const bool between = i > 0 && i + 1 < text.size() && !isDigit(text[i - 1]) && text[i + 1] != '/' && text[i - 1] != '/';
        if (c == '/' && between && !words.empty()) words.push_back("into");
    }
    flush();
    return words;
}

bool endsWith(const std::string& word, std::string_view end)
{
    return word.size() > end.size() && std::string_view(word).substr(word.size() - end.size()) == end;
}

std::string singular(std::string word)
{
    if (word.size() <= 2 || !endsWith(word, "s") || endsWith(word, "ss")) return word;
    if (word.size() > 4 && endsWith(word, "ies")) return word.substr(0, word.size() - 3) + "y";
    for (const std::string_view end : {"ches", "shes", "sses", "xes"})
        if (endsWith(word, end)) return word.substr(0, word.size() - 2);
    return word.substr(0, word.size() - 1);
}

/// German writes the equipment and the movement as one word: "Langhantelrudern".
Words uncompounded(const Words& words)
{
    Words parts;
    for (const std::string& word : words) {
        std::string rest = word;
        for (const std::string_view front : {"langhantel", "kurzhantel", "kabelzug", "maschinen"}) {
            if (word.size() > front.size() + 3 && word.compare(0, front.size(), front) == 0) {
                parts.emplace_back(front);
                rest = word.substr(front.size());
                break;
            }
        }
        parts.push_back(std::move(rest));
    }
    return parts;
}

Words wordsOf(std::string_view text)
{
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

struct Rule {
    Words from;
    Words to;
};

/// Rules by their first word, longest first, so that "push up" wins over "push".
const std::unordered_map<std::string, std::vector<Rule>>& rules()
{
    static const auto table = [] {
        std::unordered_map<std::string, std::vector<Rule>> built;
        for (const auto& [from, to] : kRewrites) {
            Words words = wordsOf(from);
            const std::string first = words.front();
            built[first].push_back({std::move(words), wordsOf(to)});
        }
        for (auto& [first, list] : built)
            std::stable_sort(list.begin(), list.end(), [](const Rule& a, const Rule& b) { return a.from.size() > b.from.size(); });
        return built;
    }();
    return table;
}

Words rewritten(const Words& words)
{
    Words result;
    for (std::size_t at = 0; at < words.size();) {
        const auto found = rules().find(words[at]);
        const Rule* match = nullptr;
        if (found != rules().end()) {
            for (const Rule& rule : found->second) {
                if (at + rule.from.size() > words.size()) continue;
                if (!std::equal(rule.from.begin(), rule.from.end(), words.begin() + std::ptrdiff_t(at))) continue;
                match = &rule;
                break;
            }
        }
        if (!match) {
            result.push_back(words[at++]);
            continue;
        }
        result.insert(result.end(), match->to.begin(), match->to.end());
        at += match->from.size();
    }
    return result;
}

const std::unordered_map<std::string_view, WordRole>& roles()
{
    static const auto table = [] {
        std::unordered_map<std::string_view, WordRole> built;
        for (const std::string_view word : kStyleWords) built.emplace(word, WordRole::Style);
        for (const std::string_view word : kStanceWords) built.emplace(word, WordRole::Stance);
        for (const auto& [word, equipment] : kEquipmentWords) built.emplace(word, WordRole::Equipment);
        return built;
    }();
    return table;
}

}  // namespace

std::vector<std::string> nameTokens(std::string_view name)
{
    Words words = split(lowered(name));
    for (std::string& word : words) word = singular(std::move(word));
    return rewritten(uncompounded(words));
}

std::string tokenKey(std::vector<std::string> tokens)
{
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    std::string key;
    for (const std::string& token : tokens) {
        if (!key.empty()) key += ' ';
        key += token;
    }
    return key;
}

WordRole roleOf(const std::string& token)
{
    const auto found = roles().find(token);
    if (found != roles().end()) return found->second;
    return std::all_of(token.begin(), token.end(), isDigit) ? WordRole::Style : WordRole::Meaning;
}

std::optional<Equipment> equipmentOf(const std::string& token)
{
    for (const auto& [word, equipment] : kEquipmentWords)
        if (word == token) return equipment;
    return std::nullopt;
}

std::string_view wordOf(Equipment equipment)
{
    for (const auto& [word, known] : kEquipmentWords)
        if (known == equipment) return word;
    return {};
}

}  // namespace liftgraph::log
