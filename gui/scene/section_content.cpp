#include "gui/scene/section_content.hpp"

#include <cmath>

namespace needleroll::scene {

SectionFrame follow_roller(const SectionContent& content, double width_px, double height_px, double px_per_mm,
                           double axle_share) {
    SectionFrame frame;
    frame.width_px = width_px;
    frame.height_px = height_px;
    frame.px_per_mm = px_per_mm;
    frame.left_mm = content.axle_along_mm - axle_share * width_px / px_per_mm;
    frame.surface_px = std::round(0.385 * height_px);
    frame.epidermis_mm = content.layer_bottoms_mm[1];
    return frame;
}

}  // namespace needleroll::scene
