#pragma once
// Fatigue from 1 to 10 where the athlete did not log it: our own construct, from load, effort and loss of strength.

#include <map>
#include <optional>

#include "core/features/daily_load.h"
#include "core/features/node_table.h"

namespace liftgraph::features {

/// Running mean and deviation (Welford 1962) of what came before.
class PastMoments {
public:
    void add(double value);
    /// Standard score; empty before five values or where they are all equal.
    std::optional<double> z(double value) const;

private:
    int m_count = 0;
    double m_mean = 0.0;
    double m_squares = 0.0;
};

/// One athlete's fatigue, session by session.
class FatigueModel {
public:
    /// What a set told about the muscle and the day.
    struct Signs {
        int muscle = 0;  ///< any number that is the same for the same muscle
        std::optional<double> rpeSurplus = {};  ///< RPE above the one expected from load and repetitions
        std::optional<double> strengthLoss = {};  ///< share of e1RM lost from first to last set
    };

    /// Before the rows of a session are read: the load it put on a muscle.
    void addLoad(int muscle, log::LocalDay day, double loadKg);
    /// 1 + 9 sigmoid(0.8 z(EWMA7 of the muscle's load) + 0.6 z(RPE surplus) + 0.6 z(strength loss)), z over past rows; unknown
    /// signs count 0. Empty where none is known.
    std::optional<double> value(const Signs& signs) const;
    /// After the session: its signs belong to the past.
    void remember(const Signs& signs);

private:
    struct MuscleState {
        DayAverage average{7.0};
        PastMoments past;
    };
    std::map<int, MuscleState> m_muscles;
    PastMoments m_rpeSurplus;
    PastMoments m_strengthLoss;
};

}  // namespace liftgraph::features
