#include "ui/graphview/scene_words.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

void drawCaptions(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area)
{
    QFont font = textFont(TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    std::vector<QRectF> taken;
    for (const GraphScene::Caption& caption : scene.captions) {
        const QPointF at = transform.toScreen(caption.at);
        QRectF box(0, 0, metrics.horizontalAdvance(caption.text) + space::kS, metrics.height());
        box.moveCenter(at);
        if (!area.contains(box) || std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); })) continue;
        taken.push_back(box);
        QColor ground = tokens().window;
        ground.setAlphaF(0.85F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, space::kXs, space::kXs);
        painter.setPen(tokens().secondary);
        painter.drawText(box, Qt::AlignCenter, caption.text);
    }
}

double drawCategories(QPainter& painter, const ColorLegend& legend, const QPointF& at)
{
    const QFontMetricsF metrics(painter.font());
    double x = at.x();
    if (!legend.title.isEmpty()) {
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(x, at.y() + metrics.ascent()), legend.title + QLatin1Char(':'));
        x += metrics.horizontalAdvance(legend.title + QLatin1Char(':')) + space::kS;
    }
    for (const auto& [name, color] : legend.categories) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x + space::kXs, at.y() + metrics.height() / 2), space::kXs, space::kXs);
        x += space::kM;
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(x, at.y() + metrics.ascent()), name);
        x += metrics.horizontalAdvance(name) + space::kM;
    }
    return x - at.x();
}

}  // namespace liftgraph::ui::graph_painter
