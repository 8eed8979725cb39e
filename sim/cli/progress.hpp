/// Progress of anything that takes over a second.
#pragma once

#include "sim/cli/command_line.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace needleroll {

/// Shows how far a task of a known number of steps is: on a terminal a bar, drawn over itself five times a
/// second; else a line for each step. Nothing in the first second, so that quick tasks stay silent.
class Progress {
  public:
    Progress(const Console& console, std::size_t steps);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Removes the bar.
    ~Progress();

    /// Begins the next step; `words` says what it does.
    void next(const std::string& words);

  private:
    void watch();
    void draw(double elapsed_s);

    Console console_;
    std::size_t steps_;
    std::size_t begun_ = 0;
    std::string words_;
    bool drawn_ = false;
    bool finished_ = false;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    std::condition_variable changed_;
    std::thread watcher_;  ///< on a terminal only
};

}  // namespace needleroll
