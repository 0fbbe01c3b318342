#pragma once
// A picture as SVG text: the few shapes that the report's figures need, with attributes only, so that every viewer reads them.

#include <string>
#include <vector>

#include "core/workflow/paper_report.h"

namespace liftgraph::workflow {

/// Text with the characters that markup gives a meaning written as entities.
std::string escaped(const std::string& text);

// The report is printed on white: the light theme's colours (the design's look.md).
inline constexpr const char* kInk = "#1A1E23";
inline constexpr const char* kFaint = "#59636E";
inline constexpr const char* kHairline = "#DDE1E6";
inline constexpr const char* kAccent = "#1F5FBF";
inline constexpr const char* kSecond = "#D55E00";

struct Pen {
    const char* colour = kInk;
    double width = 1.0;
    const char* dashes = "";
    double opacity = 1.0;
};

enum class Anchor { Start, Middle, End };

class SvgPicture {
public:
    SvgPicture(double width, double height, PaperWords words = {}) : m_width(width), m_height(height), m_words(std::move(words)) {}

    void line(double x1, double y1, double x2, double y2, const Pen& pen);
    /// A curve from one point to the other that swings out to the left by `swing`.
    void arc(double x, double y1, double y2, double swing, const Pen& pen);
    /// A curve from one point to the other that hangs down by `sag`.
    void bow(double x1, double y1, double x2, double y2, double sag, const Pen& pen);
    void polyline(const std::vector<double>& x, const std::vector<double>& y, const Pen& pen);
    void circle(double x, double y, double radius, const char* fill, double opacity = 1.0);
    void ring(double x, double y, double radius, const Pen& pen);
    void bar(double x, double y, double width, double height, const char* fill);
    /// One of our own texts, in the reader's language.
    void text(double x, double y, const std::string& words, Anchor anchor = Anchor::Start, const char* colour = kInk, double size = 11.0);
    /// A text of the sheet, as it is.
    void name(double x, double y, const std::string& words, Anchor anchor = Anchor::Start, const char* colour = kInk, double size = 11.0);

    std::string finish() const;

private:
    double m_width, m_height;
    PaperWords m_words;
    std::string m_body = {};
};

}  // namespace liftgraph::workflow
