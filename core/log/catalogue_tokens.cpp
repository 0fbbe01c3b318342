#include "core/log/catalogue_tokens.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/log/catalogue_words.h"
#include "core/log/foreign_words.h"

namespace liftgraph::log {

namespace {

using Words = NameWords;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

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

/// Rules by their first word, longest first, so that "push up" wins over "push".
const std::unordered_map<std::string, std::vector<WordRule>>& rules()
{
    static const auto table = [] {
        std::unordered_map<std::string, std::vector<WordRule>> built;
        const auto add = [&](WordRule rule) {
            const std::string first = rule.from.front();
            built[first].push_back(std::move(rule));
        };
        for (const auto& [from, to] : kRewrites) add({wordsOf(from), wordsOf(to)});
        for (const WordRule& rule : ForeignWords::table().phrases()) add(rule);
        const auto longer = [](const WordRule& a, const WordRule& b) { return a.from.size() > b.from.size(); };
        for (auto& [first, list] : built) std::stable_sort(list.begin(), list.end(), longer);
        return built;
    }();
    return table;
}

Words rewritten(const Words& words)
{
    Words result;
    for (std::size_t at = 0; at < words.size();) {
        const auto found = rules().find(words[at]);
        const WordRule* match = nullptr;
        if (found != rules().end()) {
            for (const WordRule& rule : found->second) {
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
    const ForeignWords& foreign = ForeignWords::table();
    Words words = rewritten(uncompounded(foreign.withoutParticles(foreign.cut(foldedWords(foldedName(name))))));
    // On a bench one lies: "dumbbell bench press, lying".
    if (std::find(words.begin(), words.end(), "bench") != words.end()) words.erase(std::remove(words.begin(), words.end(), "lying"), words.end());
    return words;
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
