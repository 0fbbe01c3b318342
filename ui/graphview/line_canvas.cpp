#include "ui/graphview/line_canvas.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::ui {

LineCanvas::LineCanvas(QImage& image)
    : m_pixels(reinterpret_cast<std::uint32_t*>(image.bits())), m_stride(image.bytesPerLine() / 4), m_width(image.width()), m_height(image.height()),
      m_ratio(image.devicePixelRatioF())
{
}

/// A step of one pixel along the longer side, as Bresenham (1965), in fixed point of 16 bits.
void LineCanvas::draw(const QLineF& line, const QColor& color, double width)
{
    const int alpha = std::clamp(int(std::lround(color.alphaF() * 256.0F)), 0, 256);
    const std::uint32_t rgb = color.rgb();
    const std::uint32_t share = std::uint32_t(alpha);
    const Ink ink{(((rgb & 0xFF00FFU) * share) >> 8) & 0xFF00FFU, (((rgb & 0x00FF00U) * share) >> 8) & 0x00FF00U, 256U - share};
    const bool flat = std::abs(line.dx()) >= std::abs(line.dy());
    // As if everything were flat: `along` runs, `across` follows.
    double from = (flat ? line.x1() : line.y1()) * m_ratio, to = (flat ? line.x2() : line.y2()) * m_ratio;
    double begin = (flat ? line.y1() : line.x1()) * m_ratio, end = (flat ? line.y2() : line.x2()) * m_ratio;
    if (from > to) {
        std::swap(from, to);
        std::swap(begin, end);
    }
    const int count = flat ? m_width : m_height, breadth = flat ? m_height : m_width;
    if (!(to >= 0.0) || !(from < count)) return;
    const double slope = to > from ? (end - begin) / (to - from) : 0.0;
    const int first = std::max(0, int(std::floor(from))), last = std::min(count - 1, int(std::floor(to)));
    const int thick = std::max(1, int(std::lround(width * m_ratio)));
    // Where the line is in the middle of the first pixel; at its own end, not before it.
    const double start = begin + slope * std::max(0.0, first + 0.5 - from) - 0.5 * (thick - 1);
    auto across = std::int64_t(std::floor(start * 65536.0));
    const auto step = std::int64_t(std::lround(slope * 65536.0));
    const std::ptrdiff_t alongStep = flat ? 1 : m_stride, acrossStep = flat ? m_stride : 1;
    std::uint32_t* here = m_pixels + first * alongStep;
    for (int along = first; along <= last; ++along, across += step, here += alongStep) {
        const auto row = std::ptrdiff_t(across >> 16);
        for (std::ptrdiff_t one = row; one < row + thick; ++one)
            if (one >= 0 && one < breadth) lay(here[one * acrossStep], ink);
    }
}

}  // namespace liftgraph::ui
