#pragma once
// How every table and every scrolled page looks (look.md): rows of 28 px, no grid, no row numbers; one surface with the page's margins.

#include <QAbstractItemView>
#include <QScrollArea>
#include <QTableView>

namespace liftgraph::ui {

/// Rows are selected whole; Tab leaves the table. The header of the columns stays, without marking the column of the selection.
void dressTable(QTableView& table, QAbstractItemView::SelectionMode selection = QAbstractItemView::SingleSelection);

/// An area without a frame that scrolls its `widget()`, an empty surface as wide as the area.
QScrollArea* makeScrollArea(QWidget* parent);

}  // namespace liftgraph::ui
