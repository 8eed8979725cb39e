#include "gui/scene/overlay.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace needleroll::scene {
namespace {

/// Value of a raster between its pixel centres, NaN where a neighbour is.
double value_between(const Raster& raster, double x_mm, double y_mm) {
    const double column = (x_mm - raster.origin_x_mm) / raster.pixel_mm - 0.5,
                 row = (y_mm - raster.origin_y_mm) / raster.pixel_mm - 0.5;
    const double held_column = std::clamp(column, 0.0, static_cast<double>(raster.columns - 1)),
                 held_row = std::clamp(row, 0.0, static_cast<double>(raster.rows - 1));
    const int c = std::min(static_cast<int>(held_column), std::max(raster.columns - 2, 0)),
              r = std::min(static_cast<int>(held_row), std::max(raster.rows - 2, 0));
    const int c1 = std::min(c + 1, raster.columns - 1), r1 = std::min(r + 1, raster.rows - 1);
    const double u = held_column - c, v = held_row - r;
    const double low = raster.at(c, r) + (raster.at(c1, r) - raster.at(c, r)) * u,
                 high = raster.at(c, r1) + (raster.at(c1, r1) - raster.at(c, r1)) * u;
    return low + (high - low) * v;
}

/// A picture of the view; colour_of(value, x, y) gets the raster's value and the pixel counted from the
/// raster's upper left corner, so that hatching stays on the skin when the view moves.
template <class ColourOf>
sf::Image view_image(const Raster& raster, const Camera& camera, const ColourOf& colour_of) {
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::ceil(camera.width_px))),
               rows = static_cast<std::size_t>(std::max(1.0, std::ceil(camera.height_px)));
    std::vector<sf::Uint8> bytes(columns * rows * 4, 0);
    const Box seen = visible_box(camera), box = box_of(raster);
    const double pixel = 1.0 / camera.px_per_mm;
    parallel_for(rows, 0, [&](std::size_t row) {
        const double y_mm = seen.max_y_mm - (static_cast<double>(row) + 0.5) * pixel;
        if (y_mm < box.min_y_mm || y_mm > box.max_y_mm) return;
        for (std::size_t column = 0; column < columns; ++column) {
            const double x_mm = seen.min_x_mm + (static_cast<double>(column) + 0.5) * pixel;
            if (x_mm < box.min_x_mm || x_mm > box.max_x_mm) continue;
            const double value = value_between(raster, x_mm, y_mm);
            if (std::isnan(value)) continue;
            const sf::Color colour = colour_of(value, (x_mm - box.min_x_mm) * camera.px_per_mm,
                                               (box.max_y_mm - y_mm) * camera.px_per_mm);
            sf::Uint8* out = &bytes[(row * columns + column) * 4];
            out[0] = colour.r, out[1] = colour.g, out[2] = colour.b, out[3] = colour.a;
        }
    });
    sf::Image image;
    image.create(static_cast<unsigned>(columns), static_cast<unsigned>(rows), bytes.data());
    return image;
}

/// Share of a pixel that a line of a family of parallel lines covers; `place` is measured across the lines.
double line_cover(double place, double spacing, double width) {
    const double from_line = std::abs(place - spacing * std::round(place / spacing));
    return std::clamp(width / 2 - from_line + 0.5, 0.0, 1.0);
}

double eased(double value, double border, double half_width) {
    return std::clamp((value - border) / (2 * half_width) + 0.5, 0.0, 1.0);
}

/// A gap is outlined when some place in it is this far from every hole: then it is more than 2 mm across.
constexpr double outlined_distance_mm = 1.0;
/// Where the outline runs: nearer to the holes, small gaps all hang together.
constexpr double outline_mm = 0.75;

/// The raster with every gap (connected pixels beyond the reach) that is too small for an outline set to 0.
Raster large_gaps(const Raster& distance_mm, double reach_mm) {
    Raster large = distance_mm;
    std::vector<std::uint8_t> seen(large.values.size(), 0);
    std::vector<std::size_t> gap;
    const auto columns = static_cast<std::size_t>(large.columns), count = large.values.size();
    for (std::size_t start = 0; start < count; ++start) {
        if (seen[start] || !(distance_mm.values[start] > reach_mm)) continue;
        gap.assign(1, start);
        seen[start] = 1;
        double furthest = 0.0;
        for (std::size_t next = 0; next < gap.size(); ++next) {
            const std::size_t here = gap[next], column = here % columns;
            furthest = std::max(furthest, distance_mm.values[here]);
            const auto visit = [&](bool inside, std::size_t place) {
                if (!inside || seen[place] || !(distance_mm.values[place] > reach_mm)) return;
                seen[place] = 1;
                gap.push_back(place);
            };
            visit(column > 0, here - 1), visit(column + 1 < columns, here + 1);
            visit(here >= columns, here - columns), visit(here + columns < count, here + columns);
        }
        if (furthest < std::max(outlined_distance_mm, reach_mm))
            for (const std::size_t place : gap) large.values[place] = 0.0;
    }
    return large;
}

}  // namespace

sf::Image gap_image(const Raster& distance_mm, double reach_mm, const Camera& camera, float scale) {
    const double pixel = 1.0 / camera.px_per_mm;
    sf::Image filled = view_image(distance_mm, camera, [=](double value, double, double) {
        return with_opacity(unreached, eased(value, reach_mm, pixel / 2));
    });
    const double half_line_mm = 0.8 * static_cast<double>(scale) * pixel,
                 level_mm = std::max(reach_mm, outline_mm);
    const sf::Image outline =
        view_image(large_gaps(distance_mm, level_mm), camera, [=](double value, double, double) {
            const double off = std::abs(value - level_mm) - half_line_mm;
            return with_opacity(mark, std::clamp(0.5 - off * camera.px_per_mm, 0.0, 1.0));
        });
    filled.copy(outline, 0, 0, sf::IntRect(), true);
    return filled;
}

sf::Image radius_image(const Raster& distance_mm, const std::vector<double>& radii_mm, const Camera& camera) {
    const double half = 0.5 / camera.px_per_mm;
    return view_image(distance_mm, camera, [&](double value, double, double) {
        sf::Color colour = with_opacity(radius_colour(radii_mm.size() - 1, radii_mm.size()), 0.0);
        for (std::size_t i = radii_mm.size(); i-- > 0;)
            colour = mix(radius_colour(i, radii_mm.size()), colour, eased(value, radii_mm[i], half));
        return colour;
    });
}

sf::Image band_image(const Raster& density_per_cm2, const std::array<double, 2>& target_per_cm2,
                     const Camera& camera, float scale) {
    const double s = static_cast<double>(scale), turned = std::sqrt(0.5);
    const auto soft = [](double border) { return std::max(border * 0.004, 1e-9); };
    const sf::Color under_line = laid_over(below_target, hatch_light, 1.0),
                    over_line = laid_over(above_target, hatch_dark, 1.0);
    return view_image(density_per_cm2, camera, [=](double value, double x, double y) {
        const double above_low = eased(value, target_per_cm2[0], soft(target_per_cm2[0]));
        const double above_high = eased(value, target_per_cm2[1], soft(target_per_cm2[1]));
        if (above_low >= 1.0 && above_high <= 0.0) return static_cast<sf::Color>(on_target);
        const double down = (x + y) * turned, up = (x - y) * turned;
        if (above_high <= 0.0) {
            const sf::Color under = mix(below_target, under_line, line_cover(down, 11.0 * s, 1.6 * s));
            return mix(under, on_target, above_low);
        }
        const double crossed =
            std::max(line_cover(down, 10.0 * s, 1.2 * s), line_cover(up, 10.0 * s, 1.2 * s));
        return mix(on_target, mix(above_target, over_line, crossed), above_high);
    });
}

}  // namespace needleroll::scene
