/// A stroke drawn on the skin with the pointer, as data. Knows no window.
#pragma once

#include "gui/scene/camera.hpp"
#include "sim/scenario/scenario.hpp"

#include <optional>
#include <vector>

namespace needleroll::gui {

/// Shortest drag that rolls [mm]: a click does not.
inline constexpr double least_hand_stroke_mm = 2.0;

/// Tightest turn that a drag rolls [mm]: half of the drum's width and a little more, so that no needle runs
/// round the middle of the turn.
inline constexpr double least_hand_turn_mm = 12.0;

/// A drag under way.
struct HandStroke {
    Scenario before;                    ///< the scenario that the stroke is added to
    std::vector<scene::SkinPlace> way;  ///< where the pointer has been
};

/// The pointer has moved on.
void lead_on(HandStroke& hand, const scene::SkinPlace& place);

/// What the drag rolls: a line, or the arc through its start, its middle and its end. Places are rounded to
/// 0.1 mm, angles to 0.1 degrees. Nothing while the drag is shorter than least_hand_stroke_mm.
std::optional<ListedStroke> stroke_of(const HandStroke& hand);

/// The scenario with one more free stroke. Free strokes take the place of a pattern or of measured poses:
/// then the stroke is the first.
Scenario with_stroke(const Scenario& scenario, const ListedStroke& stroke);

/// The scenario with a pattern in the place of free strokes, if it has any.
Scenario without_strokes(const Scenario& scenario, Pattern pattern);

}  // namespace needleroll::gui
