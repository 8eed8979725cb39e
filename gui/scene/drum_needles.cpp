#include "gui/scene/drum_needles.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

float length_of(Point way) {
    return std::sqrt(way.x * way.x + way.y * way.y);
}

/// Half the shaft's width [mm] at a distance above the tip.
float half_shaft_mm(const Roller& roller, NeedleState state, float above_tip_mm) {
    const double tip = tip_diameter_um(roller, state) / 1000.0;
    const double cone = std::min(1.0, static_cast<double>(above_tip_mm) / taper_length_mm(roller));
    return 0.5f * static_cast<float>(std::max(tip, roller.needle_diameter_mm * cone));
}

/// Shafts thinner than this are drawn with fewer pieces [px].
constexpr double thin_shaft_px = 5.0;

bool is_thin(const TurnedDrum& drum, const SolidView& view) {
    return drum.roller.needle_diameter_mm * static_cast<double>(view.px_per_mm) < thin_shaft_px;
}

/// A tapered shaft between two pixels: dark edge, body, and a streak of light on the lamp's side.
void add_shaft(Vertices& shapes, const TurnedDrum& drum, std::size_t needle, const SolidView& view,
               const Spot& lamp) {
    const auto [foot, tip] = needle_ends(drum, needle);
    constexpr std::size_t most_cuts = 8;
    const std::size_t cuts = is_thin(drum, view) ? 4 : most_cuts;
    const auto reach = static_cast<float>(drum.needles.length_mm[needle]);
    std::array<Point, most_cuts> middle, lit;
    std::array<float, most_cuts> outer, body, streak;
    const Point from = view.pixel(foot), way = view.pixel(tip) - from;
    const float length = std::max(length_of(way), 1e-3f);
    const Point across(way.y / length, -way.x / length);
    const Point to_lamp(dot(view.right, lamp), -dot(view.up, lamp));
    const float side = across.x * to_lamp.x + across.y * to_lamp.y >= 0.f ? 1.f : -1.f;
    for (std::size_t i = 0; i < cuts; ++i) {
        // Closer together towards the tip.
        const float share = std::sqrt(static_cast<float>(i) / static_cast<float>(cuts - 1));
        const float half =
            half_shaft_mm(drum.roller, drum.needles.state[needle], reach * (1.f - share)) * view.px_per_mm;
        middle[i] = from + way * share;
        lit[i] = middle[i] + across * (side * half * 0.34f);
        outer[i] = std::max(half, 0.30f) + 0.18f;
        body[i] = std::max(half * 0.82f, 0.22f);
        streak[i] = half * (is_thin(drum, view) ? 0.42f : 0.30f);
    }
    const auto ribbon = [&](const std::array<Point, most_cuts>& line,
                            const std::array<float, most_cuts>& half, const Paint& paint) {
        add_ribbon(shapes, std::span(line).first(cuts), std::span(half).first(cuts), paint);
    };
    ribbon(middle, outer, needle_dark);
    if (!is_thin(drum, view))
        ribbon(middle, body, Paint(needle_steel, mix(needle_steel, needle_light, 0.55), from, from + way));
    ribbon(lit, streak, with_opacity(needle_light, 0.95));
}

/// The ring that holds a needle in the drum, as it lies on the mantle.
void add_foot_ring(Vertices& shapes, const TurnedDrum& drum, std::size_t needle, const SolidView& view) {
    const Spot out = needle_direction(drum, needle), along(0.f, 1.f, 0.f), around = cross(out, along);
    const Spot foot = needle_ends(drum, needle)[0];
    const auto half = static_cast<float>(drum.roller.needle_diameter_mm) / 2.f;
    const bool thin = is_thin(drum, view);
    const auto ring = [&](float radius_mm, sf::Color colour) {
        std::array<Point, 16> all;
        const std::span<Point> corners = std::span(all).first(thin ? 8 : 16);
        for (std::size_t k = 0; k < corners.size(); ++k) {
            const float angle = 6.2831853f * static_cast<float>(k) / static_cast<float>(corners.size());
            corners[k] = view.pixel(foot + along * (radius_mm * std::cos(angle)) +
                                    around * (radius_mm * std::sin(angle)));
        }
        add_polygon(shapes, corners, colour);
    };
    if (!thin) ring(half + 0.17f, with_opacity(needle_dark, 0.30));
    ring(half + 0.12f, needle_socket);
    ring(half + 0.03f, with_opacity(needle_dark, 0.75));
}

/// Where light that passes a place falls on the mantle; false where it misses the drum.
bool falls_on_mantle(const Spot& place, const Spot& lamp, float radius, Spot& on_mantle) {
    const float a = lamp.x * lamp.x + lamp.z * lamp.z, b = place.x * lamp.x + place.z * lamp.z,
                c = place.x * place.x + place.z * place.z - radius * radius;
    const float root = b * b - a * c;
    if (root <= 0.f || a <= 0.f) return false;
    on_mantle = place - lamp * ((b - std::sqrt(root)) / a);
    return true;
}

void add_shadow_on_mantle(Vertices& shapes, const TurnedDrum& drum, std::size_t needle, const SolidView& view,
                          const Spot& lamp) {
    const Spot out = needle_direction(drum, needle);
    const float facing = dot(out, lamp);
    if (facing <= 0.05f) return;
    const auto radius = static_cast<float>(drum.roller.drum_radius_mm);
    const auto [foot, tip] = needle_ends(drum, needle);
    std::vector<Point> line;
    std::vector<float> half;
    const int cuts = is_thin(drum, view) ? 4 : 7;
    for (int i = 0; i < cuts; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(cuts - 1);
        Spot at;
        if (!falls_on_mantle(foot + (tip - foot) * share, lamp, radius, at)) break;
        const Spot normal = normalised({at.x, 0.f, at.z});
        if (dot(normal, view.towards) <= 0.02f ||
            std::abs(at.y) > static_cast<float>(drum.roller.drum_width_mm) / 2.f)
            break;
        line.push_back(view.pixel(at));
        const auto reach = static_cast<float>(drum.needles.length_mm[needle]);
        half.push_back(half_shaft_mm(drum.roller, drum.needles.state[needle], reach * (1.f - share)) *
                           view.px_per_mm +
                       0.2f);
    }
    if (line.size() < 2) return;
    const double strength = 0.34 * std::min(1.0, static_cast<double>(facing) * 1.6);
    add_ribbon(shapes, line, half,
               Paint(with_opacity(shadow, strength), with_opacity(shadow, 0.35 * strength), line.front(),
                     line.back()));
}

/// Needles of one side of the drum, the furthest first.
std::vector<std::size_t> needles_on(const TurnedDrum& drum, const SolidView& view, bool near_side) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < drum.needles.size(); ++i)
        if ((dot(needle_direction(drum, i), view.towards) > 0.f) == near_side) found.push_back(i);
    const auto nearness = [&](std::size_t i) { return view.nearness_mm(needle_ends(drum, i)[0]); };
    std::sort(found.begin(), found.end(),
              [&](std::size_t a, std::size_t b) { return nearness(a) < nearness(b); });
    return found;
}

}  // namespace

Spot needle_direction(const TurnedDrum& drum, std::size_t needle) {
    // phi = angle from straight down, negative in front (sim/MODEL.md section 2).
    const double phi = drum.angle_rad - drum.needles.passage_rad[needle];
    return {static_cast<float>(-std::sin(phi)), 0.f, static_cast<float>(-std::cos(phi))};
}

std::array<Spot, 2> needle_ends(const TurnedDrum& drum, std::size_t needle) {
    const Spot out = needle_direction(drum, needle);
    const auto radius = static_cast<float>(drum.roller.drum_radius_mm),
               reach = static_cast<float>(drum.needles.length_mm[needle]);
    Spot foot = out * radius, tip = out * (radius + reach);
    foot.y = static_cast<float>(ring_offset_mm(drum.roller, drum.needles.ring[needle]));
    tip.y = static_cast<float>(drum.needles.offset_mm[needle]);
    return {foot, tip};
}

void add_needles_behind(Vertices& shapes, const TurnedDrum& drum, const SolidView& view, const Spot& lamp) {
    // Those whose tips lie within the drum's outline are hidden by it.
    const Spot aside = normalised(cross({0.f, 1.f, 0.f}, view.towards));
    for (const std::size_t i : needles_on(drum, view, false))
        if (std::abs(dot(needle_ends(drum, i)[1], aside)) > static_cast<float>(drum.roller.drum_radius_mm))
            add_shaft(shapes, drum, i, view, lamp);
}

void add_needles_before(Vertices& shapes, const TurnedDrum& drum, const SolidView& view, const Spot& lamp) {
    const std::vector<std::size_t> near = needles_on(drum, view, true);
    for (const std::size_t i : near) add_shadow_on_mantle(shapes, drum, i, view, lamp);
    for (const std::size_t i : near) {
        add_foot_ring(shapes, drum, i, view);
        add_shaft(shapes, drum, i, view, lamp);
    }
}

}  // namespace needleroll::scene
