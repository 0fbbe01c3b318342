// The edges of a graph: found by place, thinned where they would add up to a wall, drawn in batches.

#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kDash = 5.0, kGap = 3.0;
constexpr double kShortestDashed = 2 * kDash + kGap;
constexpr double kHidden = 3.0;           // pixels: as long as the smallest dots are wide, so that they lie on all of it
constexpr double kMostPixels = 2.4e7;      // of all lines together
constexpr double kMostDashes = 5e5;
constexpr std::int64_t kSmoothLines = 3000;
constexpr std::size_t kBatch = 4096;
constexpr std::size_t kCoarseLines = 600, kCoarseLooks = 16384;
constexpr int kWidths = 8;
constexpr double kRise = 0.10, kHighestRise = 26.0;  // of a line from one session to another: share of its length, pixels
constexpr double kBend = 0.16;  // of the length: relations down one column do not hide each other
constexpr double kFaintest = 0.05;

/// The part of a line inside `clip` (Liang and Barsky 1984); false where there is none.
bool clipped(QLineF& line, const QRectF& clip)
{
    double from = 0.0, to = 1.0;
    const double dx = line.dx(), dy = line.dy();
    const std::array<std::pair<double, double>, 4> sides = {{{-dx, line.x1() - clip.left()}, {dx, clip.right() - line.x1()},
                                                             {-dy, line.y1() - clip.top()}, {dy, clip.bottom() - line.y1()}}};
    for (const auto& [p, q] : sides) {
        if (p == 0.0) {
            if (q < 0.0) return false;
        } else if (p < 0.0) {
            from = std::max(from, q / p);
        } else {
            to = std::min(to, q / p);
        }
    }
    if (from > to) return false;
    const QPointF begin = line.p1(), way(dx, dy);
    line = QLineF(begin + from * way, begin + to * way);
    return true;
}

/// A dashed line as pieces inside `clip`: stroking thousands of lines with a dash pattern costs Qt fifty times as much.
void addDashes(std::vector<QLineF>& pieces, const QLineF& line, const QRectF& clip)
{
    const double length = line.length();
    QLineF seen = line;
    if (length < kShortestDashed || !clipped(seen, clip)) {
        pieces.push_back(line);
        return;
    }
    const double dx = line.dx() / length, dy = line.dy() / length;
    const double from = QLineF(line.p1(), seen.p1()).length(), to = QLineF(line.p1(), seen.p2()).length(), period = kDash + kGap;
    for (double at = std::floor(from / period) * period; at < to; at += period) {
        const double end = std::min(at + kDash, length);
        pieces.emplace_back(line.x1() + at * dx, line.y1() + at * dy, line.x1() + end * dx, line.y1() + end * dy);
    }
}

QPen penOf(const SceneEdge& edge, const Tokens& tokens)
{
    QColor color = edge.kind == EdgeKind::Temporal ? tokens.accent : tokens.secondary;
    if (edge.kind == EdgeKind::Shared) {
        color.setAlphaF(tokens.contrast ? 1.0F : float(0.10 + 0.45 * edge.weight));
        return QPen(color, 0.5 + 3.5 * edge.weight, Qt::SolidLine, Qt::RoundCap);
    }
    color.setAlphaF(tokens.contrast ? 1.0F : 0.55F);
    return QPen(color, 1.0);
}

QLineF lineOf(const SceneDrawing& drawing, const SceneEdge& edge)
{
    const auto& nodes = drawing.scene->nodes;
    return {drawing.transform.toScreen(nodes[std::size_t(edge.from)].at), drawing.transform.toScreen(nodes[std::size_t(edge.to)].at)};
}

/// Every line that shows, clipped only for its length: `visit(edge index, whole line, visible length)`. No more than the first `most` are looked at.
template <class Visit>
void visitLines(const SceneDrawing& drawing, const JobContext& context, Visit&& visit, std::size_t most = std::numeric_limits<std::size_t>::max())
{
    const GraphScene& scene = *drawing.scene;
    // The arcs of a week reach beyond the straight line between their ends.
    const double air = scene.kind == SceneKind::Week ? drawing.clip.height() * kBend : 2.0;
    const QRectF clip = drawing.clip.adjusted(-air, -air, air, air);
    // Under dots of their own only where those are drawn over them; in a week every line is meant to be seen.
    const double hidden = scene.kind == SceneKind::Timeline && !scene.sized ? kHidden : 0.0;
    std::size_t looked = 0;
    bool stopped = false;
    const auto look = [&](int e) {
        if (++looked % kBatch == 0) stopped = stopped || context.cancelled() || looked > most;
        if (stopped) return;
        const QLineF line = lineOf(drawing, scene.edges[std::size_t(e)]);
        if (std::abs(line.dx()) + std::abs(line.dy()) <= hidden) return;
        QLineF seen = line;
        if (clipped(seen, clip)) visit(e, line, seen.length());
    };
    if (drawing.index) return drawing.index->edges.visit(drawing.transform.toWorld(clip), look);
    for (std::size_t e = 0; e < scene.edges.size(); ++e) look(int(e));
}

struct Amount {
    std::int64_t lines = 0;
    double pixels = 0.0;
};

/// Lines of one look, drawn together.
class Batch {
public:
    Batch(QPainter& painter, LineCanvas* canvas, const QPen& pen) : m_painter(painter), m_canvas(canvas), m_pen(pen) { m_lines.reserve(kBatch); }
    std::vector<QLineF>& lines() { return m_lines; }
    void flush(std::size_t from)
    {
        if (m_lines.size() < from || m_lines.empty()) return;
        if (m_canvas) {
            for (const QLineF& line : m_lines) m_canvas->draw(line, m_pen.color(), m_pen.widthF());
        } else {
            m_painter.setPen(m_pen);
            m_painter.drawLines(m_lines.data(), int(m_lines.size()));
        }
        m_lines.clear();
    }

private:
    QPainter& m_painter;
    LineCanvas* m_canvas;
    QPen m_pen;
    std::vector<QLineF> m_lines;
};

/// A few lines, each exactly as it should be.
void drawFew(QPainter& painter, const SceneDrawing& drawing, const JobContext& context)
{
    painter.setRenderHint(QPainter::Antialiasing, drawing.scene->kind != SceneKind::Timeline);
    visitLines(drawing, context, [&](int e, const QLineF&, double) { drawEdge(painter, drawing, drawing.scene->edges[std::size_t(e)], 0.0); });
}

int bucketOf(const SceneEdge& edge)
{
    if (edge.kind == EdgeKind::Temporal) return 0;
    if (edge.kind == EdgeKind::SameSession) return 1;
    return 2 + std::clamp(int(edge.weight * kWidths), 0, kWidths - 1);
}

std::vector<Batch> batches(QPainter& painter, const SceneDrawing& drawing, double faint)
{
    std::vector<Batch> made;
    for (int bucket = 0; bucket < 2 + kWidths; ++bucket) {
        const EdgeKind kind = bucket == 0 ? EdgeKind::Temporal : bucket == 1 ? EdgeKind::SameSession : EdgeKind::Shared;
        QPen pen = penOf({0, 0, (double(bucket) - 1.5) / kWidths, kind}, drawing.tokens);
        QColor color = pen.color();
        color.setAlphaF(float(std::max(kFaintest, double(color.alphaF()) * faint)));
        pen.setColor(color);
        made.emplace_back(painter, drawing.canvas, pen);
    }
    return made;
}

void drawMany(QPainter& painter, const SceneDrawing& drawing, const Amount& amount, std::uint32_t lastRank, const JobContext& context)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    // What covers the picture more than once would be a wall: fainter, it shows where there is more and where less.
    const double layers = std::min(amount.pixels, kMostPixels) / std::max(1.0, drawing.clip.width() * drawing.clip.height());
    std::vector<Batch> looks = batches(painter, drawing, 1.0 / std::max(1.0, 2.0 * layers));
    const bool dashed = amount.pixels / (kDash + kGap) < kMostDashes;
    visitLines(drawing, context, [&](int e, const QLineF& line, double) {
        if (drawing.index && drawing.index->edges.rank(e) > lastRank) return;
        const SceneEdge& edge = drawing.scene->edges[std::size_t(e)];
        Batch& batch = looks[std::size_t(bucketOf(edge))];
        if (dashed && edge.kind == EdgeKind::Temporal)
            addDashes(batch.lines(), line, drawing.clip);
        else
            batch.lines().push_back(line);
        batch.flush(kBatch);
    });
    for (Batch& batch : looks) batch.flush(0);
}

}  // namespace

void drawEdge(QPainter& painter, const SceneDrawing& drawing, const SceneEdge& edge, double width)
{
    const QLineF line = lineOf(drawing, edge);
    QPen pen = penOf(edge, drawing.tokens);
    if (width > 0.0 && edge.kind != EdgeKind::Shared) {
        QColor color = pen.color();
        color.setAlphaF(1.0F);
        pen = QPen(color, width);
    }
    painter.setPen(pen);
    if (edge.kind == EdgeKind::Temporal && drawing.scene->kind == SceneKind::Week) {
        // Over the columns between: a straight line would run into the entries that stand there.
        const double rise = std::min(kRise * line.length(), kHighestRise);
        QPainterPath arc(line.p1());
        arc.quadTo(line.center() - QPointF(0.0, 2.0 * rise), line.p2());
        pen.setDashPattern({kDash / pen.widthF(), kGap / pen.widthF()});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(arc);
    } else if (edge.kind == EdgeKind::Temporal) {
        std::vector<QLineF> pieces;
        addDashes(pieces, line, drawing.clip);
        painter.drawLines(pieces.data(), int(pieces.size()));
    } else if (edge.kind == EdgeKind::SameSession && drawing.scene->kind == SceneKind::Week) {
        // Always to the left of what runs down: the names are at the right.
        const QLineF down = line.dy() < 0.0 ? QLineF(line.p2(), line.p1()) : line;
        QPainterPath arc(down.p1());
        arc.quadTo(down.center() + 2.0 * kBend * QPointF(-down.dy(), down.dx()), down.p2());
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(arc);
    } else {
        painter.drawLine(line);
    }
}

void drawSomeEdges(QPainter& painter, const SceneDrawing& drawing)
{
    std::vector<QLineF> lines;
    std::stop_source enough;
    visitLines(drawing, {enough.get_token(), {}}, [&](int, QLineF line, double) {
        if (lines.size() < kCoarseLines && clipped(line, drawing.clip)) lines.push_back(line);
        if (lines.size() == kCoarseLines) enough.request_stop();
    }, kCoarseLooks);
    // Opaque, since that is drawn much more quickly: between the colour of lines and the ground.
    QColor color = drawing.scene->kind == SceneKind::Timeline ? drawing.tokens.accent : drawing.tokens.secondary;
    color = QColor((color.red() + drawing.tokens.surface.red()) / 2, (color.green() + drawing.tokens.surface.green()) / 2, (color.blue() + drawing.tokens.surface.blue()) / 2);
    painter.setPen(QPen(color, 0));
    painter.drawLines(lines.data(), int(lines.size()));
}

int drawEdges(QPainter& painter, const SceneDrawing& drawing, const JobContext& context)
{
    Amount amount;
    visitLines(drawing, context, [&amount](int, const QLineF&, double length) {
        ++amount.lines;
        amount.pixels += length;
    });
    if (context.cancelled() || amount.lines == 0) return 1;
    if (amount.lines <= kSmoothLines && drawing.scene->kind != SceneKind::Timeline) {
        drawFew(painter, drawing, context);
        return 1;
    }
    int thinned = 1;
    while (drawing.index && amount.pixels / thinned > kMostPixels) thinned *= 2;
    drawMany(painter, drawing, amount, 0xFFFFFFFFU / std::uint32_t(thinned), context);
    return thinned;
}

}  // namespace liftgraph::ui::graph_painter
