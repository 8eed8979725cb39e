#include "gui/scene/aims/aim_pictures.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A fresh channel that the cut goes through: where it opens and how it runs.
struct FreshChannel {
    double along_mm, depth_mm, lean_mm, bow_mm;
};
constexpr std::array<FreshChannel, 3> fresh_channels = {
    {{1.20, 0.62, -0.10, 0.05}, {2.62, 0.70, 0.08, -0.05}, {3.92, 0.56, -0.07, 0.045}}};
/// Half the width of a channel at the surface [mm]: a needle of 0.25 mm leaves less than half of that open.
constexpr double channel_half_mm = 0.045;

/// Openings behind the cut [mm].
struct OpenHole {
    float along_mm, back_mm;
};
constexpr std::array<OpenHole, 12> open_holes = {{{1.20f, 0.f},
                                                  {2.62f, 0.f},
                                                  {3.92f, 0.f},
                                                  {0.52f, 0.55f},
                                                  {1.82f, 0.70f},
                                                  {3.25f, 0.48f},
                                                  {4.66f, 0.62f},
                                                  {1.10f, 1.28f},
                                                  {2.50f, 1.38f},
                                                  {3.85f, 1.22f},
                                                  {0.30f, 1.75f},
                                                  {4.85f, 1.60f}}};

/// How deep a place lies in one of the holes, 0 to 1.
float in_hole(float along, float back) {
    float deepest = 0.f;
    for (const OpenHole& hole : open_holes) {
        const float x = (along - hole.along_mm) / 0.055f, y = (back - hole.back_mm) / 0.085f;
        const float square = x * x + y * y;
        if (square < 4.f) deepest = std::max(deepest, std::exp(-square * square));
    }
    return deepest;
}

/// Thickness of the film of cream [mm]: a rounded rim, and waves as a finger leaves them.
float film_mm(float along, float back) {
    const float x = (along - 2.62f) / 2.25f, y = (back + 0.1f) / 1.55f, square = x * x + y * y;
    if (square > 1.3f) return 0.f;
    const float angle = std::atan2(y, x);
    const float off =
        std::sqrt(square) * (1.f + 0.06f * std::sin(3.f * angle + 1.1f) + 0.035f * std::sin(7.f * angle));
    const float share = std::clamp((1.f - off) / 0.30f, 0.f, 1.f);
    if (share <= 0.f) return 0.f;
    const float bend = 1.8f * smooth_noise(along * 1.1f, back * 1.1f, 61u);
    const float wave = 0.017f * std::sin(10.f * back + 0.9f * along + bend) +
                       0.010f * smooth_noise(along * 2.4f, back * 2.4f, 62u);
    return (0.115f + wave) * std::sqrt(share * (2.f - share));
}

float skin_under_film(float along, float back) {
    return 0.012f * smooth_noise(along * 0.8f, back * 0.7f, 63u);
}

double cut_dip_mm(double along_mm) {
    return -static_cast<double>(skin_under_film(static_cast<float>(along_mm), 0.f));
}

void film_heights(const SurfaceRow& row, std::span<float> heights) {
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const float along = row.along_mm(i), film = film_mm(along, row.back_mm);
        const float hole = film > 0.05f ? 0.f : 0.06f * in_hole(along, row.back_mm);
        heights[i] = skin_under_film(along, row.back_mm) + film - hole;
    }
}

void tint(SurfaceLook& look, sf::Color colour, float share) {
    look.red += (static_cast<float>(colour.r) - look.red) * share;
    look.green += (static_cast<float>(colour.g) - look.green) * share;
    look.blue += (static_cast<float>(colour.b) - look.blue) * share;
}

/// Holes, and the cream over them: they show through it a little.
void paint_film(const SurfaceRow& row, std::span<SurfaceLook> looks) {
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const float along = row.along_mm(i), film = film_mm(along, row.back_mm);
        SurfaceLook& skin = looks[i];
        tint(skin, channel, 0.85f * in_hole(along, row.back_mm));
        skin.gloss = 0.05f;
        if (film <= 0.f) continue;
        const float cover = std::min(1.f, film / 0.06f);
        tint(skin, mix(cream[0], cream[1], 0.70), 0.76f * cover);
        skin.gloss = 0.05f + 0.22f * cover;
        skin.furrows = 1.f - 0.85f * cover;
    }
}

/// Pixel of a place in a channel: curved near the surface, straighter below.
Point channel_place(const BlockFrame& frame, const FreshChannel& hole, double depth_mm, double side_mm) {
    const double t = depth_mm / hole.depth_mm;
    const double bow = hole.bow_mm * std::sin(3.0 * std::min(t, 1.0)) * (1.0 - 0.4 * t);
    return cut_pixel(frame, hole.along_mm + hole.lean_mm * t + bow + side_mm,
                     depth_mm + cut_dip_mm(hole.along_mm));
}

/// Half width of a channel at a depth [mm].
double channel_side_mm(const FreshChannel& hole, double depth_mm) {
    const double t = std::clamp(depth_mm / hole.depth_mm, 0.0, 1.0);
    return channel_half_mm * (std::pow(1.0 - t, 0.62) + 0.18 * std::exp(-depth_mm / 0.02));
}

void add_cleft_shape(Vertices& shapes, const BlockFrame& frame, const FreshChannel& hole, double grown_mm,
                     sf::Color top, sf::Color bottom) {
    constexpr std::size_t count = 24;
    std::array<Point, count + 1> line;
    std::array<float, count + 1> half;
    for (std::size_t i = 0; i <= count; ++i) {
        const double depth = hole.depth_mm * static_cast<double>(i) / count;
        line[i] = channel_place(frame, hole, depth, 0.0);
        half[i] = static_cast<float>((channel_side_mm(hole, depth) + grown_mm) * frame.px_per_mm);
    }
    add_ribbon(shapes, line, half, Paint(top, bottom, line.front(), line.back()));
}

/// The cleft with its rim and the cream that has run into it.
void add_filled_channel(Vertices& shapes, const BlockFrame& frame, const FreshChannel& hole) {
    add_cleft_shape(shapes, frame, hole, 0.030, with_opacity(channel, 0.16), with_opacity(channel, 0.08));
    add_cleft_shape(shapes, frame, hole, 0.016, with_opacity(channel_rim, 0.75),
                    with_opacity(channel_rim, 0.5));
    add_cleft_shape(shapes, frame, hole, 0.0, cream[1], mix(cream[1], channel, 0.55));
}

/// The cut through the film.
void add_film_cut(Vertices& shapes, const BlockFrame& frame) {
    const double right_mm = frame.left_mm + frame.width_px / frame.px_per_mm;
    const double step_mm = 2.0 / frame.px_per_mm;
    std::vector<Point> upper, lower;
    for (double along = frame.left_mm; along < right_mm; along += step_mm) {
        const auto film = static_cast<double>(film_mm(static_cast<float>(along), 0.f));
        if (film <= 0.0) continue;
        upper.push_back(cut_pixel(frame, along, cut_dip_mm(along) - film));
        lower.push_back(cut_pixel(frame, along, cut_dip_mm(along) + 0.004));
    }
    for (std::size_t i = 1; i < upper.size(); ++i)
        add_quad(shapes, {upper[i - 1], upper[i], lower[i], lower[i - 1]},
                 {cream[0], cream[0], cream[1], cream[1]});
    add_line(shapes, upper, std::max(1.4f, static_cast<float>(0.018 * frame.px_per_mm)), cream_light);
}

double speck(int index, std::uint32_t seed) {
    return static_cast<double>(unit_of(hash(index, 43, seed)));
}

void add_particle(Vertices& shapes, Point place, float radius, double opacity) {
    add_disc(shapes, place, radius, with_opacity(cream_particle, opacity));
    add_disc(shapes, place - Point(radius, radius) * 0.3f, radius * 0.34f,
             with_opacity(cream_light, 0.8 * opacity));
}

/// What the cream carries, in the film: drawn larger than it is.
void add_particles_in_film(Vertices& shapes, const BlockFrame& frame, float radius) {
    constexpr int count = 60;
    constexpr double from_mm = 0.3, to_mm = 4.95;
    for (int i = 0; i < count; ++i) {
        const double along = from_mm + (to_mm - from_mm) * (i + 0.15 + 0.7 * speck(i, 1u)) / count;
        const auto film = static_cast<double>(film_mm(static_cast<float>(along), 0.f));
        if (film < 0.075) continue;
        const double up = 0.03 + (film - 0.06) * speck(i, 2u);
        add_particle(shapes, cut_pixel(frame, along, cut_dip_mm(along) - up), radius, 0.9);
    }
}

/// In the channels down to their tips, and near them, fewer with the distance.
void add_particles_in_skin(Vertices& shapes, const BlockFrame& frame, float radius) {
    int index = 0;
    for (const FreshChannel& hole : fresh_channels) {
        for (double depth = 0.02; depth < 0.9 * hole.depth_mm; depth += 0.068 + 0.02 * speck(index, 3u)) {
            const double room = std::max(0.0, channel_side_mm(hole, depth) - 0.02);
            const double side = room * (2.0 * speck(++index, 4u) - 1.0);
            add_particle(shapes, channel_place(frame, hole, depth, side), radius, 0.95);
        }
        constexpr int near = 18;
        for (int i = 0; i < near; ++i, ++index) {
            const double depth = hole.depth_mm * (0.14 + 0.95 * (i + speck(index, 5u)) / near);
            const double far = 0.045 + 0.26 * speck(index, 6u) * speck(index, 8u);
            const double side = (speck(index, 7u) < 0.5 ? -1.0 : 1.0) * (channel_side_mm(hole, depth) + far);
            add_particle(shapes, channel_place(frame, hole, depth, side), radius * 0.9f,
                         0.90 - 1.9 * (far - 0.045));
        }
    }
}

BlockFrame products_frame(const AimLook& look) {
    return block_frame(look.width_px, look.height_px, 5.2, 0.46);
}

}  // namespace

AimMarks product_marks(const AimLook& look) {
    const BlockFrame frame = products_frame(look);
    AimMarks marks;
    const auto aside = static_cast<float>(0.09 * frame.px_per_mm);
    for (const FreshChannel& hole : fresh_channels) {
        const Point top = channel_place(frame, hole, 0.0, 0.0),
                    tip = channel_place(frame, hole, hole.depth_mm, 0.0);
        marks.keep_clear.push_back(
            {std::min(top.x, tip.x) - aside, top.y, std::abs(top.x - tip.x) + 2.f * aside, tip.y - top.y});
    }
    const FreshChannel& hole = fresh_channels[2];
    marks.parts = {{AimPart::cream_film, surface_pixel(frame, 2.20, 0.50, 0.10)},
                   {AimPart::fresh_hole, channel_place(frame, hole, 0.72 * hole.depth_mm, 0.0)}};
    marks.scales = {whole_cut(frame, 0.5)};
    return marks;
}

void draw_products(sf::RenderTarget& target, const AimLook& look) {
    const BlockFrame frame = products_frame(look);
    BlockSurface surface;
    surface.furrows = skin_surface("cheek");
    surface.heights = film_heights;
    surface.looks = [&](const SurfaceRow& row, std::span<const float>, std::span<SurfaceLook> looks) {
        paint_bare_skin(look.tone, row, looks);
        paint_film(row, looks);
    };
    CutTissue tissue;
    tissue.dip_mm = cut_dip_mm;
    tissue.tone = look.tone;
    draw_block(target, frame, surface, tissue, look.scale);
    Vertices shapes;
    for (const FreshChannel& hole : fresh_channels) add_filled_channel(shapes, frame, hole);
    add_film_cut(shapes, frame);
    const auto radius =
        static_cast<float>(std::max(0.021 * frame.px_per_mm, 1.3 * static_cast<double>(look.scale)));
    add_particles_in_film(shapes, frame, radius);
    add_particles_in_skin(shapes, frame, radius);
    draw(target, shapes);
}

}  // namespace needleroll::scene
