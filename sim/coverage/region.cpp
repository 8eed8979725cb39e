#include "sim/coverage/region.hpp"

#include "sim/core/ties.hpp"
#include "sim/coverage/slab_area.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace needleroll {
namespace {

Polygon corners(const Box& box) {
    return {{box.min_x_mm, box.min_y_mm},
            {box.max_x_mm, box.min_y_mm},
            {box.max_x_mm, box.max_y_mm},
            {box.min_x_mm, box.max_y_mm}};
}

double distance_mm(const BorderPiece& piece, const Place& place) {
    const Place along = piece.to - piece.from;
    const double squared = squared_mm2(along);
    const double share = squared > 0.0 ? std::clamp(dot(place - piece.from, along) / squared, 0.0, 1.0) : 0.0;
    return length_mm(piece.from + share * along - place);
}

/// True when a straight piece has a part in the inside of a box (Liang & Barsky 1984).
bool crosses(const BorderPiece& piece, const Box& box) {
    const Place along = piece.to - piece.from;
    double from = 0.0, to = 1.0;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0.0) return start > low && start < high;
        const double a = (low - start) / step, b = (high - start) / step;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from < to;
    };
    return cut(piece.from.x_mm, along.x_mm, box.min_x_mm, box.max_x_mm) &&
           cut(piece.from.y_mm, along.y_mm, box.min_y_mm, box.max_y_mm);
}

/// Distance between a straight piece and a box that it does not cross.
double distance_mm(const BorderPiece& piece, const Box& box) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const Place& corner : corners(box)) nearest = std::min(nearest, distance_mm(piece, corner));
    for (const Place& end : {piece.from, piece.to}) {
        const double dx = std::max({box.min_x_mm - end.x_mm, end.x_mm - box.max_x_mm, 0.0});
        const double dy = std::max({box.min_y_mm - end.y_mm, end.y_mm - box.max_y_mm, 0.0});
        nearest = std::min(nearest, std::hypot(dx, dy));
    }
    return nearest;
}

/// Takes off everything within guard_mm of a border piece: a band along it and a disc at either end.
void exclude_near(PlanarSet& set, const BorderPiece& piece, double guard_mm) {
    const Place across = guard_mm * turned_left(unit_way(piece.to - piece.from));
    add_polygon(set, {piece.from - across, piece.to - across, piece.to + across, piece.from + across},
                Role::exclude);
    add_disc(set, piece.from, guard_mm, Role::exclude);
    add_disc(set, piece.to, guard_mm, Role::exclude);
}

/// The window, what is treated in it, and what is avoided, before a guard band is taken off.
PlanarSet shapes_of(const Box& window, const std::vector<Polygon>& treat, const std::vector<Polygon>& avoid) {
    PlanarSet set;
    add_polygon(set, corners(window), Role::frame);
    for (const Polygon& polygon : treat) add_polygon(set, polygon, Role::include);
    if (treat.empty()) add_polygon(set, corners(window), Role::include);
    for (const Polygon& polygon : avoid) add_polygon(set, polygon, Role::exclude);
    return set;
}

Place transposed(const Place& place) {
    return {place.y_mm, place.x_mm};
}

std::vector<Polygon> transposed(std::vector<Polygon> polygons) {
    for (Polygon& polygon : polygons) {
        for (Place& corner : polygon) corner = transposed(corner);
    }
    return polygons;
}

bool inside_unguarded(const Region& region, double x_mm, double y_mm) {
    if (!region.window.contains(x_mm, y_mm)) return false;
    bool inside = region.treat.empty();
    for (const Polygon& polygon : region.treat) inside = inside || contains(polygon, x_mm, y_mm);
    for (const Polygon& polygon : region.avoid) inside = inside && !contains(polygon, x_mm, y_mm);
    return inside;
}

bool finite(const Polygon& polygon) {
    for (const Place& corner : polygon) {
        if (!std::isfinite(corner.x_mm) || !std::isfinite(corner.y_mm)) return false;
    }
    return true;
}

}  // namespace

Region rectangle_region(const Box& window, double guard_mm) {
    Region region;
    region.window = window;
    region.guard_mm = guard_mm;
    region.rectangle = true;
    const Box inner{window.min_x_mm + guard_mm, window.min_y_mm + guard_mm, window.max_x_mm - guard_mm,
                    window.max_y_mm - guard_mm};
    if (!(inner.width_mm() > 0.0 && inner.height_mm() > 0.0)) return region;
    region.bounds = inner;
    region.area_mm2 = inner.area_mm2();
    region.perimeter_mm = 2.0 * (inner.width_mm() + inner.height_mm());
    const Polygon edge = corners(window);
    for (std::size_t i = 0; i < 4; ++i) region.border.push_back({edge[i], edge[(i + 1) % 4]});
    const Polygon outline = corners(inner);
    for (std::size_t i = 0; i < 4; ++i) region.outline.push_back({outline[i], outline[(i + 1) % 4]});
    add_polygon(region.set, outline, Role::include);
    return region;
}

Expected<Region> make_region(const Box& window, std::vector<Polygon> treat, std::vector<Polygon> avoid,
                             double guard_mm, const StopToken& stop) {
    const double size = window.width_mm() + window.height_mm();
    if (!std::isfinite(size) || !(window.width_mm() > 0.0 && window.height_mm() > 0.0)) {
        return fail({.message = "the window has no area", .key = "window"});
    }
    if (!(guard_mm >= 0.0 && std::isfinite(guard_mm))) {
        return fail({.message = "the guard band has to be 0 mm or wider", .key = "guard_mm"});
    }
    for (const auto* list : {&treat, &avoid}) {
        for (const Polygon& polygon : *list) {
            if (finite(polygon) && is_simple(polygon)) continue;
            return fail({.message = "a region needs at least three corners, an area, and a border that does "
                                    "not cross itself",
                         .key = "polygon_mm"});
        }
    }
    if (treat.empty() && avoid.empty()) return rectangle_region(window, guard_mm);
    Region region;
    region.window = window;
    region.guard_mm = guard_mm;
    region.set = shapes_of(window, treat, avoid);
    region.treat = std::move(treat);
    region.avoid = std::move(avoid);
    PlanarMeasure measured = measure(region.set, stop);
    region.border = measured.border;
    if (guard_mm > 0.0) {
        for (const BorderPiece& piece : region.border) exclude_near(region.set, piece, guard_mm);
        measured = measure(region.set, stop);
    }
    if (stop.stop_requested()) return fail(stopped());
    region.area_mm2 = measured.area_mm2;
    region.perimeter_mm = measured.perimeter_mm;
    region.bounds = measured.bounds;
    region.outline = std::move(measured.border);
    region.arcs = std::move(measured.arcs);
    return region;
}

PlanarSet transposed_set(const Region& region) {
    const Box& window = region.window;
    PlanarSet set = shapes_of({window.min_y_mm, window.min_x_mm, window.max_y_mm, window.max_x_mm},
                              transposed(region.treat), transposed(region.avoid));
    if (region.guard_mm > 0.0) {
        for (const BorderPiece& piece : region.border)
            exclude_near(set, {transposed(piece.from), transposed(piece.to)}, region.guard_mm);
    }
    return set;
}

bool contains_nearly(const Box& box, double x_mm, double y_mm) {
    return x_mm >= box.min_x_mm - tie_mm && x_mm <= box.max_x_mm + tie_mm && y_mm >= box.min_y_mm - tie_mm &&
           y_mm <= box.max_y_mm + tie_mm;
}

bool contains(const Region& region, double x_mm, double y_mm) {
    if (region.rectangle) return !region.empty() && contains_nearly(region.bounds, x_mm, y_mm);
    if (contains_exactly(region, x_mm, y_mm)) return true;
    if (!contains_nearly(region.bounds, x_mm, y_mm)) return false;
    const double border_mm = unguarded_border_distance_mm(region, x_mm, y_mm);
    if (region.guard_mm > 0.0)
        return border_mm >= region.guard_mm - tie_mm && inside_unguarded(region, x_mm, y_mm);
    return border_mm <= tie_mm;
}

bool contains_exactly(const Region& region, double x_mm, double y_mm) {
    if (region.rectangle) return !region.empty() && region.bounds.contains(x_mm, y_mm);
    return inside_unguarded(region, x_mm, y_mm) &&
           (region.guard_mm == 0.0 || unguarded_border_distance_mm(region, x_mm, y_mm) >= region.guard_mm);
}

bool box_inside(const Region& region, const Box& box) {
    const double slack = tie_mm;
    if (region.empty()) return false;
    if (region.rectangle) {
        return box.min_x_mm >= region.bounds.min_x_mm - slack &&
               box.max_x_mm <= region.bounds.max_x_mm + slack &&
               box.min_y_mm >= region.bounds.min_y_mm - slack &&
               box.max_y_mm <= region.bounds.max_y_mm + slack;
    }
    if (!contains(region, 0.5 * (box.min_x_mm + box.max_x_mm), 0.5 * (box.min_y_mm + box.max_y_mm)))
        return false;
    const Box inner{box.min_x_mm + slack, box.min_y_mm + slack, box.max_x_mm - slack, box.max_y_mm - slack};
    return std::none_of(region.border.begin(), region.border.end(), [&](const BorderPiece& piece) {
        return crosses(piece, inner) || distance_mm(piece, inner) < region.guard_mm;
    });
}

double unguarded_border_distance_mm(const Region& region, double x_mm, double y_mm) {
    const Place place{x_mm, y_mm};
    double nearest = std::numeric_limits<double>::infinity();
    for (const BorderPiece& piece : region.border) nearest = std::min(nearest, distance_mm(piece, place));
    return nearest;
}

double distance_outside_mm(const Region& region, double x_mm, double y_mm) {
    if (contains(region, x_mm, y_mm)) return 0.0;
    if (region.rectangle) return std::max(0.0, -border_distance_mm(region, x_mm, y_mm));
    // Moving by d changes the distance to the border by at most d.
    const double border_mm = unguarded_border_distance_mm(region, x_mm, y_mm);
    return region.guard_mm + (inside_unguarded(region, x_mm, y_mm) ? -border_mm : border_mm);
}

double border_distance_mm(const Region& region, double x_mm, double y_mm) {
    if (region.rectangle) {
        return std::min(std::min(x_mm - region.bounds.min_x_mm, region.bounds.max_x_mm - x_mm),
                        std::min(y_mm - region.bounds.min_y_mm, region.bounds.max_y_mm - y_mm));
    }
    return unguarded_border_distance_mm(region, x_mm, y_mm) - region.guard_mm;
}

std::vector<std::uint32_t> points_inside(const Region& region, std::span<const double> x_mm,
                                         std::span<const double> y_mm, const StopToken& stop) {
    std::vector<std::uint32_t> inside;
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i, points_between_asks)) return {};
        if (contains(region, x_mm[i], y_mm[i])) inside.push_back(static_cast<std::uint32_t>(i));
    }
    return inside;
}

std::vector<PixelSpan> pixel_spans(const Region& region, const Raster& raster, int row) {
    std::vector<PixelSpan> pixels;
    for (const Span& span : row_spans(region.set, raster.center_y_mm(row))) {
        const double from = (span.from_mm - raster.origin_x_mm) / raster.pixel_mm - 0.5;
        const double to = (span.to_mm - raster.origin_x_mm) / raster.pixel_mm - 0.5;
        const double tie = tie_mm / raster.pixel_mm;
        const double last = std::min(std::floor(to + tie), raster.columns - 1.0),
                     first = std::max(std::ceil(from - tie), 0.0);
        if (first <= last) pixels.push_back({static_cast<int>(first), static_cast<int>(last)});
    }
    return pixels;
}

std::vector<unsigned char> pixels_inside(const Region& region, const Raster& raster) {
    std::vector<unsigned char> inside(raster.index(0, raster.rows), 0);
    for (int row = 0; row < raster.rows; ++row) {
        for (const PixelSpan& span : pixel_spans(region, raster, row)) {
            std::fill_n(inside.begin() + static_cast<std::ptrdiff_t>(raster.index(span.first, row)),
                        span.last - span.first + 1, static_cast<unsigned char>(1));
        }
    }
    return inside;
}

}  // namespace needleroll
