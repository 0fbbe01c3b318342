#pragma once
// A long name in a few lines, broken where a line may end, so that the longest is as short as can be.

#include <QFontMetricsF>
#include <QString>

namespace liftgraph::ui {

inline constexpr int kMostNameLines = 3;

/// `name` in at most `lines` lines, as even as possible; fewer where it has no more places to break.
QString inLines(const QString& name, int lines, const QFontMetricsF& metrics);
/// Of the longest line, pixels.
double widthOfLines(const QString& lines, const QFontMetricsF& metrics);
/// Each line no wider than `room`; one that is wider loses its end.
QString linesWithin(const QString& lines, double room, const QFontMetricsF& metrics);

/// The first words that have room, two at least, and dots; empty where only one has. A name of one word loses its middle.
QString firstWords(const QString& name, double room, const QFontMetricsF& metrics);

}  // namespace liftgraph::ui
