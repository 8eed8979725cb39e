#include "sim/skin/site.hpp"

namespace needleroll {

std::array<double, 4> layer_bottoms_mm(const Site& site) {
    const double corneum = site.stratum_corneum_mm.value;
    const double epidermis = corneum + site.viable_epidermis_mm.value;
    const double papillary = epidermis + site.papillary_dermis_mm.value;
    return {corneum, epidermis, papillary, papillary + site.reticular_dermis_mm.value};
}

Layer layer_at(const std::array<double, 4>& layer_bottoms_mm, double depth_mm) {
    if (!(depth_mm > 0.0)) return Layer::none;
    std::uint8_t layer = 1;
    for (const double bottom : layer_bottoms_mm)
        layer = static_cast<std::uint8_t>(layer + (depth_mm > bottom));
    return static_cast<Layer>(layer);
}

}  // namespace needleroll
