#include "core/log/exercise_names.h"

#include <algorithm>

#include "core/log/catalogue_tokens.h"

namespace liftgraph::log {

namespace {

constexpr double kLeastShare = 0.5;
constexpr std::size_t kMostProposals = 3;
constexpr double kUnsaidStyle = 0.5;    ///< what a word of equipment or style counts that the name does not have
constexpr double kMisspelt = 0.8;       ///< what a word with a slip counts
constexpr double kMostConfidence = 0.95;  ///< a guess is never certain

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
    for (const Candidate& candidate : candidates) {
        std::string shared;
        std::size_t count = 0;
        double weight = 0.0;
        for (const std::string& word : words) {
            if (std::none_of(candidate.words.begin(), candidate.words.end(), [&](const std::string& other) { return alike(word, other); })) continue;
            shared += (shared.empty() ? "" : ", ") + word;
            ++count;
            weight += std::find(candidate.words.begin(), candidate.words.end(), word) != candidate.words.end() ? 1.0 : kMisspelt;
        }
        // People write "Deadlift" and mean the barbell's: what a name leaves unsaid of equipment and style speaks less against it.
        double unsaid = 0.0;
        for (const std::string& other : candidate.words) {
            if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return alike(word, other); })) continue;
            unsaid += roleOf(other) == WordRole::Meaning ? 1.0 : kUnsaidStyle;
        }
        const double all = static_cast<double>(words.size()) + unsaid;
        if (static_cast<double>(count) <= kLeastShare * all) continue;
        const double confidence = std::min(weight / all, kMostConfidence);
        use.proposals.push_back({candidate.name, confidence, (count == 1 ? "shares the word " : "shares the words ") + shared});
    }
    std::stable_sort(use.proposals.begin(), use.proposals.end(), [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    if (use.proposals.size() > kMostProposals) use.proposals.resize(kMostProposals);
}

void count(std::map<std::string, ExerciseUse>& uses, const Session& session)
{
    std::map<std::string, std::int64_t> done;
    for (const Entry& entry : session.entries) {
        ExerciseUse& use = uses[entry.exercise];
        ++use.entries;
        if (!entry.written.empty()) ++use.written[entry.written];
        done[entry.exercise] += std::count_if(entry.sets.begin(), entry.sets.end(), [](const Set& set) { return set.performed(); });
    }
    for (const auto& [name, sets] : done) {
        if (sets == 0) continue;
        ExerciseUse& use = uses[name];
        ++use.sessions;
        use.sets += sets;
        if (!use.lastDay || *use.lastDay < session.day()) use.lastDay = session.day();
    }
}

bool meant(const EntryFilter& filter, const Session& session, const Entry& entry)
{
    if (!filter.written.empty() && filter.written != (entry.written.empty() ? entry.exercise : entry.written)) return false;
    if ((filter.firstDay && session.day() < *filter.firstDay) || (filter.lastDay && session.day() > *filter.lastDay)) return false;
    return !filter.source || (!entry.sets.empty() && entry.sets.front().origin.source == *filter.source);
}

}  // namespace

std::vector<ExerciseUse> exerciseUses(const TrainingLog& log)
{
    const Catalogue catalogue = Catalogue::load(log.ownExercises);
    std::map<std::string, ExerciseUse> uses;
    for (const Session& session : log.sessions) count(uses, session);
    for (const Exercise& own : log.ownExercises) uses[own.name].own = true;
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

std::int64_t unknownNames(const TrainingLog& log)
{
    std::map<std::string, ExerciseUse> uses;
    for (const Session& session : log.sessions) count(uses, session);
    const Catalogue catalogue = Catalogue::load(log.ownExercises);
    return std::count_if(uses.begin(), uses.end(), [&](const auto& use) { return !catalogue.find(use.first).known; });
}

EditRequest mapExercise(const TrainingLog& log, const std::string& from, const std::string& to)
{
    for (const Session& session : log.sessions) {
        if (std::any_of(session.entries.begin(), session.entries.end(), [&](const Entry& entry) { return entry.exercise == from; })) return {MapName{from, to}};
    }
    return {};
}

EditRequest splitExercise(const LoadedLog& loaded, const std::string& from, const EntryFilter& filter, const std::string& to)
{
    SplitName split{from, to, {}, {}};
    for (std::size_t s = 0; s < loaded.log.sessions.size(); ++s) {
        const Session& session = loaded.log.sessions[s];
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (session.entries[e].exercise == from && meant(filter, session, session.entries[e])) split.entries.push_back(loaded.ids.sessions[s].entries[e].id);
        }
    }
    // A name that goes over as a whole goes there in later files, too; a part of it does not.
    if (!filter.firstDay && !filter.lastDay && !filter.source) split.written = filter.written;
    return split.entries.empty() ? EditRequest() : EditRequest{std::move(split)};
}

}  // namespace liftgraph::log
