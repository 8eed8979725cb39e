#include "sim/coverage/disc_field.hpp"

#include "sim/core/stoppable_sort.hpp"
#include "sim/coverage/slab_area.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <tuple>

namespace needleroll {
namespace {

/// Holes from the corner of a region's bounds.
struct Holes {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};

/// The holes whose discs can reach the region.
Holes holes_near(const PassedHoles& holes, const Region& region, double radius_mm, const StopToken& stop) {
    Holes near;
    const double left = region.bounds.min_x_mm, low = region.bounds.min_y_mm;
    const double right = region.bounds.width_mm() + radius_mm, high = region.bounds.height_mm() + radius_mm;
    near.x_mm.reserve(holes.x_mm.size());
    near.y_mm.reserve(holes.x_mm.size());
    near.pass.reserve(holes.pass.size());
    for (std::size_t i = 0; i < holes.x_mm.size(); ++i) {
        if (asked_to_stop(stop, i)) return near;
        const double x = holes.x_mm[i] - left, y = holes.y_mm[i] - low;
        if (!(x > -radius_mm && x < right && y > -radius_mm && y < high)) continue;
        near.x_mm.push_back(x);
        near.y_mm.push_back(y);
        if (!holes.pass.empty()) near.pass.push_back(holes.pass[i]);
    }
    return near;
}

/// Two holes so near that their distance squared is no number to divide by count as one.
bool same_place(double dx_mm, double dy_mm) {
    return dx_mm * dx_mm + dy_mm * dy_mm < 1e-280;
}

bool has_repeats(const CellGrid& grid, const StopToken& stop) {
    for (std::size_t c = 0; c + 1 < grid.first.size(); ++c) {
        if (asked_to_stop(stop, c)) return false;
        for (std::size_t i = grid.first[c]; i < grid.first[c + 1]; ++i) {
            for (std::size_t j = i + 1; j < grid.first[c + 1]; ++j) {
                if (same_place(grid.x_mm[i] - grid.x_mm[j], grid.y_mm[i] - grid.y_mm[j])) return true;
            }
        }
    }
    return false;
}

/// Leaves of holes in one place the first pass alone, in an order that does not depend on the passes.
Holes without_repeats(const Holes& holes, const StopToken& stop) {
    std::vector<std::size_t> order(holes.x_mm.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto pass_of = [&](std::size_t i) { return holes.pass.empty() ? 0u : holes.pass[i]; };
    stoppable_sort(order.begin(), order.end(), stop, [&](std::size_t a, std::size_t b) {
        return std::tuple(holes.x_mm[a], holes.y_mm[a], pass_of(a)) <
               std::tuple(holes.x_mm[b], holes.y_mm[b], pass_of(b));
    });
    Holes distinct;
    if (stop.stop_requested()) return distinct;
    for (const std::size_t i : order) {
        if (!distinct.x_mm.empty() &&
            same_place(distinct.x_mm.back() - holes.x_mm[i], distinct.y_mm.back() - holes.y_mm[i]))
            continue;
        distinct.x_mm.push_back(holes.x_mm[i]);
        distinct.y_mm.push_back(holes.y_mm[i]);
        if (!holes.pass.empty()) distinct.pass.push_back(holes.pass[i]);
    }
    return distinct;
}

/// Cells of a disc's width, so that a disc's neighbours lie in the cells around its own, or of a few holes,
/// whichever is less: wide discs are mostly closed by the nearest.
CellGrid sort_into_cells(const Holes& holes, const Region& region, double radius_mm, const StopToken& stop) {
    constexpr double holes_per_cell = 2.5;
    const double crowded_mm = std::sqrt(holes_per_cell * region.bounds.area_mm2() /
                                        std::max(1.0, static_cast<double>(holes.x_mm.size())));
    return make_cell_grid(holes.x_mm, holes.y_mm, std::min(2.0 * radius_mm * (1.0 + 1e-6), crowded_mm), stop);
}

/// Calls visit(cell) for every cell within a radius of a stretch, and a little more.
template <class Visit>
void for_each_cell_near(const DiscField& field, const BorderStretch& stretch, const Visit& visit) {
    const Box box = bounds_of(stretch);
    const double reach = field.radius_mm + 1e-6 * field.grid.cell_mm;
    const int left = field.grid.column_of(box.min_x_mm - reach),
              right = field.grid.column_of(box.max_x_mm + reach);
    const int low = field.grid.row_of(box.min_y_mm - reach), high = field.grid.row_of(box.max_y_mm + reach);
    for (int row = low; row <= high; ++row) {
        for (int column = left; column <= right; ++column) visit(field.grid.cell(column, row));
    }
}

void find_near_stretches(DiscField& field, const StopToken& stop) {
    field.first_near.assign(field.grid.first.size(), 0);
    for (const BorderStretch& stretch : field.stretches) {
        if (stop.stop_requested()) return;
        for_each_cell_near(field, stretch, [&](std::size_t cell) { ++field.first_near[cell + 1]; });
    }
    std::partial_sum(field.first_near.begin(), field.first_near.end(), field.first_near.begin());
    field.near.resize(field.first_near.back());
    std::vector<std::uint32_t> next(field.first_near.begin(), field.first_near.end() - 1);
    for (std::uint32_t k = 0; k < field.stretches.size(); ++k) {
        if (stop.stop_requested()) return;
        for_each_cell_near(field, field.stretches[k],
                           [&](std::size_t cell) { field.near[next[cell]++] = k; });
    }
}

/// Far from the border a cell lies all inside or all outside the region.
void find_inside(DiscField& field, const Region& region, const StopToken& stop) {
    const CellGrid& grid = field.grid;
    field.inside.assign(grid.first.size() - 1, 0);
    for (int row = 0; row < grid.rows && !stop.stop_requested(); ++row) {
        const double y_mm = region.bounds.min_y_mm + grid.origin_y_mm + (row + 0.5) * grid.cell_mm;
        for (const Span& span : row_spans(region.set, y_mm)) {
            for (int column = 0; column < grid.columns; ++column) {
                const double x_mm = region.bounds.min_x_mm + grid.origin_x_mm + (column + 0.5) * grid.cell_mm;
                if (x_mm >= span.from_mm && x_mm <= span.to_mm) field.inside[grid.cell(column, row)] = 1;
            }
        }
    }
}

/// Leaves out the discs that a guard band keeps clear of the region: nothing of them lies in it, and their
/// circles would run along its border.
void drop_cleared(Holes& holes, const CellGrid& grid, const Region& region, double radius_mm) {
    constexpr double same_circle_mm = 1e-11;
    std::vector<std::size_t> cleared;
    for (const BorderArc& arc : region.arcs) {
        if (!arc.hollow || std::abs(arc.radius_mm - radius_mm) > same_circle_mm || grid.size() == 0) continue;
        const Nearest nearest = nearest_point(grid, arc.center.x_mm - region.bounds.min_x_mm,
                                              arc.center.y_mm - region.bounds.min_y_mm);
        if (nearest.squared_mm2 <= same_circle_mm * same_circle_mm)
            cleared.push_back(grid.source[nearest.index]);
    }
    std::sort(cleared.begin(), cleared.end(), std::greater<>());
    cleared.erase(std::unique(cleared.begin(), cleared.end()), cleared.end());
    for (const std::size_t i : cleared) {
        const auto place = static_cast<std::ptrdiff_t>(i);
        holes.x_mm.erase(holes.x_mm.begin() + place);
        holes.y_mm.erase(holes.y_mm.begin() + place);
        if (!holes.pass.empty()) holes.pass.erase(holes.pass.begin() + place);
    }
}

}  // namespace

DiscField make_disc_field(const PassedHoles& holes, const Region& region, double radius_mm,
                          const StopToken& stop) {
    DiscField field;
    field.radius_mm = radius_mm;
    Holes near = holes_near(holes, region, radius_mm, stop);
    field.grid = sort_into_cells(near, region, radius_mm, stop);
    if (field.grid.crowded || has_repeats(field.grid, stop)) {
        near = without_repeats(near, stop);
        field.grid = sort_into_cells(near, region, radius_mm, stop);
    }
    if (const std::size_t all = near.x_mm.size(); !region.arcs.empty()) {
        drop_cleared(near, field.grid, region, radius_mm);
        if (near.x_mm.size() < all) field.grid = sort_into_cells(near, region, radius_mm, stop);
    }
    if (stop.stop_requested()) return field;
    for (const std::uint32_t pass : holes.pass) field.passes = std::max(field.passes, pass + std::size_t{1});
    if (field.passes > 1) {
        for (const std::uint32_t i : field.grid.source) field.pass.push_back(near.pass[i]);
    }
    field.stretches = border_stretches(region, field.grid.cell_mm);
    find_near_stretches(field, stop);
    find_inside(field, region, stop);
    return field;
}

}  // namespace needleroll
