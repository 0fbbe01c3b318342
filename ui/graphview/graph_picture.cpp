#include "ui/graphview/graph_picture.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

namespace liftgraph::ui {

namespace {

constexpr double kInstantMs = 10.0;            // cheap enough to draw at every step
constexpr std::size_t kInstantItems = 8000;    // of a scene that was not measured yet
constexpr double kMargin = 0.2;                // of the plot, on each side, that the worker draws beyond it
constexpr double kMostScaled = 1.5;            // in motion, until a picture scaled by more is drawn anew
constexpr double kAlmost = 1e-9;

bool sameScale(const ViewTransform& a, const ViewTransform& b)
{
    return std::abs(a.sx - b.sx) <= kAlmost * std::abs(b.sx) && std::abs(a.sy - b.sy) <= kAlmost * std::abs(b.sy);
}

/// Where a picture drawn for `covers` lies under another transform.
QRectF placeOf(const QRectF& covers, const ViewTransform& drawnWith, const ViewTransform& now)
{
    return {now.toScreen(drawnWith.toWorld(covers.topLeft())), now.toScreen(drawnWith.toWorld(covers.bottomRight()))};
}

QRectF grown(const QRectF& plot)
{
    return plot.adjusted(-std::ceil(kMargin * plot.width()), -std::ceil(kMargin * plot.height()), std::ceil(kMargin * plot.width()), std::ceil(kMargin * plot.height()));
}

}  // namespace

GraphPicture::GraphPicture(QObject* parent) : QObject(parent) {}

/// What is being drawn is of no use any more.
void GraphPicture::drop()
{
    ++m_generation;
    m_drawing = false;
    if (m_worker) m_worker->cancel();
}

void GraphPicture::clear()
{
    drop();
    m_shown.reset();
    m_outdated = m_measured = false;
    m_quick = true;
}

void GraphPicture::outdate()
{
    drop();
    m_outdated = true;
}

bool GraphPicture::fits(const Wish& wish, bool resting) const
{
    if (!m_shown || m_outdated) return false;
    const QRectF place = placeOf(m_shown->covers, m_shown->transform, wish.transform);
    if (!place.adjusted(-0.5, -0.5, 0.5, 0.5).contains(wish.plot)) return false;
    if (resting) {
        const QPointF off = place.topLeft() - m_shown->covers.topLeft();
        return sameScale(m_shown->transform, wish.transform) && std::abs(off.x() - std::round(off.x())) < 0.01 && std::abs(off.y() - std::round(off.y())) < 0.01;
    }
    const double scaled = wish.transform.sx / m_shown->transform.sx;
    if (scaled > kMostScaled || scaled < 1.0 / kMostScaled) return false;
    // Half of what lies beyond is used up: the next one should be there before the edge is.
    const QRectF enough = wish.plot.adjusted(-kMargin / 2 * wish.plot.width(), -kMargin / 2 * wish.plot.height(), kMargin / 2 * wish.plot.width(), kMargin / 2 * wish.plot.height());
    return m_quick || place.contains(enough);
}

void GraphPicture::want(const Wish& wish, bool resting)
{
    if (wish.plot.isEmpty() || m_drawing) return;
    const bool quick = m_quick && (m_measured || wish.scene->nodes.size() + wish.scene->edges.size() <= kInstantItems);
    if (fits(wish, resting || quick)) return;
    m_quick = quick;
    if (!quick) return start(wish);
    show(draw(wish, wish.plot, {}), wish, wish.plot);
}

GraphPicture::Made GraphPicture::draw(const Wish& wish, const QRectF& covers, const JobContext& context)
{
    QElapsedTimer clock;
    clock.start();
    Made made;
    made.image = QImage((covers.size() * wish.ratio).toSize(), QImage::Format_RGB32);
    made.image.setDevicePixelRatio(wish.ratio);
    made.image.fill(wish.tokens.surface);
    LineCanvas canvas(made.image);
    QPainter painter(&made.image);
    ViewTransform within = wish.transform;
    within.ox -= covers.left();
    within.oy -= covers.top();
    const SceneDrawing drawing{wish.scene.get(), wish.index.get(), within, QRectF(QPointF(0, 0), covers.size()), wish.tokens, false, &canvas};
    made.thinned = graph_painter::drawScene(painter, drawing, context);
    painter.end();
    made.ms = double(clock.nsecsElapsed()) / 1e6;
    return made;
}

void GraphPicture::start(const Wish& wish)
{
    if (!m_worker) m_worker = std::make_unique<JobRunner>();
    m_drawing = true;
    const QRectF covers = grown(wish.plot);
    const auto work = [wish, covers](const JobContext& context) -> Result<Made> {
        Made made = draw(wish, covers, context);
        if (context.cancelled()) return cancelledFailure();
        return made;
    };
    m_worker->start<Made>(QString(), this, work, [this, generation = m_generation, wish, covers](Result<Made> made) {
        if (generation != m_generation) return;
        m_drawing = false;
        if (made) show(std::move(*made), wish, covers);
        emit changed();
    });
}

void GraphPicture::show(Made made, const Wish& wish, const QRectF& covers)
{
    m_shown = Shown{QPixmap::fromImage(std::move(made.image)), wish.transform, covers, made.thinned};
    m_outdated = false;
    m_measured = true;
    // A worker's picture is larger than the plot; what would be quick is judged by its own share.
    const double share = wish.plot.width() * wish.plot.height() / (covers.width() * covers.height());
    m_quick = made.ms * share < kInstantMs;
    ++m_drawn;
}

void GraphPicture::paint(QPainter& painter, const Wish& wish) const
{
    if (!m_shown) return;
    const QRectF place = placeOf(m_shown->covers, m_shown->transform, wish.transform);
    painter.save();
    painter.setClipRect(wish.plot);
    if (sameScale(m_shown->transform, wish.transform))
        painter.drawPixmap(place.topLeft().toPoint(), m_shown->picture);  // moved by whole pixels: much quicker than scaled
    else
        painter.drawPixmap(place, m_shown->picture, QRectF(m_shown->picture.rect()));
    painter.restore();
}

}  // namespace liftgraph::ui
