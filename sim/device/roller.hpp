/// The roller: drum, needle layout, needle shape, damaged needles (sim/MODEL.md section 1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What can be wrong with a single needle.
enum class NeedleState : std::uint8_t {
    whole,
    missing,  ///< neither strikes nor bears load
    bent,     ///< leans along the axle by bent_needle_angle_rad and so reaches less deep
    blunt,    ///< pierces at the force of blunt_tip_diameter_um
};

/// Names in files, by NeedleState without `whole`, which nobody lists.
inline constexpr std::array<std::string_view, 3> needle_state_names = {"missing", "bent", "blunt"};

/// One needle that is not whole.
struct DamagedNeedle {
    int ring = 0;    ///< 0 is the rightmost ring, seen along the heading
    int needle = 0;  ///< within the ring, in order of body angle
    NeedleState state = NeedleState::missing;

    friend bool operator==(const DamagedNeedle&, const DamagedNeedle&) = default;
};

/// The parameters of a roller. Keys, limits and sources stand in the parameter table.
struct Roller {
    std::string preset = "medical-192-1.5mm";
    double drum_radius_mm = 10.0;
    double drum_width_mm = 20.0;
    int rings = 8;
    int needles_per_ring = 24;
    std::optional<double> ring_spacing_mm;  ///< empty: drum width / rings
    double stagger = 0.0;                   ///< fraction of one needle pitch by which each ring is turned on
    double needle_length_mm = 1.5;
    double needle_diameter_mm = 0.25;
    double tip_angle_deg = 15.0;   ///< full cone angle
    double tip_diameter_um = 8.0;  ///< of the rounded tip itself
    std::vector<DamagedNeedle> damaged;

    friend bool operator==(const Roller&, const Roller&) = default;
};

/// Lean of a bent needle, illustrative: it reaches cos(30 degrees) of its length and lands sin(30 degrees) of
/// it aside.
inline constexpr double bent_needle_angle_rad = 0.52359877559829887;

/// Tip of a blunt needle: the bluntest that Roemgens 2014 measured (recalled value).
inline constexpr double blunt_tip_diameter_um = 37.0;

/// Tip diameter [um] of a needle in a state.
double tip_diameter_um(const Roller& roller, NeedleState state);

/// Distance between neighbouring rings [mm]: as given, else drum width / rings.
double ring_spacing_mm(const Roller& roller);

/// Axial offset of a ring from mid-drum [mm], positive to the left of the heading: (ring - (rings - 1)/2)
/// spacing.
double ring_offset_mm(const Roller& roller, int ring);

/// Body angle of a needle [rad] in [0, 2 pi): 2 pi needle/m_n + frac(ring stagger) 2 pi/m_n.
double body_angle_rad(const Roller& roller, int ring, int needle);

/// Length of the ground cone at the tip [mm]: D / (2 tan(angle/2)), at most the needle length.
double taper_length_mm(const Roller& roller);

/// Number of needles that are not missing.
int needle_count(const Roller& roller);

/// The needles that are not missing, as columns, in the order in which they pass the bottom of a drum that
/// turns forwards from body angle 0: descending body angle within (0, 2 pi], then ring.
struct NeedleLayout {
    std::vector<double> passage_rad;  ///< drum angle in [0, 2 pi) at which the needle points straight down
    std::vector<double> offset_mm;    ///< axial offset of the tip, positive left
    std::vector<double> length_mm;    ///< reach along the radius (a bent needle: its shortened reach)
    std::vector<std::uint16_t> ring;
    std::vector<std::uint16_t> needle;
    std::vector<NeedleState> state;

    std::size_t size() const { return passage_rad.size(); }
};

/// Lays the needles out. `length_factor` is empty or holds a factor on the length for every ring *
/// needles_per_ring + needle (manufacturing spread).
NeedleLayout lay_out_needles(const Roller& roller, const std::vector<double>& length_factor);

}  // namespace needleroll
