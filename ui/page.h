#pragma once
// One page of the rail: a title, actions for the header, and a body.

#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

namespace liftgraph::ui {

class Workspace;

/// Pages take what they need from the workspace and listen to its signals; they compute nothing.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Workspace& workspace, QWidget* parent = nullptr) : QWidget(parent), m_workspace(workspace) {}
    virtual QString title() const = 0;
    /// Shown at the right of the header while the page is on view; the first is the primary one.
    virtual QList<QAction*> headerActions() { return {}; }
    /// What the page adds to the menu "Edit" while it is on view; null stands for a separator.
    virtual QList<QAction*> editActions() { return {}; }
    /// Called when the theme or language changed: colours and words are to be taken anew.
    virtual void refreshLook() {}
    /// Puts a part of the page in front ("evaluation/paper" asks for "paper").
    virtual void showPart(const QString& part) { Q_UNUSED(part) }

protected:
    Workspace& m_workspace;
};

/// One row of the page table (ui/pages.cpp).
struct PageInfo {
    const char* id;        ///< "log"
    const char* word;      ///< source text for tr() in context "pages"
    const char* icon;      ///< "log" means resources/icons/log.svg
    Page* (*create)(Workspace&, QWidget* parent);
    bool withoutAthlete = false;  ///< has something to show in a library without any athlete
};
const QList<PageInfo>& pageTable();

}  // namespace liftgraph::ui
