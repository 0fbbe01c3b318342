#include "ui/charts/entry_text.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/charts/date_ticks.h"

namespace liftgraph::ui {

namespace {

QString setText(const log::Set& set, Unit unit)
{
    const QString reps = shortNumber(set.reps.value_or(0.0), 1);
    const double loadKg = set.loadKg.value_or(0.0);
    if (loadKg == 0.0) return reps;
    return shortNumber(fromKilograms(loadKg, unit), 2) + QStringLiteral(" × ") + reps;
}

}  // namespace

QString shortNumber(double value, int decimals)
{
    if (!std::isfinite(value)) return QStringLiteral("–");
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(locale.zeroDigit())) text.chop(1);
        if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
    }
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString exerciseName(const workflow::Snapshot& snapshot, int node)
{
    return QString::fromStdString(snapshot.nodes.exercises[std::size_t(snapshot.nodes.nodes[std::size_t(node)].exercise)].name);
}

QString setsText(const workflow::Snapshot& snapshot, int node, Unit unit)
{
    const features::Node& n = snapshot.nodes.nodes[std::size_t(node)];
    const std::string& name = snapshot.nodes.exercises[std::size_t(n.exercise)].name;
    QStringList sets;
    bool loaded = false;
    for (const log::Entry& entry : snapshot.logs[std::size_t(n.athlete)].sessions[std::size_t(n.session)].entries) {
        if (entry.exercise != name) continue;
        for (const log::Set& set : entry.sets) {
            if (!set.working() || !set.reps) continue;
            loaded = loaded || set.loadKg.value_or(0.0) != 0.0;
            sets << setText(set, unit);
        }
    }
    const QString joined = sets.join(QStringLiteral(", "));
    if (loaded) return joined + QLatin1Char(' ') + QLatin1String(unitName(unit));
    return QCoreApplication::translate("EntryText", "%1 reps").arg(joined);
}

QString entryText(const workflow::Snapshot& snapshot, int node, Unit unit)
{
    const features::Node& n = snapshot.nodes.nodes[std::size_t(node)];
    return exerciseName(snapshot, node) + QLatin1Char('\n') + dayText(n.day()) + QLatin1Char('\n') + setsText(snapshot, node, unit);
}

QString inOrder(const QString& figure) { return QGuiApplication::isRightToLeft() ? QChar(0x200E) + figure : figure; }

}  // namespace liftgraph::ui
