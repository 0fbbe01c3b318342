#pragma once
// Where the training thread leaves the networks of an ablation, kept in the library as they are done, and the window collects them.

#include <mutex>

#include "core/workflow/ablation_store.h"

namespace liftgraph::ui {

/// Shared by a job and the page.
class AblationFeed {
public:
    void push(const workflow::AblationFit& fit)
    {
        const std::scoped_lock lock(m_mutex);
        m_fits.push_back(fit);
    }
    /// What arrived since the last call.
    std::vector<workflow::AblationFit> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_fits, {});
    }

private:
    std::mutex m_mutex;
    std::vector<workflow::AblationFit> m_fits;
};

namespace ablation_jobs {

/// Where an athlete's networks are kept.
struct Place {
    std::string library = {};
    std::int64_t athlete = 0;
};

/// Every network that the library has of the log as it is.
Result<std::vector<workflow::AblationFit>> load(const workflow::SnapshotPtr& snapshot, const Place& place);

/// Trains what the library does not have yet. Errors: as runAblation and LogStore.
Result<workflow::Ablation> train(const workflow::SnapshotPtr& snapshot, const workflow::AblationGrid& grid, const Place& place,
                                 const std::shared_ptr<AblationFeed>& feed, const JobContext& context);

}  // namespace ablation_jobs
}  // namespace liftgraph::ui
