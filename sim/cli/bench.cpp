#include "sim/cli/benchmarks.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/text_table.hpp"
#include "sim/core/median.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>

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
    return upper_median(times);
}

/// A row beside what other programs take for the same; empty when that is not known.
std::vector<std::string> row_beside(const Benchmark& benchmark, double ms) {
    const auto seconds = [](std::optional<double> time_s) {
        return time_s ? fmt::format("{:g}", *time_s) : std::string("-");
    };
    for (const ElsewhereTime& other : times_elsewhere()) {
        if (other.name != benchmark.name || other.n != benchmark.size) continue;
        return {std::string(other.name), fmt::format("{}", other.n), fmt::format("{:.4f}", ms / 1000.0),
                seconds(other.spatstat_s), seconds(other.scipy_s)};
    }
    return {};
}

void print_beside(const std::vector<std::vector<std::string>>& rows, const Console& console) {
    if (rows.empty()) return;
    console.err << "\nSeconds on one core, beside spatstat 3.0 (R) and SciPy on the same kind of machine:\n"
                << text_table({{"name", 20}, {"points", 7}, {"here", 8}, {"spatstat", 8}, {"SciPy", 8}},
                              rows);
}

Expected<void> bench(const Options& options, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    console.out << "name,n,threads,ms,rate,hash\n";
    std::vector<std::vector<std::string>> beside;
    std::optional<Progress> progress(std::in_place, console, benchmarks().size());
    for (const Benchmark& benchmark : benchmarks()) {
        progress->next(std::string(benchmark.name));
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
        if (auto row = row_beside(benchmark, ms); !row.empty()) beside.push_back(std::move(row));
    }
    progress.reset();
    print_beside(beside, console);
    return {};
}

}  // namespace

Command add_bench(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("bench", "Measure how fast the model runs on this machine");
    std::vector<std::string> names;
    for (const Benchmark& benchmark : benchmarks()) names.emplace_back(benchmark.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    command.option(
        &options->names,
        {.name = "names", .help = "Benchmarks to run (default: all)", .value = "NAME", .choices = names});
    command.option(&options->repeats, {.name = "--repeats",
                                       .help = "The median of this many rounds is printed",
                                       .value = "N",
                                       .default_shown = true,
                                       .range = WholeRange{1, 1000}});
    command.footer(
        "Prints CSV: n is the number of strikes, holes or replicates, ms the median time, rate n per second, "
        "hash that "
        "of the results. What other programs take for the same patterns is told beside, on standard "
        "error.\n\n"
        "Examples:\n  needleroll bench\n  needleroll bench default_run --repeats 21");
    return {command, [options, console] { return bench(*options, console); }};
}

}  // namespace needleroll
