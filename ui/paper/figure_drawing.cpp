#include "ui/paper/figure_drawing.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QXmlStreamReader>
#include <algorithm>

namespace liftgraph::ui {

namespace {

constexpr int kFontPixels = 100;  // fonts have whole pixels: words are set large and scaled down

double number(const QXmlStreamAttributes& attributes, const char* name, double otherwise = 0.0)
{
    const auto text = attributes.value(QLatin1String(name));
    return text.isEmpty() ? otherwise : text.toDouble();
}

QColor colour(const QXmlStreamAttributes& attributes, const char* name, const char* opacity)
{
    QColor found(attributes.value(QLatin1String(name)).toString());
    if (found.isValid()) found.setAlphaF(float(number(attributes, opacity, 1.0)));
    return found;
}

QPen penOf(const QXmlStreamAttributes& attributes)
{
    const QColor line = colour(attributes, "stroke", "stroke-opacity");
    if (!line.isValid()) return Qt::NoPen;
    QPen pen(line, number(attributes, "stroke-width", 1.0));
    pen.setCapStyle(Qt::FlatCap);
    QList<qreal> dashes;
    for (const QString& dash : attributes.value(QLatin1String("stroke-dasharray")).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        dashes << dash.toDouble() / std::max(0.1, pen.widthF());
    if (!dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

/// "M x y Q x y x y": the one curve that core draws.
bool curve(const QString& data, QPainterPath& path)
{
    const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() != 8 || parts[0] != QLatin1String("M") || parts[3] != QLatin1String("Q")) return false;
    path.moveTo(parts[1].toDouble(), parts[2].toDouble());
    path.quadTo(parts[4].toDouble(), parts[5].toDouble(), parts[6].toDouble(), parts[7].toDouble());
    return true;
}

void polyline(const QString& points, QPainterPath& path)
{
    for (const QString& point : points.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QPointF at(point.section(QLatin1Char(','), 0, 0).toDouble(), point.section(QLatin1Char(','), 1).toDouble());
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
}

}  // namespace

FigureDrawing::FigureDrawing(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    bool known = xml.readNextStartElement() && xml.name() == QLatin1String("svg");
    if (known) m_size = {number(xml.attributes(), "width"), number(xml.attributes(), "height")};
    while (known && xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("text")) {
            const QXmlStreamAttributes a = xml.attributes();
            const auto anchor = a.value(QLatin1String("text-anchor"));
            const double place = anchor == QLatin1String("middle") ? 0.5 : anchor == QLatin1String("end") ? 1.0 : 0.0;
            const QPointF at(number(a, "x"), number(a, "y"));
            m_words.push_back({at, xml.readElementText(), colour(a, "fill", "fill-opacity"), number(a, "font-size", 12.0), place});
            m_items.push_back({-1, int(m_words.size()) - 1});
            continue;
        }
        known = read(xml.name().toString(), xml.attributes());
        xml.skipCurrentElement();
    }
    m_valid = known && !xml.hasError() && !m_size.isEmpty();
}

bool FigureDrawing::read(const QString& element, const QXmlStreamAttributes& a)
{
    QPainterPath path;
    if (element == QLatin1String("line")) {
        path.moveTo(number(a, "x1"), number(a, "y1"));
        path.lineTo(number(a, "x2"), number(a, "y2"));
    } else if (element == QLatin1String("rect")) {
        path.addRect(number(a, "x"), number(a, "y"), number(a, "width"), number(a, "height"));
    } else if (element == QLatin1String("circle")) {
        path.addEllipse(QPointF(number(a, "cx"), number(a, "cy")), number(a, "r"), number(a, "r"));
    } else if (element == QLatin1String("polyline")) {
        polyline(a.value(QLatin1String("points")).toString(), path);
    } else if (element != QLatin1String("path") || !curve(a.value(QLatin1String("d")).toString(), path)) {
        return false;
    }
    add(path, a);
    return true;
}

void FigureDrawing::add(const QPainterPath& path, const QXmlStreamAttributes& attributes)
{
    const QColor fill = colour(attributes, "fill", "fill-opacity");
    m_shapes.push_back({path, penOf(attributes), fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush)});
    m_items.push_back({int(m_shapes.size()) - 1, -1});
}

void FigureDrawing::drawWords(QPainter& painter, const Words& words) const
{
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(kFontPixels);
    painter.save();
    painter.translate(words.at);
    painter.scale(words.size / kFontPixels, words.size / kFontPixels);
    painter.setFont(font);
    painter.setPen(words.color);
    painter.drawText(QPointF(-words.anchor * QFontMetricsF(font).horizontalAdvance(words.text), 0.0), words.text);
    painter.restore();
}

void FigureDrawing::draw(QPainter& painter, const QRectF& area) const
{
    if (!m_valid) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / m_size.width(), area.height() / m_size.height());
    for (const Item& item : m_items) {
        if (item.shape < 0) {
            drawWords(painter, m_words[std::size_t(item.words)]);
            continue;
        }
        const Shape& shape = m_shapes[std::size_t(item.shape)];
        painter.setPen(shape.pen);
        painter.setBrush(shape.brush);
        painter.drawPath(shape.path);
    }
    painter.restore();
}

}  // namespace liftgraph::ui
