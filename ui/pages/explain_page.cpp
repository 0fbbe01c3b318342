#include "ui/pages/explain_page.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "core/workflow/explanation_dependence.h"
#include "core/workflow/models/row_model.h"
#include "core/workflow/plan_voice.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/pages/explanation_check_card.h"
#include "ui/pages/what_if_card.h"
#include "ui/player_text.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

using workflow::ExplainerPtr;
using workflow::ValueFunction;

namespace {

constexpr int kBackground = 100;
constexpr int kTableBackground = 25;  ///< trees are slow to ask: a quarter of a second for an entry

/// What the job brings: the explainer is kept for single entries. Nothing where the rule prescribes throughout.
struct Everything {
    ExplainerPtr explainer = {};
    ExplanationPtr explanation = {};
};

/// What is explained, and which entries of it.
struct Question {
    workflow::SnapshotPtr snapshot = {};
    workflow::RunPtr run = {};
    Subject subject = Subject::Expected;
    int most = 0;
    workflow::ExplainSettings settings = {};
};

Result<ExplainerPtr> explainerOfTable(const Question& question, const JobContext& context)
{
    const std::string name = question.subject == Subject::Trees ? "gradient boosting" : "ridge";
    auto model = workflow::fitRowModel(name, {*question.snapshot, question.snapshot->split, workflow::recommendedOptions(question.run->model.options.model)}, context);
    if (!model) return Failure(model.error());
    return workflow::Explainer::make(question.snapshot, std::move(*model));
}

Result<Everything> answer(const Question& question, ExplainerPtr explainer, const JobContext& context)
{
    std::vector<int> entries = workflow::entriesToExplain(*question.snapshot, question.most, true);
    if (question.subject == Subject::Prescribed) {
        const auto voice = workflow::planVoice(question.snapshot, question.run, context);
        if (!voice) return Failure(voice.error());
        entries = workflow::entriesPrescribed(*question.snapshot, *voice, 0);
        if (entries.empty()) return Everything{};
        auto made = workflow::Explainer::make(question.snapshot, *voice, context);
        if (!made) return Failure(made.error());
        explainer = *made;
    }
    if (!explainer) {
        const bool table = question.subject == Subject::Trees || question.subject == Subject::Ridge;
        auto made = table ? explainerOfTable(question, context) : workflow::Explainer::make(question.snapshot, question.run, context);
        if (!made) return Failure(made.error());
        explainer = *made;
    }
    auto explanation = workflow::explainEntries(*explainer, entries, question.settings, context);
    if (!explanation) return Failure(explanation.error());
    return Everything{explainer, std::make_shared<const workflow::Explanation>(std::move(*explanation))};
}

/// Another athlete of the library, asked as the one on view is.
Result<OtherAthlete> answerOf(const std::string& library, qint64 athlete, Question question, const JobContext& context)
{
    const auto store = log::LogStore::open(library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    auto log = store->load(athlete, context);
    if (!log) return Failure(log.error());
    std::vector<log::TrainingLog> logs;
    logs.push_back(std::move(*log));
    const auto snapshot = workflow::prepare(std::move(logs), context);
    if (!snapshot) return Failure(snapshot.error());
    question.snapshot = *snapshot;
    const auto all = answer(question, nullptr, context);
    if (!all) return Failure(all.error());
    OtherAthlete other{athlete, int(all->explanation->entries.size()), {}};
    for (std::size_t player = 0; player < all->explanation->players.size(); ++player)
        other.importance[all->explanation->players[player].name] = all->explanation->importance.row(Eigen::Index(player));
    return other;
}

}  // namespace

Page* createExplainPage(Workspace& workspace, QWidget* parent) { return new ExplainPage(workspace, parent); }

int ExplainPage::target() const { return std::max(0, m_target->currentIndex()); }

double ExplainPage::factor() const { return target() == targets::kWeight ? fromKilograms(1.0, m_workspace.unit()) : 1.0; }

QString ExplainPage::unitText() const
{
    if (target() == targets::kWeight) return QString::fromLatin1(unitName(m_workspace.unit()));
    return target() == targets::kReps ? tr("reps") : tr("s");
}

Subject ExplainPage::subject() const { return Subject(std::max(0, m_subject->currentIndex())); }

workflow::ExplainSettings ExplainPage::settings() const
{
    workflow::ExplainSettings settings;
    settings.function = m_function->currentIndex() == 1 ? ValueFunction::Column : ValueFunction::Own;
    settings.network = subject() == Subject::Network;
    settings.background = subject() == Subject::Trees || subject() == Subject::Ridge ? kTableBackground : kBackground;
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
    m_others.clear();
    m_byRule = false;
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
    const Question question{snapshot, run, subject(), m_count->currentData().toInt(), settings()};
    const auto work = [question, kept = m_explainer](const JobContext& context) { return answer(question, kept, context); };
    m_workspace.jobs()->start<Everything>(tr("Explaining the predictions"), this, work, [this, request = ++m_request](const Result<Everything>& all) {
        if (request != m_request) return;
        if (all) explained(all->explanation, all->explainer);
        else explained(Failure(all.error()), nullptr);
    });
}

/// Beside the athlete on view. Asked once; another question forgets it.
void ExplainPage::explainAthlete(qint64 athlete)
{
    const Question question{nullptr, m_workspace.run(), subject(), m_count->currentData().toInt(), m_explanation->settings};
    const auto work = [library = m_workspace.libraryPath().toStdString(), athlete, question](const JobContext& context) { return answerOf(library, athlete, question, context); };
    m_workspace.jobs()->start<OtherAthlete>(tr("Explaining another athlete"), this, work, [this, request = m_request](const Result<OtherAthlete>& other) {
        if (request != m_request) return;
        if (!other) {
            m_exercises[1]->setCurrentIndex(0);
            if (other.error().code != ErrorCode::Cancelled) emit m_workspace.failed(other.error());
            return;
        }
        m_others[other->athlete] = *other;
        showBars();
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
    m_byRule = !m_explanation;
    if (m_byRule) return showAll();
    std::vector<int> nodes;
    for (const workflow::EntryExplanation& entry : m_explanation->entries) nodes.push_back(entry.node);
    m_check->setSubject(m_explainer, nodes, m_explanation->settings);
    showAll();
    besideChosen();
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

/// Only a network prescribes, so only its entries have levers.
void ExplainPage::askWhatIf()
{
    if (!m_explainer->run()) return;
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
        ExplainedPath shown{path->node, {}, {}, target()};
        for (std::size_t player = 0; player < path->players.size(); ++player) {
            const std::vector<int>& nodes = path->players[player].nodes;
            // Who is further away moved it together, so each has a share.
            for (const int node : nodes) shown.moved.emplace_back(node, path->values(Eigen::Index(player), target()) / double(nodes.size()));
        }
        m_workspace.showPath(std::move(shown));
        emit m_workspace.pageRequested(QStringLiteral("graph"));
    });
}

/// How far the feature of the dependence moved each entry becomes its colour in the graph.
void ExplainPage::showMoves()
{
    const int player = m_feature->count() > 0 ? workflow::playerOf(*m_explanation, m_feature->currentData().toInt()) : -1;
    const auto snapshot = m_workspace.snapshot();
    if (player < 0 || !snapshot) return;
    ExplainedPath shown{-1, {}, playerText(m_explanation->players[std::size_t(player)], *snapshot), target()};
    for (const workflow::EntryExplanation& entry : m_explanation->entries)
        if (!std::isnan(entry.base(target()))) shown.moved.emplace_back(entry.node, entry.values(player, target()));
    m_workspace.showPath(std::move(shown));
    emit m_workspace.pageRequested(QStringLiteral("graph/shapley"));
}

}  // namespace liftgraph::ui
