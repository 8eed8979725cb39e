#include "sim/run/channel_volumes.hpp"

#include "sim/core/parallel.hpp"
#include "sim/injury/channel.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// The ride on which a row was rolled: that of the segment of its stroke that was under way at its time.
const Ride& ride_of(const Result& result, std::size_t row) {
    const std::size_t index = result.punctures.stroke[row];
    const Stroke& stroke = result.strokes[index];
    double end_s = stroke.t_start_s;
    std::size_t segment = 0;
    for (; segment + 1 < stroke.segments.size(); ++segment) {
        end_s += stroke.segments[segment].duration_s;
        if (result.punctures.t_s[row] < end_s) break;
    }
    return result.rides[result.rolled[index].ride[segment]];
}

ChannelShape shape_of(const Result& result, std::size_t row) {
    const Punctures& punctures = result.punctures;
    const Roller& roller = result.scenario.roller;
    const Ride& ride = ride_of(result, row);
    const double axle_mm = std::max(ride.ring_height_mm[punctures.ring[row]], roller.drum_radius_mm);
    return {.depth_mm = punctures.depth_mm[row],
            .dimple_mm = punctures.dimple_mm[row],
            .reach_mm = axle_mm + punctures.dimple_mm[row] + punctures.depth_mm[row],
            .advance_mm_per_rad = ride.advance_mm_per_rad,
            .skin_follow_mm = result.scenario.contact.skin_follow_mm,
            .needle_diameter_mm = roller.needle_diameter_mm,
            .taper_mm = taper_length_mm(roller)};
}

}  // namespace

std::array<double, layer_count> channel_volumes_mm3(const Result& result, std::span<const std::uint32_t> rows,
                                                    const StopToken& stop) {
    using Volumes = std::array<double, layer_count>;
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(result.scenario.patch.site);
    // Blocks of fixed size, added up in order, so that the sum does not depend on threads.
    constexpr std::size_t block = 512;
    std::vector<Volumes> parts((rows.size() + block - 1) / block, Volumes{});
    const auto add_up = [&](std::size_t part) {
        for (std::size_t i = part * block; i < std::min(rows.size(), (part + 1) * block); ++i) {
            if (result.punctures.depth_mm[rows[i]] <= 0.0) continue;
            const Volumes one = channel_volume_mm3(shape_of(result, rows[i]), bottoms_mm);
            for (std::size_t layer = 0; layer < layer_count; ++layer) parts[part][layer] += one[layer];
        }
    };
    parallel_for(parts.size(), 0, add_up, stop);
    Volumes total{};
    for (const Volumes& part : parts) {
        for (std::size_t layer = 0; layer < layer_count; ++layer) total[layer] += part[layer];
    }
    return total;
}

}  // namespace needleroll
