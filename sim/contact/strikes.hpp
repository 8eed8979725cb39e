/// What rolling gives: a row for every needle that passed its bottom point on the patch, as columns.
#pragma once

#include "sim/core/stop.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace needleroll {

/// Strikes in the order of time, stroke, ring, needle. With depth 0 the needle did not pierce: then entry and
/// exit are the bottom point and slits, scratch and scuff are 0.
struct Strikes {
    std::vector<double> x_mm, y_mm;              ///< bottom point
    std::vector<double> heading_rad;             ///< at the bottom point
    std::vector<double> t_s;                     ///< when the needle is at its bottom point
    std::vector<double> depth_mm;                ///< p, below the dimpled surface
    std::vector<double> dimple_mm;               ///< delta, by which the skin gives way elastically
    std::vector<double> entry_x_mm, entry_y_mm;  ///< where the shaft's axis enters the dimpled surface
    std::vector<double> exit_x_mm, exit_y_mm;
    std::vector<double> slit_mm;        ///< what remains after the skin followed
    std::vector<double> slit_rigid_mm;  ///< extent of the shaft's axis along the heading
    std::vector<double> scratch_mm;     ///< path of the shaft's axis along the heading
    std::vector<double> scuff_mm;       ///< drag by turning, pivoting and skidding
    std::vector<std::uint16_t> ring, needle;
    std::vector<std::uint32_t> stroke, pass;

    std::size_t size() const { return x_mm.size(); }
    bool empty() const { return x_mm.empty(); }

    /// Calls visit(column, ...) for every column, in declaration order; of other tables with columns of the
    /// same names their columns follow.
    template <class Visit, class... Tables>
    static void for_each_column(const Visit& visit, Tables&... tables) {
        visit(tables.x_mm...), visit(tables.y_mm...), visit(tables.heading_rad...), visit(tables.t_s...);
        visit(tables.depth_mm...), visit(tables.dimple_mm...);
        visit(tables.entry_x_mm...), visit(tables.entry_y_mm...);
        visit(tables.exit_x_mm...), visit(tables.exit_y_mm...);
        visit(tables.slit_mm...), visit(tables.slit_rigid_mm...);
        visit(tables.scratch_mm...), visit(tables.scuff_mm...);
        visit(tables.ring...), visit(tables.needle...), visit(tables.stroke...), visit(tables.pass...);
    }

    void resize(std::size_t count) {
        for_each_column([count](auto& column) { column.resize(count); }, *this);
    }
};

/// Joins tables in their order. The whole is reserved at once, so that no row is moved twice, and every table
/// is given up as soon as its rows are over. Incomplete after a stop.
Strikes join(std::vector<Strikes> parts, const StopToken& stop = {});

}  // namespace needleroll
