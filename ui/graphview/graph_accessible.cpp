#include "ui/graphview/graph_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <algorithm>

#include "ui/graphview/graph_view.h"

namespace liftgraph::ui {

namespace {

/// In one line: a reader stops at the ends of lines.
QString spoken(const GraphView& view, int item) { return view.wordsOf(item).replace(QLatin1Char('\n'), QStringLiteral(", ")); }

/// What is related to an item: how many, and by name the one before and after, or the one most often done with it.
QStringList relationsOf(const GraphView& view, int item)
{
    const GraphScene& scene = view.scene();
    const int session = scene.nodes[std::size_t(item)].session;
    QStringList told;
    if (session >= 0) told << GraphView::tr("In the same session: %1").arg(scene.sessions[std::size_t(session)].members.size() - 1);
    int together = 0, closest = -1;
    double most = -1.0;
    for (const int e : scene.touching[std::size_t(item)]) {
        const SceneEdge& edge = scene.edges[std::size_t(e)];
        const int other = edge.from == item ? edge.to : edge.from;
        if (edge.kind == EdgeKind::Temporal) told << (edge.to == item ? GraphView::tr("Last time: %1") : GraphView::tr("Next time: %1")).arg(spoken(view, other));
        if (edge.kind != EdgeKind::Shared) continue;
        ++together;
        if (edge.weight <= most) continue;
        most = edge.weight;
        closest = other;
    }
    if (closest >= 0) told << GraphView::tr("Done together with other exercises: %1, most often with %2").arg(together).arg(scene.nodes[std::size_t(closest)].label);
    return told;
}

/// One entry or exercise. Made when a screen reader asks for it, and kept until the scene changes.
class GraphItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    GraphItemAccessible(GraphView* view, int item) : m_view(view), m_item(item) {}

    bool isValid() const override { return m_view && m_item < m_view->scene().count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    int item() const { return m_item; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return spoken(*m_view, m_item);
        if (kind != QAccessible::Description) return {};
        QStringList told = relationsOf(*m_view, m_item);
        told.prepend(GraphView::tr("%1 of %2").arg(m_item + 1).arg(m_view->scene().count()));
        return told.join(QStringLiteral(". "));
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override
    {
        if (!isValid()) return {};
        const double radius = graph_painter::nodeRadius(m_view->scene(), m_item, m_view->transform()) + 1.0;
        const QRectF box(m_view->positionOf(m_item) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        return box.toAlignedRect().translated(m_view->mapToGlobal(QPoint(0, 0)));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) return state;
        state.focusable = state.selectable = state.multiSelectable = true;
        const std::vector<int>& marked = m_view->markedItems();
        const bool chosen = m_item == m_view->selectedItem();
        state.selected = chosen || std::find(marked.begin(), marked.end(), m_item) != marked.end();
        state.focused = chosen && m_view->hasFocus();
        state.offscreen = !m_view->rect().contains(m_view->positionOf(m_item).toPoint());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType kind) override
    {
        return kind == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid()) return;
        if (name == setFocusAction()) m_view->setFocus();
        if (name == pressAction() || name == setFocusAction()) m_view->choose(m_item);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<GraphView> m_view;
    int m_item;
};

class GraphAccessible : public QAccessibleWidget {
public:
    explicit GraphAccessible(GraphView* view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}
    ~GraphAccessible() override { forget(); }

    void forget()
    {
        const QHash<int, QAccessible::Id> made = std::move(m_made);
        m_made.clear();
        for (const QAccessible::Id id : made) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_view ? m_view->scene().count() : 0; }
    QAccessibleInterface* child(int item) const override
    {
        if (item < 0 || item >= childCount()) return nullptr;
        const auto known = m_made.constFind(item);
        if (known != m_made.constEnd()) return QAccessible::accessibleInterface(*known);
        auto* made = new GraphItemAccessible(m_view, item);
        m_made.insert(item, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* one = dynamic_cast<const GraphItemAccessible*>(child);
        return one && one->isValid() && one->parent() == this ? one->item() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override { return child(m_view->itemAt(m_view->mapFromGlobal(QPoint(x, y)))); }
    QAccessibleInterface* focusChild() const override { return m_view->hasFocus() ? child(m_view->selectedItem()) : nullptr; }
    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && own.isEmpty() ? GraphView::tr("Graph") : own;
    }

private:
    QPointer<GraphView> m_view;
    mutable QHash<int, QAccessible::Id> m_made;  ///< by item
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<GraphView*>(object);
    return view ? new GraphAccessible(view) : nullptr;
}

}  // namespace

void installGraphAccessibility()
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

void forgetGraphAccessibility(GraphView& view)
{
    if (!QAccessible::isActive()) return;
    if (auto* known = dynamic_cast<GraphAccessible*>(QAccessible::queryAccessibleInterface(&view))) known->forget();
    QAccessibleEvent changed(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}

void tellGraphFocus(GraphView& view, int item)
{
    if (!QAccessible::isActive()) return;
    // That the view's description is another now was told by QWidget::setAccessibleDescription(): a second time would be read twice.
    auto* known = QAccessible::queryAccessibleInterface(&view);
    auto* child = known ? known->child(item) : nullptr;
    if (!child) return;
    QAccessibleEvent selected(child, QAccessible::SelectionAdd);
    QAccessible::updateAccessibility(&selected);
    if (!view.hasFocus()) return;
    QAccessibleEvent focused(child, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

}  // namespace liftgraph::ui
