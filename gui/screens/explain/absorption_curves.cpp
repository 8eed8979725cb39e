#include "gui/screens/explain/absorption_curves.hpp"

#include "sim/response/absorption.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {

std::vector<AbsorptionCurve> absorption_curves(double opened_area_fraction) {
    std::vector<AbsorptionCurve> curves;
    for (const double ratio : {example_permeability_ratios[0], example_permeability_ratios[1]})
        for (const Cover cover : {Cover::open_air, Cover::covered}) {
            AbsorptionCurve curve{.permeability_ratio = ratio, .cover = cover};
            for (int i = 0; i <= absorption_steps; ++i) {
                const double open =
                    open_share(absorption_hours * i / absorption_steps, drawn_half_time_h(cover));
                curve.factors.push_back(absorption_factor(opened_area_fraction, open, ratio));
            }
            curves.push_back(curve);
        }
    return curves;
}

double absorption_top(const std::vector<AbsorptionCurve>& curves) {
    double top = 2.0;
    for (const AbsorptionCurve& curve : curves)
        for (const double factor : curve.factors) top = std::max(top, std::ceil(factor));
    return top;
}

}  // namespace needleroll::gui
