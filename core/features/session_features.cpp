#include "core/features/session_features.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::features {

namespace {

constexpr double kDefaultRestCompoundS = 120.0;
constexpr double kDefaultRestOtherS = 90.0;
constexpr double kMostDerivedRir = 5.0;
constexpr double kIndirectShare = 0.5;
constexpr int kEffortDays = 28;

std::optional<double> logRatio(double now, double before)
{
    if (now <= 0.0 || before <= 0.0) return std::nullopt;
    return std::log(now / before);
}

/// Change from one session to a later one: of the maximum, or of the repetitions where nothing is loaded.
std::optional<double> progress(const Node& before, const Node& now)
{
    if (const auto change = logRatio(topE1rmKg(now), topE1rmKg(before))) return change;
    return logRatio(now.topReps, before.topReps);
}

std::optional<double> daysBetween(const std::optional<log::LocalDay>& earlier, log::LocalDay day)
{
    if (!earlier) return std::nullopt;
    return double((day - *earlier).count());
}

/// Repetitions that the reference maximum leaves at this load, by Epley turned round.
double predictedRir(double referenceKg, const Node& n) { return std::clamp(30.0 * (referenceKg / n.topLoadKg - 1.0) - n.topReps, 0.0, kMostDerivedRir); }

}  // namespace

/// Exercises of which nobody knows the muscle share it with themselves only.
int SessionFeatures::muscleKey(const Node& n) const
{
    const auto& primary = exerciseOf(n).primary;
    return primary.empty() ? -1 - n.exercise : int(primary.front());
}

void SessionFeatures::addLoads(int first, int end)
{
    const Node& any = node(first);
    double volumeKg = 0.0;
    for (int i = first; i < end; ++i) {
        const Node& n = node(i);
        volumeKg += n.volumeKg;
        m_fatigue.addLoad(muscleKey(n), n.day(), n.volumeKg);
        for (const log::Muscle muscle : exerciseOf(n).secondary) m_fatigue.addLoad(int(muscle), n.day(), kIndirectShare * n.volumeKg);
    }
    m_volume.add(any.day(), volumeKg);
    m_effort.add(any.day(), any.sessionLoad.value_or(0.0));
    if (!any.sessionLoad) m_lastWithoutEffort = any.day();
}

/// Volume and session RPE have different scales, so a series of days must be of one kind only.
const DailyLoad& SessionFeatures::dailyLoad() const
{
    const bool effortKnown = !m_lastWithoutEffort || (m_volume.lastDay() - *m_lastWithoutEffort).count() >= kEffortDays;
    return effortKnown ? m_effort : m_volume;
}

void SessionFeatures::countRepeats(int index)
{
    const int previous = m_nodes.previous[std::size_t(index)];
    if (previous < 0) return;
    m_repeatsOfExercise[node(index).exercise].add(node(previous), node(index));
    m_repeats.add(node(previous), node(index));
}

std::optional<double> SessionFeatures::rirOf(const Node& n, Provenance& provenance)
{
    provenance = n.rir ? Provenance::Logged : Provenance::Derived;
    if (const auto stated = statedRir(n)) return stated;
    const auto reference = m_exercises[n.exercise].referenceE1rmKg(n.day());
    if (!reference || n.topLoadKg <= 0.0) return std::nullopt;
    return predictedRir(*reference, n);
}

FatigueModel::Signs SessionFeatures::signsOf(const Node& n)
{
    FatigueModel::Signs signs{muscleKey(n), std::nullopt, std::nullopt};
    const auto reference = m_exercises[n.exercise].referenceE1rmKg(n.day());
    if (n.rpe && reference && n.topLoadKg > 0.0) signs.rpeSurplus = *n.rpe - (10.0 - predictedRir(*reference, n));
    if (n.workingSets > 1 && n.firstSetE1rmKg > 0.0) signs.strengthLoss = (n.firstSetE1rmKg - n.lastSetE1rmKg) / n.firstSetE1rmKg;
    return signs;
}

void SessionFeatures::writeStrength(RowWriter& row, const Node& n)
{
    ExerciseHistory& history = m_exercises[n.exercise];
    row.set(Quantity::LogVolume, std::log1p(n.volumeKg), n.bodyMassAssumed ? Provenance::Default : Provenance::Derived);
    row.set(Quantity::WorkingSets, double(n.workingSets), Provenance::Logged);
    row.set(Quantity::TopReps, n.topReps, Provenance::Logged);
    row.set(Quantity::MedianReps, n.medianReps);
    row.set(Quantity::LogWeightToBest, logRatio(n.topLoadKg, history.bestLoadKg()));
    row.set(Quantity::LogE1rmToBest, logRatio(topE1rmKg(n), history.bestE1rmKg()));
    const auto reference = history.referenceE1rmKg(n.day());
    const bool loaded = reference && n.topLoadKg > 0.0;
    row.set(Quantity::Intensity, loaded ? std::optional(n.topLoadKg / *reference) : std::nullopt);
    auto provenance = Provenance::Derived;
    const auto rir = rirOf(n, provenance);
    row.set(Quantity::Rir, rir, provenance);
}

void SessionFeatures::writeLoad(RowWriter& row, const Node& n) const
{
    const bool compound = exerciseOf(n).kind == log::ExerciseKind::Compound;
    if (n.restS) {
        row.set(Quantity::Rest, *n.restS, Provenance::Logged);
    } else if (n.derivedRestS) {
        row.set(Quantity::Rest, *n.derivedRestS, Provenance::Derived);
    } else {
        row.set(Quantity::Rest, compound ? kDefaultRestCompoundS : kDefaultRestOtherS, Provenance::Default);
    }
    const DailyLoad& load = dailyLoad();
    const FosterWeek week = fosterWeek(load.week());
    row.set(Quantity::LogDailyLoad, std::log1p(load.today()));
    row.set(Quantity::Monotony, week.defined ? std::optional(week.monotony) : std::nullopt);
    row.set(Quantity::LogStrain, week.defined ? std::optional(std::log1p(week.strain)) : std::nullopt);
    const bool ratioKnown = load.average28() > 0.0;
    row.set(Quantity::LoadRatio, ratioKnown ? std::optional(load.average7() / load.average28()) : std::nullopt);
    const auto deload = load.deload();
    row.set(Quantity::Deload, deload ? std::optional(*deload ? 1.0 : 0.0) : std::nullopt);
}

void SessionFeatures::writeHabits(RowWriter& row, int index, const std::optional<double>& todayChange)
{
    const Node& n = node(index);
    const ExerciseHistory& history = m_exercises[n.exercise];
    row.set(Quantity::DaysSinceExercise, daysBetween(history.lastDay(), n.day()));
    const auto muscle = m_lastDayOfMuscle.find(muscleKey(n));
    const bool muscleKnown = muscle != m_lastDayOfMuscle.end() && !exerciseOf(n).primary.empty();
    row.set(Quantity::DaysSinceMuscle, muscleKnown ? daysBetween(muscle->second, n.day()) : std::nullopt);
    row.set(Quantity::RepeatsExercise, m_repeatsOfExercise[n.exercise].share());
    row.set(Quantity::RepeatsOverall, m_repeats.share());
    row.set(Quantity::Place, double(n.place), Provenance::Logged);
    row.set(Quantity::TodayChange, todayChange);
    const int previous = m_nodes.previous[std::size_t(index)];
    row.set(Quantity::ChangeWeight, previous < 0 ? std::nullopt : logRatio(n.topLoadKg, node(previous).topLoadKg));
    row.set(Quantity::ChangeReps, previous < 0 ? std::nullopt : std::optional(n.topReps - node(previous).topReps));
    // The session after an earlier one of this exercise is this session at the latest, so what followed is known.
    const int alike = history.lastLike(n);
    const int after = alike < 0 ? -1 : m_nodes.next[std::size_t(alike)];
    row.set(Quantity::FollowedWeight, after < 0 ? std::nullopt : logRatio(node(after).topLoadKg, node(alike).topLoadKg));
    row.set(Quantity::FollowedReps, after < 0 ? std::nullopt : std::optional(node(after).topReps - node(alike).topReps));
    row.setKinds(exerciseOf(n).kind, exerciseOf(n).group());
}

void SessionFeatures::writeSession(int first, int end)
{
    addLoads(first, end);
    for (int i = first; i < end; ++i) countRepeats(i);
    std::vector<FatigueModel::Signs> signs;
    double changeSum = 0.0;
    int changes = 0;
    for (int i = first; i < end; ++i) {
        const Node& n = node(i);
        RowWriter row(m_table, i);
        writeStrength(row, n);
        signs.push_back(signsOf(n));
        const auto modelled = m_fatigue.value(signs.back());
        const double middle = 5.5;  // what the construct gives when no sign is known
        const auto source = n.fatigue ? Provenance::Logged : modelled ? Provenance::Derived : Provenance::Default;
        row.set(Quantity::Fatigue, n.fatigue.value_or(modelled.value_or(middle)), source);
        writeLoad(row, n);
        writeHabits(row, i, changes ? std::optional(changeSum / changes) : std::nullopt);
        const int previous = m_nodes.previous[std::size_t(i)];
        const auto change = previous < 0 ? std::nullopt : progress(node(previous), n);
        if (!change) continue;
        changeSum += *change;
        ++changes;
    }
    for (int i = first; i < end; ++i) {
        m_fatigue.remember(signs[std::size_t(i - first)]);
        m_exercises[node(i).exercise].add(node(i), i);
        m_lastDayOfMuscle[muscleKey(node(i))] = node(i).day();
    }
}

}  // namespace liftgraph::features
