#include "gui/scene/aims/skin_block.hpp"

#include "gui/scene/noise.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace needleroll::scene {
namespace {

/// Rows of the surface are made this far apart on the picture [px at 100 %].
constexpr double row_px = 0.5;
/// Hollows at the upper edge may be as deep as this; the surface goes on behind them.
constexpr double deepest_at_the_back_mm = 0.12;
/// A picture flatter than this shows more skin instead of a larger one.
constexpr double flattest = 3.2;
/// Closer than this, the fine furrows are wide enough for fewer pixels.
constexpr double furrows_px_per_mm = 60.0;

/// The heights of all rows, with one place more on every side.
struct SurfaceGrid {
    std::size_t columns = 0, rows = 0;
    float left_mm = 0.f, step_mm = 0.f, back_step_mm = 0.f;
    std::vector<float> height;
    std::span<const float> row(std::size_t i) const {
        return std::span(height).subspan(i * (columns + 2), columns + 2);
    }
    SurfaceRow places(std::size_t i) const {
        return {(static_cast<float>(i) - 1.f) * back_step_mm, left_mm - 0.5f * step_mm, step_mm};
    }
};

SurfaceGrid surface_grid(const BlockFrame& frame, const BlockSurface& surface, float scale) {
    const double fine_px = row_px * std::clamp(static_cast<double>(scale), 1.0, 2.0);
    SurfaceGrid grid;
    grid.columns = static_cast<std::size_t>(std::ceil(frame.width_px));
    grid.left_mm = static_cast<float>(frame.left_mm);
    grid.step_mm = static_cast<float>(1.0 / frame.px_per_mm);
    grid.back_step_mm = static_cast<float>(fine_px / (frame.back_share * frame.px_per_mm));
    grid.rows = static_cast<std::size_t>(
                    std::ceil((frame.front_px + deepest_at_the_back_mm * frame.px_per_mm) / fine_px)) +
                2;
    grid.height.resize((grid.columns + 2) * (grid.rows + 2));
    parallel_for(grid.rows + 2, 0, [&](std::size_t i) {
        surface.heights(grid.places(i),
                        std::span(grid.height).subspan(i * (grid.columns + 2), grid.columns + 2));
    });
    return grid;
}

/// The light on a slope: 1 on a flat place, from the left and the back, high; and what it mirrors.
struct LightOnSlope {
    float light, mirrored;
};
LightOnSlope light_on(float slope_along, float slope_back) {
    constexpr float left = 0.62f, behind = 0.55f;
    const float size = std::sqrt(1.f + slope_along * slope_along + slope_back * slope_back);
    const float facing = std::max(0.f, (1.f + left * slope_along - behind * slope_back) / size);
    // Slopes that lie halfway between light and eye mirror it.
    const float off_along = slope_along - 0.30f, off_back = slope_back + 0.28f;
    const float near = std::max(0.f, 1.f - (off_along * off_along + off_back * off_back) * 5.f);
    return {facing, near * near * near};
}

/// Shadows on skin are warm: less of the red than of the blue is lost.
void shine(SurfaceLook& look, float light, float mirrored) {
    const float added = 255.f * look.gloss * mirrored;
    look.red = look.red * light * (1.28f - 0.28f * std::min(light, 1.f)) + added;
    look.green = look.green * light + added;
    look.blue = look.blue * light * (0.95f + 0.05f * std::min(light, 1.f)) + added;
}

/// The light on the fine furrows at a place: 0 is neutral.
struct FineFurrows {
    sf::Image image;
    float px_per_mm = 1.f;
    float at(float along_mm, float back_mm) const {
        const sf::Vector2u size = image.getSize();
        const float x = std::clamp(along_mm * px_per_mm, 0.f, static_cast<float>(size.x) - 1.001f);
        const float y = std::clamp(static_cast<float>(size.y) - 1.f - back_mm * px_per_mm, 0.f,
                                   static_cast<float>(size.y) - 1.001f);
        const auto column = static_cast<std::size_t>(x), row = static_cast<std::size_t>(y);
        const float u = x - static_cast<float>(column), v = y - static_cast<float>(row);
        const sf::Uint8* corner = image.getPixelsPtr() + (row * size.x + column) * 4;
        const sf::Uint8* below = corner + static_cast<std::size_t>(size.x) * 4;
        const float upper = static_cast<float>(corner[0]) * (1.f - u) + static_cast<float>(corner[4]) * u,
                    lower = static_cast<float>(below[0]) * (1.f - u) + static_cast<float>(below[4]) * u;
        return (upper * (1.f - v) + lower * v) / 127.5f - 1.f;
    }
};

FineFurrows fine_furrows(const BlockFrame& frame, const BlockSurface& surface) {
    const double px_per_mm = std::min(frame.px_per_mm, std::max(furrows_px_per_mm, 0.5 * frame.px_per_mm));
    const double back = furthest_mm(frame) + deepest_at_the_back_mm / frame.back_share;
    const Box box{0.0, 0.0, frame.width_px / frame.px_per_mm + 2.0 / px_per_mm, back + 2.0 / px_per_mm};
    return {relief_image(surface.furrows, box, px_per_mm), static_cast<float>(px_per_mm)};
}

/// A row as it is seen: how high it lies on the picture and its lit colours.
struct LitRow {
    std::vector<float> top_px;
    std::vector<SurfaceLook> looks;
};

LitRow lit_row(const BlockFrame& frame, const BlockSurface& surface, const SurfaceGrid& grid,
               const FineFurrows& furrows, std::size_t row) {
    const std::span<const float> here = grid.row(row), nearer = grid.row(row - 1),
                                 further = grid.row(row + 1);
    const SurfaceRow places = grid.places(row);
    LitRow lit{std::vector<float>(grid.columns), std::vector<SurfaceLook>(grid.columns + 2)};
    surface.looks(places, here, lit.looks);
    const auto px_per_mm = static_cast<float>(frame.px_per_mm);
    const float base_px = static_cast<float>(frame.front_px) -
                          px_per_mm * static_cast<float>(frame.back_share) * places.back_mm;
    const float haze = 1.f + 0.10f * places.back_mm / static_cast<float>(furthest_mm(frame));
    for (std::size_t i = 0; i < grid.columns; ++i) {
        const float slope_along = (here[i + 2] - here[i]) / (2.f * grid.step_mm);
        const float slope_back = (further[i + 1] - nearer[i + 1]) / (2.f * grid.back_step_mm);
        const LightOnSlope slope = light_on(slope_along, slope_back);
        SurfaceLook& look = lit.looks[i + 1];
        const float fine =
            look.furrows > 0.f
                ? 1.f + look.furrows * furrows.at(places.along_mm(i + 1) - grid.left_mm, places.back_mm)
                : 1.f;
        shine(look, (0.16f + 0.84f * slope.light) * fine * haze, slope.mirrored * fine);
        lit.top_px[i] = base_px - px_per_mm * here[i + 1];
    }
    return lit;
}

/// Columns [first, last) of the picture, from the cut to the back: each row covers what is above the highest
/// row before it.
void fill_columns(std::vector<sf::Uint8>& pixels, std::size_t columns, std::size_t height,
                  const std::vector<LitRow>& rows, std::size_t first, std::size_t last) {
    struct Mixed {
        float red = 0.f, green = 0.f, blue = 0.f, cover = 0.f;
    };
    const std::size_t count = last - first;
    std::vector<Mixed> mixed(count * height);
    std::vector<float> above(count, static_cast<float>(height));
    for (const LitRow& row : rows)
        for (std::size_t i = 0; i < count; ++i) {
            const float top = std::max(0.f, row.top_px[first + i]), under = above[i];
            if (top >= under) continue;
            const SurfaceLook& look = row.looks[first + i + 1];
            for (auto y = static_cast<std::size_t>(top); static_cast<float>(y) < under; ++y) {
                const float cover =
                    std::min(under, static_cast<float>(y) + 1.f) - std::max(top, static_cast<float>(y));
                Mixed& pixel = mixed[y * count + i];
                pixel.red += cover * look.red, pixel.green += cover * look.green;
                pixel.blue += cover * look.blue, pixel.cover += cover;
            }
            above[i] = top;
        }
    const auto byte = [](float value) { return static_cast<sf::Uint8>(std::clamp(value, 0.f, 255.f)); };
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t i = 0; i < count; ++i) {
            const Mixed& pixel = mixed[y * count + i];
            const float share = pixel.cover > 0.f ? 1.f / pixel.cover : 0.f;
            const float dither = unit_of(hash(static_cast<int>(first + i), static_cast<int>(y), 97u));
            sf::Uint8* out = &pixels[(y * columns + first + i) * 4];
            out[0] = byte(pixel.red * share + dither), out[1] = byte(pixel.green * share + dither);
            out[2] = byte(pixel.blue * share + dither), out[3] = byte(255.f * pixel.cover);
        }
}

}  // namespace

BlockFrame block_frame(double width_px, double height_px, double wide_mm, double front_share) {
    BlockFrame frame{.width_px = width_px, .height_px = height_px};
    frame.px_per_mm = std::min(width_px, flattest * height_px) / wide_mm;
    frame.left_mm = 0.5 * (wide_mm - width_px / frame.px_per_mm);
    frame.front_px = std::round(front_share * height_px);
    return frame;
}

Point cut_pixel(const BlockFrame& frame, double along_mm, double depth_mm) {
    return {static_cast<float>((along_mm - frame.left_mm) * frame.px_per_mm),
            static_cast<float>(frame.front_px + depth_mm * frame.px_per_mm)};
}

Point surface_pixel(const BlockFrame& frame, double along_mm, double back_mm, double height_mm) {
    return cut_pixel(frame, along_mm, -(frame.back_share * back_mm + height_mm));
}

double furthest_mm(const BlockFrame& frame) {
    return frame.front_px / (frame.back_share * frame.px_per_mm);
}

sf::Image block_surface_image(const BlockFrame& frame, const BlockSurface& surface, float scale) {
    const SurfaceGrid grid = surface_grid(frame, surface, scale);
    const FineFurrows furrows = fine_furrows(frame, surface);
    std::vector<LitRow> rows(grid.rows);
    parallel_for(rows.size(), 0,
                 [&](std::size_t row) { rows[row] = lit_row(frame, surface, grid, furrows, row + 1); });
    const auto height = static_cast<std::size_t>(std::ceil(frame.height_px));
    std::vector<sf::Uint8> pixels(grid.columns * height * 4);
    constexpr std::size_t strip = 64;
    parallel_for((grid.columns + strip - 1) / strip, 0, [&](std::size_t i) {
        fill_columns(pixels, grid.columns, height, rows, i * strip, std::min(grid.columns, (i + 1) * strip));
    });
    sf::Image image;
    image.create(static_cast<unsigned>(grid.columns), static_cast<unsigned>(height), pixels.data());
    return image;
}

}  // namespace needleroll::scene
