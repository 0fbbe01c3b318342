#include "ui/popup_place.h"

#include <QScreen>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

void showBelow(QWidget& popup, const QWidget& opener)
{
    popup.ensurePolished();
    popup.adjustSize();
    const QPoint below = opener.mapToGlobal(QPoint(opener.isRightToLeft() ? opener.width() - popup.width() : 0, opener.height() + space::kXs));
    const QRect room = opener.screen()->availableGeometry() | opener.window()->geometry();
    const QPoint last = room.bottomRight() - QPoint(popup.width(), popup.height());
    popup.move(std::clamp(below.x(), room.left(), std::max(room.left(), last.x())), std::clamp(below.y(), room.top(), std::max(room.top(), last.y())));
    popup.show();
}

}  // namespace liftgraph::ui
