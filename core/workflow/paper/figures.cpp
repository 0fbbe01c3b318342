// The figures of the report that show the graph and the importance of the inputs.

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/workflow/paper/svg.h"
#include "core/workflow/paper/words.h"
#include "core/workflow/paper_report.h"

namespace liftgraph::workflow {

namespace {

constexpr double kColumnWidth = 190.0, kRowHeight = 44.0, kTop = 56.0, kLeft = 72.0;
constexpr double kLetter = 6.2;  // about the width of a letter at the size of the names

struct Place {
    const PaperRow* row = nullptr;
    int column = 0, line = 0;
    double x() const { return kLeft + kColumnWidth * column; }
    double y() const { return kTop + kRowHeight * line; }
};

std::vector<Place> placesOf(const PaperSheet& sheet, int week)
{
    std::map<std::string, int> columns;
    for (const PaperRow& row : sheet.rows) {
        if (row.week == week) columns.emplace(row.date, 0);
    }
    int next = 0;
    for (auto& [date, column] : columns) column = next++;
    std::map<int, int> filled;
    std::vector<Place> places;
    for (const PaperRow& row : sheet.rows) {
        if (row.week != week) continue;
        const int column = columns.at(row.date);
        places.push_back({&row, column, filled[column]++});
    }
    return places;
}

void drawEdges(const std::vector<Place>& places, SvgPicture& picture)
{
    for (std::size_t a = 0; a < places.size(); ++a) {
        for (std::size_t b = a + 1; b < places.size(); ++b) {
            const Place &from = places[a], &to = places[b];
            if (from.row->dayType == to.row->dayType) {
                if (from.column == to.column) picture.arc(from.x(), from.y(), to.y(), 9.0 + 7.0 * (to.line - from.line), {kFaint, 0.8, "", 0.6});
                else picture.line(from.x(), from.y(), to.x(), to.y(), {kFaint, 0.5, "", 0.25});
            }
            if (from.row->exercise != to.row->exercise) continue;
            // A straight line would run through what lies between the two.
            const double bow = to.column - from.column > 1 ? 0.35 * kRowHeight : 0.0;
            picture.bow(from.x(), from.y(), to.x(), to.y(), bow, {kAccent, 1.4, "5 4", 1.0});
        }
    }
}

/// The inputs, most important as published first.
std::vector<int> byImportance(const PaperExplanation& explanation, int target)
{
    std::vector<int> order(explanation.inputs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return explanation.published.mean(a, target) > explanation.published.mean(b, target); });
    return order;
}

struct Panel {
    double x = 0.0, width = 0.0;
    std::string title = {};
    const char* colour = kAccent;
};

void drawBars(const PaperExplanation& explanation, const PaperImportance& importance, int target, const Panel& panel, SvgPicture& picture)
{
    constexpr double kBar = 22.0, kFirst = 44.0;
    picture.text(panel.x, 24.0, panel.title, Anchor::Start, kInk, 12.0);
    const double most = importance.mean.size() > 0 ? importance.mean.col(target).maxCoeff() : 0.0;
    if (!(most > 0.0)) {
        picture.text(panel.x, kFirst + kBar, "No prediction depends on any input: nothing to draw.", Anchor::Start, kFaint);
        return;
    }
    double y = kFirst;
    for (const int input : byImportance(explanation, target)) {
        const double value = importance.mean(input, target), length = panel.width * value / most;
        picture.bar(panel.x, y, length, kBar - 8.0, panel.colour);
        const double error = importance.error.size() > 0 ? panel.width * importance.error(input, target) / most : 0.0;
        if (error > 0.0) picture.line(panel.x + std::max(0.0, length - error), y + 7.0, panel.x + length + error, y + 7.0, {kInk, 1.0});
        picture.text(panel.x + length + std::max(error, 0.0) + 6.0, y + 11.0, shortFigure(value), Anchor::Start, kFaint, 10.0);
        y += kBar;
    }
}

}  // namespace

std::string graphFigureSvg(const PaperSheet& sheet, int week, const PaperWords& words)
{
    const std::vector<Place> places = placesOf(sheet, week);
    int columns = 1, lines = 1;
    for (const Place& place : places) {
        columns = std::max(columns, place.column + 1);
        lines = std::max(lines, place.line + 1);
    }
    SvgPicture picture(kLeft + kColumnWidth * columns, kTop + kRowHeight * lines + 28.0, words);
    drawEdges(places, picture);
    for (const Place& place : places) {
        if (place.line == 0) picture.name(place.x(), 20.0, place.row->date + ", " + place.row->dayType, Anchor::Start, kInk, 12.0);
        picture.circle(place.x(), place.y(), 5.0, kInk);
        // Names stand above their line on a ground of their own.
        picture.bar(place.x() + 6.0, place.y() - 18.0, kLetter * double(place.row->exercise.size()), 14.0, "#FFFFFF");
        picture.name(place.x() + 8.0, place.y() - 7.0, place.row->exercise, Anchor::Start, kInk, 10.5);
    }
    picture.text(kLeft, kTop + kRowHeight * lines + 16.0, "Solid: one day type (the paper joins these over all weeks). Dashed: the same exercise.", Anchor::Start, kFaint, 10.0);
    return picture.finish();
}

std::string importanceFigureSvg(const PaperExplanation& explanation, int target, const PaperWords& words)
{
    constexpr double kNames = 130.0, kWidth = 210.0, kGap = 90.0;
    SvgPicture picture(kNames + 2 * (kWidth + kGap), 44.0 + 22.0 * double(explanation.inputs.size()) + 12.0, words);
    double y = 55.0;
    for (const int input : byImportance(explanation, target)) {
        picture.name(kNames - 10.0, y, explanation.inputs[std::size_t(input)], Anchor::End);
        y += 22.0;
    }
    drawBars(explanation, explanation.published, target, {kNames, kWidth, "As published (not an explanation)", kFaint}, picture);
    drawBars(explanation, explanation.exact, target,
             {kNames + kWidth + kGap, kWidth, "Exact, on the graph (" + std::to_string(explanation.nonzeroRows.size()) + " of " + std::to_string(explanation.nodes.size()) + " rows)", kAccent}, picture);
    return picture.finish();
}

}  // namespace liftgraph::workflow
