#include "gui/scene/fibre_shapes.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_stamps.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

float horny_bottom_mm(float x) {
    return surface_depth_mm(x) + horny_layer_mm + 0.0012f * smooth_noise(x * 22.f, 0.5f, 221u);
}

/// The horny layer's depth at a share of its thickness.
auto share_of_horny(float share) {
    return
        [share](float x) { return surface_depth_mm(x) + share * (horny_bottom_mm(x) - surface_depth_mm(x)); };
}

/// A band of colour between two depths that change along the skin; both edges are soft.
template <class Top, class Bottom>
void add_band(Vertices& shapes, const FibresFrame& frame, const Top& top_mm, const Bottom& bottom_mm,
              sf::Color top, sf::Color bottom) {
    const float step_px = 4.f * std::max(1.f, frame.px_per_mm / 1000.f);
    const auto row = [&](float x_px) {
        const float x = x_px / frame.px_per_mm;
        const Point high = fibres_pixel(frame, {x, top_mm(x)}), low = fibres_pixel(frame, {x, bottom_mm(x)});
        return std::array<sf::Vertex, 4>{sf::Vertex(high - Point(0.f, 0.5f), with_opacity(top, 0.0)),
                                         sf::Vertex(high + Point(0.f, 0.5f), top),
                                         sf::Vertex(low - Point(0.f, 0.5f), bottom),
                                         sf::Vertex(low + Point(0.f, 0.5f), with_opacity(bottom, 0.0))};
    };
    auto before = row(0.f);
    for (float x = 0.f; x < frame.width_px;) {
        x = std::min(x + step_px, frame.width_px);
        const auto after = row(x);
        for (std::size_t k = 0; k < 3; ++k)
            for (const sf::Vertex& vertex :
                 {before[k], after[k], after[k + 1], before[k], after[k + 1], before[k + 1]})
                shapes.push_back(vertex);
        before = after;
    }
}

/// Rows of cells from under the horny layer, flat there, to those over the basal cells, round.
void add_epidermis_cells(Vertices& stamps, const FibresFrame& frame) {
    const float scale = frame.px_per_mm;
    float from_top = 0.0035f;
    for (int row = 0; row < 18; ++row) {
        const float ripe = std::clamp(from_top / 0.045f, 0.f, 1.f);
        const float height = 0.0056f + 0.0064f * ripe, width = 0.0210f - 0.0075f * ripe;
        const int columns = static_cast<int>(frame.width_px / scale / width) + 3;
        for (int column = -1; column < columns; ++column) {
            const std::uint32_t word = hash(column, row, 921u);
            const float x =
                (static_cast<float>(column) + (row % 2 == 0 ? 0.f : 0.5f) + 0.62f * (unit_of(word) - 0.5f)) *
                width;
            const float top = horny_bottom_mm(x), bottom = outer_skin_depth_mm(x) - 0.0115f;
            const float y = top + from_top + 0.5f * height * (unit_of(word * 0x9E3779B1u) - 0.5f);
            if (y > bottom) continue;
            const float share = (y - top) / std::max(0.02f, bottom - top);
            const float slope = (outer_skin_depth_mm(x + 0.006f) - outer_skin_depth_mm(x - 0.006f)) / 0.012f;
            const sf::Color shade =
                mix(sf::Color::White, epidermis_shade, static_cast<double>(share * share));
            add_cell(stamps, fibres_pixel(frame, {x, y}), Point(0.60f * width, 0.66f * height) * scale,
                     std::atan(share * slope * 0.7f), ripe < 0.1f ? StampCell::flat : StampCell::epidermal,
                     word >> 9, shade);
        }
        from_top += height * 0.93f;
    }
}

std::vector<Point> outer_skin_border(const FibresFrame& frame) {
    std::vector<Point> border;
    for (float x = -0.02f; x < frame.width_px / frame.px_per_mm + 0.03f; x += 0.005f)
        border.push_back(fibres_pixel(frame, {x, outer_skin_depth_mm(x)}));
    return border;
}

/// Basal cells stand side by side on the wavy border, upright to it.
void add_basal_cells(Vertices& stamps, const FibresFrame& frame) {
    const float scale = frame.px_per_mm, pitch = 0.0078f * scale;
    const std::vector<Point> border = outer_skin_border(frame);
    float walked = 0.f, next = 0.f;
    std::int32_t index = 0;
    for (std::size_t i = 1; i < border.size(); ++i) {
        const Point way = border[i] - border[i - 1];
        const float length = std::hypot(way.x, way.y);
        const Point along = way / length, up(along.y, -along.x);
        for (; next < walked + length; next += pitch, ++index) {
            const std::uint32_t word = hash(index, 1, 931u);
            const float high = 0.0064f + 0.0010f * (unit_of(word) - 0.5f);
            const Point at = border[i - 1] + along * (next - walked) + up * (high * scale);
            add_cell(stamps, at, Point(0.0078f, 0.0047f) * scale, std::atan2(-up.y, -up.x), StampCell::basal,
                     word >> 9);
        }
        walked += length;
    }
}

/// Thin scales of the horny layer.
void add_horny_scales(Vertices& shapes, const FibresFrame& frame) {
    for (int line = 1; line < 4; ++line) {
        const float depth = horny_layer_mm * static_cast<float>(line) / 4.2f;
        std::vector<Point> points;
        for (float x = -0.02f; x < frame.width_px / frame.px_per_mm + 0.03f; x += 0.012f)
            points.push_back(fibres_pixel(
                frame, {x, surface_depth_mm(x) + depth +
                               0.0011f * smooth_noise(x * 30.f, static_cast<float>(line), 941u)}));
        add_line(shapes, points, std::max(0.8f, 0.0015f * frame.px_per_mm),
                 with_opacity(horny_line, 0.26 + 0.08 * line));
    }
}

}  // namespace

OuterSkinShapes outer_skin_shapes(const FibresFrame& frame) {
    OuterSkinShapes made;
    const auto border = [](float x) { return outer_skin_depth_mm(x); };
    const auto below = [](auto from, float by) { return [from, by](float x) { return from(x) + by; }; };
    // A soft shade of the border falls on the dermis.
    add_band(made.ground, frame, border, below(border, 0.012f), with_opacity(basement_line, 0.30),
             with_opacity(basement_line, 0.0));
    add_band(made.ground, frame, horny_bottom_mm, border, epidermis[0], epidermis[1]);
    add_line(made.ground, outer_skin_border(frame), 0.0034f * frame.px_per_mm, basement_line);
    add_epidermis_cells(made.stamps, frame);
    add_basal_cells(made.stamps, frame);
    add_band(made.horny, frame, horny_bottom_mm, below(horny_bottom_mm, 0.007f),
             with_opacity(stratum_corneum[2], 0.6), with_opacity(stratum_corneum[2], 0.0));
    add_band(made.horny, frame, share_of_horny(0.f), share_of_horny(0.5f), stratum_corneum[0],
             stratum_corneum[1]);
    add_band(made.horny, frame, share_of_horny(0.5f), share_of_horny(1.f), stratum_corneum[1],
             stratum_corneum[2]);
    add_horny_scales(made.horny, frame);
    add_band(made.horny, frame, share_of_horny(0.f), share_of_horny(0.18f), with_opacity(horny_light, 0.9),
             with_opacity(horny_light, 0.0));
    return made;
}

}  // namespace needleroll::scene
