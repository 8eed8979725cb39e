#include "sim/coverage/pass_progress.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// Holes sorted by pass.
struct PassHoles {
    std::vector<double> x_mm, y_mm;
};

std::vector<PassHoles> split(std::span<const double> x_mm, std::span<const double> y_mm,
                             std::span<const std::uint32_t> pass, const StopToken& stop) {
    const std::size_t passes =
        pass.empty() ? 0 : *std::max_element(pass.begin(), pass.end()) + std::size_t{1};
    std::vector<PassHoles> holes(passes);
    for (std::size_t i = 0; i < pass.size(); ++i) {
        if (asked_to_stop(stop, i)) return {};
        holes[pass[i]].x_mm.push_back(x_mm[i]);
        holes[pass[i]].y_mm.push_back(y_mm[i]);
    }
    return holes;
}

}  // namespace

std::vector<PassStep> pass_progress(std::span<const double> x_mm, std::span<const double> y_mm,
                                    std::span<const std::uint32_t> pass, const Region& region,
                                    std::span<const double> radii_mm, double pixel_mm,
                                    const StopToken& stop) {
    std::vector<PassStep> steps;
    if (region.empty()) return steps;
    std::vector<CoverageMap> maps;
    for (double radius_mm : radii_mm) maps.push_back(empty_coverage(region, radius_mm, pixel_mm, stop));
    const double area_cm2 = region.area_mm2 / 100.0;
    double holes = 0.0;
    for (const PassHoles& added : split(x_mm, y_mm, pass, stop)) {
        if (stop.stop_requested()) return steps;
        holes += static_cast<double>(points_inside(region, added.x_mm, added.y_mm, stop).size());
        PassStep step{static_cast<int>(steps.size()), holes / area_cm2, {}};
        for (CoverageMap& map : maps) {
            if (stop.stop_requested()) return steps;
            add_holes(map, added.x_mm, added.y_mm, stop);
            step.coverage.push_back(covered_fraction(map));
        }
        steps.push_back(std::move(step));
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
