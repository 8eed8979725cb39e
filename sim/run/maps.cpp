#include "sim/run/maps.hpp"

#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/coverage/smoothed_density.hpp"

#include <algorithm>
#include <limits>

namespace needleroll {
namespace {

/// Below this density [per cm2] a mean depth says nothing.
constexpr double least_density_per_cm2 = 1.0;

/// The holes among the first rows of a run.
struct Holes {
    std::vector<double> x_mm, y_mm, depth_mm;
};

Holes holes_among(const Punctures& punctures, std::size_t strikes, const StopToken& stop) {
    Holes holes;
    const std::size_t count = std::min(strikes, punctures.size());
    holes.x_mm.reserve(count), holes.y_mm.reserve(count), holes.depth_mm.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (asked_to_stop(stop, i)) return {};
        if (!(punctures.depth_mm[i] > 0.0)) continue;
        holes.x_mm.push_back(punctures.x_mm[i]);
        holes.y_mm.push_back(punctures.y_mm[i]);
        holes.depth_mm.push_back(punctures.depth_mm[i]);
    }
    return holes;
}

}  // namespace

double depth_scale_mm(const Scenario& scenario) {
    return scenario.roller.needle_length_mm;
}

double pixel_for(const Patch& patch) {
    return std::max(map_pixel_mm, std::max(patch.width_mm, patch.height_mm) / most_map_pixels);
}

Raster density_map(const Result& result, std::size_t strikes, double pixel_mm, double sigma_mm,
                   const StopToken& stop) {
    const Holes holes = holes_among(result.punctures, strikes, stop);
    return smoothed_density(holes.x_mm, holes.y_mm, {}, box_of(result.scenario.patch), {sigma_mm, pixel_mm},
                            stop);
}

Raster depth_map(const Result& result, std::size_t strikes, double pixel_mm, const StopToken& stop) {
    const Holes holes = holes_among(result.punctures, strikes, stop);
    const Box box = box_of(result.scenario.patch);
    const Smoothing smoothing{measuring_sigma_mm, pixel_mm};
    Raster map = smoothed_density(holes.x_mm, holes.y_mm, holes.depth_mm, box, smoothing, stop);
    const Raster density = smoothed_density(holes.x_mm, holes.y_mm, {}, box, smoothing, stop);
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        map.values[i] = density.values[i] >= least_density_per_cm2 ? map.values[i] / density.values[i]
                                                                   : std::numeric_limits<double>::quiet_NaN();
    }
    return map;
}

Raster gap_map(const Result& result, std::size_t strikes, double pixel_mm, const StopToken& stop) {
    const Holes holes = holes_among(result.punctures, strikes, stop);
    return distance_map(holes.x_mm, holes.y_mm, box_of(result.scenario.patch), pixel_mm, stop);
}

}  // namespace needleroll
