#include "sim/response/collagen.hpp"

#include "sim/response/phases.hpp"

#include <cmath>

namespace needleroll {
namespace {

constexpr double rise_time_d = 21.0;

/// The shares of all visits up to a day, added up.
double shares_by(double t_d, std::span<const double> visits_d) {
    double sum = 0.0;
    for (const double visit_d : visits_d) sum += visit_share(t_d - visit_d);
    return sum;
}

}  // namespace

double visit_share(double since_visit_d) {
    if (since_visit_d <= building_from_d) return 0.0;
    return -std::expm1(-(since_visit_d - building_from_d) / rise_time_d);
}

CollagenGain collagen_gain() {
    const double shares = shares_by(measured_day_d, study_visits_d);
    const double low = (measured_masson - 1.0) / shares, high = (measured_silver - 1.0) / shares;
    return {low, (low + high) / 2.0, high};
}

std::optional<CollagenRange> collagen_at(double t_d, std::span<const double> visits_d) {
    // Written so that what is no number has no collagen.
    if (!(t_d <= measured_day_d)) return std::nullopt;
    const bool measured = t_d >= measured_day_d && is_study_plan(visits_d);
    const double shares = shares_by(t_d, visits_d);
    const CollagenGain gain = collagen_gain();
    return CollagenRange{1.0 + gain.low * shares, 1.0 + gain.mid * shares, 1.0 + gain.high * shares,
                         measured ? Evidence::measured_in_people : Evidence::illustrative};
}

}  // namespace needleroll
