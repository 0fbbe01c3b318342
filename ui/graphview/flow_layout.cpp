#include "ui/graphview/flow_layout.h"

#include <QWidget>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

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
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += line + space::kXs;
            line = 0;
        }
        const QSize fitting(std::min(size.width(), std::max(rect.width(), 1)), size.height());
        if (move) item->setGeometry(QRect(QPoint(mirrored ? rect.right() + 1 - (x - rect.x()) - fitting.width() : x, y), fitting));
        x += size.width() + space::kXs;
        line = std::max(line, size.height());
    }
    return y + line - rect.y();
}

}  // namespace liftgraph::ui
