#include "core/import/packed_order.h"

#include <algorithm>

#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kLookedAt = 20000;
constexpr double kMostSetsUsual = 6.0;  ///< of an exercise in one session, as people mostly do
constexpr double kTooManySets = 10.0;
constexpr double kMaxEffort = 10.0;

using Pair = std::pair<double, double>;

/// "100 kg x 8 x 3" is repetitions and sets, "100 kg x 3 x 8" the other way round; the larger number of two that differ clearly is that of
/// repetitions. Where they do not tell, the sets come last, as people write behind a load.
bool repsFirstBehindLoad(const std::vector<Pair>& pairs)
{
    std::size_t repsFirst = 0, setsFirst = 0;
    for (const auto& [a, b] : pairs) {
        repsFirst += a >= kMostSetsUsual && b <= kMostSetsUsual && a > b;
        setsFirst += b >= kMostSetsUsual && a <= kMostSetsUsual && b > a;
    }
    return setsFirst <= repsFirst;
}

/// "3x12" is sets and repetitions as nearly everybody writes; only "12x3" throughout is not.
bool repsFirstBeforeLoad(const std::vector<Pair>& pairs)
{
    const auto many = std::count_if(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.first > kTooManySets && pair.second <= kMostSetsUsual; });
    const bool ascending = std::any_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.second > pair.first; });
    return !ascending && static_cast<std::size_t>(many) * 2 > pairs.size();
}

/// Sets, repetitions and weight in the order of a name of nothing else: "Weight (kg) x Sets x Reps".
std::vector<Meaning> measuresNamed(std::string_view header)
{
    std::vector<Meaning> named;
    std::string folded;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool times = header[i] == '*' || header[i] == '/' || header[i] == '@' || header.substr(i).starts_with("\xC3\x97");
        folded += times ? ' ' : header[i];
        i += header.substr(i).starts_with("\xC3\x97");
    }
    folded = foldedWord(folded);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string word = folded.substr(at, end - at);
        at = end + 1;
        if (word == "x" || word == "and" || word == "und" || loadUnit(word)) continue;
        const std::optional<Meaning> meaning = word == "set" || word == "satz" ? Meaning::Sets : sheetWords().findFolded(word);
        if (meaning != Meaning::Sets && meaning != Meaning::Reps && meaning != Meaning::Load) return {};
        if (std::find(named.begin(), named.end(), *meaning) == named.end()) named.push_back(*meaning);
    }
    return named;
}

}  // namespace

PairOrder decidePairs(const std::vector<Pair>& pairs, bool loadElsewhere)
{
    if (pairs.empty()) return PairOrder::Unknown;
    if (loadElsewhere) return PairOrder::SetsReps;
    std::size_t firstLoads = 0;
    std::size_t secondLoads = 0;
    double first = 0.0;
    double second = 0.0;
    for (const auto& [a, b] : pairs) {
        firstLoads += hardlyACount(a);
        secondLoads += hardlyACount(b);
        first += a;
        second += b;
    }
    // One exercise of many repetitions is no column of loads.
    const std::size_t enough = std::max<std::size_t>(1, pairs.size() / 5);
    if (firstLoads < enough && secondLoads < enough) return PairOrder::SetsReps;
    if (firstLoads == secondLoads) return first > second ? PairOrder::LoadReps : PairOrder::RepsLoad;
    return firstLoads > secondLoads ? PairOrder::LoadReps : PairOrder::RepsLoad;
}

std::optional<bool> namesRepsFirst(std::string_view header)
{
    const std::vector<Meaning> named = measuresNamed(header);
    const auto reps = std::find(named.begin(), named.end(), Meaning::Reps), sets = std::find(named.begin(), named.end(), Meaning::Sets);
    if (reps == named.end() || sets == named.end()) return {};
    return reps < sets;
}

bool namesSeveral(std::string_view header) { return measuresNamed(header).size() > 1; }

void OrderEvidence::see(const std::vector<PackedPiece>& pieces, std::string_view cell)
{
    if (m_pairs.all.size() + m_counts.all.size() + m_behindLoad.all.size() + m_threes.all.size() >= kLookedAt) return;
    for (const PackedPiece& piece : pieces) {
        const auto& bare = piece.bare;
        if (piece.most || piece.sets || piece.reps) continue;
        if (bare.size() == 3) m_threes.add({bare[0], bare[1], bare[2]}, cell);
        if (bare.size() != 2) continue;
        const Pair pair(bare[0], bare[1]);
        const bool loaded = piece.load || piece.bodyWeight || (piece.at && *piece.at > kMaxEffort);
        (!loaded ? m_pairs : piece.loadLeads ? m_behindLoad : m_counts).add(pair, cell);
    }
}

/// Where most numbers lie that are too large for a count; else where the larger ones do.
PackedOrder::Load OrderEvidence::decideLoad() const
{
    std::array<std::size_t, 3> large{};
    std::array<double, 3> sum{};
    for (const auto& three : m_threes.all) {
        for (std::size_t i = 0; i < 3; ++i) {
            large[i] += hardlyACount(three[i]);
            sum[i] += three[i];
        }
    }
    if (large[1] > std::max(large[0], large[2])) return PackedOrder::Load::Middle;
    if (large[0] != large[2]) return large[0] > large[2] ? PackedOrder::Load::First : PackedOrder::Load::Last;
    return sum[0] > sum[2] ? PackedOrder::Load::First : PackedOrder::Load::Last;
}

void OrderEvidence::decide(bool loadElsewhere)
{
    m_order = {};
    m_order.ofThree = decideLoad();
    std::vector<Pair> before = m_counts.all, behind = m_behindLoad.all;
    for (const auto& three : m_threes.all) {
        const bool first = hardlyACount(three[0]), last = hardlyACount(three[2]);
        const PackedOrder::Load place = first != last ? (first ? PackedOrder::Load::First : PackedOrder::Load::Last) : m_order.ofThree;
        if (place == PackedOrder::Load::First) behind.emplace_back(three[1], three[2]);
        if (place == PackedOrder::Load::Last) before.emplace_back(three[0], three[1]);
    }
    m_order.pair = m_stated == PairOrder::Unknown ? decidePairs(m_pairs.all, loadElsewhere) : m_stated;
    if (m_order.pair == PairOrder::SetsReps && m_stated == PairOrder::Unknown) before.insert(before.end(), m_pairs.all.begin(), m_pairs.all.end());
    const bool counts = m_stated == PairOrder::SetsReps || m_stated == PairOrder::RepsSets;
    if (counts) m_repsFirst = m_stated == PairOrder::RepsSets;
    if (m_order.pair == PairOrder::RepsSets) m_order.pair = PairOrder::SetsReps;
    m_order.repsFirst = m_repsFirst.value_or(repsFirstBeforeLoad(before));
    m_order.repsFirstBehindLoad = m_repsFirst.value_or(repsFirstBehindLoad(behind));
}

void OrderEvidence::decideWarmUps(const OrderEvidence& work)
{
    decide(false);
    if (m_order.pair != PairOrder::SetsReps) return;
    double first = 0.0, second = 0.0;
    bool loads = false;
    for (const auto& [a, b] : m_pairs.all) {
        first += a;
        second += b;
        loads = loads || std::min(a, b) > kMostSetsUsual || hardlyACount(std::max(a, b));
    }
    if (!loads) return;
    const PairOrder theirs = work.m_order.pair;
    m_order.pair = theirs == PairOrder::LoadReps || theirs == PairOrder::RepsLoad ? theirs : first > second ? PairOrder::LoadReps : PairOrder::RepsLoad;
}

std::vector<std::string> OrderEvidence::warnings() const
{
    std::vector<std::string> list;
    const auto say = [&](const std::string& example, const std::string& read) {
        list.push_back("Cells such as " + quoted(std::string_view(example)) + " are read as " + read + ": a guess from all of them.");
    };
    const std::string counts = m_order.repsFirst ? "repetitions x sets" : "sets x repetitions";
    const std::string behind = m_order.repsFirstBehindLoad ? "weight x repetitions x sets" : "weight x sets x repetitions";
    if (!m_pairs.all.empty() && m_stated == PairOrder::Unknown) {
        say(m_pairs.example, m_order.pair == PairOrder::RepsLoad ? "repetitions x weight" : m_order.pair == PairOrder::LoadReps ? "weight x repetitions" : counts);
    }
    // That sets stand before repetitions where a load has its unit is what everybody means.
    if (!m_counts.all.empty() && m_order.repsFirst && !m_repsFirst) say(m_counts.example, counts);
    if (!m_behindLoad.all.empty() && !m_repsFirst) say(m_behindLoad.example, behind);
    if (!m_threes.all.empty()) {
        say(m_threes.example, m_order.ofThree == PackedOrder::Load::First    ? behind
                              : m_order.ofThree == PackedOrder::Load::Middle ? "sets x weight x repetitions"
                                                                             : counts + " x weight");
    }
    return list;
}

void LoneEvidence::see(const std::vector<PackedPiece>& pieces, std::string_view cell)
{
    const bool list = pieces.size() > 1 && std::all_of(pieces.begin(), pieces.end(), [](const PackedPiece& piece) { return piece.bare.size() == 1 && !piece.load && !piece.at; });
    if (!list || m_numbers >= kLookedAt) return;
    if (m_numbers == 0) m_example = cell;
    m_numbers += pieces.size();
    for (const PackedPiece& piece : pieces) m_large += hardlyACount(piece.bare[0]);
}

}  // namespace liftgraph::import
