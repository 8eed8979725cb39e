#include "sim/coverage/double_strikes.hpp"

#include "sim/core/ties.hpp"
#include "sim/coverage/nearest_neighbour.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// Holes that have a neighbour within the radius, from left to right.
std::vector<Place> close_holes(std::span<const double> x_mm, std::span<const double> y_mm, double radius_mm) {
    const std::vector<double> nearest_mm = nearest_neighbours_mm(x_mm, y_mm);
    std::vector<Place> close;
    for (std::size_t i = 0; i < nearest_mm.size(); ++i) {
        if (is_within(nearest_mm[i], radius_mm)) close.push_back({x_mm[i], y_mm[i]});
    }
    std::sort(close.begin(), close.end(), [](const Place& a, const Place& b) {
        return a.x_mm < b.x_mm || (a.x_mm == b.x_mm && a.y_mm < b.y_mm);
    });
    return close;
}

}  // namespace

DoubleStrikes find_double_strikes(std::span<const double> x_mm, std::span<const double> y_mm,
                                  double radius_mm, std::size_t most_groups) {
    DoubleStrikes found{close_holes(x_mm, y_mm, radius_mm), {}};
    const std::vector<Place>& places = found.places;
    for (std::size_t i = 0; i < places.size() && found.groups.size() < most_groups; ++i) {
        std::size_t near = 1;
        Place sum = places[i];
        for (std::size_t j = i + 1;
             j < places.size() && is_within(places[j].x_mm - places[i].x_mm, radius_mm); ++j) {
            if (!is_within(length_mm(places[j] - places[i]), radius_mm)) continue;
            sum = sum + places[j];
            ++near;
        }
        if (near >= 3) found.groups.push_back(sum / static_cast<double>(near));
    }
    return found;
}

}  // namespace needleroll
