#include "ui/charts/date_chart.h"

#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
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
constexpr double kReach = 8.0;
constexpr float kLineOpacity = 0.35f;
constexpr float kDotOpacity = 0.6f;
constexpr int kPixelsPerDate = 100;
constexpr int kPixelsPerValue = 40;
constexpr double kAir = 0.02;
constexpr double kDaysPerMonth = 365.2425 / 12.0;
constexpr double kMsPerDay = 86400000.0;
constexpr int kFirstOfMonths = 4;  // even steps of months drift by up to three days: from here they stay within the month they name

/// Noon, so that no change of the clocks moves a day.
QDateTime noonOf(const QDate& date) { return QDateTime(date, QTime(12, 0)); }
QDate dateOf(double day) { return toDate(log::LocalDay(std::chrono::days(int(std::floor(day))))); }

DateRange rangeOfDays(const QDate& first, const QDate& last, int step)
{
    const QDate begin = step >= 7 ? first.addDays(1 - first.dayOfWeek()) : first;
    const int steps = std::max(1, int(std::ceil(double(begin.daysTo(last)) / step)));
    return {noonOf(begin), noonOf(begin.addDays(qint64(steps) * step)), steps + 1, QCoreApplication::translate("Dates", "d MMM yyyy")};
}

DateRange rangeOfMonths(const QDate& first, const QDate& last, int months)
{
    const int within = std::min(months, 12);
    QDate begin(first.year(), (first.month() - 1) / within * within + 1, kFirstOfMonths);
    if (begin > first) begin = begin.addMonths(-within);
    const double step = months * kDaysPerMonth;
    const int steps = std::max(1, int(std::ceil(double(begin.daysTo(last)) / step)));
    return {noonOf(begin), noonOf(begin).addMSecs(qint64(steps * step * kMsPerDay)), steps + 1,
            months >= 12 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy")};
}

QScatterSeries* addDots(QChart& chart, double size)
{
    auto* dots = new QScatterSeries(&chart);
    dots->setMarkerSize(size);
    chart.addSeries(dots);
    return dots;
}

}  // namespace

DateRange roundRange(double firstDay, double lastDay, int count)
{
    const double air = std::max(1.0, kAir * (lastDay - firstDay));  // no dot is cut at the edge, a single day stands in the middle
    const QDate first = dateOf(firstDay - air), last = dateOf(lastDay + air);
    const double span = double(first.daysTo(last));
    for (const int days : {1, 2, 7, 14, 28})
        if (span / days <= count) return rangeOfDays(first, last, days);
    for (const int months : {2, 3, 6})
        if (span / (kDaysPerMonth * months) <= count) return rangeOfMonths(first, last, months);
    int years = 1;
    while (span / (12 * kDaysPerMonth * years) > count) years *= 2;
    return rangeOfMonths(first, last, 12 * years);
}

DateChart::DateChart(QWidget* parent) : QChartView(new QChart, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setMouseTracking(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    m_line = new QLineSeries(chart());
    chart()->addSeries(m_line);
    m_dots = addDots(*chart(), kDot);
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
    QList<QPointF> values;
    values.reserve(qsizetype(m_points.size()));
    for (const DatePoint& point : m_points) values << valueOf(point);
    for (QXYSeries* series : {static_cast<QXYSeries*>(m_line), static_cast<QXYSeries*>(m_dots)}) series->clear();
    fitAxes();
    m_line->replace(values);
    if (m_points.size() <= kDotsUpTo) m_dots->replace(values);
    mark();
    viewport()->update();
}

void DateChart::fitAxes()
{
    for (QAbstractAxis* axis : chart()->axes()) axis->setVisible(!m_points.empty());
    if (m_points.empty()) return;
    const DateRange range = roundRange(m_points.front().day, m_points.back().day, std::max(2, width() / kPixelsPerDate));
    m_dates->setFormat(range.pattern);
    m_dates->setTickCount(range.ticks);
    m_dates->setRange(range.first, range.last);
    const auto [low, high] = std::minmax_element(m_points.begin(), m_points.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    const AxisScale scale = scaleAround(low->value, high->value);
    const int count = std::clamp(height() / kPixelsPerValue, 2, 6);
    const auto ticks = scale.ticks(count);
    const double gap = ticks.size() > 1 ? ticks[1] - ticks[0] : scale.high - scale.low;
    // Air below must not suggest that a volume could be negative.
    const double bottom = low->value >= 0.0 ? std::max(std::floor(scale.low / gap), 0.0) : std::floor(scale.low / gap);
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
    const auto chosen = std::find_if(m_points.begin(), m_points.end(), [this](const DatePoint& point) { return point.node == m_selected; });
    if (m_selected >= 0 && chosen != m_points.end()) m_chosen->append(valueOf(*chosen));
}

void DateChart::setAxisTitles(const QString& x, const QString& y)
{
    m_dates->setTitleText(x);
    m_values->setTitleText(y);
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
    if (node >= 0 && m_describe) setAccessibleDescription(m_describe(node));
    mark();
}

void DateChart::refreshLook()
{
    const Tokens& t = tokens();
    QColor line = t.accent, dot = t.accent;
    line.setAlphaF(kLineOpacity);
    dot.setAlphaF(kDotOpacity);
    m_line->setPen(QPen(line, 1.2));
    m_dots->setColor(dot);
    m_dots->setPen(Qt::NoPen);
    m_pointed->setColor(t.accent);
    m_pointed->setPen(QPen(t.text, 1.5));
    m_chosen->setColor(t.accent);
    m_chosen->setPen(QPen(t.text, 2.5));
    chart()->setLocale(QLocale());
    styleChart(*chart());
    fitAxes();
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

QPointF DateChart::positionOf(std::size_t point) const { return toViewport().map(valueOf(m_points[point])); }

int DateChart::pointAt(const QPointF& at) const
{
    const QTransform place = toViewport();
    const QList<QPointF> values = m_line->points();
    double best = kReach * kReach;
    int found = -1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QPointF away = place.map(values[i]) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < best) {
            best = distance;
            found = int(i);
        }
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
    });
    mark();
    return written;
}

}  // namespace liftgraph::ui
