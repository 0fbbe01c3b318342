#include "app/cli/ablate_output.h"

#include <cmath>
#include <iomanip>
#include <sstream>

#include "core/import/row_values.h"

namespace liftgraph::cli {

namespace {

Json settingJson(const workflow::AblationSetting& setting)
{
    return {{"model", setting.model}, {"depth", setting.depth}, {"dropout", setting.dropout}, {"activation", learn::kActivationNames[int(setting.activation)]},
            {"relation", graph::kRelationNames[int(setting.relation)]}, {"fan_out", setting.fanOut}};
}

Json gridJson(const workflow::AblationGrid& grid)
{
    Json activations = Json::array(), relations = Json::array();
    for (const learn::Activation activation : grid.activations) activations.push_back(learn::kActivationNames[int(activation)]);
    for (const graph::Relation relation : grid.relations) relations.push_back(graph::kRelationNames[int(relation)]);
    return {{"models", grid.models}, {"depths", grid.depths}, {"dropouts", grid.dropouts}, {"activations", activations}, {"relations", relations},
            {"fan_outs", grid.fanOuts}, {"seeds", grid.seeds}, {"first_seed", grid.firstSeed}, {"origins", grid.origins}, {"epochs", grid.epochs}};
}

Json layersJson(const std::vector<evaluate::Smoothness>& layers)
{
    Json json = Json::array();
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const evaluate::Smoothness& figures = layers[layer];
        json.push_back({{"layer", layer}, {"width", figures.width}, {"dirichlet", number(figures.dirichlet)},
                        {"dirichlet_normalised", number(figures.normalisedDirichlet)}, {"mad", number(figures.meanCosineDistance)},
                        {"effective_rank", number(figures.effectiveRank)}, {"dead_units", number(figures.deadUnits)}});
    }
    return json;
}

Json cellJson(const workflow::AblationCell& cell)
{
    Json json = settingJson(cell.setting);
    json["seeds"] = cell.seeds;
    json["targets"] = Json::array();
    for (std::size_t target = 0; target < cell.mean.targets.size() && cell.seeds > 0; ++target) {
        const workflow::AblationTarget& t = cell.mean.targets[target];
        json["targets"].push_back({{"target", targets::kTargetNames[target]}, {"unit", targets::kTargetUnits[target]}, {"count", t.count}, {"mae", number(t.mae)},
                                   {"persistence_mae", number(t.persistenceMae)}, {"skill", number(t.skill)},
                                   {"skill_sd", number(cell.skillDeviation[target])}, {"believed_skill", number(t.believedSkill)}});
    }
    json["layers"] = layersJson(cell.mean.layers);
    if (cell.seeds > 0)
        json.update({{"first_loss", number(cell.mean.firstLoss)}, {"last_loss", number(cell.mean.lastLoss)}, {"epochs", number(cell.mean.epochs)}});
    json["constant"] = cell.constant;
    json["warning"] = cell.warning.empty() ? Json(nullptr) : Json(cell.warning);
    return json;
}

Json readingJson(const workflow::AblationReading& reading)
{
    if (!reading.known) return nullptr;
    return {{"shallow", reading.shallow}, {"deep", reading.deep}, {"energy_shallow", number(reading.energyShallow)}, {"energy_deep", number(reading.energyDeep)},
            {"mad_shallow", number(reading.distanceShallow)}, {"mad_deep", number(reading.distanceDeep)}, {"error_shallow", number(reading.errorShallow)}, {"error_deep", number(reading.errorDeep)}, {"alike", reading.alike},
            {"error_falls", reading.errorFalls}};
}

std::string cellLine(const workflow::AblationCell& cell)
{
    std::ostringstream line;
    line << "  " << std::left << std::setw(66) << describe(cell.setting) << std::right << std::fixed;
    if (cell.seeds == 0) return line.str() + "not trained\n";
    for (const targets::Target target : {targets::kWeight, targets::kReps}) {
        const workflow::AblationTarget& figures = cell.mean.targets[std::size_t(target)];
        if (figures.count == 0) line << std::setw(8) << '-' << std::setw(8) << '-';
        else line << std::setprecision(3) << std::setw(8) << figures.mae << std::setw(8) << figures.skill;
    }
    const evaluate::Smoothness& last = cell.mean.layers.back();
    line << std::setprecision(3) << std::setw(9) << last.normalisedDirichlet << std::setw(7) << last.meanCosineDistance << std::setprecision(1) << std::setw(7)
         << last.effectiveRank << std::setw(7) << 100.0 * last.deadUnits << " %" << (cell.constant ? "  constant" : "") << '\n';
    return line.str();
}

}  // namespace

Answer ablationAnswer(const workflow::Ablation& ablation)
{
    Answer answer;
    Json cells = Json::array();
    bool linear = false;
    std::ostringstream text;
    text << "Cells                                                                 weight (kg), skill    reps, skill   energy    MAD   rank    dead\n";
    for (const workflow::AblationCell& cell : ablation.cells) {
        cells.push_back(cellJson(cell));
        // Without a layer all cells are one network: one line is enough.
        if (cell.setting.depth > 0 || !linear) text << cellLine(cell);
        linear = linear || cell.setting.depth == 0;
    }
    const std::string reading = sentence(ablation.reading);
    answer.json = {{"grid", gridJson(ablation.grid)}, {"networks", ablation.fits.size()}, {"cells", cells}, {"reading", readingJson(ablation.reading)},
                   {"sentence", reading}, {"best", ablation.best < 0 ? Json(nullptr) : settingJson(ablation.cells[std::size_t(ablation.best)].setting)},
                   {"constant_cells", ablation.constantCells}, {"any_better", ablation.anyBetter}, {"warnings", ablation.warnings},
                   {"data_hash", ablation.dataHash}};
    for (const targets::Target target : {targets::kWeight, targets::kReps}) {
        const workflow::AblationCell* tested = ablation.best < 0 ? nullptr : &ablation.cells[std::size_t(ablation.best)];
        if (!tested || tested->mean.targets[std::size_t(target)].count == 0) continue;
        text << "As last time: " << targets::kTargetNames[target] << ' ' << std::setprecision(3) << std::fixed
             << tested->mean.targets[std::size_t(target)].persistenceMae << ' ' << targets::kTargetUnits[target] << '\n';
    }
    text << "energy: normalised Dirichlet energy, MAD: mean average cosine distance, rank: effective rank, each of the last hidden layer on the test entries\n";
    text << reading << '\n';
    if (ablation.best >= 0) text << "Smallest error: " << describe(ablation.cells[std::size_t(ablation.best)].setting) << ".\n";
    for (const std::string& warning : ablation.warnings) text << "Note: " << warning << '\n';
    text << import::counted(std::int64_t(ablation.fits.size()), "network", "networks") << ", " << ablation.reused << " of them known before; " << std::lround(ablation.seconds) << " s, fits at a time: "
         << ablation.workers << '\n';
    answer.text = text.str();
    return answer;
}

}  // namespace liftgraph::cli
