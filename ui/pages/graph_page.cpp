#include "ui/pages/graph_page.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <set>

#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/feature_text.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/page_states.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr std::uint64_t kLayoutSeed = 1;
/// Values of the colour choice: columns of the feature table from 0, then these.
constexpr int kByMuscle = -1, kByWeightError = -2, kByRepsError = -3;

struct LaidOutMap {
    std::shared_ptr<const graph::ExerciseMap> map;
    std::shared_ptr<const graph::MapLayout> layout;
};

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
    m_stale = !isVisible();
    const auto snapshot = m_workspace.snapshot();
    m_export->setEnabled(snapshot && !snapshot->nodes.nodes.empty());
    if (m_stale || !snapshot) return;
    m_chips->setGroups(groupsOf(snapshot->nodes));
    fillColorChoices();
    rebuild(false);
    selectionChanged(m_workspace.selectedNode());
}

void GraphPage::fillColorChoices()
{
    const auto snapshot = m_workspace.snapshot();
    const int chosen = m_colorBy->count() > 0 ? m_colorBy->currentData().toInt() : kByMuscle;
    const QSignalBlocker quiet(m_colorBy);
    m_colorBy->clear();
    m_colorBy->addItem(tr("Muscle group"), kByMuscle);
    if (m_workspace.run()) {
        m_colorBy->addItem(tr("Error of weight"), kByWeightError);
        m_colorBy->addItem(tr("Error of reps"), kByRepsError);
    }
    for (std::size_t c = 0; snapshot && c < snapshot->features.columns.size(); ++c) {
        const features::Column& column = snapshot->features.columns[c];
        if (column.mask || column.unit == "0/1") continue;
        m_colorBy->addItem(featureText(column).label, int(c));
        m_colorBy->setItemData(m_colorBy->count() - 1, featureTip(column), Qt::ToolTipRole);
    }
    m_colorBy->setCurrentIndex(std::max(0, m_colorBy->findData(chosen)));
}

void GraphPage::rebuild(bool keepView)
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || m_stale) return;
    const SceneFilter filter{m_chips->hidden(), m_search->text().trimmed()};
    const int by = m_colorBy->currentData().toInt();
    NodeColors colors;
    ScenePtr scene;
    if (m_kind == SceneKind::Map) {
        if (!m_mapLayout) return computeMap();
        scene = mapScene(*snapshot, *m_exerciseMap, *m_mapLayout, filter);
    } else {
        const auto run = m_workspace.run();
        if (by >= 0)
            colors = colorByFeature(*snapshot, by);
        else if (run && by != kByMuscle)
            colors = colorByError(*snapshot, *run, by == kByWeightError ? targets::kWeight : targets::kReps, m_workspace.unit());
        else
            colors = colorByMuscle(*snapshot);
        scene = timelineScene(*snapshot, filter, colors.colors);
    }
    m_view->setScene(scene, keepView);
    m_view->setLegend(colors.legend);
    m_legend->show(scene, colors.legend);
    m_nothing->setVisible(scene->nodes.empty());
    m_view->setVisible(!scene->nodes.empty());
    m_view->showSelected(m_workspace.selectedNode());
    m_view->showMarked(m_workspace.markedNodes());
    m_view->showPath(m_workspace.path());
}

void GraphPage::showLayout(SceneKind kind)
{
    m_kind = kind;
    m_timeline->setChecked(kind == SceneKind::Timeline);
    m_map->setChecked(kind == SceneKind::Map);
    // The map shows exercises, not entries: only their muscle can colour them.
    m_colorBy->setEnabled(kind == SceneKind::Timeline);
    rebuild(false);
}

void GraphPage::computeMap()
{
    const auto snapshot = m_workspace.snapshot();
    if (m_mapWanted || !snapshot) return;
    m_mapWanted = true;
    const auto work = [snapshot](const JobContext& context) -> Result<LaidOutMap> {
        auto map = std::make_shared<graph::ExerciseMap>(graph::buildMap(snapshot->nodes));
        auto layout = graph::layoutMap(*map, kLayoutSeed, context);
        if (!layout) return Failure(layout.error());
        return LaidOutMap{map, std::make_shared<graph::MapLayout>(std::move(*layout))};
    };
    m_workspace.jobs()->start<LaidOutMap>(tr("Arranging the map"), this, work, [this, snapshot](Result<LaidOutMap> result) {
        m_mapWanted = false;
        if (!result) {
            if (result.error().code != ErrorCode::Cancelled) emit m_workspace.failed(result.error());
            return showLayout(SceneKind::Timeline);
        }
        if (snapshot == m_workspace.snapshot()) {
            m_exerciseMap = result->map;
            m_mapLayout = result->layout;
        }
        if (m_kind == SceneKind::Map) rebuild(false);
    });
}

void GraphPage::selectionChanged(int node)
{
    m_view->showSelected(node);
    markedChanged();
}

void GraphPage::markedChanged()
{
    const auto snapshot = m_workspace.snapshot();
    const std::vector<int>& marked = m_workspace.markedNodes();
    const int node = m_workspace.selectedNode();
    m_view->showMarked(marked);
    m_view->showPath(m_workspace.path());
    if (!marked.empty() && snapshot)
        m_details->showMany(snapshot, QList<int>(marked.begin(), marked.end()), m_workspace.unit());
    else if (node >= 0 && snapshot)
        m_details->showNode(snapshot, m_workspace.run(), node, m_workspace.unit());
    else
        m_details->showNothing();
}

void GraphPage::exportTo(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1String("graphml")) {
        if (const auto written = m_view->exportTo(path); !written)
            emit m_workspace.failed(written.error());
        else
            emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
        return;
    }
    const auto work = [snapshot = m_workspace.snapshot(), file = path.toStdString()](const JobContext& context) -> Result<bool> {
        const auto written = graph::writeGraphMl(file, snapshot->nodes, snapshot->graph, context);
        if (!written) return Failure(written.error());
        return true;
    };
    m_workspace.jobs()->start<bool>(tr("Saving the graph"), this, work, [this, path](const Result<bool>& written) {
        if (written)
            emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
        else if (written.error().code != ErrorCode::Cancelled)
            emit m_workspace.failed(written.error());
    });
}

void GraphPage::askAndExport()
{
    const QString path = askSavePath(this, QStringLiteral("training-graph"), {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("graphml")});
    if (!path.isEmpty()) exportTo(path);
}

}  // namespace liftgraph::ui
