#include "core/workflow/paper/folds.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace liftgraph::workflow {

namespace {

graph::EdgeTerm chainsOf(const PaperSheet& sheet)
{
    graph::EdgeTerm edges;
    const std::vector<int> previous = previousRows(sheet);
    for (std::size_t i = 0; i < previous.size(); ++i) {
        if (previous[i] < 0) continue;
        const double apart = std::abs(sheet.rows[i].fatigue - sheet.rows[std::size_t(previous[i])].fatigue);
        edges.source.push_back(previous[i]);
        edges.target.push_back(std::int32_t(i));
        edges.weight.push_back(float(1.0 / (1.0 + apart)));
    }
    return edges;
}

features::Matrix scaledOn(const features::Matrix& values, const std::vector<int>& train) { return features::Scaler::fit(values, train).apply(values); }

PaperFold foldOf(const PaperSheet& sheet, const PaperData& notebook, bool chains)
{
    PaperFold fold;
    fold.data = notebook.dataset;
    if (chains) fold.data.graph.temporal = chainsOf(sheet);
    fold.test = notebook.test;
    fold.offset = features::Matrix::Zero(notebook.targets.rows(), kPaperTargets);
    return fold;
}

/// Load, monotony and strain from what the week held up to the row's day.
void endWithTheDay(const PaperSheet& sheet, features::Matrix& inputs)
{
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        std::vector<double> known;
        for (std::size_t j = 0; j < sheet.rows.size(); ++j) {
            if (sheet.rows[j].week == sheet.rows[i].week && sheet.rows[j].date <= sheet.rows[i].date) known.push_back(inputs(Eigen::Index(j), kLoadColumn));
        }
        const Eigen::Map<const Eigen::ArrayXd> loads(known.data(), Eigen::Index(known.size()));
        const double spread = known.size() > 1 ? std::sqrt((loads - loads.mean()).square().sum() / double(known.size() - 1)) : 0.0;
        const double monotony = inputs(Eigen::Index(i), kLoadColumn) / (spread > 0.0 ? spread : 1.0);
        inputs(Eigen::Index(i), kMonotonyColumn) = monotony;
        inputs(Eigen::Index(i), kStrainColumn) = loads.sum() * monotony;
    }
}

/// The eleven columns without their look-ahead, volume to strain as logarithms, and what the rule reads besides.
features::Matrix recommendedInputs(const PaperSheet& sheet, const PaperData& notebook)
{
    constexpr int kFirstLoad = 7, kMore = 5;
    features::Matrix out(notebook.raw.rows(), kPaperInputs + kMore);
    features::Matrix eleven = notebook.raw;
    endWithTheDay(sheet, eleven);
    for (int column = kFirstLoad; column < kPaperInputs; ++column) eleven.col(column) = eleven.col(column).array().max(0.0).log1p();
    out.leftCols(kPaperInputs) = eleven;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const PaperRow& row = sheet.rows[i];
        out.row(Eigen::Index(i)).tail(kMore) << row.rir, double(row.exerciseType == "compound"), double(row.exerciseType == "bodyweight"),
            double(row.exerciseType == "isolation"), double(row.week % 5 == 0);
    }
    return out;
}

graph::GroupTerm sessionsOf(const PaperSheet& sheet)
{
    std::map<std::string, std::vector<std::int32_t>> days;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) days[sheet.rows[i].date + '\n' + sheet.rows[i].dayType].push_back(std::int32_t(i));
    graph::GroupTerm term;
    for (const auto& [day, members] : days) {
        term.members.insert(term.members.end(), members.begin(), members.end());
        term.offsets.push_back(std::int64_t(term.members.size()));
    }
    return term;
}

/// Root mean square of the training rows' changes; 1 where nothing ever changes.
Eigen::RowVectorXd typicalChange(const features::Matrix& change, const std::vector<int>& train)
{
    Eigen::RowVectorXd size = rowsOf(change, train).array().square().colwise().mean().sqrt();
    return (size.array() > 0.0).select(size, 1.0);
}

}  // namespace

PaperGround paperGround(const PaperData& notebook) { return {notebook.targets, notebook.targetScaler.apply(notebook.current)}; }

PaperFold publishedFold(const PaperSheet& sheet, const PaperData& notebook, bool chains) { return foldOf(sheet, notebook, chains); }

PaperFold scaledFold(const PaperSheet& sheet, const PaperData& notebook, bool chains)
{
    PaperFold fold = foldOf(sheet, notebook, chains);
    fold.data.inputs = scaledOn(notebook.raw, fold.data.train).cast<float>();
    return fold;
}

std::vector<PaperFold> exerciseFolds(const PaperSheet& sheet, const PaperData& notebook, bool chains)
{
    std::set<std::string> exercises;
    for (const PaperRow& row : sheet.rows) exercises.insert(row.exercise);
    std::vector<PaperFold> folds;
    for (const std::string& exercise : exercises) {
        PaperFold fold = foldOf(sheet, notebook, chains);
        fold.test.clear();
        fold.data.train.clear();
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) (sheet.rows[i].exercise == exercise ? fold.test : fold.data.train).push_back(int(i));
        if (fold.data.train.empty()) continue;
        fold.data.inputs = scaledOn(notebook.raw, fold.data.train).cast<float>();
        folds.push_back(std::move(fold));
    }
    return folds;
}

PaperFold recommendedFold(const PaperSheet& sheet, const PaperData& notebook)
{
    PaperFold fold = foldOf(sheet, notebook, true);
    fold.data.graph.sameSession = sessionsOf(sheet);
    fold.data.edgeWeights = true;
    fold.data.inputs = scaledOn(recommendedInputs(sheet, notebook), fold.data.train).cast<float>();
    fold.offset = notebook.targetScaler.apply(notebook.current);
    const features::Matrix change = notebook.targets - fold.offset;
    fold.factor = typicalChange(change, fold.data.train);
    fold.data.targets = (change.array().rowwise() / fold.factor.array()).matrix().cast<float>();
    return fold;
}

}  // namespace liftgraph::workflow
