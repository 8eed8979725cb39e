/// The layout of the Explore screen in a window.
#pragma once

#include "gui/screens/explore/layout.hpp"

namespace needleroll::gui {

/// Where everything of the screen lies.
inline ExploreLayout lay_out(double width_px, double height_px, double text_scale,
                             const StageWishes& wishes = {}, const FrameWishes& frame = {}) {
    return lay_out(lay_out_frame(width_px, height_px, text_scale, explore_parts, frame), wishes);
}

}  // namespace needleroll::gui
