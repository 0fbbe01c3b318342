#include "ui/charts/loss_chart.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/entry_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
bool drawable(double loss) { return std::isfinite(loss) && loss > 0.0; }
}  // namespace

LossChart::LossChart(QWidget* parent) : PlotWidget(parent), m_persistence(kNone)
{
    setExportName(QStringLiteral("loss"));
    rescale();
}

void LossChart::begin(int epochs)
{
    m_reports.clear();
    m_epochs = std::max(epochs, 1);
    m_persistence = kNone;
    rescale();
}

void LossChart::append(const std::vector<learn::EpochReport>& reports)
{
    if (reports.empty()) return;
    m_reports.insert(m_reports.end(), reports.begin(), reports.end());
    rescale();
}

void LossChart::showHistory(const std::vector<learn::EpochReport>& history)
{
    m_reports = history;
    m_epochs = std::max<int>(1, int(history.size()));
    rescale();
}

void LossChart::setPersistence(double loss)
{
    m_persistence = loss;
    rescale();
}

void LossChart::rescale()
{
    double lowest = 1e300, highest = 0.0;
    const auto include = [&](double loss) {
        if (!drawable(loss)) return;
        lowest = std::min(lowest, loss);
        highest = std::max(highest, loss);
    };
    for (const learn::EpochReport& report : m_reports) {
        include(report.trainLoss);
        include(report.validationLoss);
    }
    include(m_persistence);
    m_y = highest > 0.0 ? logScaleAround(lowest, highest) : AxisScale{0.1, 1.0, true};
    m_x = {1.0, std::max<double>(2.0, std::max<double>(m_epochs, double(m_reports.size()))), false};
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    m_rightMargin = space::kS + std::max({metrics.horizontalAdvance(tr("as last time")), metrics.horizontalAdvance(tr("Training")),
                                          metrics.horizontalAdvance(tr("Validation"))});
    dataChanged();
}

void LossChart::drawLine(QPainter& painter, const QRectF& area, bool validation) const
{
    QPainterPath path;
    bool pen = false;
    for (const learn::EpochReport& report : m_reports) {
        const double loss = validation ? report.validationLoss : report.trainLoss;
        if (!drawable(loss)) {
            pen = false;
            continue;
        }
        const QPointF at = place(report.epoch + 1, loss, area);
        pen ? path.lineTo(at) : path.moveTo(at);
        pen = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(validation ? tokens().accent : tokens().text, validation ? 2.0 : 1.5));
    painter.drawPath(path);
}

void LossChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 1, 1));
    if (drawable(m_persistence)) {
        painter.setPen(QPen(tokens().secondary, 1.5, Qt::DashLine));
        painter.drawLine(place(m_x.low, m_persistence, area), place(m_x.high, m_persistence, area));
    }
    drawLine(painter, area, false);
    drawLine(painter, area, true);
    painter.restore();
    drawLabels(painter, area);
}

void LossChart::drawLabels(QPainter& painter, const QRectF& area) const
{
    struct Label {
        double y;
        double x;
        QString text;
        QColor color;
    };
    std::vector<Label> labels;
    if (drawable(m_persistence)) labels.push_back({place(1, m_persistence, area).y(), area.right(), tr("as last time"), tokens().secondary});
    if (!m_reports.empty()) {
        const learn::EpochReport& last = m_reports.back();
        const double x = place(last.epoch + 1, m_y.low, area).x();
        if (drawable(last.trainLoss)) labels.push_back({place(1, last.trainLoss, area).y(), x, tr("Training"), tokens().text});
        if (drawable(last.validationLoss)) labels.push_back({place(1, last.validationLoss, area).y(), x, tr("Validation"), tokens().accent});
    }
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    // Labels keep a line's distance: pushed down from the top, then up from the bottom.
    for (std::size_t i = 1; i < labels.size(); ++i) labels[i].y = std::max(labels[i].y, labels[i - 1].y + metrics.height());
    double floor = area.bottom();
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i].y = std::min(labels[i].y, floor);
        floor = labels[i].y - metrics.height();
    }
    for (const Label& label : labels) {
        painter.setPen(label.color);
        painter.drawText(QPointF(label.x + space::kXs, label.y + metrics.ascent() / 2 - 1), label.text);
    }
}

void LossChart::drawOverlay(QPainter& painter, const QRectF& area) const
{
    if (m_hoveredEpoch < 0 || m_hoveredEpoch >= int(m_reports.size())) return;
    const learn::EpochReport& report = m_reports[std::size_t(m_hoveredEpoch)];
    painter.setPen(Qt::NoPen);
    const double dot = space::kXs;
    if (drawable(report.trainLoss)) {
        painter.setBrush(tokens().text);
        painter.drawEllipse(place(report.epoch + 1, report.trainLoss, area), dot, dot);
    }
    if (drawable(report.validationLoss)) {
        painter.setBrush(tokens().accent);
        painter.drawEllipse(place(report.epoch + 1, report.validationLoss, area), dot, dot);
    }
}

void LossChart::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF area = plotArea();
    const int epoch = int(std::lround(m_x.value((event->position().x() - area.left()) / area.width()))) - 1;
    const bool inside = area.contains(event->position()) && epoch >= 0 && epoch < int(m_reports.size());
    m_hoveredEpoch = inside ? epoch : -1;
    if (inside) {
        const learn::EpochReport& report = m_reports[std::size_t(epoch)];
        QString words = tr("Epoch %1\nTraining %2").arg(epoch + 1).arg(shortNumber(report.trainLoss, 4));
        if (std::isfinite(report.validationLoss)) words += QLatin1Char('\n') + tr("Validation %1").arg(shortNumber(report.validationLoss, 4));
        if (std::isfinite(m_persistence)) words += QLatin1Char('\n') + tr("as last time %1").arg(shortNumber(m_persistence, 4));
        QToolTip::showText(event->globalPosition().toPoint(), words, this);
    }
    update();
}

void LossChart::leaveEvent(QEvent*)
{
    m_hoveredEpoch = -1;
    update();
}

void LossChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) rescale();
    PlotWidget::changeEvent(event);
}

QString LossChart::csv() const
{
    QString text = QStringLiteral("epoch,training,validation,as_last_time\n");
    const auto cell = [](double loss) { return std::isfinite(loss) ? QString::number(loss, 'g', 10) : QString(); };
    for (const learn::EpochReport& report : m_reports)
        text += QStringLiteral("%1,%2,%3,%4\n").arg(report.epoch + 1).arg(cell(report.trainLoss), cell(report.validationLoss), cell(m_persistence));
    return text;
}

}  // namespace liftgraph::ui
