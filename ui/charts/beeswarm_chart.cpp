#include "ui/charts/beeswarm_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/charts/named_rows.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kColumns = 80;      ///< along the scale: points in one column step aside
constexpr double kStep = 0.08;    ///< of a line's height
constexpr double kWidest = 0.42;
}  // namespace

QSize BeeswarmChart::minimumSizeHint() const { return {220, namedRowsHeight(std::max<qsizetype>(m_names.size(), 4))}; }

void BeeswarmChart::show(const QStringList& names, std::vector<Bee> bees, const QString& title)
{
    m_names = names;
    m_bees = std::move(bees);
    m_title = title;
    double least = 0.0, most = 0.0;
    for (const Bee& bee : m_bees) {
        least = std::min(least, bee.value);
        most = std::max(most, bee.value);
    }
    m_x = scaleAround(least, most > least ? most : least + 1.0);
    m_y = {0.0, double(std::max<qsizetype>(1, names.size())), false};
    std::map<std::pair<int, int>, int> taken;
    std::vector<ChartPoint> points;
    for (const Bee& bee : m_bees) {
        const int place = taken[{bee.line, int(m_x.position(bee.value) * kColumns)}]++;
        // In turn to either side of the line.
        const double aside = std::min(kWidest, kStep * double((place + 1) / 2)) * (place % 2 == 0 ? 1.0 : -1.0);
        points.push_back({bee.value, double(names.size() - bee.line) - 0.5 + aside, bee.node, bee.height < 0.0 ? tokens().secondary : heightColor(bee.height)});
    }
    updateGeometry();
    setPoints(std::move(points));
}

QRectF BeeswarmChart::plotArea(QSize size) const { return namedRowsArea(size, m_names); }

void BeeswarmChart::drawAxes(QPainter& painter, const QRectF& area) const
{
    drawNamedRows(painter, area, m_names, m_x, m_title, true);
}

void BeeswarmChart::drawData(QPainter& painter, const QRectF& area) const { drawPoints(painter, area); }

QString BeeswarmChart::csv() const
{
    QString text = QStringLiteral("node,player,moved,rank_of_value\n");
    for (const Bee& bee : m_bees)
        text += QStringLiteral("%1,%2,%3,%4\n").arg(bee.node).arg(csvCell(m_names.value(bee.line))).arg(bee.value, 0, 'g', 10).arg(bee.height, 0, 'g', 6);
    return text;
}

}  // namespace liftgraph::ui
