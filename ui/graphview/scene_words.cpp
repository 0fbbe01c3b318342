#include "ui/graphview/scene_words.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kAbove = 28.0;  // pixels: over the largest items

QFont captionFont()
{
    QFont font = textFont(TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

std::vector<std::pair<std::size_t, QRectF>> captionBoxes(const GraphScene& scene, const ViewTransform& transform, const QRectF& area)
{
    const QFontMetricsF metrics(captionFont());
    std::vector<std::pair<std::size_t, QRectF>> boxes;
    for (std::size_t i = 0; i < scene.captions.size(); ++i) {
        QRectF box(0, 0, metrics.horizontalAdvance(scene.captions[i].text) + space::kS, metrics.height());
        const QPointF at = transform.toScreen(scene.captions[i].at);
        if (!area.contains(at)) continue;
        box.moveCenter(QPointF(at.x(), at.y() - kAbove));
        box.moveTop(std::max(box.top(), area.top()));
        if (area.contains(box) && std::none_of(boxes.begin(), boxes.end(), [&](const auto& other) { return other.second.intersects(box); })) boxes.emplace_back(i, box);
    }
    return boxes;
}

void drawCaptions(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area)
{
    painter.setFont(captionFont());
    for (const auto& [caption, box] : captionBoxes(scene, transform, area)) {
        QColor ground = tokens().window;
        ground.setAlphaF(0.85F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, space::kXs, space::kXs);
        painter.setPen(tokens().secondary);
        painter.drawText(box, Qt::AlignCenter, scene.captions[caption].text);
    }
}

}  // namespace liftgraph::ui::graph_painter
