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

/// A column's values in these rows.
std::vector<double> values_in(const std::vector<double>& column, const std::vector<std::uint32_t>& rows,
                              const StopToken& stop) {
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        if (asked_to_stop(stop, values.size())) return {};
        values.push_back(column[row]);
    }
    return values;
}

/// The holes of a moment.
struct Holes {
    std::vector<double> x_mm, y_mm;
};

Holes holes_of(const Moment& moment, const StopToken& stop) {
    const Punctures& table = moment.result->punctures;
    Holes holes{values_in(table.x_mm, moment.holes, stop), values_in(table.y_mm, moment.holes, stop)};
    if (stop.stop_requested()) return {};
    return holes;
}

}  // namespace

double depth_scale_mm(const Scenario& scenario) {
    return scenario.roller.needle_length_mm;
}

double pixel_for(const Patch& patch) {
    return std::max(map_pixel_mm, std::max(patch.width_mm, patch.height_mm) / most_map_pixels);
}

Raster density_map(const Moment& moment, double pixel_mm, double sigma_mm, const StopToken& stop) {
    const Holes holes = holes_of(moment, stop);
    return smoothed_density(holes.x_mm, holes.y_mm, {}, box_of(moment.result->scenario.patch),
                            {sigma_mm, pixel_mm}, stop);
}

Raster depth_map(const Moment& moment, double pixel_mm, const StopToken& stop) {
    const Holes holes = holes_of(moment, stop);
    const Box box = box_of(moment.result->scenario.patch);
    const Smoothing smoothing{measuring_sigma_mm, pixel_mm};
    const std::vector<double> depth_mm = values_in(moment.result->punctures.depth_mm, moment.holes, stop);
    if (stop.stop_requested()) return {};
    Raster map = smoothed_density(holes.x_mm, holes.y_mm, depth_mm, box, smoothing, stop);
    if (stop.stop_requested()) return map;
    const Raster density = smoothed_density(holes.x_mm, holes.y_mm, {}, box, smoothing, stop);
    if (stop.stop_requested()) return map;
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        map.values[i] = density.values[i] >= least_density_per_cm2 ? map.values[i] / density.values[i]
                                                                   : std::numeric_limits<double>::quiet_NaN();
    }
    return map;
}

Raster gap_map(const Moment& moment, double pixel_mm, const StopToken& stop) {
    const Holes holes = holes_of(moment, stop);
    return distance_map(holes.x_mm, holes.y_mm, box_of(moment.result->scenario.patch), pixel_mm, stop);
}

}  // namespace needleroll
