#include "core/workflow/evaluation_figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <tuple>

#include "core/evaluate/bootstrap.h"
#include "core/workflow/adaptive_intervals.h"
#include "core/workflow/intervals.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr int kResamples = 1000;
constexpr std::size_t kFewestForSlice = 5;
constexpr std::size_t kWeightRanges = 4;

double deviation(const std::vector<evaluate::Score>& seeds, double evaluate::Score::* figure)
{
    if (seeds.size() < 2) return 0.0;
    double mean = 0.0, squares = 0.0;
    for (const evaluate::Score& seed : seeds) mean += seed.*figure / double(seeds.size());
    for (const evaluate::Score& seed : seeds) squares += (seed.*figure - mean) * (seed.*figure - mean);
    return std::sqrt(squares / double(seeds.size() - 1));
}

double meanOf(const std::vector<evaluate::Score>& seeds, double evaluate::Score::* figure)
{
    double mean = 0.0;
    for (const evaluate::Score& seed : seeds) mean += seed.*figure / double(seeds.size());
    return mean;
}

template <class Levels>
bool among(const Levels& levels, double level)
{
    return std::find(std::begin(levels), std::end(levels), level) != std::end(levels);
}

/// Loads that came from pounds carry rounding; an end that is met counts as inside.
bool holds(const Ends& ends, double truth)
{
    const double hair = 1e-9 * (1.0 + std::abs(ends.high));
    return truth >= ends.low - hair && truth <= ends.high + hair;
}

}  // namespace

std::vector<double> FigureSum::levels() const
{
    std::vector<double> levels = {0.8, 0.9};
    if (!among(levels, m_options.level)) levels.push_back(m_options.level);
    return levels;
}

std::vector<double> FigureSum::everyLevel() const
{
    std::vector<double> every = levels();
    for (const double level : kCalibrationLevels)
        if (!among(every, level)) every.push_back(level);
    return every;
}

void FigureSum::add(const TestedForecast& seed)
{
    for (int target = 0; target < kTargetCount; ++target) addTarget(seed, target);
    if (m_seeds == 0) addRows(seed);
    ++m_seeds;
}

void FigureSum::addTarget(const TestedForecast& seed, int index)
{
    Target& target = m_targets[std::size_t(index)];
    const std::vector<Tested>& tested = seed.targets[std::size_t(index)];
    std::vector<double> truth, predicted, persistence;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < seed.nodes.size(); ++i) {
        if (m_snapshot.observed.known(seed.nodes[i], index) <= 0.0) continue;
        places.push_back(i);
        truth.push_back(m_snapshot.observed.following(seed.nodes[i], index));
        persistence.push_back(m_snapshot.observed.current(seed.nodes[i], index));
        predicted.push_back(tested[i].expected);
    }
    if (target.samples.empty()) {
        for (std::size_t i = 0; i < places.size(); ++i) target.samples.push_back({seed.nodes[places[i]], truth[i], persistence[i], 0.0});
    }
    for (std::size_t i = 0; i < places.size(); ++i) target.samples[i].absolute += std::abs(predicted[i] - truth[i]);
    target.seeds.push_back(evaluate::score({}, truth, predicted, persistence, std::vector<int>(truth.size(), 0), 0));
    std::vector<IntervalFigures> figures;
    for (const bool adaptive : {false, true}) {
        for (const double level : everyLevel()) {
            const std::vector<Ends> ends = adaptive ? adaptiveIntervals(m_snapshot, seed, index, level) : conformalIntervals(seed, index, level);
            IntervalFigures sum{adaptive, level, 0.0, 0.0};
            for (std::size_t i = 0; i < places.size(); ++i) {
                sum.coverage += holds(ends[places[i]], truth[i]) ? 1.0 : 0.0;
                sum.width += ends[places[i]].high - ends[places[i]].low;
            }
            figures.push_back(sum);
        }
    }
    if (target.intervals.empty()) target.intervals = figures;
    else
        for (std::size_t i = 0; i < figures.size(); ++i) {
            target.intervals[i].coverage += figures[i].coverage;
            target.intervals[i].width += figures[i].width;
        }
}

void FigureSum::addRows(const TestedForecast& seed)
{
    m_rows.resize(seed.nodes.size());
    for (int target = 0; target < kTargetCount; ++target) {
        const std::vector<Ends> ends = conformalIntervals(seed, target, m_options.level);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i].node = seed.nodes[i];
            m_rows[i].nextNode = m_snapshot.observed.next[std::size_t(seed.nodes[i])];
            m_rows[i].predicted[target] = seed.targets[std::size_t(target)][i].expected;
            m_rows[i].low[target] = ends[i].low;
            m_rows[i].high[target] = ends[i].high;
        }
    }
    std::sort(m_rows.begin(), m_rows.end(), [&](const BacktestRow& a, const BacktestRow& b) {
        const features::Node& x = m_snapshot.nodes.nodes[std::size_t(a.node)];
        const features::Node& y = m_snapshot.nodes.nodes[std::size_t(b.node)];
        const std::vector<log::Exercise>& exercises = m_snapshot.nodes.exercises;
        return std::tie(x.athlete, x.start, exercises[std::size_t(x.exercise)].name, a.node) <
               std::tie(y.athlete, y.start, exercises[std::size_t(y.exercise)].name, b.node);
    });
}

Slice FigureSum::sliceOf(const std::vector<const Sample*>& samples) const
{
    Slice slice;
    slice.count = long(samples.size());
    for (const Sample* sample : samples) {
        slice.mae += sample->absolute / double(m_seeds) / double(samples.size());
        slice.persistenceMae += std::abs(sample->persistence - sample->truth) / double(samples.size());
    }
    return slice;
}

std::vector<Slice> FigureSum::byExercise(const Target& target) const
{
    std::map<int, std::vector<const Sample*>> of;
    for (const Sample& sample : target.samples) of[m_snapshot.nodes.nodes[std::size_t(sample.node)].exercise].push_back(&sample);
    std::vector<Slice> slices;
    for (const auto& [exercise, samples] : of) {
        if (samples.size() < kFewestForSlice) continue;
        slices.push_back(sliceOf(samples));
        slices.back().exercise = exercise;
        slices.back().name = m_snapshot.nodes.exercises[std::size_t(exercise)].name;
    }
    std::stable_sort(slices.begin(), slices.end(), [](const Slice& a, const Slice& b) { return a.mae > b.mae; });
    return slices;
}

/// Ranges from one border up to the next, the last border included.
template <class Key>
std::vector<Slice> FigureSum::ranges(const Target& target, const std::vector<double>& borders, const Key& key) const
{
    std::vector<Slice> slices;
    for (std::size_t range = 0; range + 1 < borders.size(); ++range) {
        const bool last = range + 2 == borders.size();
        std::vector<const Sample*> samples;
        for (const Sample& sample : target.samples) {
            const double value = key(sample.node);
            if (value >= borders[range] && (value < borders[range + 1] || (last && value == borders[range + 1]))) samples.push_back(&sample);
        }
        if (samples.empty()) continue;
        slices.push_back(sliceOf(samples));
        slices.back().from = borders[range];
        slices.back().to = borders[range + 1];
    }
    return slices;
}

TargetFigures FigureSum::figures(int index) const
{
    const Target& target = m_targets[std::size_t(index)];
    TargetFigures figures;
    const double count = double(target.samples.size()), nan = std::numeric_limits<double>::quiet_NaN();
    figures.score = target.seeds.front();
    using evaluate::Score;
    const std::pair<double Score::*, double Spread::*> both[] = {
        {&Score::mae, &Spread::mae}, {&Score::rmse, &Spread::rmse}, {&Score::r2, &Spread::r2}, {&Score::skill, &Spread::skill}};
    for (const auto& [score, spread] : both) {
        figures.score.*score = meanOf(target.seeds, score);
        figures.deviation.*spread = deviation(target.seeds, score);
    }
    std::vector<double> errors, persistence;
    std::vector<int> block;
    for (const Sample& sample : target.samples) {
        const features::Node& node = m_snapshot.nodes.nodes[std::size_t(sample.node)];
        errors.push_back(sample.absolute / double(m_seeds));
        persistence.push_back(sample.persistence - sample.truth);
        block.push_back(m_options.split == targets::SplitKind::LeaveAthleteOut ? node.athlete : node.group);
    }
    const evaluate::SkillInterval interval = evaluate::bootstrapSkill(errors, persistence, block, kResamples);
    figures.score.skillLow = interval.low;
    figures.score.skillHigh = interval.high;
    figures.addsValue = count > 0.0 && figures.score.skill > 0.0 && interval.low > 0.0;
    for (IntervalFigures sum : target.intervals) {
        sum.coverage = count > 0.0 ? sum.coverage / count / double(m_seeds) : nan;
        sum.width = count > 0.0 ? sum.width / count / double(m_seeds) : nan;
        if (among(levels(), sum.level)) figures.intervals.push_back(sum);
        if (among(kCalibrationLevels, sum.level)) figures.calibration.push_back(sum);
    }
    std::stable_sort(figures.calibration.begin(), figures.calibration.end(), [](const IntervalFigures& a, const IntervalFigures& b) {
        return std::tie(a.adaptive, a.level) < std::tie(b.adaptive, b.level);
    });
    if (!target.samples.empty()) addSlices(target, figures);
    return figures;
}

void FigureSum::addSlices(const Target& target, TargetFigures& figures) const
{
    figures.exercises = byExercise(target);
    const auto dayOf = [&](int node) { return m_snapshot.nodes.nodes[std::size_t(node)].day(); };
    figures.byGap = ranges(target, {0.0, 4.0, 8.0, 15.0, 29.0}, [&](int node) {
        return double((dayOf(m_snapshot.observed.next[std::size_t(node)]) - dayOf(node)).count());
    });
    std::vector<double> weights;
    for (const Sample& sample : target.samples) weights.push_back(m_snapshot.nodes.nodes[std::size_t(sample.node)].topLoadKg);
    std::sort(weights.begin(), weights.end());
    std::vector<double> borders;
    for (std::size_t quarter = 0; quarter <= kWeightRanges; ++quarter) borders.push_back(weights[(weights.size() - 1) * quarter / kWeightRanges]);
    figures.byWeight = ranges(target, borders, [&](int node) { return m_snapshot.nodes.nodes[std::size_t(node)].topLoadKg; });
}

ModelEvaluation FigureSum::evaluation() const
{
    ModelEvaluation evaluation;
    evaluation.seeds = m_seeds;
    for (int target = 0; target < kTargetCount; ++target) evaluation.targets[std::size_t(target)] = figures(target);
    evaluation.rows = m_rows;
    return evaluation;
}

}  // namespace liftgraph::workflow
