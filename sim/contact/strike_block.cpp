#include "sim/contact/strike_block.hpp"

namespace needleroll {

void append(Strikes& strikes, const StrikeBlock& block) {
    const auto add = [&](auto& column, const auto& rows) {
        column.insert(column.end(), rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(block.count));
    };
    add(strikes.x_mm, block.x_mm), add(strikes.y_mm, block.y_mm);
    add(strikes.heading_rad, block.heading_rad), add(strikes.t_s, block.t_s);
    add(strikes.depth_mm, block.depth_mm), add(strikes.dimple_mm, block.dimple_mm);
    add(strikes.entry_x_mm, block.entry_x_mm), add(strikes.entry_y_mm, block.entry_y_mm);
    add(strikes.exit_x_mm, block.exit_x_mm), add(strikes.exit_y_mm, block.exit_y_mm);
    add(strikes.slit_mm, block.slit_mm), add(strikes.slit_rigid_mm, block.slit_rigid_mm);
    add(strikes.scratch_mm, block.scratch_mm), add(strikes.scuff_mm, block.scuff_mm);
    add(strikes.ring, block.ring), add(strikes.needle, block.needle);
    add(strikes.stroke, block.stroke), add(strikes.pass, block.pass);
}

}  // namespace needleroll
