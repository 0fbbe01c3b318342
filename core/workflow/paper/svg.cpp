#include "core/workflow/paper/svg.h"

#include "core/base/number_text.h"

namespace liftgraph::workflow {

namespace {

std::string at(double value) { return fixedText(value, 2); }

std::string attribute(const char* name, const std::string& value) { return std::string(" ") + name + "=\"" + value + '"'; }

std::string stroke(const Pen& pen)
{
    std::string out = attribute("fill", "none") + attribute("stroke", pen.colour) + attribute("stroke-width", at(pen.width));
    if (*pen.dashes != '\0') out += attribute("stroke-dasharray", pen.dashes);
    if (pen.opacity < 1.0) out += attribute("stroke-opacity", at(pen.opacity));
    return out;
}

}  // namespace

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char letter : text) {
        if (letter == '&') out += "&amp;";
        else if (letter == '<') out += "&lt;";
        else if (letter == '>') out += "&gt;";
        else if (letter == '"') out += "&quot;";
        else if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t') out += letter;
    }
    return out;
}

void SvgPicture::line(double x1, double y1, double x2, double y2, const Pen& pen)
{
    m_body += "<line" + attribute("x1", at(x1)) + attribute("y1", at(y1)) + attribute("x2", at(x2)) + attribute("y2", at(y2)) + stroke(pen) + "/>\n";
}

void SvgPicture::arc(double x, double y1, double y2, double swing, const Pen& pen)
{
    const std::string path = "M " + at(x) + ' ' + at(y1) + " Q " + at(x - swing) + ' ' + at((y1 + y2) / 2.0) + ' ' + at(x) + ' ' + at(y2);
    m_body += "<path" + attribute("d", path) + stroke(pen) + "/>\n";
}

void SvgPicture::bow(double x1, double y1, double x2, double y2, double sag, const Pen& pen)
{
    const std::string middle = at((x1 + x2) / 2.0) + ' ' + at((y1 + y2) / 2.0 + 2.0 * sag);
    m_body += "<path" + attribute("d", "M " + at(x1) + ' ' + at(y1) + " Q " + middle + ' ' + at(x2) + ' ' + at(y2)) + stroke(pen) + "/>\n";
}

void SvgPicture::polyline(const std::vector<double>& x, const std::vector<double>& y, const Pen& pen)
{
    std::string points;
    for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) points += (i == 0 ? "" : " ") + at(x[i]) + ',' + at(y[i]);
    m_body += "<polyline" + attribute("points", points) + stroke(pen) + "/>\n";
}

void SvgPicture::circle(double x, double y, double radius, const char* fill, double opacity)
{
    m_body += "<circle" + attribute("cx", at(x)) + attribute("cy", at(y)) + attribute("r", at(radius)) + attribute("fill", fill) +
              attribute("fill-opacity", at(opacity)) + "/>\n";
}

void SvgPicture::ring(double x, double y, double radius, const Pen& pen)
{
    m_body += "<circle" + attribute("cx", at(x)) + attribute("cy", at(y)) + attribute("r", at(radius)) + stroke(pen) + "/>\n";
}

void SvgPicture::bar(double x, double y, double width, double height, const char* fill)
{
    m_body += "<rect" + attribute("x", at(x)) + attribute("y", at(y)) + attribute("width", at(width)) + attribute("height", at(height)) + attribute("fill", fill) + "/>\n";
}

void SvgPicture::text(double x, double y, const std::string& words, Anchor anchor, const char* colour, double size)
{
    name(x, y, m_words ? m_words(words) : words, anchor, colour, size);
}

void SvgPicture::name(double x, double y, const std::string& words, Anchor anchor, const char* colour, double size)
{
    const char* anchors[] = {"start", "middle", "end"};
    m_body += "<text" + attribute("x", at(x)) + attribute("y", at(y)) + attribute("text-anchor", anchors[int(anchor)]) + attribute("fill", colour) +
              attribute("font-size", at(size)) + '>' + escaped(words) + "</text>\n";
}

std::string SvgPicture::finish() const
{
    return "<svg" + attribute("xmlns", "http://www.w3.org/2000/svg") + attribute("width", at(m_width)) + attribute("height", at(m_height)) +
           attribute("viewBox", "0 0 " + at(m_width) + ' ' + at(m_height)) + attribute("font-family", "sans-serif") + ">\n" + m_body + "</svg>\n";
}

}  // namespace liftgraph::workflow
