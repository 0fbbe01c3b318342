#include "ui/pages/explanation_check_card.h"

#include <QPushButton>
#include <cmath>

#include "ui/charts/curve_chart.h"
#include "ui/charts/entry_text.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kMostEntries = 60;   ///< the curves of more would look the same
constexpr int kSeeds = 5;
constexpr int kBackground = 25;    ///< rows; the check explains every entry several times
constexpr int kChartHeight = 240;
}  // namespace

ExplanationCheckCard::ExplanationCheckCard(Workspace& workspace, QWidget* parent) : Card({}, parent), m_workspace(workspace)
{
    m_button = new QPushButton(this);
    head()->addWidget(m_button);
    m_sentence = makeLabel("", this);
    m_figures = makeLabel("caption", this);
    m_chart = new CurveChart(this);
    m_chart->setMinimumHeight(kChartHeight);
    m_chart->setExportName(QStringLiteral("deletion-insertion"));
    body()->addWidget(m_sentence);
    body()->addWidget(m_chart, 1);
    body()->addWidget(m_figures);
    body()->addStretch();  // where there is no chart, the sentence stays on top
    connect(m_button, &QPushButton::clicked, this, &ExplanationCheckCard::start);
    connect(m_chart, &PlotWidget::failed, &m_workspace, &Workspace::failed);
    retranslate();
}

void ExplanationCheckCard::retranslate()
{
    setTitle(tr("Is the explanation right?"));
    m_button->setText(tr("Check it"));
    m_chart->setAccessibleName(tr("Deletion and insertion"));
    m_chart->refreshLook();
    showCheck();
}

void ExplanationCheckCard::setSubject(workflow::ExplainerPtr explainer, std::vector<int> nodes, const workflow::ExplainSettings& settings)
{
    m_explainer = std::move(explainer);
    m_settings = settings;
    m_settings.background = std::min(settings.background, kBackground);
    m_nodes.clear();
    const std::size_t count = std::min(nodes.size(), std::size_t(kMostEntries));
    for (std::size_t i = 0; i < count; ++i) m_nodes.push_back(nodes[i * nodes.size() / count]);
    m_check.reset();
    ++m_request;
    showCheck();
}

void ExplanationCheckCard::showTarget(int target)
{
    m_target = target;
    showCheck();
}

void ExplanationCheckCard::start()
{
    if (!m_explainer || m_nodes.empty()) return;
    const auto work = [explainer = m_explainer, nodes = m_nodes, settings = m_settings](const JobContext& context) {
        return workflow::checkExplanation(*explainer, nodes, settings, kSeeds, context);
    };
    m_button->setEnabled(false);
    m_workspace.jobs()->start<workflow::ExplanationCheck>(tr("Checking the explanation"), this, work, [this, request = m_request](const Result<workflow::ExplanationCheck>& check) {
        if (request != m_request) return;
        if (check) m_check = std::make_shared<const workflow::ExplanationCheck>(*check);
        else if (check.error().code != ErrorCode::Cancelled) emit m_workspace.failed(check.error());
        showCheck();
    });
}

void ExplanationCheckCard::showCheck()
{
    m_button->setEnabled(m_explainer && !m_nodes.empty());
    const workflow::TargetCheck* check = m_check ? &m_check->targets[std::size_t(m_target)] : nullptr;
    const bool drawn = check && check->defined;
    m_chart->setVisible(drawn);
    m_figures->setVisible(drawn);
    if (!check) {
        m_sentence->setText(tr("What happens when the important is taken away, whether other training rows would say the same, and whether shuffling agrees."));
        return;
    }
    if (!drawn) {
        m_sentence->setText(tr("Nothing moves this prediction, so there is nothing to check."));
        return;
    }
    const bool better = check->deletionRatio > 1.0 && check->insertionRatio < 1.0;
    QStringList sentences{better ? tr("Taking away what is called important moves the prediction %1 times as far as taking things away by chance.").arg(shortNumber(check->deletionRatio, 2))
                                 : tr("Taking away what is called important moves the prediction no further than chance would (%1 times as far): do not rely on this order.").arg(shortNumber(check->deletionRatio, 2))};
    sentences << (check->stability > 0.8 ? tr("Other training rows in the background give the same order.") : tr("Other training rows in the background change the order."));
    if (!std::isnan(check->agreement)) {
        sentences << (check->agreement > 0.5 ? tr("Permutation importance agrees.")
                                             : tr("Permutation importance orders otherwise: what moves the model is not what makes it right."));
    }
    m_sentence->setText(sentences.join(QLatin1Char(' ')));
    const bool weight = m_target == targets::kWeight;
    const double factor = weight ? fromKilograms(1.0, m_workspace.unit()) : 1.0;
    const auto scaled = [factor](std::vector<double> values) {
        for (double& value : values) value *= factor;
        return values;
    };
    const Tokens& t = tokens();
    m_chart->show({{tr("taken away"), scaled(check->deletion), t.accent, false},
                   {tr("by chance"), scaled(check->deletionByChance), t.accent, true},
                   {tr("added"), scaled(check->insertion), divergingColor(1.0), false},
                   {tr("by chance"), scaled(check->insertionByChance), divergingColor(1.0), true}},
                  tr("Steps, most important first"),
                  tr("Distance from the prediction (%1)").arg(weight ? QString::fromLatin1(unitName(m_workspace.unit())) : QString::fromLatin1(targets::kTargetUnits[m_target])));
    const auto rank = [](double value) { return std::isnan(value) ? QStringLiteral("–") : shortNumber(value, 2); };
    m_figures->setText(tr("The three most important alone make %1 % of the way; %2 are needed on average for nine tenths. Rank correlation between backgrounds %3, with permutation importance %4. %5")
                           .arg(shortNumber(100.0 * check->fidelity, 0), shortNumber(check->sparsity, 1), rank(check->stability), rank(check->agreement), tr("%Ln entries", nullptr, int(m_nodes.size()))));
}

}  // namespace liftgraph::ui
