#include "sim/injury/puncture.hpp"

#include "sim/injury/channel.hpp"
#include "sim/skin/site.hpp"

namespace needleroll {

Punctures puncture(Strikes strikes, const Roller& roller, const std::array<double, 4>& layer_bottoms_mm) {
    Punctures punctures{std::move(strikes), {}, {}, {}};
    const std::size_t count = punctures.size();
    const double taper = taper_length_mm(roller);
    punctures.hole_diameter_mm.resize(count);
    punctures.layer.resize(count);
    punctures.reentry.assign(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        punctures.hole_diameter_mm[i] =
            hole_diameter_mm(roller.needle_diameter_mm, taper, punctures.depth_mm[i]);
        punctures.layer[i] = layer_at(layer_bottoms_mm, punctures.depth_mm[i]);
    }
    return punctures;
}

}  // namespace needleroll
