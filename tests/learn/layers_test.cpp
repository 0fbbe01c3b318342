// Convolutions, training and seeded first values against PyTorch Geometric's; aggregation against a dense float64 reference.

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/learn/torch/gat_torch.h"
#include "core/learn/torch/layers_torch.h"
#include "core/learn/torch/plain_network.h"
#include "core/learn/torch/torch_network.h"

// Qt's keywords would break torch's headers, so they come last.
#include <QFile>
#include <QTest>

using namespace liftgraph;
using namespace liftgraph::learn;
using nlohmann::json;

namespace {

QString fixturePath()
{
    const QString given = qEnvironmentVariable("LIFTGRAPH_PYG_FIXTURE");
    return given.isEmpty() ? QStringLiteral(LIFTGRAPH_SHARED_DIR "/reference/pyg_layers.json") : given;
}

at::Tensor tensorOf(const json& node)
{
    const auto shape = node.at("shape").get<std::vector<std::int64_t>>();
    auto data = node.at("data").get<std::vector<double>>();
    return at::from_blob(data.data(), shape, at::kDouble).to(at::kFloat, false, true);
}

graph::ExerciseGraph graphOf(const json& edgeIndex, std::int32_t nodes)
{
    graph::ExerciseGraph out;
    out.nodeCount = nodes;
    const auto data = edgeIndex.at("data").get<std::vector<std::int32_t>>();
    const auto half = std::ptrdiff_t(data.size() / 2);
    out.temporal.source.assign(data.begin(), data.begin() + half);
    out.temporal.target.assign(data.begin() + half, data.end());
    return out;
}

FloatMatrix matrixOf(const at::Tensor& tensor)
{
    return Eigen::Map<const FloatMatrix>(tensor.data_ptr<float>(), tensor.size(0), tensor.size(1));
}

/// max|a-b| <= 1e-5 max|b| + 1e-7.
void compare(const at::Tensor& ours, const at::Tensor& theirs, const std::string& what)
{
    QCOMPARE(ours.numel(), theirs.numel());
    if (theirs.numel() == 0) return;
    const double apart = (ours.detach().reshape(-1) - theirs.reshape(-1)).abs().max().item<double>();
    const double allowed = 1e-5 * theirs.abs().max().item<double>() + 1e-7;
    QVERIFY2(apart <= allowed, (what + ": apart " + std::to_string(apart) + ", allowed " + std::to_string(allowed)).c_str());
}

at::Tensor convolve(const json& row, const at::Tensor& x, std::map<std::string, at::Tensor>& p, bool fused)
{
    const std::string layer = row.at("layer");
    const graph::ExerciseGraph graph = graphOf(row.at("edge_index"), row.at("nodes"));
    if (layer == "GCNConv")
        return gcnConv(x, Aggregator(buildOperator(graph, Aggregation::Normalised, false), fused, at::kCPU), p.at("lin.weight"), p.at("bias"));
    if (layer == "SAGEConv")
        return sageConv(x, Aggregator(buildOperator(graph, Aggregation::Mean, false), fused, at::kCPU), p.at("lin_l.weight"),
                        p.at("lin_l.bias"), p.at("lin_r.weight"));
    const at::Tensor edges = tensorOf(row.at("edge_index")).to(at::kLong);
    return gatConv(x, edges[0], edges[1], p.at("lin.weight"), p.at("att_src"), p.at("att_dst"), p.at("bias"));
}

struct Dense {
    graph::ExerciseGraph graph = {};
    std::vector<std::pair<int, int>> pairs = {};  ///< of the groups: source, target
};

/// Duplicate edges, self-loops (twice at one node), weights, a singleton, a node without neighbours, and optionally overlap.
Dense awkwardGraph(bool oneWay, bool overlap)
{
    Dense out;
    std::mt19937 random(7);
    auto& g = out.graph;
    g.nodeCount = 23;
    g.sameSession.oneWay = oneWay;
    const std::vector<std::vector<int>> groups = {{0, 1, 2, 3}, {4}, {5, 9, 7, 6, 8}, overlap ? std::vector<int>{2, 11, 9} : std::vector<int>{10, 11}, {}};
    for (const auto& group : groups) {
        for (std::size_t a = 0; a < group.size(); ++a) {
            g.sameSession.members.push_back(group[a]);
            for (std::size_t b = 0; b < group.size(); ++b)
                if (oneWay ? a < b : a != b) out.pairs.emplace_back(group[a], group[b]);
        }
        g.sameSession.offsets.push_back(std::int64_t(g.sameSession.members.size()));
    }
    const auto add = [&](int source, int target, float weight) {
        g.temporal.source.push_back(source);
        g.temporal.target.push_back(target);
        g.temporal.weight.push_back(weight);
    };
    for (int k = 0; k < 40; ++k) add(int(random() % 22), int(random() % 22), float(1 + random() % 8) / 8.0F);
    add(3, 17, 0.5F);
    add(3, 17, 0.25F);
    add(12, 12, 0.4F);
    add(12, 12, 0.7F);
    add(1, 1, 0.0F);
    return out;
}

/// The operator by definition, in float64.
Eigen::MatrixXd denseOperator(const Dense& dense, Aggregation kind, bool weighted)
{
    const auto& g = dense.graph;
    Eigen::MatrixXd a = Eigen::MatrixXd::Zero(g.nodeCount, g.nodeCount);
    Eigen::VectorXd loops = Eigen::VectorXd::Ones(g.nodeCount);
    for (const auto& [source, target] : dense.pairs) a(target, source) += 1.0;
    for (std::size_t e = 0; e < g.temporal.source.size(); ++e) {
        const double weight = weighted ? double(g.temporal.weight[e]) : 1.0;
        if (kind == Aggregation::Normalised && g.temporal.source[e] == g.temporal.target[e])
            loops(g.temporal.target[e]) = weight;
        else
            a(g.temporal.target[e], g.temporal.source[e]) += weight;
    }
    if (kind == Aggregation::Normalised) a += loops.asDiagonal().toDenseMatrix();
    const Eigen::VectorXd degree = a.rowwise().sum();
    if (kind == Aggregation::Mean) {
        for (Eigen::Index i = 0; i < a.rows(); ++i) a.row(i) /= degree(i) > 0.0 ? degree(i) : 1.0;
        return a;
    }
    const Eigen::VectorXd root = degree.unaryExpr([](double d) { return d > 0.0 ? 1.0 / std::sqrt(d) : 0.0; });
    return root.asDiagonal() * a * root.asDiagonal();
}

}  // namespace

class LayersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void convolutionsEqualTheirs_data();
    void convolutionsEqualTheirs();
    void trainingEqualsTheirs_data();
    void trainingEqualsTheirs();
    void firstValuesEqualTheirs();
    void aggregationEqualsDense_data();
    void aggregationEqualsDense();
    void attentionEqualsDense_data();
    void attentionEqualsDense();
    void plainLoopsEqualFastOnes();
    void memoryEqualsTorch_data();
    void memoryEqualsTorch();

private:
    json m_fixture = {};
};

void LayersTest::initTestCase()
{
    at::set_num_threads(1);
    std::ifstream file(fixturePath().toStdString());
    if (file) m_fixture = json::parse(file, nullptr, false);
    QVERIFY2(!m_fixture.is_discarded(), "The fixture is not JSON.");
}

void LayersTest::convolutionsEqualTheirs_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("fused");
    if (!m_fixture.contains("layers")) return;
    for (std::size_t k = 0; k < m_fixture["layers"].size(); ++k)
        for (const bool fused : {true, false})
            QTest::addRow("%s %d, %s", m_fixture["layers"][k]["layer"].get<std::string>().c_str(), int(k), fused ? "fused" : "generic")
                << int(k) << fused;
}

void LayersTest::convolutionsEqualTheirs()
{
    if (!m_fixture.contains("layers")) QSKIP("The layer fixture is not beside this checkout.");
    QFETCH(int, row);
    QFETCH(bool, fused);
    const json& layer = m_fixture["layers"][std::size_t(row)];
    const std::string name = layer.at("layer");
    if (name != "GCNConv" && name != "SAGEConv" && name != "GATConv") QSKIP("The fixture has a layer that Liftgraph does not.");
    std::map<std::string, at::Tensor> parameters;
    for (const auto& [key, value] : layer.at("parameters").items()) parameters[key] = tensorOf(value).requires_grad_(true);
    const at::Tensor x = tensorOf(layer.at("x")).requires_grad_(true);
    const at::Tensor out = convolve(layer, x, parameters, fused);
    compare(out, tensorOf(layer.at("output")), "output");
    out.backward(tensorOf(layer.at("output_gradient")));
    compare(x.grad(), tensorOf(layer.at("x_gradient")), "input gradient");
    for (const auto& [key, value] : layer.at("parameter_gradients").items())
        compare(parameters.at(key).grad(), tensorOf(value), "gradient of " + key);
}

void LayersTest::trainingEqualsTheirs_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("kind");
    if (!m_fixture.contains("training")) return;
    for (std::size_t k = 0; k < m_fixture["training"].size(); ++k)
        for (int kind = 0; kind < 3; ++kind) {
            constexpr const char* kKinds[] = {"by hand", "torch, fused", "torch, generic"};
            QTest::addRow("%s %d, %s", m_fixture["training"][k]["model"].get<std::string>().c_str(), int(k), kKinds[kind]) << int(k) << kind;
        }
}

void LayersTest::trainingEqualsTheirs()
{
    if (!m_fixture.contains("training")) QSKIP("The layer fixture is not beside this checkout.");
    QFETCH(int, row);
    QFETCH(int, kind);
    const json& run = m_fixture["training"][std::size_t(row)];
    const auto family = familyOf(run.at("model"));
    if (!family || *family == Family::Gat || run.at("dropout").get<double>() != 0.0) QSKIP("The fixture trains a model that Liftgraph does not.");
    Dataset data;
    data.inputs = matrixOf(tensorOf(run.at("x")));
    data.targets = matrixOf(tensorOf(run.at("y")));
    data.mask = FloatMatrix::Ones(data.targets.rows(), data.targets.cols());
    data.edgeWeights = false;
    data.graph = graphOf(run.at("edge_index"), std::int32_t(data.inputs.rows()));
    const auto trains = run.at("train_mask").get<std::vector<bool>>();
    for (std::size_t i = 0; i < trains.size(); ++i)
        if (trains[i]) data.train.push_back(int(i));
    TrainOptions options;
    options.dropout = 0.0;
    options.learningRate = run.at("lr");
    options.weightDecay = run.at("weight_decay");
    options.hidden = run.at("hidden");
    const NetworkShape shape = {*family, 2, data.inputs.cols(), options.hidden, data.targets.cols()};
    std::vector<NamedTensor> start = parameterShapes(shape);
    for (auto& tensor : start) {
        const at::Tensor given = tensorOf(run.at("initial_parameters").at(tensor.name)).contiguous();
        QCOMPARE(given.sizes().vec(), tensor.shape);
        tensor.data.assign(given.data_ptr<float>(), given.data_ptr<float>() + given.numel());
    }

    const Poll poll = [] {};
    std::unique_ptr<Learner> learner;
    if (kind == 0)
        learner = std::make_unique<PlainNetwork>(shape, data, options, start, poll);
    else
        learner = std::make_unique<TorchNetwork>(shape, data, options, kind == 1, at::kCPU, start, seededGenerator(1));
    std::vector<float> losses;
    for (int epoch = 0; epoch < run.at("epochs").get<int>(); ++epoch) {
        losses.push_back(float(learner->forwardBackward(epoch, poll)));
        learner->update();
    }
    const auto theirs = run.at("losses").get<std::vector<float>>();
    QCOMPARE(losses.size(), theirs.size());
    for (std::size_t k = 0; k < losses.size(); ++k) QVERIFY(std::abs(losses[k] - theirs[k]) <= 1e-5F * std::abs(theirs[k]) + 1e-7F);
    const FloatMatrix output = kind == 0 ? static_cast<PlainNetwork&>(*learner).output(poll) : static_cast<TorchNetwork&>(*learner).output(poll);
    compare(at::from_blob(const_cast<float*>(output.data()), {output.size()}, at::kFloat), tensorOf(run.at("final_output")), "final output");
}

void LayersTest::firstValuesEqualTheirs()
{
    if (!m_fixture.contains("seeded_initialisation")) QSKIP("The layer fixture is not beside this checkout.");
    for (const json& row : m_fixture["seeded_initialisation"]) {
        const auto family = familyOf(row.at("model"));
        if (!family) continue;
        at::Generator generator = seededGenerator(row.at("seed").get<std::uint64_t>());
        const NetworkShape shape = {*family, 2, row.at("in"), row.at("hidden"), row.at("out")};
        const auto tensors = initialParameters(shape, false, generator);
        std::size_t found = 0;
        for (const auto& tensor : tensors) {
            if (!row.at("parameter_sum_first_last").contains(tensor.name)) continue;
            ++found;
            const auto theirs = row["parameter_sum_first_last"][tensor.name].get<std::vector<double>>();
            double sum = 0.0;
            for (const float value : tensor.data) sum += double(value);
            QVERIFY2(std::abs(sum - theirs[0]) <= 1e-5, tensor.name.c_str());
            QVERIFY2(std::abs(double(tensor.data.front()) - theirs[1]) <= 1e-7, tensor.name.c_str());
            QVERIFY2(std::abs(double(tensor.data.back()) - theirs[2]) <= 1e-7, tensor.name.c_str());
        }
        QCOMPARE(found, row["parameter_sum_first_last"].size());
    }
}

/// Attention by definition, in float64: duplicate edges count twice, self-loops once.
Eigen::MatrixXd denseAttention(const Dense& dense, const Eigen::MatrixXd& x, const Eigen::MatrixXd& weight, const Eigen::VectorXd& sends,
                               const Eigen::VectorXd& receives, const Eigen::VectorXd& bias)
{
    const auto& g = dense.graph;
    Eigen::MatrixXd count = Eigen::MatrixXd::Identity(g.nodeCount, g.nodeCount);
    for (const auto& [source, target] : dense.pairs) count(target, source) += 1.0;
    for (std::size_t e = 0; e < g.temporal.source.size(); ++e)
        if (g.temporal.source[e] != g.temporal.target[e]) count(g.temporal.target[e], g.temporal.source[e]) += 1.0;
    const Eigen::MatrixXd h = x * weight.transpose();
    Eigen::MatrixXd out(h.rows(), h.cols());
    for (Eigen::Index i = 0; i < h.rows(); ++i) {
        Eigen::VectorXd share(h.rows());
        for (Eigen::Index j = 0; j < h.rows(); ++j) {
            const double logit = h.row(j).dot(sends) + h.row(i).dot(receives);
            share(j) = count(i, j) * std::exp(logit > 0.0 ? logit : 0.2 * logit);
        }
        out.row(i) = (share / share.sum()).transpose() * h + bias.transpose();
    }
    return out;
}

void LayersTest::attentionEqualsDense_data()
{
    QTest::addColumn<bool>("oneWay");
    QTest::newRow("undirected") << false;
    QTest::newRow("one-way") << true;
}

void LayersTest::attentionEqualsDense()
{
    QFETCH(bool, oneWay);
    const Dense dense = awkwardGraph(oneWay, false);
    std::srand(11);
    const Eigen::MatrixXd x = Eigen::MatrixXd::Random(dense.graph.nodeCount, 5), weight = Eigen::MatrixXd::Random(4, 5);
    const Eigen::VectorXd sends = 3.0 * Eigen::VectorXd::Random(4), receives = 3.0 * Eigen::VectorXd::Random(4), bias = Eigen::VectorXd::Random(4);
    const auto tensor = [](const Eigen::MatrixXd& m, std::vector<std::int64_t> shape) {
        FloatMatrix copy = m.cast<float>();
        return at::from_blob(copy.data(), shape, at::kFloat).clone();
    };
    const at::Tensor weights[] = {tensor(sends, {1, 1, 4}), tensor(receives, {1, 1, 4}), tensor(bias, {4}), tensor(weight, {4, 5})};
    const at::Tensor ours = Attention(dense.graph, at::kCPU).layer(tensor(x, {dense.graph.nodeCount, 5}), weights);
    const Eigen::MatrixXd wanted = denseAttention(dense, x, weight, sends, receives, bias);
    const double apart = (matrixOf(ours).cast<double>() - wanted).cwiseAbs().maxCoeff();
    QVERIFY2(apart <= 1e-5 * wanted.cwiseAbs().maxCoeff(), qPrintable(QString::number(apart)));
}

void LayersTest::aggregationEqualsDense_data()
{
    QTest::addColumn<bool>("oneWay");
    QTest::addColumn<bool>("overlap");
    QTest::addColumn<bool>("normalised");
    QTest::addColumn<bool>("weighted");
    for (int k = 0; k < 16; ++k)
        QTest::addRow("%s, %s, %s, %s", k & 1 ? "one-way" : "undirected", k & 2 ? "overlapping" : "apart", k & 4 ? "normalised" : "mean",
                      k & 8 ? "weighted" : "unweighted")
            << bool(k & 1) << bool(k & 2) << bool(k & 4) << bool(k & 8);
}

void LayersTest::aggregationEqualsDense()
{
    QFETCH(bool, oneWay);
    QFETCH(bool, overlap);
    QFETCH(bool, normalised);
    QFETCH(bool, weighted);
    const Dense dense = awkwardGraph(oneWay, overlap);
    const Aggregation kind = normalised ? Aggregation::Normalised : Aggregation::Mean;
    const Eigen::MatrixXd reference = denseOperator(dense, kind, weighted);
    for (const int width : {1, 3, 8, 75, 128}) {
        at::Generator generator = seededGenerator(3);
        const at::Tensor x = at::empty({23, width}, at::kFloat).normal_(0.0, 1.0, generator);
        const at::Tensor g = at::empty({23, width}, at::kFloat).normal_(0.0, 1.0, generator);
        const FloatMatrix forward = (reference * matrixOf(x).cast<double>()).cast<float>();
        const FloatMatrix backward = (reference.transpose() * matrixOf(g).cast<double>()).cast<float>();
        for (const bool fused : {true, false}) {
            const Aggregator aggregate(buildOperator(dense.graph, kind, weighted), fused, at::kCPU);
            const at::Tensor in = x.clone().requires_grad_(true);
            const at::Tensor out = aggregate(in);
            out.backward(g);
            compare(out, at::from_blob(const_cast<float*>(forward.data()), {23, width}, at::kFloat), "forward");
            compare(in.grad(), at::from_blob(const_cast<float*>(backward.data()), {23, width}, at::kFloat), "gradient");
        }
    }
}

void LayersTest::memoryEqualsTorch_data()
{
    QTest::addColumn<bool>("fast");
    QTest::newRow("plain loops") << false;
    QTest::newRow("fast loops") << true;
}

/// One step of a few chains, and back, for every number of rows that the loops take apart differently.
void LayersTest::memoryEqualsTorch()
{
    QFETCH(bool, fast);
    const Kernels32& loops = fast ? kernels() : base::kTable;
    constexpr std::int64_t kWidth = 19;
    at::Generator generator = seededGenerator(8);
    const auto drawn = [&](at::IntArrayRef shape) { return at::empty(shape, at::kFloat).normal_(0.0, 1.5, generator); };
    for (const std::int64_t rows : {1, 2, 3, 5, 7, 12}) {
        const at::Tensor x = drawn({rows, 11}), weight = drawn({11, 4 * kWidth}), bias = drawn({4 * kWidth}), before = drawn({rows, kWidth});
        at::Tensor sums = at::zeros({rows, 4 * kWidth});
        loops.addProduct({x.data_ptr<float>(), 11}, {weight.data_ptr<float>(), 4 * kWidth}, {sums.data_ptr<float>(), 4 * kWidth}, rows, 11, 4 * kWidth);
        compare(sums, at::mm(x, weight), "product");

        const at::Tensor leaf = sums.clone().requires_grad_(true), cellLeaf = before.clone().requires_grad_(true);
        const std::vector<at::Tensor> parts = (leaf + bias).chunk(4, 1);
        const at::Tensor wantedCell = parts[1].sigmoid() * cellLeaf + parts[0].sigmoid() * parts[2].tanh();
        const at::Tensor wanted = parts[3].sigmoid() * wantedCell.tanh();
        at::Tensor gates = sums.clone(), cell = at::empty({rows, kWidth}), hidden = at::empty({rows, kWidth});
        const MemoryStep step = {gates.data_ptr<float>(), before.data_ptr<float>(), cell.data_ptr<float>(), hidden.data_ptr<float>(), rows, kWidth};
        loops.remember(step, bias.data_ptr<float>());
        compare(hidden, wanted.detach(), "hidden");
        compare(cell, wantedCell.detach(), "cell");

        const at::Tensor gradient = drawn({rows, kWidth});
        at::Tensor carried = drawn({rows, kWidth});
        (wanted * gradient + wantedCell * carried.clone()).sum().backward();
        std::vector<double> biasGradient(4 * kWidth, 0.0);
        loops.rememberBackward(step, gradient.data_ptr<float>(), carried.data_ptr<float>(), biasGradient.data());
        compare(gates, leaf.grad(), "gradient of the gates");
        compare(carried, cellLeaf.grad(), "gradient of the cell before");
        const at::Tensor summed = leaf.grad().sum(0);
        compare(at::from_blob(biasGradient.data(), {4 * kWidth}, at::kDouble).to(at::kFloat), summed, "gradient of the bias");
    }
}

void LayersTest::plainLoopsEqualFastOnes()
{
    if (!avx2::kTable.sparse) QSKIP("This processor has one kind of loops only.");
    const Dense dense = awkwardGraph(true, false);
    const GraphOperator op = buildOperator(dense.graph, Aggregation::Normalised, true);
    const SparseRows rows = {op.incoming.offsets.data(), op.incoming.neighbour.data(), op.incoming.coefficient.data(), op.self.data()};
    at::Generator generator = seededGenerator(5);
    const at::Tensor x = at::empty({23, 75}, at::kFloat).normal_(0.0, 1.0, generator);
    const at::Tensor bias = at::empty({75}, at::kFloat).normal_(0.0, 1.0, generator);
    const DropoutDraw draw = {0x1234567890ABCDEFULL, 1288490189U, 1.0F / 0.7F};
    at::Tensor sums[2], active[2];
    int k = 0;
    for (const Kernels32* table : {&base::kTable, &kernels()}) {
        sums[k] = at::empty_like(x);
        active[k] = at::empty_like(x);
        table->sparse(rows, {x.data_ptr<float>(), 75}, {sums[k].data_ptr<float>(), 75}, 0, 23, 75);
        table->activate({x.data_ptr<float>(), 75}, bias.data_ptr<float>(), draw, {active[k].data_ptr<float>(), 75}, 0, 23, 75);
        ++k;
    }
    compare(sums[1], sums[0], "sparse rows");
    compare(active[1], active[0], "activation");
    // 30 % of the units that would fire are dropped.
    const double fires = ((x + bias) > 0).sum().item<double>();
    const double kept = (active[0] > 0).sum().item<double>();
    QVERIFY(std::abs(kept / fires - 0.7) < 0.06);
}

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
