/// What `needleroll bench` measures.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/raster.hpp"
#include "sim/scenario/assets.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace needleroll {

/// A piece of work that is ready to be repeated.
struct Workload {
    std::size_t n = 0;                    ///< strikes, holes or pixels, as its benchmark says
    std::function<void()> work;           ///< what is timed
    std::function<std::uint64_t()> hash;  ///< of what the last work gave, lengths rounded to 1e-6 mm
};

/// A named benchmark. Setting up is not timed.
struct Benchmark {
    std::string_view name;
    std::size_t size = 0;  ///< what it is asked to handle; 0: the benchmark has one size
    int threads = 1;
    std::function<Expected<Workload>(const Benchmark&, const Assets&)> set_up;
};

/// The benchmarks of sim/coverage, on patterns of complete randomness.
std::vector<Benchmark> pattern_benchmarks();

/// The benchmarks of sim/experiment: whole replicates, rolled and measured; n is their number.
std::vector<Benchmark> replicate_benchmarks();

/// What a user would pick instead for one benchmark, in seconds on one core of the same kind of machine.
struct ElsewhereTime {
    std::string_view name;
    std::size_t n = 0;
    std::optional<double> spatstat_s;  ///< spatstat 3.0 in R
    std::optional<double> scipy_s;     ///< SciPy
};

/// Times of other programs for the patterns of pattern_benchmarks().
std::span<const ElsewhereTime> times_elsewhere();

/// Hash of the values of a map, rounded to 1e-6 of their unit.
std::uint64_t hash_of(const Raster& raster);

/// All benchmarks in the order in which they are printed.
std::span<const Benchmark> benchmarks();

}  // namespace needleroll
