#include "gui/scene/tissue_details.hpp"

#include "gui/scene/noise.hpp"
#include "gui/scene/section_frame.hpp"
#include "gui/scene/section_tissue.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

SectionFrame depth_frame(const StripFrame& strip) {
    SectionFrame frame;
    frame.px_per_mm = strip.px_per_mm;
    frame.surface_px = 0.0;
    frame.epidermis_mm = strip.epidermis_mm;
    frame.epidermis_stretch = strip.epidermis_stretch;
    return frame;
}

/// Draws with the strip wrapped: what crosses one end appears at the other too.
template <class Draw>
void wrapped(const StripFrame& strip, double from_mm, double to_mm, const Draw& draw_at) {
    draw_at(0.0);
    if (from_mm < 0.0) draw_at(strip.period_mm);
    if (to_mm > strip.period_mm) draw_at(-strip.period_mm);
}

double random_at(int index, std::uint32_t seed) {
    return static_cast<double>(unit_of(hash(index, 17, seed)));
}

/// One bundle: a bowed stroke that tapers at both ends.
struct Bundle {
    double along_mm, depth_mm, length_mm, slope, bow_mm, width_mm;
};

void add_bundle(Vertices& shapes, const StripFrame& strip, const Bundle& bundle, float thinnest_px,
                sf::Color colour) {
    constexpr int steps = 8;
    wrapped(strip, bundle.along_mm - bundle.length_mm, bundle.along_mm + bundle.length_mm, [&](double shift) {
        std::array<Point, steps + 1> points;
        std::array<float, steps + 1> half;
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps - 0.5;
            const double bow = bundle.bow_mm * (1.0 - 4.0 * t * t);
            points[static_cast<std::size_t>(i)] =
                strip_pixel(strip, bundle.along_mm + shift + t * bundle.length_mm,
                            bundle.depth_mm + t * bundle.length_mm * bundle.slope + bow);
            const double taper = std::pow(std::max(0.0, 1.0 - 4.0 * t * t), 0.6);
            half[static_cast<std::size_t>(i)] =
                std::max(static_cast<float>(bundle.width_mm * strip.px_per_mm * 0.5), thinnest_px * 0.5f) *
                static_cast<float>(taper);
        }
        add_ribbon(shapes, points, half, colour);
    });
}

}  // namespace

float StripFrame::height_px() const {
    return strip_pixel(*this, 0.0, deepest_mm).y;
}

Point strip_pixel(const StripFrame& strip, double along_mm, double depth_mm) {
    return section_pixel(depth_frame(strip), along_mm, depth_mm);
}

void add_fat(Vertices& shapes, const StripFrame& strip, double top_mm, float scale) {
    // Fat cells are 0.05 to 0.12 mm across.
    const int columns = std::max(4, static_cast<int>(std::lround(strip.period_mm / 0.118)));
    const double pitch = strip.period_mm / columns, row_pitch = pitch * 0.87;
    const int first = static_cast<int>((top_mm - 0.1) / row_pitch),
              last = static_cast<int>(strip.deepest_mm / row_pitch) + 1;
    const auto line =
        static_cast<float>(std::clamp(0.011 * strip.px_per_mm, 0.6, 2.2 * static_cast<double>(scale)));
    for (int row = first; row <= last; ++row)
        for (int column = 0; column < columns; ++column) {
            const std::uint32_t word = hash(column, row, 41u);
            const double jitter_x = static_cast<double>(unit_of(word)) - 0.5,
                         jitter_y = static_cast<double>(unit_of(word * 0x9E3779B1u)) - 0.5;
            const double along = (column + (row % 2 == 0 ? 0.25 : 0.75) + 0.22 * jitter_x) * pitch,
                         depth = (row + 0.22 * jitter_y) * row_pitch;
            const auto radius = static_cast<float>(
                pitch * strip.px_per_mm * (0.47 + 0.07 * static_cast<double>(unit_of(word ^ 0x5bd1e995u))));
            const sf::Color fill =
                mix(fat_cell, fat_ground, 0.30 * static_cast<double>(unit_of(word * 0x85EBCA77u)));
            wrapped(strip, along - pitch, along + pitch, [&](double shift) {
                const Point centre = strip_pixel(strip, along + shift, depth);
                add_disc(shapes, centre, radius, with_opacity(fat_outline, 0.72));
                add_disc(shapes, centre, radius - line,
                         Paint(mix(fill, sf::Color::White, 0.25), fill, centre - Point(radius, radius),
                               centre + Point(radius, radius) * 0.4f));
            });
        }
}

void add_collagen(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms,
                  float scale) {
    const double thick = bottoms[3] - bottoms[2];
    const int count = static_cast<int>(46.0 * strip.period_mm * thick);
    for (int i = 0; i < count; ++i) {
        const double share = random_at(i, 52u);
        Bundle bundle{};
        bundle.along_mm = random_at(i, 51u) * strip.period_mm;
        bundle.depth_mm = bottoms[2] + 0.01 + thick * share;
        // Finer and shorter near the papillary dermis, coarser below.
        bundle.length_mm = (0.22 + 0.55 * random_at(i, 53u)) * (0.6 + 0.6 * share);
        bundle.slope = 0.62 * (random_at(i, 54u) - 0.5) * 1.4;
        bundle.bow_mm = 0.09 * (random_at(i, 55u) - 0.5);
        bundle.width_mm = (0.010 + 0.018 * random_at(i, 56u)) * (0.7 + 0.5 * share);
        const bool light = i % 2 == 0;
        const double opacity = light ? 0.45 + 0.35 * random_at(i, 57u) : 0.20 + 0.26 * random_at(i, 57u);
        // Strokes stay inside the dermis: the fat below is not fibrous.
        const double lowest =
            bundle.depth_mm + 0.5 * bundle.length_mm * std::abs(bundle.slope) + std::abs(bundle.bow_mm);
        if (lowest > bottoms[3] - 0.06) bundle.depth_mm -= lowest - (bottoms[3] - 0.06);
        add_bundle(shapes, strip, bundle, 0.7f * scale, with_opacity(collagen[light ? 1 : 0], opacity));
    }
}

void add_papillary_details(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms,
                           float scale) {
    const double thick = bottoms[2] - bottoms[1];
    const int fibres = static_cast<int>(160.0 * strip.period_mm * std::max(thick, 0.02));
    for (int i = 0; i < fibres; ++i) {
        const double length = 0.05 + 0.09 * random_at(i, 61u);
        const Bundle fibre{random_at(i, 62u) * strip.period_mm,
                           bottoms[1] + thick * (0.2 + 0.7 * random_at(i, 63u)),
                           length,
                           1.6 * (random_at(i, 64u) - 0.5),
                           0.01,
                           0.005};
        add_bundle(shapes, strip, fibre, 0.6f * scale,
                   with_opacity(collagen[i % 3 == 0 ? 0 : 1], i % 3 == 0 ? 0.30 : 0.65));
    }
    const auto line =
        static_cast<float>(std::clamp(0.014 * strip.px_per_mm, 0.8, 2.5 * static_cast<double>(scale)));
    // The superficial plexus runs along the border to the reticular dermis.
    std::vector<Point> plexus;
    const int steps = std::max(8, static_cast<int>(strip.period_mm * 24.0));
    for (int i = -1; i <= steps + 1; ++i) {
        const double along = strip.period_mm * i / steps;
        plexus.push_back(
            strip_pixel(strip, along, border_depth_mm(bottoms, 2, along, strip.period_mm) + 0.004));
    }
    add_line(shapes, plexus, line * 1.25f, vessel);
    const int loops = std::max(3, static_cast<int>(std::lround(strip.period_mm / 0.52)));
    for (int i = 0; i < loops; ++i) {
        const double along = strip.period_mm * (i + 0.3 + 0.4 * random_at(i, 71u)) / loops;
        const double low = border_depth_mm(bottoms, 2, along, strip.period_mm),
                     high = bottoms[1] + 0.25 * thick;
        const double half = 0.016 + 0.008 * random_at(i, 72u);
        std::vector<Point> loop{strip_pixel(strip, along - half, low)};
        for (int k = 0; k <= 8; ++k) {
            const double angle = pi * k / 8;
            loop.push_back(
                strip_pixel(strip, along - half * std::cos(angle), high + half - half * std::sin(angle)));
        }
        loop.push_back(strip_pixel(strip, along + half, low));
        add_line(shapes, loop, line, vessel);
    }
}

namespace {

/// A small lens along a slope, as two half widths [px].
void add_lens(Vertices& shapes, Point middle, float half_long, float half_high, float slope,
              sf::Color colour) {
    const Point along(half_long, half_long * slope), up(0.f, half_high);
    constexpr float needs_no_soft_edge_px = 3.f;
    if (half_long < needs_no_soft_edge_px && half_high < needs_no_soft_edge_px)
        return add_quad(shapes, {middle - along, middle - up, middle + along, middle + up},
                        {colour, colour, colour, colour});
    const std::array<Point, 6> corners{
        middle - along, middle - along * 0.45f - up, middle + along * 0.45f - up,
        middle + along, middle + along * 0.45f + up, middle - along * 0.45f + up};
    add_polygon(shapes, corners, colour);
}

/// Diameter of a cell in the middle of the epidermis, larger than life by half so that it is seen [mm].
constexpr double cell_pitch_mm = 0.0165;

/// The row of cells on the lower border, with the border itself.
void add_basal_row(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms) {
    const auto depth_at = [&](double along) { return border_depth_mm(bottoms, 1, along, strip.period_mm); };
    std::vector<Point> border;
    const int steps = static_cast<int>(strip.period_mm * strip.px_per_mm / 2.0);
    for (int i = 0; i <= steps; ++i) {
        const double along = strip.period_mm * i / steps;
        border.push_back(strip_pixel(strip, along, depth_at(along)));
    }
    const auto px = static_cast<float>(strip.px_per_mm);
    std::vector<Point> row = border;
    for (Point& point : row) point.y -= 0.0075f * px;
    add_line(shapes, row, 0.013f * px, with_opacity(basal_cell, 0.55));
    add_line(shapes, border, std::max(1.f, 0.0035f * px), with_opacity(basement_line, 0.8));
    const int cells = static_cast<int>(strip.period_mm / 0.0085);
    for (int i = 0; i < cells; ++i) {
        const double along = strip.period_mm * (i + 0.3 * random_at(i, 81u)) / cells;
        add_lens(shapes, strip_pixel(strip, along, depth_at(along) - 0.0075), 0.0022f * px, 0.0046f * px, 0.f,
                 with_opacity(cell_core, 0.55));
    }
}

}  // namespace

void add_epidermis_details(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms) {
    const auto px = static_cast<float>(strip.px_per_mm);
    const int columns = std::max(4, static_cast<int>(std::lround(strip.period_mm / cell_pitch_mm)));
    const int rows = static_cast<int>((bottoms[1] + 0.03 - bottoms[0]) / (0.75 * cell_pitch_mm)) + 1;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const std::uint32_t word = hash(column, row, 83u);
            const double along =
                strip.period_mm *
                (column + (row % 2 == 0 ? 0.25 : 0.75) + 0.35 * (static_cast<double>(unit_of(word)) - 0.5)) /
                columns;
            const double top = bottoms[0] + 0.004,
                         bottom = border_depth_mm(bottoms, 1, along, strip.period_mm) - 0.016;
            const double depth =
                top + 0.75 * cell_pitch_mm * (row + 0.3 * static_cast<double>(unit_of(word * 0x9E3779B1u)));
            if (depth > bottom) continue;
            // Flat under the horny layer, round near the lower border.
            const auto ripe = static_cast<float>(std::clamp((depth - top) / 0.05, 0.0, 1.0));
            const Point middle = strip_pixel(strip, along, depth);
            add_lens(shapes, middle, (0.0062f - 0.0016f * ripe) * px, (0.0024f + 0.0022f * ripe) * px, 0.f,
                     with_opacity(epidermis_nucleus, 0.16 + 0.20 * static_cast<double>(ripe)));
            add_lens(shapes, middle, 0.0026f * px, (0.0012f + 0.0010f * ripe) * px, 0.f,
                     with_opacity(epidermis_nucleus, 0.42));
        }
    add_basal_row(shapes, strip, bottoms);
}

}  // namespace needleroll::scene
