#include "tests/sim/contact/reference_roller.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace needleroll::reference {
namespace {

constexpr Real pi = std::numbers::pi_v<Real>;

struct Point {
    Real x = 0, y = 0;
};

/// The axle's midpoint and its heading after some path, also before the start and beyond the end.
struct Pose {
    Point at;
    Real heading = 0;
};

Pose pose_after(const Motion& motion, Real path) {
    const Point ahead{std::cos(motion.heading_rad), std::sin(motion.heading_rad)}, left{-ahead.y, ahead.x};
    if (motion.turn_radius_mm == 0) {
        const Real aside = motion.path_mm == 0 ? 0 : motion.skid_mm * path / motion.path_mm;
        return {
            {motion.x_mm + path * ahead.x + aside * left.x, motion.y_mm + path * ahead.y + aside * left.y},
            motion.heading_rad};
    }
    const Real radius = motion.turn_radius_mm, turned = path / radius;
    const Point center{motion.x_mm + radius * left.x, motion.y_mm + radius * left.y};
    const Real heading = motion.heading_rad + turned;
    return {{center.x + radius * std::sin(heading), center.y - radius * std::cos(heading)}, heading};
}

/// Halves an interval in which `negative_then_positive` changes sign until nothing is left of it.
Real close_in(const std::function<Real(Real)>& negative_then_positive, Real a, Real b) {
    for (int step = 0; step < 200; ++step) {
        const Real middle = (a + b) / 2;
        (negative_then_positive(middle) < 0 ? a : b) = middle;
    }
    return (a + b) / 2;
}

/// Largest value of a function with one maximum in [a, b], by ternary search.
Real peak_value(const std::function<Real(Real)>& f, Real a, Real b) {
    for (int step = 0; step < 150; ++step) {
        const Real third = (b - a) / 3;
        (f(a + third) < f(b - third) ? a : b) = f(a + third) < f(b - third) ? a + third : b - third;
    }
    return f((a + b) / 2);
}

/// Extent and total variation of a smooth function over [-end, end].
Extent extent_of(const std::function<Real(Real)>& f, Real end) {
    constexpr int samples = 400;
    const auto at = [end](int i) { return end * (2 * static_cast<Real>(i) / samples - 1); };
    std::vector<Real> values;
    for (int i = 0; i <= samples; ++i) values.push_back(f(at(i)));
    std::vector<Real> turning_values{f(-end)};
    for (int i = 1; i < samples; ++i) {
        const auto here = values.begin() + i;
        if (*here > here[-1] && *here >= here[1])
            turning_values.push_back(peak_value(f, at(i - 1), at(i + 1)));
        if (*here < here[-1] && *here <= here[1]) {
            turning_values.push_back(-peak_value([&](Real t) { return -f(t); }, at(i - 1), at(i + 1)));
        }
    }
    turning_values.push_back(f(end));
    Extent extent;
    const auto [low, high] = std::minmax_element(turning_values.begin(), turning_values.end());
    extent.extent_mm = *high - *low;
    for (std::size_t i = 1; i < turning_values.size(); ++i) {
        extent.path_mm += std::abs(turning_values[i] - turning_values[i - 1]);
    }
    return extent;
}

/// Half of the angle over which a tip at reach T is below a plane under the axle.
Real contact_angle(Real reach, Real height) {
    if (height >= reach) return 0;
    return close_in([&](Real phi) { return height - reach * std::cos(phi); }, 0, pi / 2);
}

Real depth_of(const Setup& setup, Real engagement) {
    if (setup.rigid) return engagement;
    const Real dimple = setup.puncture_force_N / setup.stiffness_N_mm;
    return std::max<Real>(0, (engagement - dimple) / (1 + setup.cutting_N_mm / setup.stiffness_N_mm));
}

/// Everything of a strike beyond its place.
void follow_shaft(Strike& strike, const Setup& setup, const Motion& motion, const Needle& needle) {
    const Real R = setup.drum_radius_mm, reach = R + needle.length_mm;
    const Real axle = setup.ring_height_mm[static_cast<std::size_t>(needle.ring)];
    const Real engagement = std::max<Real>(0, std::min(needle.length_mm, reach - axle));
    strike.depth_mm = depth_of(setup, engagement);
    strike.dimple_mm = engagement - strike.depth_mm;
    strike.entry_x_mm = strike.exit_x_mm = strike.x_mm;
    strike.entry_y_mm = strike.exit_y_mm = strike.y_mm;
    if (strike.depth_mm <= 0) return;
    const Real height = std::max(axle, R) + strike.dimple_mm;
    const Real advance = setup.effective_radius_mm / (1 - setup.slip);
    const Real end = contact_angle(reach, height);
    const auto shaft = [&](Real phi) {
        const Pose pose = pose_after(motion, strike.path_mm + advance * phi);
        const Real c = std::cos(pose.heading), s = std::sin(pose.heading), behind = height * std::tan(phi);
        return Point{pose.at.x - needle.offset_mm * s - behind * c,
                     pose.at.y + needle.offset_mm * c - behind * s};
    };
    const auto along = [&](Real phi) {
        const Point at = shaft(phi);
        return (at.x - strike.x_mm) * std::cos(strike.heading_rad) +
               (at.y - strike.y_mm) * std::sin(strike.heading_rad);
    };
    const Real forwards = motion.path_mm < 0 ? -1 : 1;
    const Point entry = shaft(-forwards * end), exit = shaft(forwards * end);
    strike.entry_x_mm = entry.x, strike.entry_y_mm = entry.y;
    strike.exit_x_mm = exit.x, strike.exit_y_mm = exit.y;
    const Extent extent = extent_of(along, end);
    strike.slit_rigid_mm = extent.extent_mm;
    strike.slit_mm = std::max<Real>(0, extent.extent_mm - 2 * setup.skin_follow_mm);
    strike.scratch_mm = extent.path_mm;
    if (motion.turn_radius_mm != 0) {
        strike.scuff_mm = std::abs(2 * (along(end) - (advance * end - height * std::tan(end))));
    }
    if (motion.skid_mm != 0) strike.scuff_mm += std::abs(motion.skid_mm / motion.path_mm) * 2 * advance * end;
}

}  // namespace

std::vector<Needle> even_layout(int rings, int needles_per_ring, Real ring_spacing_mm, Real stagger,
                                Real length_mm) {
    std::vector<Needle> needles;
    for (int j = 0; j < rings; ++j) {
        for (int k = 0; k < needles_per_ring; ++k) {
            // The third multiple of a stagger of 1/3 is a whole pitch, whatever the last digit of 0.333...
            // was.
            const Real turned =
                static_cast<Real>(j) * stagger - std::floor(static_cast<Real>(j) * stagger + 1e-12L);
            needles.push_back(
                {j, k, 2 * pi * (static_cast<Real>(k) + turned) / static_cast<Real>(needles_per_ring),
                 (static_cast<Real>(j) - static_cast<Real>(rings - 1) / 2) * ring_spacing_mm, length_mm});
        }
    }
    return needles;
}

std::vector<Strike> roll(const Setup& setup, const Motion& motion) {
    const Real advance = setup.effective_radius_mm / (1 - setup.slip);
    const int steps = static_cast<int>(std::abs(motion.path_mm) / advance / 0.02L) + 1;
    std::vector<Strike> strikes;
    for (int step = 0; step < steps; ++step) {
        const Real from = motion.path_mm * static_cast<Real>(step) / static_cast<Real>(steps);
        const Real to = motion.path_mm * static_cast<Real>(step + 1) / static_cast<Real>(steps);
        const Real low = std::min(from, to), high = std::max(from, to);
        for (const Needle& needle : setup.needles) {
            const auto angle = [&](Real path) {
                return path / advance + motion.start_phase_rad + needle.body_angle_rad;
            };
            const auto sine = [&](Real path) { return std::sin(angle(path)); };
            if (!(sine(low) <= 0 && sine(high) > 0 && std::cos(angle(low)) > 0)) continue;
            Strike strike{needle.ring, needle.needle, close_in(sine, low, high)};
            const Pose pose = pose_after(motion, strike.path_mm);
            strike.heading_rad = pose.heading;
            strike.x_mm = pose.at.x - needle.offset_mm * std::sin(pose.heading);
            strike.y_mm = pose.at.y + needle.offset_mm * std::cos(pose.heading);
            follow_shaft(strike, setup, motion, needle);
            strikes.push_back(strike);
        }
    }
    std::sort(strikes.begin(), strikes.end(), [&](const Strike& a, const Strike& b) {
        const Real later = motion.path_mm < 0 ? b.path_mm - a.path_mm : a.path_mm - b.path_mm;
        return std::abs(later) > 1e-12L ? later < 0 : a.ring < b.ring;
    });
    return strikes;
}

Extent straight_extent(Real advance_mm_per_rad, Real height_mm, Real reach_mm) {
    return extent_of([&](Real phi) { return advance_mm_per_rad * phi - height_mm * std::tan(phi); },
                     contact_angle(reach_mm, height_mm));
}

Real mean_ring_force_N(const Setup& setup, int needles_in_ring, Real length_mm, Real height_mm) {
    const Real reach = setup.drum_radius_mm + length_mm;
    const auto force = [&](Real phi) {
        const Real engagement = std::max<Real>(0, std::min(length_mm, reach * std::cos(phi) - height_mm));
        const Real depth = depth_of(setup, engagement);
        return depth > 0 ? setup.puncture_force_N + setup.cutting_N_mm * depth
                         : setup.stiffness_N_mm * engagement;
    };
    std::vector<Real> kinks{0, contact_angle(reach, height_mm), contact_angle(reach, height_mm + length_mm),
                            contact_angle(reach, height_mm + setup.puncture_force_N / setup.stiffness_N_mm)};
    std::sort(kinks.begin(), kinks.end());
    Real integral = 0;
    for (std::size_t piece = 1; piece < kinks.size(); ++piece) {
        constexpr int intervals = 120;  // Simpson
        const Real a = kinks[piece - 1], step = (kinks[piece] - a) / intervals;
        for (int i = 0; i <= intervals; ++i) {
            const Real weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            integral += weight * force(a + step * static_cast<Real>(i)) * step / 3;
        }
    }
    return static_cast<Real>(needles_in_ring) * integral / (2 * pi);
}

}  // namespace needleroll::reference
