#include "gui/scene/section.hpp"
#include "gui/scene/shapes.hpp"
#include "sim/injury/channel.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A cleft whose half width at each of its depths is given, from the surface to its tip, bent with the
/// tissue.
void add_cleft(Vertices& shapes, const SectionFrame& frame, const SkinPress& press, double along_mm,
               std::span<const double> depths_mm, std::span<const double> half_mm, sf::Color top,
               sf::Color bottom, float grown_px) {
    // Wide clefts follow the bent surface between their walls.
    const double widest_px = 2.0 * half_mm.front() * frame.px_per_mm;
    const auto pieces = static_cast<std::size_t>(std::clamp(widest_px / 6.0, 1.0, 12.0));
    std::vector<sf::Vertex> last, row(pieces + 3);
    for (std::size_t i = 0; i < depths_mm.size(); ++i) {
        const double half = std::max(half_mm[i], 0.35 / frame.px_per_mm);
        const sf::Color colour =
            mix(top, bottom, static_cast<double>(i) / static_cast<double>(depths_mm.size() - 1));
        for (std::size_t k = 0; k <= pieces; ++k) {
            const double across = 2.0 * static_cast<double>(k) / static_cast<double>(pieces) - 1.0;
            const Point grown(grown_px * static_cast<float>(across) - 0.25f * static_cast<float>(across),
                              0.f);
            row[k + 1] = sf::Vertex(
                tissue_pixel(frame, press, along_mm + across * half, depths_mm[i]) + grown, colour);
        }
        row.front() = sf::Vertex(row[1].position - Point(0.75f, 0.f), with_opacity(colour, 0.0));
        row.back() = sf::Vertex(row[pieces + 1].position + Point(0.75f, 0.f), with_opacity(colour, 0.0));
        for (std::size_t k = 0; i > 0 && k + 1 < row.size(); ++k)
            for (const sf::Vertex& vertex : {last[k], last[k + 1], row[k + 1], last[k], row[k + 1], row[k]})
                shapes.push_back(vertex);
        last = row;
    }
}

void add_channel(Vertices& shapes, const SectionContent& content, const SectionChannel& channel,
                 const SectionFrame& frame, const SkinPress& press, float scale) {
    constexpr std::size_t steps = 15;
    std::array<double, steps> depths, open, swept;
    for (std::size_t i = 0; i < steps; ++i) {
        const double share = static_cast<double>(i) / (steps - 1);
        depths[i] = channel.depth_mm * share;
        const ChannelHalfWidth width = channel_half_width(content, channel, depths[i]);
        open[i] = width.open_mm, swept[i] = width.swept_mm;
    }
    const double opacity = channel.this_stroke ? 1.0 : 0.4;
    add_cleft(shapes, frame, press, channel.along_mm, depths, swept,
              with_opacity(scene::channel, 0.17 * opacity), with_opacity(scene::channel, 0.08 * opacity),
              0.f);
    add_cleft(shapes, frame, press, channel.along_mm, depths, open, with_opacity(channel_rim, 0.75 * opacity),
              with_opacity(channel_rim, 0.5 * opacity), 1.3f * scale);
    add_cleft(shapes, frame, press, channel.along_mm, depths, open, with_opacity(scene::channel, opacity),
              with_opacity(mix(scene::channel, hole_slit, 0.35), 0.92 * opacity), 0.f);
}

}  // namespace

void draw_channels(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                   const SkinPress& press, float scale) {
    Vertices shapes;
    const double right_mm = frame.left_mm + frame.width_px / frame.px_per_mm;
    for (const bool now : {false, true})
        for (const SectionChannel& left : content.channels) {
            if (left.this_stroke != now || left.depth_mm <= 0.0) continue;
            if (left.along_mm < frame.left_mm - 1.0 || left.along_mm > right_mm + 1.0) continue;
            add_channel(shapes, content, left, frame, press, scale);
        }
    draw(target, shapes);
}

void draw_onset_line(sf::RenderTarget& target, const SectionFrame& frame, const SkinPress& press,
                     float scale) {
    std::vector<Point> line;
    const int steps = std::max(8, static_cast<int>(frame.width_px / 8.0));
    for (int i = 0; i <= steps; ++i)
        line.push_back(tissue_pixel(
            frame, press, frame.left_mm + frame.width_px / frame.px_per_mm * i / steps, bleeding_depth_mm));
    Vertices shapes;
    add_dashes(shapes, line, 1.3f * scale, 2.5f * scale, 4.5f * scale, with_opacity(onset_line, 0.8));
    draw(target, shapes);
}

}  // namespace needleroll::scene
