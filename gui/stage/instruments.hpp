/// What can be laid on the skin to measure it, as data. Knows no window.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/instruments.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/skin/patch.hpp"

#include <cstdint>

namespace needleroll::gui {

/// The instruments and where they lie.
struct Instruments {
    bool frame_shown = true;   ///< the counting frame of 1 cm2
    double frame_x_mm = 11.0;  ///< its lower left corner
    double frame_y_mm = 40.0;
    bool ruler_shown = false;
    bool depth_shown = false;  ///< the depth loupe, which shows the channel under the pointer
    scene::SkinPlace ruler_from{10.0, 10.0};
    scene::SkinPlace ruler_to{40.0, 10.0};
};

/// What the pointer holds.
enum class Held { nothing, frame, ruler_from, ruler_to, skin, roller };

/// The counting frame as a box on the skin.
Box frame_box(const Instruments& instruments);

/// Moves the frame's lower left corner, kept on the patch.
void place_frame(Instruments& instruments, double x_mm, double y_mm, const Patch& patch);

/// Moves an end of the ruler, kept on the patch.
void place_ruler_end(Instruments& instruments, Held end, const scene::SkinPlace& place, const Patch& patch);

/// What lies under a place of the skin; `reach_mm` is how near is near enough.
Held held_at(const Instruments& instruments, const scene::SkinPlace& place, double reach_mm);

/// Number of holes in the frame among the first `strikes` rows: bottom points in [x, x + 10) x [y, y + 10).
std::int64_t holes_in_frame(const Instruments& instruments, const Punctures& punctures, std::size_t strikes);

/// Length of the ruler [mm].
double ruler_length_mm(const Instruments& instruments);

}  // namespace needleroll::gui
