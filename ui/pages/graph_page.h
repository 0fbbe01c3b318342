#pragma once
// The graph of the training: by date, week by week, as a map of exercises or as a model sees it; filtered, coloured, kept and saved to files.

#include <QUndoStack>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "core/graph/embedding_layout.h"
#include "core/graph/saved_view.h"
#include "core/workflow/explanation.h"
#include "ui/graphview/graph_scene.h"
#include "ui/graphview/week_scene.h"
#include "ui/page.h"

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace liftgraph::log {
struct StoredView;
class LogStore;
}  // namespace liftgraph::log

namespace liftgraph::ui {

class FilterBar;
class GraphLegend;
class GraphView;
class MuscleChips;
class NodeDetails;
class PageStates;
struct ColorLegend;
struct NodeColors;

class GraphPage : public Page {
    Q_OBJECT
public:
    GraphPage(Workspace& workspace, QWidget* parent);
    ~GraphPage() override;
    QString title() const override { return tr("Graph"); }
    QList<QAction*> headerActions() override;
    void refreshLook() override;

    GraphView* view() const { return m_view; }
    NodeDetails* details() const { return m_details; }
    FilterBar* filterBar() const { return m_filters; }
    const graph::NodeFilter& filter() const { return m_filter; }
    /// Steps of looking: filters, what was put elsewhere, new arrangements. The log's own steps lie on the workspace's stack, which tells what Undo
    /// would take back of the data and runs its steps in the worker; a filter among them would be taken for an edit of the log.
    QUndoStack* viewSteps() { return &m_steps; }
    void setFilter(const graph::NodeFilter& filter, const QString& what);
    void showLayout(SceneKind kind);
    /// "shapley": coloured by what an explanation says.
    void showPart(const QString& part) override;
    SceneKind layoutKind() const { return m_kind; }
    std::optional<DayRange> range() const { return m_range; }
    void stepRange(int step);
    /// How much the week layout shows: weeks, 0 for a day, or kAnyDays from the first to the last of `range`; a step that can be taken back.
    void setSpan(int weeks, const std::optional<DayRange>& range = {});
    int weeks() const { return m_weeks; }
    /// Where the user chooses any days.
    void openRangeForm();
    const graph::Arrangement& arrangement() const { return m_arrangement; }
    void arrangeAgain();

    /// What is on view now, to be kept.
    graph::SavedView currentView() const;
    void showView(const graph::SavedView& view);
    void keepView(const QString& name);
    void renameView(qint64 id, const QString& name);
    void removeView(qint64 id);
    const std::vector<log::StoredView>& keptViews() const { return m_keptViews; }

    /// By the ending of `path`: png (so many pixels to one), svg and pdf at once; graphml, gexf and csv (edges, and beside them the nodes) in the worker.
    void exportTo(const QString& path, double scale = 1);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct EmbeddingPicture {
        workflow::RunPtr run;
        graph::EmbeddingMethod method = graph::EmbeddingMethod::Pca;
        graph::EmbeddingLayout layout;
        std::vector<int> cluster;
    };
    struct MapState {
        graph::Arrangement arrangement;
        std::shared_ptr<const graph::MapLayout> layout;
    };

    QWidget* makeContent();
    QWidget* makeTools(QWidget* content);
    QWidget* makeChoices(QWidget* content);
    void connectTools();
    void retranslate();
    void fillChoices();
    void fillColors();
    void fillSizes();
    void fillMethods();
    void fillSpanMenu();
    void applySpan(int weeks, const std::optional<DayRange>& range);
    void logChanged();
    void runChanged();
    void rebuild(bool keepView);
    ScenePtr makeScene(NodeColors& colors);
    SceneFilter sceneFilter() const;
    NodeColors entryColors();
    ItemSizes entrySizes() const;
    std::vector<double> valuesOf(const std::string& key) const;
    MapLook mapLook(const std::vector<char>& passes, NodeColors& colors) const;
    void colorMap(const std::vector<char>& passes, MapLook& shown, NodeColors& colors) const;
    void colorCommunities(MapLook& shown, NodeColors& colors) const;
    void tellSizes(const GraphScene& scene, ColorLegend& legend) const;
    void showChoices();
    void showSteps();
    void showUnits();
    void applyFilter(const graph::NodeFilter& filter);
    void setTypedFilter(const graph::NodeFilter& filter, const QString& what);
    void showRangeWords();
    void followSelection();
    void computeMap();
    void laidOut(const std::optional<MapState>& before, const QString& step);
    void setMapState(const MapState& state);
    void itemMoved(int item, QPointF from, QPointF to);
    void entryMoved(int node, QPointF by);
    std::map<int, QPointF> shiftedNodes() const;
    std::pair<log::LocalTime, std::string> entryKey(int node) const;
    void computeEmbedding();
    void explain(int node);
    void selectionChanged(int node);
    void markedChanged();
    void askAndExport();
    void fillPointerMenu();
    void writeGraphTo(const QString& path);
    void loadKept();
    void keepArrangement();
    void changeKept(const QString& title, std::function<Result<void>(log::LogStore&)> change);
    void fillViewsMenu();
    void showArea(const QRectF& area);
    QString askName(const QString& title, const QString& proposed);

    PageStates* m_states = nullptr;
    GraphView* m_view = nullptr;
    GraphLegend* m_legend = nullptr;
    NodeDetails* m_details = nullptr;
    MuscleChips* m_chips = nullptr;
    FilterBar* m_filters = nullptr;
    QToolButton *m_timeline = nullptr, *m_week = nullptr, *m_map = nullptr, *m_embeddingButton = nullptr;
    QToolButton *m_views = nullptr, *m_undoButton = nullptr, *m_redoButton = nullptr;
    QToolButton *m_fit = nullptr, *m_zoomIn = nullptr, *m_zoomOut = nullptr, *m_toggleDetails = nullptr;
    QToolButton *m_previous = nullptr, *m_next = nullptr, *m_again = nullptr, *m_rangeButton = nullptr;
    QComboBox *m_colorBy = nullptr, *m_sizeBy = nullptr, *m_method = nullptr, *m_projection = nullptr;
    QWidget* m_rangeSteps = nullptr;
    QLabel* m_nothing = nullptr;
    QAction* m_export = nullptr;
    QMenu* m_viewsMenu = nullptr;
    QToolButton* m_pointer = nullptr;
    QMenu *m_pointerMenu = nullptr, *m_spanMenu = nullptr;

    QUndoStack m_steps;
    SceneKind m_kind = SceneKind::Timeline;
    graph::NodeFilter m_filter;
    int m_weeks = 1;        ///< kAnyDays: m_range is the user's own
    int m_typing = 1;       ///< counts how often a name was typed; what is typed in one go is one step
    std::optional<DayRange> m_range;
    std::string m_entryColor = "muscle", m_mapColor = "muscle", m_entrySize, m_mapSize = "sessions";
    bool m_stale = true;
    qint64 m_shownAthlete = 0;
    QString m_shownLibrary;

    std::shared_ptr<const graph::ExerciseMap> m_exerciseMap;
    std::shared_ptr<const graph::MapLayout> m_mapLayout;
    graph::Arrangement m_arrangement;
    std::optional<MapState> m_mapBefore;  ///< what a new arrangement will replace
    bool m_mapWanted = false;
    bool m_keptLoaded = false;  ///< reading was tried
    bool m_keepWanted = false;  ///< something waits for that
    bool m_keptKnown = false;   ///< and came to an end: what is there may be replaced
    std::vector<log::StoredView> m_keptViews;
    std::optional<QRectF> m_areaWanted;  ///< of a kept view whose layout is still being computed

    std::optional<EmbeddingPicture> m_embedding;
    bool m_embeddingWanted = false;
    workflow::ExplainerPtr m_explainer;
};

Page* createGraphPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
