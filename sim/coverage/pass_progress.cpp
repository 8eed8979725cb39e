#include "sim/coverage/pass_progress.hpp"

#include "sim/coverage/covered_area.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Holes of the region that each pass adds.
std::vector<double> count_holes(std::span<const double> x_mm, std::span<const double> y_mm,
                                std::span<const std::uint32_t> pass, const Region& region,
                                const StopToken& stop) {
    const std::size_t passes =
        pass.empty() ? 0 : *std::max_element(pass.begin(), pass.end()) + std::size_t{1};
    std::vector<double> holes(passes, 0.0);
    for (const std::uint32_t i : points_inside(region, x_mm, y_mm, stop)) holes[pass[i]] += 1.0;
    return holes;
}

}  // namespace

std::vector<PassStep> pass_progress(std::span<const double> x_mm, std::span<const double> y_mm,
                                    std::span<const std::uint32_t> pass, const Region& region,
                                    std::span<const double> radii_mm, const StopToken& stop) {
    std::vector<PassStep> steps;
    if (region.empty()) return steps;
    double so_far = 0.0;
    for (const double added : count_holes(x_mm, y_mm, pass, region, stop)) {
        so_far += added;
        steps.push_back({static_cast<int>(steps.size()), so_far / (region.area_mm2 / 100.0), {}});
    }
    if (steps.empty()) return steps;
    for (const double radius_mm : radii_mm) {
        const CoveredArea covered = covered_area({x_mm, y_mm, pass}, region, radius_mm, stop);
        if (stop.stop_requested()) return steps;
        for (PassStep& step : steps) {
            const double area_mm2 = covered.after_pass_mm2[static_cast<std::size_t>(step.pass)];
            step.coverage.push_back(coverage_of(area_mm2, region));
        }
    }
    return steps;
}

std::optional<int> passes_to_target(std::span<const PassStep> steps, double target_per_cm2) {
    for (const PassStep& step : steps) {
        if (step.density_per_cm2 >= target_per_cm2) return step.pass + 1;
    }
    if (steps.empty() || !(steps.back().density_per_cm2 > 0.0)) return std::nullopt;
    const double per_pass = steps.back().density_per_cm2 / static_cast<double>(steps.size());
    return static_cast<int>(std::min(std::ceil(target_per_cm2 / per_pass), 1e9));
}

std::optional<double> expected_coverage_gain(std::span<const PassStep> steps, std::size_t radius) {
    if (steps.empty() || radius >= steps.back().coverage.size() || !steps.back().coverage[radius])
        return std::nullopt;
    const double open = 1.0 - *steps.back().coverage[radius];
    return open * (1.0 - std::pow(open, 1.0 / static_cast<double>(steps.size())));
}

}  // namespace needleroll
