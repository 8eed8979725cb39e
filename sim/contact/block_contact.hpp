/// From bottom points to penetration, entry, exit, slit, scratch and scuff, a block at a time.
#pragma once

#include "sim/contact/roll.hpp"
#include "sim/contact/strike_block.hpp"

namespace needleroll {

/// Fills stiffness and puncture force of every strike of the block: the mean skin, times the strike's own
/// log-normal factors and those of the smooth fields (sim/MODEL.md section 3, Variability), and the tip's
/// state.
void draw_skin(StrikeBlock& block, const RollSetting& setting, std::uint64_t stroke_id);

/// Fills depth, dimple, entry, exit, slits, scratch and scuff of every strike of the block.
void fill_contact(StrikeBlock& block, const Segment& segment, const Ride& ride, const RollSetting& setting);

}  // namespace needleroll
