/// A slow, obvious roller to compare the fast one with. It shares no code with it: it turns the drum in small
/// steps, looks at every needle at every step, closes in on events by bisection, and reads the track of a
/// needle's shaft off dense samples of where it stands in space, all in long double (sim/MODEL.md sections 1
/// to 3).
#pragma once

#include <vector>

namespace needleroll::reference {

using Real = long double;

/// A needle and where it sits on the drum.
struct Needle {
    int ring = 0, needle = 0;
    Real body_angle_rad = 0, offset_mm = 0, length_mm = 0;
};

/// Drum, needles and skin.
struct Setup {
    Real drum_radius_mm = 10;
    std::vector<Needle> needles;
    std::vector<Real> ring_height_mm;  ///< H_j
    Real effective_radius_mm = 10;
    Real slip = 0;
    bool rigid = true;
    Real stiffness_N_mm = 0.2L, cutting_N_mm = 0.1L, puncture_force_N = 0.035L;  ///< when not rigid
    Real skin_follow_mm = 0.25L;
};

/// An even layout as MODEL section 1 describes it.
std::vector<Needle> even_layout(int rings, int needles_per_ring, Real ring_spacing_mm, Real stagger,
                                Real length_mm);

/// A line or an arc of the axle's midpoint.
struct Motion {
    Real x_mm = 0, y_mm = 0, heading_rad = 0;
    Real path_mm = 0;         ///< negative: backwards
    Real turn_radius_mm = 0;  ///< 0: a line; positive turns left
    Real skid_mm = 0;         ///< to the left, evenly over the path of a line
    Real start_phase_rad = 0;
};

/// What one needle did.
struct Strike {
    int ring = 0, needle = 0;
    Real path_mm = 0;  ///< at which the needle points straight down
    Real x_mm = 0, y_mm = 0, heading_rad = 0;
    Real depth_mm = 0, dimple_mm = 0;
    Real entry_x_mm = 0, entry_y_mm = 0, exit_x_mm = 0, exit_y_mm = 0;
    Real slit_mm = 0, slit_rigid_mm = 0, scratch_mm = 0, scuff_mm = 0;
};

/// All strikes of a motion in the order in which they happen, ring by ring when at once.
std::vector<Strike> roll(const Setup& setup, const Motion& motion);

/// Extent (max - min) and total variation of Rp phi - h tan(phi) over |phi| <= acos(h/T), by dense sampling.
struct Extent {
    Real extent_mm = 0, path_mm = 0;
};
Extent straight_extent(Real advance_mm_per_rad, Real height_mm, Real reach_mm);

/// Mean force over the drum's phase of one ring of needles whose axle is at a height, by quadrature of the
/// needle law over the entering half, kink by kink.
Real mean_ring_force_N(const Setup& setup, int needles_in_ring, Real length_mm, Real height_mm);

}  // namespace needleroll::reference
