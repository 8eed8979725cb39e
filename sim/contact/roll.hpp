/// The door to the skin: advance(state, segment) -> strikes, state. A program, a recorded hand and a live
/// hand all come in here.
#pragma once

#include "sim/contact/axle.hpp"
#include "sim/contact/contact_options.hpp"
#include "sim/contact/drum_phase.hpp"
#include "sim/contact/passages.hpp"
#include "sim/contact/strikes.hpp"
#include "sim/core/random.hpp"
#include "sim/core/stop.hpp"
#include "sim/motion/hand.hpp"
#include "sim/motion/stroke.hpp"
#include "sim/skin/patch.hpp"
#include "sim/skin/smooth_field.hpp"

#include <optional>
#include <vector>

namespace needleroll {

/// What does not change while a scenario is rolled.
struct RollSetting {
    Roller roller;
    NeedleLayout layout;
    std::vector<NeedleRow> rows;
    std::vector<double> puncture_force_N;  ///< mean F_c of every needle of the layout
    ContactOptions contact;
    SkinMechanics skin;
    Variability variability;
    std::optional<SmoothField> stiffness_field, puncture_field;  ///< empty: even skin
    double patch_width_mm = 0.0;
    double patch_height_mm = 0.0;
    double tremor_mm = 0.0;
    Seed seed;
    StopToken stop;  ///< asked while a segment is rolled
};

/// Draws the needles' lengths and the skin's fields and puts a setting together. Rollers of up to 128 rings.
RollSetting roll_setting(const Roller& roller, const ContactOptions& contact, const Patch& patch,
                         const Hand& hand, const Variability& variability, const Seed& seed,
                         const StopToken& stop = {});

/// A turn on the spot or a skid while needles are in the skin.
struct Drag {
    double pivot_rad = 0.0;  ///< at least 0
    double skid_mm = 0.0;    ///< at least 0
    /// Between these drum angles the drum has stayed since: a needle that was out meanwhile was not dragged.
    double lowest_drum_rad = 0.0, highest_drum_rad = 0.0;
};

/// A strike whose needle has passed its bottom point and is still in the skin.
struct UnfinishedStrike {
    std::size_t row = 0;  ///< in the table of strikes
    double drum_angle_rad = 0.0;
    double half_angle_rad = 0.0;
    double offset_mm = 0.0;
};

/// Where a stroke stands.
struct RollState {
    DrumPhase phase;
    double t_s = 0.0;
    std::uint64_t random_id = 0;  ///< of the stroke
    std::uint32_t stroke = 0;
    std::uint32_t pass = 0;
    std::vector<Drag> drags;                ///< of this stroke, that a needle may still be in the skin from
    std::vector<UnfinishedStrike> in_skin;  ///< at this moment
};

/// Rolls one segment on one ride: appends the strikes on the patch, adds the drag of a pivot or skid on the
/// spot to strikes of this stroke whose needle is still in the skin, and moves the state on.
void advance(RollState& state, const Segment& segment, const Ride& ride, const RollSetting& setting,
             Strikes& strikes);

}  // namespace needleroll
