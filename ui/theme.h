#pragma once
// Every colour, space and type size of the window, for light, dark and high contrast; no other file writes one.

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

#include "core/log/catalogue.h"

class QApplication;
class QChart;
class QPalette;

namespace liftgraph::ui {

namespace space {
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24, kXxl = 32;
inline constexpr int kRadius = 8, kRail = 72, kHeader = 48, kDetails = 320, kStatus = 28, kRow = 28, kIcon = 20, kTextColumn = 720;
inline constexpr int kCellInset = kS + 3;  // where a table's words begin: the sheet's padding and the style's own margin
}  // namespace space

enum class TextRole { PageTitle, CardTitle, Body, Caption };

/// The tokens of the theme in force.
struct Tokens {
    bool dark = false;
    bool contrast = false;  ///< for eyes that need more of it: text at 7:1 and up, lines and marks at 3:1 and up, a wide ring around what has the keyboard
    QColor window, surface, text, secondary, hairline, accent, good, caution, bad;
};
const Tokens& lightTokens();
const Tokens& darkTokens();
/// Black on white, or white on black.
const Tokens& contrastTokens(bool dark);
const Tokens& tokens();  ///< those that applyTheme() chose last

/// Sets palette, style sheet and the tokens in force.
void applyTheme(QApplication& application, bool dark, bool contrast = false);
bool systemIsDark();
/// Whether the system's own colours are those of a high contrast theme: nothing but black and white behind words.
bool systemWantsContrast();
bool isOfHighContrast(const QPalette& palette);

QFont textFont(TextRole role);
/// The same with figures of equal width, for columns of numbers.
QFont figureFont(TextRole role = TextRole::Body);
/// Okabe-Ito, the same in both themes.
QColor muscleColor(log::MuscleGroup group);
/// Four colours for lines that lie on one chart, told apart by everybody.
QColor seriesColor(int index);
/// cividis, t in 0..1.
QColor sequentialColor(double t);
/// blue - grey - vermillion, t in -1..1.
QColor divergingColor(double t);
/// WCAG contrast ratio, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);
/// Background, axes, grid, label fonts of a chart by the tokens in force; no title, no legend, no animation.
void styleChart(QChart& chart);
/// One of our own line icons (resources/icons/NAME.svg) in a token colour, sharp at every scale.
QIcon themedIcon(const QString& name);

}  // namespace liftgraph::ui
