#include "sim/cli/progress.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double silent_s = 1.0;
constexpr auto redraw_every = std::chrono::milliseconds(200);
constexpr std::size_t bar_length = 24;

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

Progress::Progress(const Console& console, std::size_t steps)
    : console_(console), steps_(std::max<std::size_t>(steps, 1)) {
    if (console_.err_is_terminal) watcher_ = std::thread([this] { watch(); });
}

Progress::~Progress() {
    {
        const std::lock_guard lock(mutex_);
        finished_ = true;
    }
    changed_.notify_all();
    if (watcher_.joinable()) watcher_.join();
    if (drawn_) console_.err << "\r\033[K" << std::flush;
}

void Progress::next(const std::string& words) {
    const std::lock_guard lock(mutex_);
    ++begun_;
    words_ = words;
    if (!console_.err_is_terminal && seconds_since(start_) > silent_s) {
        console_.err << fmt::format("[{}/{}] {}\n", begun_, steps_, words_) << std::flush;
    }
}

void Progress::watch() {
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, redraw_every, [this] { return finished_; })) {
        const double elapsed_s = seconds_since(start_);
        if (elapsed_s > silent_s) draw(elapsed_s);
    }
}

void Progress::draw(double elapsed_s) {
    const std::size_t done = begun_ > 0 ? begun_ - 1 : 0;
    const std::size_t filled = std::min(bar_length, bar_length * done / steps_);
    console_.err << fmt::format("\r\033[K[{:#<{}}{:.<{}}] {}/{} {} ({:.0f} s)", "", filled, "",
                                bar_length - filled, begun_, steps_, words_, elapsed_s)
                 << std::flush;
    drawn_ = true;
}

}  // namespace needleroll
