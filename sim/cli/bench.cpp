#include "sim/cli/benchmarks.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/progress.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <ostream>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

struct Options {
    std::vector<std::string> names;
    int repeats = 7;
};

/// Median time of the repeats [ms], after one round to warm up.
double median_ms(const Workload& workload, int repeats) {
    using Clock = std::chrono::steady_clock;
    workload.work();
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const Clock::time_point start = Clock::now();
        workload.work();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
    return times[static_cast<std::size_t>(repeats / 2)];
}

Expected<void> bench(const Options& options, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    console.out << "name,n,threads,ms,rate,hash\n";
    Progress progress(console, benchmarks().size());
    for (const Benchmark& benchmark : benchmarks()) {
        progress.next(std::string(benchmark.name));
        if (!options.names.empty() &&
            std::count(options.names.begin(), options.names.end(), benchmark.name) == 0)
            continue;
        const Expected<Workload> workload = benchmark.set_up(benchmark, *assets);
        if (!workload) return fail(workload.error());
        const double ms = median_ms(*workload, options.repeats);
        console.out << fmt::format("{},{},{},{:.3f},{:.4g},{:016x}\n", benchmark.name, workload->n,
                                   benchmark.threads, ms, 1000.0 * static_cast<double>(workload->n) / ms,
                                   workload->hash())
                    << std::flush;
    }
    return {};
}

}  // namespace

Command add_bench(CLI::App& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("bench", "Measure how fast the model runs on this machine");
    std::set<std::string> names;
    for (const Benchmark& benchmark : benchmarks()) names.emplace(benchmark.name);
    command->add_option("names", options->names, "Benchmarks to run (default: all)")
        ->check(CLI::IsMember(names))
        ->type_name("NAME");
    command->add_option("--repeats", options->repeats, "The median of this many rounds is printed")
        ->check(CLI::Range(1, 1000).description(""))
        ->type_name("N")
        ->capture_default_str();
    command->footer(
        "Prints CSV: n is the number of strikes, holes or replicates, ms the median time, rate n per second, "
        "hash that "
        "of the results.\n\n"
        "Examples:\n  needleroll bench\n  needleroll bench default_run --repeats 21");
    return {command, [options, console] { return bench(*options, console); }};
}

}  // namespace needleroll
