/// The side section of a run at a time: what lies in the plane through one ring of needles along the heading.
#pragma once

#include "sim/run/cursor.hpp"

#include <array>
#include <vector>

namespace needleroll {

/// A needle of the ring that is looked at.
struct SectionNeedle {
    double phi_rad = 0.0;  ///< from straight down, negative in front
    double length_mm = 1.5;
    double depth_mm = 0.0;   ///< p of this passage at its bottom point
    double dimple_mm = 0.0;  ///< delta of this passage at its bottom point
    NeedleState state = NeedleState::whole;
};

/// A channel that was left behind.
struct SectionChannel {
    double along_mm = 0.0;
    double depth_mm = 0.0;
    double dimple_mm = 0.0;
    double needle_length_mm = 1.5;
    double crossing = 1.0;    ///< |cos| of the angle between its heading and the section: 0 seen end-on
    bool this_stroke = true;  ///< of the stroke under way; others are drawn at 40 %
};

/// What the section shows. From section_content() or made by hand.
struct SectionContent {
    std::array<double, 4> layer_bottoms_mm{0.0168, 0.1, 0.2, 1.105};
    double drum_radius_mm = 10.0;
    double needle_diameter_mm = 0.25;
    double taper_mm = 0.95;
    double tip_diameter_mm = 0.008;
    double axle_along_mm = 0.0;
    double axle_height_mm = 10.0;  ///< H above the undeformed plane, as drawn (raised when lifted)
    double advance_mm_per_rad = 10.0;
    double skin_follow_mm = 0.25;
    double ride_height_mm = 10.0;  ///< H of the ride, for the channels
    bool lifted = false;
    bool backwards = false;
    std::vector<SectionNeedle> needles;
    std::vector<SectionChannel> channels;
};

/// Channels within this distance of the section plane are shown on screens [mm].
inline constexpr double section_half_thickness_mm = 0.3;

/// Height above the skin at which a lifted roller is drawn [mm, from the needles' tips].
inline constexpr double lifted_gap_mm = 0.5;

/// The skin and the roller's measures, without needles, channels and a place of the roller.
SectionContent bare_section(const Scenario& scenario);

/// Puts in how high a ring of the roller rides and how fast it goes on.
void follow_ride(SectionContent& content, const Ride& ride, std::size_t ring);

/// What lies in the plane through one ring of needles at a time of the run. `along` counts along the present
/// heading from the origin of the patch, so that the skin stands still while the roller moves. Looks through
/// the punctures so far once (0.1 ms for 25,000).
SectionContent section_content(const Result& result, const RollerAt& at, double t_s, int ring,
                               double half_thickness_mm = section_half_thickness_mm);

/// Half widths [mm] of a channel along the section at one depth.
struct ChannelHalfWidth {
    double open_mm = 0.0;   ///< what stays open after recoil
    double swept_mm = 0.0;  ///< what the shaft swept, with its own width
};

/// The width of a channel of the section at a depth of at most its own [mm] (sim/MODEL.md sections 2 and 4).
ChannelHalfWidth channel_half_width(const SectionContent& content, const SectionChannel& channel,
                                    double depth_mm);

}  // namespace needleroll
