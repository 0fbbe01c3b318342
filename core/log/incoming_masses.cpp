#include "core/log/incoming_masses.h"

namespace liftgraph::log {

void storeMasses(LogRows& rows, const TrainingLog& incoming, ImportOutcome& outcome)
{
    for (const BodyMass& mass : incoming.bodyMasses) {
        if (!checkBodyMass(mass.kg)) continue;
        if (rows.bodyMassOn(mass.day) || rows.wasRemoved(mass)) {
            ++outcome.knownBodyMasses;
            continue;
        }
        rows.insert(BodyMassRow{rows.freshId("body_masses"), outcome.importId, mass});
        ++outcome.addedBodyMasses;
    }
    if (incoming.bodyMassKg && rows.setUndatedMass(*incoming.bodyMassKg, outcome.importId)) ++outcome.addedBodyMasses;
}

}  // namespace liftgraph::log
