#include "gui/scene/noise.hpp"
#include "gui/scene/skin.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::scene {
namespace {

struct NamedSurface {
    std::string_view site;
    SkinSurface surface;
};

/// Thin smooth skin has fine shallow furrows; the back and the thigh coarse ones; the neck and the forehead
/// lines.
constexpr std::array<NamedSurface, 14> surfaces = {{{"cheek", {6.0, 1.5, 35.0, 1.0, 1.0}},
                                                    {"forehead", {6.5, 1.9, 4.0, 1.0, 0.9}},
                                                    {"glabella", {6.5, 1.7, 80.0, 1.0, 1.0}},
                                                    {"temple", {6.5, 1.5, 60.0, 0.9, 0.9}},
                                                    {"upper-lip", {7.5, 1.8, 85.0, 0.9, 0.8}},
                                                    {"eyelid", {10.0, 2.0, 8.0, 0.8, 0.7}},
                                                    {"nose", {5.0, 1.1, 20.0, 0.8, 1.3}},
                                                    {"submandibular", {6.0, 1.7, 15.0, 1.0, 1.0}},
                                                    {"neck", {6.0, 2.3, 6.0, 1.15, 1.1}},
                                                    {"scalp", {5.0, 1.2, 50.0, 0.8, 1.2}},
                                                    {"abdomen", {4.5, 1.7, 25.0, 1.15, 1.0}},
                                                    {"thigh", {4.0, 1.6, 65.0, 1.2, 1.1}},
                                                    {"back", {3.8, 1.4, 40.0, 1.25, 1.1}},
                                                    {"forearm", {4.8, 1.6, 50.0, 1.15, 1.0}}}};

/// Height of the surface on a grid one pixel wider than the picture on every side.
struct HeightGrid {
    int columns = 0, rows = 0;
    std::vector<float> height, furrow;
};

/// From millimetres to cells: turned, stretched, scaled.
struct CellFrame {
    float xx, xy, yx, yy;
    CellFrame(const SkinSurface& surface, double cells_per_mm) {
        const double angle = radians(surface.direction_deg);
        const double along = cells_per_mm / std::sqrt(surface.stretch),
                     across = cells_per_mm * std::sqrt(surface.stretch);
        xx = static_cast<float>(std::cos(angle) * along);
        xy = static_cast<float>(std::sin(angle) * along);
        yx = static_cast<float>(-std::sin(angle) * across);
        yy = static_cast<float>(std::cos(angle) * across);
    }
    float x(float x_mm, float y_mm) const { return xx * x_mm + xy * y_mm; }
    float y(float x_mm, float y_mm) const { return yx * x_mm + yy * y_mm; }
};

constexpr float warp_cells = 0.55f;
/// Cells of the outermost layer: corneocytes about 0.035 mm across, seen only from close by.
constexpr double corneocytes_per_mm = 28.0;

CellPoints points_for(const CellFrame& frame, const Box& box, std::uint32_t seed) {
    float x0 = 1e9f, x1 = -1e9f, y0 = 1e9f, y1 = -1e9f;
    for (const double x_mm : {box.min_x_mm, box.max_x_mm})
        for (const double y_mm : {box.min_y_mm, box.max_y_mm}) {
            const float x = frame.x(static_cast<float>(x_mm), static_cast<float>(y_mm));
            const float y = frame.y(static_cast<float>(x_mm), static_cast<float>(y_mm));
            x0 = std::min(x0, x), x1 = std::max(x1, x), y0 = std::min(y0, y), y1 = std::max(y1, y);
        }
    return cell_points(x0 - 2.f, y0 - 2.f, x1 + 2.f, y1 + 2.f, seed);
}

float smooth_step(float from, float to, float value) {
    const float t = std::clamp((value - from) / (to - from), 0.f, 1.f);
    return t * t * (3.f - 2.f * t);
}

/// Everything the height of the surface depends on, prepared for one box of skin.
struct SurfaceNoise {
    float furrows;  ///< 0 to 1: furrows finer than the pixels would only shimmer; they fade before that
    float fine;     ///< 0 to 1: cells of the outermost layer fade in from close by
    float depth, waves;
    CellFrame frame, fine_frame;
    CellPoints points, fine_points;
    NoiseTable slow, quick, bend_x, bend_y;

    SurfaceNoise(const SkinSurface& surface, const Box& box, double px_per_mm)
        : furrows(smooth_step(1.2f, 3.2f, static_cast<float>(px_per_mm / std::sqrt(surface.cells_per_mm2)))),
          fine(smooth_step(60.f, 160.f, static_cast<float>(px_per_mm))),
          depth(static_cast<float>(surface.depth)),
          waves(static_cast<float>(surface.undulation)),
          frame(surface, std::sqrt(surface.cells_per_mm2)),
          fine_frame(SkinSurface{.stretch = 1.1}, corneocytes_per_mm) {
        if (furrows > 0.f) points = points_for(frame, box, 11u);
        if (fine > 0.f) fine_points = points_for(fine_frame, box, 12u);
        const auto pixel = static_cast<float>(2.0 / px_per_mm);
        const float x0 = static_cast<float>(box.min_x_mm) - pixel,
                    x1 = static_cast<float>(box.max_x_mm) + 2.f * pixel;
        const float y0 = static_cast<float>(box.min_y_mm) - 2.f * pixel,
                    y1 = static_cast<float>(box.max_y_mm) + pixel;
        const auto table = [&](float nodes_per_mm, std::uint32_t seed) {
            return noise_table(x0, y0, x1, y1, nodes_per_mm, seed);
        };
        slow = table(0.62f, 3u), quick = table(1.7f, 4u), bend_x = table(0.9f, 1u), bend_y = table(0.9f, 2u);
    }

    /// Height at a place [mm, exaggerated] and how far it lies from the bottom of a furrow, 0 to 1.
    void at(float x_mm, float y_mm, float& height, float& furrow) const {
        height = waves * (0.055f * table_noise(slow, x_mm, y_mm) + 0.020f * table_noise(quick, x_mm, y_mm));
        furrow = 1.f;
        if (furrows > 0.f) {
            const float distance =
                border_distance(points, frame.x(x_mm, y_mm) + warp_cells * table_noise(bend_x, x_mm, y_mm),
                                frame.y(x_mm, y_mm) + warp_cells * table_noise(bend_y, x_mm, y_mm));
            const float open = smooth_step(0.f, 0.60f, distance);
            furrow = 1.f - furrows * (1.f - open);
            height += furrows * depth * (0.026f * open + 0.016f * distance);
        }
        if (fine > 0.f)
            height +=
                fine * 0.0016f *
                smooth_step(0.f, 0.35f,
                            border_distance(fine_points, fine_frame.x(x_mm, y_mm), fine_frame.y(x_mm, y_mm)));
    }
};

HeightGrid height_grid(const SkinSurface& surface, const Box& box, double px_per_mm) {
    HeightGrid grid;
    grid.columns = std::max(1, static_cast<int>(std::ceil(box.width_mm() * px_per_mm))) + 2;
    grid.rows = std::max(1, static_cast<int>(std::ceil(box.height_mm() * px_per_mm))) + 2;
    const auto count = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
    grid.height.resize(count);
    grid.furrow.resize(count);
    const SurfaceNoise noise(surface, box, px_per_mm);
    const auto pixel = static_cast<float>(1.0 / px_per_mm);
    parallel_for(static_cast<std::size_t>(grid.rows), 0, [&](std::size_t row) {
        const float y_mm = static_cast<float>(box.max_y_mm) - (static_cast<float>(row) - 0.5f) * pixel;
        const std::size_t start = row * static_cast<std::size_t>(grid.columns);
        for (std::size_t column = 0; column < static_cast<std::size_t>(grid.columns); ++column) {
            const float x_mm = static_cast<float>(box.min_x_mm) + (static_cast<float>(column) - 0.5f) * pixel;
            noise.at(x_mm, y_mm, grid.height[start + column], grid.furrow[start + column]);
        }
    });
    return grid;
}

sf::Uint8 byte(float value) {
    return static_cast<sf::Uint8>(std::clamp(value, 0.f, 255.f));
}

/// Strength of light on slopes and of shade in furrows; with the limit below they keep the relief under 6 %.
constexpr float light_on_slope = 0.115f;
constexpr float shade_in_furrow = 0.014f;
constexpr float most_relief = 0.058f;

}  // namespace

SkinSurface skin_surface(const std::string& site) {
    for (const NamedSurface& named : surfaces)
        if (site.starts_with(named.site)) return named.surface;
    return surfaces.front().surface;
}

sf::Image relief_image(const SkinSurface& surface, const Box& box, double px_per_mm) {
    const HeightGrid grid = height_grid(surface, box, px_per_mm);
    const int columns = grid.columns - 2, rows = grid.rows - 2;
    std::vector<sf::Uint8> pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 4,
                                  255);
    const auto stride = static_cast<std::size_t>(grid.columns);
    const auto slope_scale = static_cast<float>(px_per_mm * 0.5);
    parallel_for(static_cast<std::size_t>(rows), 0, [&](std::size_t row) {
        for (std::size_t column = 0; column < static_cast<std::size_t>(columns); ++column) {
            const std::size_t here = (row + 1) * stride + column + 1;
            const float slope_x = (grid.height[here + 1] - grid.height[here - 1]) * slope_scale;
            const float slope_down = (grid.height[here + stride] - grid.height[here - stride]) * slope_scale;
            // Light from the upper left: what rises to the right and downwards faces it.
            const float lit =
                light_on_slope * (slope_x + slope_down) + shade_in_furrow * (grid.furrow[here] - 0.75f);
            const float limited = lit / std::sqrt(1.f + lit * lit / (most_relief * most_relief));
            const auto x = static_cast<std::int32_t>(column), y = static_cast<std::int32_t>(row);
            const float dither = unit_of(hash(x, y, 99u));
            const sf::Uint8 grey = byte(127.5f * (1.f + limited) + dither);
            sf::Uint8* pixel = &pixels[(row * static_cast<std::size_t>(columns) + column) * 4];
            pixel[0] = pixel[1] = pixel[2] = grey;
        }
    });
    sf::Image image;
    image.create(static_cast<unsigned>(columns), static_cast<unsigned>(rows), pixels.data());
    return image;
}

sf::Image colour_image(int tone, const Box& patch, int columns, bool grey) {
    const Tint base =
        skin_tones[static_cast<std::size_t>(std::clamp(tone, 0, static_cast<int>(skin_tones.size()) - 1))];
    const double aspect = patch.height_mm() / std::max(patch.width_mm(), 1e-9);
    const int rows = std::clamp(static_cast<int>(std::lround(columns * aspect)), 1, 2048);
    const auto pixel = static_cast<float>(patch.width_mm() / columns);
    std::vector<sf::Uint8> pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 4,
                                  255);
    parallel_for(static_cast<std::size_t>(rows), 0, [&](std::size_t row) {
        const float y_mm = (static_cast<float>(rows) - static_cast<float>(row) - 0.5f) * pixel;
        for (int column = 0; column < columns; ++column) {
            const float x_mm = (static_cast<float>(column) + 0.5f) * pixel;
            const float small = smooth_noise(x_mm * 0.85f, y_mm * 0.85f, 21u);
            const float large = smooth_noise(x_mm * 0.16f, y_mm * 0.16f, 22u);
            const float flush = smooth_noise(x_mm * 0.42f + 31.f, y_mm * 0.42f, 23u);
            const float light = 1.f + 0.006f * small + 0.012f * large;
            const float warm = 0.010f * flush + 0.006f * small;
            float red = static_cast<float>(base.red) * light * (1.f + 0.35f * warm);
            float green = static_cast<float>(base.green) * light * (1.f - warm);
            float blue = static_cast<float>(base.blue) * light * (1.f - 1.2f * warm);
            if (grey) red = green = blue = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
            const float dither = unit_of(hash(column, static_cast<std::int32_t>(row), 98u));
            sf::Uint8* out =
                &pixels[(row * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)) * 4];
            out[0] = byte(red + dither), out[1] = byte(green + dither), out[2] = byte(blue + dither);
        }
    });
    sf::Image image;
    image.create(static_cast<unsigned>(columns), static_cast<unsigned>(rows), pixels.data());
    return image;
}

}  // namespace needleroll::scene
