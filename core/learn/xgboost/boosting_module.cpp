// Gradient-boosted trees by xgboost; loaded when the first are grown.

#include <xgboost/c_api.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>

#include "core/base/number_text.h"
#include "core/learn/boosting_entry.h"

namespace {

using namespace liftgraph::learn;

void check(int status)
{
    if (status != 0) throw std::runtime_error(XGBGetLastError());
}

/// Rows as xgboost holds them, freed in any case.
class Rows {
public:
    Rows(const BoostingRows& rows, std::int64_t columns)
    {
        const auto count = bst_ulong(rows.count);
        check(XGDMatrixCreateFromMat(rows.values, count, bst_ulong(columns), std::numeric_limits<float>::quiet_NaN(), &m_handle));
        if (rows.labels) check(XGDMatrixSetFloatInfo(m_handle, "label", rows.labels, count));
        if (rows.weights) check(XGDMatrixSetFloatInfo(m_handle, "weight", rows.weights, count));
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows() { XGDMatrixFree(m_handle); }
    DMatrixHandle handle() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

class Booster {
public:
    explicit Booster(const Rows& train)
    {
        const DMatrixHandle known[] = {train.handle()};
        check(XGBoosterCreate(known, 1, &m_handle));
    }
    Booster(const Booster&) = delete;
    Booster& operator=(const Booster&) = delete;
    ~Booster() { XGBoosterFree(m_handle); }
    BoosterHandle handle() const { return m_handle; }
    void set(const char* name, const std::string& value) const { check(XGBoosterSetParam(m_handle, name, value.c_str())); }

private:
    BoosterHandle m_handle = nullptr;
};

std::string text(double value) { return liftgraph::generalText(value, 17); }

void configure(const Booster& booster, const BoostingRequest& request)
{
    // Not reg:absoluteerror: xgboost 1.7 replaces its leaves by medians without the learning rate, and overfits in the first trees.
    booster.set("objective", "reg:pseudohubererror");
    booster.set("huber_slope", text(request.slope));
    booster.set("eval_metric", "mae");
    booster.set("base_score", "0");
    booster.set("tree_method", "hist");
    booster.set("max_depth", std::to_string(request.depth));
    booster.set("eta", text(request.learningRate));
    booster.set("subsample", text(request.rowShare));
    booster.set("colsample_bytree", text(request.columnShare));
    booster.set("min_child_weight", text(request.fewestRows));
    booster.set("seed", std::to_string(request.seed));
    booster.set("nthread", std::to_string(request.threads));
    booster.set("verbosity", "0");
}

/// "[12]\tvalidation-mae:0.123"
double validationError(const Booster& booster, int round, const Rows& validation)
{
    DMatrixHandle rows[] = {validation.handle()};
    const char* names[] = {"validation"};
    const char* line = nullptr;
    check(XGBoosterEvalOneIter(booster.handle(), round, rows, names, 1, &line));
    const char* colon = std::strrchr(line, ':');
    double error = std::numeric_limits<double>::quiet_NaN();
    if (colon) std::from_chars(colon + 1, colon + std::strlen(colon), error);
    return error;
}

/// Grows the trees and returns how many of them are used; -1 where it was cancelled.
int grow(const Booster& booster, const BoostingRequest& request, const Rows& train, const Rows* validation)
{
    double best = std::numeric_limits<double>::infinity();
    int used = validation ? 0 : request.rounds;
    for (int round = 0; round < request.rounds; ++round) {
        if (request.cancelled(request.state)) return -1;
        check(XGBoosterUpdateOneIter(booster.handle(), round, train.handle()));
        if (!validation) continue;
        const double error = validationError(booster, round, *validation);
        if (error < best) {
            best = error;
            used = round + 1;
        } else if (round + 1 - used >= request.patience) {
            break;
        }
    }
    return used;
}

/// What is kept between growing and asking.
struct Trees {
    Booster booster;
    int used = 0;

    explicit Trees(const Rows& train) : booster(train) {}
};

int boost(BoostingRequest& request)
{
    const Rows train(request.train, request.columns);
    auto trees = std::make_unique<Trees>(train);
    configure(trees->booster, request);
    if (request.validation.count > 0) {
        const Rows validation(request.validation, request.columns);
        trees->used = grow(trees->booster, request, train, &validation);
    } else {
        trees->used = grow(trees->booster, request, train, nullptr);
    }
    if (trees->used < 0) return kBoostingCancelled;
    request.trees = trees.release();
    return kBoostingDone;
}

/// Inplace, which is xgboost's way that several threads may go at once.
void ask(const Trees& trees, const BoostingQuestion& question)
{
    std::fill_n(question.predictions, question.rows, 0.0F);
    if (trees.used == 0 || question.rows == 0) return;
    const std::string array = R"({"data":[)" + std::to_string(reinterpret_cast<std::uintptr_t>(question.values)) + R"(,true],"shape":[)" +
                              std::to_string(question.rows) + "," + std::to_string(question.columns) + R"(],"typestr":"<f4","version":3})";
    const std::string config = R"({"type":0,"training":false,"iteration_begin":0,"iteration_end":)" + std::to_string(trees.used) +
                               R"(,"strict_shape":false,"cache_id":0,"missing":NaN})";
    const bst_ulong* shape = nullptr;
    bst_ulong dimensions = 0;
    const float* out = nullptr;
    check(XGBoosterPredictFromDense(trees.booster.handle(), array.c_str(), config.c_str(), nullptr, &shape, &dimensions, &out));
    std::memcpy(question.predictions, out, std::size_t(question.rows) * sizeof(float));
}

}  // namespace

#ifdef _WIN32
#define LIFTGRAPH_EXPORT __declspec(dllexport)
#else
#define LIFTGRAPH_EXPORT __attribute__((visibility("default")))
#endif

/// See BoostingFunction in boosting_entry.h. May run in several threads at once; nothing is shared between calls.
extern "C" LIFTGRAPH_EXPORT int liftgraphBoostTrees(BoostingRequest* request)
{
    try {
        return boost(*request);
    } catch (const std::exception& problem) {
        std::snprintf(request->message, sizeof request->message, "%s", problem.what());
        return kBoostingFailed;
    }
}

/// See BoostingAskFunction.
extern "C" LIFTGRAPH_EXPORT int liftgraphAskTrees(BoostingQuestion* question)
{
    try {
        ask(*static_cast<const Trees*>(question->trees), *question);
        return kBoostingDone;
    } catch (const std::exception& problem) {
        std::snprintf(question->message, sizeof question->message, "%s", problem.what());
        return kBoostingFailed;
    }
}

extern "C" LIFTGRAPH_EXPORT void liftgraphFreeTrees(void* trees) { delete static_cast<Trees*>(trees); }
