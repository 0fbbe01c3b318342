#pragma once
// Words of column names, units and months, compared without regard to case, accents, spaces and punctuation.

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liftgraph::import {

/// Without spaces (also no-break ones) at both ends.
std::string_view trimmedWord(std::string_view text);

/// Lower case, Latin accents taken off (ü to u, ß to ss), punctuation and underscores as single spaces. "Set_Order" and
/// "SET ORDER" are the same; other scripts stay as they are.
std::string foldedWord(std::string_view text);

/// A small fixed table from words to values; the words are folded when it is built and when it is asked.
template <class Value>
class WordTable {
public:
    WordTable(std::initializer_list<std::pair<const char*, Value>> words)
    {
        for (const auto& [word, value] : words) m_words.emplace_back(foldedWord(word), value);
        std::sort(m_words.begin(), m_words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    std::optional<Value> find(std::string_view word) const { return findFolded(foldedWord(word)); }
    std::optional<Value> findFolded(const std::string& folded) const
    {
        const auto at = std::lower_bound(m_words.begin(), m_words.end(), folded, [](const auto& entry, const std::string& key) { return entry.first < key; });
        if (at == m_words.end() || at->first != folded) return {};
        return at->second;
    }

private:
    std::vector<std::pair<std::string, Value>> m_words;
};

}  // namespace liftgraph::import
