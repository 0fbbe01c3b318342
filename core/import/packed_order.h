#pragma once
// In which order cells such as "5x175", "100 x 5 x 3" and "60 kg x 3 x 10" give sets, repetitions and load: decided from all cells of a sheet.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/import/packed_sets.h"

namespace liftgraph::import {

/// Decides the order from all pairs of a column. `loadElsewhere`: the sheet has a column for loads.
PairOrder decidePairs(const std::vector<std::pair<double, double>>& pairs, bool loadElsewhere);

/// Whether a name such as "Reps x Sets" or "Weight x Sets x Reps" says which of the two counts comes first; empty: it does not.
std::optional<bool> namesRepsFirst(std::string_view header);

/// Whether a column is named after several of sets, repetitions and weight ("Weight x Reps x Sets", "Sätze/Wdh").
bool namesSeveral(std::string_view header);

class OrderEvidence {
public:
    /// What the user or the name of the column says; Unknown: nothing.
    void state(PairOrder stated) { m_stated = stated; }
    void stateRepsFirst(bool repsFirst) { m_repsFirst = repsFirst; }
    /// Collects from the pieces of a cell, as far as they leave anything open; the first 20,000 of a sheet are enough.
    void see(const std::vector<PackedPiece>& pieces, std::string_view cell);
    /// `loadElsewhere`: the sheet has a column for loads.
    void decide(bool loadElsewhere);
    /// For warm-ups, that are steps of load: a pair is a load and repetitions, as the work sets have them, unless both may be counts.
    void decideWarmUps(const OrderEvidence& work);
    const PackedOrder& order() const { return m_order; }
    /// What was guessed, each with a cell as example.
    std::vector<std::string> warnings() const;

private:
    using Pair = std::pair<double, double>;
    /// Numbers collected from cells of one kind, and the first such cell.
    template <class Numbers>
    struct Seen {
        std::vector<Numbers> all = {};
        std::string example = {};
        void add(Numbers numbers, std::string_view cell)
        {
            if (all.empty()) example = cell;
            all.push_back(numbers);
        }
    };
    PackedOrder::Load decideLoad() const;

    PairOrder m_stated = PairOrder::Unknown;
    std::optional<bool> m_repsFirst = {};
    Seen<Pair> m_pairs;                   ///< nothing says which is a load
    Seen<Pair> m_counts;                  ///< two counts before a load, or with the load elsewhere
    Seen<Pair> m_behindLoad;              ///< two counts behind a load
    Seen<std::array<double, 3>> m_threes; ///< no unit says which is the load
    PackedOrder m_order;
};

/// Whether lists such as "40-60-65" and "12/10/8" are loads or repetitions, where no other column of the row tells.
class LoneEvidence {
public:
    void see(const std::vector<PackedPiece>& pieces, std::string_view cell);
    /// At least a fifth of the numbers is too large for a count, or has a fraction.
    bool loads() const { return m_large > 0 && m_large * 5 >= m_numbers; }
    const std::string& example() const { return m_example; }

private:
    std::size_t m_numbers = 0;
    std::size_t m_large = 0;
    std::string m_example;
};

}  // namespace liftgraph::import
