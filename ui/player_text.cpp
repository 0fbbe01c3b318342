#include "ui/player_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>
#include <iterator>

#include "ui/charts/entry_text.h"
#include "ui/feature_text.h"

namespace liftgraph::ui {

namespace {

struct Row {
    const char* name;
    const char* label;
};

constexpr Row kPlayers[] = {
    {"load", QT_TRANSLATE_NOOP("Players", "Load")},
    {"sets", QT_TRANSLATE_NOOP("Players", "Sets")},
    {"reps", QT_TRANSLATE_NOOP("Players", "Repetitions")},
    {"strength", QT_TRANSLATE_NOOP("Players", "Weight against the best")},
    {"rir", QT_TRANSLATE_NOOP("Players", "Repetitions in reserve")},
    {"fatigue", QT_TRANSLATE_NOOP("Players", "Fatigue")},
    {"rest", QT_TRANSLATE_NOOP("Players", "Rest between sets")},
    {"gap", QT_TRANSLATE_NOOP("Players", "Days since last time")},
    {"habits", QT_TRANSLATE_NOOP("Players", "Habit of repeating")},
    {"session", QT_TRANSLATE_NOOP("Players", "Place in the session")},
    {"history", QT_TRANSLATE_NOOP("Players", "Recent changes")},
    {"exercise", QT_TRANSLATE_NOOP("Players", "Exercise")},
};
constexpr Row kStructure[] = {
    {"self", QT_TRANSLATE_NOOP("Players", "The entry itself")},
    {"session", QT_TRANSLATE_NOOP("Players", "The rest of its session")},
    {"past", QT_TRANSLATE_NOOP("Players", "The exercise's own past")},
    {"others", QT_TRANSLATE_NOOP("Players", "All that is further away")},
};

template <std::size_t Count>
QString found(const Row (&rows)[Count], const std::string& name)
{
    for (const Row& row : rows)
        if (name == row.name) return QCoreApplication::translate("Players", row.label);
    return {};
}

}  // namespace

QString playerText(const workflow::PlayerInfo& player, const workflow::Snapshot& snapshot)
{
    const bool whole = player.columns.size() == snapshot.features.columns.size();
    if (whole && player.name == "entry") {
        const features::Node& node = snapshot.nodes.nodes[std::size_t(player.nodes.front())];
        const std::chrono::year_month_day day(std::chrono::sys_days(node.day().time_since_epoch()));
        const QDate date(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
        return QStringLiteral("%1, %2").arg(exerciseName(snapshot, player.nodes.front()), QLocale().toString(date, QLocale::ShortFormat));
    }
    const QString known = whole ? found(kStructure, player.name) : found(kPlayers, player.name);
    if (!known.isEmpty()) return known;
    return player.columns.empty() ? QString::fromStdString(player.label) : featureText(snapshot.features.columns[std::size_t(player.columns.front())]).label;
}

QString playerTip(const workflow::PlayerInfo& player, const workflow::Snapshot& snapshot)
{
    QStringList lines{playerText(player, snapshot)};
    if (player.columns.size() == snapshot.features.columns.size()) return lines.front();
    for (const int column : player.columns) {
        const features::Column& one = snapshot.features.columns[std::size_t(column)];
        const bool oneHot = one.name.rfind("type_", 0) == 0 || one.name.rfind("muscle_", 0) == 0;
        if (!one.mask && !oneHot && lines.size() < 8) lines << QStringLiteral("· ") + featureText(one).full;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace liftgraph::ui
