#pragma once
// Where the training thread leaves its losses and the window's thread collects them.

#include <cmath>
#include <mutex>
#include <optional>
#include <vector>

#include "core/learn/model.h"

namespace liftgraph::ui {

/// Shared by a training job and the page; the page looks in every 40 ms while the job runs, so that no epoch ever waits for a repaint.
class LossFeed {
public:
    void push(const learn::EpochReport& report)
    {
        const std::scoped_lock lock(m_mutex);
        m_reports.push_back(report);
    }

    /// A run begins; `persistence` is the loss of "as last time".
    void begin(int epochs, double persistence)
    {
        const std::scoped_lock lock(m_mutex);
        m_reports.clear();
        m_begun = Begun{epochs, persistence};
    }

    struct Begun {
        int epochs = 0;
        double persistence = std::nan("");
    };
    struct News {
        std::optional<Begun> begun = {};
        std::vector<learn::EpochReport> reports = {};
    };
    /// What arrived since the last call.
    News take()
    {
        const std::scoped_lock lock(m_mutex);
        News news{m_begun, std::move(m_reports)};
        m_begun.reset();
        m_reports.clear();
        return news;
    }

private:
    std::mutex m_mutex;
    std::optional<Begun> m_begun;
    std::vector<learn::EpochReport> m_reports;
};

}  // namespace liftgraph::ui
