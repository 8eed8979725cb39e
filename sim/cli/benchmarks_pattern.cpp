#include "sim/cli/benchmarks.hpp"
#include "sim/core/fnv_hash.hpp"
#include "sim/core/random.hpp"
#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/largest_empty_circle.hpp"
#include "sim/coverage/nearest_neighbour.hpp"
#include "sim/coverage/pixel_coverage.hpp"
#include "sim/coverage/ripley_k.hpp"
#include "sim/coverage/smoothed_density.hpp"

#include <array>
#include <memory>

namespace needleroll {
namespace {

/// Holes of complete randomness on 100 x 100 mm and what was computed of them last.
struct RandomHoles {
    Box window{0.0, 0.0, 100.0, 100.0};
    Region region = rectangle_region(window);
    std::vector<double> x_mm, y_mm;
    Raster map;
    std::vector<double> numbers;
};

std::shared_ptr<RandomHoles> random_holes(std::size_t count) {
    const auto holes = std::make_shared<RandomHoles>();
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw({1, 0}, Purpose::random_pattern, 0, i);
        holes->x_mm.push_back(holes->window.max_x_mm * uniform(words[0]));
        holes->y_mm.push_back(holes->window.max_y_mm * uniform(words[1]));
    }
    return holes;
}

std::uint64_t hash_of(const std::vector<double>& numbers) {
    FnvHash hash;
    for (const double number : numbers) hash.add_rounded(number);
    return hash.value;
}

/// A workload that computes numbers.
Workload number_workload(const std::shared_ptr<RandomHoles>& holes,
                         const std::function<std::vector<double>()>& compute) {
    return {holes->x_mm.size(), [holes, compute] { holes->numbers = compute(); },
            [holes] { return hash_of(holes->numbers); }};
}

/// 2000 x 2000 pixels.
constexpr double fine_pixel_mm = 0.05;

Expected<Workload> set_up_nearest_neighbours(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return number_workload(holes, [holes] { return nearest_neighbours_mm(holes->x_mm, holes->y_mm); });
}

/// K to 5 mm, of the larger pattern to 1 mm.
Expected<Workload> set_up_ripley_k(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    const RipleySettings settings{.step_mm = 0.05, .steps = benchmark.size > 100'000 ? 20 : 100};
    return number_workload(holes, [holes, settings] {
        std::vector<double> k_mm2;
        for (const RipleyRow& row : ripley_k(holes->x_mm, holes->y_mm, holes->region, settings)) {
            k_mm2.push_back(row.k_mm2.value_or(-1.0));
        }
        return k_mm2;
    });
}

Expected<Workload> set_up_distance_map(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return Workload{
        benchmark.size,
        [holes] { holes->map = distance_map(holes->x_mm, holes->y_mm, holes->window, fine_pixel_mm); },
        [holes] { return hash_of(holes->map); }};
}

/// Coverage within 0.5 mm, in pixels.
Expected<Workload> set_up_coverage(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return number_workload(holes, [holes]() -> std::vector<double> {
        return {pixel_coverage(holes->x_mm, holes->y_mm, holes->region, 0.5, fine_pixel_mm).value_or(-1.0)};
    });
}

/// Exact coverage within a radius.
Expected<Workload> set_up_exact_coverage(double radius_mm, const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return number_workload(holes, [holes, radius_mm]() -> std::vector<double> {
        return {coverage(holes->x_mm, holes->y_mm, holes->region, radius_mm).value_or(-1.0)};
    });
}

Expected<Workload> set_up_smoothed_density(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return Workload{benchmark.size,
                    [holes] {
                        holes->map = smoothed_density(holes->x_mm, holes->y_mm, {}, holes->window,
                                                      {.sigma_mm = 0.5, .pixel_mm = fine_pixel_mm});
                    },
                    [holes] { return hash_of(holes->map); }};
}

Expected<Workload> set_up_largest_empty_circle(const Benchmark& benchmark, const Assets&) {
    const auto holes = random_holes(benchmark.size);
    return number_workload(holes, [holes]() -> std::vector<double> {
        const auto circle = largest_empty_circle(holes->x_mm, holes->y_mm, holes->region);
        return circle ? std::vector<double>{circle->x_mm, circle->y_mm, circle->radius_mm}
                      : std::vector<double>{};
    });
}

}  // namespace

std::vector<Benchmark> pattern_benchmarks() {
    const std::vector<Benchmark> one_size = {
        {"nearest_neighbours", 0, 1, set_up_nearest_neighbours},
        {"ripley_k", 0, 1, set_up_ripley_k},
        {"distance_map", 0, 1, set_up_distance_map},
        {"coverage", 0, 1, set_up_coverage},
        {"coverage_exact_025", 0, 1, std::bind_front(set_up_exact_coverage, 0.25)},
        {"coverage_exact_05", 0, 1, std::bind_front(set_up_exact_coverage, 0.5)},
        {"coverage_exact_1", 0, 1, std::bind_front(set_up_exact_coverage, 1.0)},
        {"smoothed_density", 0, 1, set_up_smoothed_density},
        {"largest_empty_circle", 0, 1, set_up_largest_empty_circle}};
    std::vector<Benchmark> all;
    for (Benchmark benchmark : one_size) {
        for (const std::size_t holes : {30'000u, 300'000u}) {
            benchmark.size = holes;
            all.push_back(benchmark);
        }
    }
    return all;
}

std::span<const ElsewhereTime> times_elsewhere() {
    static constexpr std::array<ElsewhereTime, 6> times = {{
        {"nearest_neighbours", 30'000, 0.014, 0.027},
        {"ripley_k", 30'000, 0.20, 0.39},
        {"distance_map", 30'000, 0.86, 1.66},
        {"coverage", 30'000, 0.88, std::nullopt},
        {"smoothed_density", 30'000, 22.0, 0.39},
        {"largest_empty_circle", 30'000, 47.0, 0.41},
    }};
    return times;
}

}  // namespace needleroll
