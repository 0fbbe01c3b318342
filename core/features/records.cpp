#include "core/features/records.h"

#include <algorithm>
#include <functional>
#include <map>

namespace liftgraph::features {

namespace {

/// Loads that differ by less are the same plates written in two units.
constexpr double kSameLoadKg = 0.05;

bool counts(const log::Set& set) { return set.working() && set.reps.value_or(0.0) > 0.0; }

/// The most repetitions by load, the hardest load first. Where the load is help, less of it is harder.
using Front = std::map<double, const log::Set*, std::greater<>>;

/// What was ever done of an exercise before the session that is looked at.
class Best {
public:
    explicit Best(bool assisted) : m_assisted(assisted) {}

    void compare(int node, double volumeKg, const std::vector<const log::Set*>& sets, std::vector<Record>& records)
    {
        const Front today = frontOf(sets);
        if (m_any && !m_assisted) compareLoads(node, sets, records);
        if (m_any) compareReps(node, today, records);
        if (m_any && volumeKg > m_volumeKg + kSameLoadKg) records.push_back({RecordKind::Volume, node, volumeKg, m_volumeKg, 0.0, 0.0});
        m_any = true;
        m_volumeKg = std::max(m_volumeKg, volumeKg);
        for (const auto& [key, set] : today) addToFront(key, set);
        for (const log::Set* set : sets) m_loadKg = std::max(m_loadKg, set->loadKg.value_or(0.0));
        m_e1rmKg = std::max(m_e1rmKg, bestE1rm(sets).kg);
    }

private:
    static void keepMost(Front& front, double key, const log::Set* set)
    {
        const auto [at, added] = front.try_emplace(key, set);
        if (!added && *set->reps > *at->second->reps) at->second = set;
    }
    /// Only sets that no harder one outdoes are kept, or years of sessions would be walked through at every set.
    void addToFront(double key, const log::Set* set)
    {
        auto at = m_front.begin();
        for (; at != m_front.end() && at->first >= key; ++at)
            if (*at->second->reps >= *set->reps) return;
        while (at != m_front.end() && *at->second->reps <= *set->reps) at = m_front.erase(at);
        m_front.insert_or_assign(key, set);
    }
    Front frontOf(const std::vector<const log::Set*>& sets) const
    {
        Front front;
        for (const log::Set* set : sets) keepMost(front, m_assisted ? -set->loadKg.value_or(0.0) : set->loadKg.value_or(0.0), set);
        return front;
    }
    void compareLoads(int node, const std::vector<const log::Set*>& sets, std::vector<Record>& records) const
    {
        const auto heavier = [](const log::Set* a, const log::Set* b) { return a->loadKg.value_or(0.0) < b->loadKg.value_or(0.0); };
        const log::Set* heaviest = *std::max_element(sets.begin(), sets.end(), heavier);
        const double loadKg = heaviest->loadKg.value_or(0.0);
        if (loadKg > m_loadKg + kSameLoadKg) records.push_back({RecordKind::Weight, node, loadKg, m_loadKg, loadKg, *heaviest->reps});
        const BestE1rm best = bestE1rm(sets);
        if (best.set != nullptr && m_e1rmKg > 0.0 && best.kg > m_e1rmKg + kSameLoadKg)
            records.push_back({RecordKind::E1rm, node, best.kg, m_e1rmKg, *best.set->loadKg, *best.set->reps});
    }
    /// Of a session only the sets count that no harder one of the same session outdoes.
    void compareReps(int node, const Front& today, std::vector<Record>& records) const
    {
        double most = 0.0;
        for (const auto& [key, set] : today) {
            if (*set->reps <= most) continue;
            most = *set->reps;
            double before = 0.0;
            for (auto at = m_front.begin(); at != m_front.end() && at->first >= key - kSameLoadKg; ++at) before = std::max(before, *at->second->reps);
            if (before > 0.0 && *set->reps > before) records.push_back({RecordKind::Reps, node, *set->reps, before, set->loadKg.value_or(0.0), *set->reps});
        }
    }

    bool m_assisted;
    bool m_any = false;
    double m_loadKg = 0.0;
    double m_e1rmKg = 0.0;
    double m_volumeKg = 0.0;
    Front m_front;
};

template <class Visit>
void eachNodeOf(const NodeTable& nodes, int exercise, Visit&& visit)
{
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i)
        if (nodes.nodes[i].exercise == exercise) visit(int(i));
}

}  // namespace

std::vector<const log::Set*> setsOfNode(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int node)
{
    const Node& n = nodes.nodes[std::size_t(node)];
    const std::string& name = nodes.exercises[std::size_t(n.exercise)].name;
    std::vector<const log::Set*> sets;
    for (const log::Entry& entry : logs[std::size_t(n.athlete)].sessions[std::size_t(n.session)].entries) {
        if (entry.exercise != name) continue;
        for (const log::Set& set : entry.sets)
            if (counts(set)) sets.push_back(&set);
    }
    return sets;
}

BestE1rm bestE1rm(const std::vector<const log::Set*>& sets)
{
    BestE1rm best;
    for (const log::Set* set : sets) {
        if (set->loadKg.value_or(0.0) <= 0.0 || *set->reps > kMostRepsOfE1rm) continue;
        const double kg = epleyE1rmKg(*set->loadKg, *set->reps);
        if (kg > best.kg) best = {kg, set};
    }
    return best;
}

std::vector<Record> recordsOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise)
{
    std::vector<Record> records;
    Best best(nodes.exercises[std::size_t(exercise)].assisted);
    eachNodeOf(nodes, exercise, [&](int node) { best.compare(node, nodes.nodes[std::size_t(node)].volumeKg, setsOfNode(logs, nodes, node), records); });
    return records;
}

std::vector<Record> recordsOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, const std::vector<bool>& exercises)
{
    std::vector<Record> records;
    std::vector<Best> bests;
    for (const log::Exercise& exercise : nodes.exercises) bests.emplace_back(exercise.assisted);
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const Node& node = nodes.nodes[i];
        if (exercises[std::size_t(node.exercise)])
            bests[std::size_t(node.exercise)].compare(int(i), node.volumeKg, setsOfNode(logs, nodes, int(i)), records);
    }
    std::stable_sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
        return nodes.nodes[std::size_t(a.node)].start > nodes.nodes[std::size_t(b.node)].start;
    });
    return records;
}

std::vector<RepMax> repMaxes(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise)
{
    std::vector<RepMax> maxes;
    if (nodes.exercises[std::size_t(exercise)].assisted) return maxes;
    for (int reps = 1; reps <= kMostRepMax; ++reps) maxes.push_back({reps, 0.0, 0.0, -1});
    eachNodeOf(nodes, exercise, [&](int node) {
        for (const log::Set* set : setsOfNode(logs, nodes, node)) {
            const double loadKg = set->loadKg.value_or(0.0);
            for (RepMax& max : maxes)
                if (*set->reps >= max.reps && loadKg > max.loadKg + kSameLoadKg) max = {max.reps, loadKg, *set->reps, node};
        }
    });
    return maxes;
}

}  // namespace liftgraph::features
