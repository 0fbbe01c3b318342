#include "core/workflow/ablation_store.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

namespace liftgraph::workflow {

namespace {

using nlohmann::json;

constexpr std::string_view kLineBegin = R"({"as_last_time":)";  // keys are sorted

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

double numberOf(const json& object, const char* key)
{
    const json& value = object.at(key);
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

template <class Enum, std::size_t N>
Enum named(const json& value, const char* const (&names)[N])
{
    for (std::size_t i = 0; i < N; ++i)
        if (value.get_ref<const std::string&>() == names[i]) return Enum(i);
    throw std::out_of_range("there is no '" + value.get<std::string>() + "'");
}

json layerJson(const evaluate::Smoothness& layer)
{
    return {{"width", layer.width}, {"dirichlet", number(layer.dirichlet)}, {"dirichlet_normalised", number(layer.normalisedDirichlet)},
            {"mad", number(layer.meanCosineDistance)}, {"effective_rank", number(layer.effectiveRank)}, {"dead_units", number(layer.deadUnits)}};
}

evaluate::Smoothness layerOf(const json& v)
{
    return {v.at("width").get<int>(), numberOf(v, "dirichlet"), numberOf(v, "dirichlet_normalised"), numberOf(v, "mad"), numberOf(v, "effective_rank"),
            numberOf(v, "dead_units")};
}

json targetJson(const AblationTarget& target)
{
    return {{"count", target.count}, {"mae", number(target.mae)}, {"persistence_mae", number(target.persistenceMae)}, {"skill", number(target.skill)},
            {"believed_skill", number(target.believedSkill)}};
}

AblationTarget targetOf(const json& v)
{
    return {v.at("count").get<long>(), numberOf(v, "mae"), numberOf(v, "persistence_mae"), numberOf(v, "skill"), numberOf(v, "believed_skill")};
}

json settingJson(const AblationSetting& s)
{
    return {{"model", s.model}, {"depth", s.depth}, {"dropout", s.dropout}, {"activation", learn::kActivationNames[int(s.activation)]},
            {"relation", graph::kRelationNames[int(s.relation)]}, {"fan_out", s.fanOut}};
}

AblationSetting settingOf(const json& v)
{
    return {v.at("model").get<std::string>(), v.at("depth").get<int>(), v.at("dropout").get<double>(),
            named<learn::Activation>(v.at("activation"), learn::kActivationNames), named<graph::Relation>(v.at("relation"), graph::kRelationNames),
            v.at("fan_out").get<int>()};
}

AblationFit readFit(const json& v)
{
    AblationFit fit;
    fit.key = v.at("key").get<std::string>();
    fit.setting = settingOf(v.at("setting"));
    fit.seed = v.at("seed").get<std::uint64_t>();
    fit.failure = v.at("failure").get<std::string>();
    AblationFigures& figures = fit.figures;
    for (std::size_t target = 0; target < figures.targets.size(); ++target)
        figures.targets[target] = targetOf(v.at("targets").at(targets::kTargetNames[target]));
    for (const json& layer : v.at("layers")) figures.layers.push_back(layerOf(layer));
    figures.firstLoss = numberOf(v, "first_loss");
    figures.lastLoss = numberOf(v, "last_loss");
    figures.epochs = numberOf(v, "epochs");
    figures.constant = numberOf(v, "constant");
    figures.asLastTime = numberOf(v, "as_last_time");
    figures.seconds = numberOf(v, "seconds");
    // Layers are looked up by depth wherever figures are shown.
    if (fit.failure.empty() && figures.layers.size() != std::size_t(fit.setting.depth) + 1) throw std::out_of_range("layers and depth do not agree");
    return fit;
}

}  // namespace

std::string ablationFitToJson(const AblationFit& fit)
{
    const AblationFigures& figures = fit.figures;
    json targets = json::object(), layers = json::array();
    for (std::size_t target = 0; target < figures.targets.size(); ++target) targets[targets::kTargetNames[target]] = targetJson(figures.targets[target]);
    for (const evaluate::Smoothness& layer : figures.layers) layers.push_back(layerJson(layer));
    const json line = {{"key", fit.key}, {"setting", settingJson(fit.setting)}, {"seed", fit.seed}, {"failure", fit.failure}, {"targets", targets},
                       {"layers", layers}, {"first_loss", number(figures.firstLoss)}, {"last_loss", number(figures.lastLoss)},
                       {"epochs", number(figures.epochs)}, {"constant", number(figures.constant)}, {"as_last_time", number(figures.asLastTime)},
                       {"seconds", number(figures.seconds)}};
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<AblationFit> ablationFitFromJson(const std::string& line)
{
    try {
        return readFit(json::parse(line));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::NoUsableRow, std::string("This line holds no network of an ablation (") + problem.what() +
                                                "). Name the file that an ablation was stored in, or a new one.");
    }
}

Result<AblationFile> AblationFile::open(const std::filesystem::path& path)
{
    AblationFile file;
    file.m_path = path;
    std::error_code none;
    std::uintmax_t sound = 0;  ///< bytes of whole lines
    bool unended = false;      ///< the last of them lacks its end
    if (std::filesystem::exists(path, none)) {
        std::ifstream in(path, std::ios::binary);
        if (!in) return fail(ErrorCode::FileUnreadable, "The file cannot be read. Check that it may be read.", path.string());
        std::string line;
        for (std::int64_t row = 1; std::getline(in, line); ++row) {
            auto fit = ablationFitFromJson(line);
            // No line end and our own beginning: it was cut off while it was written.
            if (!fit && in.eof() && (line.starts_with(kLineBegin) || kLineBegin.starts_with(line))) break;
            if (!fit) {
                fit.error().file = path.string();
                fit.error().row = row;
                return Failure(fit.error());
            }
            file.m_known.push_back(std::move(*fit));
            unended = in.eof();
            sound += line.size() + (unended ? 0 : 1);
        }
        in.close();
        if (sound < std::filesystem::file_size(path, none)) std::filesystem::resize_file(path, sound, none);
    }
    file.m_out.open(path, std::ios::binary | std::ios::app);
    if (unended) file.m_out << '\n';
    file.m_out.flush();
    if (!file.m_out) return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Choose another place.", path.string());
    return file;
}

Result<AblationLibrary> AblationLibrary::open(const std::filesystem::path& library, std::int64_t athlete, const std::string& dataHash)
{
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    AblationLibrary kept(std::move(*store), athlete, dataHash);
    const auto results = kept.m_store.results(athlete, kAblationKind, dataHash);
    if (!results) return Failure(results.error());
    for (const log::StoredResult& result : *results)
        if (auto fit = ablationFitFromJson(result.json)) kept.m_known.push_back(std::move(*fit));  // another version's is trained again
    return kept;
}

Result<void> AblationLibrary::add(const AblationFit& fit)
{
    if (m_store.readOnly()) return {};
    return m_store.saveResult(m_athlete, {kAblationKind, fit.key, m_dataHash, ablationFitToJson(fit)});
}

Result<void> AblationFile::add(const AblationFit& fit)
{
    m_out << ablationFitToJson(fit) << '\n';
    m_out.flush();
    if (!m_out) return fail(ErrorCode::OutputUnwritable, "The result of a network could not be written. Free some space on the disk.", m_path.string());
    return {};
}

}  // namespace liftgraph::workflow
