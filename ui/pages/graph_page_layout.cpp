// How the graph page is put together, and its words.

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/entry_text.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_details.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/page_states.h"
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

}  // namespace

GraphPage::GraphPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_export(new QAction(this))
{
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
    const auto recolor = [this] {
        fillColorChoices();
        rebuild(true);
        selectionChanged(m_workspace.selectedNode());
    };
    connect(&workspace, &Workspace::runChanged, this, recolor);
    connect(&workspace, &Workspace::preferencesChanged, this, recolor);
    retranslate();
    logChanged();
}

QWidget* GraphPage::makeTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    m_timeline = choiceButton(tools);
    m_map = choiceButton(tools);
    m_timeline->setChecked(true);
    m_colorBy = new QComboBox(tools);
    m_colorBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colorBy->setMinimumContentsLength(9);
    m_search = new QLineEdit(tools);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(3 * space::kXxl);
    m_search->setMaximumWidth(space::kDetails);
    m_zoomOut = iconButton(QStringLiteral("zoom-out"), tools);
    m_zoomIn = iconButton(QStringLiteral("zoom-in"), tools);
    m_fit = iconButton(QStringLiteral("zoom-fit"), tools);
    m_toggleDetails = iconButton(QStringLiteral("details"), tools);
    m_toggleDetails->setCheckable(true);
    m_toggleDetails->setChecked(true);
    for (QWidget* widget : {static_cast<QWidget*>(m_timeline), static_cast<QWidget*>(m_map)}) row->addWidget(widget);
    row->addSpacing(space::kXs);
    row->addWidget(m_colorBy);
    row->addSpacing(space::kXs);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    for (QWidget* widget : {m_zoomOut, m_zoomIn, m_fit, m_toggleDetails}) row->addWidget(widget);

    connect(m_timeline, &QToolButton::clicked, this, [this] { showLayout(SceneKind::Timeline); });
    connect(m_map, &QToolButton::clicked, this, [this] { showLayout(SceneKind::Map); });
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] { rebuild(true); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { rebuild(false); });
    return tools;
}

QWidget* GraphPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    columns->setSpacing(space::kL);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kS);
    left->addWidget(makeTools());
    m_chips = new MuscleChips(content);
    left->addWidget(m_chips);
    auto* card = new Card({}, content);
    m_view = new GraphView(card);
    m_legend = new GraphLegend(card);
    m_nothing = makeLabel("secondary", card);
    m_nothing->setAlignment(Qt::AlignCenter);
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_nothing, 1);
    card->body()->addWidget(m_legend);
    left->addWidget(card, 1);
    columns->addLayout(left, 1);
    m_details = new NodeDetails(content);
    columns->addWidget(m_details);

    m_view->setDescriber([this](int node) {
        const auto snapshot = m_workspace.snapshot();
        return snapshot ? entryText(*snapshot, node, m_workspace.unit()) : QString();
    });
    connect(m_view, &GraphView::nodeChosen, &m_workspace, &Workspace::selectNode);
    connect(m_view, &GraphView::nodesMarked, this, [this](const QList<int>& nodes) {
        if (!nodes.isEmpty()) m_workspace.markNodes({nodes.begin(), nodes.end()});
    });
    connect(m_chips, &MuscleChips::changed, this, [this] { rebuild(false); });
    connect(m_zoomIn, &QToolButton::clicked, m_view, [this] { m_view->zoomAt(QRectF(m_view->rect()).center(), 1.5); });
    connect(m_zoomOut, &QToolButton::clicked, m_view, [this] { m_view->zoomAt(QRectF(m_view->rect()).center(), 1 / 1.5); });
    connect(m_fit, &QToolButton::clicked, m_view, &GraphView::fit);
    connect(m_toggleDetails, &QToolButton::toggled, m_details, &QWidget::setVisible);
    return content;
}

void GraphPage::retranslate()
{
    m_states->setSentences(tr("Your training as a graph. It needs a log first."), {});
    m_states->retranslate();
    m_timeline->setText(tr("Timeline"));
    m_map->setText(tr("Map"));
    m_timeline->setToolTip(tr("Every entry by date and exercise"));
    m_map->setToolTip(tr("Exercises that are done together lie together"));
    m_colorBy->setToolTip(tr("Colour by"));
    m_colorBy->setAccessibleName(tr("Colour by"));
    m_search->setPlaceholderText(tr("Filter by exercise"));
    m_search->setAccessibleName(tr("Filter by exercise"));
    m_nothing->setText(tr("No exercise passes the filter. Clear the search or switch a muscle group on again."));
    const std::pair<QToolButton*, QString> named[] = {{m_zoomIn, tr("Zoom in (+)")}, {m_zoomOut, tr("Zoom out (−)")},
                                                      {m_fit, tr("Show everything (F)")}, {m_toggleDetails, tr("Details")}};
    for (const auto& [button, name] : named) {
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_view->setAccessibleName(tr("Graph of the training"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Save the graph as PNG, SVG or GraphML"));
    m_chips->retranslate();
}

void GraphPage::refreshLook()
{
    retranslate();
    m_view->refreshLook();
    if (!m_workspace.snapshot() || m_stale) return;
    fillColorChoices();
    rebuild(true);
    selectionChanged(m_workspace.selectedNode());
}

}  // namespace liftgraph::ui
