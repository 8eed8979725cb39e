#include "sim/core/worker.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>

namespace needleroll {

void JobLink::report(double fraction, std::string step) {
    const std::lock_guard lock(mutex_);
    if (fraction > progress_.fraction) progress_.fraction = std::min(fraction, 1.0);
    progress_.step = std::move(step);
}

JobProgress JobLink::progress() const {
    const std::lock_guard lock(mutex_);
    return progress_;
}

bool JobLink::is_over() const {
    const std::lock_guard lock(mutex_);
    return over_;
}

void JobLink::end() {
    const std::lock_guard lock(mutex_);
    over_ = true;
}

/// The jobs that wait and the one under way.
struct Worker::Line {
    struct Entry {
        std::shared_ptr<JobLink> link;
        std::function<void()> run;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Entry> waiting;
    std::shared_ptr<JobLink> under_way;
    bool closing = false;
    bool ended = false;

    /// Works until the line is closed and empty.
    void work() {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return closing || !waiting.empty(); });
            if (waiting.empty()) break;
            Entry entry = std::move(waiting.front());
            waiting.pop_front();
            under_way = entry.link;
            lock.unlock();
            entry.run();
            entry.link->end();
            entry = {};
            lock.lock();
            under_way.reset();
        }
        ended = true;
        changed.notify_all();
    }
};

Worker::Worker() : line_(std::make_shared<Line>()), thread_([line = line_] { line->work(); }) {}

Worker::~Worker() {
    std::unique_lock lock(line_->mutex);
    line_->closing = true;
    for (const Line::Entry& entry : line_->waiting) entry.link->stop_source.request_stop();
    if (line_->under_way) line_->under_way->stop_source.request_stop();
    line_->changed.notify_all();
    const bool ended = line_->changed.wait_for(lock, longest_wait, [this] { return line_->ended; });
    lock.unlock();
    if (ended) {
        thread_.join();
    } else {
        thread_.detach();
    }
}

void Worker::add(std::shared_ptr<JobLink> link, std::function<void()> run) {
    const std::lock_guard lock(line_->mutex);
    line_->waiting.push_back({std::move(link), std::move(run)});
    line_->changed.notify_all();
}

}  // namespace needleroll
