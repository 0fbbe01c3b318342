#include "ui/pages/ablation_page_jobs.h"

#include <optional>

namespace liftgraph::ui::ablation_jobs {

Result<std::vector<workflow::AblationFit>> load(const workflow::SnapshotPtr& snapshot, const Place& place)
{
    const auto library = workflow::AblationLibrary::open(place.library, place.athlete, snapshot->dataHash);
    if (!library) return Failure(library.error());
    return library->known();
}

Result<workflow::Ablation> train(const workflow::SnapshotPtr& snapshot, const workflow::AblationGrid& grid, const Place& place,
                                 const std::shared_ptr<AblationFeed>& feed, const JobContext& context)
{
    auto library = workflow::AblationLibrary::open(place.library, place.athlete, snapshot->dataHash);
    if (!library) return Failure(library.error());
    std::optional<Error> unkept;
    const auto keep = [&](const workflow::AblationFit& fit) {
        feed->push(fit);
        const auto added = library->add(fit);
        if (!added && !unkept) unkept = added.error();
    };
    auto ablation = workflow::runAblation(snapshot, grid, context, keep, library->known());
    if (ablation && unkept) return Failure(*unkept);
    return ablation;
}

}  // namespace liftgraph::ui::ablation_jobs
