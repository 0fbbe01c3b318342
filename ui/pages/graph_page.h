#pragma once
// The graph of the training: a timeline of entries or a map of exercises, with filters, details and files.

#include <memory>

#include "core/graph/exercise_graph.h"
#include "ui/graphview/graph_scene.h"
#include "ui/page.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace liftgraph::ui {

class GraphLegend;
class GraphView;
class MuscleChips;
class NodeDetails;
class PageStates;

class GraphPage : public Page {
    Q_OBJECT
public:
    GraphPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Graph"); }
    QList<QAction*> headerActions() override;
    void refreshLook() override;

    GraphView* view() const { return m_view; }
    /// By the ending of `path`: png and svg at once, graphml in the worker.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeTools();
    void retranslate();
    void fillColorChoices();
    void logChanged();
    void rebuild(bool keepView);
    void showLayout(SceneKind kind);
    void computeMap();
    void selectionChanged(int node);
    void markedChanged();
    void askAndExport();

    PageStates* m_states = nullptr;
    GraphView* m_view = nullptr;
    GraphLegend* m_legend = nullptr;
    NodeDetails* m_details = nullptr;
    MuscleChips* m_chips = nullptr;
    QToolButton* m_timeline = nullptr;
    QToolButton* m_map = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_zoomIn = nullptr;
    QToolButton* m_zoomOut = nullptr;
    QToolButton* m_toggleDetails = nullptr;
    QComboBox* m_colorBy = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr;
    QAction* m_export = nullptr;

    SceneKind m_kind = SceneKind::Timeline;
    bool m_stale = true;
    std::shared_ptr<const graph::ExerciseMap> m_exerciseMap;
    std::shared_ptr<const graph::MapLayout> m_mapLayout;
    bool m_mapWanted = false;
};

Page* createGraphPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
