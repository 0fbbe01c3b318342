#include "ui/graphview/graph_legend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kBarWidth = 96.0, kLine = 24.0, kThick = 3.0;
constexpr double kDot = 4.0, kSmall = 2.0, kLarge = 6.0;  // radii; sizes differ as those of the entries do

QString words(const char* text) { return QCoreApplication::translate("GraphView", text); }

/// A sample or some words.
struct Piece {
    enum class Kind { Words, Session, Time, Shared, Dot, Bar };
    Kind kind = Kind::Words;
    double width = 0.0;
    QString text = {};
    QColor color = {};
    double radius = kDot;
};
/// What stays in one line.
using Part = std::vector<Piece>;

class Parts {
public:
    explicit Parts(const QFontMetricsF& metrics) : m_metrics(metrics) {}

    Parts& begin()
    {
        m_parts.emplace_back();
        return *this;
    }
    Parts& say(const QString& text) { return add({Piece::Kind::Words, m_metrics.horizontalAdvance(text), text}); }
    Parts& dot(const QColor& color, double radius = kDot) { return add({Piece::Kind::Dot, 2.0 * radius, {}, color, radius}); }
    Parts& sample(Piece::Kind kind, double width) { return add({kind, width}); }
    std::vector<Part> take() { return std::move(m_parts); }

private:
    Parts& add(Piece piece)
    {
        m_parts.back().push_back(std::move(piece));
        return *this;
    }
    const QFontMetricsF& m_metrics;
    std::vector<Part> m_parts;
};

void addLines(Parts& parts, SceneKind kind)
{
    switch (kind) {
    case SceneKind::Timeline: case SceneKind::Week:
        parts.begin().sample(Piece::Kind::Session, kSmall).say(words(QT_TRANSLATE_NOOP("GraphView", "same session")));
        parts.begin().sample(Piece::Kind::Time, kLine).say(words(QT_TRANSLATE_NOOP("GraphView", "next time")));
        break;
    case SceneKind::Embedding: parts.begin().say(words(QT_TRANSLATE_NOOP("GraphView", "close together: alike to the model"))); break;
    case SceneKind::Map: parts.begin().sample(Piece::Kind::Shared, kLine).say(words(QT_TRANSLATE_NOOP("GraphView", "thicker: more shared sessions"))); break;
    }
}

std::vector<Part> partsOf(const GraphScene& scene, const ColorLegend& legend, const QFontMetricsF& metrics)
{
    Parts parts(metrics);
    addLines(parts, scene.kind);
    if (!legend.categories.empty()) {
        if (!legend.title.isEmpty()) parts.begin().say(legend.title + QLatin1Char(':'));
        for (const auto& [name, color] : legend.categories) parts.begin().dot(color).say(name);
    } else if (!legend.muscles) {
        parts.begin().say(legend.title + QLatin1Char(':')).say(legend.low).sample(Piece::Kind::Bar, kBarWidth).say(legend.high);
    }
    if (!legend.unknown.isEmpty()) parts.begin().dot(legend.unknownColor).say(legend.unknown);
    if (!legend.size.isEmpty()) {
        const QColor grey = tokens().secondary;
        parts.begin().say(legend.size + QLatin1Char(':')).dot(grey, kSmall).say(legend.smallest).dot(grey, kLarge).say(legend.largest);
    }
    return parts.take();
}

double widthOf(const Part& part)
{
    double width = double(space::kS) * double(part.size() - 1);
    for (const Piece& piece : part) width += piece.width;
    return width;
}

/// Calls `place` with each part, its x from where lines begin, and its line; tells how many lines there are.
template <class Place>
int flow(const std::vector<Part>& parts, double width, Place&& place)
{
    double x = 0.0;
    int line = 0;
    for (const Part& part : parts) {
        const double wide = widthOf(part);
        if (x > 0.0 && x + wide > width) {
            x = 0.0;
            ++line;
        }
        place(part, x, line);
        x += wide + space::kL;
    }
    return line + 1;
}

void draw(QPainter& painter, const Piece& piece, const QRectF& box, const ColorLegend& legend, bool mirrored)
{
    const double middle = box.center().y();
    painter.setRenderHint(QPainter::Antialiasing, piece.kind == Piece::Kind::Dot);
    switch (piece.kind) {
    case Piece::Kind::Words:
        painter.setPen(tokens().secondary);
        painter.drawText(box.adjusted(-1, 0, 1, 0), int(Qt::AlignHCenter | Qt::AlignVCenter) | Qt::TextDontClip, piece.text);
        break;
    case Piece::Kind::Session:
        painter.setPen(QPen(tokens().secondary, 1));
        painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
        break;
    case Piece::Kind::Time:
        painter.setPen(QPen(tokens().accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
        break;
    case Piece::Kind::Shared:
        painter.setPen(QPen(tokens().secondary, kThick));
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
        break;
    case Piece::Kind::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(piece.color);
        painter.drawEllipse(box.center(), piece.radius, piece.radius);
        break;
    case Piece::Kind::Bar:
        for (int i = 0; i < int(box.width()); ++i) {
            const double share = i / (box.width() - 1.0), value = mirrored ? 1.0 - share : share;
            painter.fillRect(QRectF(box.left() + i, middle - space::kXs, 1, space::kS), legend.diverging ? divergingColor(2 * value - 1) : sequentialColor(value));
        }
        break;
    }
}

}  // namespace

double legendHeight(const GraphScene& scene, const ColorLegend& legend, double width)
{
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    const int lines = flow(partsOf(scene, legend, metrics), width, [](const Part&, double, int) {});
    return std::ceil(lines * metrics.height() + (lines - 1) * space::kXs);
}

void drawLegend(QPainter& painter, const GraphScene& scene, const ColorLegend& legend, const QRectF& room, bool mirrored)
{
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    flow(partsOf(scene, legend, metrics), room.width(), [&](const Part& part, double x, int line) {
        for (const Piece& piece : part) {
            const double left = mirrored ? room.right() - x - piece.width : room.left() + x;
            draw(painter, piece, QRectF(left, room.top() + line * (metrics.height() + space::kXs), piece.width, metrics.height()), legend, mirrored);
            x += piece.width + space::kS;
        }
    });
}

QString legendText(const ColorLegend& legend)
{
    QStringList told;
    for (const auto& [name, color] : legend.categories) told << name;
    if (told.isEmpty()) told << (legend.muscles ? words(QT_TRANSLATE_NOOP("GraphView", "colours are muscle groups")) : words(QT_TRANSLATE_NOOP("GraphView", "from %1 to %2")).arg(legend.low, legend.high));
    if (!legend.unknown.isEmpty()) told << words(QT_TRANSLATE_NOOP("GraphView", "grey: %1")).arg(legend.unknown);
    QString text = (legend.title.isEmpty() ? QString() : legend.title + QStringLiteral(": ")) + told.join(QStringLiteral(", "));
    if (!legend.size.isEmpty()) text += QStringLiteral(". ") + legend.size + QStringLiteral(": ") + words("from %1 to %2").arg(legend.smallest, legend.largest);
    return text;
}

}  // namespace liftgraph::ui::graph_painter
