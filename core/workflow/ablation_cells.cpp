// What the networks of an ablation say together: cells, the reading, and warnings.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <sstream>

#include "core/workflow/ablation.h"
#include "core/workflow/ablation_fit.h"

namespace liftgraph::workflow {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kAlikeShare = 0.5;
constexpr int kRecommendedDepth = 2;
constexpr double kErrorStep = 0.005;  ///< of persistence's error: below it nobody would notice

std::string warningOf(const AblationCell& cell, const std::string& failure)
{
    if (!failure.empty()) return describe(cell.setting) + ": not trained. " + failure;
    if (!cell.constant) return {};
    if (cell.mean.asLastTime >= cell.mean.constant)
        return describe(cell.setting) + ": the output is 0 for every test entry, so the forecast is \"as last time\". Nothing it learned held on the validation block.";
    return describe(cell.setting) + ": the output is the same for every test entry. The network does not tell entries apart.";
}

double deviation(const std::vector<AblationFigures>& figures, std::size_t target, double mean)
{
    double sum = 0.0;
    int count = 0;
    for (const AblationFigures& one : figures) {
        const double skill = one.targets[target].skill;
        if (!std::isfinite(skill)) continue;
        sum += (skill - mean) * (skill - mean);
        ++count;
    }
    return count > 1 ? std::sqrt(sum / double(count - 1)) : 0.0;
}

AblationCell cellOf(const AblationSetting& setting, const std::vector<const AblationFit*>& fits)
{
    AblationCell cell;
    cell.setting = setting;
    std::vector<AblationFigures> figures;
    std::string failure;
    for (const AblationFit* fit : fits) {
        if (fit->failure.empty()) figures.push_back(fit->figures);
        else failure = fit->failure;
    }
    cell.seeds = int(figures.size());
    if (!figures.empty()) {
        cell.mean = meanOf(figures);
        cell.constant = cell.mean.constant > 0.0;
        for (std::size_t target = 0; target < cell.skillDeviation.size(); ++target)
            cell.skillDeviation[target] = deviation(figures, target, cell.mean.targets[target].skill);
    }
    cell.warning = warningOf(cell, failure);
    return cell;
}

/// Error beside that of persistence, mean of weight and reps; NaN where neither was tested.
double relativeError(const AblationCell& cell)
{
    double sum = 0.0, count = 0.0;
    for (const targets::Target target : {targets::kWeight, targets::kReps}) {
        const double skill = cell.mean.targets[std::size_t(target)].skill;
        if (cell.mean.targets[std::size_t(target)].count == 0 || !std::isfinite(skill)) continue;
        sum += 1.0 - skill;
        count += 1.0;
    }
    return count > 0.0 ? sum / count : kNone;
}

/// Two cells that differ in depth alone.
struct Pair {
    const AblationCell* shallow = nullptr;
    const AblationCell* deep = nullptr;
};

bool tells(const AblationCell& cell)
{
    return cell.seeds > 0 && !cell.constant && cell.setting.depth > 0 && cell.setting.relation != graph::Relation::None;
}

std::vector<Pair> pairsOf(const std::vector<AblationCell>& cells, int shallow, int deep)
{
    std::vector<Pair> pairs;
    for (const AblationCell& cell : cells) {
        if (!tells(cell) || cell.setting.depth != shallow) continue;
        AblationSetting wanted = cell.setting;
        wanted.depth = deep;
        for (const AblationCell& other : cells)
            if (other.setting == wanted && tells(other)) pairs.push_back({&cell, &other});
    }
    return pairs;
}

/// Means over the pairs of what `get` says of a cell.
template <class Get>
void means(const std::vector<Pair>& pairs, const Get& get, double& shallow, double& deep)
{
    shallow = deep = 0.0;
    for (const Pair& pair : pairs) {
        shallow += get(*pair.shallow) / double(pairs.size());
        deep += get(*pair.deep) / double(pairs.size());
    }
}

AblationReading compared(const std::vector<Pair>& pairs)
{
    AblationReading reading;
    reading.shallow = pairs.front().shallow->setting.depth;
    reading.deep = pairs.front().deep->setting.depth;
    means(pairs, [](const AblationCell& cell) { return cell.mean.layers.back().normalisedDirichlet; }, reading.energyShallow, reading.energyDeep);
    means(pairs, [](const AblationCell& cell) { return cell.mean.layers.back().meanCosineDistance; }, reading.distanceShallow, reading.distanceDeep);
    means(pairs, relativeError, reading.errorShallow, reading.errorDeep);
    reading.known = std::isfinite(reading.energyShallow + reading.energyDeep + reading.distanceShallow + reading.distanceDeep + reading.errorShallow + reading.errorDeep);
    reading.alike = reading.energyDeep < kAlikeShare * reading.energyShallow || reading.distanceDeep < kAlikeShare * reading.distanceShallow;
    reading.errorFalls = reading.errorDeep < reading.errorShallow - kErrorStep;
    return reading;
}

AblationReading readingOf(const std::vector<AblationCell>& cells)
{
    std::set<int> depths;
    for (const AblationCell& cell : cells)
        if (tells(cell)) depths.insert(cell.setting.depth);
    std::vector<int> shallow(depths.begin(), depths.end());
    // Two layers are the recommended depth; where they cannot be compared the shallowest stand in.
    std::stable_sort(shallow.begin(), shallow.end(), [](int a, int b) { return (a == kRecommendedDepth) > (b == kRecommendedDepth); });
    for (const int first : shallow) {
        for (auto deep = depths.rbegin(); deep != depths.rend() && *deep > first; ++deep)
            if (const auto pairs = pairsOf(cells, first, *deep); !pairs.empty()) return compared(pairs);
    }
    return {};
}

void summarise(Ablation& ablation)
{
    double least = std::numeric_limits<double>::infinity();
    long untested = 0, failed = 0;
    for (std::size_t i = 0; i < ablation.cells.size(); ++i) {
        const AblationCell& cell = ablation.cells[i];
        if (cell.constant) ++ablation.constantCells;
        if (cell.seeds == 0) {
            failed += cell.warning.empty() ? 0 : 1;
            continue;
        }
        if (cell.mean.targets[targets::kWeight].count == 0) ++untested;
        for (const targets::Target target : {targets::kWeight, targets::kReps})
            if (cell.mean.targets[std::size_t(target)].count > 0 && cell.mean.targets[std::size_t(target)].skill > 0.0) ablation.anyBetter = true;
        const double error = relativeError(cell);
        if (error < least) {
            least = error;
            ablation.best = int(i);
        }
    }
    const auto of = [&](long count) { return std::to_string(count) + " of " + std::to_string(ablation.cells.size()) + " cells"; };
    if (ablation.constantCells > 0) ablation.warnings.push_back("The output is constant in " + of(ablation.constantCells) + ": their figures say nothing of the graph.");
    if (failed > 0) ablation.warnings.push_back("The loss did not stay finite in " + of(failed) + ".");
    if (untested > 0) ablation.warnings.push_back("No exercise with weight is in the test block, so weight is not tested.");
    if (ablation.best >= 0 && !ablation.anyBetter) ablation.warnings.push_back("No network of the grid is better than \"as last time\".");
}

}  // namespace

std::string sentence(const AblationReading& reading)
{
    if (!reading.known) return "Depth cannot be judged: it takes networks of two depths from 1 layer up whose output is not constant.";
    std::ostringstream text;
    text.precision(2);
    text << "Deeper than " << reading.shallow << (reading.shallow == 1 ? " layer" : " layers") << " the hidden states of neighbours "
         << (reading.alike ? "become alike" : "stay apart") << " (from " << reading.shallow << " to " << reading.deep << ": normalised Dirichlet energy "
         << reading.energyShallow << " to " << reading.energyDeep << ", mean cosine distance " << reading.distanceShallow << " to " << reading.distanceDeep
         << ") and the error " << (reading.errorFalls ? "falls" : "does not fall");
    text.setf(std::ios::fixed);
    text.precision(1);
    text << " (" << 100.0 * reading.errorShallow << " % to " << 100.0 * reading.errorDeep << " % of that of \"as last time\").";
    return text.str();
}

Ablation assembleAblation(const AblationGrid& grid, const std::string& dataHash, const std::vector<AblationFit>& known)
{
    Ablation ablation;
    ablation.grid = grid;
    ablation.dataHash = dataHash;
    std::map<std::string, const AblationFit*> byKey;
    for (const AblationFit& fit : known) byKey[fit.key] = &fit;
    for (const AblationFit& fit : ablationFits(grid, dataHash))
        if (const auto found = byKey.find(fit.key); found != byKey.end()) ablation.fits.push_back(*found->second);
    for (const AblationSetting& setting : settingsOf(grid)) {
        std::vector<const AblationFit*> fits;
        for (int seed = 0; seed < grid.seeds; ++seed)
            if (const auto found = byKey.find(ablationKey(grid, dataHash, setting, grid.firstSeed + std::uint64_t(seed))); found != byKey.end())
                fits.push_back(found->second);
        ablation.cells.push_back(cellOf(setting, fits));
    }
    ablation.reading = readingOf(ablation.cells);
    summarise(ablation);
    return ablation;
}

}  // namespace liftgraph::workflow
