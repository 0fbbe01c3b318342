#include "ui/graphview/name_lines.h"

#include <QStringList>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <vector>

namespace liftgraph::ui {

namespace {

constexpr double kWorthAHyphen = 0.8;  // of the width: only then a word is broken where it has a hyphen

/// Where lines may begin (also in a name without spaces, as Chinese is written), and the end. `spaces`: only there.
std::vector<qsizetype> placesToBreak(const QString& name, bool spaces)
{
    std::vector<qsizetype> places{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, name);
    while (finder.toNextBoundary() > 0)
        if (finder.position() < name.size() && (!spaces || name[finder.position() - 1].isSpace())) places.push_back(finder.position());
    places.push_back(name.size());
    return places;
}

QString broken(const QString& name, const std::vector<qsizetype>& places, int lines, const QFontMetricsF& metrics)
{
    const std::size_t pieces = places.size() - 1;
    const std::size_t most = std::min<std::size_t>(std::size_t(std::max(lines, 1)), pieces);
    if (most <= 1) return name;
    std::vector<double> begins, ends;  // pixels; a space where a line ends does not count
    for (const qsizetype place : places) {
        begins.push_back(metrics.horizontalAdvance(name.left(place)));
        ends.push_back(metrics.horizontalAdvance(name.left(place).trimmed()));
    }
    // widest[line][end]: the longest line of the best way to write the first `end` pieces in so many lines.
    std::vector<std::vector<double>> widest(most + 1, std::vector<double>(pieces + 1, 1e300));
    std::vector<std::vector<std::size_t>> from(most + 1, std::vector<std::size_t>(pieces + 1, 0));
    widest[0][0] = 0.0;
    for (std::size_t line = 1; line <= most; ++line)
        for (std::size_t end = line; end <= pieces; ++end)
            for (std::size_t begin = line - 1; begin < end; ++begin) {
                const double longest = std::max(widest[line - 1][begin], ends[end] - begins[begin]);
                if (longest >= widest[line][end]) continue;
                widest[line][end] = longest;
                from[line][end] = begin;
            }
    QStringList written;
    for (std::size_t line = most, end = pieces; line > 0; --line) {
        const std::size_t begin = from[line][end];
        written.prepend(name.mid(places[begin], places[end] - places[begin]).trimmed());
        end = begin;
    }
    return written.join(QLatin1Char('\n'));
}

}  // namespace

QString inLines(const QString& name, int lines, const QFontMetricsF& metrics)
{
    const std::vector<qsizetype> spaces = placesToBreak(name, true), all = placesToBreak(name, false);
    QString written = broken(name, spaces, lines, metrics);
    if (spaces.size() == all.size()) return written;
    const QString other = broken(name, all, lines, metrics);
    return widthOfLines(other, metrics) < kWorthAHyphen * widthOfLines(written, metrics) ? other : written;
}

double widthOfLines(const QString& lines, const QFontMetricsF& metrics)
{
    double width = 0.0;
    for (const QString& line : lines.split(QLatin1Char('\n'))) width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

QString linesWithin(const QString& lines, double room, const QFontMetricsF& metrics)
{
    QStringList written = lines.split(QLatin1Char('\n'));
    for (QString& line : written) line = metrics.elidedText(line, Qt::ElideRight, room);
    return written.join(QLatin1Char('\n'));
}

QString firstWords(const QString& name, double room, const QFontMetricsF& metrics)
{
    if (metrics.horizontalAdvance(name) <= room) return name;
    const std::vector<qsizetype> places = placesToBreak(name, true);
    if (places.size() <= 2) return metrics.elidedText(name, Qt::ElideMiddle, room);
    for (std::size_t end = places.size() - 1; end-- > 2;) {
        const QString shortened = name.left(places[end]).trimmed() + QChar(0x2026);
        if (metrics.horizontalAdvance(shortened) <= room) return shortened;
    }
    return {};
}

}  // namespace liftgraph::ui
