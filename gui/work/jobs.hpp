/// Long work of the window: experiments, whole summaries, reports. Knows no window.
#pragma once

#include "sim/core/worker.hpp"

#include <string>
#include <utility>
#include <vector>

namespace needleroll::gui {

/// A job that is not over, for a list on screen.
struct JobLine {
    std::string title;  ///< a key of the words, or a plain label
    JobProgress progress;
    bool stopping = false;  ///< asked to stop and not yet over
};

/// One worker and what it has to do. Results are taken from the Job on the frame's thread.
class Jobs {
  public:
    /// Adds a job to the end of the line, as Worker::start.
    template <class Body>
    auto start(std::string title, Body body) {
        auto job = worker_.start(std::move(body));
        named_.push_back({std::move(title), job.link()});
        return job;
    }

    /// The jobs that wait or are under way, oldest first.
    std::vector<JobLine> lines();

  private:
    struct Named {
        std::string title;
        std::shared_ptr<JobLink> link;
    };

    std::vector<Named> named_;
    Worker worker_;
};

}  // namespace needleroll::gui
