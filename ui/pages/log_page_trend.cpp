#include "ui/pages/log_page_trend.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/exercise_text.h"

namespace liftgraph::ui {

namespace {

using features::TrendQuantity;

QString say(const char* text) { return QCoreApplication::translate("TrendChart", text); }

QString rangeName(const features::RepRange& range) { return say(QT_TRANSLATE_NOOP("TrendChart", "%1–%2 reps")).arg(range.low).arg(range.high); }

/// A value of core (kg, sets, a ratio) as it is shown.
double shownValue(double value, TrendQuantity quantity, Unit unit)
{
    return quantity == TrendQuantity::Sets || quantity == TrendQuantity::Monotony ? value : fromKilograms(value, unit);
}

}  // namespace

QString trendName(TrendQuantity quantity)
{
    switch (quantity) {
    case TrendQuantity::E1rm: return say(QT_TRANSLATE_NOOP("TrendChart", "e1RM"));
    case TrendQuantity::BestSets: return say(QT_TRANSLATE_NOOP("TrendChart", "Best sets"));
    case TrendQuantity::Volume: return say(QT_TRANSLATE_NOOP("TrendChart", "Volume"));
    case TrendQuantity::Sets: return say(QT_TRANSLATE_NOOP("TrendChart", "Weekly sets"));
    case TrendQuantity::Monotony: return say(QT_TRANSLATE_NOOP("TrendChart", "Monotony"));
    case TrendQuantity::Strain: return say(QT_TRANSLATE_NOOP("TrendChart", "Strain"));
    case TrendQuantity::BodyMass: return say(QT_TRANSLATE_NOOP("TrendChart", "Body mass"));
    }
    return {};
}

QString trendAxis(TrendQuantity quantity, Unit unit)
{
    if (quantity == TrendQuantity::Sets || quantity == TrendQuantity::Monotony) return trendName(quantity);
    return QStringLiteral("%1 (%2)").arg(trendName(quantity), QString::fromLatin1(unitName(unit)));
}

QString scopeName(const features::Scope& scope, const workflow::Snapshot* snapshot)
{
    switch (scope.kind) {
    case features::Scope::Kind::Exercise:
        if (!snapshot || scope.exercise < 0) return {};
        return QString::fromStdString(snapshot->nodes.exercises[std::size_t(scope.exercise)].name);
    case features::Scope::Kind::Muscle: return muscleText(scope.muscle);
    case features::Scope::Kind::Group: return muscleGroupText(scope.group);
    case features::Scope::Kind::Everything: break;
    }
    return say(QT_TRANSLATE_NOOP("TrendChart", "Whole log"));
}

QString recordText(const features::Record& record, Unit unit)
{
    const QString reps = shortNumber(record.reps, 1), set = loadText(record.loadKg, unit) + QStringLiteral(" × ") + reps;
    switch (record.kind) {
    case features::RecordKind::Weight: return say(QT_TRANSLATE_NOOP("TrendChart", "Heaviest weight: %1, before %2")).arg(set, loadText(record.before, unit));
    case features::RecordKind::E1rm:
        return say(QT_TRANSLATE_NOOP("TrendChart", "e1RM: %1 (%2), before %3")).arg(loadText(record.value, unit), set, loadText(record.before, unit));
    case features::RecordKind::Reps:
        if (record.loadKg <= 0.0) return say(QT_TRANSLATE_NOOP("TrendChart", "Repetitions: %1, before %2")).arg(reps, shortNumber(record.before, 1));
        return say(QT_TRANSLATE_NOOP("TrendChart", "Repetitions at %1: %2, before %3")).arg(loadText(record.loadKg, unit), reps, shortNumber(record.before, 1));
    case features::RecordKind::Volume:
        return say(QT_TRANSLATE_NOOP("TrendChart", "Volume in a session: %1, before %2")).arg(loadText(record.value, unit), loadText(record.before, unit));
    }
    return {};
}

TrendChart::TrendChart(QWidget* parent) : DateChart(parent)
{
    setExportName(QStringLiteral("trend"));
    setDescriber([this](const DatePoint& point) { return describe(point); });
}

void TrendChart::showTrend(const Subject& subject)
{
    m_subject = subject;
    const TrendQuantity quantity = subject.quantity;
    const auto& snapshot = subject.snapshot;
    m_trend = {};
    if (snapshot)
        m_trend = features::trendOf(snapshot->logs, snapshot->nodes, subject.scope, quantity);
    else if (subject.log && quantity == TrendQuantity::BodyMass)
        m_trend = features::trendOf({*subject.log}, {}, subject.scope, quantity);
    std::vector<bool> marked(snapshot ? snapshot->nodes.nodes.size() : 0);
    for (const features::Record& record : m_trend.records)
        if (features::marks(record.kind, quantity)) marked[std::size_t(record.node)] = true;
    std::vector<DatePoint> points;
    for (const features::TrendPoint& point : m_trend.points) {
        const bool star = point.node >= 0 && quantity != TrendQuantity::BodyMass && marked[std::size_t(point.node)];
        points.push_back({dayNumber(point.day), shownValue(point.value, quantity, subject.unit), point.node, point.series, star});
    }
    QStringList names;
    if (quantity == TrendQuantity::BestSets)
        for (const features::RepRange& range : features::kRepRanges) names << rangeName(range);
    setSeriesNames(names);
    setMarkText(tr("record"));
    setPoints(std::move(points));
    setEmptyText(!features::applies(quantity, subject.scope.kind) ? tr("This is drawn for one exercise: choose one in the log.")
                 : quantity == TrendQuantity::BodyMass            ? tr("No body mass is known yet. Enter it with Athlete > Body mass.")
                                                                  : tr("Nothing can be drawn here: it was logged without weight, or too rarely."));
    setAxisTitles(m_trend.weekly ? tr("Week") : tr("Date"), trendAxis(quantity, subject.unit));
    setAccessibleName(scopeName(subject.scope, snapshot.get()) + QStringLiteral(", ") + trendAxis(quantity, subject.unit));
}

QString TrendChart::describe(const DatePoint& point) const
{
    const auto day = log::LocalDay(std::chrono::days(int(point.day)));
    const bool plain = m_subject.quantity == TrendQuantity::Sets || m_subject.quantity == TrendQuantity::Monotony;
    const QString value = shortNumber(point.value, plain ? 2 : 1) + (plain ? QString() : QLatin1Char(' ') + QLatin1String(unitName(m_subject.unit)));
    const QString figure = trendName(m_subject.quantity) + QStringLiteral(": ") + value;
    if (m_subject.quantity == TrendQuantity::BodyMass) return dayText(day) + QLatin1Char('\n') + value;
    QStringList lines;
    if (m_trend.weekly) lines << tr("Week of %1").arg(dayText(day));
    lines << figure;
    if (point.node < 0 || !m_subject.snapshot) return lines.join(QLatin1Char('\n'));
    if (m_trend.weekly) lines << tr("Most of it:");
    lines << entryText(*m_subject.snapshot, point.node, m_subject.unit);
    for (const features::Record& record : m_trend.records)
        if (record.node == point.node) lines << QStringLiteral("★ ") + recordText(record, m_subject.unit);
    return lines.join(QLatin1Char('\n'));
}

QString TrendChart::csv() const
{
    const bool series = m_subject.quantity == TrendQuantity::BestSets;
    const QString subject = m_subject.scope.kind == features::Scope::Kind::Exercise ? QStringLiteral("exercise") : QStringLiteral("subject");
    QString text = QStringLiteral("%1,%2,%3%4,record\n")
                       .arg(m_trend.weekly ? QStringLiteral("week") : QStringLiteral("date"), subject, series ? QStringLiteral("reps,") : QString(),
                            csvCell(trendAxis(m_subject.quantity, m_subject.unit)));
    const QString name = csvCell(scopeName(m_subject.scope, m_subject.snapshot.get()));
    for (const DatePoint& point : points()) {
        const features::RepRange range = features::kRepRanges[point.series];
        text += QString::fromStdString(log::formatDay(log::LocalDay(std::chrono::days(int(point.day))))) + QLatin1Char(',') + name + QLatin1Char(',');
        if (series) text += QStringLiteral("%1 to %2,").arg(range.low).arg(range.high);
        text += QString::number(point.value, 'g', 10) + (point.marked ? QStringLiteral(",yes\n") : QStringLiteral(",no\n"));
    }
    return text;
}

}  // namespace liftgraph::ui
