#include "ui/table_look.h"

#include <QHeaderView>

#include "ui/theme.h"

namespace liftgraph::ui {

void dressTable(QTableView& table, QAbstractItemView::SelectionMode selection)
{
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(selection);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(space::kRow);
    table.horizontalHeader()->setHighlightSections(false);
}

QScrollArea* makeScrollArea(QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget(area);
    body->setProperty("scrollBody", true);
    area->setWidget(body);
    return area;
}

}  // namespace liftgraph::ui
