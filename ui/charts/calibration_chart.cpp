#include "ui/charts/calibration_chart.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kPercent = 100.0;
constexpr double kLowest = 40.0, kHighest = 100.0;
constexpr double kSample = 24.0;  ///< length of a line in the legend
constexpr double kDot = 3.0;

}  // namespace

CalibrationChart::CalibrationChart(QWidget* parent) : PlotWidget(parent)
{
    m_square = true;
    m_rightMargin = space::kM;  // half of the last label
    m_x = m_y = {kLowest, kHighest, false};
    setExportName(QStringLiteral("calibration"));
}

void CalibrationChart::show(const QString& model, const Figures& figures, const Figures& persistence)
{
    m_model = model;
    m_figures = figures;
    m_persistence = persistence;
    double lowest = kLowest;
    for (const Figures* all : {&m_figures, &m_persistence})
        for (const workflow::IntervalFigures& each : *all)
            if (std::isfinite(each.coverage)) lowest = std::min(lowest, std::floor(kPercent * each.coverage / 10.0) * 10.0);
    m_x = m_y = {lowest, kHighest, false};
    dataChanged();
}

QPen CalibrationChart::modelPen() const { return {tokens().accent, 2.0}; }
QPen CalibrationChart::adaptivePen() const { return {seriesColor(2), 1.5, Qt::DotLine}; }
QPen CalibrationChart::persistencePen() const { return {tokens().secondary, 1.5, Qt::DashLine}; }

void CalibrationChart::drawLine(QPainter& painter, const QRectF& area, const Figures& figures, bool adaptive, const QPen& pen, bool dots) const
{
    QPainterPath path;
    for (const workflow::IntervalFigures& each : figures) {
        if (each.adaptive != adaptive || !std::isfinite(each.coverage)) continue;
        const QPointF at = place(kPercent * each.level, kPercent * each.coverage, area);
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
    if (!dots) return;
    painter.setBrush(pen.color());
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < path.elementCount(); ++i) painter.drawEllipse(QPointF(path.elementAt(i)), kDot, kDot);
}

void CalibrationChart::drawLegend(QPainter& painter, const QRectF& area) const
{
    // Below the diagonal, where intervals hold far less than they promise, is the emptiest corner.
    std::vector<std::pair<QString, QPen>> lines{{m_model, modelPen()}, {tr("adaptive"), adaptivePen()}};
    if (!m_persistence.empty()) lines.push_back({tr("as last time"), persistencePen()});
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    double widest = 0.0;
    for (const auto& [text, pen] : lines) widest = std::max(widest, metrics.horizontalAdvance(text));
    widest = std::min(widest, area.width() / 2);
    double y = area.bottom() - space::kS - double(lines.size()) * metrics.height();
    for (const auto& [text, pen] : lines) {
        const double right = area.right() - space::kS;
        painter.setPen(tokens().text);
        painter.drawText(QRectF(right - widest, y, widest, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, widest));
        painter.setPen(pen);
        const double middle = y + metrics.height() / 2;
        painter.drawLine(QPointF(right - widest - space::kXs - kSample, middle), QPointF(right - widest - space::kXs, middle));
        y += metrics.height();
    }
}

void CalibrationChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setClipRect(area.adjusted(-kDot, -kDot, kDot, kDot));
    painter.setPen(QPen(tokens().secondary, 1.0));
    painter.drawLine(place(m_x.low, m_y.low, area), place(m_x.high, m_y.high, area));
    drawLine(painter, area, m_persistence, false, persistencePen(), false);
    drawLine(painter, area, m_figures, true, adaptivePen(), false);
    drawLine(painter, area, m_figures, false, modelPen(), true);
    painter.restore();
    drawLegend(painter, area);
}

QString CalibrationChart::wordsAt(const QPointF& at) const
{
    const QRectF area = plotArea();
    if (!area.contains(at) || m_figures.empty()) return {};
    const double level = m_x.value((at.x() - area.left()) / area.width()) / kPercent;
    const auto nearest = std::min_element(m_figures.begin(), m_figures.end(), [level](const auto& a, const auto& b) {
        return std::abs(a.level - level) < std::abs(b.level - level);
    });
    const auto held = [&](const Figures& figures, bool adaptive) {
        for (const workflow::IntervalFigures& each : figures)
            if (each.adaptive == adaptive && each.level == nearest->level) return shortNumber(kPercent * each.coverage, 1);
        return QStringLiteral("–");
    };
    QString words = tr("%1 % promised\n%2: %3 % held\nadaptive: %4 % held")
                        .arg(shortNumber(kPercent * nearest->level, 0), m_model, held(m_figures, false), held(m_figures, true));
    if (!m_persistence.empty()) words += QLatin1Char('\n') + tr("as last time: %1 % held").arg(held(m_persistence, false));
    return words;
}

void CalibrationChart::mouseMoveEvent(QMouseEvent* event)
{
    const QString words = wordsAt(event->position());
    words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(event->globalPosition().toPoint(), words, this);
}

QString CalibrationChart::csv() const
{
    QString text = QStringLiteral("model,method,promised,held,width\n");
    const auto add = [&](const QString& model, const Figures& figures) {
        for (const workflow::IntervalFigures& each : figures)
            text += QStringLiteral("%1,%2,%3,%4,%5\n").arg(model, each.adaptive ? QStringLiteral("adaptive") : QStringLiteral("conformal"))
                        .arg(each.level, 0, 'g', 10).arg(each.coverage, 0, 'g', 10).arg(each.width, 0, 'g', 10);
    };
    add(m_model, m_figures);
    add(QStringLiteral("persistence"), m_persistence);
    return text;
}

}  // namespace liftgraph::ui
