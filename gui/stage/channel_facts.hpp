/// One channel of the run in numbers: what the depth loupe says. Knows no window.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/section_frame.hpp"
#include "sim/run/run.hpp"
#include "sim/words/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The channel under the pointer.
struct ChannelFacts {
    std::size_t row = 0;  ///< of the punctures
    double x_mm = 0.0, y_mm = 0.0;
    double depth_mm = 0.0;
    double slit_mm = 0.0;
    double hole_diameter_mm = 0.0;
    double heading_deg = 0.0;  ///< of the slit, counter-clockwise from +x
    double lean_deg = 0.0;     ///< of the channel's middle line from the vertical, positive forwards
    double bent_deg = 0.0;     ///< lean along the axle of a bent needle, without sign
    Layer layer = Layer::none;
};

/// The nearest hole among the first `strikes` rows within `reach_mm` of a place.
std::optional<ChannelFacts> channel_under(const Result& result, std::size_t strikes,
                                          const scene::SkinPlace& place, double reach_mm);

/// The section along the heading with this one channel, for the scene to draw.
scene::SectionContent content_of(const Result& result, const ChannelFacts& channel);

/// The channel in short lines: "0.92 mm deep", "ends in the reticular dermis", "round hole, 0.12 mm wide".
std::vector<std::string> lines_of(const Language& language, const ChannelFacts& channel);

}  // namespace needleroll::gui
