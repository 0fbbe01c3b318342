#pragma once
// An entry as it might have been: what the model would have expected after other sets, rest, fatigue, reserve or gap.

#include <array>

#include "core/features/entry_replay.h"
#include "core/workflow/explanation.h"

namespace liftgraph::workflow {

enum class Lever : int { Fatigue, Rir, Rest, Sets, Gap };
inline constexpr int kLeverCount = 5;
inline constexpr const char* kLeverNames[kLeverCount] = {"fatigue", "rir", "rest", "sets", "gap"};

struct LeverInfo {
    bool known = false;      ///< false: the entry has no such value (a first session has no gap); the lever still moves, but for a gap
    bool movable = true;
    double now = 0.0;        ///< as it was, rounded to the step
    double low = 0.0, high = 0.0, step = 1.0;
};

/// By Lever; empty stays as it was.
using LeverValues = std::array<std::optional<double>, kLeverCount>;

struct WhatIfAnswer {
    std::array<double, targets::kTargetCount> expected = {}, low = {}, high = {};  ///< kg, reps, s; 0 where a target has no meaning
    double weightKg = 0.0;  ///< the expected weight as the equipment allows it; 0 for body weight
    double reps = 0.0;      ///< whole
};

/// The smallest move of one lever after which the equipment is loaded otherwise or another number of repetitions is asked for.
struct SmallestChange {
    Lever lever = Lever::Fatigue;
    double value = 0.0;
    int steps = 0;          ///< away from what it was
    WhatIfAnswer answer = {};
};

class WhatIf {
public:
    /// As the entry is explained: of `settings`, what is explained (`network`) and whose columns are switched (`function`; Structure has none and
    /// is taken as Own). Errors: Usage (no such entry), Cancelled and those of the engine.
    [[nodiscard]] static Result<std::shared_ptr<WhatIf>> make(ExplainerPtr explainer, int node, const ExplainSettings& settings,
                                                              prescribe::Inventory inventory, const JobContext& context = {});
    ~WhatIf();

    int node() const;
    const std::array<LeverInfo, kLeverCount>& levers() const;
    /// Not for two threads at once; nor are the others.
    [[nodiscard]] Result<WhatIfAnswer> answer(const LeverValues& values, const JobContext& context = {});
    /// Exact values of the features against `background` training rows, as they would have been.
    [[nodiscard]] Result<EntryExplanation> explain(const LeverValues& values, int background, const JobContext& context = {});
    /// Sorted by steps; levers that change nothing within their range are not in it.
    [[nodiscard]] Result<std::vector<SmallestChange>> smallestChanges(const JobContext& context = {});

private:
    struct Parts;
    struct Changed;
    explicit WhatIf(std::unique_ptr<Parts> parts);
    Result<Changed> changed(const LeverValues& values, const JobContext& context);
    WhatIfAnswer answerOf(const std::array<double, targets::kTargetCount>& expected) const;
    std::unique_ptr<Parts> m_parts;
};
using WhatIfPtr = std::shared_ptr<WhatIf>;

}  // namespace liftgraph::workflow
