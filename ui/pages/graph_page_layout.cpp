// How the graph page is put together, and its words.

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/log/log_store.h"
#include "ui/accessible_choice.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/feature_text.h"
#include "ui/graphview/filter_bar.h"
#include "ui/graphview/flow_layout.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"
#include "ui/graphview/node_details.h"
#include "ui/graphview/range_form.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/page_states.h"
#include "ui/popup_place.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

QToolButton* iconButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({space::kIcon, space::kIcon});
    return button;
}

QToolButton* choiceButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

/// Says by an arrow that there is more to choose from.
QMenu* addMenu(QToolButton* button)
{
    button->setMenu(new QMenu(button));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("opens", button->isRightToLeft() ? QStringLiteral("mirroredMenu") : QStringLiteral("menu"));
    return button->menu();
}

}  // namespace

GraphPage::GraphPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_export(new QAction(this))
{
    installChoiceAccessibility();
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &GraphPage::askAndExport);
    m_states = new PageStates(workspace, QStringLiteral("graph"), false, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);

    connect(&workspace, &Workspace::snapshotChanged, this, &GraphPage::logChanged);
    connect(&workspace, &Workspace::selectionChanged, this, &GraphPage::selectionChanged);
    connect(&workspace, &Workspace::markedChanged, this, &GraphPage::markedChanged);
    connect(&workspace, &Workspace::runChanged, this, &GraphPage::runChanged);
    connect(&workspace, &Workspace::preferencesChanged, this, &GraphPage::showUnits);
    retranslate();
    showChoices();
    logChanged();
}

QWidget* GraphPage::makeTools(QWidget* content)
{
    auto* tools = new QWidget(content);
    auto* row = new FlowLayout(tools);
    for (QToolButton** button : {&m_timeline, &m_week, &m_map, &m_embeddingButton}) row->addWidget(*button = choiceButton(tools));
    m_timeline->setChecked(true);
    m_zoomOut = iconButton(QStringLiteral("zoom-out"), tools);
    m_zoomIn = iconButton(QStringLiteral("zoom-in"), tools);
    m_fit = iconButton(QStringLiteral("zoom-fit"), tools);
    m_toggleDetails = iconButton(QStringLiteral("details"), tools);
    m_toggleDetails->setCheckable(true);
    m_toggleDetails->setChecked(true);
    m_pointer = iconButton(QStringLiteral("pointer"), tools);
    m_pointerMenu = addMenu(m_pointer);
    m_views = iconButton(QStringLiteral("views"), tools);
    m_viewsMenu = addMenu(m_views);
    for (QWidget* widget : {m_pointer, m_views, m_zoomOut, m_zoomIn, m_fit, m_toggleDetails}) row->addWidget(widget);
    return tools;
}

QWidget* GraphPage::makeChoices(QWidget* content)
{
    auto* choices = new QWidget(content);
    // One line: where there is little room the boxes show less of what is chosen.
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    for (QComboBox** box : {&m_colorBy, &m_sizeBy, &m_method, &m_projection}) *box = new SnugBox(choices);
    m_rangeSteps = new QWidget(choices);
    m_rangeSteps->setLayoutDirection(Qt::LeftToRight);  // as the days of the picture, which go to the right in any language
    auto* steps = new QHBoxLayout(m_rangeSteps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(0);
    m_previous = new QToolButton(m_rangeSteps);
    m_next = new QToolButton(m_rangeSteps);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    for (QToolButton* button : {m_previous, m_next}) button->setFixedWidth(space::kXl);
    m_again = iconButton(QStringLiteral("arrange"), choices);
    m_rangeButton = new QToolButton(m_rangeSteps);
    m_spanMenu = addMenu(m_rangeButton);
    for (QToolButton* button : {m_previous, m_rangeButton, m_next}) steps->addWidget(button);
    for (QWidget* widget : {static_cast<QWidget*>(m_colorBy), static_cast<QWidget*>(m_sizeBy), m_rangeSteps, static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_again),
                            static_cast<QWidget*>(m_projection)})
        row->addWidget(widget);
    row->addStretch(1);
    return choices;
}

void GraphPage::connectTools()
{
    const std::pair<QToolButton*, SceneKind> kinds[] = {
        {m_timeline, SceneKind::Timeline}, {m_week, SceneKind::Week}, {m_map, SceneKind::Map}, {m_embeddingButton, SceneKind::Embedding}};
    for (const auto& [button, kind] : kinds) connect(button, &QToolButton::clicked, this, [this, shown = kind] { showLayout(shown); });
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] {
        (m_kind == SceneKind::Map ? m_mapColor : m_entryColor) = m_colorBy->currentData().toString().toStdString();
        rebuild(true);
    });
    connect(m_sizeBy, &QComboBox::currentIndexChanged, this, [this] {
        (m_kind == SceneKind::Map ? m_mapSize : m_entrySize) = m_sizeBy->currentData().toString().toStdString();
        rebuild(true);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { stepRange(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepRange(1); });
    connect(m_method, &QComboBox::currentIndexChanged, this, [this](int method) {
        if (method < 0 || graph::MapMethod(method) == m_arrangement.method) return;
        if (!m_mapLayout || m_mapWanted) {
            // The box says how the map on view, or on its way, is arranged.
            const QSignalBlocker quiet(m_method);
            m_method->setCurrentIndex(int(m_arrangement.method));
            return;
        }
        m_mapBefore = MapState{m_arrangement, m_mapLayout};
        m_arrangement.method = graph::MapMethod(method);
        m_mapLayout.reset();
        computeMap();
    });
    connect(m_again, &QToolButton::clicked, this, &GraphPage::arrangeAgain);
    connect(m_projection, &QComboBox::currentIndexChanged, this, [this] {
        m_embedding.reset();
        computeEmbedding();
    });
    connect(m_undoButton, &QToolButton::clicked, &m_steps, &QUndoStack::undo);
    connect(m_redoButton, &QToolButton::clicked, &m_steps, &QUndoStack::redo);
    connect(&m_steps, &QUndoStack::indexChanged, this, &GraphPage::showSteps);
    connect(m_viewsMenu, &QMenu::aboutToShow, this, &GraphPage::fillViewsMenu);
    connect(m_pointerMenu, &QMenu::aboutToShow, this, &GraphPage::fillPointerMenu);
    connect(m_spanMenu, &QMenu::aboutToShow, this, &GraphPage::fillSpanMenu);
}

QWidget* GraphPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    columns->setSpacing(space::kL);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kS);
    left->addWidget(makeTools(content));
    left->addWidget(makeChoices(content));
    m_chips = new MuscleChips(content);
    m_filters = new FilterBar(content);
    // What they take back are filters above all.
    m_undoButton = iconButton(QStringLiteral("undo"), m_filters);
    m_redoButton = iconButton(QStringLiteral("redo"), m_filters);
    m_filters->lead({m_undoButton, m_redoButton});
    left->addWidget(m_chips);
    left->addWidget(m_filters);
    auto* card = new Card({}, content);
    m_view = new GraphView(card);
    m_legend = new GraphLegend(card);
    m_nothing = makeLabel("secondary", card);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_nothing, 1);
    card->body()->addWidget(m_legend);
    left->addWidget(card, 1);
    columns->addLayout(left, 1);
    m_details = new NodeDetails(content);
    columns->addWidget(m_details);
    connectTools();

    m_view->installEventFilter(this);
    m_view->setDescriber([this](int node) {
        const auto snapshot = m_workspace.snapshot();
        const bool known = snapshot && std::size_t(node) < snapshot->nodes.nodes.size();
        return known ? entryText(*snapshot, node, m_workspace.unit()) : QString();
    });
    connect(m_view, &GraphView::nodeChosen, &m_workspace, &Workspace::selectNode);
    connect(m_view, &GraphView::itemMoved, this, &GraphPage::itemMoved);
    connect(m_view, &GraphView::nodesMarked, this, [this](const QList<int>& nodes) {
        if (!nodes.isEmpty()) m_workspace.markNodes({nodes.begin(), nodes.end()});
    });
    connect(m_chips, &MuscleChips::changed, this, [this] {
        graph::NodeFilter filter = m_filter;
        filter.hiddenMuscles = m_chips->hidden();
        setFilter(filter, tr("Filter by muscle"));
    });
    connect(m_filters, &FilterBar::wanted, this, &GraphPage::setFilter);
    connect(m_filters, &FilterBar::typed, this, &GraphPage::setTypedFilter);
    connect(m_filters, &FilterBar::typingEnded, this, [this] { ++m_typing; });
    connect(m_details, &NodeDetails::explanationWanted, this, &GraphPage::explain);
    connect(m_details, &NodeDetails::explainPageWanted, this, [this] { emit m_workspace.pageRequested(QStringLiteral("explain")); });
    connect(m_details, &NodeDetails::neighbourChosen, &m_workspace, &Workspace::selectNode);
    connect(m_zoomIn, &QToolButton::clicked, m_view, [this] { m_view->zoomAt(QRectF(m_view->rect()).center(), 1.5); });
    connect(m_zoomOut, &QToolButton::clicked, m_view, [this] { m_view->zoomAt(QRectF(m_view->rect()).center(), 1 / 1.5); });
    connect(m_fit, &QToolButton::clicked, m_view, &GraphView::fit);
    connect(m_toggleDetails, &QToolButton::toggled, m_details, &QWidget::setVisible);
    return content;
}

void GraphPage::showChoices()
{
    const bool week = m_kind == SceneKind::Week, map = m_kind == SceneKind::Map;
    m_rangeSteps->setVisible(week);
    for (QWidget* widget : {static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_again)}) widget->setVisible(map);
    m_projection->setVisible(m_kind == SceneKind::Embedding);
    showSteps();
}

void GraphPage::showSteps()
{
    m_undoButton->setEnabled(m_steps.canUndo());
    m_redoButton->setEnabled(m_steps.canRedo());
    const auto say = [](QToolButton* button, const QString& word, const QString& what) {
        button->setToolTip(what.isEmpty() ? word : word + QStringLiteral(": ") + what);
        button->setAccessibleName(word);
    };
    say(m_undoButton, tr("Undo in this view"), m_steps.undoText());
    say(m_redoButton, tr("Redo in this view"), m_steps.redoText());
}

void GraphPage::showUnits()
{
    fillChoices();
    rebuild(true);
    selectionChanged(m_workspace.selectedNode());
}

void GraphPage::showRangeWords()
{
    if (m_kind != SceneKind::Week) return;
    const auto snapshot = m_workspace.snapshot();
    const QString days = m_range ? daysText(m_range->first, m_range->last) : tr("No days");
    m_rangeButton->setText(days);
    m_rangeButton->setAccessibleName(tr("Days on view: %1").arg(days));
    m_rangeSteps->updateGeometry();
    const std::vector<char> passes = sceneFilter().nodes(snapshot->nodes);
    m_previous->setEnabled(m_range && rangeBeside(snapshot->nodes, passes, *m_range, m_weeks, -1));
    m_next->setEnabled(m_range && rangeBeside(snapshot->nodes, passes, *m_range, m_weeks, 1));
}

void GraphPage::fillChoices()
{
    fillColors();
    fillSizes();
    fillMethods();
    const bool run = m_workspace.run() != nullptr;
    m_embeddingButton->setEnabled(run);
    m_embeddingButton->setToolTip(run ? tr("Entries that are alike to the model lie together") : tr("What a model sees: train one first"));
}

void GraphPage::fillMethods()
{
    const QSignalBlocker quietMethod(m_method), quietProjection(m_projection);
    m_method->clear();
    m_method->addItem(QStringLiteral("Fruchterman-Reingold"));
    m_method->addItem(QStringLiteral("Kamada-Kawai"));
    m_method->setCurrentIndex(int(m_arrangement.method));
    const int projection = std::max(0, m_projection->currentIndex());
    m_projection->clear();
    m_projection->addItem(QStringLiteral("PCA"), int(graph::EmbeddingMethod::Pca));
    m_projection->addItem(QStringLiteral("UMAP"), int(graph::EmbeddingMethod::Umap));
    m_projection->setCurrentIndex(projection);
    for (QComboBox* box : {m_method, m_projection}) box->updateGeometry();
}

void GraphPage::openRangeForm()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || snapshot->nodes.nodes.empty()) return;
    const auto& nodes = snapshot->nodes.nodes;
    const auto ends = std::minmax_element(nodes.begin(), nodes.end(), [](const features::Node& a, const features::Node& b) { return a.day() < b.day(); });
    const DayRange all{ends.first->day(), ends.second->day()};
    auto* form = new RangeForm(m_range.value_or(all), all, m_rangeButton);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &RangeForm::chosen, this, [this](const DayRange& range) { setSpan(kAnyDays, range); });
    showBelow(*form, *m_rangeButton);
}

}  // namespace liftgraph::ui
