/// The side section of a run at a time.
#pragma once

#include "gui/scene/section_frame.hpp"
#include "sim/run/cursor.hpp"

namespace needleroll::scene {

/// The skin and the roller's measures, without needles, channels and a place of the roller.
SectionContent bare_section(const Scenario& scenario);

/// Puts in how high a ring of the roller rides and how fast it goes on.
void follow_ride(SectionContent& content, const Ride& ride, std::size_t ring);

/// What lies in the plane through one ring of needles at a time of the run. `along` counts along the present
/// heading from the origin of the patch, so that the skin stands still while the roller moves. Looks through
/// the punctures so far once (0.1 ms for 25,000).
SectionContent section_content(const Result& result, const RollerAt& at, double t_s, int ring);

/// Channels within this distance of the section plane are shown [mm].
inline constexpr double section_half_thickness_mm = 0.3;

/// Height above the skin at which a lifted roller is drawn [mm, from the needles' tips].
inline constexpr double lifted_gap_mm = 0.5;

/// A frame that follows the roller: the axle at a share of the width, or held at `left_mm` of the caller's
/// choice.
SectionFrame follow_roller(const SectionContent& content, double width_px, double height_px, double px_per_mm,
                           double axle_share = 0.46);

}  // namespace needleroll::scene
