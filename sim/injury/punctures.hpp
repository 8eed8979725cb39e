/// The punctures of a run: the strikes and what each did to the skin, as columns.
#pragma once

#include "sim/contact/strikes.hpp"
#include "sim/skin/layer.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// One entry in each column for every strike on the patch. A hole is a strike with depth above 0; a distinct
/// hole is a hole that is no re-entry.
struct Punctures : Strikes {
    std::vector<double> hole_diameter_mm;  ///< after recoil; 0 when not pierced
    std::vector<Layer> layer;              ///< deepest layer reached
    std::vector<std::uint8_t> reentry;     ///< 1: slid into an earlier hole

    /// Calls visit(column) for every column, the strikes' first.
    template <class Visit, class Self>
    static void for_each_column(const Visit& visit, Self& self) {
        Strikes::for_each_column(visit, self);
        visit(self.hole_diameter_mm), visit(self.layer), visit(self.reentry);
    }

    void resize(std::size_t count) {
        for_each_column([count](auto& column) { column.resize(count); }, *this);
    }
};

/// What is known of punctures beside their places. A table without rows does not tell by its columns.
struct KnownColumns {
    bool depth = false;
    bool opening = false;  ///< slit and hole diameter
    bool layer = false;
    bool reentry = false;
};

/// What a rolled table tells, with rows or without.
inline constexpr KnownColumns all_columns{.depth = true, .opening = true, .layer = true, .reentry = true};

}  // namespace needleroll
