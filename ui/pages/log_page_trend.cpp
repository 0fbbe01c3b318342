#include "ui/pages/log_page_trend.h"

#include <QCoreApplication>
#include <map>

#include "core/features/feature_table.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"

namespace liftgraph::ui {

namespace {

/// Foster's week that ends on each trained day, over all exercises.
std::map<int, features::FosterWeek> fosterByDay(const features::NodeTable& table)
{
    std::map<int, double> loads;
    for (const auto& node : table.nodes) loads[int(dayNumber(node.day()))] += node.volumeKg;
    std::map<int, features::FosterWeek> weeks;
    if (loads.empty()) return weeks;
    const int first = loads.begin()->first;
    std::vector<double> daily(std::size_t(loads.rbegin()->first - first + 1), 0.0);
    for (const auto& [day, load] : loads) daily[std::size_t(day - first)] = load;
    const auto trailing = features::fosterTrailing(daily);
    for (const auto& [day, load] : loads) weeks[day] = trailing[std::size_t(day - first)];
    return weeks;
}

}  // namespace

QString trendName(TrendQuantity quantity)
{
    switch (quantity) {
    case TrendQuantity::E1rm: return QCoreApplication::translate("TrendChart", "e1RM");
    case TrendQuantity::Volume: return QCoreApplication::translate("TrendChart", "Volume");
    case TrendQuantity::Monotony: return QCoreApplication::translate("TrendChart", "Monotony");
    case TrendQuantity::Strain: return QCoreApplication::translate("TrendChart", "Strain");
    }
    return {};
}

QString trendAxis(TrendQuantity quantity, Unit unit)
{
    const QString name = QString::fromLatin1(unitName(unit));
    switch (quantity) {
    case TrendQuantity::E1rm: return QCoreApplication::translate("TrendChart", "e1RM (%1)").arg(name);
    case TrendQuantity::Volume: return QCoreApplication::translate("TrendChart", "Volume (%1)").arg(name);
    case TrendQuantity::Monotony: return QCoreApplication::translate("TrendChart", "Monotony");
    case TrendQuantity::Strain: return QCoreApplication::translate("TrendChart", "Strain (%1)").arg(name);
    }
    return {};
}

TrendChart::TrendChart(QWidget* parent) : DateChart(parent)
{
    setExportName(QStringLiteral("trend"));
    setDescriber([this](const DatePoint& point) { return m_snapshot ? ui::entryText(*m_snapshot, point.node, m_unit) : QString(); });
}

void TrendChart::showExercise(workflow::SnapshotPtr snapshot, int exercise, TrendQuantity quantity, Unit unit)
{
    m_snapshot = std::move(snapshot);
    m_quantity = quantity;
    m_unit = unit;
    setPoints(m_snapshot && exercise >= 0 ? pointsOf(exercise) : std::vector<DatePoint>());
    setEmptyText(tr("Nothing of this exercise can be drawn here: it was logged without weight, or too rarely."));
    setAxisTitles(tr("Date"), trendAxis(quantity, unit));
    setAccessibleName(trendAxis(quantity, unit));
}

std::vector<DatePoint> TrendChart::pointsOf(int exercise) const
{
    const features::NodeTable& table = m_snapshot->nodes;
    const bool foster = m_quantity == TrendQuantity::Monotony || m_quantity == TrendQuantity::Strain;
    const auto weeks = foster ? fosterByDay(table) : std::map<int, features::FosterWeek>();
    std::vector<DatePoint> points;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (node.exercise != exercise) continue;
        const double day = dayNumber(node.day());
        double value = 0.0;
        if (foster) {
            const auto& week = weeks.at(int(day));
            if (!week.defined) continue;
            value = m_quantity == TrendQuantity::Monotony ? week.monotony : fromKilograms(week.strain, m_unit);
        } else if (m_quantity == TrendQuantity::Volume) {
            value = fromKilograms(node.volumeKg, m_unit);
        } else {
            if (node.topLoadKg <= 0.0 || node.topReps > kMostRepsOfE1rm) continue;
            value = fromKilograms(features::epleyE1rmKg(node.topLoadKg, node.topReps), m_unit);
        }
        points.push_back({day, value, int(i), 0, false});
    }
    return points;
}

QString TrendChart::csv() const
{
    QString text = QStringLiteral("date,exercise,%1\n").arg(csvCell(trendAxis(m_quantity, m_unit)));
    for (const DatePoint& point : points()) {
        const auto day = m_snapshot->nodes.nodes[std::size_t(point.node)].day();
        text += QStringLiteral("%1,%2,%3\n").arg(QString::fromStdString(log::formatDay(day)), csvCell(exerciseName(*m_snapshot, point.node)),
                                                  QString::number(point.value, 'g', 10));
    }
    return text;
}

}  // namespace liftgraph::ui
