// What is selected and marked in the graph view, and how the keyboard walks along its edges.

#include <algorithm>
#include <cmath>

#include "ui/graphview/graph_accessible.h"
#include "ui/graphview/graph_view.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kPathShare = 0.2;  ///< of the width that a path takes when it is shown
constexpr double kMostSelectionZoom = 20.0;
}  // namespace

void GraphView::choose(int item)
{
    m_marked.clear();
    emit nodeChosen(item >= 0 ? m_scene->nodes[std::size_t(item)].node : -1);
}

void GraphView::showSelected(int node)
{
    m_selectedNode = node;
    m_selected = itemOfNode(node);
    if (namesItems(*m_scene)) m_labelled.reset();  // its name finds its place first, and has one where others have none
    setAccessibleDescription(m_selected >= 0 ? wordsOf(m_selected) : tr("Return selects the last entry, arrow keys go from one to the next along its relations, plus and minus zoom."));
    if (m_selected >= 0) {
        bringOnView(m_selected);
        tellGraphFocus(*this, m_selected);
    }
    update();
}

void GraphView::showMarked(const std::vector<int>& nodes)
{
    m_marked.clear();
    for (const int node : nodes) {
        if (const int item = itemOfNode(node); item >= 0) m_marked.push_back(item);
    }
    update();
}

void GraphView::showPath(const ExplainedPath& path)
{
    const bool another = path.of >= 0 && path.of != m_path.of;
    m_path = path;
    update();
    const int to = another ? itemOfNode(path.of) : -1;
    if (to < 0) return;
    // Weeks of a log of years lie on one spot: the path gets room.
    double reach = 0.0;
    for (const auto& [node, moved] : path.moved)
        if (const int from = itemOfNode(node); from >= 0) reach = std::max(reach, QLineF(positionOf(from), positionOf(to)).length());
    const double wanted = kPathShare * area().width();
    if (reach > 0.0 && reach < wanted) zoomAt(positionOf(to), wanted / reach);
    bringOnView(to);
}

void GraphView::bringOnView(int item)
{
    // In a week with its name, to the right.
    const double name = m_scene->kind == SceneKind::Week ? std::min(columns(m_transform.sy).names, area().width() / 3) : 0.0;
    const QRectF inner = area().adjusted(space::kXl, space::kXl, -space::kXl - name, -space::kXl);
    const QPointF at = positionOf(item);
    if (inner.isEmpty() || area().adjusted(0, 0, -name, 0).contains(at)) return;
    const QPointF wanted(std::clamp(at.x(), inner.left(), inner.right()), std::clamp(at.y(), inner.top(), inner.bottom()));
    panBy((wanted - at).toPoint());
}

void GraphView::markItems(std::vector<int> items)
{
    std::sort(items.begin(), items.end());
    m_marked = std::move(items);
    update();
    QList<int> nodes;
    for (const int item : m_marked) nodes << m_scene->nodes[std::size_t(item)].node;
    emit nodesMarked(nodes);
}

void GraphView::markInside(const QRectF& band) { markItems(m_index->nodes.inside(m_transform.toWorld(band.intersected(area())))); }

void GraphView::markInside(const QPolygonF& lasso)
{
    std::vector<int> items = m_index->nodes.inside(m_transform.toWorld(lasso.boundingRect().intersected(area())));
    std::erase_if(items, [&](int item) { return !lasso.containsPoint(positionOf(item), Qt::OddEvenFill); });
    markItems(std::move(items));
}

void GraphView::zoomTo(const std::vector<int>& items)
{
    if (items.empty() || m_plot.isEmpty()) return;
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    for (const int item : items) {
        const QPointF at = positionOf(item);
        left = std::min(left, at.x());
        right = std::max(right, at.x());
        top = std::min(top, at.y());
        bottom = std::max(bottom, at.y());
    }
    const QRectF inner = m_plot.adjusted(space::kXxl, space::kXxl, -space::kXxl, -space::kXxl);
    const QPointF middle((left + right) / 2, (top + bottom) / 2);
    double factor = std::min(kMostSelectionZoom, inner.width() / std::max(right - left, 1.0));
    if ((bottom - top) * zoomed(middle, factor).sy / m_transform.sy > inner.height()) factor = std::min(factor, inner.height() / (bottom - top));
    const QPointF world = m_transform.toWorld(middle);
    zoomAt(middle, factor);
    panBy((m_plot.center() - m_transform.toScreen(world)).toPoint());
}

void GraphView::zoomToSelection()
{
    std::vector<int> items = m_marked;
    if (items.empty() && m_selected >= 0) {
        items = m_scene->neighbours(m_selected);
        items.push_back(m_selected);
    }
    zoomTo(items);
}

bool GraphView::nextInSession()
{
    const int session = m_scene->nodes[std::size_t(m_selected)].session;
    if (session < 0) return false;
    const auto& members = m_scene->sessions[std::size_t(session)].members;
    const auto at = std::find(members.begin(), members.end(), m_selected);
    if (at == members.end() || at + 1 == members.end()) return false;
    choose(*(at + 1));
    return true;
}

/// The neighbour that lies most in the direction of an arrow key; -1 for none.
int GraphView::stepTarget(int key) const
{
    const QPointF here = positionOf(m_selected);
    int best = -1;
    double least = 1e300;
    // Where nothing is related, as among the points of a model, the way leads to what lies near.
    const std::vector<int> targets = m_scene->edges.empty() && m_scene->sessions.empty() ? m_index->nodes.inside(m_transform.toWorld(area()))
                                                                                         : m_scene->neighbours(m_selected);
    for (const int other : targets) {
        const QPointF away = positionOf(other) - here;
        double along = 0.0, across = 0.0;
        switch (key) {
        case Qt::Key_Left: along = -away.x(), across = away.y(); break;
        case Qt::Key_Right: along = away.x(), across = away.y(); break;
        case Qt::Key_Up: along = -away.y(), across = away.x(); break;
        default: along = away.y(), across = away.x(); break;
        }
        const double cost = along + 2.0 * std::abs(across);
        if (along > 1e-6 && std::abs(across) <= along * 2.0 + 1e-6 && cost < least) {
            least = cost;
            best = other;
        }
    }
    return best;
}

bool GraphView::stepSelection(int key)
{
    if (m_selected < 0) return false;
    const int target = stepTarget(key);
    if (target >= 0) choose(target);
    return true;
}

}  // namespace liftgraph::ui
