#include "sim/contact/kinematics.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/quadrature/tanh_sinh.hpp>

namespace needleroll {

double half_angle_rad(double reach_mm, double height_mm) {
    return height_mm < reach_mm ? std::acos(height_mm / reach_mm) : 0.0;
}

double shaft_crossing_mm(double phi_rad, double advance_mm_per_rad, double height_mm) {
    return advance_mm_per_rad * phi_rad - height_mm * std::tan(phi_rad);
}

double tip_mm(double phi_rad, double advance_mm_per_rad, double reach_mm) {
    return advance_mm_per_rad * phi_rad - reach_mm * std::sin(phi_rad);
}

double free_radius_mm(double reach_mm, double height_mm) {
    const double phi0 = half_angle_rad(reach_mm, height_mm);
    return phi0 > 0.0 ? height_mm * std::tan(phi0) / phi0 : reach_mm;
}

ShaftTrace trace_shaft(double advance_mm_per_rad, double height_mm, double half_angle_rad) {
    const double end = shaft_crossing_mm(half_angle_rad, advance_mm_per_rad, height_mm);
    const double turn = advance_mm_per_rad > height_mm ? std::acos(std::sqrt(height_mm / advance_mm_per_rad))
                                                       : half_angle_rad;
    if (turn >= half_angle_rad || turn == 0.0) return {2.0 * std::abs(end), 2.0 * std::abs(end)};
    const double peak = shaft_crossing_mm(turn, advance_mm_per_rad, height_mm);
    return {2.0 * std::max(peak, std::abs(end)), 2.0 * (2.0 * peak - end)};
}

double swept_area_mm2(double advance_mm_per_rad, double height_mm, double reach_mm) {
    const double phi0 = half_angle_rad(reach_mm, height_mm);
    if (phi0 == 0.0) return 0.0;
    if (advance_mm_per_rad <= height_mm) {
        return reach_mm * reach_mm * (phi0 - std::sin(phi0) * std::cos(phi0)) -
               2.0 * advance_mm_per_rad * reach_mm * (std::sin(phi0) - phi0 * std::cos(phi0));
    }
    boost::math::quadrature::tanh_sinh<double> quadrature;
    const auto slit = [&](double phi) {
        // Over the angle phi at which the tip is at depth z: z = T cos(phi) - H*, dz = T sin(phi) dphi.
        return trace_shaft(advance_mm_per_rad, reach_mm * std::cos(phi), phi).extent_mm * reach_mm *
               std::sin(phi);
    };
    // The extent has kinks where the end overtakes the inner turning point; splitting there keeps full
    // accuracy.
    const auto kink = [&](double phi) {
        const double h = reach_mm * std::cos(phi);
        if (advance_mm_per_rad <= h) return -1.0;
        const double turn = std::acos(std::sqrt(h / advance_mm_per_rad));
        if (turn >= phi) return 1.0;
        return shaft_crossing_mm(turn, advance_mm_per_rad, h) + shaft_crossing_mm(phi, advance_mm_per_rad, h);
    };
    double area = 0.0, from = 0.0;
    constexpr int pieces = 256;
    for (int i = 1; i <= pieces; ++i) {
        double to = phi0 * i / pieces;
        double a = phi0 * (i - 1) / pieces, b = to;
        if ((kink(a) > 0.0) == (kink(b) > 0.0)) continue;
        for (int step = 0; step < 60; ++step) {
            const double middle = (a + b) / 2.0;
            ((kink(middle) > 0.0) == (kink(a) > 0.0) ? a : b) = middle;
        }
        area += quadrature.integrate(slit, from, b);
        from = b;
    }
    return area + (from < phi0 ? quadrature.integrate(slit, from, phi0) : 0.0);
}

}  // namespace needleroll
