#include "ui/graphview/flow_layout.h"

#include <QWidget>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addWidget(widget);
    m_items.move(m_items.size() - 1, index);
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowLayout::place(const QRect& rect, bool move) const
{
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int x = rect.x(), y = rect.y(), line = 0;
    QList<std::pair<QLayoutItem*, QRect>> placed;
    const auto endLine = [&] {
        for (const auto& [item, at] : placed)
            if (move) item->setGeometry(at.translated(0, (line - at.height()) / 2));
        placed.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            endLine();
            x = rect.x();
            y += line + space::kXs;
            line = 0;
        }
        const QSize fitting(std::min(size.width(), std::max(rect.width(), 1)), size.height());
        placed.emplace_back(item, QRect(QPoint(mirrored ? rect.right() + 1 - (x - rect.x()) - fitting.width() : x, y), fitting));
        x += size.width() + space::kXs;
        line = std::max(line, size.height());
    }
    endLine();
    return y + line - rect.y();
}

}  // namespace liftgraph::ui
