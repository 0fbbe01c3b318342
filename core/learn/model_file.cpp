// A model as bytes: magic, version, header length, JSON header, little-endian floats, SHA-256 of all before it in hex.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/learn/model.h"

namespace liftgraph::learn {

namespace {

using nlohmann::json;

constexpr char kMagic[] = {'L', 'G', 'M', 'O', 'D', 'E', 'L', '\n'};
constexpr std::uint32_t kFirstVersion = 1;
constexpr std::uint32_t kVersion = 2;  ///< with an activation or a relation that the first did not know
constexpr std::size_t kPrefix = sizeof kMagic + 4 + 8;
constexpr std::size_t kDigest = 64;
constexpr const char* kLossNames[] = {"mean_squared", "mean_absolute", "pseudo_huber"};
constexpr const char* kKernelNames[] = {"auto", "fused", "generic"};

void putBytes(std::string& out, std::uint64_t value, int bytes)
{
    for (int k = 0; k < bytes; ++k) out.push_back(char((value >> (8 * k)) & 0xFFU));
}

std::uint64_t takeBytes(const char* from, int bytes)
{
    std::uint64_t value = 0;
    for (int k = 0; k < bytes; ++k) value |= std::uint64_t(static_cast<unsigned char>(from[k])) << (8 * k);
    return value;
}

bool asInFirstVersion(const TrainOptions& o) { return o.activation == Activation::Relu && o.relation == graph::Relation::SessionAndTemporal; }

json optionsToJson(const TrainOptions& o)
{
    json options = {{"model", o.model}, {"layers", o.layers}, {"hidden", o.hidden}, {"dropout", o.dropout},
            {"learning_rate", o.learningRate}, {"weight_decay", o.weightDecay}, {"epochs", o.epochs}, {"patience", o.patience},
            {"loss", kLossNames[int(o.loss)]}, {"zero_output", o.zeroOutput}, {"torch_dropout", o.torchDropout}, {"seed", o.seed},
            {"threads", o.threads}, {"device", o.device}, {"kernels", kKernelNames[int(o.kernels)]}};
    if (o.relevance != 0.0) options["relevance"] = o.relevance;
    if (asInFirstVersion(o)) return options;
    options["activation"] = kActivationNames[int(o.activation)];
    options["relation"] = graph::kRelationNames[int(o.relation)];
    return options;
}

/// Reads a JSON header member by member; after the first that is absent or of another kind, `wrong` names it.
class Reader {
public:
    explicit Reader(const json& object) : m_object(object) {}
    const std::string& wrong() const { return m_wrong; }

    void read(const char* key, std::string& out) { take(key, [&](const json& v) { return v.is_string() && (out = v.get<std::string>(), true); }); }
    void read(const char* key, bool& out) { take(key, [&](const json& v) { return v.is_boolean() && (out = v.get<bool>(), true); }); }
    void read(const char* key, double& out) { take(key, [&](const json& v) { return number(v, out); }); }
    void read(const char* key, std::uint64_t& out)
    {
        take(key, [&](const json& v) { return v.is_number_unsigned() && (out = v.get<std::uint64_t>(), true); });
    }
    void read(const char* key, int& out, int lowest, int highest)
    {
        take(key, [&](const json& v) {
            if (!v.is_number_integer() || (v.is_number_unsigned() && v.get<std::uint64_t>() > std::uint64_t(highest))) return false;
            const auto value = v.get<std::int64_t>();
            if (value < lowest || value > highest) return false;
            out = int(value);
            return true;
        });
    }
    template <class Enum, std::size_t N>
    void read(const char* key, const char* const (&names)[N], Enum& out)
    {
        take(key, [&](const json& v) {
            for (std::size_t k = 0; k < N; ++k)
                if (v.is_string() && v.get_ref<const std::string&>() == names[k]) return out = Enum(k), true;
            return false;
        });
    }
    void read(const char* key, std::vector<std::string>& out)
    {
        list(key, [&](const json& v) { return v.is_string() && (out.push_back(v.get<std::string>()), true); });
    }
    void read(const char* key, std::map<std::string, std::string>& out)
    {
        take(key, [&](const json& v) {
            if (!v.is_object()) return false;
            for (const auto& [name, text] : v.items()) {
                if (!text.is_string()) return false;
                out[name] = text.get<std::string>();
            }
            return true;
        });
    }
    template <class Each>
    void list(const char* key, const Each& each)
    {
        take(key, [&](const json& v) { return v.is_array() && std::all_of(v.begin(), v.end(), each); });
    }
    template <class Check>
    void take(const char* key, const Check& check)
    {
        if (!m_wrong.empty()) return;
        const auto found = m_object.is_object() ? m_object.find(key) : m_object.end();
        if (found == m_object.end() || !check(*found)) m_wrong = key;
    }
    /// A finite number, or null for one that is not.
    static bool number(const json& v, double& out)
    {
        out = v.is_number() ? v.get<double>() : std::numeric_limits<double>::quiet_NaN();
        return v.is_number() || v.is_null();
    }

private:
    const json& m_object;
    std::string m_wrong = {};
};

std::string readOptions(const json& object, TrainOptions& o)
{
    constexpr int kMany = std::numeric_limits<int>::max();
    Reader reader(object);
    reader.read("model", o.model);
    reader.read("layers", o.layers, 0, 64);
    reader.read("hidden", o.hidden, 1, 8192);
    reader.read("dropout", o.dropout);
    reader.read("learning_rate", o.learningRate);
    reader.read("weight_decay", o.weightDecay);
    reader.read("epochs", o.epochs, 0, kMany);
    reader.read("patience", o.patience, 0, kMany);
    reader.read("loss", kLossNames, o.loss);
    reader.read("zero_output", o.zeroOutput);
    reader.read("torch_dropout", o.torchDropout);
    reader.read("seed", o.seed);
    reader.read("threads", o.threads, 0, 65536);
    reader.read("device", o.device);
    reader.read("kernels", kKernelNames, o.kernels);
    if (object.is_object() && object.contains("activation")) reader.read("activation", kActivationNames, o.activation);
    if (object.is_object() && object.contains("relation")) reader.read("relation", graph::kRelationNames, o.relation);
    if (object.is_object() && object.contains("relevance")) reader.read("relevance", o.relevance);
    if (reader.wrong().empty() && !(o.dropout >= 0.0 && o.dropout < 1.0)) return "dropout";
    return reader.wrong();
}

bool readEpoch(const json& v, std::vector<EpochReport>& history)
{
    if (!v.is_array() || v.size() != 3 || !v[0].is_number_integer()) return false;
    EpochReport report;
    report.epoch = int(v[0].get<std::int64_t>());
    if (!Reader::number(v[1], report.trainLoss) || !Reader::number(v[2], report.validationLoss)) return false;
    history.push_back(report);
    return true;
}

/// One tensor of the header; `left` floats have not been given out. Refuses shapes that need more.
bool readTensor(const json& v, const char*& floats, std::uint64_t& left, std::vector<NamedTensor>& tensors)
{
    NamedTensor tensor;
    Reader reader(v);
    std::uint64_t size = 1;
    reader.read("name", tensor.name);
    reader.list("shape", [&](const json& length) {
        if (!length.is_number_unsigned() || tensor.shape.size() >= 8) return false;
        const auto n = length.get<std::uint64_t>();
        if (n == 0 || size > left / n) return false;
        size *= n;
        tensor.shape.push_back(std::int64_t(n));
        return true;
    });
    if (!reader.wrong().empty() || size > left) return false;
    tensor.data.resize(std::size_t(size));
    for (float& value : tensor.data) {
        value = std::bit_cast<float>(std::uint32_t(takeBytes(floats, 4)));
        if (!std::isfinite(value)) return false;
        floats += 4;
    }
    left -= size;
    tensors.push_back(std::move(tensor));
    return true;
}

Failure invalid(const std::string& why)
{
    return fail(ErrorCode::ModelFileInvalid, "This is not a usable model file: " + why + ". Save the model again, or train a new one.");
}

}  // namespace

std::string writeModel(const Model& model)
{
    json tensors = json::array();
    std::size_t floats = 0;
    for (const auto& tensor : model.tensors) {
        tensors.push_back({{"name", tensor.name}, {"shape", tensor.shape}});
        floats += tensor.data.size();
    }
    json history = json::array();
    for (const auto& report : model.history) history.push_back(json::array({report.epoch, report.trainLoss, report.validationLoss}));
    const json header = {{"options", optionsToJson(model.options)}, {"tensors", std::move(tensors)}, {"inputs", model.inputNames},
                         {"targets", model.targetNames}, {"metadata", model.metadata}, {"history", std::move(history)},
                         {"best_epoch", model.bestEpoch}, {"seconds_training", model.secondsTraining}, {"device_used", model.deviceUsed}};
    const std::string text = header.dump(-1, ' ', false, json::error_handler_t::replace);

    std::string out(kMagic, sizeof kMagic);
    out.reserve(kPrefix + text.size() + 4 * floats + kDigest);
    putBytes(out, asInFirstVersion(model.options) ? kFirstVersion : kVersion, 4);
    putBytes(out, text.size(), 8);
    out += text;
    for (const auto& tensor : model.tensors)
        for (const float value : tensor.data) putBytes(out, std::bit_cast<std::uint32_t>(value), 4);
    out += sha256Hex(out);
    return out;
}

Result<Model> readModel(const std::string& bytes)
{
    if (bytes.size() < kPrefix + kDigest || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
        return invalid("it does not begin as one");
    const std::uint64_t version = takeBytes(bytes.data() + sizeof kMagic, 4);
    if (version < kFirstVersion || version > kVersion) return invalid("it was written by another version of Liftgraph");
    const std::size_t body = bytes.size() - kPrefix - kDigest;
    const std::uint64_t headerSize = takeBytes(bytes.data() + sizeof kMagic + 4, 8);
    if (headerSize > body || (body - headerSize) % 4 != 0) return invalid("its lengths do not add up");
    const std::string_view whole(bytes);
    if (sha256Hex(whole.substr(0, bytes.size() - kDigest)) != whole.substr(bytes.size() - kDigest))
        return invalid("its checksum is wrong, so it is damaged");

    const json header = json::parse(whole.substr(kPrefix, std::size_t(headerSize)), nullptr, false);
    if (!header.is_object()) return invalid("its header cannot be read");
    Model model;
    const char* floats = bytes.data() + kPrefix + headerSize;
    std::uint64_t left = (body - headerSize) / 4;
    Reader reader(header);
    std::string wrongOption;
    reader.take("options", [&](const json& v) { return (wrongOption = readOptions(v, model.options)).empty(); });
    if (!wrongOption.empty()) return invalid("its setting '" + wrongOption + "' is missing or out of range");
    reader.list("tensors", [&](const json& v) { return readTensor(v, floats, left, model.tensors); });
    reader.read("inputs", model.inputNames);
    reader.read("targets", model.targetNames);
    reader.read("metadata", model.metadata);
    reader.list("history", [&](const json& v) { return readEpoch(v, model.history); });
    reader.read("best_epoch", model.bestEpoch, -1, std::numeric_limits<int>::max());
    reader.read("seconds_training", model.secondsTraining);
    reader.read("device_used", model.deviceUsed);
    if (!reader.wrong().empty()) return invalid("its part '" + reader.wrong() + "' is missing or malformed");
    if (left != 0) return invalid("it holds more numbers than its header names");
    return model;
}

}  // namespace liftgraph::learn
