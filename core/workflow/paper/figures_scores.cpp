// The figures of the report that show predictions and losses.

#include <algorithm>
#include <cmath>

#include "core/workflow/paper/svg.h"
#include "core/workflow/paper/words.h"
#include "core/workflow/paper_report.h"

namespace liftgraph::workflow {

namespace {

constexpr double kSize = 260.0, kLeft = 62.0, kTop = 26.0, kBottom = 46.0;
constexpr std::array<const char*, kPaperTargets> kUnits{"weight, as in the sheet", "reps", "rest, s"};

/// A linear axis over the truth, a little wider; what lies outside is drawn at the edge.
struct Range {
    double low = 0.0, high = 1.0;
    bool inside(double value) const { return value >= low && value <= high; }
    double share(double value) const { return std::clamp((value - low) / (high - low), 0.0, 1.0); }
};

Range rangeOf(const features::Matrix& truth, const features::Matrix& current, int target)
{
    const double low = std::min(truth.col(target).minCoeff(), current.col(target).minCoeff());
    const double high = std::max(truth.col(target).maxCoeff(), current.col(target).maxCoeff());
    const double margin = std::max(0.15 * (high - low), 0.5);
    return {low - margin, high + margin};
}

double meanError(const features::Matrix& predicted, const features::Matrix& truth, int target) { return (predicted.col(target) - truth.col(target)).cwiseAbs().mean(); }

void drawFrame(const Range& range, int target, SvgPicture& picture)
{
    const double right = kLeft + kSize, bottom = kTop + kSize;
    for (int i = 0; i <= 4; ++i) {
        const double value = range.low + (range.high - range.low) * i / 4.0;
        const double x = kLeft + kSize * i / 4.0, y = bottom - kSize * i / 4.0;
        picture.line(kLeft, y, right, y, {kHairline, 1.0});
        picture.line(x, kTop, x, bottom, {kHairline, 1.0});
        picture.text(kLeft - 6.0, y + 4.0, figure(value, 0), Anchor::End, kFaint, 10.0);
        picture.text(x, bottom + 14.0, figure(value, 0), Anchor::Middle, kFaint, 10.0);
    }
    picture.line(kLeft, bottom, right, kTop, {kFaint, 1.0});
    picture.text(kLeft + kSize / 2.0, bottom + 32.0, std::string("true: ") + kUnits[std::size_t(target)], Anchor::Middle, kInk, 10.5);
    picture.text(2.0, 12.0, "predicted", Anchor::Start, kInk, 10.5);
}

const PaperTruth* truthOf(const PaperReport& report, PaperPreset preset)
{
    const auto found = std::find_if(report.truths.begin(), report.truths.end(), [&](const PaperTruth& truth) { return truth.preset == preset; });
    return found == report.truths.end() ? nullptr : &*found;
}

}  // namespace

std::string predictionFigureSvg(const PaperReport& report, const PaperModel& model, int target, const PaperWords& words)
{
    SvgPicture picture(kLeft + kSize + 20.0, kTop + kSize + kBottom + 34.0, words);
    const PaperTruth* truth = truthOf(report, model.preset);
    if (!truth) return picture.finish();
    const Range range = rangeOf(truth->targetsNatural, truth->current, target);
    drawFrame(range, target, picture);
    const double bottom = kTop + kSize;
    int outside = 0;
    for (Eigen::Index i = 0; i < truth->targetsNatural.rows(); ++i) {
        const double x = kLeft + kSize * range.share(truth->targetsNatural(i, target));
        picture.ring(x, bottom - kSize * range.share(truth->current(i, target)), 3.5, {kFaint, 1.0});
        const double predicted = model.predictedNatural(i, target);
        picture.circle(x, bottom - kSize * range.share(predicted), 3.5, kAccent, 0.6);
        outside += range.inside(predicted) ? 0 : 1;
    }
    const double y = bottom + kBottom + 4.0;
    picture.text(kLeft, y, model.name + ": mean error " + shortFigure(meanError(model.predictedNatural, truth->targetsNatural, target)), Anchor::Start, kAccent, 10.5);
    picture.text(kLeft, y + 15.0, "as last time (rings): mean error " + shortFigure(meanError(truth->current, truth->targetsNatural, target)), Anchor::Start, kFaint, 10.5);
    if (outside > 0) picture.text(kLeft + kSize, kTop + 12.0, std::to_string(outside) + " predictions lie outside, at the edge", Anchor::End, kSecond, 10.0);
    return picture.finish();
}

std::string lossFigureSvg(const PaperReport& report, PaperPreset preset, const PaperWords& words)
{
    constexpr double kWidth = 480.0, kHeight = 220.0;
    SvgPicture picture(kLeft + kWidth + 90.0, kTop + kHeight + 40.0, words);
    double low = 1e300, high = 0.0;
    std::size_t epochs = 1;
    for (const PaperModel& model : report.models) {
        if (model.preset != preset) continue;
        for (const double loss : model.loss) {
            if (loss > 0.0) low = std::min(low, loss);
            high = std::max(high, loss);
        }
        epochs = std::max(epochs, model.loss.size());
    }
    if (!(high > low)) return picture.finish();
    // A loss that vanishes is drawn on the floor: twelve decades below the highest say all that the eye can use.
    const double to = std::ceil(std::log10(high)), from = std::max(std::floor(std::log10(low)), to - 12.0), bottom = kTop + kHeight;
    const double floor = std::pow(10.0, from);
    const auto yOf = [&](double loss) { return bottom - kHeight * (std::log10(std::max(loss, floor)) - from) / std::max(to - from, 1.0); };
    for (double power = from; power <= to; power += 1.0) {
        picture.line(kLeft, yOf(std::pow(10.0, power)), kLeft + kWidth, yOf(std::pow(10.0, power)), {kHairline, 1.0});
        picture.text(kLeft - 6.0, yOf(std::pow(10.0, power)) + 4.0, "1e" + figure(power, 0), Anchor::End, kFaint, 10.0);
    }
    const char* colours[] = {kSecond, kAccent};
    for (const PaperModel& model : report.models) {
        if (model.preset != preset || model.loss.empty()) continue;
        std::vector<double> x, y;
        for (std::size_t epoch = 0; epoch < model.loss.size(); ++epoch) {
            x.push_back(kLeft + kWidth * double(epoch) / double(std::max<std::size_t>(epochs, 2) - 1));
            y.push_back(yOf(model.loss[epoch]));
        }
        const char* colour = colours[model.name == "GCN" ? 0 : 1];
        picture.polyline(x, y, {colour, 1.2});
        picture.text(x.back() + 6.0, y.back() + 4.0, model.name, Anchor::Start, colour);
    }
    picture.text(kLeft + kWidth / 2.0, bottom + 22.0, "epoch (" + std::to_string(epochs) + ")", Anchor::Middle, kInk, 10.5);
    picture.text(kLeft, 12.0, "loss", Anchor::End, kInk, 10.5);
    return picture.finish();
}

}  // namespace liftgraph::workflow
