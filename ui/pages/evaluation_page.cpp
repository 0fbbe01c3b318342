#include "ui/pages/evaluation_page.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <cmath>
#include <set>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/pages/evaluation_page_figures.h"
#include "ui/pages/page_states.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

Page* createEvaluationPage(Workspace& workspace, QWidget* parent) { return new EvaluationPage(workspace, parent); }

QString EvaluationPage::headline() const { return m_headline->text(); }

void EvaluationPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) runChanged();
}

void EvaluationPage::runChanged()
{
    m_stale = !isVisible();
    if (m_stale) return;
    const auto run = m_workspace.run();
    m_figures->show(run, m_workspace.unit());
    m_table->resizeColumnsToContents();
    m_table->setFixedHeight(m_figures->rowCount() * space::kRow + space::kRow + space::kM);
    if (!run || !m_workspace.snapshot()) return;
    showVerdict();
    for (const auto target : {targets::kWeight, targets::kReps, targets::kRest}) showTarget(target);
    arrange();
    showSelected(m_workspace.selectedNode());
}

void EvaluationPage::showVerdict()
{
    const Verdict verdict = verdictOf(*m_workspace.run(), m_workspace.unit());
    const QString icon = verdict.good ? QStringLiteral("good") : QStringLiteral("caution");
    m_verdictIcon->setPixmap(themedIcon(icon).pixmap(QSize(space::kXl, space::kXl), devicePixelRatioF()));
    m_headline->setText(verdict.headline);
    m_sentence->setText(verdict.sentence + QLatin1Char(' ') + verdict.consequence);
    m_block->setText(testBlockText());
}

QString EvaluationPage::testBlockText() const
{
    const auto snapshot = m_workspace.snapshot();
    std::set<int> sessions;
    log::LocalDay first = log::LocalDay::max(), last = log::LocalDay::min();
    for (const int node : snapshot->split.test) {
        const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
        sessions.insert(n.group);
        first = std::min(first, n.day());
        last = std::max(last, n.day());
    }
    if (sessions.empty()) return {};
    const QString model = QString::fromStdString(m_workspace.run()->model.options.model);
    return tr("%1, tested on %2 from %3 to %4, which it never saw: %5.")
        .arg(model, tr("%Ln sessions", nullptr, int(sessions.size())), dayText(first), dayText(last),
             tr("%Ln entries", nullptr, int(snapshot->split.test.size())));
}

void EvaluationPage::showTarget(targets::Target target)
{
    const auto snapshot = m_workspace.snapshot();
    const auto run = m_workspace.run();
    const evaluate::TargetReport* report = reportOf(*run, targets::kTargetNames[target]);
    TargetCard& card = m_targets[target];
    std::vector<ScatterSample> samples;
    std::vector<ResidualSample> residuals;
    const double factor = report ? shownFactor(*report, m_workspace.unit()) : 1.0;
    for (const int node : snapshot->split.test) {
        if (snapshot->observed.known(node, target) <= 0.0 || node >= run->forecast.expected.rows()) continue;
        const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
        const QColor color = muscleColor(snapshot->nodes.exercises[std::size_t(n.exercise)].group());
        const double truth = factor * snapshot->observed.following(node, target), predicted = factor * run->forecast.expected(node, target);
        samples.push_back({truth, predicted, factor * snapshot->observed.current(node, target), node, color});
        residuals.push_back({dayNumber(n.day()), predicted - truth, node, color});
    }
    const bool any = !samples.empty() && report;
    card.nothing->setVisible(!any);
    card.coverage->setVisible(any);
    card.scatter->setVisible(any && !m_residuals);
    card.residuals->setVisible(any && m_residuals);
    const QString unit = report ? shownUnit(*report, m_workspace.unit()) : QString();
    card.scatter->setSamples(std::move(samples), QString::fromStdString(run->model.options.model), unit);
    card.residuals->setSamples(std::move(residuals));
    if (!any) return;
    const evaluate::Score* model = modelScore(*run, targets::kTargetNames[target]);
    const evaluate::Score* persistence = scoreOf(*report, "persistence");
    card.scatter->setErrors(model ? model->mae * factor : std::nan(""), persistence ? persistence->mae * factor : std::nan(""));
    card.scatter->setAxisTitles(tr("Done (%1)").arg(unit), tr("Expected (%1)").arg(unit));
    card.residuals->setAxisTitles(tr("Date"), tr("Expected − done (%1)").arg(unit));
    card.coverage->setText(tr("%1 of %2 entries lie inside the model's %3 % interval, which is %4 %5 wide on average.")
                               .arg(QLocale().toString(std::lround(report->coverage * double(persistence->count))), QLocale().toString(qlonglong(persistence->count)),
                                    shortNumber(report->level * 100, 0), shortNumber(report->width * factor, 1), unit));
}

void EvaluationPage::showResiduals(bool residuals)
{
    m_residuals = residuals;
    for (TargetCard& card : m_targets) {
        const bool any = !card.scatter->samples().empty();
        card.scatter->setVisible(any && !residuals);
        card.residuals->setVisible(any && residuals);
    }
}

void EvaluationPage::showSelected(int node)
{
    for (TargetCard& card : m_targets) {
        card.scatter->showSelected(node);
        card.residuals->showSelected(node);
    }
}

}  // namespace liftgraph::ui
