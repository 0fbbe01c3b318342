#include "core/features/node_table.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace liftgraph::features {

namespace {

constexpr double kSecondsPerRep = 3.0;
constexpr double kShortestRestS = 30.0;
constexpr double kLongestRestS = 300.0;

bool counts(const log::Set& set) { return set.working() && set.reps.value_or(0.0) > 0.0; }

double median(std::vector<double> values)
{
    const std::size_t middle = values.size() / 2;
    std::sort(values.begin(), values.end());
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

/// Time that is left of the session's duration after the lifting itself, per pause. Source: methods.md of the design.
std::optional<double> restFromDuration(const log::Session& session)
{
    if (session.durationS.value_or(0.0) <= 0.0) return std::nullopt;
    double liftingS = 0.0;
    int sets = 0;
    for (const log::Entry& entry : session.entries) {
        for (const log::Set& set : entry.sets) {
            if (!set.performed()) continue;
            ++sets;
            liftingS += kSecondsPerRep * set.reps.value_or(0.0) + (set.reps.value_or(0.0) > 0.0 ? 0.0 : set.durationS.value_or(0.0));
        }
    }
    if (sets < 2) return std::nullopt;
    return std::clamp((*session.durationS - liftingS) / (sets - 1), kShortestRestS, kLongestRestS);
}

/// What the top set states, else the last set that states it.
std::optional<double> effort(const std::vector<log::Set>& sets, int top, OptionalNumber log::Set::*field)
{
    if (const auto stated = sets[std::size_t(top)].*field) return stated;
    for (auto set = sets.rbegin(); set != sets.rend(); ++set)
        if (counts(*set) && ((*set).*field)) return (*set).*field;
    return std::nullopt;
}

std::optional<double> meanOf(const std::vector<double>& values)
{
    if (values.empty()) return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

/// All sets of one exercise in one session, whichever entries they were written in.
struct Work {
    std::vector<log::Set> sets;
    std::vector<double> fatigue;
};

Node nodeOf(const Work& work, const log::Exercise& exercise, const KnownBodyMass& body)
{
    Node node;
    const int top = topSetIndex(work.sets);
    const log::Set& topSet = work.sets[std::size_t(top)];
    node.topLoadKg = topSet.loadKg.value_or(0.0);
    node.topReps = *topSet.reps;
    const double ownKg = exercise.bodyMassFraction * body.kg();
    node.bodyMassAssumed = ownKg > 0.0 && body.assumed();
    std::vector<double> reps, rests;
    for (const log::Set& set : work.sets) {
        if (!counts(set)) continue;
        const double loadKg = set.loadKg.value_or(0.0);
        const double movedKg = exercise.assisted ? std::max(ownKg - loadKg, 0.0) : ownKg + loadKg;
        node.volumeKg += *set.reps * movedKg;
        if (reps.empty()) node.firstSetE1rmKg = epleyE1rmKg(loadKg, *set.reps);
        node.lastSetE1rmKg = epleyE1rmKg(loadKg, *set.reps);
        reps.push_back(*set.reps);
        if (set.restS.value_or(0.0) > 0.0) rests.push_back(*set.restS);
    }
    node.workingSets = int(reps.size());
    node.medianReps = median(reps);
    node.rpe = effort(work.sets, top, &log::Set::rpe);
    node.rir = effort(work.sets, top, &log::Set::rir);
    node.fatigue = meanOf(work.fatigue);
    node.restS = meanOf(rests);
    return node;
}

/// Builds the table athlete by athlete, in the order of time.
class Builder {
public:
    explicit Builder(const log::Catalogue& catalogue) : m_catalogue(catalogue) {}

    void add(const log::TrainingLog& trainingLog)
    {
        m_athlete = int(m_table.athletes.size());
        m_table.athletes.push_back(trainingLog.athlete);
        m_table.sessionDays.emplace_back();
        KnownBodyMass body(trainingLog);
        std::vector<int> order(trainingLog.sessions.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const log::Session& first = trainingLog.sessions[std::size_t(a)];
            const log::Session& second = trainingLog.sessions[std::size_t(b)];
            return first.start != second.start ? first.start < second.start : first.title < second.title;
        });
        m_lastOfExercise.clear();
        for (const int session : order) {
            body.reach(trainingLog.sessions[std::size_t(session)]);
            addSession(trainingLog.sessions[std::size_t(session)], session, body);
        }
    }

    NodeTable take() { return std::move(m_table); }

private:
    void addSession(const log::Session& session, int index, const KnownBodyMass& body)
    {
        std::vector<int> order;
        std::unordered_map<int, Work> works;
        bool performed = false;
        for (const log::Entry& entry : session.entries) {
            performed = performed || std::any_of(entry.sets.begin(), entry.sets.end(), [](const log::Set& set) { return set.performed(); });
            if (std::none_of(entry.sets.begin(), entry.sets.end(), counts)) continue;
            const int exercise = exerciseIndex(entry.exercise);
            Work& work = works[exercise];
            if (work.sets.empty()) order.push_back(exercise);
            work.sets.insert(work.sets.end(), entry.sets.begin(), entry.sets.end());
            if (entry.fatigue) work.fatigue.push_back(*entry.fatigue);
        }
        auto& days = m_table.sessionDays.back();
        if (performed && (days.empty() || days.back() != session.day())) days.push_back(session.day());
        if (order.empty()) return;
        addNodes(session, index, order, works, body);
    }

    void addNodes(const log::Session& session, int index, const std::vector<int>& order, const std::unordered_map<int, Work>& works,
                  const KnownBodyMass& body)
    {
        const int group = int(m_table.groupTitles.size());
        m_table.groupTitles.push_back(session.title);
        const auto derivedRestS = restFromDuration(session);
        for (std::size_t place = 0; place < order.size(); ++place) {
            const int exercise = order[place];
            Node node = nodeOf(works.at(exercise), m_table.exercises[std::size_t(exercise)], body);
            node.athlete = m_athlete;
            node.session = index;
            node.group = group;
            node.exercise = exercise;
            node.place = int(place);
            node.start = session.start;
            node.derivedRestS = derivedRestS;
            if (session.sessionRpe && session.durationS.value_or(0.0) > 0.0) node.sessionLoad = *session.sessionRpe * *session.durationS / 60.0;
            link(std::move(node));
        }
    }

    void link(Node node)
    {
        const int current = int(m_table.nodes.size());
        const auto [last, first] = m_lastOfExercise.try_emplace(node.exercise, current);
        m_table.previous.push_back(first ? -1 : last->second);
        m_table.next.push_back(-1);
        if (!first) m_table.next[std::size_t(last->second)] = current;
        last->second = current;
        m_table.nodes.push_back(std::move(node));
    }

    int exerciseIndex(const std::string& name)
    {
        const auto [found, inserted] = m_exerciseOfName.try_emplace(name, int(m_table.exercises.size()));
        if (inserted) {
            log::Exercise exercise = m_catalogue.find(name);
            exercise.name = name;
            m_table.exercises.push_back(std::move(exercise));
        }
        return found->second;
    }

    const log::Catalogue& m_catalogue;
    NodeTable m_table;
    int m_athlete = 0;
    std::unordered_map<std::string, int> m_exerciseOfName;
    std::unordered_map<int, int> m_lastOfExercise;
};

}  // namespace

NodeTable buildNodes(const std::vector<log::TrainingLog>& logs, const log::Catalogue& catalogue)
{
    Builder builder(catalogue);
    for (const log::TrainingLog& trainingLog : logs) builder.add(trainingLog);
    return builder.take();
}

}  // namespace liftgraph::features
