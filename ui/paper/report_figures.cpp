#include "ui/paper/report_figures.h"

#include <algorithm>

namespace liftgraph::ui {

namespace {
constexpr double kHalf = 0.49;  // of the width: two figures side by side
}  // namespace

FigureObjects::FigureObjects(double width, QObject* parent) : QObject(parent), m_width(width) {}

void FigureObjects::add(const QString& svg) { m_figures.emplace_back(svg.toUtf8()); }

QSizeF FigureObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QSizeF natural = m_figures[std::size_t(format.intProperty(kNumber))].size();
    // Scatter plots stand in pairs; anything wider than the column is made to fit.
    const double half = kHalf * m_width, most = natural.width() < 1.1 * half && natural.width() > 0.9 * half ? half : m_width;
    return natural * std::min(1.0, most / std::max(1.0, natural.width()));
}

void FigureObjects::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    m_figures[std::size_t(format.intProperty(kNumber))].draw(*painter, rect);
}

}  // namespace liftgraph::ui
