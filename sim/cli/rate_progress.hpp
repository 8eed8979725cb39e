/// Progress of a long count of equal steps.
#pragma once

#include "sim/cli/command_line.hpp"

#include <chrono>
#include <string>

namespace needleroll {

/// How far a count is.
struct RateState {
    std::size_t done = 0;   ///< steps behind us, those of an earlier call included
    std::size_t run = 0;    ///< steps of this call, which the rate is taken from
    double expected = 0.0;  ///< steps in all, as far as is known
    std::size_t parts_done = 0;
    std::size_t parts = 0;  ///< 0: not told
};

/// Shows done, rate, time left and finished parts: a bar, drawn over itself five times a second, on a
/// terminal; else a plain line every ten seconds. Nothing in the first second.
class RateProgress {
  public:
    RateProgress(const Console& console, std::string unit, std::string part);
    RateProgress(const RateProgress&) = delete;
    RateProgress& operator=(const RateProgress&) = delete;
    /// Removes the bar.
    ~RateProgress();

    void show(const RateState& state);

  private:
    using Clock = std::chrono::steady_clock;
    Console console_;
    std::string unit_, part_;
    bool drawn_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

/// "40 s", "12 min", "3.2 h", "2.1 days".
std::string duration_words(double seconds);

}  // namespace needleroll
