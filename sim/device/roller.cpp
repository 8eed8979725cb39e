#include "sim/device/roller.hpp"

#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace needleroll {
namespace {

/// Fractional part to 1e-12, so that rings which a stagger of 1/3 brings level stay level to the last bit and
/// strike as one row.
double fraction(double value) {
    const double part = std::round((value - std::floor(value)) * 1e12) * 1e-12;
    return part < 1.0 ? part : 0.0;
}

NeedleState state_of(const Roller& roller, int ring, int needle) {
    for (const DamagedNeedle& damaged : roller.damaged) {
        if (damaged.ring == ring && damaged.needle == needle) return damaged.state;
    }
    return NeedleState::whole;
}

struct PlacedNeedle {
    double passage_rad, offset_mm, length_mm;
    int ring, needle;
    NeedleState state;
};

PlacedNeedle place(const Roller& roller, int ring, int needle, double length_mm) {
    const double body = body_angle_rad(roller, ring, needle);
    PlacedNeedle placed{
        body > 0.0 ? 2.0 * pi - body : 0.0, ring_offset_mm(roller, ring), length_mm, ring, needle,
        state_of(roller, ring, needle)};
    if (placed.state == NeedleState::bent) {
        placed.offset_mm += length_mm * std::sin(bent_needle_angle_rad);
        placed.length_mm = length_mm * std::cos(bent_needle_angle_rad);
    }
    return placed;
}

}  // namespace

double tip_diameter_um(const Roller& roller, NeedleState state) {
    return state == NeedleState::blunt ? blunt_tip_diameter_um : roller.tip_diameter_um;
}

double ring_spacing_mm(const Roller& roller) {
    return roller.ring_spacing_mm.value_or(roller.drum_width_mm / roller.rings);
}

double ring_offset_mm(const Roller& roller, int ring) {
    return (ring - (roller.rings - 1) / 2.0) * ring_spacing_mm(roller);
}

double body_angle_rad(const Roller& roller, int ring, int needle) {
    const double pitch = 2.0 * pi / roller.needles_per_ring;
    const double angle = (needle + fraction(ring * roller.stagger)) * pitch;
    return angle < 2.0 * pi ? angle : angle - 2.0 * pi;
}

double taper_length_mm(const Roller& roller) {
    const double cone = roller.needle_diameter_mm / (2.0 * std::tan(radians(roller.tip_angle_deg) / 2.0));
    return std::min(cone, roller.needle_length_mm);
}

int needle_count(const Roller& roller) {
    const auto missing =
        std::count_if(roller.damaged.begin(), roller.damaged.end(),
                      [](const DamagedNeedle& d) { return d.state == NeedleState::missing; });
    return roller.rings * roller.needles_per_ring - static_cast<int>(missing);
}

NeedleLayout lay_out_needles(const Roller& roller, const std::vector<double>& length_factor) {
    std::vector<PlacedNeedle> placed;
    for (int ring = 0; ring < roller.rings; ++ring) {
        for (int needle = 0; needle < roller.needles_per_ring; ++needle) {
            const auto index = static_cast<std::size_t>(ring * roller.needles_per_ring + needle);
            const double factor = length_factor.empty() ? 1.0 : length_factor[index];
            placed.push_back(place(roller, ring, needle, roller.needle_length_mm * factor));
        }
    }
    std::erase_if(placed, [](const PlacedNeedle& n) { return n.state == NeedleState::missing; });
    std::sort(placed.begin(), placed.end(), [](const PlacedNeedle& a, const PlacedNeedle& b) {
        if (a.passage_rad != b.passage_rad) return a.passage_rad < b.passage_rad;
        return a.ring != b.ring ? a.ring < b.ring : a.needle < b.needle;
    });
    NeedleLayout layout;
    for (const PlacedNeedle& needle : placed) {
        layout.passage_rad.push_back(needle.passage_rad);
        layout.offset_mm.push_back(needle.offset_mm);
        layout.length_mm.push_back(needle.length_mm);
        layout.ring.push_back(static_cast<std::uint16_t>(needle.ring));
        layout.needle.push_back(static_cast<std::uint16_t>(needle.needle));
        layout.state.push_back(needle.state);
    }
    return layout;
}

}  // namespace needleroll
