/// Largest empty circle by the whole Voronoi diagram of Boost.Polygon: the independent reference.
#pragma once

#include "sim/coverage/largest_empty_circle.hpp"
#include "tests/sim/coverage/patterns.hpp"

#include <cstdint>
#include <limits>

#include <boost/polygon/voronoi.hpp>

namespace needleroll::tests {

/// Boost's diagram wants whole numbers: points have to be multiples of 1e-6 mm, at most 2000 mm from the
/// origin.
inline Points on_micro_grid(const Points& points) {
    Points rounded;
    for (std::size_t i = 0; i < points.size(); ++i) {
        rounded.add(std::round(points.x[i] * 1e6) / 1e6, std::round(points.y[i] * 1e6) / 1e6);
    }
    return rounded;
}

/// Largest circle without a point, centre in a rectangle: all Voronoi vertices inside, all crossings of
/// bisectors of neighbouring cells with the border, and the corners; the distance at each by going through
/// all points.
inline double voronoi_radius(const Points& points, const Box& box) {
    using Diagram = boost::polygon::voronoi_diagram<double>;
    std::vector<boost::polygon::point_data<std::int32_t>> sites;
    for (std::size_t i = 0; i < points.size(); ++i) {
        sites.emplace_back(static_cast<std::int32_t>(std::lround(points.x[i] * 1e6)),
                           static_cast<std::int32_t>(std::lround(points.y[i] * 1e6)));
    }
    Diagram diagram;
    boost::polygon::construct_voronoi(sites.begin(), sites.end(), &diagram);
    double best = 0.0;
    const auto try_place = [&](double x, double y) {
        if (!box.contains(x, y)) return;
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < points.size(); ++i) {
            nearest = std::min(nearest, std::hypot(points.x[i] - x, points.y[i] - y));
        }
        best = std::max(best, nearest);
    };
    for (double x : {box.min_x_mm, box.max_x_mm}) {
        for (double y : {box.min_y_mm, box.max_y_mm}) try_place(x, y);
    }
    for (const auto& vertex : diagram.vertices()) try_place(vertex.x() * 1e-6, vertex.y() * 1e-6);
    for (const auto& edge : diagram.edges()) {
        const std::size_t a = edge.cell()->source_index(), b = edge.twin()->cell()->source_index();
        const double dx = points.x[b] - points.x[a], dy = points.y[b] - points.y[a];
        const double level = 0.5 * (dx * (points.x[a] + points.x[b]) + dy * (points.y[a] + points.y[b]));
        for (double x : {box.min_x_mm, box.max_x_mm}) try_place(x, (level - dx * x) / dy);
        for (double y : {box.min_y_mm, box.max_y_mm}) try_place((level - dy * y) / dx, y);
    }
    return best;
}

}  // namespace needleroll::tests
