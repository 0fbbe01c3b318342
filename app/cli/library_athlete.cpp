#include "app/cli/library_athlete.h"

#include <algorithm>

namespace liftgraph::cli {

Result<log::Athlete> athleteOf(const log::LogStore& store, const CommonOptions& common)
{
    const auto athletes = store.athletes();
    if (!athletes) return Failure(athletes.error());
    const auto at = std::find_if(athletes->begin(), athletes->end(), [&](const log::Athlete& athlete) { return athlete.name == common.athlete; });
    if (at != athletes->end()) return *at;
    if (!common.athlete.empty()) return fail(ErrorCode::AthleteUnknown, "The library has no athlete named " + common.athlete + ".", common.library);
    if (athletes->empty()) return fail(ErrorCode::AthleteUnknown, "The library has no athlete yet. Import a log into it first.", common.library);
    if (athletes->size() > 1) return fail(ErrorCode::Usage, "The library holds several athletes. Say who is meant with --athlete NAME.");
    return athletes->front();
}

}  // namespace liftgraph::cli
