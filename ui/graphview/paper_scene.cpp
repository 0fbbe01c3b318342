#include "ui/graphview/paper_scene.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>
#include <functional>
#include <map>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperScene)
};

/// Days since 1970-01-01; the sheet's dates are ISO.
double dayOf(const workflow::PaperRow& row)
{
    const QDate date = QDate::fromString(QString::fromStdString(row.date), Qt::ISODate);
    return double(QDate(1970, 1, 1).daysTo(date));
}

/// Line of each exercise: by muscle group, then by name.
std::map<std::string, int> exerciseLines(const workflow::PaperSheet& sheet, const std::function<bool(const workflow::PaperRow&)>& shown,
                                         std::vector<SceneRow>& rows)
{
    const log::Catalogue catalogue = log::Catalogue::load();
    std::map<std::string, log::MuscleGroup> group;
    for (const workflow::PaperRow& row : sheet.rows)
        if (shown(row) && !group.count(row.exercise)) group[row.exercise] = catalogue.find(row.exercise).group();
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [name, muscles] : group) order.emplace_back(muscles == log::MuscleGroup::Unknown ? 1000 : int(muscles), name);
    std::sort(order.begin(), order.end());
    std::map<std::string, int> lines;
    for (const auto& [rank, name] : order) {
        lines[name] = int(rows.size());
        rows.push_back({QString::fromStdString(name), group[name]});
    }
    return lines;
}

void addRelations(const workflow::PaperSheet& sheet, GraphScene& scene)
{
    std::map<std::string, int> sessionOfDate, lastOf;
    for (int item = 0; item < scene.count(); ++item) {
        SceneNode& node = scene.nodes[std::size_t(item)];
        const workflow::PaperRow& row = sheet.rows[std::size_t(node.node)];
        const auto [session, fresh] = sessionOfDate.try_emplace(row.date, int(scene.sessions.size()));
        if (fresh) scene.sessions.push_back({node.at.x(), {}});
        node.session = session->second;
        scene.sessions[std::size_t(session->second)].members.push_back(item);
        const auto last = lastOf.find(row.exercise);
        if (last != lastOf.end()) scene.edges.push_back({last->second, item, 0.0});
        lastOf[row.exercise] = item;
    }
    for (SceneSession& session : scene.sessions)
        std::sort(session.members.begin(), session.members.end(),
                  [&](int a, int b) { return scene.nodes[std::size_t(a)].at.y() < scene.nodes[std::size_t(b)].at.y(); });
    indexEdges(scene);
}

}  // namespace

ScenePtr paperScene(const workflow::PaperSheet& sheet, int week)
{
    auto scene = std::make_shared<GraphScene>();
    const auto shown = [week](const workflow::PaperRow& row) { return week < 0 || row.week == week; };
    const std::map<std::string, int> lines = exerciseLines(sheet, shown, scene->rows);
    double first = 1e300, last = -1e300;
    for (const workflow::PaperRow& row : sheet.rows) {
        if (!shown(row)) continue;
        first = std::min(first, dayOf(row));
        last = std::max(last, dayOf(row));
    }
    if (first > last) first = last = 0.0;
    scene->firstDay = first;
    scene->itemOfNode.assign(sheet.rows.size(), -1);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const workflow::PaperRow& row = sheet.rows[i];
        if (!shown(row)) continue;
        const int line = lines.at(row.exercise);
        SceneNode node;
        node.at = {dayOf(row) - first, double(line)};
        node.color = muscleColor(scene->rows[std::size_t(line)].group);
        node.node = int(i);
        node.exercise = line;
        scene->itemOfNode[i] = scene->count();
        scene->nodes.push_back(node);
    }
    addRelations(sheet, *scene);
    const double air = std::max(0.5, 0.015 * (last - first));
    scene->bounds = QRectF(-air, -0.75, std::max(last - first, 1.0) + 2.0 * air, std::max<double>(double(scene->rows.size()), 1.0) + 0.5);
    return scene;
}

QString paperRowText(const workflow::PaperSheet& sheet, int row)
{
    if (row < 0 || row >= int(sheet.rows.size())) return {};
    const workflow::PaperRow& r = sheet.rows[std::size_t(row)];
    const QDate date = QDate::fromString(QString::fromStdString(r.date), Qt::ISODate);
    return Words::tr("%1\n%2, %3, week %4\n%5 sets of %6 × %7, rest %8 s, fatigue %9")
        .arg(QString::fromStdString(r.exercise), QLocale().toString(date, QLocale::ShortFormat), QString::fromStdString(r.dayType))
        .arg(r.week)
        .arg(shortNumber(r.sets, 0), shortNumber(r.reps, 1), shortNumber(r.weight, 2), shortNumber(r.restTime, 0), shortNumber(r.fatigue, 1));
}

}  // namespace liftgraph::ui
