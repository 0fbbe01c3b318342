#include "ui/pages/model_verdict.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/models/model_table.h"
#include "ui/pages/run_figures.h"

namespace liftgraph::ui {

namespace {

/// Gives the texts of this file the context that the translations are kept under.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ModelVerdict)
};

QStringList modelsThat(const workflow::Evaluation& evaluation, int target, ModelStanding standing)
{
    QStringList names;
    for (const workflow::ModelEvaluation& model : evaluation.models)
        if (standingOf(model, target) == standing) names << modelText(model.name);
    return names;
}

QString joined(const QStringList& names) { return names.isEmpty() ? Words::tr("none") : names.join(QStringLiteral(", ")); }

bool tested(const workflow::Evaluation& evaluation, int target)
{
    return !evaluation.models.empty() && evaluation.models.front().targets[std::size_t(target)].score.count > 0;
}

}  // namespace

TableVerdict tableVerdict(const workflow::Evaluation& evaluation)
{
    const QStringList weight = modelsThat(evaluation, targets::kWeight, ModelStanding::Better), reps = modelsThat(evaluation, targets::kReps, ModelStanding::Better);
    TableVerdict verdict;
    verdict.good = !weight.isEmpty() || !reps.isEmpty();
    if (!weight.isEmpty() && !reps.isEmpty())
        verdict.headline = Words::tr("“As last time” is beaten for weight and reps");
    else if (!weight.isEmpty())
        verdict.headline = Words::tr("“As last time” is beaten for weight, not for reps");
    else if (!reps.isEmpty())
        verdict.headline = Words::tr("“As last time” is beaten for reps, not for weight");
    else
        verdict.headline = Words::tr("No model is better than “as last time” for weight or reps");
    QStringList parts;
    if (tested(evaluation, targets::kWeight)) parts << Words::tr("for weight: %1").arg(joined(weight));
    if (tested(evaluation, targets::kReps)) parts << Words::tr("for reps: %1").arg(joined(reps));
    if (tested(evaluation, targets::kRest)) parts << Words::tr("for rest: %1").arg(joined(modelsThat(evaluation, targets::kRest, ModelStanding::Better)));
    verdict.sentence = Words::tr("Better with the whole 95 % interval above 0, %1.").arg(parts.join(QStringLiteral("; ")));
    return verdict;
}

QString planSentence(const workflow::TrainedRun* run, Unit unit)
{
    if (!run) return Words::tr("The Plan goes by the rule: no model is trained.");
    const QString name = modelText(run->model.options.model);
    return Words::tr("The Plan goes by your trained %1 where its own test shows it to be better than “as last time”, else by the rule.").arg(name) +
           QLatin1Char(' ') + verdictOf(*run, unit).consequence;
}

}  // namespace liftgraph::ui
