/// Where the side section of a run at a time is looked at.
#pragma once

#include "gui/scene/section_frame.hpp"

namespace needleroll::scene {

/// A frame that follows the roller: the axle at a share of the width, or held at `left_mm` of the caller's
/// choice.
SectionFrame follow_roller(const SectionContent& content, double width_px, double height_px, double px_per_mm,
                           double axle_share = 0.46);

}  // namespace needleroll::scene
