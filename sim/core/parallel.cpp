#include "sim/core/parallel.hpp"

#ifdef __SANITIZE_THREAD__
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>
#else
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

namespace needleroll {
namespace {

#ifdef __SANITIZE_THREAD__
// The packaged TBB is built without the sanitizer, which cannot see the order that TBB keeps and reports it
// as races. Plain threads it understands, and the bodies are the same.
void run_on_threads(std::size_t count, int threads, const std::function<void(std::size_t)>& body) {
    const std::size_t most = threads > 0 ? static_cast<std::size_t>(threads) : 4;
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> workers;
    for (std::size_t worker = 0; worker < std::min(most, count); ++worker) {
        workers.emplace_back([&] {
            for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < count;) body(i);
        });
    }
    for (std::thread& worker : workers) worker.join();
}
#else
void run_on_threads(std::size_t count, int threads, const std::function<void(std::size_t)>& body) {
    const int wanted = threads > 0 ? threads : tbb::info::default_concurrency();
    // More threads than cores are given too, without a warning on stderr.
    const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism,
                                      static_cast<std::size_t>(wanted));
    tbb::task_arena arena(wanted);
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, body); });
}
#endif

}  // namespace

void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& body,
                  const StopToken& stop) {
    const auto body_unless_stopped = [&](std::size_t i) {
        if (!stop.stop_requested()) body(i);
    };
    if (threads == 1 || count < 2) {
        for (std::size_t i = 0; i < count; ++i) body_unless_stopped(i);
        return;
    }
    run_on_threads(count, threads, body_unless_stopped);
}

}  // namespace needleroll
