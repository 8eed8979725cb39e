#include "sim/injury/channel.hpp"
#include "sim/report/section_colours.hpp"
#include "sim/report/section_layers.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

namespace colours = section_colours;

/// A cleft from the surface to its tip, as wide at each depth as the model leaves it, and `wider_mm` on the
/// page on either side.
std::vector<PagePoint> cleft(const SectionFigure& figure, const SectionChannel& channel, double wider_mm) {
    constexpr int steps = 14;
    /// Half of the thinnest line that prints well.
    constexpr double thinnest_mm = 0.09;
    std::vector<PagePoint> outline(2 * (steps + 1));
    for (int i = 0; i <= steps; ++i) {
        const double depth = channel.depth_mm * i / steps;
        const double open = channel_half_width(figure.content, channel, depth).open_mm;
        const double half = std::max(open, thinnest_mm / figure.page_mm_per_mm);
        const auto place = static_cast<std::size_t>(i);
        outline[place] = figure.in_tissue(channel.along_mm - half, depth);
        outline[outline.size() - 1 - place] = figure.in_tissue(channel.along_mm + half, depth);
        outline[place].x_mm -= wider_mm;
        outline[outline.size() - 1 - place].x_mm += wider_mm;
    }
    return outline;
}

/// Half width [mm] of a needle above its tip.
double needle_half_width_mm(const SectionContent& content, double above_tip_mm) {
    return 0.5 * std::max(content.tip_diameter_mm,
                          needle_width_mm(content.needle_diameter_mm, content.taper_mm, above_tip_mm));
}

/// Outline of a needle between two sides of its shaft, -1 the left edge and 1 the right one.
std::vector<PagePoint> shaft(const SectionFigure& figure, const SectionNeedle& needle, double from_side,
                             double to_side) {
    constexpr int steps = 12;
    const SectionContent& content = figure.content;
    const double c = std::cos(needle.phi_rad), s = std::sin(needle.phi_rad);
    const auto place = [&](double above_tip_mm, double side) {
        const double radius = content.drum_radius_mm + needle.length_mm - above_tip_mm;
        const double off = side * needle_half_width_mm(content, above_tip_mm);
        return figure.at(content.axle_along_mm - radius * s + off * c,
                         radius * c + off * s - content.axle_height_mm);
    };
    std::vector<PagePoint> outline(2 * (steps + 1));
    for (int i = 0; i <= steps; ++i) {
        const double above_tip = (needle.length_mm + 0.05) * i / steps;
        const auto index = static_cast<std::size_t>(i);
        outline[index] = place(above_tip, from_side);
        outline[outline.size() - 1 - index] = place(above_tip, to_side);
    }
    return outline;
}

void draw_needle(Canvas& canvas, const SectionFigure& figure, const SectionNeedle& needle) {
    canvas.fill_polygon(shaft(figure, needle, -1.0, 1.0), colours::needle);
    canvas.fill_polygon(shaft(figure, needle, -0.7, -0.05), colours::needle_light);
    canvas.outline_polygon(shaft(figure, needle, -1.0, 1.0), {colours::needle_edge, 0.25});
}

/// The drum down from a distance inside its surface, as far as the window shows it.
std::vector<PagePoint> drum_part(const SectionFigure& figure, double inside_mm) {
    const SectionContent& content = figure.content;
    const double radius = content.drum_radius_mm - inside_mm;
    const double right_mm = figure.left_mm + figure.picture.width_mm / figure.page_mm_per_mm;
    const double widest = std::max(std::abs(figure.left_mm - content.axle_along_mm),
                                   std::abs(right_mm - content.axle_along_mm));
    const double half = std::asin(std::min(1.0, (widest + 0.2) / radius));
    const int steps = 120;
    std::vector<PagePoint> shape;
    for (int i = -steps; i <= steps; ++i) {
        const double angle = half * i / steps;
        shape.push_back(figure.at(content.axle_along_mm + radius * std::sin(angle),
                                  radius * std::cos(angle) - content.axle_height_mm));
    }
    shape.push_back({shape.back().x_mm, figure.picture.top_mm - 1.0});
    shape.push_back({shape.front().x_mm, figure.picture.top_mm - 1.0});
    return shape;
}

/// The ring that holds a needle in the drum's wall.
void draw_socket(Canvas& canvas, const SectionFigure& figure, const SectionNeedle& needle) {
    const SectionContent& content = figure.content;
    const double c = std::cos(needle.phi_rad), s = std::sin(needle.phi_rad);
    const double half = 0.5 * content.needle_diameter_mm + 0.06;
    const auto place = [&](double radius, double off) {
        return figure.at(content.axle_along_mm - radius * s + off * c,
                         radius * c + off * s - content.axle_height_mm);
    };
    const double low = content.drum_radius_mm + 0.04, high = content.drum_radius_mm - 0.10;
    const std::array<PagePoint, 4> corners = {place(high, -half), place(high, half), place(low, half),
                                              place(low, -half)};
    canvas.fill_polygon(corners, colours::socket);
    canvas.outline_polygon(corners, {colours::needle_edge, 0.2});
}

}  // namespace

void draw_section_channels(Canvas& canvas, const SectionFigure& figure) {
    for (const bool now : {false, true}) {
        for (const SectionChannel& channel : figure.content.channels) {
            if (channel.this_stroke != now) continue;
            canvas.fill_polygon(cleft(figure, channel, 0.3), colours::channel_rim);
            canvas.fill_polygon(
                cleft(figure, channel, 0.0),
                now ? colours::channel : between(colours::channel, colours::reticular_dermis, 0.45));
        }
    }
}

void draw_section_drum(Canvas& canvas, const SectionFigure& figure) {
    for (const SectionNeedle& needle : figure.content.needles) draw_needle(canvas, figure, needle);
    canvas.fill_polygon(drum_part(figure, 0.0), colours::drum_rim);
    canvas.fill_polygon(drum_part(figure, 0.12), colours::drum);
    canvas.outline_polygon(drum_part(figure, 0.0), {colours::drum_edge, 0.3});
    for (const SectionNeedle& needle : figure.content.needles) draw_socket(canvas, figure, needle);
}

}  // namespace needleroll
