#include "sim/injury/puncture.hpp"

#include "sim/injury/channel.hpp"
#include "sim/skin/site.hpp"

namespace needleroll {

void puncture(Punctures& punctures, std::size_t first_row, const Roller& roller,
              const std::array<double, 4>& layer_bottoms_mm, const StopToken& stop) {
    const std::size_t count = punctures.size();
    const double taper = taper_length_mm(roller);
    punctures.hole_diameter_mm.resize(count);
    punctures.layer.resize(count);
    punctures.reentry.resize(count, 0);
    for (std::size_t i = first_row; i < count; ++i) {
        if (asked_to_stop(stop, i)) return;
        punctures.hole_diameter_mm[i] =
            hole_diameter_mm(roller.needle_diameter_mm, taper, punctures.depth_mm[i]);
        punctures.layer[i] = layer_at(layer_bottoms_mm, punctures.depth_mm[i]);
    }
}

}  // namespace needleroll
