#include "ui/pages/run_figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"

namespace liftgraph::ui {

namespace {

QString percent(double share, bool sign, int decimals)
{
    const double scale = std::pow(10.0, decimals), value = std::round(share * 100.0 * scale) / scale;
    const QString number = QLocale().toString(std::abs(value), 'f', decimals);
    if (value < 0) return QStringLiteral("−") + number;
    return sign && value > 0 ? QLatin1Char('+') + number : number;
}

QString errorSentence(const workflow::TrainedRun& run, const char* target, Unit unit)
{
    const evaluate::TargetReport* report = reportOf(run, target);
    const evaluate::Score* model = modelScore(run, target);
    if (!report || !model || model->count == 0) return {};
    const evaluate::Score* persistence = scoreOf(*report, "persistence");
    const double factor = shownFactor(*report, unit);
    return QCoreApplication::translate("RunFigures", "%1: off by %2 %3 on average, as last time by %4 %3.")
        .arg(targetText(target), shortNumber(model->mae * factor, 2), shownUnit(*report, unit), shortNumber(persistence->mae * factor, 2));
}

QString consequence(bool weight, bool reps)
{
    if (weight && reps) return QCoreApplication::translate("RunFigures", "The model prescribes weight and repetitions.");
    if (weight) return QCoreApplication::translate("RunFigures", "The model prescribes the weight, the rule the repetitions.");
    if (reps) return QCoreApplication::translate("RunFigures", "The rule prescribes the weight; the model speaks for body-weight exercises.");
    return QCoreApplication::translate("RunFigures", "The rule prescribes.");
}

}  // namespace

const evaluate::TargetReport* reportOf(const workflow::TrainedRun& run, const char* target)
{
    const auto found = std::find_if(run.reports.begin(), run.reports.end(), [target](const auto& report) { return report.target == target; });
    return found == run.reports.end() ? nullptr : &*found;
}

const evaluate::Score* scoreOf(const evaluate::TargetReport& report, const std::string& name)
{
    const auto found = std::find_if(report.models.begin(), report.models.end(), [&name](const auto& score) { return score.name == name; });
    return found == report.models.end() ? nullptr : &*found;
}

const evaluate::Score* modelScore(const workflow::TrainedRun& run, const char* target)
{
    const evaluate::TargetReport* report = reportOf(run, target);
    return report ? scoreOf(*report, run.model.options.model) : nullptr;
}

double shownFactor(const evaluate::TargetReport& report, Unit unit) { return report.unit == "kg" ? fromKilograms(1.0, unit) : 1.0; }

QString shownUnit(const evaluate::TargetReport& report, Unit unit)
{
    if (report.unit == "kg") return QLatin1String(unitName(unit));
    if (report.unit == "reps") return QCoreApplication::translate("RunFigures", "reps");
    return QString::fromStdString(report.unit);
}

QString targetText(const std::string& target)
{
    if (target == "weight") return QCoreApplication::translate("RunFigures", "Weight");
    if (target == "reps") return QCoreApplication::translate("RunFigures", "Reps");
    return QCoreApplication::translate("RunFigures", "Rest");
}

QString modelText(const std::string& name)
{
    if (name == "persistence") return QCoreApplication::translate("RunFigures", "as last time");
    if (name == "exercise mean") return QCoreApplication::translate("RunFigures", "exercise mean");
    if (name == "rule") return QCoreApplication::translate("RunFigures", "rule");
    if (name == "linear trend") return QCoreApplication::translate("RunFigures", "linear trend");
    if (name == "ridge") return QCoreApplication::translate("RunFigures", "ridge regression");
    if (name == "gradient boosting") return QCoreApplication::translate("RunFigures", "gradient-boosted trees");
    if (name == "GraphSAGE without edges") return QCoreApplication::translate("RunFigures", "GraphSAGE without edges");
    if (name == "GraphSAGE with rewired edges") return QCoreApplication::translate("RunFigures", "GraphSAGE, rewired edges");
    return QString::fromStdString(name);
}

QString skillText(const evaluate::Score& score, int decimals)
{
    if (score.count == 0 || !std::isfinite(score.skill)) return QStringLiteral("–");
    return QCoreApplication::translate("RunFigures", "%1 (%2 to %3)")
        .arg(percent(score.skill, true, decimals), percent(score.skillLow, false, decimals), percent(score.skillHigh, false, decimals));
}

Verdict verdictOf(const workflow::TrainedRun& run, Unit unit)
{
    Verdict verdict;
    const evaluate::Score* reps = modelScore(run, "reps");
    if (!reps || reps->count == 0) {
        verdict.headline = QCoreApplication::translate("RunFigures", "Nothing could be tested yet");
        verdict.sentence = QCoreApplication::translate("RunFigures", "The last fifth of the sessions holds no exercise that was repeated within 28 days.");
        verdict.consequence = consequence(false, false);
        return verdict;
    }
    const bool weight = run.addsValueWeight, repetitions = run.addsValueReps;
    verdict.good = weight || repetitions;
    if (weight && repetitions)
        verdict.headline = QCoreApplication::translate("RunFigures", "The model adds value for weight and reps");
    else if (weight)
        verdict.headline = QCoreApplication::translate("RunFigures", "The model adds value for weight, not for reps");
    else if (repetitions)
        verdict.headline = QCoreApplication::translate("RunFigures", "The model adds value for reps, not for weight");
    else
        verdict.headline = QCoreApplication::translate("RunFigures", "“As last time” is as good as the model");
    verdict.sentence = QStringList{errorSentence(run, "weight", unit), errorSentence(run, "reps", unit)}.join(QLatin1Char(' ')).simplified();
    verdict.consequence = consequence(weight, repetitions);
    return verdict;
}

}  // namespace liftgraph::ui
