// What the graph page has computed in the worker: layouts, embeddings, an explanation, and files.

#include <QComboBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>

#include "core/graph/exercise_map.h"
#include "core/graph/graph_files.h"
#include "core/log/log_store.h"
#include "core/workflow/embedding.h"
#include "ui/charts/picture_export.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/view_step.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr int kClusters = 6;  // as many as there are colours that stay apart beside grey
constexpr std::uint64_t kEmbeddingSeed = 1;

struct LaidOutMap {
    std::shared_ptr<const graph::ExerciseMap> map;
    std::shared_ptr<const graph::MapLayout> layout;
};

/// Beside the edges.
QString nodesPathFor(const QString& edges)
{
    const QFileInfo info(edges);
    return info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-nodes.csv");
}

Result<LaidOutMap> layOut(const workflow::Snapshot& snapshot, const graph::Arrangement& arrangement, const JobContext& context)
{
    auto map = std::make_shared<graph::ExerciseMap>(graph::buildMap(snapshot.nodes));
    graph::MapOptions options{arrangement.method, arrangement.seed, {}};
    for (const int exercise : map->exercises) {
        const auto pin = arrangement.pinned.find(snapshot.nodes.exercises[std::size_t(exercise)].name);
        options.pinned.push_back(pin == arrangement.pinned.end() ? std::nullopt : std::optional<graph::Point>(pin->second));
    }
    auto layout = graph::layoutMap(*map, options, context);
    if (!layout) return Failure(layout.error());
    return LaidOutMap{map, std::make_shared<graph::MapLayout>(std::move(*layout))};
}

}  // namespace

void GraphPage::computeMap()
{
    const auto snapshot = m_workspace.snapshot();
    // What was put somewhere by hand is read first.
    if (m_mapWanted || !snapshot || !m_keptLoaded) return;
    m_mapWanted = true;
    const auto work = [snapshot, arrangement = m_arrangement](const JobContext& context) { return layOut(*snapshot, arrangement, context); };
    m_workspace.jobs()->start<LaidOutMap>(tr("Arranging the map"), this, work, [this, snapshot](Result<LaidOutMap> result) {
        m_mapWanted = false;
        const auto before = std::exchange(m_mapBefore, std::nullopt);
        if (!result) {
            if (result.error().code != ErrorCode::Cancelled) emit m_workspace.failed(result.error());
            if (before && snapshot == m_workspace.snapshot()) return setMapState(*before);
            if (m_kind == SceneKind::Map && !m_mapLayout) showLayout(SceneKind::Timeline);
            return;
        }
        // A layout that is there already was put back by Undo meanwhile, and stays.
        if (snapshot == m_workspace.snapshot() && !m_mapLayout) {
            m_exerciseMap = result->map;
            m_mapLayout = result->layout;
            if (before) laidOut(before, tr("New arrangement"));
        }
        if (m_kind == SceneKind::Map) rebuild(false);
    });
}

void GraphPage::arrangeAgain()
{
    if (!m_mapLayout || m_mapWanted) return;
    m_mapBefore = MapState{m_arrangement, m_mapLayout};
    ++m_arrangement.seed;
    m_mapLayout.reset();
    computeMap();
}

/// What is there now becomes a step that can be taken back to `before`, and is kept.
void GraphPage::laidOut(const std::optional<MapState>& before, const QString& step)
{
    const MapState after{m_arrangement, m_mapLayout};
    m_steps.push(new ViewStep(step, [this, was = *before] { setMapState(was); }, [this, after] { setMapState(after); }));
    keepArrangement();
}

void GraphPage::setMapState(const MapState& state)
{
    const bool other = m_mapLayout != state.layout;
    m_mapBefore.reset();
    m_arrangement = state.arrangement;
    m_mapLayout = state.layout;
    const QSignalBlocker quiet(m_method);
    m_method->setCurrentIndex(int(m_arrangement.method));
    if (other && m_kind == SceneKind::Map) rebuild(true);
    if (other) keepArrangement();
}

void GraphPage::itemMoved(int item, QPointF from, QPointF to)
{
    const auto snapshot = m_workspace.snapshot();
    if (from == to || item < 0 || item >= m_view->scene().count()) return;
    if (m_kind == SceneKind::Week) return entryMoved(m_view->scene().nodes[std::size_t(item)].node, to - from);
    if (m_kind != SceneKind::Map || !m_mapLayout) return;
    const int exercise = m_view->scene().nodes[std::size_t(item)].exercise;
    const MapState before{m_arrangement, m_mapLayout};
    auto layout = std::make_shared<graph::MapLayout>(*m_mapLayout);
    for (std::size_t i = 0; i < m_exerciseMap->exercises.size(); ++i)
        if (m_exerciseMap->exercises[i] == exercise) layout->points[i] = {to.x(), to.y()};
    m_arrangement.pinned[snapshot->nodes.exercises[std::size_t(exercise)].name] = {to.x(), to.y()};
    m_mapLayout = layout;
    laidOut(before, tr("Move of %1").arg(QString::fromStdString(snapshot->nodes.exercises[std::size_t(exercise)].name)));
    rebuild(true);
}

/// In a week: the entry keeps its distance from its place, whatever range is on view.
void GraphPage::entryMoved(int node, QPointF by)
{
    const auto before = m_arrangement.shifted;
    auto after = before;
    graph::Point& shift = after[entryKey(node)];
    shift = {shift.x + by.x(), shift.y + by.y()};
    const auto show = [this](const decltype(before)& shifted) {
        m_arrangement.shifted = shifted;
        if (m_kind == SceneKind::Week) rebuild(true);
        keepArrangement();
    };
    m_steps.push(new ViewStep(tr("Move of %1").arg(QString::fromStdString(entryKey(node).second)), [show, before] { show(before); }, [show, after] { show(after); }));
}

void GraphPage::computeEmbedding()
{
    const auto snapshot = m_workspace.snapshot();
    const auto run = m_workspace.run();
    if (m_embeddingWanted || !snapshot || !run) return;
    m_embeddingWanted = true;
    const auto method = graph::EmbeddingMethod(m_projection->currentData().toInt());
    const auto work = [snapshot, run, method](const JobContext& context) -> Result<EmbeddingPicture> {
        const auto states = workflow::entryStates(*snapshot, *run, context);
        if (!states) return Failure(states.error());
        auto layout = graph::layoutEmbedding(*states, method, kEmbeddingSeed, context);
        if (!layout) return Failure(layout.error());
        auto cluster = graph::kMeans(*states, kClusters, kEmbeddingSeed, context);
        if (!cluster) return Failure(cluster.error());
        return EmbeddingPicture{run, method, std::move(*layout), std::move(*cluster)};
    };
    m_workspace.jobs()->start<EmbeddingPicture>(tr("Looking into the model"), this, work, [this, snapshot, run, method](Result<EmbeddingPicture> result) {
        m_embeddingWanted = false;
        const bool current = snapshot == m_workspace.snapshot() && run == m_workspace.run() && int(method) == m_projection->currentData().toInt();
        if (!result) {
            if (result.error().code != ErrorCode::Cancelled) emit m_workspace.failed(result.error());
            if (result.error().code == ErrorCode::Usage && method == graph::EmbeddingMethod::Umap) {
                const QSignalBlocker quiet(m_projection);
                m_projection->setCurrentIndex(m_projection->findData(int(graph::EmbeddingMethod::Pca)));
                return rebuild(false);
            }
            m_entryColor = m_entryColor == "cluster" ? "muscle" : m_entryColor;
            if (m_kind == SceneKind::Embedding) showLayout(SceneKind::Timeline);
            return;
        }
        if (current) m_embedding = std::move(*result);
        rebuild(m_kind != SceneKind::Embedding);
    });
}

void GraphPage::explain(int node)
{
    const auto snapshot = m_workspace.snapshot();
    const auto run = m_workspace.run();
    if (!snapshot || !run || node < 0) return;
    struct Explained {
        workflow::ExplainerPtr explainer;
        workflow::EntryExplanation entry;
    };
    const auto work = [snapshot, run, node, known = m_explainer](const JobContext& context) -> Result<Explained> {
        workflow::ExplainerPtr explainer = known;
        if (!explainer) {
            auto made = workflow::Explainer::make(snapshot, run, context);
            if (!made) return Failure(made.error());
            explainer = *made;
        }
        workflow::ExplainSettings settings;
        settings.function = workflow::ValueFunction::Column;
        auto entry = explainer->explain(node, settings, context);
        if (!entry) return Failure(entry.error());
        return Explained{explainer, std::move(*entry)};
    };
    m_workspace.jobs()->start<Explained>(tr("Explaining the entry"), this, work, [this, snapshot, run](const Result<Explained>& result) {
        if (!result) {
            if (result.error().code != ErrorCode::Cancelled) emit m_workspace.failed(result.error());
            return;
        }
        if (snapshot != m_workspace.snapshot() || run != m_workspace.run()) return;
        m_explainer = result->explainer;
        m_details->showExplanation(result->entry, m_workspace.unit());
    });
}

void GraphPage::exportTo(const QString& path, double scale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("graphml") || ending == QLatin1String("gexf") || ending == QLatin1String("csv")) return writeGraphTo(path);
    if (const auto written = m_view->exportTo(path, scale); !written)
        emit m_workspace.failed(written.error());
    else
        emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void GraphPage::writeGraphTo(const QString& path)
{
    const QString nodesPath = nodesPathFor(path);
    const auto work = [snapshot = m_workspace.snapshot(), run = m_workspace.run(), path, nodesPath](const JobContext& context) -> Result<bool> {
        const graph::GraphSource source{snapshot->nodes, snapshot->graph, &snapshot->features, run ? &run->forecast.expected : nullptr};
        const bool csv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
        const auto format = csv ? graph::GraphFormat::Edges : path.endsWith(QLatin1String(".gexf"), Qt::CaseInsensitive) ? graph::GraphFormat::Gexf : graph::GraphFormat::GraphMl;
        auto written = graph::writeGraph(path.toStdString(), format, source, context);
        if (written && csv) written = graph::writeGraph(nodesPath.toStdString(), graph::GraphFormat::Nodes, source, context);
        if (!written) return Failure(written.error());
        return csv;
    };
    m_workspace.jobs()->start<bool>(tr("Saving the graph"), this, work, [this, path, nodesPath](const Result<bool>& csv) {
        if (csv)
            emit m_workspace.noted(*csv ? tr("Saved %1 and %2.").arg(QFileInfo(path).fileName(), QFileInfo(nodesPath).fileName()) : tr("Saved %1.").arg(QFileInfo(path).fileName()));
        else if (csv.error().code != ErrorCode::Cancelled)
            emit m_workspace.failed(csv.error());
    });
}

void GraphPage::askAndExport()
{
    const QString path = askSavePath(this, QStringLiteral("training-graph"),
                                     {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("graphml"), QStringLiteral("gexf"), QStringLiteral("csv")});
    if (path.isEmpty()) return;
    const QString ending = QFileInfo(path).suffix().toLower();
    // The nodes go into a file of their own, which nobody was asked about yet.
    const QString nodes = QFileInfo(nodesPathFor(path)).fileName();
    if (ending == QLatin1String("csv") && QFileInfo::exists(nodesPathFor(path)) &&
        QMessageBox::question(this, tr("Export"), tr("The nodes are saved beside the edges, and %1 is there already. Replace it?").arg(nodes)) != QMessageBox::Yes)
        return;
    double scale = 1.0;
    if (ending == QLatin1String("png")) {
        // Words and lines grow with it.
        const QSize size = m_view->pictureSize();
        const int most = int(size.width() * largestPictureScale(size));
        bool agreed = false;
        const int width = QInputDialog::getInt(this, tr("Export"), tr("Width of the picture in pixels (%1 on the screen)").arg(size.width()), int(kUsualPictureScale) * size.width(), 1, most, size.width() / 2, &agreed);
        if (!agreed) return;
        scale = double(width) / size.width();
    }
    exportTo(path, scale);
}

}  // namespace liftgraph::ui
