#pragma once
// The torch-free face of learning: what a training run is given and gives back. The engine behind it is loaded on first use.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/exercise_graph.h"
#include "core/graph/relation.h"
#include "core/learn/loss.h"

namespace liftgraph::learn {

using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Everything a model sees, already scaled. All matrices have one row per node of the graph.
struct Dataset {
    FloatMatrix inputs = {};   ///< nodes x features
    FloatMatrix targets = {};  ///< nodes x targets, in training units
    FloatMatrix mask = {};     ///< nodes x targets: weight of each cell in the loss; 0 where there is no label
    graph::ExerciseGraph graph = {};
    bool edgeWeights = true;   ///< temporal edge weights are used (recommended) or ignored (paper)
    std::vector<int> train = {};
    std::vector<int> validation = {};  ///< may be empty: no early stopping
};

enum class Kernels { Auto, Fused, Generic };  ///< Auto: fused on the CPU, generic elsewhere
enum class Activation {
    Relu,
    LeakyRelu,  ///< slope 0.01 below 0 (Maas et al. 2013)
    Elu,        ///< exp(x) - 1 below 0 (Clevert et al. 2016)
    Tanh,
};
inline constexpr Activation kActivations[] = {Activation::Relu, Activation::LeakyRelu, Activation::Elu, Activation::Tanh};
/// "relu", "leaky_relu", "elu", "tanh": as they stand in model files and on the command line.
inline constexpr const char* kActivationNames[] = {"relu", "leaky_relu", "elu", "tanh"};

struct TrainOptions {
    std::string model = "GraphSAGE";  ///< a name of modelTable()
    int layers = 2;             ///< 0: a linear map of the inputs
    int hidden = 64;
    double dropout = 0.3;
    double learningRate = 5e-4;
    double weightDecay = 1e-4;  ///< L2, coupled, as torch's Adam
    int epochs = 400;
    int patience = 0;           ///< epochs without a better validation loss before stopping; 0: never stop early
    Loss loss = Loss::MeanSquared;
    bool zeroOutput = false;    ///< the output layer starts at zero: epoch 0 is persistence when targets are changes
    bool torchDropout = false;  ///< torch's own generator and layer order, for the paper's exact figures
    std::uint64_t seed = 42;
    int threads = 1;
    std::string device = "auto";  ///< auto, cpu, cuda, mps
    Kernels kernels = Kernels::Auto;
    Activation activation = Activation::Relu;  ///< after every convolution; an LSTM has its own
    graph::Relation relation = graph::Relation::SessionAndTemporal;  ///< whom a network hears; whoever makes the Dataset sees to it
    double relevance = 0.0;     ///< power of the relevance that inputs are multiplied by, see core/workflow/relevance.h; likewise. 0: not at all
};

/// Sent after every epoch from the training thread; the receiver throttles.
struct EpochReport {
    int epoch = 0;  ///< from 0
    double trainLoss = 0.0;
    double validationLoss = 0.0;  ///< NaN without validation nodes
};

struct NamedTensor {
    std::string name = {};  ///< PyTorch Geometric's names: "conv1.lin_l.weight", "fc_out.bias"
    std::vector<std::int64_t> shape = {};
    std::vector<float> data = {};
};

/// A trained model as plain numbers; nothing in it can run.
struct Model {
    TrainOptions options = {};
    std::vector<NamedTensor> tensors = {};
    std::vector<std::string> inputNames = {};
    std::vector<std::string> targetNames = {};
    std::map<std::string, std::string> metadata = {};  ///< data hash, preset, versions, scaler as JSON...
    std::vector<EpochReport> history = {};
    int bestEpoch = -1;
    double secondsTraining = 0.0;
    std::string deviceUsed = {};
};

using EpochSink = std::function<void(const EpochReport&)>;

/// Behind this the learning module lives (core/learn/torch). No function throws.
class Engine {
public:
    virtual ~Engine() = default;
    /// Deterministic: the same inputs, options and machine give the same bits. Errors: Usage (unknown model), DeviceMissing,
    /// NothingToLearn (no training node), NonFiniteLoss, Cancelled (polled between layers), Internal.
    [[nodiscard]] virtual Result<Model> train(const Dataset& data, const TrainOptions& options, const JobContext& context,
                                              const EpochSink& onEpoch) = 0;
    /// nodes x targets in training units, dropout off.
    [[nodiscard]] virtual Result<FloatMatrix> predict(const Model& model, const Dataset& data, const JobContext& context) = 0;
    /// nodes x hidden: activations after the last convolution.
    [[nodiscard]] virtual Result<FloatMatrix> embed(const Model& model, const Dataset& data, const JobContext& context) = 0;
    virtual std::vector<std::string> devices() const = 0;  ///< those present: "cpu", "cuda", "mps"
    virtual std::string version() const = 0;               ///< "LibTorch 1.13.1, OpenBLAS ..."
    virtual bool slowBlas() const = 0;                     ///< the reference BLAS is in use: training is about 4x slower
    /// nodes x hidden by layer: activations after each convolution, dropout off; empty for a model without one.
    [[nodiscard]] virtual Result<std::vector<FloatMatrix>> hiddenStates(const Model& model, const Dataset& data, const JobContext& context) = 0;
};

struct ModelInfo {
    std::string name = {};
    std::string sentence = {};  ///< one English sentence: what it is
};
/// Every model that train() accepts.
const std::vector<ModelInfo>& modelTable();

/// Loads the learning module (once per process) and returns its engine. Call it in a worker thread: it takes about 0.5 s.
[[nodiscard]] Result<Engine*> engine();

/// Plain, versioned, length-checked bytes (JSON header + little-endian floats + SHA-256). readModel refuses anything
/// malformed with ModelFileInvalid.
std::string writeModel(const Model& model);
[[nodiscard]] Result<Model> readModel(const std::string& bytes);

}  // namespace liftgraph::learn
