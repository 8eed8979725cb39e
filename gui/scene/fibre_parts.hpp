/// The parts that a piece of skin (gui/scene/fibres.hpp) is put together from, and what they share: draws of
/// fixed series and the course of a strand.
#pragma once

#include "gui/scene/fibres.hpp"

#include <cstdint>
#include <numbers>
#include <vector>

namespace needleroll::scene {

inline constexpr float whole_turn = 2.f * std::numbers::pi_v<float>;

/// One draw of a series, 0 to 1, or between two values.
float drawn(int index, std::uint32_t series);
float drawn_between(int index, std::uint32_t series, float low, float high);

/// How a strand runs through its middle [mm].
struct StrandCourse {
    Point middle;
    float angle_rad = 0.f, length = 0.1f, half_width = 0.002f;
    float bow = 0.f;         ///< sagitta as a share of the length
    float wave = 0.f;        ///< height of its waves [mm]
    float wave_turns = 1.f;  ///< waves along the length
    float phase = 0.f;
    int pieces = 14;
};

/// The strand of that course: its waves die out towards the ends, and both ends taper.
Strand strand_along(const StrandCourse& course, float tone);

/// The place in the upper dermis at a share of its depth: 0 under the epidermis, 1 at the plexus.
Point place_in_upper_dermis(float x, float share);

/// Loops that rise into the papillae.
std::vector<Strand> capillary_loops(float width_mm);

/// The vessels along the border of the dermis layers, the thinner first.
std::vector<Strand> plexus_vessels(float width_mm);

/// Vessels that feed the plexus from below.
std::vector<Strand> feeding_vessels(float width_mm, float depth_mm);

/// Fibre-making cells of the upper dermis.
std::vector<SpindleCell> spindle_cells(float width_mm);

}  // namespace needleroll::scene
