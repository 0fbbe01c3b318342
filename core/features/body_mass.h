#pragma once
// What an athlete weighed: as far as it is known when a session ends, and as a series to be drawn.

#include <vector>

#include "core/log/training_log.h"

namespace liftgraph::features {

inline constexpr double kDefaultBodyMassKg = 75.0;

/// Walks along a log's sessions in the order of time. Nothing looks ahead: a session knows what was weighed on its day or before and
/// what it or an earlier session states; before all that the undated body mass holds, and without one kDefaultBodyMassKg is assumed.
class KnownBodyMass {
public:
    explicit KnownBodyMass(const log::TrainingLog& log);

    /// Goes on to `session`, which must not start before the one reached last.
    void reach(const log::Session& session);
    double kg() const { return m_kg; }
    bool assumed() const { return m_assumed; }

private:
    const std::vector<log::BodyMass>& m_weighed;
    std::size_t m_next = 0;
    double m_kg = kDefaultBodyMassKg;
    bool m_assumed = true;
};

/// One value a day, by day: what was weighed, and on other days the last that a session of that day states.
std::vector<log::BodyMass> bodyMassSeries(const log::TrainingLog& log);

}  // namespace liftgraph::features
