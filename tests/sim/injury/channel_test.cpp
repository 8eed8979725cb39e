/// Width, hole, layers and volume of a channel (MODEL section 4).
#include "sim/injury/channel.hpp"

#include "sim/core/angle.hpp"
#include "sim/injury/puncture.hpp"
#include "sim/skin/site.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/reference_roller.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace needleroll;

namespace {

ChannelShape default_channel(double depth_mm, double advance_mm) {
    Roller roller;
    ChannelShape shape;
    shape.depth_mm = depth_mm;
    shape.reach_mm = 11.5;
    shape.dimple_mm = 1.5 - depth_mm;
    shape.advance_mm_per_rad = advance_mm;
    shape.skin_follow_mm = 0.1;
    shape.needle_diameter_mm = 0.25;
    shape.taper_mm = taper_length_mm(roller);
    return shape;
}

/// Volume between two depths by a sum over many thin slices, the slit of each by dense sampling.
double sliced_volume_mm3(const ChannelShape& shape, double from, double to) {
    to = std::min(to, shape.depth_mm);
    constexpr int slices = 300;
    double volume = 0.0;
    for (int i = 0; i < slices && from < to; ++i) {
        const double z = from + (to - from) * (i + 0.5) / slices;
        const double height = shape.reach_mm - shape.depth_mm + z;
        const auto rigid = static_cast<double>(
            reference::straight_extent(shape.advance_mm_per_rad, height, shape.reach_mm).extent_mm);
        const double slit = std::max(0.0, rigid - 2.0 * shape.skin_follow_mm);
        const double width = shape.needle_diameter_mm * std::min(1.0, (shape.depth_mm - z) / shape.taper_mm);
        volume += (slit * width + pi / 4.0 * width * width) * (to - from) / slices;
    }
    return volume;
}

}  // namespace

TEST_CASE("the hole is half the needle's width at the surface", "[injury]") {
    CHECK(hole_diameter_mm(0.25, 0.95, 2.0) == Approx(0.125));
    CHECK(hole_diameter_mm(0.25, 0.95, 0.19) == Approx(0.025));
    CHECK(hole_diameter_mm(0.25, 0.95, 0.0) == 0.0);
    CHECK(needle_width_mm(0.25, 0.95, -1.0) == 0.0);
    CHECK(opened_area_mm2(0.3, 0.1) == Approx(0.03 + pi * 0.0025));
}

TEST_CASE("punctures carry hole diameter and layer of their depth", "[injury]") {
    Strikes strikes;
    strikes.resize(3);
    strikes.depth_mm = {0.0, 0.05, 0.9};
    const Roller roller;
    Punctures punctures{strikes, {}, {}, {}};
    puncture(punctures, 0, roller, {0.02, 0.1, 0.3, 1.2});
    CHECK(punctures.layer == std::vector<Layer>{Layer::none, Layer::epidermis, Layer::reticular_dermis});
    CHECK(punctures.hole_diameter_mm[0] == 0.0);
    const double taper = 0.125 / std::tan(radians(7.5));
    CHECK(punctures.hole_diameter_mm[1] == Approx(0.125 * 0.05 / taper));
    CHECK(punctures.hole_diameter_mm[2] == Approx(0.125 * 0.9 / taper));
    CHECK(punctures.reentry == std::vector<std::uint8_t>{0, 0, 0});
}

TEST_CASE("the volume of the channel is the sum of its slices, layer by layer", "[injury]") {
    const std::array<double, 4> bottoms = {0.0168, 0.1, 0.2, 1.105};
    for (const double depth : {0.01, 0.15, 0.88, 1.4}) {
        for (const double advance : {10.0, 10.9, 12.5}) {
            INFO("depth " << depth << " Rp " << advance);
            const ChannelShape shape = default_channel(depth, advance);
            const auto volume = channel_volume_mm3(shape, bottoms);
            CHECK(volume[0] == 0.0);
            const double edges[] = {0.0, bottoms[0], bottoms[1], bottoms[2], bottoms[3], 99.0};
            const double whole = sliced_volume_mm3(shape, 0.0, depth);
            for (std::size_t layer = 1; layer < layer_count; ++layer) {
                const double expected = sliced_volume_mm3(shape, edges[layer - 1], edges[layer]);
                CHECK(volume[layer] == Approx(expected).epsilon(1e-3).margin(1e-3 * whole));
            }
            CHECK(std::accumulate(volume.begin(), volume.end(), 0.0) == Approx(whole).epsilon(1e-3));
        }
    }
}

TEST_CASE("a straight channel without slit is a cone and a cylinder", "[injury]") {
    ChannelShape shape = default_channel(1.4, 10.95);
    shape.skin_follow_mm = 5.0;
    const double taper = shape.taper_mm, expected = pi / 16.0 * 0.25 * (1.4 - taper + taper / 3.0);
    const auto volume = channel_volume_mm3(shape, {5.0, 6.0, 7.0, 8.0});
    CHECK(volume[1] == Approx(expected).epsilon(1e-12));
}
