#pragma once
// What the models are given: one row per node, named columns with units, and for every cell where its value came from.

#include <Eigen/Core>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/features/node_table.h"

namespace liftgraph::features {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

enum class Provenance : unsigned char { Logged, Derived, Default, Missing };

struct Column {
    std::string name = {};  ///< snake_case, stable: "log_volume_load"
    std::string label = {};  ///< for people: "Volume load (log)"
    std::string unit = {};  ///< "", "kg", "s", "days", "0/1"
    bool mask = false;      ///< 1 where the column before it is missing or a default
};

struct FeatureTable {
    std::vector<Column> columns = {};
    Matrix values = {};                       ///< nodes x columns, unscaled; missing cells hold 0 beside mask 1
    std::vector<Provenance> provenance = {};  ///< row-major, nodes x columns

    Provenance at(Eigen::Index row, Eigen::Index column) const { return provenance[std::size_t(row * values.cols() + column)]; }
    /// Place of the column called `name`; -1 where there is none.
    Eigen::Index find(std::string_view name) const;
};

/// The columns of the recommended preset in the order of the design's precise.md. Nothing looks ahead: a row uses only what was
/// known when its session ended. Only `Cancelled` can fail.
[[nodiscard]] Result<FeatureTable> recommendedFeatures(const NodeTable& nodes, const JobContext& context = {});

/// Foster's (1998) monotony and strain of the trailing 7 days that end on each day of `dailyLoads` (index = day, rest days 0).
struct FosterWeek {
    double monotony = 0.0;  ///< mean / sample standard deviation (n-1)
    double strain = 0.0;    ///< 7-day sum x monotony
    bool defined = false;   ///< false where the deviation is 0 or fewer than two days were trained
};
std::vector<FosterWeek> fosterTrailing(const std::vector<double>& dailyLoads);

/// z-scores fitted on some rows only. Constant columns get deviation 1.
struct Scaler {
    Eigen::RowVectorXd mean = {};
    Eigen::RowVectorXd deviation = {};  ///< population

    static Scaler fit(const Matrix& values, const std::vector<int>& rows);
    Matrix apply(const Matrix& values) const;
};

}  // namespace liftgraph::features
