#pragma once
// Many thin lines straight into an image: Qt hands such lines to its thread pool in portions of 255 pixels, which costs more than drawing them.

#include <QColor>
#include <QImage>
#include <QLineF>
#include <cstdint>

namespace liftgraph::ui {

/// An image of Format_RGB32 that lines are laid over; valid while the image is, and is not copied.
class LineCanvas {
public:
    explicit LineCanvas(QImage& image);

    /// A line in the image's logical pixels, `width` of them wide (at least one device pixel), laid over what is there. Parts outside are left out.
    void draw(const QLineF& line, const QColor& color, double width);

private:
    struct Ink {
        std::uint32_t redBlue = 0, green = 0;  ///< already multiplied by the opacity
        std::uint32_t stays = 0;               ///< 0..256, share of what is beneath
    };
    void lay(std::uint32_t& pixel, const Ink& ink) const
    {
        const std::uint32_t redBlue = (((pixel & 0xFF00FFU) * ink.stays) >> 8) & 0xFF00FFU, green = (((pixel & 0x00FF00U) * ink.stays) >> 8) & 0x00FF00U;
        pixel = 0xFF000000U | (redBlue + ink.redBlue) | (green + ink.green);
    }

    std::uint32_t* m_pixels;
    std::ptrdiff_t m_stride;  ///< pixels from row to row
    int m_width, m_height;
    double m_ratio;
};

}  // namespace liftgraph::ui
