/// What `needleroll bench` measures.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

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
    Expected<Workload> (*set_up)(const Benchmark&, const Assets&);
};

/// All benchmarks in the order in which they are printed.
std::span<const Benchmark> benchmarks();

}  // namespace needleroll
