// Model files: what goes in comes out; nothing malformed gets in, whatever its bytes say about lengths and shapes.

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/sha256.h"
#include "core/learn/model.h"

using namespace liftgraph;
using namespace liftgraph::learn;

namespace {

Model sample()
{
    Model model;
    model.options.model = "GCN";
    model.options.layers = 1;
    model.options.hidden = 2;
    model.options.dropout = 0.125;
    model.options.learningRate = 3e-3;
    model.options.weightDecay = 0.1;
    model.options.epochs = 77;
    model.options.patience = 9;
    model.options.loss = Loss::PseudoHuber;
    model.options.relation = graph::Relation::Temporal;
    model.options.zeroOutput = true;
    model.options.torchDropout = true;
    model.options.seed = 0xFFFFFFFFFFFFFFFFULL;
    model.options.threads = 2;
    model.options.device = "cpu";
    model.options.kernels = Kernels::Generic;
    model.tensors = {{"conv1.bias", {2}, {0.5F, -1.25F}},
                     {"conv1.lin.weight", {2, 3}, {1e-40F, 3.4e38F, -0.0F, 1.0F / 3.0F, 2.0F, 3.0F}},
                     {"fc_out.weight", {1, 2}, {7.0F, 8.0F}},
                     {"fc_out.bias", {1}, {9.0F}}};
    model.inputNames = {"sets", "Gewicht \xC3\xBC", "rest"};
    model.targetNames = {"weight"};
    model.metadata = {{"data_hash", "abc"}, {"scaler", "{\"mean\":[1.5]}"}};
    model.history = {{0, 0.1, 0.2}, {1, 1.0 / 3.0, std::numeric_limits<double>::quiet_NaN()}};
    model.bestEpoch = 1;
    model.secondsTraining = 0.123456789;
    model.deviceUsed = "cpu";
    return model;
}

/// A file with a right checksum around any header and floats, as a stranger could make it.
std::string forged(const std::string& header, std::size_t floatBytes, std::uint64_t claimedHeader, std::uint32_t version = 1)
{
    std::string out = "LGMODEL\n";
    for (int k = 0; k < 4; ++k) out.push_back(char((version >> (8 * k)) & 0xFFU));
    for (int k = 0; k < 8; ++k) out.push_back(char((claimedHeader >> (8 * k)) & 0xFFU));
    out += header + std::string(floatBytes, '\0');
    return out + sha256Hex(out);
}

std::string headerOf(const std::string& file)
{
    std::uint64_t length = 0;
    for (int k = 0; k < 8; ++k) length |= std::uint64_t(static_cast<unsigned char>(file[std::size_t(12 + k)])) << (8 * k);
    return file.substr(20, std::size_t(length));
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

}  // namespace

class ModelFileTest : public QObject {
    Q_OBJECT
private slots:
    void comesOutAsItWentIn();
    void refusesEveryChangedByte();
    void refusesEveryLength();
    void refusesForgedHeaders_data();
    void refusesForgedHeaders();
    void survivesRandomHeaders();
};

void ModelFileTest::comesOutAsItWentIn()
{
    const Model in = sample();
    const std::string bytes = writeModel(in);
    const auto out = readModel(bytes);
    QVERIFY2(out, out ? "" : out.error().detail.c_str());
    QCOMPARE(writeModel(*out), bytes);
    QCOMPARE(out->options.model, in.options.model);
    QCOMPARE(out->options.seed, in.options.seed);
    QCOMPARE(out->options.dropout, in.options.dropout);
    QCOMPARE(out->options.patience, in.options.patience);
    QVERIFY(out->options.loss == Loss::PseudoHuber && out->options.kernels == Kernels::Generic);
    QVERIFY(out->options.relation == graph::Relation::Temporal);
    QVERIFY(out->options.zeroOutput && out->options.torchDropout);
    // A reader that knows no relations must refuse this file and can read one without.
    QCOMPARE(int(bytes[8]), 2);
    Model plain = in;
    plain.options.relation = graph::Relation::SessionAndTemporal;
    plain.options.activation = Activation::Relu;
    QCOMPARE(int(writeModel(plain)[8]), 1);
    QCOMPARE(out->tensors.size(), in.tensors.size());
    for (std::size_t k = 0; k < in.tensors.size(); ++k) {
        QCOMPARE(out->tensors[k].name, in.tensors[k].name);
        QCOMPARE(out->tensors[k].shape, in.tensors[k].shape);
        QVERIFY(out->tensors[k].data == in.tensors[k].data);
    }
    QCOMPARE(out->inputNames, in.inputNames);
    QCOMPARE(out->targetNames, in.targetNames);
    QVERIFY(out->metadata == in.metadata);
    QCOMPARE(out->history.size(), std::size_t(2));
    QCOMPARE(out->history[1].trainLoss, 1.0 / 3.0);
    QVERIFY(std::isnan(out->history[1].validationLoss));
    QCOMPARE(out->bestEpoch, 1);
    QCOMPARE(out->secondsTraining, in.secondsTraining);
    QCOMPARE(out->deviceUsed, in.deviceUsed);
}

void ModelFileTest::refusesEveryChangedByte()
{
    const std::string good = writeModel(sample());
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const unsigned flip : {1U, 128U}) {
            std::string bad = good;
            bad[at] = char(static_cast<unsigned char>(bad[at]) ^ flip);
            const auto read = readModel(bad);
            QVERIFY2(!read && read.error().code == ErrorCode::ModelFileInvalid, std::to_string(at).c_str());
        }
}

void ModelFileTest::refusesEveryLength()
{
    const std::string good = writeModel(sample());
    for (std::size_t length = 0; length < good.size(); ++length) {
        const auto read = readModel(good.substr(0, length));
        QVERIFY(!read && read.error().code == ErrorCode::ModelFileInvalid);
    }
    QVERIFY(!readModel(good + "x"));
    QVERIFY(!readModel(good + good));
}

void ModelFileTest::refusesForgedHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string header = headerOf(writeModel(sample()));
    const std::size_t floats = 11 * 4;
    const auto row = [&](const char* name, const std::string& changed) {
        QTest::newRow(name) << QByteArray::fromStdString(changed.empty() ? std::string() : forged(changed, floats, changed.size()));
    };
    row("no object", "[]");
    row("no JSON", "{\"options\":");
    row("huge length", replaced(header, "[2,3]", "[2,4611686018427387905]"));
    row("huge product", replaced(header, "[2,3]", "[4294967296,4294967296]"));
    row("product that wraps to nothing", replaced(header, "[2,3]", "[4611686018427387904,4]"));
    row("no length", replaced(header, "[2,3]", "[0,3]"));
    row("negative length", replaced(header, "[2,3]", "[-2,-3]"));
    row("fractional length", replaced(header, "[2,3]", "[2.0,3.0]"));
    row("too few floats", replaced(header, "[2,3]", "[2,4]"));
    row("too many floats", replaced(header, "[2,3]", "[2,2]"));
    row("shape is no list", replaced(header, "[2,3]", "6"));
    row("name is no text", replaced(header, "\"conv1.bias\"", "5"));
    row("unknown loss", replaced(header, "\"pseudo_huber\"", "\"best\""));
    row("dropout of 1", replaced(header, "0.125", "1.0"));
    row("no dropout", replaced(header, "0.125", "null"));
    row("hidden far too wide", replaced(header, "\"hidden\":2", "\"hidden\":2000000000"));
    row("hidden beyond 64 bits", replaced(header, "\"hidden\":2", "\"hidden\":18446744073709551615"));
    row("negative seed", replaced(header, "18446744073709551615", "-1"));
    row("metadata holds code-like things", replaced(header, "\"abc\"", "{\"run\":1}"));
    row("history row too short", replaced(header, "[0,0.1,0.2]", "[0,0.1]"));
    row("deep nesting", std::string(100000, '['));
    QTest::newRow("other version") << QByteArray::fromStdString(forged(header, floats, header.size(), 3));
    QTest::newRow("header longer than the file") << QByteArray::fromStdString(forged(header, floats, ~0ULL));
    QTest::newRow("header into the floats") << QByteArray::fromStdString(forged(header, floats, header.size() + 4));
    QTest::newRow("floats cut in the middle") << QByteArray::fromStdString(forged(header, floats - 2, header.size()));
    std::string notANumber = forged(header, 0, header.size());
    notANumber.resize(notANumber.size() - 64);
    for (int k = 0; k < 11; ++k) notANumber += std::string("\x00\x00\xC0\x7F", 4);
    QTest::newRow("not a number") << QByteArray::fromStdString(notANumber + sha256Hex(notANumber));
}

void ModelFileTest::refusesForgedHeaders()
{
    QFETCH(QByteArray, bytes);
    QVERIFY2(!bytes.isEmpty(), "The sample header changed: this row no longer forges anything.");
    const auto read = readModel(bytes.toStdString());
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::ModelFileInvalid);
    QVERIFY(!read.error().detail.empty());
    // The forging itself is sound: the untouched header is accepted.
    const std::string header = headerOf(writeModel(sample()));
    QVERIFY(readModel(forged(header, 11 * 4, header.size())));
}

void ModelFileTest::survivesRandomHeaders()
{
    const std::string header = headerOf(writeModel(sample()));
    std::mt19937 random(11);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string changed = header;
        for (unsigned k = 0; k <= random() % 3; ++k) {
            const std::size_t at = random() % changed.size();
            switch (random() % 3) {
            case 0: changed[at] = char(random() % 256); break;
            case 1: changed.erase(at, random() % 9); break;
            default: changed.insert(at, changed.substr(random() % changed.size(), random() % 30)); break;
            }
            if (changed.empty()) changed = "{";
        }
        const auto read = readModel(forged(changed, 11 * 4, changed.size()));
        if (read) {
            std::size_t floats = 0;
            for (const auto& tensor : read->tensors) floats += tensor.data.size();
            QCOMPARE(floats, std::size_t(11));
        } else {
            QVERIFY(read.error().code == ErrorCode::ModelFileInvalid);
            ++refused;
        }
    }
    QVERIFY(refused > 1500);
}

QTEST_APPLESS_MAIN(ModelFileTest)
#include "model_file_test.moc"
