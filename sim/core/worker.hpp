/// Work that goes on beside a window: one thread takes one job after the other; each has progress, can be
/// stopped, and gives a typed answer.
#pragma once

#include "sim/core/stop.hpp"

#include <chrono>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace needleroll {

/// How far a job is.
struct JobProgress {
    double fraction = 0.0;  ///< of the whole, from 0 to 1; never falls
    std::string step;       ///< what is being done: a key of the words, or a plain label
};

/// What the two ends of a job share.
class JobLink {
  public:
    /// Notes how far the job is. A fraction below the last one counts as the last one.
    void report(double fraction, std::string step);
    JobProgress progress() const;
    /// True when the job has ended, whatever its answer.
    bool is_over() const;
    void end();

    StopSource stop_source;

  private:
    mutable std::mutex mutex_;
    JobProgress progress_;
    bool over_ = false;
};

/// What the body of a job is given.
struct JobControl {
    StopToken stop;  ///< to be handed to every long call
    std::function<void(double fraction, std::string step)> report;
};

/// The near end of a job, for the thread that started it. Letting it go asks the job to stop: nobody wants
/// its answer any more.
template <class Answer>
class Job {
  public:
    Job() = default;
    Job(std::shared_ptr<JobLink> link, std::future<Expected<Answer>> answer)
        : link_(std::move(link)), answer_(std::move(answer)) {}
    Job(Job&&) noexcept = default;
    Job& operator=(Job&& other) noexcept {
        stop();
        link_ = std::move(other.link_);
        answer_ = std::move(other.answer_);
        return *this;
    }
    ~Job() { stop(); }

    /// True from the start until the answer has been taken.
    bool is_wanted() const { return answer_.valid(); }
    JobProgress progress() const { return link_ ? link_->progress() : JobProgress(); }
    /// Asks the job to stop. Its answer is then an error of kind `stopped`, unless it was finished before.
    void stop() {
        if (link_) link_->stop_source.request_stop();
    }
    /// The answer, once, as soon as it is there. Does not wait.
    std::optional<Expected<Answer>> take() {
        if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return std::nullopt;
        return answer_.get();
    }
    const std::shared_ptr<JobLink>& link() const { return link_; }

  private:
    std::shared_ptr<JobLink> link_;
    std::future<Expected<Answer>> answer_;
};

/// What a body gives back, and an error of kind `run` for what it throws.
template <class Answer, class Body>
Expected<Answer> answer_of(Body& body, const JobControl& control) {
    try {
        if (control.stop.stop_requested()) return fail(stopped());
        return body(control);
    } catch (const std::bad_alloc&) {
        return fail({.message = "there is not enough memory", .kind = ErrorKind::run});
    } catch (const std::exception& error) {
        return fail({.message = error.what(), .kind = ErrorKind::run});
    }
}

/// The thread with its jobs.
class Worker {
  public:
    Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// Asks all jobs to stop and waits for the one under way, at most longest_wait. A job that does not
    /// listen is left behind to end by itself.
    ~Worker();

    /// How long the end of a worker waits.
    static constexpr std::chrono::milliseconds longest_wait{300};

    /// Adds a job to the end of the line. `body` is called as Expected<Answer>(const JobControl&) on the
    /// worker's thread. What it uses has to be its own, as it may outlive whoever started it.
    template <class Body>
    auto start(Body body) {
        using Answer = typename std::invoke_result_t<Body&, const JobControl&>::value_type;
        auto link = std::make_shared<JobLink>();
        auto answer = std::make_shared<std::promise<Expected<Answer>>>();
        Job<Answer> job(link, answer->get_future());
        const auto own = std::make_shared<Body>(std::move(body));
        add(link, [link, answer, own] {
            const JobControl control{
                link->stop_source.get_token(),
                [link](double fraction, std::string step) { link->report(fraction, std::move(step)); }};
            answer->set_value(answer_of<Answer>(*own, control));
        });
        return job;
    }

  private:
    struct Line;

    void add(std::shared_ptr<JobLink> link, std::function<void()> run);

    std::shared_ptr<Line> line_;  ///< shared with the thread, which may be left behind
    std::thread thread_;
};

}  // namespace needleroll
