#include "sim/coverage/largest_empty_circle.hpp"

#include "sim/core/stoppable_sort.hpp"
#include "sim/coverage/cell_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace needleroll {
namespace {

/// A square part of the region's bounds.
struct Tile {
    Place center;
    double half_mm = 0.0;
    double limit_mm = 0.0;  ///< no place of the tile is further than this from its nearest hole
};

/// Centre of the circle through three places; not finite when they lie on a line.
Place circumcenter(const Place& a, const Place& b, const Place& c) {
    const Place ab = b - a, ac = c - a;
    const double twice = 2.0 * cross(ab, ac);
    const Place away{ac.y_mm * squared_mm2(ab) - ab.y_mm * squared_mm2(ac),
                     ab.x_mm * squared_mm2(ac) - ac.x_mm * squared_mm2(ab)};
    return a + away / twice;
}

bool in_tile(const Tile& tile, const Place& place) {
    // A little more than the tile, so that nothing falls between two of them.
    const double half_mm = tile.half_mm * (1.0 + 1e-6);
    return std::abs(place.x_mm - tile.center.x_mm) <= half_mm &&
           std::abs(place.y_mm - tile.center.y_mm) <= half_mm;
}

bool on_arc(const BorderArc& arc, const Place& place) {
    constexpr double slack_mm = 1e-9;
    return place.y_mm >= arc.low_y_mm - slack_mm && place.y_mm <= arc.high_y_mm + slack_mm &&
           (place.x_mm - arc.center.x_mm) * arc.side >= -slack_mm;
}

class Search {
  public:
    Search(const CellGrid& grid, const Region& region, const StopToken& stop)
        : grid_(grid), region_(region), stop_(stop) {}

    /// Tries a place that belongs to the region.
    void try_place(const Place& place) {
        const double radius_mm = std::sqrt(nearest_point(grid_, place.x_mm, place.y_mm).squared_mm2);
        if (radius_mm > best_.radius_mm) best_ = {place.x_mm, place.y_mm, radius_mm};
    }

    void try_outline() {
        for (const BorderPiece& piece : region_.outline) {
            try_place(piece.from);
            try_place(piece.to);
        }
        for (const BorderArc& arc : region_.arcs) {
            try_place(arc.at(arc.low_y_mm));
            try_place(arc.at(arc.high_y_mm));
        }
    }

    /// Measures a tile's centre; false when the tile cannot hold a better circle, or need not after a stop.
    bool promising(Tile& tile) {
        if (stop_.stop_requested()) return false;
        const double distance_mm =
            std::sqrt(nearest_point(grid_, tile.center.x_mm, tile.center.y_mm).squared_mm2);
        const double reach_mm = std::numbers::sqrt2 * tile.half_mm * (1.0 + 1e-6);
        tile.limit_mm = distance_mm + reach_mm;
        if (tile.limit_mm <= best_.radius_mm) return false;
        if (distance_outside_mm(region_, tile.center.x_mm, tile.center.y_mm) > reach_mm) return false;
        if (distance_mm > best_.radius_mm && contains(region_, tile.center.x_mm, tile.center.y_mm)) {
            best_ = {tile.center.x_mm, tile.center.y_mm, distance_mm};
        }
        return true;
    }

    /// Tries all places of a tile that can be a centre, after halving it while many holes can be nearest in
    /// it.
    void solve(const Tile& tile) {
        if (tile.limit_mm <= best_.radius_mm || stop_.stop_requested()) return;
        constexpr std::size_t few = 8;
        TilePoints points;
        collect_tile_points(grid_, tile.center.x_mm, tile.center.y_mm, tile.half_mm * (1.0 + 1e-6), points);
        const double smallest_mm =
            1e-9 * (1.0 + std::max(std::abs(tile.center.x_mm), std::abs(tile.center.y_mm)));
        if (points.x_mm.size() > few && tile.half_mm > smallest_mm) {
            for (Tile& part : quarters(tile)) {
                if (promising(part)) solve(part);
            }
            return;
        }
        std::vector<Place> holes = spread_out(points);
        try_vertices(tile, holes);
        try_straight_border(tile, holes);
        try_arcs(tile, holes);
    }

    static std::array<Tile, 4> quarters(const Tile& tile) {
        const double half = tile.half_mm / 2.0;
        std::array<Tile, 4> parts;
        for (std::size_t i = 0; i < 4; ++i) {
            const Place shift{i % 2 == 0 ? -half : half, i / 2 == 0 ? -half : half};
            parts[i] = {tile.center + shift, half, 0.0};
        }
        return parts;
    }

    const EmptyCircle& best() const { return best_; }

  private:
    /// At most 32 of the points: where more can be nearest in the smallest of tiles, they lie on a circle
    /// around it, and any three of them that are far apart give its centre.
    static std::vector<Place> spread_out(const TilePoints& points) {
        constexpr std::size_t most = 32;
        const std::size_t step = (points.x_mm.size() + most - 1) / most;
        std::vector<Place> holes;
        for (std::size_t i = 0; i < points.x_mm.size(); i += step)
            holes.push_back({points.x_mm[i], points.y_mm[i]});
        return holes;
    }

    void try_vertices(const Tile& tile, const std::vector<Place>& holes) {
        for (std::size_t i = 0; i < holes.size(); ++i) {
            for (std::size_t j = i + 1; j < holes.size(); ++j) {
                for (std::size_t k = j + 1; k < holes.size(); ++k) {
                    const Place place = circumcenter(holes[i], holes[j], holes[k]);
                    if (!in_tile(tile, place) || length_mm(place - holes[i]) <= best_.radius_mm) continue;
                    if (contains(region_, place.x_mm, place.y_mm)) try_place(place);
                }
            }
        }
    }

    void try_straight_border(const Tile& tile, const std::vector<Place>& holes) {
        for (const BorderPiece& piece : region_.outline) {
            const Place along = piece.to - piece.from;
            for (std::size_t i = 0; i < holes.size(); ++i) {
                for (std::size_t j = i + 1; j < holes.size(); ++j) {
                    const Place between = holes[j] - holes[i], middle = 0.5 * (holes[i] + holes[j]);
                    const double share = dot(between, middle - piece.from) / dot(between, along);
                    if (!(share >= 0.0 && share <= 1.0)) continue;
                    const Place place = piece.from + share * along;
                    if (in_tile(tile, place)) try_place(place);
                }
            }
        }
    }

    void try_arcs(const Tile& tile, const std::vector<Place>& holes) {
        for (const BorderArc& arc : region_.arcs) {
            for (std::size_t i = 0; i < holes.size(); ++i) {
                try_on_arc(tile, arc, arc.center + arc.radius_mm * unit_way(arc.center - holes[i]));
                for (std::size_t j = i + 1; j < holes.size(); ++j) {
                    const Place across = unit_way(holes[j] - holes[i]);
                    const double aside = dot(across, 0.5 * (holes[i] + holes[j]) - arc.center);
                    const double along = std::sqrt(arc.radius_mm * arc.radius_mm - aside * aside);
                    if (!(along >= 0.0)) continue;
                    for (double sign : {-1.0, 1.0}) {
                        try_on_arc(tile, arc,
                                   arc.center + aside * across + sign * along * turned_left(across));
                    }
                }
            }
        }
    }

    void try_on_arc(const Tile& tile, const BorderArc& arc, const Place& place) {
        if (in_tile(tile, place) && on_arc(arc, place)) try_place(place);
    }

    const CellGrid& grid_;
    const Region& region_;
    const StopToken& stop_;
    EmptyCircle best_;
};

/// Squares over the region's bounds, about four holes in each.
std::vector<Tile> cover(const Region& region, std::size_t holes) {
    const Box& box = region.bounds;
    const double count = std::clamp(static_cast<double>(holes) / 4.0, 64.0, 4e6);
    const double side_mm =
        std::max(std::sqrt(box.area_mm2() / count), std::max(box.width_mm(), box.height_mm()) / count);
    const auto columns = static_cast<int>(std::ceil(box.width_mm() / side_mm));
    const auto rows = static_cast<int>(std::ceil(box.height_mm() / side_mm));
    std::vector<Tile> tiles;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            tiles.push_back({{box.min_x_mm + (column + 0.5) * side_mm, box.min_y_mm + (row + 0.5) * side_mm},
                             0.5 * side_mm,
                             0.0});
        }
    }
    return tiles;
}

}  // namespace

std::optional<EmptyCircle> largest_empty_circle(std::span<const double> x_mm, std::span<const double> y_mm,
                                                const Region& region, const StopToken& stop) {
    if (x_mm.empty() || region.empty()) return std::nullopt;
    const CellGrid grid = make_distinct_grid(x_mm, y_mm, stop);
    if (stop.stop_requested()) return std::nullopt;
    Search search(grid, region, stop);
    search.try_outline();
    std::vector<Tile> tiles = cover(region, x_mm.size());
    std::erase_if(tiles, [&](Tile& tile) { return !search.promising(tile); });
    std::vector<Tile> parts;
    for (const Tile& tile : tiles) {
        if (tile.limit_mm <= search.best().radius_mm) continue;
        for (Tile& part : Search::quarters(tile)) {
            if (search.promising(part)) parts.push_back(part);
        }
    }
    stoppable_sort(parts.begin(), parts.end(), stop,
                   [](const Tile& a, const Tile& b) { return a.limit_mm > b.limit_mm; });
    for (const Tile& part : parts) search.solve(part);
    return search.best();
}

}  // namespace needleroll
