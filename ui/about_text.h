#pragma once
// Texts of the help menu: what Liftgraph is, what it is built on, and its keys.

#include <QAction>
#include <QList>
#include <QString>

namespace liftgraph::ui {

QString aboutHtml();
QString noticesHtml();
/// A table of every action that has a shortcut.
QString shortcutsHtml(const QList<QAction*>& actions);

}  // namespace liftgraph::ui
