#include "ui/charts/date_chart.h"

#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QFontMetrics>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis_scale.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kDot = 7.0;
constexpr double kMark = 12.0;
constexpr double kStar = 15.0;
constexpr double kReach = 8.0;
constexpr float kLineOpacity = 0.35f;
constexpr float kDotOpacity = 0.6f;
constexpr int kPixelsPerDate = 120;
constexpr int kPixelsPerValue = 40;
constexpr double kFewestDays = 6.0;
constexpr int kTitleLines = 4;  ///< beside the plot: labels and title of the dates, with their margins
constexpr int kFewestLabels = 3;
constexpr int kLabelLines = 2;  ///< the same without titles

/// The next of 1, 2, 5, 10, 20, ... above `step`.
double roundStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const double digit = step / power;
    return power * (digit < 1.99 ? 2.0 : digit < 4.99 ? 5.0 : 10.0);
}

QScatterSeries* addDots(QChart& chart, double size)
{
    auto* dots = new QScatterSeries(&chart);
    dots->setMarkerSize(size);
    chart.addSeries(dots);
    return dots;
}

}  // namespace

DateChart::DateChart(QWidget* parent) : QChartView(new QChart, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setMouseTracking(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    for (int i = 0; i < kMostSeries; ++i) {
        m_lines.push_back(new QLineSeries(chart()));
        chart()->addSeries(m_lines.back());
    }
    for (int i = 0; i < kMostSeries; ++i) m_dots.push_back(addDots(*chart(), kDot));
    m_stars = addDots(*chart(), kStar);
    m_stars->setMarkerShape(QScatterSeries::MarkerShapeStar);
    m_pointed = addDots(*chart(), kMark);
    m_chosen = addDots(*chart(), kMark);
    m_dates = new QDateTimeAxis(chart());
    m_values = new QValueAxis(chart());
    chart()->addAxis(m_dates, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(m_dates);
        series->attachAxis(m_values);
    }
    refreshLook();
}

void DateChart::setPoints(std::vector<DatePoint> points)
{
    std::stable_sort(points.begin(), points.end(), [](const DatePoint& a, const DatePoint& b) { return a.day < b.day; });
    // Walking through an exercise asks for the same points again and again.
    if (points == m_points && !points.empty()) return;
    m_points = std::move(points);
    m_hovered = -1;
    fitAxes();
}

void DateChart::setSeriesNames(const QStringList& names)
{
    if (names == m_names) return;
    m_names = names;
    styleSeries();
}

DaySpan DateChart::whole() const
{
    if (m_points.empty()) return {};
    const double first = m_points.front().day, last = m_points.back().day;
    const double air = std::max(1.0, kDateAir * (last - first));
    return {first - air, last + air};
}

DaySpan DateChart::shown() const { return m_span.value_or(whole()); }

bool DateChart::inView(const DatePoint& point) const { return !m_span || (point.day >= m_span->first && point.day <= m_span->last); }

/// What is on view, and of the lines the next point on either side, so that they run on to the edge.
void DateChart::fill()
{
    std::vector<QList<QPointF>> lines(kMostSeries), dots(kMostSeries);
    std::vector<const DatePoint*> before(kMostSeries, nullptr), after(kMostSeries, nullptr);
    QList<QPointF> stars;
    std::size_t count = 0;
    for (const DatePoint& point : m_points) {
        const auto line = std::size_t(std::clamp(point.series, 0, kMostSeries - 1));
        if (!inView(point)) {
            if (m_span && point.day < m_span->first)
                before[line] = &point;
            else if (!after[line])
                after[line] = &point;
            continue;
        }
        ++count;
        const QPointF at = valueOf(point);
        lines[line] << at;
        dots[line] << at;
        if (point.marked) stars << at;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (before[i]) lines[i].prepend(valueOf(*before[i]));
        if (after[i]) lines[i] << valueOf(*after[i]);
        m_lines[i]->replace(lines[i]);
        m_dots[i]->replace(count <= kDotsUpTo ? dots[i] : QList<QPointF>());
    }
    m_stars->replace(count <= kDotsUpTo ? stars : QList<QPointF>());
}

void DateChart::fitAxes()
{
    for (QAbstractAxis* axis : chart()->axes()) axis->setVisible(!m_points.empty());
    for (QAbstractSeries* series : chart()->series()) static_cast<QXYSeries*>(series)->clear();
    if (!m_points.empty()) {
        const int count = std::max(2, width() / kPixelsPerDate);
        const DateRange range = m_span ? exactRange(m_span->first, m_span->last, count) : roundRange(m_points.front().day, m_points.back().day, count);
        m_dates->setFormat(range.pattern);
        m_dates->setTickCount(range.ticks);
        m_dates->setRange(range.first, range.last);
        fitValues();
        fill();
        mark();
    }
    viewport()->update();
}

void DateChart::fitValues()
{
    double lowest = 0.0, highest = 0.0;
    bool any = false;
    for (const bool all : {false, true}) {
        for (const DatePoint& point : m_points) {
            if (!all && !inView(point)) continue;
            lowest = any ? std::min(lowest, point.value) : point.value;
            highest = any ? std::max(highest, point.value) : point.value;
            any = true;
        }
        if (any) break;
    }
    const AxisScale scale = scaleAround(lowest, highest);
    const int count = std::clamp(height() / kPixelsPerValue, kFewestLabels, 6);
    const auto ticks = scale.ticks(count);
    double gap = ticks.size() > 1 ? ticks[1] - ticks[0] : roundStep(scale.high - scale.low);
    // A label that has no line of its own is drawn as dots.
    const int line = QFontMetrics(m_values->labelsFont()).lineSpacing();
    const int labels = std::max(kFewestLabels, height() / (line + 2) - (m_titled ? kTitleLines : kLabelLines));
    while (std::ceil(scale.high / gap) - std::floor(scale.low / gap) + 1.0 > labels) gap = roundStep(gap);
    // Air below must not suggest that a volume could be negative.
    const double bottom = lowest >= 0.0 ? std::max(std::floor(scale.low / gap), 0.0) : std::floor(scale.low / gap);
    const double top = std::ceil(scale.high / gap);
    const QString text = scale.text(gap, count);
    const qsizetype point = text.indexOf(QLocale().decimalPoint());
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(point < 0 ? 0 : text.size() - point - 1));
    m_values->setTickCount(int(top - bottom) + 1);
    m_values->setRange(bottom * gap, top * gap);
}

void DateChart::mark()
{
    m_chosen->clear();
    m_pointed->clear();
    if (m_hovered >= 0) m_pointed->append(valueOf(m_points[std::size_t(m_hovered)]));
    if (m_selected < 0) return;
    for (const DatePoint& point : m_points)
        if (point.node == m_selected && inView(point)) m_chosen->append(valueOf(point));
}

void DateChart::setAxisTitles(const QString& x, const QString& y)
{
    m_dates->setTitleText(x);
    m_values->setTitleText(y);
    fitTitles();
}

/// A low chart keeps its room for the values: a title that would be cut off, or leave the labels none, says nothing.
void DateChart::fitTitles()
{
    const QFontMetrics letters(m_values->titleFont());
    const bool room = letters.horizontalAdvance(m_values->titleText()) <= height() - kTitleLines * letters.lineSpacing();
    if (room == m_titled) return;
    m_titled = room;
    m_values->setTitleVisible(room);
    m_dates->setTitleVisible(room);
    fitAxes();
}

void DateChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void DateChart::showSelected(int node)
{
    if (m_selected == node) return;
    m_selected = node;
    const auto at = std::find_if(m_points.begin(), m_points.end(), [node](const DatePoint& point) { return point.node == node; });
    if (node >= 0 && m_describe && at != m_points.end()) setAccessibleDescription(m_describe(*at));
    mark();
}

void DateChart::setSpan(std::optional<DaySpan> span)
{
    if (span) {
        const double middle = (span->first + span->last) / 2.0, half = std::max(span->last - span->first, kFewestDays) / 2.0;
        span = DaySpan{std::floor(middle - half), std::ceil(middle + half)};
    }
    if (span == m_span) return;
    m_span = span;
    m_hovered = -1;
    fitAxes();
}

void DateChart::zoom(double factor, double about)
{
    if (m_points.empty()) return;
    const DaySpan now{dayOf(m_dates->min()), dayOf(m_dates->max())}, all = whole();
    const DaySpan next{about - (about - now.first) * factor, about + (now.last - about) * factor};
    // Farther out than everything is everything.
    choose(next.first <= all.first && next.last >= all.last ? std::optional<DaySpan>() : next);
}

void DateChart::pan(double share)
{
    if (m_points.empty() || !m_span) return;
    const DaySpan all = whole();
    const double length = m_span->last - m_span->first;
    const double first = std::clamp(m_span->first + share * length, std::min(all.first, m_span->first), std::max(all.last - length, m_span->first));
    choose(DaySpan{first, first + length});
}

void DateChart::choose(std::optional<DaySpan> span)
{
    setSpan(span);
    emit spanChanged();
}

void DateChart::refreshLook()
{
    styleSeries();
    fitAxes();
}

void DateChart::styleSeries()
{
    const Tokens& t = tokens();
    for (int i = 0; i < kMostSeries; ++i) {
        QColor line = m_names.size() > 1 ? seriesColor(i) : t.accent, dot = line;
        line.setAlphaF(kLineOpacity);
        dot.setAlphaF(kDotOpacity);
        m_lines[std::size_t(i)]->setPen(QPen(line, 1.2));
        m_dots[std::size_t(i)]->setColor(dot);
        m_dots[std::size_t(i)]->setPen(Qt::NoPen);
    }
    m_stars->setColor(t.caution);
    m_stars->setPen(QPen(t.surface, 1.0));
    m_pointed->setColor(t.accent);
    m_pointed->setPen(QPen(t.text, 1.5));
    m_chosen->setColor(t.accent);
    m_chosen->setPen(QPen(t.text, 2.5));
    chart()->setLocale(QLocale());
    styleChart(*chart());
}

QPointF DateChart::valueOf(const DatePoint& point) const { return {double(noonOf(dateOf(point.day)).toMSecsSinceEpoch()), point.value}; }

QTransform DateChart::toViewport() const
{
    const QRectF area = chart()->plotArea();
    const double first = double(m_dates->min().toMSecsSinceEpoch()), last = double(m_dates->max().toMSecsSinceEpoch());
    QTransform place;
    place.translate(area.left(), area.bottom());
    place.scale(area.width() / (last - first), -area.height() / (m_values->max() - m_values->min()));
    place.translate(-first, -m_values->min());
    return place * chart()->sceneTransform() * viewportTransform();
}

QRectF DateChart::plot() const { return (chart()->sceneTransform() * viewportTransform()).mapRect(chart()->plotArea()); }

QPointF DateChart::positionOf(std::size_t point) const { return toViewport().map(valueOf(m_points[point])); }

double DateChart::dayAt(const QPointF& at) const
{
    const QRectF area = plot();
    const double share = area.width() > 0 ? (at.x() - area.left()) / area.width() : 0.0;
    const double ms = double(m_dates->min().toMSecsSinceEpoch()) + share * double(m_dates->min().msecsTo(m_dates->max()));
    return dayOf(QDateTime::fromMSecsSinceEpoch(qint64(ms)));
}

int DateChart::pointAt(const QPointF& at) const
{
    if (m_points.empty()) return -1;
    const QTransform place = toViewport();
    // The points lie in the order of their days: only those near the place can be meant.
    const double from = dayAt(at - QPointF(kReach, 0)) - 2.0, to = dayAt(at + QPointF(kReach, 0)) + 2.0;
    auto point = std::lower_bound(m_points.begin(), m_points.end(), from, [](const DatePoint& p, double day) { return p.day < day; });
    double best = kReach * kReach;
    int found = -1;
    for (; point != m_points.end() && point->day <= to; ++point) {
        if (!inView(*point)) continue;
        const QPointF away = place.map(valueOf(*point)) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance >= best) continue;
        best = distance;
        found = int(point - m_points.begin());
    }
    return found;
}

Result<void> DateChart::exportTo(const QString& path)
{
    if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) return writeText(path, csv().toUtf8());
    chart()->layout()->activate();
    // A file holds what was trained, not where the pointer happened to be.
    for (QScatterSeries* marks : {m_chosen, m_pointed}) marks->clear();
    auto written = writePicture(path, size(), accessibleName(), [this](QPainter& painter, QSize area) {
        painter.setRenderHint(QPainter::Antialiasing);
        scene()->render(&painter, QRectF(QPointF(0, 0), area), chart()->geometry());
        drawWords(painter);
    });
    mark();
    return written;
}

void DateChart::drawWords(QPainter& painter) const
{
    if (m_points.empty()) return;
    const QRectF area = plot();
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetrics metrics(painter.font());
    double x = area.right();
    const auto write = [&](const QString& text, const QColor& color) {
        x -= metrics.horizontalAdvance(text) + space::kM;
        painter.setPen(color);
        painter.drawText(QPointF(x, area.top() + metrics.ascent()), text);
    };
    const bool stars = std::any_of(m_points.begin(), m_points.end(), [this](const DatePoint& point) { return point.marked && inView(point); });
    if (stars && !m_markText.isEmpty()) write(QStringLiteral("★ ") + m_markText, tokens().caution);
    for (qsizetype i = m_names.size(); m_names.size() > 1 && i-- > 0;) {
        const bool used = std::any_of(m_points.begin(), m_points.end(), [i](const DatePoint& point) { return point.series == i; });
        if (used) write(QStringLiteral("● ") + m_names.at(i), seriesColor(int(i)));
    }
}

}  // namespace liftgraph::ui
