#include "core/log/exercise_names.h"

#include <algorithm>
#include <map>

#include "core/log/catalogue_tokens.h"

namespace liftgraph::log {

namespace {

constexpr double kLeastShare = 0.5;

/// Letters that have to be changed, added or left out to make one word of the other; at most 3 is told apart.
int distanceOf(const std::string& a, const std::string& b)
{
    if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

/// Two neighbours have changed places.
bool swapped(const std::string& a, const std::string& b)
{
    if (a.size() != b.size()) return false;
    const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
    if (first == a.end() || first + 1 == a.end()) return false;
    return *first == *(other + 1) && *(first + 1) == *other && std::equal(first + 2, a.end(), other + 2);
}

/// The same word, or the same but for a slip of the hand.
bool alike(const std::string& a, const std::string& b)
{
    if (a == b || swapped(a, b)) return true;
    const std::size_t length = std::min(a.size(), b.size());
    return length >= 4 && distanceOf(a, b) <= (length >= 7 ? 2 : 1);
}

struct Candidate {
    std::string name;
    std::vector<std::string> words;
};

std::vector<Candidate> candidatesOf(const Catalogue& catalogue)
{
    std::vector<Candidate> list;
    for (const Exercise& exercise : catalogue.exercises()) list.push_back({exercise.name, nameTokens(exercise.name)});
    return list;
}

void propose(ExerciseUse& use, const std::vector<Candidate>& candidates)
{
    const std::vector<std::string> words = nameTokens(use.name);
    double best = kLeastShare;
    for (const Candidate& candidate : candidates) {
        std::string shared;
        std::size_t count = 0;
        for (const std::string& word : words) {
            if (std::none_of(candidate.words.begin(), candidate.words.end(), [&](const std::string& other) { return alike(word, other); })) continue;
            shared += (shared.empty() ? "" : ", ") + word;
            ++count;
        }
        const double share = static_cast<double>(count) / static_cast<double>(words.size() + candidate.words.size() - std::min(count, candidate.words.size()));
        if (count == 0 || share <= best) continue;
        best = share;
        use.proposal = candidate.name;
        use.reason = (count == 1 ? "shares the word " : "shares the words ") + shared;
    }
}

}  // namespace

std::vector<ExerciseUse> exerciseUses(const TrainingLog& log, const Catalogue& catalogue)
{
    std::map<std::string, ExerciseUse> uses;
    for (const Session& session : log.sessions) {
        std::map<std::string, std::int64_t> done;
        for (const Entry& entry : session.entries) {
            done[entry.exercise] += std::count_if(entry.sets.begin(), entry.sets.end(), [](const Set& set) { return set.performed(); });
        }
        for (const auto& [name, sets] : done) {
            ExerciseUse& use = uses[name];
            use.sessions += sets > 0 ? 1 : 0;
            use.sets += sets;
        }
    }
    const std::vector<Candidate> candidates = candidatesOf(catalogue);
    std::vector<ExerciseUse> list;
    for (auto& [name, use] : uses) {
        use.name = name;
        use.facts = catalogue.find(name);
        if (!use.facts.known) propose(use, candidates);
        list.push_back(std::move(use));
    }
    std::stable_sort(list.begin(), list.end(), [](const ExerciseUse& a, const ExerciseUse& b) { return !a.facts.known && b.facts.known; });
    return list;
}

EditRequest renameExercise(const LoadedLog& loaded, const std::string& from, const std::string& to)
{
    EditRequest request;
    for (std::size_t s = 0; s < loaded.log.sessions.size(); ++s) {
        const Session& session = loaded.log.sessions[s];
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            const Entry& entry = session.entries[e];
            if (entry.exercise != from) continue;
            request.push_back(ChangeEntry{loaded.ids.sessions[s].entries[e].id, {to, entry.note, entry.fatigue, entry.intensity, {}}});
        }
    }
    return request;
}

}  // namespace liftgraph::log
