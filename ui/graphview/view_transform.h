#pragma once
// From world coordinates to pixels and back; x and y may have scales of their own.

#include <QPointF>
#include <QRectF>

namespace liftgraph::ui {

struct ViewTransform {
    double sx = 1.0, sy = 1.0;  ///< pixels per world unit
    double ox = 0.0, oy = 0.0;  ///< pixel of the world's origin

    QPointF toScreen(const QPointF& world) const { return {world.x() * sx + ox, world.y() * sy + oy}; }
    QPointF toWorld(const QPointF& screen) const { return {(screen.x() - ox) / sx, (screen.y() - oy) / sy}; }
    QRectF toWorld(const QRectF& screen) const { return QRectF(toWorld(screen.topLeft()), toWorld(screen.bottomRight())).normalized(); }

    /// Scales by `factor` so that the world point under `at` stays there.
    ViewTransform zoomedAt(const QPointF& at, double factor) const
    {
        return {sx * factor, sy * factor, at.x() - (at.x() - ox) * factor, at.y() - (at.y() - oy) * factor};
    }
    /// The whole of `world` centred in `screen`; the two scales differ by `largestRatio` at most.
    static ViewTransform fitting(const QRectF& world, const QRectF& screen, double largestRatio)
    {
        double sx = screen.width() / world.width(), sy = screen.height() / world.height();
        if (sx > sy * largestRatio) sx = sy * largestRatio;
        if (sy > sx * largestRatio) sy = sx * largestRatio;
        return {sx, sy, screen.center().x() - world.center().x() * sx, screen.center().y() - world.center().y() * sy};
    }
};

}  // namespace liftgraph::ui
