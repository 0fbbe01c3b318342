#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeView>

#include "ui/charts/card.h"
#include "ui/models/log_tree_model.h"
#include "ui/pages/log_page.h"
#include "ui/pages/log_page_details.h"
#include "ui/pages/log_page_tiles.h"
#include "ui/pages/trend_card.h"
#include "ui/theme.h"

namespace liftgraph::ui {

QWidget* LogPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    columns->setSpacing(space::kL);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kL);
    m_tiles = new SummaryTiles(content);
    left->addWidget(m_tiles);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->setHandleWidth(space::kL);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTree());
    m_trend = new TrendCard(m_workspace, content);
    splitter->addWidget(m_trend);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    left->addWidget(splitter, 1);
    columns->addLayout(left, 1);
    m_details = new EntryDetails(content);
    m_details->setFixedWidth(space::kDetails);
    columns->addWidget(m_details);
    return content;
}

QWidget* LogPage::buildTree()
{
    m_treeCard = new Card({}, this);
    m_filter = new QLineEdit(m_treeCard);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_model = new LogTreeModel(this);
    m_tree = new QTreeView(m_treeCard);
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setSortIndicator(LogTreeModel::Name, Qt::DescendingOrder);
    m_tree->setSortingEnabled(true);
    m_tree->viewport()->installEventFilter(this);
    m_tree->installEventFilter(this);
    m_treeCard->body()->addWidget(m_filter);
    m_treeCard->body()->addWidget(m_tree, 1);
    m_treeCard->setMinimumHeight(space::kRow * 6);
    return m_treeCard;
}

}  // namespace liftgraph::ui
