#include "gui/stage/double_strikes.hpp"

#include "sim/coverage/nearest_neighbour.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// The most rings on the skin: more would hide it.
constexpr std::size_t most_rings = 400;

/// Holes that have a neighbour within the radius, from left to right.
std::vector<scene::SkinPlace> close_holes(const Punctures& punctures, std::size_t strikes, double radius_mm) {
    std::vector<double> x_mm, y_mm;
    for (std::size_t i = 0; i < std::min(strikes, punctures.size()); ++i) {
        if (!(punctures.depth_mm[i] > 0.0)) continue;
        x_mm.push_back(punctures.x_mm[i]);
        y_mm.push_back(punctures.y_mm[i]);
    }
    const std::vector<double> nearest_mm = nearest_neighbours_mm(x_mm, y_mm);
    std::vector<scene::SkinPlace> close;
    for (std::size_t i = 0; i < nearest_mm.size(); ++i) {
        if (nearest_mm[i] <= radius_mm) close.push_back({x_mm[i], y_mm[i]});
    }
    std::sort(close.begin(), close.end(), [](const auto& a, const auto& b) {
        return a.x_mm < b.x_mm || (a.x_mm == b.x_mm && a.y_mm < b.y_mm);
    });
    return close;
}

}  // namespace

scene::StruckAgain find_double_strikes(const Punctures& punctures, std::size_t strikes, double radius_mm) {
    scene::StruckAgain found{close_holes(punctures, strikes, radius_mm), {}, 2.0 * radius_mm};
    for (std::size_t i = 0; i < found.places.size() && found.groups.size() < most_rings; ++i) {
        const scene::SkinPlace& first = found.places[i];
        std::size_t near = 1;
        double x_mm = first.x_mm, y_mm = first.y_mm;
        for (std::size_t j = i + 1; j < found.places.size() && found.places[j].x_mm - first.x_mm <= radius_mm;
             ++j) {
            const double apart_mm =
                std::hypot(found.places[j].x_mm - first.x_mm, found.places[j].y_mm - first.y_mm);
            if (apart_mm > radius_mm) continue;
            x_mm += found.places[j].x_mm;
            y_mm += found.places[j].y_mm;
            ++near;
        }
        const auto count = static_cast<double>(near);
        if (near >= 3) found.groups.push_back({x_mm / count, y_mm / count});
    }
    return found;
}

}  // namespace needleroll::gui
