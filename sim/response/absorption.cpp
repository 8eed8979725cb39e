#include "sim/response/absorption.hpp"

namespace needleroll {

double absorption_factor(double opened_area_fraction, double open_share, double permeability_ratio) {
    return 1.0 + opened_area_fraction * open_share * (permeability_ratio - 1.0);
}

}  // namespace needleroll
