/// What of a piece of skin can be named, and the places that such a name could point to.
#pragma once

#include "gui/scene/fibre_shapes.hpp"
#include "gui/scene/fibres.hpp"

#include <vector>

namespace needleroll::scene {

/// What bears a name, those that matter most first.
enum class FibreName {
    made_collagen,
    cell,
    elastin_fibre,
    outer_skin,
    upper_dermis,
    deep_dermis,
    old_collagen,
    thicker
};
inline constexpr std::size_t fibre_name_count = 8;

/// Places [px] that a name could point to, on the side of the divider that it belongs to, the best first.
/// Empty where there is none. `amount` is that of new collagen.
std::vector<Point> fibre_anchors(FibreName name, const FibreTissue& tissue, const FibresFrame& frame,
                                 float divider_px, double amount);

/// Heights [px] at which a name's pill could stand.
std::vector<float> fibre_rows(FibreName name, const FibresFrame& frame, float pill_height_px, float scale);

}  // namespace needleroll::scene
