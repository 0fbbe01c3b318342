#include "ui/pages/explain_page.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "ui/charts/waterfall_chart.h"
#include "ui/pages/explanation_check_card.h"
#include "ui/pages/what_if_card.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

using workflow::ExplainerPtr;
using workflow::ValueFunction;

namespace {

constexpr int kBackground = 100;

/// What the job brings: the explainer is kept for single entries.
struct Everything {
    ExplainerPtr explainer = {};
    ExplanationPtr explanation = {};
};

}  // namespace

Page* createExplainPage(Workspace& workspace, QWidget* parent) { return new ExplainPage(workspace, parent); }

int ExplainPage::target() const { return std::max(0, m_target->currentIndex()); }

double ExplainPage::factor() const { return target() == targets::kWeight ? fromKilograms(1.0, m_workspace.unit()) : 1.0; }

QString ExplainPage::unitText() const
{
    if (target() == targets::kWeight) return QString::fromLatin1(unitName(m_workspace.unit()));
    return target() == targets::kReps ? tr("reps") : tr("s");
}

workflow::ExplainSettings ExplainPage::settings() const
{
    workflow::ExplainSettings settings;
    settings.function = m_function->currentIndex() == 1 ? ValueFunction::Column : ValueFunction::Own;
    settings.network = m_subject->currentIndex() == 1;
    settings.background = kBackground;
    settings.threads = 1;  // the other processor is the window's
    return settings;
}

void ExplainPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) outdated();
}

/// Another log, run or setting: what is on view no longer tells of it.
void ExplainPage::outdated()
{
    m_stale = true;
    ++m_request;
    ++m_entryRequest;
    m_explanation.reset();
    m_entry.reset();
    m_moved.reset();
    m_explainer.reset();
    m_whatIf->show(nullptr);
    m_check->setSubject(nullptr, {}, {});
    showAll();
    if (isVisible()) explainAll();
}

void ExplainPage::explainAll()
{
    const auto snapshot = m_workspace.snapshot();
    const auto run = m_workspace.run();
    m_stale = false;
    m_start->setEnabled(snapshot && run);
    if (!snapshot || !run) return;
    fillExercises();
    fillFeatures();
    const int most = m_count->currentData().toInt();
    const auto work = [snapshot, run, kept = m_explainer, chosen = settings(), most](const JobContext& context) -> Result<Everything> {
        auto explainer = kept ? Result<ExplainerPtr>(kept) : workflow::Explainer::make(snapshot, run, context);
        if (!explainer) return Failure(explainer.error());
        auto explanation = workflow::explainEntries(**explainer, workflow::entriesToExplain(*snapshot, most, true), chosen, context);
        if (!explanation) return Failure(explanation.error());
        return Everything{*explainer, std::make_shared<const workflow::Explanation>(std::move(*explanation))};
    };
    m_workspace.jobs()->start<Everything>(tr("Explaining the predictions"), this, work, [this, request = ++m_request](const Result<Everything>& all) {
        if (request != m_request) return;
        if (all) explained(all->explanation, all->explainer);
        else explained(Failure(all.error()), nullptr);
    });
}

void ExplainPage::explained(const Result<ExplanationPtr>& result, const ExplainerPtr& explainer)
{
    if (!result) {
        // What was cancelled is made again by the button.
        if (result.error().code != ErrorCode::Cancelled) emit m_workspace.failed(result.error());
        return;
    }
    m_explainer = explainer;
    m_explanation = *result;
    std::vector<int> nodes;
    for (const workflow::EntryExplanation& entry : m_explanation->entries) nodes.push_back(entry.node);
    m_check->setSubject(m_explainer, nodes, m_explanation->settings);
    showAll();
    explainEntry();
}

/// The selected entry; without one the last that was explained.
int ExplainPage::shownNode() const
{
    if (m_workspace.selectedNode() >= 0) return m_workspace.selectedNode();
    return m_explanation && !m_explanation->entries.empty() ? m_explanation->entries.back().node : -1;
}

void ExplainPage::explainEntry()
{
    const int node = shownNode();
    if (!m_explainer || node < 0 || !isVisible()) return;
    if (m_entry && m_entry->node == node) return;
    ++m_entryRequest;
    m_moved.reset();
    m_whatIf->show(nullptr);
    const auto& entries = m_explanation->entries;
    const auto known = std::find_if(entries.begin(), entries.end(), [node](const workflow::EntryExplanation& entry) { return entry.node == node; });
    if (known != entries.end()) {
        m_entry = EntryExplanationPtr(m_explanation, &*known);
        showEntry();
        return askWhatIf();
    }
    const auto work = [explainer = m_explainer, node, chosen = m_explanation->settings](const JobContext& context) -> Result<EntryExplanationPtr> {
        auto entry = explainer->explain(node, chosen, context);
        if (!entry) return Failure(entry.error());
        return std::make_shared<const workflow::EntryExplanation>(std::move(*entry));
    };
    m_workspace.jobs()->start<EntryExplanationPtr>(tr("Explaining the entry"), this, work, [this, request = m_entryRequest](const Result<EntryExplanationPtr>& entry) {
        if (request != m_entryRequest) return;
        if (!entry) {
            if (entry.error().code != ErrorCode::Cancelled) emit m_workspace.failed(entry.error());
            return;
        }
        m_entry = *entry;
        showEntry();
        askWhatIf();
    });
}

void ExplainPage::askWhatIf()
{
    const auto work = [explainer = m_explainer, node = m_entry->node, chosen = m_explanation->settings,
                       inventory = m_workspace.preferences().inventory()](const JobContext& context) {
        return workflow::WhatIf::make(explainer, node, chosen, inventory, context);
    };
    m_workspace.jobs()->start<workflow::WhatIfPtr>(tr("Explaining the entry"), this, work, [this, request = m_entryRequest](const Result<workflow::WhatIfPtr>& what) {
        if (request == m_entryRequest && what) m_whatIf->show(*what);
    });
}

std::vector<std::size_t> ExplainPage::entriesOf(int exercise) const
{
    std::vector<std::size_t> places;
    const auto snapshot = m_workspace.snapshot();
    for (std::size_t i = 0; m_explanation && snapshot && i < m_explanation->entries.size(); ++i) {
        const int node = m_explanation->entries[i].node;
        if (exercise < 0 || snapshot->nodes.nodes[std::size_t(node)].exercise == exercise) places.push_back(i);
    }
    return places;
}

/// Everyone whom the entry hears is marked, and the graph draws how far each moved it.
void ExplainPage::showPath()
{
    if (!m_entry || !m_explainer) return;
    const auto work = [explainer = m_explainer, node = m_entry->node, chosen = m_explanation->settings](const JobContext& context) -> Result<workflow::EntryExplanation> {
        workflow::ExplainSettings structure = chosen;
        structure.function = ValueFunction::Structure;
        structure.grouped = false;
        return explainer->explain(node, structure, context);
    };
    m_workspace.jobs()->start<workflow::EntryExplanation>(tr("Following the path"), this, work, [this, request = m_entryRequest](const Result<workflow::EntryExplanation>& path) {
        if (request != m_entryRequest) return;
        if (!path) {
            if (path.error().code != ErrorCode::Cancelled) emit m_workspace.failed(path.error());
            return;
        }
        ExplainedPath shown{path->node, {}, target()};
        for (std::size_t player = 0; player < path->players.size(); ++player) {
            const std::vector<int>& nodes = path->players[player].nodes;
            // Who is further away moved it together, so each has a share.
            for (const int node : nodes) shown.moved.emplace_back(node, path->values(Eigen::Index(player), target()) / double(nodes.size()));
        }
        m_workspace.showPath(std::move(shown));
        emit m_workspace.pageRequested(QStringLiteral("graph"));
    });
}

}  // namespace liftgraph::ui
