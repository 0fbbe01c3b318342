#include "ui/table_style.h"

#include <QHeaderView>
#include <QStyleOptionHeader>

#include "ui/theme.h"

namespace liftgraph::ui {

TableStyle::TableStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void TableStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* header = element == CE_HeaderLabel ? qstyleoption_cast<const QStyleOptionHeader*>(option) : nullptr;
    const auto* view = qobject_cast<const QHeaderView*>(widget);
    if (!header || !view || header->orientation != Qt::Horizontal || header->section < 0)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // A style sheet that draws its own sort arrow keeps room for one in every column, and knows nothing of a cell's inner margin.
    const bool compact = view->parentWidget() && view->parentWidget()->property("compact").toBool();
    const int inset = compact ? space::kCompactInset : space::kCellInset;
    const int left = view->sectionViewportPosition(header->section);
    QStyleOptionHeaderV2 placed;
    if (const auto* whole = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
        placed = *whole;
    else
        static_cast<QStyleOptionHeader&>(placed) = *header;
    placed.rect.setLeft(left + inset);
    if (header->sortIndicator == QStyleOptionHeader::None) placed.rect.setRight(left + view->sectionSize(header->section) - inset - 1);
    QProxyStyle::drawControl(element, &placed, painter, widget);
}

}  // namespace liftgraph::ui
