#include "sim/injury/channel.hpp"

#include "sim/contact/kinematics.hpp"
#include "sim/contact/penetration.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>

#include <boost/math/quadrature/gauss.hpp>

namespace needleroll {
namespace {

/// Intervals into which the slit's integral over a layer is cut, because the slit has kinks over depth.
constexpr int slit_pieces = 4;

/// slit(z) width(z) at depth z [mm2].
double slit_section_mm2(const ChannelShape& shape, double z_mm) {
    // The axle is T - p above the dimpled surface and so T - p + z above depth z.
    const double height = shape.reach_mm - shape.depth_mm + z_mm;
    const double half_angle = half_angle_rad(shape.reach_mm, height);
    const double slit = remaining_slit_mm(trace_shaft(shape.advance_mm_per_rad, height, half_angle).extent_mm,
                                          shape.skin_follow_mm);
    return slit * needle_width_mm(shape.needle_diameter_mm, shape.taper_mm, shape.depth_mm - z_mm);
}

double slit_volume_mm3(const ChannelShape& shape, double from_mm, double to_mm) {
    double volume = 0.0;
    for (int piece = 0; piece < slit_pieces; ++piece) {
        const double step = (to_mm - from_mm) / slit_pieces, start = from_mm + piece * step;
        volume += boost::math::quadrature::gauss<double, 4>::integrate(
            [&](double z) { return slit_section_mm2(shape, z); }, start, start + step);
    }
    return volume;
}

/// Volume of the needle itself from its tip up: a cone, then a cylinder.
double needle_volume_mm3(const ChannelShape& shape, double above_tip_mm) {
    const double base = pi * shape.needle_diameter_mm * shape.needle_diameter_mm / 4.0;
    if (above_tip_mm > shape.taper_mm) return base * (above_tip_mm - shape.taper_mm * (2.0 / 3.0));
    const double share = above_tip_mm / shape.taper_mm;
    return base * share * share * above_tip_mm / 3.0;
}

}  // namespace

double needle_width_mm(double needle_diameter_mm, double taper_mm, double above_tip_mm) {
    return needle_diameter_mm * std::clamp(above_tip_mm / taper_mm, 0.0, 1.0);
}

double hole_diameter_mm(double needle_diameter_mm, double taper_mm, double depth_mm) {
    return recoil * needle_width_mm(needle_diameter_mm, taper_mm, depth_mm);
}

double opened_area_mm2(double slit_mm, double hole_diameter_mm) {
    return slit_mm * hole_diameter_mm + pi * hole_diameter_mm * hole_diameter_mm / 4.0;
}

std::array<double, layer_count> channel_volume_mm3(const ChannelShape& shape,
                                                   const std::array<double, 4>& layer_bottoms_mm) {
    std::array<double, layer_count> volume{};
    double from = 0.0;
    for (std::size_t layer = 1; layer < layer_count && from < shape.depth_mm; ++layer) {
        const double to = layer <= layer_bottoms_mm.size()
                              ? std::min(layer_bottoms_mm[layer - 1], shape.depth_mm)
                              : shape.depth_mm;
        volume[layer] = slit_volume_mm3(shape, from, to) + needle_volume_mm3(shape, shape.depth_mm - from) -
                        needle_volume_mm3(shape, shape.depth_mm - to);
        from = to;
    }
    return volume;
}

}  // namespace needleroll
