#pragma once
// Whether two lists order the same things alike.

#include <vector>

namespace liftgraph::evaluate {

/// Spearman's (1904) rank correlation, ties with their mean rank; -1 to 1. NaN where a list has fewer than two different values. Equal lengths.
double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace liftgraph::evaluate
