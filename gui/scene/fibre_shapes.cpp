#include "gui/scene/fibre_shapes.hpp"

#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_stamps.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Of the collagen already there, every third strand lies over new collagen.
constexpr std::size_t above_stride = 3;

/// A strand in pixels; nothing when it lies outside the picture.
struct StrandPixels {
    std::vector<Point> points;
    std::vector<float> half_widths;
};

StrandPixels strand_pixels(const FibresFrame& frame, const Strand& strand) {
    StrandPixels pixels;
    pixels.points.reserve(strand.points.size());
    pixels.half_widths.reserve(strand.points.size());
    constexpr float margin = 12.f;
    float left = 1e9f, right = -1e9f, top = 1e9f;
    for (std::size_t i = 0; i < strand.points.size(); ++i) {
        const Point p = fibres_pixel(frame, strand.points[i]);
        left = std::min(left, p.x), right = std::max(right, p.x), top = std::min(top, p.y);
        pixels.points.push_back(p);
        pixels.half_widths.push_back(strand.half_widths[i] * frame.px_per_mm);
    }
    if (right < -margin || left > frame.width_px + margin || top > frame.height_px + margin) return {};
    return pixels;
}

void add_strand(Vertices& stamps, const FibresFrame& frame, const Strand& strand, StampStrip strip,
                sf::Color colour = sf::Color::White) {
    const StrandPixels pixels = strand_pixels(frame, strand);
    // Neighbours begin at other places of the strip, or they would have the same fibrils.
    add_strip(stamps, pixels.points, pixels.half_widths, strip,
              {.colour = colour, .start = strand.tone * 977.f, .stretch = frame.px_per_mm / 500.f});
}

/// Strands already there are of four shades.
StampStrip fine_strip(const Strand& strand) {
    constexpr std::array<StampStrip, 4> shades{StampStrip::fine_white, StampStrip::fine_pale,
                                               StampStrip::fine_rose, StampStrip::fine_dark};
    const float share = strand.tone * 4.f;
    return shades[std::min<std::size_t>(3, static_cast<std::size_t>(share))];
}

}  // namespace

Point fibres_pixel(const FibresFrame& frame, Point place_mm) {
    return {place_mm.x * frame.px_per_mm, frame.surface_px + place_mm.y * frame.px_per_mm};
}

sf::Image dermis_ground(const FibresFrame& frame) {
    constexpr float pixels_per_mm = 90.f;
    const float width_mm = frame.width_px / frame.px_per_mm,
                depth_mm = (frame.height_px - frame.surface_px) / frame.px_per_mm;
    sf::Image image;
    image.create(std::max(2u, static_cast<unsigned>(width_mm * pixels_per_mm)),
                 std::max(2u, static_cast<unsigned>(depth_mm * pixels_per_mm)));
    const sf::Vector2u size = image.getSize();
    for (unsigned row = 0; row < size.y; ++row)
        for (unsigned column = 0; column < size.x; ++column) {
            const float x = static_cast<float>(column) / pixels_per_mm,
                        y = static_cast<float>(row) / pixels_per_mm;
            const float below = y - upper_dermis_depth_mm(x);
            const auto eased = [](float t) { return static_cast<double>(std::clamp(t, 0.f, 1.f)); };
            sf::Color colour = mix(papillary_dermis[0], papillary_dermis[1], eased(y / 0.35f));
            colour = mix(colour, deep_ground, eased((below + 0.10f) / 0.17f));
            const float cloud =
                0.6f * smooth_noise(x * 9.f, y * 13.f, 901u) + 0.4f * smooth_noise(x * 21.f, y * 27.f, 902u);
            colour = mix(colour, cloud > 0.f ? fine_collagen[3] : fine_collagen[0],
                         static_cast<double>(std::abs(cloud)) * (cloud > 0.f ? 0.42 : 0.26));
            image.setPixel(column, row, colour);
        }
    return image;
}

void add_fibres_below(Vertices& stamps, const FibresFrame& frame, const FibreTissue& tissue) {
    // The vessels that rise through the deep dermis lie between its bundles.
    const auto add_bundle_range = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            add_strand(
                stamps, frame, tissue.bundles[i], StampStrip::thick_bundle,
                mix(bundle_colours[0], bundle_colours[1], static_cast<double>(tissue.bundles[i].tone)));
    };
    const std::size_t behind = tissue.bundles.size() * 3 / 5;
    add_bundle_range(0, behind);
    for (const Strand& strand : tissue.feeding) add_strand(stamps, frame, strand, StampStrip::plexus);
    add_bundle_range(behind, tissue.bundles.size());
    for (const Strand& strand : tissue.capillaries) add_strand(stamps, frame, strand, StampStrip::capillary);
    for (const Strand& strand : tissue.plexus) add_strand(stamps, frame, strand, StampStrip::plexus);
    for (std::size_t i = 0; i < tissue.collagen.size(); ++i)
        if (i % above_stride != 0)
            add_strand(stamps, frame, tissue.collagen[i], fine_strip(tissue.collagen[i]));
}

void add_new_collagen(Vertices& stamps, const FibresFrame& frame, std::span<const Strand> strands) {
    for (const Strand& strand : strands) add_strand(stamps, frame, strand, StampStrip::collagen_made);
}

void add_fibres_above(Vertices& stamps, const FibresFrame& frame, const FibreTissue& tissue) {
    for (std::size_t i = 0; i < tissue.collagen.size(); i += above_stride)
        add_strand(stamps, frame, tissue.collagen[i], fine_strip(tissue.collagen[i]));
    for (const SpindleCell& cell : tissue.cells) {
        const Point middle = fibres_pixel(frame, cell.middle);
        const Point along(std::cos(cell.angle_rad), std::sin(cell.angle_rad)), across(-along.y, along.x);
        constexpr int pieces = 12;
        std::array<Point, pieces + 1> points;
        for (int i = 0; i <= pieces; ++i) {
            const float t = 2.f * static_cast<float>(i) / pieces - 1.f;
            points[static_cast<std::size_t>(i)] =
                middle + (along * (t * cell.length * 0.5f) + across * (0.0035f * std::sin(2.6f * t))) *
                             frame.px_per_mm;
        }
        add_spindle(stamps, points, 0.0095f * frame.px_per_mm);
    }
    for (const Strand& strand : tissue.elastin) add_strand(stamps, frame, strand, StampStrip::elastin_fibre);
}

}  // namespace needleroll::scene
