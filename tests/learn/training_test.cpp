// The engine's promises: same bits, cancel, honest errors, early stopping, both kernels alike, groups without pairs.

#include <cmath>
#include <random>

#include <ATen/ATen.h>

#include "core/learn/model.h"
#include "core/learn/torch/plain_loss.h"

// Qt's keywords would break torch's headers, so they come last.
#include <QTest>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace liftgraph;
using namespace liftgraph::learn;

extern "C" Engine* liftgraphLearnEngine();

namespace {

/// Entries in sessions of four, each linked to the same place of the session before; the target follows the inputs and the link.
Dataset small(int nodes = 120, bool masked = false)
{
    Dataset data;
    std::mt19937 random(5);
    std::normal_distribution<float> normal;
    data.graph.nodeCount = nodes;
    data.inputs.resize(nodes, 6);
    data.targets.resize(nodes, 2);
    data.mask = FloatMatrix::Ones(nodes, 2);
    for (Eigen::Index k = 0; k < data.inputs.size(); ++k) data.inputs.data()[k] = normal(random);
    for (int i = 0; i < nodes; ++i) {
        data.graph.sameSession.members.push_back(i);
        if (i % 4 == 3 || i == nodes - 1) data.graph.sameSession.offsets.push_back(i + 1);
        if (i >= 4) {
            data.graph.temporal.source.push_back(i - 4);
            data.graph.temporal.target.push_back(i);
            data.graph.temporal.weight.push_back(1.0F / float(1 + i % 3));
        }
        data.targets(i, 0) = data.inputs(i, 0) + 0.5F * (i >= 4 ? data.inputs(i - 4, 1) : 0.0F);
        data.targets(i, 1) = std::abs(data.inputs(i, 2)) - 0.3F * normal(random);
        if (masked && i % 3 == 0) data.mask(i, 1) = 0.0F;
        if (masked && i % 5 == 0) data.mask(i, 0) = 0.25F;
        (i < nodes * 7 / 10 ? data.train : data.validation).push_back(i);
    }
    return data;
}

TrainOptions brief(const std::string& model, double dropout)
{
    TrainOptions options;
    options.model = model;
    options.hidden = 24;
    options.epochs = 25;
    options.dropout = dropout;
    options.learningRate = 5e-3;
    options.device = "cpu";
    return options;
}

bool sameBits(const Model& a, const Model& b)
{
    if (a.tensors.size() != b.tensors.size() || a.history.size() != b.history.size()) return false;
    for (std::size_t k = 0; k < a.tensors.size(); ++k)
        if (a.tensors[k].name != b.tensors[k].name || a.tensors[k].data != b.tensors[k].data) return false;
    for (std::size_t k = 0; k < a.history.size(); ++k)
        if (a.history[k].trainLoss != b.history[k].trainLoss) return false;
    return true;
}

double farApart(const FloatMatrix& a, const FloatMatrix& b) { return double((a - b).cwiseAbs().maxCoeff()); }

}  // namespace

class TrainingTest : public QObject {
    Q_OBJECT
private slots:
    void everyModelLearns_data();
    void everyModelLearns();
    void sameSeedSameBits_data();
    void sameSeedSameBits();
    void threadsDoNotChangeDropout();
    void everyPathAgrees_data();
    void everyPathAgrees();
    void lossEqualsTorch();
    void stopsEarlyAndKeepsTheBest();
    void zeroOutputStartsAtZero();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void stopsBetweenLayers();
    void nonFiniteLossIsExplained();
    void predictRefusesOtherShapes();
    void savedModelPredictsTheSame();
    void hundredThousandByDayType();

private:
    Engine* m_engine = liftgraphLearnEngine();
};

void TrainingTest::everyModelLearns_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("layers");
    for (const auto& info : modelTable())
        for (const int layers : {0, 1, 2, 4})
            QTest::addRow("%s, %d layers", info.name.c_str(), layers) << QString::fromStdString(info.name) << layers;
}

void TrainingTest::everyModelLearns()
{
    QFETCH(QString, model);
    QFETCH(int, layers);
    const Dataset data = small();
    TrainOptions options = brief(model.toStdString(), 0.1);
    options.layers = layers;
    options.epochs = 150;
    int told = 0;
    double fraction = 0.0;
    JobContext context;
    context.onProgress = [&](const Progress& progress) { fraction = progress.fraction; };
    const auto trained = m_engine->train(data, options, context, [&](const EpochReport& report) { told += report.epoch == told; });
    QVERIFY2(trained, trained ? "" : trained.error().detail.c_str());
    QCOMPARE(told, options.epochs);
    QCOMPARE(fraction, 1.0);
    QCOMPARE(int(trained->history.size()), options.epochs);
    QVERIFY(trained->history.back().trainLoss < 0.8 * trained->history.front().trainLoss);
    QVERIFY(std::isfinite(trained->history.back().validationLoss));
    QCOMPARE(trained->bestEpoch, -1);
    QCOMPARE(QString::fromStdString(trained->deviceUsed), QString("cpu"));
    const auto predicted = m_engine->predict(*trained, data, {});
    QVERIFY(predicted);
    QVERIFY(predicted->rows() == 120 && predicted->cols() == 2);
    const auto embedded = m_engine->embed(*trained, data, {});
    QVERIFY(embedded);
    QCOMPARE(int(embedded->cols()), layers == 0 ? 6 : options.hidden);
    // The output layer on the embedding is the prediction.
    const auto& weight = trained->tensors[trained->tensors.size() - 2];
    const auto& bias = trained->tensors.back();
    const Eigen::Map<const FloatMatrix> w(weight.data.data(), 2, embedded->cols());
    FloatMatrix again = *embedded * w.transpose();
    again.rowwise() += Eigen::Map<const Eigen::RowVectorXf>(bias.data.data(), 2);
    QVERIFY(farApart(again, *predicted) < 1e-5);
}

void TrainingTest::sameSeedSameBits_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("torchDropout");
    for (const auto& info : modelTable())
        for (const bool torchs : {false, true})
            QTest::addRow("%s, %s", info.name.c_str(), torchs ? "torch's dropout" : "own dropout") << QString::fromStdString(info.name) << torchs;
}

void TrainingTest::sameSeedSameBits()
{
    QFETCH(QString, model);
    QFETCH(bool, torchDropout);
    const Dataset data = small();
    TrainOptions options = brief(model.toStdString(), 0.3);
    options.torchDropout = torchDropout;
    const auto first = m_engine->train(data, options, {}, {});
    at::rand({100});  // the default generator moving on must not matter
    const auto second = m_engine->train(data, options, {}, {});
    options.seed = 43;
    const auto other = m_engine->train(data, options, {}, {});
    QVERIFY(first && second && other);
    QVERIFY(sameBits(*first, *second));
    QVERIFY(!sameBits(*first, *other));
}

void TrainingTest::threadsDoNotChangeDropout()
{
    const Dataset data = small(30000);
    TrainOptions options = brief("GraphSAGE", 0.3);
    options.hidden = 64;
    options.epochs = 2;
    const auto one = m_engine->train(data, options, {}, {});
    options.threads = 2;
    const auto two = m_engine->train(data, options, {}, {});
    QVERIFY(one && two);
    QVERIFY(std::abs(one->history[1].trainLoss - two->history[1].trainLoss) <= 1e-5 * one->history[1].trainLoss);
}

void TrainingTest::everyPathAgrees_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("loss");
    QTest::addColumn<bool>("oneWay");
    for (const auto& info : modelTable())
        for (const bool oneWay : {false, true})
            for (const auto& [loss, word] : {std::pair(0, "squared"), {1, "absolute"}, {2, "pseudo-Huber"}})
                QTest::addRow("%s, %s, %s", info.name.c_str(), word, oneWay ? "one-way" : "undirected")
                    << QString::fromStdString(info.name) << loss << oneWay;
}

void TrainingTest::everyPathAgrees()
{
    QFETCH(QString, model);
    QFETCH(int, loss);
    QFETCH(bool, oneWay);
    Dataset data = small(120, true);
    data.graph.sameSession.oneWay = oneWay;
    // The path by hand leaves out rows that neither loss depends on: the end, a block in the middle, single ones, and those without any label.
    data.validation.resize(data.validation.size() - 12);
    data.train.erase(data.train.begin() + 30, data.train.begin() + 42);
    std::erase_if(data.train, [](int node) { return node % 7 == 3; });
    for (const int node : {6, 8, 20, 64, 90}) data.mask.row(node).setZero();
    TrainOptions options = brief(model.toStdString(), 0.0);
    options.layers = 3;
    options.loss = Loss(loss);
    const auto byHand = m_engine->train(data, options, {}, {});
    options.torchDropout = true;
    const auto fused = m_engine->train(data, options, {}, {});
    options.kernels = Kernels::Generic;
    const auto generic = m_engine->train(data, options, {}, {});
    QVERIFY(byHand && fused && generic);
    for (const auto* other : {&*fused, &*generic}) {
        for (std::size_t e = 0; e < byHand->history.size(); ++e) {
            QVERIFY(std::abs(byHand->history[e].trainLoss - other->history[e].trainLoss) <= 2e-5 * byHand->history[e].trainLoss);
            QVERIFY(std::abs(byHand->history[e].validationLoss - other->history[e].validationLoss) <= 2e-5 * byHand->history[e].validationLoss);
        }
        const auto ours = m_engine->predict(*byHand, data, {});
        const auto theirs = m_engine->predict(*other, data, {});
        QVERIFY(ours && theirs);
        QVERIFY(farApart(*ours, *theirs) < 1e-3);
    }
}

void TrainingTest::lossEqualsTorch()
{
    const Dataset data = small(50);
    FloatMatrix output = FloatMatrix::Random(50, 2);
    const auto asTensor = [](const FloatMatrix& m, const std::vector<int>& rows) {
        at::Tensor out = at::empty({std::int64_t(rows.size()), m.cols()}, at::kFloat);
        for (std::size_t i = 0; i < rows.size(); ++i) std::copy_n(m.data() + rows[i] * m.cols(), m.cols(), out.data_ptr<float>() + std::int64_t(i) * m.cols());
        return out;
    };
    FloatMatrix gradient = FloatMatrix::Zero(50, 2);
    for (const Loss loss : {Loss::MeanSquared, Loss::MeanAbsolute, Loss::PseudoHuber}) {
        const double ours = plainLoss(data, data.train, loss, output.data(), gradient.data());
        const at::Tensor predicted = asTensor(output, data.train).requires_grad_(true);
        const at::Tensor wanted = asTensor(data.targets, data.train);
        const at::Tensor smooth = ((predicted - wanted).square() + 1.0).sqrt().mean() - 1.0;
        const at::Tensor theirs = loss == Loss::MeanSquared    ? at::mse_loss(predicted, wanted)
                                  : loss == Loss::MeanAbsolute ? at::l1_loss(predicted, wanted)
                                                               : smooth;
        theirs.backward();
        QVERIFY(std::abs(ours - theirs.item<double>()) < 1e-6);
        QVERIFY((asTensor(gradient, data.train) - predicted.grad()).abs().max().item<double>() < 1e-7);
    }
}

void TrainingTest::stopsEarlyAndKeepsTheBest()
{
    Dataset data = small(40);
    // Noise cannot be learnt: the validation loss turns soon.
    std::srand(3);
    data.targets = FloatMatrix::Random(40, 2);
    TrainOptions options = brief("GraphSAGE", 0.0);
    options.epochs = 600;
    options.patience = 10;
    for (const bool torchs : {false, true}) {
        options.torchDropout = torchs;
        const auto trained = m_engine->train(data, options, {}, {});
        QVERIFY(trained);
        const auto best = std::min_element(trained->history.begin(), trained->history.end(),
                                           [](const auto& a, const auto& b) { return a.validationLoss < b.validationLoss; });
        QCOMPARE(trained->bestEpoch, best->epoch);
        QCOMPARE(int(trained->history.size()), trained->bestEpoch + options.patience + 1);
        QVERIFY(int(trained->history.size()) < options.epochs);
        const auto predicted = m_engine->predict(*trained, data, {});
        QVERIFY(predicted);
        const double again = plainLoss(data, data.validation, options.loss, predicted->data(), nullptr);
        QVERIFY(std::abs(again - best->validationLoss) < 1e-5);
    }
}

void TrainingTest::zeroOutputStartsAtZero()
{
    const Dataset data = small();
    double zeroLoss = 0.0;
    for (const int row : data.train) zeroLoss += double(data.targets.row(row).squaredNorm()) / double(data.train.size() * 2);
    TrainOptions options = brief("GraphSAGE", 0.3);
    options.zeroOutput = true;
    options.epochs = 60;
    const auto trained = m_engine->train(data, options, {}, {});
    QVERIFY(trained);
    QVERIFY(std::abs(trained->history.front().trainLoss - zeroLoss) < 1e-5);
    QVERIFY(trained->history.back().trainLoss < 0.9 * zeroLoss);
}

void TrainingTest::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("unknown model") << 0 << int(ErrorCode::Usage) << "GraphSAGE";
    QTest::newRow("missing device") << 1 << int(ErrorCode::DeviceMissing) << "cpu";
    QTest::newRow("unknown device") << 2 << int(ErrorCode::Usage) << "auto";
    QTest::newRow("no training node") << 3 << int(ErrorCode::NothingToLearn) << "import";
    QTest::newRow("no label") << 4 << int(ErrorCode::NothingToLearn) << "import";
    QTest::newRow("dropout of 1") << 5 << int(ErrorCode::Usage) << "Dropout";
    QTest::newRow("no epoch") << 6 << int(ErrorCode::Usage) << "epoch";
    QTest::newRow("width of 0") << 7 << int(ErrorCode::Usage) << "width";
    QTest::newRow("edge out of the graph") << 8 << int(ErrorCode::Internal) << "node";
    QTest::newRow("matrix too short") << 9 << int(ErrorCode::Internal) << "fit";
    QTest::newRow("training row out of the data") << 10 << int(ErrorCode::Internal) << "row";
    QTest::newRow("learning rate of 0") << 11 << int(ErrorCode::Usage) << "learning rate";
}

void TrainingTest::saysWhatIsWrong()
{
    QFETCH(int, which);
    QFETCH(int, code);
    QFETCH(QString, mentions);
    Dataset data = small();
    TrainOptions options = brief("GCN", 0.1);
    const std::vector<std::string> present = m_engine->devices();
    switch (which) {
    case 0: options.model = "Transformer"; break;
    case 1:
        options.device = std::find(present.begin(), present.end(), "mps") == present.end() ? "mps" : "cuda";
        break;
    case 2: options.device = "tpu"; break;
    case 3: data.train.clear(); break;
    case 4: data.mask.setZero(); break;
    case 5: options.dropout = 1.0; break;
    case 6: options.epochs = 0; break;
    case 7: options.hidden = 0; break;
    case 8: data.graph.temporal.source[3] = 120; break;
    case 9: data.mask.conservativeResize(119, 2); break;
    case 10: data.train.push_back(120); break;
    default: options.learningRate = 0.0; break;
    }
    const auto trained = m_engine->train(data, options, {}, {});
    QVERIFY(!trained);
    QCOMPARE(int(trained.error().code), code);
    QVERIFY2(QString::fromStdString(trained.error().detail).contains(mentions), trained.error().detail.c_str());
}

void TrainingTest::stopsBetweenLayers()
{
    const Dataset data = small();
    for (const bool torchs : {false, true}) {
        TrainOptions options = brief("GCN", 0.1);
        options.torchDropout = torchs;
        options.epochs = 1000000;
        std::stop_source source;
        int epochs = 0;
        const auto trained = m_engine->train(data, options, JobContext{source.get_token(), {}}, [&](const EpochReport&) {
            if (++epochs == 3) source.request_stop();
        });
        QVERIFY(!trained);
        QVERIFY(trained.error().code == ErrorCode::Cancelled);
        QCOMPARE(epochs, 3);
        const auto model = m_engine->train(data, brief("GCN", 0.0), {}, {});
        QVERIFY(model);
        const auto predicted = m_engine->predict(*model, data, JobContext{source.get_token(), {}});
        QVERIFY(!predicted && predicted.error().code == ErrorCode::Cancelled);
    }
}

void TrainingTest::nonFiniteLossIsExplained()
{
    for (const bool torchs : {false, true}) {
        Dataset data = small();
        TrainOptions options = brief("GraphSAGE", 0.0);
        options.torchDropout = torchs;
        data.inputs(7, 2) = std::numeric_limits<float>::quiet_NaN();
        const auto poisoned = m_engine->train(data, options, {}, {});
        QVERIFY(!poisoned && poisoned.error().code == ErrorCode::NonFiniteLoss);
        QVERIFY(QString::fromStdString(poisoned.error().detail).contains("epoch 0"));
        QVERIFY(QString::fromStdString(poisoned.error().detail).contains("input"));
        data = small();
        options.learningRate = 1e30;
        const auto burst = m_engine->train(data, options, {}, {});
        QVERIFY(!burst && burst.error().code == ErrorCode::NonFiniteLoss);
        QVERIFY(QString::fromStdString(burst.error().detail).contains("smaller learning rate"));
    }
}

void TrainingTest::predictRefusesOtherShapes()
{
    const Dataset data = small();
    const auto trained = m_engine->train(data, brief("GraphSAGE", 0.1), {}, {});
    QVERIFY(trained);
    Dataset wider = data;
    wider.inputs.conservativeResize(120, 7);
    const auto refused = m_engine->predict(*trained, wider, {});
    QVERIFY(!refused && refused.error().code == ErrorCode::ModelFileInvalid);
    Model broken = *trained;
    broken.tensors.pop_back();
    QVERIFY(!m_engine->predict(broken, data, {}));
    broken = *trained;
    broken.options.hidden = 8192;
    QVERIFY(!m_engine->predict(broken, data, {}));
    broken = *trained;
    broken.tensors.back().shape = {std::int64_t(1) << 60};
    QVERIFY(!m_engine->predict(broken, data, {}));
    broken = *trained;
    broken.options.model = "GCN";
    QVERIFY(!m_engine->embed(broken, data, {}));
}

void TrainingTest::savedModelPredictsTheSame()
{
    const Dataset data = small();
    for (const auto& info : modelTable()) {
        const auto trained = m_engine->train(data, brief(info.name, 0.2), {}, {});
        QVERIFY(trained);
        const auto loaded = readModel(writeModel(*trained));
        QVERIFY(loaded);
        const auto before = m_engine->predict(*trained, data, {});
        const auto after = m_engine->predict(*loaded, data, {});
        QVERIFY(before && after && *before == *after);
    }
}

void TrainingTest::hundredThousandByDayType()
{
    Dataset data;
    constexpr int kNodes = 100000;
    data.graph.nodeCount = kNodes;
    data.graph.sameSession.oneWay = true;
    data.inputs = FloatMatrix::Random(kNodes, 11);
    data.targets = FloatMatrix::Random(kNodes, 3);
    data.mask = FloatMatrix::Ones(kNodes, 3);
    for (int day = 0; day < 2; ++day) {
        for (int i = day; i < kNodes; i += 2) data.graph.sameSession.members.push_back(i);
        data.graph.sameSession.offsets.push_back(std::int64_t(data.graph.sameSession.members.size()));
    }
    for (int i = 0; i < kNodes; ++i) data.train.push_back(i);
    TrainOptions options = brief("GCN", 0.0);
    options.hidden = 64;
    options.epochs = 2;
    options.learningRate = 5e-4;
    for (const char* model : {"GCN", "GraphSAGE"}) {
        options.model = model;
        const auto trained = m_engine->train(data, options, {}, {});
        QVERIFY(trained);
        QVERIFY(trained->history[1].trainLoss < trained->history[0].trainLoss);
    }
#if defined(Q_OS_LINUX)
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    QVERIFY2(usage.ru_maxrss < 2'000'000, std::to_string(usage.ru_maxrss).c_str());
#endif
}

QTEST_APPLESS_MAIN(TrainingTest)
#include "training_test.moc"
