// The words of the graph page.

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "core/log/log_store.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/page_states.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

void GraphPage::retranslate()
{
    m_states->setSentences(tr("Your training as a graph. It needs a log first."), {});
    m_states->retranslate();
    m_timeline->setText(tr("Timeline"));
    m_week->setText(tr("Week"));
    m_map->setText(tr("Map"));
    m_embeddingButton->setText(tr("Model"));
    m_timeline->setToolTip(tr("Every entry by date and exercise"));
    m_week->setToolTip(tr("A week in detail: who is related to whom"));
    m_map->setToolTip(tr("Exercises that are done together lie together"));
    m_pointer->setAccessibleName(tr("Mouse"));
    m_pointer->setToolTip(tr("What dragging does: move the picture, or select entries"));
    m_views->setAccessibleName(tr("Views"));
    m_rangeButton->setAccessibleName(tr("How much is on view"));
    m_rangeButton->setToolTip(tr("How much is on view"));
    m_views->setToolTip(tr("Keep this view under a name, or open one that was kept"));
    const std::pair<QWidget*, QString> choices[] = {{m_colorBy, tr("Colour by")}, {m_sizeBy, tr("Size by")},
                                                    {m_method, tr("How the map is arranged")}, {m_projection, tr("How the model's view is flattened")}};
    for (const auto& [widget, name] : choices) {
        widget->setToolTip(name);
        widget->setAccessibleName(name);
    }
    m_again->setAccessibleName(tr("Arrange again"));
    m_again->setToolTip(tr("Another arrangement of the map; exercises that you moved stay"));
    m_nothing->setText(tr("Nothing passes the filter. Remove a filter, clear the search or switch a muscle group on again."));
    const std::pair<QToolButton*, QString> named[] = {{m_zoomIn, tr("Zoom in (+)")},        {m_zoomOut, tr("Zoom out (−)")}, {m_fit, tr("Show everything (F)")},
                                                      {m_toggleDetails, tr("Details")},     {m_previous, tr("Earlier")},     {m_next, tr("Later")}};
    for (const auto& [button, name] : named) {
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_view->setAccessibleName(tr("Graph of the training"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Save the graph as PNG, SVG, PDF, GraphML, GEXF or CSV"));
    m_chips->retranslate();
    m_filters->retranslate();
    m_details->retranslate();
    fillChoices();
    showSteps();
}

/// How many days the week layout shows.
void GraphPage::fillSpanMenu()
{
    m_spanMenu->clear();
    const auto add = [this](const QString& text, int weeks) {
        QAction* action = m_spanMenu->addAction(text, this, [this, weeks] { setSpan(weeks); });
        action->setCheckable(true);
        action->setChecked(m_weeks == weeks);
    };
    add(tr("One session day"), 0);
    for (const int weeks : {1, 2, 4}) add(tr("%Ln weeks", nullptr, weeks), weeks);
    m_spanMenu->addSeparator();
    QAction* any = m_spanMenu->addAction(tr("Any days…"), this, &GraphPage::openRangeForm);
    any->setCheckable(true);
    any->setChecked(m_weeks == kAnyDays);
}

/// What can be done with the mouse, and by which key.
void GraphPage::fillPointerMenu()
{
    m_pointerMenu->clear();
    const std::pair<GraphView::Tool, QString> tools[] = {{GraphView::Tool::Pan, tr("Move the picture")},
                                                         {GraphView::Tool::Band, tr("Draw a frame around entries (B, or hold Shift)")},
                                                         {GraphView::Tool::Lasso, tr("Draw a lasso around entries (L, or hold Shift and Alt)")}};
    for (const auto& [tool, name] : tools) {
        QAction* action = m_pointerMenu->addAction(name, this, [this, chosen = tool] { m_view->setTool(chosen); });
        action->setCheckable(true);
        action->setChecked(m_view->tool() == tool);
    }
    m_pointerMenu->addSeparator();
    QAction* selection = m_pointerMenu->addAction(tr("Zoom to what is selected (S, or a double click)"), m_view, &GraphView::zoomToSelection);
    selection->setEnabled(m_view->selectedItem() >= 0 || !m_view->markedItems().empty());
    QAction* small = m_pointerMenu->addAction(tr("Small picture of the whole in the corner (M)"), this, [this](bool wanted) { m_view->setMinimapWanted(wanted); });
    small->setCheckable(true);
    small->setChecked(m_view->minimapWanted());
}

void GraphPage::refreshLook()
{
    retranslate();
    m_view->refreshLook();
    if (!m_workspace.snapshot() || m_stale) return;
    rebuild(true);
    selectionChanged(m_workspace.selectedNode());
}

}  // namespace liftgraph::ui
