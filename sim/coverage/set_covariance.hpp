/// How much of a region overlaps with itself when it is shifted: the weight of the translation edge
/// correction.
#pragma once

#include "sim/coverage/region.hpp"

namespace needleroll {

/// gamma(h) = area of the region and its copy shifted by h [mm2], gamma(0) = area, gamma(-h) = gamma(h). A
/// rectangle has it exactly: (width - |h_x|) (height - |h_y|). Other regions have it as a table over shifts
/// up to reach_mm in steps of reach_mm / 32 with linear interpolation, from overlaps along rows and columns
/// one step apart, either as good as the other; error below 1e-3 of the area for regions wider than a few
/// reach_mm.
struct SetCovariance {
    double width_mm = 0.0;   ///< rectangle only
    double height_mm = 0.0;  ///< rectangle only
    double step_mm = 0.0;    ///< 0: rectangle
    std::vector<double> table_mm2;

    /// Square of the longest shift [mm2] along an axis that the table holds.
    double reach_mm2() const;

    /// gamma(dx, dy) [mm2] for |dx|, |dy| <= reach_mm.
    double at(double dx_mm, double dy_mm) const;
};

/// The set covariance of a region for shifts of up to reach_mm along either axis.
SetCovariance set_covariance(const Region& region, double reach_mm, const StopToken& stop = {});

}  // namespace needleroll
