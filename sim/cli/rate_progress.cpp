#include "sim/cli/rate_progress.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double silent_s = 1.0;
constexpr double redraw_s = 0.2;
constexpr double line_s = 10.0;
constexpr double bar_length = 24.0;

double seconds_between(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

}  // namespace

std::string duration_words(double seconds) {
    if (seconds < 90.0) return fmt::format("{:.0f} s", seconds);
    if (seconds < 5400.0) return fmt::format("{:.0f} min", seconds / 60.0);
    if (seconds < 129600.0) return fmt::format("{:.1f} h", seconds / 3600.0);
    return fmt::format("{:.1f} days", seconds / 86400.0);
}

RateProgress::RateProgress(const Console& console, std::string unit, std::string part)
    : console_(console), unit_(std::move(unit)), part_(std::move(part)) {}

RateProgress::~RateProgress() {
    if (drawn_) console_.err << "\r\033[K" << std::flush;
}

void RateProgress::show(const RateState& state) {
    const Clock::time_point now = Clock::now();
    const double elapsed_s = seconds_between(start_, now);
    const double pause_s = console_.err_is_terminal ? redraw_s : line_s;
    const double since_s = seconds_between(last_, now);
    if (elapsed_s < silent_s || (since_s < pause_s && last_ != start_)) return;
    last_ = now;
    const double rate = static_cast<double>(state.run) / elapsed_s;
    const double left = std::max(0.0, state.expected - static_cast<double>(state.done));
    const double share = std::min(1.0, static_cast<double>(state.done) / std::max(1.0, state.expected));
    const std::string parts =
        state.parts > 0 ? fmt::format("{} of {} {} done, ", state.parts_done, state.parts, part_) : "";
    const std::string words =
        fmt::format("{} of {:.0f} {}, {:.3g} a second, {}{} left", state.done, state.expected, unit_, rate,
                    parts, duration_words(rate > 0.0 ? left / rate : 0.0));
    if (!console_.err_is_terminal) {
        console_.err << words << '\n' << std::flush;
        return;
    }
    const auto filled = static_cast<std::size_t>(bar_length * share);
    console_.err << fmt::format("\r\033[K[{:#<{}}{:.<{}}] {}", "", filled, "",
                                static_cast<std::size_t>(bar_length) - filled, words)
                 << std::flush;
    drawn_ = true;
}

}  // namespace needleroll
