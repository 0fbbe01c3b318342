#pragma once
// What the words of exercise names in other languages mean, from resources/exercise_words.tsv.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace liftgraph::log {

using NameWords = std::vector<std::string>;

/// A word or phrase and the words that stand for it; none: it says nothing.
struct WordRule {
    NameWords from;
    NameWords to;
};

/// The text in lower case without accents, apostrophes and typographic signs: Latin letters become ASCII (umlauts two letters),
/// Cyrillic ones small, full-width signs ordinary ones; other letters stay.
std::string foldedName(std::string_view name);

/// The words of a folded text: runs of letters and digits, each without a plural's s; "into" stands for a slash between two exercises.
NameWords foldedWords(const std::string& text);

/// The table, read once.
class ForeignWords {
public:
    static const ForeignWords& table();

    /// Phrases of words.
    const std::vector<WordRule>& phrases() const { return m_phrases; }
    /// The words without articles and prepositions.
    NameWords withoutParticles(const NameWords& words) const;
    /// Words of scripts without blanks (Chinese, Japanese, Korean) cut into what the table knows, the longest first, as English
    /// words. What it does not know stays as a word of its own, so that the name stays unknown.
    NameWords cut(const NameWords& words) const;

private:
    ForeignWords();
    void add(std::string_view english, std::string_view phrase);
    void cutInto(const std::string& word, NameWords& parts) const;

    std::vector<WordRule> m_phrases;
    std::unordered_set<std::string> m_particles;
    std::unordered_map<std::string, NameWords> m_pieces;
    std::size_t m_longest = 0;
};

}  // namespace liftgraph::log
