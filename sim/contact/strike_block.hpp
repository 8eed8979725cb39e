/// A short block of strikes while they are made: small enough for the first-level cache, in columns so that
/// the compiler can work on several rows at once.
#pragma once

#include "sim/contact/strikes.hpp"
#include "sim/core/wide_column.hpp"

#include <cstdint>

namespace needleroll {

/// Columns of Strikes and what their making needs, for up to `capacity` strikes of one segment.
struct StrikeBlock {
    static constexpr std::size_t capacity = 128;
    template <class T>
    using Column = WideArray<T, capacity>;

    std::size_t count = 0;

    Column<double> x_mm, y_mm, heading_rad, t_s;
    Column<double> offset_mm;         ///< axial, with tremor
    Column<double> drum_angle_rad;    ///< at the bottom point
    Column<std::uint64_t> strike_id;  ///< names the strike in the random streams of its stroke
    Column<std::uint16_t> layout_index;
    Column<double> stiffness_N_mm{}, puncture_force_N{};
    Column<double> length_mm, ring_height_mm;  ///< of the needle, of its ring's axle

    Column<double> depth_mm, dimple_mm, height_mm, half_angle_rad;
    Column<double> entry_x_mm, entry_y_mm, exit_x_mm, exit_y_mm;
    Column<double> slit_mm, slit_rigid_mm, scratch_mm, scuff_mm;
    Column<std::uint16_t> ring, needle;
    std::uint32_t stroke = 0, pass = 0;  ///< of all its strikes
};

/// Appends the block's rows.
void append(Strikes& strikes, const StrikeBlock& block);

}  // namespace needleroll
