#include "ui/graphview/graph_picture.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace liftgraph::ui {

namespace {

constexpr double kInstantMs = 10.0;            // cheap enough to draw at every step
constexpr std::size_t kInstantItems = 8000;    // of a scene that was not measured yet
constexpr double kMargin = 0.12;               // of the plot, on each side, that the worker draws beyond it
constexpr int kWholeShare = 4;                 // pixels of the view to one of the whole graph's small picture, in each direction
constexpr double kBlurred = 5.0 * kWholeShare; // screen pixels to one of the small picture, from where on entries and lines are drawn over it
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

/// The plot with some room around it, as far as there is something to see.
QRectF grown(const QRectF& plot, const QRectF& scene)
{
    const QRectF worth = scene.united(plot).toAlignedRect();
    return worth & plot.adjusted(-std::ceil(kMargin * plot.width()), -std::ceil(kMargin * plot.height()), std::ceil(kMargin * plot.width()), std::ceil(kMargin * plot.height()));
}

/// The part of a picture that the scene fills, small.
QImage wholeOf(const QImage& picture, const GraphPicture::Wish& wish, const QRectF& covers)
{
    const QRectF scene = placeOf(wish.scene->bounds, {}, wish.transform).translated(-covers.topLeft());
    const QRect part = QRectF(scene.topLeft() * wish.ratio, scene.size() * wish.ratio).toAlignedRect() & picture.rect();
    const QSize size = (wish.plot.size() / kWholeShare).toSize();
    return picture.copy(part).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
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
    m_whole.reset();
    m_outdated = m_measured = false;
    m_quick = true;
}

void GraphPicture::outdate()
{
    drop();
    m_outdated = true;
    m_whole.reset();
}

bool GraphPicture::fits(const Wish& wish, bool resting) const
{
    if (!m_shown || m_outdated) return false;
    const QRectF place = placeOf(m_shown->covers, m_shown->transform, wish.transform);
    // Beside the graph there is only ground, which is painted anyway.
    const QRectF seen = wish.plot & placeOf(wish.scene->bounds, {}, wish.transform);
    if (!seen.isEmpty() && !place.adjusted(-0.5, -0.5, 0.5, 0.5).contains(seen)) return false;
    if (resting) {
        const QPointF off = place.topLeft() - m_shown->covers.topLeft();
        return sameScale(m_shown->transform, wish.transform) && std::abs(off.x() - std::round(off.x())) < 0.01 && std::abs(off.y() - std::round(off.y())) < 0.01;
    }
    const double scaled = wish.transform.sx / m_shown->transform.sx;
    if (scaled > kMostScaled || scaled < 1.0 / kMostScaled) return false;
    // Half of what lies beyond is used up: the next one should be there before the edge is.
    const QRectF half = wish.plot.adjusted(-kMargin / 2 * wish.plot.width(), -kMargin / 2 * wish.plot.height(), kMargin / 2 * wish.plot.width(), kMargin / 2 * wish.plot.height());
    const QRectF enough = seen.isEmpty() ? seen : half & placeOf(wish.scene->bounds, {}, wish.transform) & grown(wish.plot, placeOf(wish.scene->bounds, {}, wish.transform));
    return m_quick || enough.isEmpty() || place.adjusted(-1, -1, 1, 1).contains(enough);
}

void GraphPicture::want(const Wish& wish, bool resting)
{
    if (wish.plot.isEmpty() || m_drawing) return;
    const bool quick = m_quick && (m_measured || wish.scene->nodes.size() + wish.scene->edges.size() <= kInstantItems);
    if (fits(wish, resting || quick)) {
        if (!quick && resting && !m_whole) startWhole(wish);
        return;
    }
    m_quick = quick;
    if (!quick) return start(wish);
    // On the paper of the last picture: at every step a new one would cost as much as drawing.
    show(draw(wish, wish.plot, false, {}, m_shown ? std::move(m_shown->picture) : QImage()), wish, wish.plot);
}

GraphPicture::Made GraphPicture::draw(const Wish& wish, const QRectF& covers, bool small, const JobContext& context, QImage paper)
{
    QElapsedTimer clock;
    clock.start();
    Made made;
    const QSize size = (covers.size() * wish.ratio).toSize();
    made.image = paper.size() == size ? std::move(paper) : QImage(size, QImage::Format_RGB32);
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
    if (small && !context.cancelled() && covers.adjusted(-1, -1, 1, 1).contains(placeOf(wish.scene->bounds, {}, wish.transform))) made.whole = wholeOf(made.image, wish, covers);
    made.ms = double(clock.nsecsElapsed()) / 1e6;
    return made;
}

JobRunner& GraphPicture::worker()
{
    if (!m_worker) m_worker = std::make_unique<JobRunner>();
    return *m_worker;
}

void GraphPicture::start(const Wish& wish)
{
    m_drawing = true;
    const QRectF covers = grown(wish.plot, placeOf(wish.scene->bounds, {}, wish.transform));
    const auto work = [wish, covers](const JobContext& context) -> Result<Made> {
        Made made = draw(wish, covers, true, context);
        if (context.cancelled()) return cancelledFailure();
        return made;
    };
    worker().start<Made>(QString(), this, work, [this, generation = m_generation, wish, covers](Result<Made> made) {
        if (generation != m_generation) return;
        m_drawing = false;
        if (made) show(std::move(*made), wish, covers);
        emit changed();
    });
}

/// Only where the picture on view does not hold the whole graph.
void GraphPicture::startWhole(const Wish& wish)
{
    m_drawing = true;
    Wish whole = wish;
    whole.plot.moveTo(0, 0);
    const QRectF& bounds = wish.scene->bounds;
    whole.transform = {whole.plot.width() / bounds.width(), whole.plot.height() / bounds.height(), 0.0, 0.0};
    whole.transform.ox = -bounds.left() * whole.transform.sx;
    whole.transform.oy = -bounds.top() * whole.transform.sy;
    whole.ratio = 1.0;
    const auto work = [whole](const JobContext& context) -> Result<Made> {
        Made made = draw(whole, whole.plot, true, context);
        made.image = {};
        if (context.cancelled()) return cancelledFailure();
        return made;
    };
    worker().start<Made>(QString(), this, work, [this, generation = m_generation, bounds](Result<Made> made) {
        if (generation != m_generation) return;
        m_drawing = false;
        if (made) m_whole = Whole{std::move(made->whole), bounds};
        emit changed();
    });
}

void GraphPicture::show(Made made, const Wish& wish, const QRectF& covers)
{
    if (!made.whole.isNull()) m_whole = Whole{std::move(made.whole), wish.scene->bounds};
    m_shown = Shown{std::move(made.image), wish.transform, covers, made.thinned};
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
    if (!place.adjusted(-0.5, -0.5, 0.5, 0.5).contains(wish.plot)) paintCoarsely(painter, wish, place);
    painter.setClipRect(wish.plot);
    if (sameScale(m_shown->transform, wish.transform))
        painter.drawImage(place.topLeft().toPoint(), m_shown->picture);  // moved by whole pixels: much quicker than scaled
    else
        painter.drawImage(place, m_shown->picture, QRectF(m_shown->picture.rect()));
    painter.restore();
}

/// What lies beside the picture: the whole graph's small one, and over it, where that is enlarged too much, the entries and the nearest lines as they are.
void GraphPicture::paintCoarsely(QPainter& painter, const Wish& wish, const QRectF& place) const
{
    const QRegion beside = QRegion(wish.plot.toAlignedRect()) - QRegion(place.adjusted(0.5, 0.5, -0.5, -0.5).toRect());
    painter.setClipRegion(beside);
    for (const QRect& part : beside) graph_painter::drawGround(painter, {wish.scene.get(), wish.index.get(), wish.transform, QRectF(part), wish.tokens});
    double enlarged = 1e9;
    if (m_whole && !m_whole->picture.isNull()) {
        const QRectF at = placeOf(m_whole->world, {}, wish.transform);
        painter.drawImage(at, m_whole->picture, QRectF(m_whole->picture.rect()));
        enlarged = std::max(at.width() / m_whole->picture.width(), at.height() / m_whole->picture.height());
    }
    if (enlarged > kBlurred)
        for (const QRect& part : beside) graph_painter::drawCoarsely(painter, {wish.scene.get(), wish.index.get(), wish.transform, QRectF(part), wish.tokens});
}

std::int64_t GraphPicture::bytes() const
{
    return (m_shown ? std::int64_t(m_shown->picture.sizeInBytes()) : 0) + (m_whole ? std::int64_t(m_whole->picture.sizeInBytes()) : 0);
}

}  // namespace liftgraph::ui
