#include "sim/measured/region_rings.hpp"

#include "sim/coverage/region.hpp"

#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Corners nearer than this are the same [mm].
constexpr double same_corner_mm = 1e-9;
/// Regions that share less than this touch [mm2].
constexpr double touching_mm2 = 1e-6;

bool same(const Place& a, const Place& b) {
    return std::abs(a.x_mm - b.x_mm) <= same_corner_mm && std::abs(a.y_mm - b.y_mm) <= same_corner_mm;
}

/// What a region shares with a hole of another one [mm2].
double shared_mm2(const NamedRegion& region, const Polygon& hole, const Box& window) {
    std::vector<Polygon> holes = region.holes_mm;
    const Expected<Region> whole = make_region(window, {region.polygon_mm}, holes);
    holes.push_back(hole);
    const Expected<Region> rest = make_region(window, {region.polygon_mm}, std::move(holes));
    return whole && rest ? whole->area_mm2 - rest->area_mm2 : 0.0;
}

}  // namespace

std::size_t drop_repeated_corners(Polygon& ring) {
    Polygon kept;
    for (const Place& corner : ring) {
        if (kept.empty() || !same(kept.back(), corner)) kept.push_back(corner);
    }
    const std::size_t repeated = ring.size() - kept.size();
    if (kept.size() > 1 && same(kept.front(), kept.back())) kept.pop_back();
    ring = std::move(kept);
    return repeated;
}

Expected<void> append_region(std::vector<Polygon> rings, const std::string& name, RegionKind kind,
                             std::vector<NamedRegion>& regions) {
    if (rings.empty()) return {};
    if (kind == RegionKind::avoid && rings.size() > 1) {
        return fail({.message = fmt::format("the region \"{}\" is to be left out and has holes", name),
                     .found = fmt::format("{} holes", rings.size() - 1),
                     .allowed = "regions to be left out without holes; cut it in two"});
    }
    NamedRegion region{name, kind, std::move(rings[0]), {}};
    region.holes_mm.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
    regions.push_back(std::move(region));
    return {};
}

Expected<void> check_holes(const std::vector<NamedRegion>& regions, const std::string& path,
                           const Box& window) {
    for (std::size_t i = 0; i < regions.size(); ++i) {
        for (const Polygon& hole : regions[i].holes_mm) {
            const std::string key = fmt::format("{}[{}]", path, i);
            if (!is_simple(hole)) {
                return fail({.message = fmt::format(
                                 "the border of a hole in \"{}\" crosses or touches itself", regions[i].name),
                             .key = key,
                             .found = fmt::format("{} corners", hole.size()),
                             .allowed = "a simple polygon with an area"});
            }
            for (const NamedRegion& other : regions) {
                const bool both_treated =
                    regions[i].kind == RegionKind::treat && other.kind == RegionKind::treat;
                if (&other == &regions[i] || !both_treated) continue;
                if (shared_mm2(other, hole, window) <= touching_mm2) continue;
                return fail({.message = fmt::format("the region \"{}\" reaches into a hole of \"{}\"",
                                                    other.name, regions[i].name),
                             .key = key,
                             .found = "regions that overlap with a hole",
                             .allowed = "one of the two, or the outer one without its hole"});
            }
        }
    }
    return {};
}

}  // namespace needleroll
