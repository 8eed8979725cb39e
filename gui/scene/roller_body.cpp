#include "gui/scene/roller_body.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace needleroll::scene {
namespace {

// Shapes are signed distances [mm], negative inside. `back` counts backwards from the axle, `side` from the
// middle, always positive: the body is the same on both sides.

float smooth_union(float a, float b, float blend) {
    const float h = std::clamp(0.5f + 0.5f * (b - a) / blend, 0.f, 1.f);
    return b + (a - b) * h - blend * h * (1.f - h);
}

float box_distance(float back, float side, float from, float to, float inner, float outer, float corner) {
    const float half_long = (to - from) * 0.5f - corner, half_wide = (outer - inner) * 0.5f - corner;
    const float dx = std::abs(back - (from + to) * 0.5f) - half_long,
                dy = std::abs(side - (inner + outer) * 0.5f) - half_wide;
    const float ox = std::max(dx, 0.f), oy = std::max(dy, 0.f);
    return std::sqrt(ox * ox + oy * oy) + std::min(std::max(dx, dy), 0.f) - corner;
}

struct ArmPoint {
    float back, side, half_width;
};

float chain_distance(const std::vector<ArmPoint>& chain, float back, float side) {
    float nearest = 1e9f;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const ArmPoint &a = chain[i - 1], &b = chain[i];
        const float ex = b.back - a.back, ey = b.side - a.side, px = back - a.back, py = side - a.side;
        const float share = std::clamp((px * ex + py * ey) / (ex * ex + ey * ey), 0.f, 1.f);
        const float dx = px - ex * share, dy = py - ey * share;
        nearest = std::min(
            nearest, std::sqrt(dx * dx + dy * dy) - (a.half_width + (b.half_width - a.half_width) * share));
    }
    return nearest;
}

/// Where the parts of the handle begin and end, behind the axle [mm].
struct Handle {
    float neck_front, neck_back, collar_back, grip_back;
    explicit Handle(const RollerFrame& frame) {
        const auto radius = static_cast<float>(frame.drum_radius_mm);
        neck_front = radius + 6.0f;
        neck_back = radius + 9.4f;
        collar_back = radius + 18.5f;
        grip_back = radius + 54.f;
    }
};

constexpr float arm_thickness = 3.4f;
constexpr float arm_gap = 0.35f;
constexpr float neck_half = 3.3f;
/// How far the plates reach ahead of the axle, and the grip to the side at most.
constexpr float arm_front = 2.6f;
constexpr float handle_reach = 8.f;

/// The middle line of one arm, from beside the drum round to the neck.
std::vector<ArmPoint> arm_chain(const RollerFrame& frame) {
    const auto radius = static_cast<float>(frame.drum_radius_mm);
    const auto face = static_cast<float>(disc_face_mm(frame)) + arm_gap + arm_thickness * 0.5f;
    const std::array<ArmPoint, 4> control{ArmPoint{radius * 0.55f, face, arm_thickness * 0.5f},
                                          ArmPoint{radius + 3.6f, face + 0.3f, arm_thickness * 0.54f},
                                          ArmPoint{radius + 1.4f, face * 0.40f, arm_thickness * 0.46f},
                                          ArmPoint{radius + 7.4f, 0.9f, arm_thickness * 0.62f}};
    // A straight piece first, inside the plate, so that no seam shows where the plate ends.
    std::vector<ArmPoint> chain{{0.f, face, arm_thickness * 0.5f}};
    constexpr int steps = 14;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps, u = 1.f - t;
        const std::array<float, 4> weight{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
        ArmPoint point{0.f, 0.f, 0.f};
        for (std::size_t k = 0; k < 4; ++k) {
            point.back += weight[k] * control[k].back;
            point.side += weight[k] * control[k].side;
            point.half_width += weight[k] * control[k].half_width;
        }
        chain.push_back(point);
    }
    return chain;
}

struct Yoke {
    std::vector<ArmPoint> chain;
    float inner, outer, back_of_plate;
    Handle handle;
    explicit Yoke(const RollerFrame& frame) : chain(arm_chain(frame)), handle(frame) {
        inner = static_cast<float>(disc_face_mm(frame)) + arm_gap;
        outer = inner + arm_thickness;
        back_of_plate = static_cast<float>(frame.drum_radius_mm) * 0.62f;
    }
    float distance(float back, float side) const {
        const float plate = box_distance(back, side, -arm_front, back_of_plate, inner, outer, 1.0f);
        const float arm = chain_distance(chain, back, side);
        const float neck =
            box_distance(back, side, handle.neck_front, handle.neck_back, -neck_half, neck_half, 0.25f);
        // The collar begins on a straight line.
        return std::max(smooth_union(std::min(plate, arm), neck, 1.8f), back - handle.neck_back);
    }
};

/// Half the width of collar and grip at a place behind the axle; negative where there is none.
float collar_half(const Handle& handle, float back) {
    if (back < handle.neck_back || back > handle.collar_back + 0.5f) return -1.f;
    const float share = (back - handle.neck_back) / (handle.collar_back - handle.neck_back);
    return neck_half + 0.15f + 1.0f * share;
}

float grip_half(const Handle& handle, float back) {
    if (back < handle.collar_back) return -1.f;
    const float length = handle.grip_back - handle.collar_back, share = (back - handle.collar_back) / length;
    const float flare = 1.f - std::exp(-share * 7.f);
    const float taper = 1.f - 0.14f * share * share;
    const float from_end = handle.grip_back - back;
    const float end = from_end < 5.f
                          ? std::sqrt(std::max(0.f, 1.f - (1.f - from_end / 5.f) * (1.f - from_end / 5.f)))
                          : 1.f;
    return (4.9f + 2.5f * flare) * taper * end;
}

struct Pixel {
    float red = 0.f, green = 0.f, blue = 0.f, alpha = 0.f;
    /// Lays a colour over this one, with its own opacity times `cover`.
    void lay(sf::Color colour, float cover) {
        const float over = cover * static_cast<float>(colour.a) / 255.f;
        const float sum = over + alpha * (1.f - over);
        if (sum <= 0.f) return;
        const float keep = alpha * (1.f - over) / sum, take = over / sum;
        red = red * keep + static_cast<float>(colour.r) * take;
        green = green * keep + static_cast<float>(colour.g) * take;
        blue = blue * keep + static_cast<float>(colour.b) * take;
        alpha = sum;
    }
};

float cover_of(float distance_mm, float px_per_mm) {
    return std::clamp(0.5f - distance_mm * px_per_mm, 0.f, 1.f);
}

float bump(float value, float centre, float width) {
    const float t = (value - centre) / width;
    return std::exp(-t * t);
}

/// Brightness of a lying cylinder at `across` (-1 left edge to 1 right edge), lit from the left.
sf::Color collar_colour(float across) {
    const float light = bump(across, -0.28f, 0.48f);
    const float edge = across * across * across * across;
    return mix(mix(collar_dark, collar_light, static_cast<double>(std::min(1.f, 0.45f + 0.75f * light))),
               collar_dark, static_cast<double>(0.55f * edge));
}

sf::Color grip_colour(float across, float along) {
    const float light = bump(across, -0.42f, 0.34f);
    const float shade = std::clamp((across - 0.05f) / 0.95f, 0.f, 1.f);
    sf::Color colour = mix(grip_base, grip_light, static_cast<double>(light * (1.f - 0.25f * along)));
    colour = mix(colour, grip_dark, static_cast<double>(0.92f * shade * (2.f - shade) * 0.9f));
    const float rim = std::clamp((std::abs(across) - 0.86f) / 0.14f, 0.f, 1.f);
    return mix(colour, grip_dark, static_cast<double>(0.65f * rim));
}

/// Three slanting ribs for the thumb.
float rib_cover(const Handle& handle, float back, float side, float px_per_mm) {
    float cover = 0.f;
    for (int i = 0; i < 3; ++i) {
        const float at = handle.collar_back + 7.0f + 3.1f * static_cast<float>(i);
        const float reach = 2.9f - 0.35f * static_cast<float>(i);
        const float bow = at + 0.05f * side * side;
        const float over = std::max(std::abs(side) - reach, 0.f);
        const float distance = std::sqrt((back - bow) * (back - bow) + over * over) - 0.26f;
        cover = std::max(cover, cover_of(distance, px_per_mm));
    }
    return cover;
}

void lay_handle(Pixel& pixel, const Handle& handle, float back, float side, float px_per_mm) {
    const float collar = collar_half(handle, back);
    if (collar > 0.f && std::abs(side) < collar + 0.5f)
        pixel.lay(collar_colour(side / collar), cover_of(std::abs(side) - collar, px_per_mm));
    const float grip = grip_half(handle, back);
    if (grip <= 0.f || std::abs(side) > grip + 0.5f) return;
    const float front = cover_of(handle.collar_back - back, px_per_mm);
    const float along = (back - handle.collar_back) / (handle.grip_back - handle.collar_back);
    const float cover = cover_of(std::abs(side) - grip, px_per_mm) * front;
    pixel.lay(grip_colour(std::clamp(side / grip, -1.f, 1.f), along), cover);
    pixel.lay(grip_dark, cover * 0.55f * bump(back, handle.collar_back, 0.35f));
    pixel.lay(grip_rib, cover * rib_cover(handle, back, side, px_per_mm));
}

void lay_yoke(Pixel& pixel, const Yoke& yoke, float back, float signed_side, float px_per_mm) {
    const float side = std::abs(signed_side);
    if (back > yoke.handle.neck_back + 0.5f || (back < yoke.back_of_plate && side < yoke.inner - 0.5f))
        return;
    const float distance = yoke.distance(back, side);
    if (distance * px_per_mm > 1.f) return;
    const float cover = cover_of(distance, px_per_mm);
    sf::Color colour = yoke_white;
    constexpr float bevel = 1.7f, step = 0.05f;
    if (distance > -bevel) {
        float slope_back = (yoke.distance(back + step, side) - distance) / step;
        float slope_side = (yoke.distance(back, side + step) - distance) / step;
        if (signed_side < 0.f) slope_side = -slope_side;
        // Light from the front left: front is -back, left is -side here.
        const float facing = (slope_back + slope_side) * 0.7071f;
        const float steep = std::clamp(1.f + distance / bevel, 0.f, 1.f);
        const float shade = steep * (0.34f + 0.62f * facing);
        colour = mix(colour, yoke_shade, static_cast<double>(std::clamp(shade, 0.f, 0.95f)));
    }
    pixel.lay(colour, cover);
    const float line = cover_of(std::abs(distance + 0.08f) - 0.09f, px_per_mm);
    pixel.lay(with_opacity(yoke_edge, 0.75), line * cover);
    const float joint = cover_of(
        std::abs(back - yoke.handle.neck_front + 0.1f + 0.35f * bump(side, 0.f, 2.0f)) - 0.05f, px_per_mm);
    if (side < neck_half + 0.4f) pixel.lay(with_opacity(yoke_edge, 0.7), joint * cover);
}

void lay_rivet(Pixel& pixel, float rivet, float back, float signed_side, float px_per_mm) {
    const float ds = std::abs(signed_side) - rivet;
    const float distance = std::sqrt(back * back + ds * ds);
    if (distance > 2.f) return;
    pixel.lay(rivet_ring, cover_of(distance - 0.92f, px_per_mm));
    const float lit_side = signed_side < 0.f ? ds : -ds;
    const float offset = std::sqrt((back + 0.12f) * (back + 0.12f) + (lit_side - 0.12f) * (lit_side - 0.12f));
    pixel.lay(rivet_face, cover_of(offset - 0.58f, px_per_mm));
}

struct Grid {
    unsigned columns, rows;
    explicit Grid(const RollerFrame& frame, double px_per_mm) {
        const BodyExtent extent = body_extent(frame);
        columns = static_cast<unsigned>(std::ceil((extent.front_mm + extent.back_mm) * px_per_mm));
        rows = static_cast<unsigned>(std::ceil(2 * extent.side_mm * px_per_mm));
    }
};

template <class PixelAt>
sf::Image make_image(const Grid& grid, const RollerFrame& frame, double px_per_mm, const PixelAt& pixel_at) {
    const BodyExtent extent = body_extent(frame);
    std::vector<sf::Uint8> bytes(static_cast<std::size_t>(grid.columns) * grid.rows * 4);
    parallel_for(grid.rows, 0, [&](std::size_t row) {
        const auto side = static_cast<float>((static_cast<double>(row) + 0.5) / px_per_mm - extent.side_mm);
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const auto back =
                static_cast<float>((static_cast<double>(column) + 0.5) / px_per_mm - extent.front_mm);
            const Pixel pixel = pixel_at(back, side);
            sf::Uint8* out = &bytes[(row * grid.columns + column) * 4];
            const std::array<float, 4> parts{pixel.red, pixel.green, pixel.blue, pixel.alpha * 255.f};
            for (std::size_t k = 0; k < 4; ++k)
                out[k] = static_cast<sf::Uint8>(std::clamp(parts[k] + 0.5f, 0.f, 255.f));
        }
    });
    sf::Image image;
    image.create(grid.columns, grid.rows, bytes.data());
    return image;
}

}  // namespace

RollerFrame roller_frame(const Roller& roller) {
    return {roller.drum_radius_mm, roller.drum_width_mm};
}

double disc_face_mm(const RollerFrame& frame) {
    return frame.drum_width_mm / 2 + 0.9;
}

double rivet_offset_mm(const RollerFrame& frame) {
    return disc_face_mm(frame) + static_cast<double>(arm_gap + arm_thickness * 0.5f);
}

BodyExtent body_extent(const RollerFrame& frame) {
    constexpr double shadow_room_mm = 4.0;
    return {frame.drum_radius_mm + shadow_room_mm, frame.drum_radius_mm + 54.0 + shadow_room_mm,
            std::max(disc_face_mm(frame) + 4.2, 8.0) + shadow_room_mm};
}

sf::Image body_image(const RollerFrame& frame, double px_per_mm) {
    const Yoke yoke(frame);
    const auto rivet = static_cast<float>(rivet_offset_mm(frame)), scale = static_cast<float>(px_per_mm);
    return make_image(Grid(frame, px_per_mm), frame, px_per_mm, [&](float back, float side) {
        Pixel pixel;
        const bool beyond =
            back > yoke.handle.neck_back + 0.5f ? std::abs(side) > handle_reach : back < -arm_front - 0.5f;
        if (beyond || std::abs(side) > yoke.outer + 1.f) return pixel;
        lay_handle(pixel, yoke.handle, back, side, scale);
        lay_yoke(pixel, yoke, back, side, scale);
        lay_rivet(pixel, rivet, back, side, scale);
        return pixel;
    });
}

sf::Image body_shadow_image(const RollerFrame& frame, double px_per_mm) {
    const Yoke yoke(frame);
    const auto radius = static_cast<float>(frame.drum_radius_mm),
               face = static_cast<float>(disc_face_mm(frame));
    return make_image(Grid(frame, px_per_mm), frame, px_per_mm, [&](float back, float signed_side) {
        const float side = std::abs(signed_side);
        const float drum = box_distance(back, side, -radius, radius, -face, face, 0.8f);
        float distance = std::min(drum, yoke.distance(back, side));
        const float handle = std::max(collar_half(yoke.handle, back), grip_half(yoke.handle, back));
        if (handle > 0.f) distance = std::min(distance, side - handle);
        // The grip is held above the skin: its shadow is softer and weaker the further back it lies.
        const float height = std::clamp((back - radius) / 40.f, 0.f, 1.f), blur = 1.9f + 1.9f * height;
        const float share = std::clamp(0.5f - 0.5f * distance / blur, 0.f, 1.f);
        Pixel pixel{255.f, 255.f, 255.f, 0.f};
        pixel.alpha = share * share * (3.f - 2.f * share) * (0.62f - 0.36f * height);
        return pixel;
    });
}

}  // namespace needleroll::scene
