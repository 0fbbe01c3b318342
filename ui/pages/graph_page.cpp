#include "ui/pages/graph_page.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <map>
#include <set>

#include "core/graph/exercise_map.h"
#include "core/log/log_store.h"
#include "ui/error_text.h"
#include "ui/graphview/embedding_scene.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/page_states.h"
#include "ui/pages/view_step.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

std::vector<log::MuscleGroup> groupsOf(const features::NodeTable& table)
{
    std::set<int> known;
    bool unknown = false;
    for (const features::Node& node : table.nodes) {
        const log::MuscleGroup group = table.exercises[std::size_t(node.exercise)].group();
        group == log::MuscleGroup::Unknown ? void(unknown = true) : void(known.insert(int(group)));
    }
    std::vector<log::MuscleGroup> groups;
    for (const int group : known) groups.push_back(log::MuscleGroup(group));
    if (unknown) groups.push_back(log::MuscleGroup::Unknown);
    return groups;
}

}  // namespace

Page* createGraphPage(Workspace& workspace, QWidget* parent) { return new GraphPage(workspace, parent); }

GraphPage::~GraphPage() = default;

QList<QAction*> GraphPage::headerActions() { return {m_export}; }

void GraphPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) logChanged();
}

void GraphPage::logChanged()
{
    m_exerciseMap.reset();
    m_mapLayout.reset();
    m_embedding.reset();
    m_explainer.reset();
    m_steps.clear();
    m_mapBefore.reset();
    // Items of the old log name entries that may be others now.
    m_view->setScene(std::make_shared<GraphScene>(), false);
    m_stale = !isVisible();
    const auto snapshot = m_workspace.snapshot();
    m_export->setEnabled(snapshot && !snapshot->nodes.nodes.empty());
    const auto athlete = m_workspace.athlete();
    if (m_shownAthlete != (athlete ? athlete->id : 0) || m_shownLibrary != m_workspace.libraryPath()) {
        m_shownAthlete = athlete ? athlete->id : 0;
        m_shownLibrary = m_workspace.libraryPath();
        m_filter = {};
        m_range.reset();
        if (m_weeks == kAnyDays) m_weeks = 1;
        m_arrangement = {};
        m_keptViews.clear();
        m_keptLoaded = m_keptKnown = m_keepWanted = false;
    }
    if (m_stale || !snapshot) return;
    m_chips->setGroups(groupsOf(snapshot->nodes));
    m_chips->setHidden(m_filter.hiddenMuscles);
    if (!m_keptLoaded) loadKept();
    fillChoices();
    rebuild(false);
    selectionChanged(m_workspace.selectedNode());
}

void GraphPage::runChanged()
{
    m_embedding.reset();
    m_explainer.reset();
    if (m_kind == SceneKind::Embedding && !m_workspace.run()) return showLayout(SceneKind::Timeline);
    fillChoices();
    rebuild(true);
    selectionChanged(m_workspace.selectedNode());
}

SceneFilter GraphPage::sceneFilter() const
{
    const auto snapshot = m_workspace.snapshot();
    return {m_filter.hiddenMuscles, QString::fromStdString(m_filter.text), graph::passing(m_filter, snapshot->nodes, snapshot->features, snapshot->graph),
            m_filter.sameSession, m_filter.temporal};
}

ScenePtr GraphPage::makeScene(NodeColors& colors)
{
    const auto snapshot = m_workspace.snapshot();
    const SceneFilter filter = sceneFilter();
    if (m_kind == SceneKind::Map) {
        const MapLook shown = mapLook(filter.nodes(snapshot->nodes), colors);
        return mapScene(*snapshot, *m_exerciseMap, *m_mapLayout, filter, shown);
    }
    colors = entryColors();
    if (m_kind == SceneKind::Embedding) return embeddingScene(*snapshot, m_embedding->layout, filter, colors.colors, entrySizes());
    if (m_kind == SceneKind::Timeline) return timelineScene(*snapshot, filter, colors.colors, entrySizes());
    if (!m_range) followSelection();
    return weekScene(*snapshot, m_range.value_or(DayRange{}), filter, colors.colors, entrySizes(), shiftedNodes());
}

void GraphPage::rebuild(bool keepView)
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || m_stale) return;
    if (m_kind == SceneKind::Map && !m_mapLayout) return computeMap();
    if (m_kind == SceneKind::Embedding && !m_embedding) return computeEmbedding();
    NodeColors colors;
    const ScenePtr scene = makeScene(colors);
    tellSizes(*scene, colors.legend);
    m_chips->setColored(colors.legend.muscles);
    m_view->setScene(scene, keepView);
    m_view->setLegend(colors.legend);
    m_legend->show(scene, colors.legend);
    m_nothing->setVisible(scene->nodes.empty());
    m_view->setVisible(!scene->nodes.empty());
    m_view->showSelected(m_workspace.selectedNode());
    m_view->showMarked(m_workspace.markedNodes());
    m_view->showPath(m_workspace.path());
    m_filters->show(snapshot, m_filter, m_workspace.selectedNode(), m_workspace.unit());
    showRangeWords();
    if (m_areaWanted) showArea(*std::exchange(m_areaWanted, std::nullopt));
}

void GraphPage::showLayout(SceneKind kind)
{
    if (kind == SceneKind::Week && m_kind != kind) m_range.reset();
    m_kind = kind;
    m_timeline->setChecked(kind == SceneKind::Timeline);
    m_week->setChecked(kind == SceneKind::Week);
    m_map->setChecked(kind == SceneKind::Map);
    m_embeddingButton->setChecked(kind == SceneKind::Embedding);
    showChoices();
    fillChoices();
    rebuild(false);
}

void GraphPage::showPart(const QString& part)
{
    if (part != QLatin1String("shapley") || !m_workspace.path().any()) return;
    m_entryColor = look::kShapley;
    if (m_kind == SceneKind::Map) return showLayout(SceneKind::Timeline);
    fillChoices();
    rebuild(true);
}

void GraphPage::applyFilter(const graph::NodeFilter& filter)
{
    m_filter = filter;
    m_chips->setHidden(m_filter.hiddenMuscles);
    rebuild(false);
}

void GraphPage::setFilter(const graph::NodeFilter& filter, const QString& what)
{
    if (filter == m_filter) return;
    m_steps.push(new ViewStep(what, [this, before = m_filter] { applyFilter(before); }, [this, filter] { applyFilter(filter); }));
}

/// One step for all that is typed until the field is left.
void GraphPage::setTypedFilter(const graph::NodeFilter& filter, const QString& what)
{
    auto* step = new ViewStep(what, [this, before = m_filter] { applyFilter(before); }, [this, filter] { applyFilter(filter); });
    step->join(m_typing, [this, text = m_filter.text] { return m_filter.text == text; });
    m_steps.push(step);
}

std::map<int, QPointF> GraphPage::shiftedNodes() const
{
    std::map<int, QPointF> shifted;
    const auto snapshot = m_workspace.snapshot();
    for (std::size_t i = 0; !m_arrangement.shifted.empty() && i < snapshot->nodes.nodes.size(); ++i) {
        const auto by = m_arrangement.shifted.find(entryKey(int(i)));
        if (by != m_arrangement.shifted.end()) shifted[int(i)] = {by->second.x, by->second.y};
    }
    return shifted;
}

/// What an entry is kept by.
std::pair<log::LocalTime, std::string> GraphPage::entryKey(int node) const
{
    const features::NodeTable& table = m_workspace.snapshot()->nodes;
    const features::Node& entry = table.nodes[std::size_t(node)];
    return {entry.start, table.exercises[std::size_t(entry.exercise)].name};
}

void GraphPage::followSelection()
{
    const auto snapshot = m_workspace.snapshot();
    const std::vector<char> passes = sceneFilter().nodes(snapshot->nodes);
    const int selected = m_workspace.selectedNode();
    const auto fitting = rangeOf(snapshot->nodes, passes, selected >= 0 && passes[std::size_t(selected)] ? selected : -1, std::max(m_weeks, 0));
    m_range = m_weeks == kAnyDays && m_range && fitting ? rangeMovedTo(*m_range, fitting->first) : fitting;
}

void GraphPage::stepRange(int step)
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || !m_range) return;
    if (const auto next = rangeBeside(snapshot->nodes, sceneFilter().nodes(snapshot->nodes), *m_range, m_weeks, step)) {
        m_range = next;
        rebuild(false);
    }
}

void GraphPage::setSpan(int weeks, const std::optional<DayRange>& range)
{
    if (weeks == m_weeks && (!range || range == m_range)) return;
    const auto before = m_range;
    const int weeksBefore = m_weeks;
    m_weeks = weeks;
    // The days on view stay among those shown, unless the selection says better.
    if (range)
        m_range = range;
    else if (before && weeks != 0 && m_workspace.selectedNode() < 0)
        m_range = rangeWithin(m_workspace.snapshot()->nodes, sceneFilter().nodes(m_workspace.snapshot()->nodes), before->last, weeks);
    else
        followSelection();
    const auto after = m_range;
    m_range = before;
    m_weeks = weeksBefore;
    m_steps.push(new ViewStep(tr("Other days"), [this, weeksBefore, before] { applySpan(weeksBefore, before); }, [this, weeks, after] { applySpan(weeks, after); }));
}

void GraphPage::applySpan(int weeks, const std::optional<DayRange>& range)
{
    m_weeks = weeks;
    m_range = range;
    if (m_kind == SceneKind::Week) rebuild(false);
}

void GraphPage::selectionChanged(int node)
{
    const auto snapshot = m_workspace.snapshot();
    if (snapshot && node >= 0 && m_kind == SceneKind::Week && m_range && !m_stale) {
        const log::LocalDay day = snapshot->nodes.nodes[std::size_t(node)].day();
        if (day < m_range->first || day > m_range->last) {
            followSelection();
            rebuild(false);
        }
    }
    m_view->showSelected(node);
    if (snapshot && !m_stale) m_filters->show(snapshot, m_filter, node, m_workspace.unit());
    markedChanged();
}

void GraphPage::markedChanged()
{
    const auto snapshot = m_workspace.snapshot();
    const std::vector<int>& marked = m_workspace.markedNodes();
    const int node = m_workspace.selectedNode();
    // A path that has come or gone changes what can be coloured by, and the colours where they tell of it.
    const bool offered = m_colorBy->findData(QLatin1String(look::kShapley)) >= 0;
    if (snapshot && !m_stale && m_kind != SceneKind::Map && (offered != m_workspace.path().any() || m_entryColor == look::kShapley)) {
        fillChoices();
        rebuild(true);
    }
    m_view->showMarked(marked);
    m_view->showPath(m_workspace.path());
    // What one feature moved is all of the log, which nobody selected.
    if (!marked.empty() && snapshot && (m_workspace.path().of >= 0 || !m_workspace.path().any()))
        m_details->showMany(snapshot, QList<int>(marked.begin(), marked.end()), m_workspace.unit());
    else if (node >= 0 && snapshot)
        m_details->showNode(snapshot, m_workspace.run(), node, m_workspace.unit());
    else
        m_details->showNothing();
}

bool GraphPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride, pressed = event->type() == QEvent::KeyPress;
    if (watched != m_view || (!asked && !pressed) || m_steps.count() == 0) return Page::eventFilter(watched, event);
    // While the view has the keyboard, Undo means its own steps; with none left it does nothing rather than touch the log.
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
    if (!undo && !redo) return Page::eventFilter(watched, event);
    if (pressed) undo ? m_steps.undo() : m_steps.redo();
    event->accept();
    return true;
}

}  // namespace liftgraph::ui
