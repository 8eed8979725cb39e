#include "sim/contact/strikes.hpp"

namespace needleroll {

void append(Strikes& strikes, const Strikes& more) {
    const auto add = [](auto& column, const auto& rows) {
        column.insert(column.end(), rows.begin(), rows.end());
    };
    add(strikes.x_mm, more.x_mm), add(strikes.y_mm, more.y_mm);
    add(strikes.heading_rad, more.heading_rad), add(strikes.t_s, more.t_s);
    add(strikes.depth_mm, more.depth_mm), add(strikes.dimple_mm, more.dimple_mm);
    add(strikes.entry_x_mm, more.entry_x_mm), add(strikes.entry_y_mm, more.entry_y_mm);
    add(strikes.exit_x_mm, more.exit_x_mm), add(strikes.exit_y_mm, more.exit_y_mm);
    add(strikes.slit_mm, more.slit_mm), add(strikes.slit_rigid_mm, more.slit_rigid_mm);
    add(strikes.scratch_mm, more.scratch_mm), add(strikes.scuff_mm, more.scuff_mm);
    add(strikes.ring, more.ring), add(strikes.needle, more.needle);
    add(strikes.stroke, more.stroke), add(strikes.pass, more.pass);
}

}  // namespace needleroll
