/// The punctures of a run as columns: one entry in each for every strike on the patch.
#pragma once

#include "sim/skin/layer.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace needleroll {

/// Strikes in the order of time, stroke, ring, needle. A strike is a needle's bottom point on the patch; with
/// depth 0 it did not pierce: then entry and exit are the bottom point, slits and hole are 0 and the layer is `none`.
struct Punctures {
    std::vector<double> x_mm, y_mm;              ///< bottom point
    std::vector<double> heading_rad;             ///< at the bottom point
    std::vector<double> t_s;                     ///< when the needle is at its bottom point
    std::vector<double> depth_mm;                ///< p, below the dimpled surface
    std::vector<double> dimple_mm;               ///< delta, by which the skin gives way elastically
    std::vector<double> entry_x_mm, entry_y_mm;  ///< where the shaft's axis enters the dimpled surface
    std::vector<double> exit_x_mm, exit_y_mm;
    std::vector<double> slit_mm;                 ///< what remains after the skin followed
    std::vector<double> slit_rigid_mm;
    std::vector<double> scratch_mm;
    std::vector<double> scuff_mm;
    std::vector<double> hole_diameter_mm;        ///< after recoil
    std::vector<Layer> layer;
    std::vector<std::uint16_t> ring, needle;
    std::vector<std::uint32_t> stroke, pass;
    std::vector<std::uint8_t> reentry;           ///< 1: slid into an earlier hole

    std::size_t size() const { return x_mm.size(); }
    bool empty() const { return x_mm.empty(); }
    void resize(std::size_t count);
    void reserve(std::size_t count);
    /// Appends the rows of another table.
    void append(const Punctures& other);
};

}  // namespace needleroll
