#pragma once
// The conditions on what the graph shows: the search for names, chips that can be taken away, and the button that adds one.

#include <QWidget>

#include "core/workflow/workflow.h"
#include "ui/graphview/filter_words.h"

class QLineEdit;
class QToolButton;

namespace liftgraph::ui {

class FlowLayout;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);
    void show(workflow::SnapshotPtr snapshot, const graph::NodeFilter& filter, int selected, Unit unit);
    const graph::NodeFilter& filter() const { return m_filter; }
    /// Widgets that come before the search.
    void lead(const QList<QWidget*>& widgets);
    QLineEdit* search() const { return m_search; }
    QToolButton* addButton() const { return m_add; }
    QToolButton* clearButton() const { return m_clear; }
    const QList<QToolButton*>& chips() const { return m_chips; }
    void retranslate();

signals:
    /// The user wants another filter; `what` names the step.
    void wanted(const graph::NodeFilter& filter, const QString& what);
    /// The same while a name is being typed; what is typed in one go is one step.
    void typed(const graph::NodeFilter& filter, const QString& what);
    void typingEnded();

private:
    void openForm();

    workflow::SnapshotPtr m_snapshot;
    graph::NodeFilter m_filter;
    int m_selected = -1;
    Unit m_unit = Unit::Kilogram;
    FlowLayout* m_flow;
    QLineEdit* m_search;
    QToolButton* m_add;
    QToolButton* m_clear;
    QList<QToolButton*> m_chips;
};

}  // namespace liftgraph::ui
