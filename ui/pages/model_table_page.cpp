#include "ui/pages/model_table_page.h"

#include <QComboBox>
#include <QPointer>
#include <QSpinBox>
#include <algorithm>

#include "core/workflow/evaluation_json.h"
#include "ui/pages/evaluation_history.h"
#include "ui/pages/leak_card.h"
#include "ui/pages/model_choice.h"
#include "ui/pages/run_figures.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

ModelTablePage::~ModelTablePage() = default;

void ModelTablePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && !m_working) listKept();
}

targets::SplitKind ModelTablePage::chosenSplit() const { return targets::SplitKind(m_split->currentData().toInt()); }

model_table_jobs::Subject ModelTablePage::subject() const
{
    model_table_jobs::Subject subject{m_workspace.snapshot(), m_workspace.libraryPath().toStdString(), 0, {}};
    const auto own = m_workspace.athlete();
    if (!own) return subject;
    subject.athlete = own->id;
    // Simulated training must not speak for a real athlete, nor the other way round.
    for (const log::Athlete& other : m_workspace.athletes())
        if (other.id != own->id && other.simulated == own->simulated) subject.others.push_back(other.id);
    return subject;
}

bool ModelTablePage::possible() const
{
    return m_workspace.snapshot() && (chosenSplit() != targets::SplitKind::LeaveAthleteOut || !subject().others.empty());
}

workflow::EvaluationOptions ModelTablePage::options() const
{
    workflow::EvaluationOptions options;
    options.models = m_choice->chosen();
    options.split = chosenSplit();
    options.seeds = m_seeds->value();
    options.training = m_training;
    return options;
}

void ModelTablePage::begin(const QString& title)
{
    m_working = true;
    m_cancelled = false;
    m_progressRow->setProperty("title", title);
    showJobs();
}

void ModelTablePage::end()
{
    m_working = false;
    showJobs();
    QMetaObject::invokeMethod(this, &ModelTablePage::settled, Qt::QueuedConnection);  // once what came of it is shown
}

void ModelTablePage::compareModels()
{
    if (m_working || !possible()) return;
    const workflow::EvaluationOptions asked = options();
    const int run = ++m_run;
    m_asked = asked;
    m_ownHash = m_workspace.snapshot()->dataHash;
    m_evaluated.reset();
    m_leaks->clear();
    m_model->begin(asked.models);
    begin(tr("Comparing %Ln models", nullptr, int(asked.models.size())));
    showTable();
    showVerdict();
    showSelected();
    // Called in the worker; the runner ends before the page does, so that the page is there.
    const auto sink = [this, run](const workflow::SnapshotPtr& snapshot, const workflow::ModelEvaluation& model) {
        const auto figures = std::make_shared<const workflow::ModelEvaluation>(model);
        QMetaObject::invokeMethod(this, [this, run, snapshot, figures] { arrived(run, snapshot, figures); }, Qt::QueuedConnection);
    };
    const auto work = [subject = subject(), asked, sink](const JobContext& context) { return model_table_jobs::compare(subject, asked, context, sink); };
    m_jobs.start<EvaluatedPtr>(tr("Comparing %Ln models", nullptr, int(asked.models.size())), this, work,
                               [this, run](Result<EvaluatedPtr> result) {
                                   if (run == m_run) compared(std::move(result));
                               });
}

void ModelTablePage::arrived(int run, const workflow::SnapshotPtr& snapshot, ModelFigures figures)
{
    // The last ones may come after the whole, which has them.
    if (run != m_run || !m_working) return;
    if (!m_evaluated) m_evaluated = std::make_shared<EvaluatedModels>(EvaluatedModels{snapshot, nullptr, m_ownHash, {}});
    m_model->put(std::move(figures));
    showTable();
    showSelected();
}

void ModelTablePage::compared(Result<EvaluatedPtr> result)
{
    end();
    if (!result) {
        m_cancelled = result.error().code == ErrorCode::Cancelled;
        if (!m_cancelled) m_model->begin({});
        failed(result.error());
        showTable();
        return showVerdict();
    }
    showEvaluated(*result);
    if ((*result)->notKept) emit m_workspace.failed(*(*result)->notKept);
    emit m_workspace.noted(tr("%Ln models are compared.", nullptr, int((*result)->evaluation->models.size())));
    listKept();
}

void ModelTablePage::showEvaluated(EvaluatedPtr evaluated)
{
    const std::string before = selectedModel();
    m_evaluated = std::move(evaluated);
    m_asked = m_evaluated->evaluation->options;
    const auto& models = m_evaluated->evaluation->models;
    std::vector<std::string> names;
    for (const workflow::ModelEvaluation& model : models) names.push_back(model.name);
    m_model->begin(names);
    for (const workflow::ModelEvaluation& model : models) m_model->put(ModelFigures(m_evaluated->evaluation, &model));
    const bool there = std::find(names.begin(), names.end(), before) != names.end();
    const bool recommended = std::find(names.begin(), names.end(), "GraphSAGE") != names.end();
    selectModel(there ? before : recommended ? "GraphSAGE" : names.back());
    showTable();
    showVerdict();
    showSelected();
}

void ModelTablePage::checkForLeaks()
{
    if (m_working || !possible()) return;
    const std::string chosen = selectedModel();
    workflow::LeakOptions options;
    options.split = chosenSplit();
    if (!chosen.empty()) options.model = chosen;
    const QString what = modelText(options.model) + QStringLiteral(", ") + splitText(options.split);
    const int run = ++m_run;
    begin(tr("Checking for leaks"));
    const auto work = [subject = subject(), options](const JobContext& context) { return model_table_jobs::checkLeaks(subject, options, context); };
    m_jobs.start<std::vector<workflow::LeakFinding>>(tr("Checking for leaks"), this, work, [this, run, what](Result<std::vector<workflow::LeakFinding>> result) {
        if (run != m_run) return;
        end();
        if (result) m_leaks->show(std::move(*result), what);
        else failed(result.error());
    });
}

bool ModelTablePage::failed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) return false;
    emit m_workspace.failed(error);
    return true;
}

void ModelTablePage::listKept()
{
    const auto athlete = m_workspace.athlete();
    m_stale = !isVisible();
    if (m_stale) return;
    if (!athlete) return m_history->show({}, {});
    const auto work = [path = m_workspace.libraryPath().toStdString(), id = athlete->id](const JobContext&) { return model_table_jobs::kept(path, id); };
    m_jobs.start<std::vector<KeptEvaluation>>(tr("Reading earlier comparisons"), this, work, [this, id = athlete->id](Result<std::vector<KeptEvaluation>> kept) {
        const auto now = m_workspace.athlete();
        if (!now || now->id != id) return;
        if (!kept) {
            failed(kept.error());
            return;
        }
        const auto snapshot = m_workspace.snapshot();
        m_history->show(std::move(*kept), snapshot ? snapshot->dataHash : std::string());
    });
}

void ModelTablePage::openKept(qint64 id)
{
    if (m_working) return;
    const int run = ++m_run;
    begin(tr("Opening the comparison"));
    const auto work = [path = m_workspace.libraryPath().toStdString(), id](const JobContext&) { return model_table_jobs::open(path, id); };
    m_jobs.start<workflow::Evaluation>(tr("Opening the comparison"), this, work, [this, run](Result<workflow::Evaluation> evaluation) {
        if (run != m_run) return;
        end();
        if (!evaluation) {
            failed(evaluation.error());
            return;
        }
        const auto opened = std::make_shared<EvaluatedModels>();
        opened->evaluation = std::make_shared<const workflow::Evaluation>(std::move(*evaluation));
        const auto snapshot = m_workspace.snapshot();
        // Its entries can be shown where the log is still as it was, and the library says nothing of entries that there are none of.
        if (snapshot && snapshot->dataHash == opened->evaluation->dataHash && workflow::speaksOf(*opened->evaluation, *snapshot)) {
            opened->snapshot = snapshot;
            opened->ownHash = snapshot->dataHash;
        }
        showEvaluated(opened);
    });
}

void ModelTablePage::compareKept(qint64 first, qint64 second)
{
    if (m_working) return;
    const int run = ++m_run;
    begin(tr("Opening the comparisons"));
    const auto work = [path = m_workspace.libraryPath().toStdString(), first, second](const JobContext&) -> Result<workflow::EvaluationComparison> {
        const auto before = model_table_jobs::open(path, first), after = model_table_jobs::open(path, second);
        if (!before) return Failure(before.error());
        if (!after) return Failure(after.error());
        return workflow::compareEvaluations(*before, *after);
    };
    m_jobs.start<workflow::EvaluationComparison>(tr("Opening the comparisons"), this, work, [this, run](const Result<workflow::EvaluationComparison>& comparison) {
        if (run != m_run) return;
        end();
        if (comparison) m_history->showComparison(*comparison, m_workspace.unit());
        else failed(comparison.error());
    });
}

void ModelTablePage::removeKept(const std::vector<std::int64_t>& ids)
{
    if (m_working) return;
    const auto work = [path = m_workspace.libraryPath().toStdString(), ids](const JobContext&) -> Result<bool> {
        const auto removed = model_table_jobs::remove(path, ids);
        if (!removed) return Failure(removed.error());
        return true;
    };
    m_jobs.start<bool>(tr("Removing comparisons"), this, work, [this](const Result<bool>& removed) {
        if (!removed) failed(removed.error());
        listKept();
    });
}

void ModelTablePage::athleteChanged()
{
    ++m_run;
    m_jobs.cancel();
    m_working = m_cancelled = false;
    m_evaluated.reset();
    m_model->begin({});
    m_leaks->clear();
    m_history->show({}, {});
    m_stale = true;
    showJobs();
    showBar();
    showTable();
    showVerdict();
    showSelected();
    if (isVisible()) listKept();
}

void ModelTablePage::snapshotChanged()
{
    showBar();
    showTable();
    m_stale = true;
    if (isVisible() && !m_working) listKept();
}

}  // namespace liftgraph::ui
