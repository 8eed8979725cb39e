#include "gui/scene/tissue_stamps.hpp"

#include "gui/scene/noise.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

// Sizes at fineness 1, in pixels of the picture.
constexpr unsigned stamps_width = 256;
/// Strips reach over the strand's edges by this share of its half width, for shade and soft edges.
constexpr float strip_reach = 1.5f;
constexpr unsigned cell_size = 12, cell_forms = 8, spindle_width = 96, spindle_height = 16;

/// Rows of the picture: a thick bundle needs more of them than a fine strand.
struct StampRows {
    unsigned top, height;
};
constexpr std::array<StampRows, 9> strip_rows = {
    {{0, 32}, {32, 8}, {40, 8}, {48, 8}, {56, 8}, {64, 8}, {72, 8}, {80, 12}, {92, 24}}};
/// Stamps of cells reach over their edges by these shares of their half sizes.
constexpr float cell_reach = 1.15f, spindle_reach = 1.2f;
constexpr unsigned cells_top = 116, spindle_top = 152, stamps_height = 168;

constexpr StampRows rows_of(StampStrip strip) {
    return strip_rows[static_cast<std::size_t>(strip)];
}

/// A colour under construction: later layers lie over earlier ones. Where nothing lies, the edge's colour is
/// kept without opacity, so that smoothing takes in no black.
struct StampPixel {
    sf::Color colour;
    explicit StampPixel(sf::Color edge) : colour(with_opacity(edge, 0.0)) {}
    void lay(sf::Color over, float cover) {
        if (cover > 0.f) colour = laid_over(colour, over, static_cast<double>(std::min(cover, 1.f)));
    }
};

/// 1 inside, 0 outside, soft between.
float inside(float distance, float softness) {
    const float t = std::clamp(0.5f - distance / softness, 0.f, 1.f);
    return t * t * (3.f - 2.f * t);
}

/// Streaks along a strip that repeat with it.
float streaks(float u, float v, float across, std::uint32_t seed) {
    // Two noises shifted by a period and faded into each other join without a seam.
    const float share = u / stamps_width, stretch = 0.012f;
    const float one = smooth_noise(u * stretch, v * across, seed);
    const float two = smooth_noise((u - stamps_width) * stretch, v * across, seed);
    return one * (1.f - share) + two * share;
}

sf::Color bundle_pixel(float u, float v) {
    StampPixel pixel(bundle_shadow);
    pixel.lay(bundle_shadow, 0.42f * inside(std::abs(v - 0.28f) - 0.98f, 0.55f));
    const float body = inside(std::abs(v) - 0.96f, 0.12f);
    // Tinted by the vertices, so white is the bundle's own colour.
    const float round = 1.f - 0.10f * std::clamp(v, -1.f, 1.f) - 0.26f * std::max(0.f, v * v * v);
    const float fibrils = 0.20f * streaks(u, v, 3.3f, 951u) + 0.22f * streaks(u, v, 6.1f, 952u);
    const float light = std::clamp(0.84f * round + fibrils, 0.f, 1.f);
    const sf::Color shade = mix(bundle_shade, sf::Color::White, static_cast<double>(light));
    pixel.lay(shade, body);
    pixel.lay(sf::Color::White, 0.45f * body * inside(std::abs(v + 0.55f) - 0.10f, 0.5f));
    return pixel.colour;
}

sf::Color fine_pixel(float u, float v, sf::Color colour, sf::Color light) {
    StampPixel pixel(bundle_shadow);
    pixel.lay(bundle_shadow, 0.38f * inside(std::abs(v - 0.45f) - 0.85f, 0.9f));
    const float body = inside(std::abs(v) - 0.86f, 0.42f);
    pixel.lay(colour, body);
    pixel.lay(bundle_shadow, 0.30f * body * inside(-v + 0.25f, 1.2f));
    pixel.lay(light, body * (0.50f + 0.25f * streaks(u, 0.f, 1.f, 953u)) *
                         inside(std::abs(v + 0.38f) - 0.14f, 0.5f));
    return pixel.colour;
}

sf::Color new_collagen_pixel(float u, float v) {
    StampPixel pixel(new_collagen_rim);
    pixel.lay(new_collagen_rim, 0.62f * inside(std::abs(v) - 1.18f, 0.5f));
    const float body = inside(std::abs(v) - 0.84f, 0.42f);
    pixel.lay(new_collagen, body);
    pixel.lay(new_collagen_light, body * (0.62f + 0.2f * streaks(u, 0.f, 1.f, 954u)) *
                                      inside(std::abs(v + 0.34f) - 0.12f, 0.55f));
    return pixel.colour;
}

sf::Color elastin_pixel(float v) {
    StampPixel pixel(new_collagen_rim);
    pixel.lay(new_collagen_rim, 0.34f * inside(std::abs(v) - 1.15f, 0.5f));
    pixel.lay(elastin, 0.94f * inside(std::abs(v) - 0.8f, 0.5f));
    return pixel.colour;
}

/// `wall` is its share of the half width.
sf::Color vessel_pixel(float u, float v, float wall) {
    StampPixel pixel(bundle_shadow);
    pixel.lay(bundle_shadow, 0.26f * inside(std::abs(v - 0.2f) - 1.0f, 0.6f));
    pixel.lay(vessel_wall, inside(std::abs(v) - 0.95f, 0.2f));
    const float lumen = inside(std::abs(v) - (1.f - wall + 0.05f * streaks(u, 0.f, 1.f, 955u)), 0.16f);
    pixel.lay(vessel_body, lumen);
    pixel.lay(vessel_wall, 0.40f * lumen * inside(-v + 0.55f, 0.9f));
    pixel.lay(vessel_light, 0.55f * lumen * inside(std::abs(v + 0.30f) - 0.10f, 0.6f));
    return pixel.colour;
}

sf::Color strip_pixel_of(StampStrip strip, float u, float v) {
    switch (strip) {
        case StampStrip::thick_bundle:
            return bundle_pixel(u, v);
        case StampStrip::fine_dark:
            return fine_pixel(u, v, fine_collagen[0], fine_collagen[2]);
        case StampStrip::fine_rose:
            return fine_pixel(u, v, fine_collagen[1], fine_collagen[3]);
        case StampStrip::fine_pale:
            return fine_pixel(u, v, fine_collagen[2], fine_collagen[3]);
        case StampStrip::fine_white:
            return fine_pixel(u, v, fine_collagen[3], sf::Color::White);
        case StampStrip::collagen_made:
            return new_collagen_pixel(u, v);
        case StampStrip::elastin_fibre:
            return elastin_pixel(v);
        case StampStrip::capillary:
            return vessel_pixel(u, v, 0.34f);
        case StampStrip::plexus:
            return vessel_pixel(u, v, 0.20f);
    }
    return {};
}

/// A cell: its border, what is in it, its nucleus. x and y from -1 to 1.
sf::Color cell_pixel(StampCell cell, unsigned form, float x, float y) {
    const auto number = static_cast<std::int32_t>(form);
    const auto uneven = [&](int what) { return unit_of(hash(number, what, 956u)) - 0.5f; };
    const float angle = std::atan2(y, x);
    // Cells press each other into rounded polygons.
    const float edge = 0.90f + 0.055f * std::cos(5.f * angle + 6.f * uneven(1)) +
                       0.03f * std::cos(3.f * angle + 6.f * uneven(2));
    const float distance = std::hypot(x, y) / edge - 1.f;
    StampPixel pixel(epidermis_membrane);
    pixel.lay(epidermis_membrane, 0.62f * inside(distance, 0.14f));
    const float plasm = inside(distance + 0.13f, 0.14f);
    const sf::Color fill = cell == StampCell::basal ? sf::Color(basal_cell)
                                                    : mix(epidermis_cell[0], epidermis_cell[1],
                                                          static_cast<double>(0.5f + uneven(3)) * 0.55);
    pixel.lay(fill, plasm);
    pixel.lay(horny_light, 0.22f * plasm * inside(y + 0.30f, 0.7f));
    if (cell == StampCell::flat) return pixel.colour;
    const bool basal = cell == StampCell::basal;
    const float nx = (x - 0.12f * uneven(4)) / (basal ? 0.56f : 0.40f + 0.10f * uneven(5)),
                ny = (y - 0.14f * uneven(6)) / (basal ? 0.58f : 0.42f + 0.10f * uneven(7));
    const float nucleus = std::hypot(nx, ny) - 1.f;
    pixel.lay(basal ? basal_nucleus : epidermis_nucleus,
              (basal ? 0.9f : 0.66f + 0.3f * uneven(8)) * inside(nucleus, 0.6f));
    pixel.lay(epidermis_cell[1], 0.42f * inside(std::hypot(nx + 0.25f, ny + 0.3f) - 0.3f, 0.5f));
    return pixel.colour;
}

/// A spindle with long ends and an oval nucleus. t from -1 to 1 along it, v across in half widths.
sf::Color spindle_pixel(float t, float v) {
    const float belly = std::pow(std::max(0.f, 1.f - std::abs(t)), 1.5f);
    const float half = 0.10f * std::sqrt(std::max(0.f, 1.f - t * t)) + 0.78f * belly;
    StampPixel pixel(new_collagen_rim);
    pixel.lay(new_collagen_rim, 0.45f * inside(std::abs(v) - half - 0.16f, 0.3f));
    const float body = inside(std::abs(v) - half, 0.22f);
    pixel.lay(fibre_cell, 0.50f * body);
    pixel.lay(fibre_cell_light, 0.55f * body * inside(std::abs(v + 0.34f * half) - 0.2f * half, 0.4f));
    const float nucleus = std::hypot(t / 0.24f, v / 0.52f) - 1.f;
    pixel.lay(fibre_cell, 0.96f * inside(nucleus, 0.3f));
    pixel.lay(fibre_cell_light,
              0.5f * inside(std::hypot((t + 0.06f) / 0.09f, (v + 0.18f) / 0.2f) - 1.f, 0.9f));
    return pixel.colour;
}

void append_stamp(Vertices& shapes, const std::array<sf::Vertex, 4>& corners) {
    for (const std::size_t i : {0u, 1u, 2u, 0u, 2u, 3u}) shapes.push_back(corners[i]);
}

/// Left-hand direction of a path at a point.
Point side_at(std::span<const Point> points, std::size_t i) {
    const Point way = points[std::min(i + 1, points.size() - 1)] - points[i > 0 ? i - 1 : 0];
    const float length = std::max(1e-4f, std::sqrt(way.x * way.x + way.y * way.y));
    return {way.y / length, -way.x / length};
}

}  // namespace

unsigned stamp_fineness(float px_per_mm) {
    return static_cast<unsigned>(std::clamp(std::ceil(px_per_mm / 640.f), 1.f, 4.f));
}

sf::Image tissue_stamps(unsigned fineness) {
    sf::Image image;
    image.create(stamps_width * fineness, stamps_height * fineness, sf::Color(0, 0, 0, 0));
    // Middle of a pixel at fineness 1.
    const auto middle = [&](unsigned at) {
        return (static_cast<float>(at) + 0.5f) / static_cast<float>(fineness);
    };
    for (std::size_t strip = 0; strip < strip_rows.size(); ++strip) {
        const StampRows rows = strip_rows[strip];
        for (unsigned row = 0; row < rows.height * fineness; ++row)
            for (unsigned column = 0; column < stamps_width * fineness; ++column) {
                const float v = (2.f * middle(row) / static_cast<float>(rows.height) - 1.f) * strip_reach;
                image.setPixel(column, rows.top * fineness + row,
                               strip_pixel_of(static_cast<StampStrip>(strip), middle(column), v));
            }
    }
    for (unsigned y = 0; y < 3 * cell_size * fineness; ++y)
        for (unsigned x = 0; x < cell_forms * cell_size * fineness; ++x) {
            const unsigned size = cell_size * fineness;
            const auto place = [&](unsigned at) {
                return (2.f * middle(at % size) / cell_size - 1.f) * cell_reach;
            };
            image.setPixel(x, cells_top * fineness + y,
                           cell_pixel(static_cast<StampCell>(y / size), x / size, place(x), place(y)));
        }
    for (unsigned y = 0; y < spindle_height * fineness; ++y)
        for (unsigned x = 0; x < spindle_width * fineness; ++x)
            image.setPixel(x, spindle_top * fineness + y,
                           spindle_pixel(2.f * middle(x) / spindle_width - 1.f,
                                         (2.f * middle(y) / spindle_height - 1.f) * spindle_reach));
    return image;
}

void add_strip(Vertices& stamps, std::span<const Point> points, std::span<const float> half_widths,
               StampStrip strip, const StripLook& look) {
    constexpr float thinnest_px = 0.55f, inset = 0.5f;
    const StampRows rows = rows_of(strip);
    const float top = static_cast<float>(rows.top) + inset,
                low = static_cast<float>(rows.top + rows.height) - inset;
    float along = look.start;
    std::array<sf::Vertex, 2> before;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float half = half_widths[i];
        const Point out = side_at(points, i) * (std::max(half, thinnest_px) * strip_reach);
        const sf::Color seen =
            with_opacity(look.colour, std::min(1.0, static_cast<double>(half / thinnest_px)));
        if (i > 0)
            along += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y) / look.stretch;
        const std::array<sf::Vertex, 2> here{sf::Vertex(points[i] + out, seen, {along, top}),
                                             sf::Vertex(points[i] - out, seen, {along, low})};
        if (i > 0) append_stamp(stamps, {before[0], here[0], here[1], before[1]});
        before = here;
    }
}

void add_cell(Vertices& stamps, Point middle, Point half_size_px, float angle_rad, StampCell cell,
              unsigned form, sf::Color colour) {
    const Point axis(std::cos(angle_rad), std::sin(angle_rad)), side(-axis.y, axis.x);
    const Point along = axis * (half_size_px.x * cell_reach), across = side * (half_size_px.y * cell_reach);
    const float left = static_cast<float>(form % cell_forms * cell_size) + 0.25f,
                top = static_cast<float>(cells_top + static_cast<unsigned>(cell) * cell_size) + 0.25f;
    const float right = left + cell_size - 0.5f, low = top + cell_size - 0.5f;
    append_stamp(stamps, {sf::Vertex(middle - along - across, colour, {left, top}),
                          sf::Vertex(middle + along - across, colour, {right, top}),
                          sf::Vertex(middle + along + across, colour, {right, low}),
                          sf::Vertex(middle - along + across, colour, {left, low})});
}

void add_spindle(Vertices& stamps, std::span<const Point> points, float half_width_px) {
    constexpr float top = spindle_top + 0.5f, low = spindle_top + spindle_height - 0.5f;
    const auto place = [&](std::size_t at) {
        return 0.5f + (spindle_width - 1.f) * static_cast<float>(at) / static_cast<float>(points.size() - 1);
    };
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point out = side_at(points, i) * (half_width_px * spindle_reach),
                    next = side_at(points, i + 1) * (half_width_px * spindle_reach);
        append_stamp(stamps, {sf::Vertex(points[i] + out, {place(i), top}),
                              sf::Vertex(points[i + 1] + next, {place(i + 1), top}),
                              sf::Vertex(points[i + 1] - next, {place(i + 1), low}),
                              sf::Vertex(points[i] - out, {place(i), low})});
    }
}

void draw_stamps(sf::RenderTarget& target, Vertices stamps, const sf::Texture& picture) {
    const auto fineness = static_cast<float>(picture.getSize().x / stamps_width);
    for (sf::Vertex& vertex : stamps) vertex.texCoords *= fineness;
    draw(target, stamps, sf::RenderStates(&picture));
}

}  // namespace needleroll::scene
