#include "core/features/body_mass.h"

#include <map>

namespace liftgraph::features {

KnownBodyMass::KnownBodyMass(const log::TrainingLog& log) : m_weighed(log.bodyMasses)
{
    if (!log.bodyMassKg) return;
    m_kg = *log.bodyMassKg;
    m_assumed = false;
}

void KnownBodyMass::reach(const log::Session& session)
{
    for (; m_next < m_weighed.size() && m_weighed[m_next].day <= session.day(); ++m_next) {
        m_kg = m_weighed[m_next].kg;
        m_assumed = false;
    }
    if (!session.bodyMassKg) return;
    m_kg = *session.bodyMassKg;
    m_assumed = false;
}

std::vector<log::BodyMass> bodyMassSeries(const log::TrainingLog& log)
{
    std::map<log::LocalDay, double> byDay;
    for (const log::Session& session : log.sessions) {
        if (session.bodyMassKg) byDay[session.day()] = *session.bodyMassKg;
    }
    for (const log::BodyMass& mass : log.bodyMasses) byDay[mass.day] = mass.kg;
    std::vector<log::BodyMass> series;
    for (const auto& [day, kg] : byDay) series.push_back({day, kg});
    return series;
}

}  // namespace liftgraph::features
