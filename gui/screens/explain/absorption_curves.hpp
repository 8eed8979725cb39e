/// The curves of the card about products: how much more of a made-up product passes while the holes close.
/// Draws nothing.
#pragma once

#include "sim/response/closure.hpp"

#include <vector>

namespace needleroll::gui {

/// One curve of E(t) (sim/response/absorption.hpp), all illustrative.
struct AbsorptionCurve {
    double permeability_ratio = 10.0;
    Cover cover = Cover::open_air;
    std::vector<double> factors;  ///< at equal steps from 0 to absorption_hours
};

/// The time that is shown [h], and how many steps it has.
inline constexpr double absorption_hours = 72.0;
inline constexpr int absorption_steps = 144;

/// For the ratios 10 and 100, in the open air and under a cover, with the run's opened share of the area.
std::vector<AbsorptionCurve> absorption_curves(double opened_area_fraction);

/// The upper end of the chart's scale: a whole number over all curves, at least 2.
double absorption_top(const std::vector<AbsorptionCurve>& curves);

}  // namespace needleroll::gui
