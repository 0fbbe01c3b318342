#include "core/workflow/paper/data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace liftgraph::workflow {

namespace {

struct Week {
    double load = 0.0;
    double deviation = 1.0;
};

/// Sum and sample deviation (n-1) of the loads in each week; a deviation of 0 (or of one row) counts as 1.
std::map<int, Week> weeksOf(const PaperSheet& sheet, const std::vector<double>& load)
{
    std::map<int, std::vector<double>> loads;
    for (std::size_t i = 0; i < load.size(); ++i) loads[sheet.rows[i].week].push_back(load[i]);
    std::map<int, Week> weeks;
    for (const auto& [number, values] : loads) {
        Week& week = weeks[number];
        week.load = std::accumulate(values.begin(), values.end(), 0.0);
        const double mean = week.load / double(values.size());
        double squares = 0.0;
        for (const double value : values) squares += (value - mean) * (value - mean);
        const double deviation = values.size() > 1 ? std::sqrt(squares / double(values.size() - 1)) : 0.0;
        if (deviation > 0.0) week.deviation = deviation;
    }
    return weeks;
}

features::Scaler identity(int columns)
{
    return {Eigen::RowVectorXd::Zero(columns), Eigen::RowVectorXd::Ones(columns)};
}

std::vector<int> allRows(const PaperSheet& sheet)
{
    std::vector<int> rows(sheet.rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void scaleAsNotebook(const PaperSheet& sheet, PaperData& data)
{
    const std::vector<int> rows = allRows(sheet);
    const features::Scaler fitted = features::Scaler::fit(data.raw, rows);
    for (int column = 0; column < kPaperInputs; ++column) {
        if (!kNotebookScales[std::size_t(column)]) continue;
        data.inputScaler.mean(column) = fitted.mean(column);
        data.inputScaler.deviation(column) = fitted.deviation(column);
    }
    data.targetScaler = features::Scaler::fit(data.labels, rows);
}

learn::Dataset datasetOf(const PaperSheet& sheet, const PaperData& data)
{
    learn::Dataset out;
    out.inputs = data.inputs.cast<float>();
    out.targets = data.targets.cast<float>();
    out.mask = learn::FloatMatrix::Ones(data.targets.rows(), kPaperTargets);
    out.graph = paperGraph(sheet);
    out.edgeWeights = false;
    out.train = paperRows(sheet, false);
    return out;
}

}  // namespace

features::Matrix PaperData::natural(const features::Matrix& targetUnits) const
{
    return ((targetUnits.array().rowwise() * targetScaler.deviation.array()).rowwise() + targetScaler.mean.array()).matrix();
}

features::Matrix paperInputs(const PaperSheet& sheet)
{
    std::vector<double> load;
    for (const PaperRow& row : sheet.rows) load.push_back(row.sets * row.reps * row.weight * row.intensity);
    const std::map<int, Week> weeks = weeksOf(sheet, load);
    features::Matrix out(Eigen::Index(sheet.rows.size()), kPaperInputs);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const PaperRow& row = sheet.rows[i];
        const Week& week = weeks.at(row.week);
        const double monotony = load[i] / week.deviation;
        out.row(Eigen::Index(i)) << row.sets, row.reps, row.weight, row.restTime, row.intensity, row.fatigue, row.daysSinceLast,
            row.sets * row.reps * row.weight, load[i], monotony, week.load * monotony;
    }
    return out;
}

features::Matrix paperLabels(const PaperSheet& sheet, PaperPreset rule)
{
    features::Matrix out(Eigen::Index(sheet.rows.size()), kPaperTargets);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const PaperRow& row = sheet.rows[i];
        const std::array<double, kPaperTargets> next =
            sheet.hasTargets ? std::array<double, kPaperTargets>{row.nextWeight, row.nextReps, row.nextRest} : labelOf(row, rule).next;
        out.row(Eigen::Index(i)) << next[0], next[1], next[2];
    }
    return out;
}

std::vector<int> paperRows(const PaperSheet& sheet, bool test)
{
    int last = 0;
    for (const PaperRow& row : sheet.rows) last = std::max(last, row.week);
    std::vector<int> rows;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        if ((sheet.rows[i].week == last) == test) rows.push_back(int(i));
    }
    return rows;
}

graph::ExerciseGraph paperGraph(const PaperSheet& sheet)
{
    graph::ExerciseGraph out;
    out.nodeCount = std::int32_t(sheet.rows.size());
    std::map<std::string, std::vector<std::int32_t>> days;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) days[sheet.rows[i].dayType].push_back(std::int32_t(i));
    out.sameSession.oneWay = true;
    for (const auto& [name, members] : days) {
        out.sameSession.members.insert(out.sameSession.members.end(), members.begin(), members.end());
        out.sameSession.offsets.push_back(std::int64_t(out.sameSession.members.size()));
    }
    const std::vector<int> previous = previousRows(sheet);
    for (std::size_t i = 0; i < previous.size(); ++i) {
        // The published tensor holds an edge once: what lies inside a clique is there already.
        if (previous[i] < 0 || sheet.rows[std::size_t(previous[i])].dayType == sheet.rows[i].dayType) continue;
        out.temporal.source.push_back(previous[i]);
        out.temporal.target.push_back(std::int32_t(i));
        out.temporal.weight.push_back(1.0F);
    }
    return out;
}

std::vector<int> previousRows(const PaperSheet& sheet)
{
    std::map<std::string, int> last;
    std::vector<int> previous(sheet.rows.size(), -1);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const auto [seen, first] = last.try_emplace(sheet.rows[i].exercise, int(i));
        if (!first) previous[i] = std::exchange(seen->second, int(i));
    }
    return previous;
}

Result<PaperData> paperData(const PaperSheet& sheet, PaperPreset preset)
{
    PaperData data;
    data.preset = preset;
    data.test = paperRows(sheet, true);
    if (data.test.size() == sheet.rows.size()) {
        return fail(ErrorCode::NothingToLearn, "The sheet has a single week. The experiment trains on all weeks but the last and tests on that one.", sheet.file);
    }
    data.raw = paperInputs(sheet);
    data.labels = paperLabels(sheet, preset);
    data.inputScaler = identity(kPaperInputs);
    data.targetScaler = identity(kPaperTargets);
    if (preset == PaperPreset::Notebook) scaleAsNotebook(sheet, data);
    data.inputs = data.inputScaler.apply(data.raw);
    data.targets = data.targetScaler.apply(data.labels);
    data.current.resize(data.labels.rows(), kPaperTargets);
    data.current << data.raw.col(2), data.raw.col(1), data.raw.col(3);
    data.dataset = datasetOf(sheet, data);
    return data;
}

learn::TrainOptions paperTraining(const std::string& model, const PaperOptions& options)
{
    learn::TrainOptions training;
    training.model = model;
    training.epochs = options.epochs;
    training.seed = options.seed;
    training.torchDropout = true;
    training.device = "cpu";
    training.kernels = options.kernels;
    return training;
}

features::Matrix rowsOf(const features::Matrix& values, const std::vector<int>& rows)
{
    features::Matrix out(Eigen::Index(rows.size()), values.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) out.row(Eigen::Index(i)) = values.row(rows[i]);
    return out;
}

}  // namespace liftgraph::workflow
