// The engine behind core/learn/model.h, and the module's one entry point. Whatever torch throws ends here.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/util/Exception.h>

#include "core/learn/torch/devices_torch.h"
#include "core/learn/torch/plain_attention.h"
#include "core/learn/torch/plain_network.h"
#include "core/learn/torch/plain_recurrence.h"
#include "core/learn/torch/torch_network.h"
#include "core/learn/torch/training.h"

namespace liftgraph::learn {

namespace {

/// Runs `work` and turns what it throws into an Error.
template <class Work>
auto guarded(const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const Stopped&) {
        return cancelledFailure();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, "Not enough memory for this network and graph; use a smaller width.");
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, std::string("LibTorch could not do it: ") + error.what_without_backtrace());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("Learning failed: ") + error.what());
    }
}

Result<void> checkInputs(const Dataset& data)
{
    const std::string wrong = checkGraph(data.graph);
    if (!wrong.empty()) return fail(ErrorCode::Internal, wrong);
    if (data.inputs.rows() != data.graph.nodeCount)
        return fail(ErrorCode::Internal, "The inputs and the graph have different numbers of nodes.");
    if (data.inputs.cols() == 0) return fail(ErrorCode::Internal, "The model is given no input columns.");
    return {};
}

Result<void> checkTraining(const Dataset& data)
{
    if (auto checked = checkInputs(data); !checked) return checked;
    const auto sameShape = [&](const FloatMatrix& m) { return m.rows() == data.inputs.rows() && m.cols() == data.targets.cols(); };
    if (!sameShape(data.targets) || !sameShape(data.mask) || data.targets.cols() == 0)
        return fail(ErrorCode::Internal, "The targets and their mask do not fit the inputs.");
    const auto outside = [&](int row) { return row < 0 || row >= data.inputs.rows(); };
    if (std::any_of(data.train.begin(), data.train.end(), outside) ||
        std::any_of(data.validation.begin(), data.validation.end(), outside))
        return fail(ErrorCode::Internal, "A training row lies outside the data.");
    double labelled = 0.0;
    for (const int row : data.train) labelled += double(data.mask.row(row).sum());
    if (!(labelled > 0.0))
        return fail(ErrorCode::NothingToLearn,
                    "No entry has a known next session to learn from; import a log in which exercises are repeated.");
    return {};
}

Result<NetworkShape> shapeOf(const TrainOptions& options, std::int64_t inputs, std::int64_t outputs)
{
    const auto& table = modelTable();
    const auto family = familyOf(options.model);
    if (!family || std::none_of(table.begin(), table.end(), [&](const ModelInfo& info) { return info.name == options.model; })) {
        std::string names;
        for (const auto& info : table) names += (names.empty() ? "" : ", ") + info.name;
        return fail(ErrorCode::Usage, "There is no model called '" + options.model + "'; choose one of " + names + ".");
    }
    if (options.layers < 0 || options.layers > 64 || options.hidden < 1 || options.hidden > 8192)
        return fail(ErrorCode::Usage, "A network has 0 to 64 layers of width 1 to 8192.");
    if (!(options.dropout >= 0.0 && options.dropout < 1.0)) return fail(ErrorCode::Usage, "Dropout lies from 0 up to, not including, 1.");
    return NetworkShape{*family, options.layers, inputs, options.hidden, outputs};
}

Result<void> checkSettings(const TrainOptions& options)
{
    if (!(options.learningRate > 0.0) || !std::isfinite(options.learningRate))
        return fail(ErrorCode::Usage, "The learning rate is a positive number.");
    if (!(options.weightDecay >= 0.0) || !std::isfinite(options.weightDecay))
        return fail(ErrorCode::Usage, "The weight decay is a number from 0 up.");
    if (options.epochs < 1 || options.patience < 0) return fail(ErrorCode::Usage, "Train for at least one epoch, with a patience of at least 0.");
    return {};
}

/// Two threads make a small graph slower: the work per step is shorter than waking them.
void chooseThreads(const TrainOptions& options, std::int64_t nodes)
{
    constexpr std::int64_t kCellsWorthThreads = 1 << 20;
    at::set_num_threads(nodes * options.hidden < kCellsWorthThreads ? 1 : std::max(1, options.threads));
}

bool wantsFused(const TrainOptions& options, const c10::Device& device)
{
    return device.is_cpu() && options.kernels != Kernels::Generic;
}

/// The network by hand, or null where there is none: it has no other activation than ReLU.
std::unique_ptr<Learner> plainLearner(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                                      const std::vector<NamedTensor>& parameters, const Poll& poll, Computes computes)
{
    if (shape.family == Family::Lstm) return std::make_unique<PlainRecurrence>(shape, data, options, parameters, poll, computes);
    if (options.activation != Activation::Relu) return nullptr;
    if (shape.family == Family::Gat) return std::make_unique<PlainAttention>(shape, data, options, parameters, poll, computes);
    return std::make_unique<PlainNetwork>(shape, data, options, parameters, poll, computes);
}

Poll pollOf(const JobContext& context)
{
    return [&context] {
        if (context.cancelled()) throw Stopped{};
    };
}

std::unique_ptr<Learner> makeLearner(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                                     const c10::Device& device, const Poll& poll)
{
    at::Generator generator = seededGenerator(options.seed);
    const std::vector<NamedTensor> start = initialParameters(shape, options.zeroOutput, generator);
    if (wantsFused(options, device) && !options.torchDropout)
        if (auto plain = plainLearner(shape, data, options, start, poll, Computes::WhatLossesNeed)) return plain;
    std::optional<at::Generator> drawing;
    if (device.is_cpu()) {
        drawing = generator;
    } else {
        at::Generator deviceGenerator = at::globalContext().defaultGenerator(device);
        deviceGenerator.set_current_seed(options.seed);
    }
    return std::make_unique<TorchNetwork>(shape, data, options, wantsFused(options, device), device, start, std::move(drawing));
}

class TorchEngine final : public Engine {
public:
    // oneDNN's LSTM, which newer versions of LibTorch use to predict but not to train, approximates tanh: forecasts would not be those of the
    // network that was trained. Nothing else here is faster by it.
    TorchEngine() { at::globalContext().setUserEnabledMkldnn(false); }

    Result<Model> train(const Dataset& data, const TrainOptions& options, const JobContext& context, const EpochSink& onEpoch) override
    {
        return guarded([&]() -> Result<Model> {
            if (auto checked = checkSettings(options); !checked) return Failure(checked.error());
            const auto shape = shapeOf(options, data.inputs.cols(), data.targets.cols());
            if (!shape) return Failure(shape.error());
            if (auto checked = checkTraining(data); !checked) return Failure(checked.error());
            const auto device = chooseDevice(options.device, data.inputs.rows());
            if (!device) return Failure(device.error());

            chooseThreads(options, data.inputs.rows());
            const auto started = std::chrono::steady_clock::now();
            const Poll poll = pollOf(context);
            poll();
            const auto learner = makeLearner(*shape, data, options, *device, poll);
            Model model;
            model.options = options;
            if (auto ran = runEpochs(*learner, data, options, context, onEpoch, poll, model); !ran) return Failure(ran.error());
            model.secondsTraining = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
            model.deviceUsed = device->is_cpu() ? "cpu" : device->is_cuda() ? "cuda" : "mps";
            model.metadata["library"] = libraryVersions();
            return model;
        });
    }

    Result<FloatMatrix> predict(const Model& model, const Dataset& data, const JobContext& context) override
    {
        return evaluate<FloatMatrix>(model, data, context, [](Learner& network, const Poll& poll) { return network.output(poll); });
    }
    Result<FloatMatrix> embed(const Model& model, const Dataset& data, const JobContext& context) override
    {
        return evaluate<FloatMatrix>(model, data, context, [](Learner& network, const Poll& poll) { return network.embedding(poll); });
    }
    Result<std::vector<FloatMatrix>> hiddenStates(const Model& model, const Dataset& data, const JobContext& context) override
    {
        return evaluate<std::vector<FloatMatrix>>(model, data, context, [](Learner& network, const Poll& poll) { return network.hiddenStates(poll); });
    }
    std::vector<std::string> devices() const override { return presentDevices(); }
    std::string version() const override { return libraryVersions(); }
    bool slowBlas() const override { return referenceBlasInUse(); }

private:
    /// `ask` is called with whichever network runs the model here.
    template <class T, class Ask>
    static Result<T> evaluate(const Model& model, const Dataset& given, const JobContext& context, const Ask& ask)
    {
        return guarded([&]() -> Result<T> {
            const auto bias = std::find_if(model.tensors.begin(), model.tensors.end(), [](const auto& t) { return t.name == "fc_out.bias"; });
            if (bias == model.tensors.end() || bias->shape.size() != 1)
                return fail(ErrorCode::ModelFileInvalid, "The model has no output layer; train it again.");
            const auto shape = shapeOf(model.options, given.inputs.cols(), bias->shape[0]);
            if (!shape) return Failure(shape.error());
            if (auto checked = checkInputs(given); !checked) return Failure(checked.error());
            const auto parameters = fittingParameters(model.tensors, *shape);
            if (!parameters) return Failure(parameters.error());
            // A model trained elsewhere is applied with whatever this machine has.
            const auto device = chooseDevice(model.options.device, given.inputs.rows()).value_or(c10::Device(c10::kCPU));

            chooseThreads(model.options, given.inputs.rows());
            const Poll poll = pollOf(context);
            poll();
            if (wantsFused(model.options, device)) {
                const auto plain = plainLearner(*shape, given, model.options, *parameters, poll, Computes::EveryNode);
                if (plain) return ask(*plain, poll);
            }
            TorchNetwork network(*shape, given, model.options, false, device, *parameters, std::nullopt);
            return ask(network, poll);
        });
    }
};

}  // namespace

}  // namespace liftgraph::learn

/// The one symbol that core/learn/engine.cpp asks for.
extern "C" liftgraph::learn::Engine* liftgraphLearnEngine()
{
    static liftgraph::learn::TorchEngine engine;
    return &engine;
}
