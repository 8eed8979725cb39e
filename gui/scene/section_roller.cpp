#include "gui/scene/section.hpp"
#include "gui/scene/shapes.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A ring of the drum's wall: its distance inside the surface [mm] and colour.
struct WallRing {
    double inside_mm;
    Tint colour;
};
constexpr std::array<WallRing, 9> wall = {{{0.0, drum_wall_dark},
                                           {0.035, drum_wall_mid},
                                           {0.15, drum_wall_light},
                                           {0.27, drum_wall_mid},
                                           {0.30, drum_core_line},
                                           {0.40, drum_core_line},
                                           {0.42, drum_inside},
                                           {1.6, drum_inside},
                                           {4.0, tint(0xEDF2F3)}}};

/// The middle of the drum within a radius, in bands from side to side: wedges to its centre would be long and
/// thin, which costs software renderers much.
template <class Place>
void add_drum_core(Vertices& shapes, const Place& place, double radius, double half_view, int steps) {
    const sf::Color core = wall.back().colour;
    for (int i = 0; i < steps; ++i) {
        const double low = half_view * i / steps, high = half_view * (i + 1) / steps;
        add_quad(shapes, {place(-low, radius), place(low, radius), place(high, radius), place(-high, radius)},
                 {core, core, core, core});
    }
}

void add_drum_section(Vertices& shapes, const SectionContent& content, const SectionFrame& frame) {
    const double radius = content.drum_radius_mm;
    const auto place = [&](double angle, double ring_radius) {
        return Point(
            static_cast<float>((content.axle_along_mm + ring_radius * std::sin(angle) - frame.left_mm) *
                               frame.px_per_mm),
            static_cast<float>(frame.surface_px +
                               (ring_radius * std::cos(angle) - content.axle_height_mm) * frame.px_per_mm));
    };
    // Only the part of the drum that can be in view, 0 rad straight down.
    const double top = (content.axle_height_mm - frame.surface_px / frame.px_per_mm) / radius;
    const double half_view = std::min(pi, std::acos(std::clamp(top, -1.0, 1.0)) + 0.05);
    // Chords of 16 px stay within a fifth of a pixel of an arc of 180 px and more.
    const int steps = std::clamp(static_cast<int>(half_view * radius * frame.px_per_mm / 16.0), 20, 300);
    const double fade_mm = 1.0 / frame.px_per_mm;
    add_drum_core(shapes, place, radius * (1.0 - wall.back().inside_mm / 10.0), half_view, steps);
    for (int i = -steps; i < steps; ++i) {
        const double a = half_view * i / steps, b = half_view * (i + 1) / steps;
        const sf::Color edge = wall[0].colour, none = with_opacity(edge, 0.0);
        add_quad(shapes,
                 {place(a, radius + fade_mm), place(b, radius + fade_mm), place(b, radius), place(a, radius)},
                 {none, none, edge, edge});
        for (std::size_t ring = 1; ring < wall.size(); ++ring) {
            // A little darker on the side away from the light.
            const auto lit = [&](Tint colour, double angle) {
                return mix(colour, drum_wall_dark, 0.16 * std::clamp(0.5 + std::sin(angle), 0.0, 1.0));
            };
            const double outer = radius * (1.0 - wall[ring - 1].inside_mm / 10.0),
                         inner = radius * (1.0 - wall[ring].inside_mm / 10.0);
            add_quad(shapes, {place(a, outer), place(b, outer), place(b, inner), place(a, inner)},
                     {lit(wall[ring - 1].colour, a), lit(wall[ring - 1].colour, b), lit(wall[ring].colour, b),
                      lit(wall[ring].colour, a)});
        }
    }
}

/// The needle's outline: half width [mm] at a distance above the tip.
double half_width_mm(const SectionContent& content, double above_tip_mm, NeedleState state) {
    const double tip = (state == NeedleState::blunt ? 4.6 : 1.0) * content.tip_diameter_mm;
    const double cone = std::min(1.0, above_tip_mm / std::max(content.taper_mm, 1e-9));
    return 0.5 * std::max(tip, content.needle_diameter_mm * cone);
}

/// Steel across a shaft, from its left edge (-1) to its right edge (1), lit from the left.
struct SteelBand {
    float side;
    Tint colour;
};
constexpr std::array<SteelBand, 6> shaft_steel = {{{-1.00f, tint(0x6E7E84)},
                                                   {-0.62f, tint(0xDCE4E5)},
                                                   {-0.30f, tint(0xFFFFFF)},
                                                   {0.15f, tint(0xB9C5C8)},
                                                   {0.66f, tint(0x7E8E94)},
                                                   {1.00f, tint(0x4C5C62)}}};

/// Straight from the drum to where the tip shows, so that a needle stays straight over a stretched epidermis.
void add_needle(Vertices& shapes, const SectionContent& content, const SectionNeedle& needle,
                const SectionFrame& frame, const SkinPress& press) {
    constexpr int steps = 16;
    const auto on_shaft = [&](double radius_mm) {
        return std::array<double, 2>{content.axle_along_mm - radius_mm * std::sin(needle.phi_rad),
                                     radius_mm * std::cos(needle.phi_rad) - content.axle_height_mm};
    };
    const auto [base_along, base_depth] = on_shaft(content.drum_radius_mm - 0.02);
    const auto [tip_along, tip_depth] = on_shaft(content.drum_radius_mm + needle.length_mm);
    const Point base(static_cast<float>((base_along - frame.left_mm) * frame.px_per_mm),
                     static_cast<float>(frame.surface_px + base_depth * frame.px_per_mm));
    const Point way = needle_pixel(frame, press, tip_along, tip_depth) - base;
    const float length = std::max(std::sqrt(way.x * way.x + way.y * way.y), 1e-3f);
    const Point side(way.y / length, -way.x / length);
    const auto row = [&](int i, std::size_t band) {
        const double share = static_cast<double>(i) / steps;
        const double half =
            half_width_mm(content, needle.length_mm * (1.0 - share), needle.state) * frame.px_per_mm;
        return base + way * static_cast<float>(share) -
               side * (shaft_steel[band].side * static_cast<float>(half));
    };
    std::array<Point, 2 * (steps + 1)> outline;
    for (int i = 0; i <= steps; ++i) {
        outline[static_cast<std::size_t>(i)] = row(i, 0);
        outline[outline.size() - 1 - static_cast<std::size_t>(i)] = row(i, shaft_steel.size() - 1);
    }
    add_line(shapes, outline, 1.1f, with_opacity(needle_dark, 0.85), true);
    for (int i = 0; i < steps; ++i)
        for (std::size_t band = 1; band < shaft_steel.size(); ++band) {
            const sf::Color left = shaft_steel[band - 1].colour, right = shaft_steel[band].colour;
            add_quad(shapes, {row(i, band - 1), row(i, band), row(i + 1, band), row(i + 1, band - 1)},
                     {left, right, right, left});
        }
}

/// The socket that holds a needle in the drum's wall.
void add_socket(Vertices& shapes, const SectionContent& content, const SectionNeedle& needle,
                const SectionFrame& frame) {
    const double half = std::max(0.5 * content.needle_diameter_mm + 0.055, 0.09), angle = needle.phi_rad;
    const auto place = [&](double radius_mm, double side_mm) {
        const double along = content.axle_along_mm - radius_mm * std::sin(angle) + side_mm * std::cos(angle);
        const double depth = radius_mm * std::cos(angle) + side_mm * std::sin(angle) - content.axle_height_mm;
        return Point(static_cast<float>((along - frame.left_mm) * frame.px_per_mm),
                     static_cast<float>(frame.surface_px + depth * frame.px_per_mm));
    };
    const double low = content.drum_radius_mm + 0.05, high = content.drum_radius_mm - 0.10;
    const std::array<Point, 4> corners{place(high, -half), place(high, half), place(low, half),
                                       place(low, -half)};
    add_polygon(shapes, corners, Paint(tint(0x8A999E), tint(0x55656B), corners[0], corners[1]));
}

}  // namespace

void draw_section_roller(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                         const SkinPress& press, const StageStyle&) {
    Vertices shapes;
    for (const SectionNeedle& needle : content.needles) add_needle(shapes, content, needle, frame, press);
    add_drum_section(shapes, content, frame);
    for (const SectionNeedle& needle : content.needles) add_socket(shapes, content, needle, frame);
    draw(target, shapes);
}

void draw_trochoid(sf::RenderTarget& target, const SectionContent& content, const SectionNeedle& needle,
                   const SectionFrame& frame, const SkinPress& press, const StageStyle& style) {
    const double reach = content.drum_radius_mm + needle.length_mm,
                 bottom = content.axle_along_mm - content.advance_mm_per_rad * needle.phi_rad;
    std::vector<Point> path;
    constexpr int steps = 160;
    // Up to where the tip is well above the skin.
    const double highest_mm = 1.0,
                 half = std::acos(std::clamp((content.axle_height_mm - highest_mm) / reach, -1.0, 1.0));
    for (int i = 0; i <= steps; ++i) {
        const double phi = half * (2.0 * i / steps - 1.0);
        path.push_back(needle_pixel(frame, press,
                                    bottom + content.advance_mm_per_rad * phi - reach * std::sin(phi),
                                    reach * std::cos(phi) - content.axle_height_mm));
    }
    Vertices shapes;
    add_line(shapes, path, 3.4f * style.scale, with_opacity(mark, 0.75));
    add_dashes(shapes, path, 1.8f * style.scale, 6.f * style.scale, 4.f * style.scale, style.colours.accent);
    const Point tip = needle_pixel(frame, press, content.axle_along_mm - reach * std::sin(needle.phi_rad),
                                   reach * std::cos(needle.phi_rad) - content.axle_height_mm);
    add_disc(shapes, tip, 4.6f * style.scale, mark);
    add_disc(shapes, tip, 3.1f * style.scale, style.colours.accent);
    draw(target, shapes);
}

}  // namespace needleroll::scene
