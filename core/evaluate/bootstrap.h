#pragma once
// The uncertainty of a skill: sessions are drawn again with replacement, because entries of one session resemble each other.

#include <vector>

namespace liftgraph::evaluate {

struct SkillInterval {
    double low = 0.0;
    double high = 0.0;
};

/// 95 % percentile interval of 1 - sum|model| / sum|persistence| by the paired block bootstrap (Efron & Tibshirani 1993):
/// whole blocks are drawn, both errors of a sample stay together. The seed is fixed, so the same input gives the same bits.
/// Equal lengths; `block` holds any integers, equal ones belong together.
SkillInterval bootstrapSkill(const std::vector<double>& modelErrors, const std::vector<double>& persistenceErrors,
                             const std::vector<int>& block, int resamples);

/// 1 - model / persistence; where persistence is perfect: 0 if the model is too, else minus infinity.
double skillOf(double modelError, double persistenceError);

}  // namespace liftgraph::evaluate
