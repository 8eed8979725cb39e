/// When the roller lets the skin under it be seen. Knows no window.
#pragma once

#include "gui/scene/camera.hpp"
#include "sim/device/roller.hpp"
#include "sim/motion/stroke.hpp"

#include <optional>

namespace needleroll::gui {

/// How long the pointer has to rest on the roller [s].
inline constexpr double rest_clears_s = 0.4;

/// How much of the roller is left then.
inline constexpr double clear_roller_opacity = 0.25;

/// What decides whether the roller can be looked through.
struct RollerVeil {
    bool key_held = false;
    double rested_s = 0.0;  ///< how long the pointer has been resting on the roller
};

/// True when a place lies under the drum.
bool on_drum(const AxlePose& pose, const Roller& roller, const scene::SkinPlace& place);

/// Lets `elapsed_s` pass with the pointer over a place of the skin, or elsewhere. Once clear, the roller
/// stays so until the pointer leaves it.
void rest_on(RollerVeil& veil, bool pointer_on_drum, bool pointer_moved, double elapsed_s);

/// Opacity of the roller.
double roller_opacity(const RollerVeil& veil);

/// True while the roller will become clear without any further event.
bool is_clearing(const RollerVeil& veil);

}  // namespace needleroll::gui
