#include "sim/contact/turning.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

double along_mm(const TurningPath& path, double phi, double height) {
    return turning_crossing(path, phi, height).along_mm;
}

/// d(along)/d(phi).
double slope(const TurningPath& path, double phi, double height) {
    const double rate = path.advance_mm_per_rad / path.turn_radius_mm;
    const double beta = rate * phi;
    const double tangent = std::tan(phi);
    return (path.turn_radius_mm - path.offset_mm) * rate * std::cos(beta) -
           height * (1.0 + tangent * tangent) * std::cos(beta) + height * tangent * rate * std::sin(beta);
}

/// Zero of the slope between a and b, where it changes sign.
double turning_point(const TurningPath& path, double a, double b, double height) {
    const bool rising = slope(path, a, height) < 0.0;
    for (int step = 0; step < 100 && a < b; ++step) {
        const double middle = (a + b) / 2.0;
        if (middle == a || middle == b) break;
        ((slope(path, middle, height) < 0.0) == rising ? a : b) = middle;
    }
    return (a + b) / 2.0;
}

}  // namespace

AlongAcross turning_crossing(const TurningPath& path, double phi_rad, double height_mm) {
    const double skid = path.skid_per_mm * path.advance_mm_per_rad * phi_rad;
    if (std::isinf(path.turn_radius_mm)) {
        return {shaft_crossing_mm(phi_rad, path.advance_mm_per_rad, height_mm), skid};
    }
    const double beta = path.advance_mm_per_rad * phi_rad / path.turn_radius_mm;
    const double lever = path.turn_radius_mm - path.offset_mm;
    const double reach = height_mm * std::tan(phi_rad);
    const double half_sine = std::sin(beta / 2.0);
    return {lever * std::sin(beta) - reach * std::cos(beta),
            lever * 2.0 * half_sine * half_sine - reach * std::sin(beta) + skid};
}

ShaftTrace trace_turning_shaft(const TurningPath& path, double height_mm, double half_angle_rad) {
    if (std::isinf(path.turn_radius_mm))
        return trace_shaft(path.advance_mm_per_rad, height_mm, half_angle_rad);
    if (!(half_angle_rad > 0.0)) return {};
    // `along` is odd in phi, so one half tells the whole. Its slope bends with phi and with beta: the pieces
    // are short against both.
    const double turned = std::abs(path.advance_mm_per_rad * half_angle_rad / path.turn_radius_mm);
    const int pieces = 16 + static_cast<int>(std::ceil(8.0 * turned));
    double largest = 0.0, length = 0.0, last = 0.0, from = 0.0;
    const auto visit = [&](double phi) {
        const double here = along_mm(path, phi, height_mm);
        largest = std::max(largest, std::abs(here));
        length += std::abs(here - last);
        last = here;
    };
    for (int i = 1; i <= pieces; ++i) {
        const double to = half_angle_rad * i / pieces;
        if ((slope(path, from, height_mm) < 0.0) != (slope(path, to, height_mm) < 0.0)) {
            visit(turning_point(path, from, to, height_mm));
        }
        from = to;
    }
    visit(half_angle_rad);
    return {2.0 * largest, 2.0 * length};
}

double scuff_mm(const TurningPath& path, double height_mm, double half_angle_rad) {
    double scuff = 2.0 * std::abs(path.skid_per_mm) * path.advance_mm_per_rad * half_angle_rad;
    if (!std::isinf(path.turn_radius_mm)) {
        scuff += std::abs(2.0 * (along_mm(path, half_angle_rad, height_mm) -
                                 shaft_crossing_mm(half_angle_rad, path.advance_mm_per_rad, height_mm)));
    }
    return scuff;
}

}  // namespace needleroll
