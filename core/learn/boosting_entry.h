#pragma once
// The C entry points of the boosting module: plain arrays in, plain arrays out, so that core never links xgboost.

#include <cstdint>

namespace liftgraph::learn {

inline constexpr const char* kBoostingModule = "liftgraph_boosting";
inline constexpr const char* kBoostingSymbol = "liftgraphBoostTrees";
inline constexpr const char* kBoostingAskSymbol = "liftgraphAskTrees";
inline constexpr const char* kBoostingFreeSymbol = "liftgraphFreeTrees";

/// Rows of `columns` values each, one after the other.
struct BoostingRows {
    const float* values = nullptr;
    std::int64_t count = 0;
    const float* labels = nullptr;   ///< count
    const float* weights = nullptr;  ///< count, above 0
};

struct BoostingRequest {
    std::int64_t columns = 0;
    BoostingRows train = {};
    BoostingRows validation = {};  ///< may be empty: every round is kept
    int rounds = 0;
    int patience = 0;
    int depth = 0;
    double learningRate = 0.0;
    double rowShare = 1.0;
    double columnShare = 1.0;
    double fewestRows = 1.0;
    double slope = 1.0;
    std::int32_t seed = 0;
    int threads = 1;
    bool (*cancelled)(const void* state) = nullptr;  ///< polled between rounds
    const void* state = nullptr;
    void* trees = nullptr;          ///< out: what was grown, to be asked and freed; null where that failed or was cancelled
    char message[256] = {};         ///< out: what went wrong
};

enum BoostingOutcome : int { kBoostingDone = 0, kBoostingCancelled = 1, kBoostingFailed = 2 };

using BoostingFunction = int (*)(BoostingRequest* request);

struct BoostingQuestion {
    const void* trees = nullptr;
    const float* values = nullptr;  ///< rows x columns
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    float* predictions = nullptr;   ///< out: rows
    char message[256] = {};         ///< out: what went wrong
};
/// The same trees may be asked in several threads at once.
using BoostingAskFunction = int (*)(BoostingQuestion* question);
using BoostingFreeFunction = void (*)(void* trees);

}  // namespace liftgraph::learn
