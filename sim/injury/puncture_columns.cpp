#include "sim/injury/puncture_columns.hpp"

#include <array>

namespace needleroll {
namespace {

constexpr std::array<PunctureColumn, 20> columns_of_file = {{
    {"x_mm", &Punctures::x_mm},
    {"y_mm", &Punctures::y_mm},
    {"heading_deg", HeadingColumn{&Punctures::heading_rad}},
    {"t_s", &Punctures::t_s},
    {"depth_mm", &Punctures::depth_mm},
    {"entry_x_mm", &Punctures::entry_x_mm},
    {"entry_y_mm", &Punctures::entry_y_mm},
    {"exit_x_mm", &Punctures::exit_x_mm},
    {"exit_y_mm", &Punctures::exit_y_mm},
    {"slit_mm", &Punctures::slit_mm},
    {"slit_rigid_mm", &Punctures::slit_rigid_mm},
    {"scratch_mm", &Punctures::scratch_mm},
    {"scuff_mm", &Punctures::scuff_mm},
    {"hole_diameter_mm", &Punctures::hole_diameter_mm},
    {"layer", &Punctures::layer},
    {"ring", &Punctures::ring},
    {"needle", &Punctures::needle},
    {"stroke", &Punctures::stroke},
    {"pass", &Punctures::pass},
    {"reentry", &Punctures::reentry},
}};

}  // namespace

std::span<const PunctureColumn> puncture_columns() {
    return columns_of_file;
}

}  // namespace needleroll
