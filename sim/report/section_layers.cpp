#include "sim/report/section_layers.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "sim/report/section_colours.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

namespace colours = section_colours;

/// Distance on the page between corners of a border [mm].
constexpr double border_step_mm = 0.2;
/// Fibres and cells belong to slices of the skin of this length, each with draws of its own, so that they
/// stay where they are while the roller moves on [mm].
constexpr double slice_mm = 0.5;

double wave(double along_mm, double length_mm, double shift) {
    return std::sin(2.0 * pi * (along_mm / length_mm + shift));
}

/// What the draws of a slice are for: each kind of detail has its own.
enum class Detail : std::uint64_t { papillary_fibre = 1, bundle = 2, fat_cell = 3 };

/// Four numbers in (0, 1) for one detail of a slice.
std::array<double, 4> details(Detail detail, std::int64_t slice, std::uint64_t index) {
    const auto words = draw({static_cast<std::uint64_t>(detail), 0}, Purpose::random_pattern,
                            static_cast<std::uint64_t>(slice), index);
    return {uniform(words[0]), uniform(words[1]), uniform(words[2]), uniform(words[3])};
}

struct Slices {
    std::int64_t first, last;
};

/// The slices in view, and one more on either side.
Slices slices_of(const SectionFigure& figure) {
    const double right_mm = figure.left_mm + figure.picture.width_mm / figure.page_mm_per_mm;
    return {static_cast<std::int64_t>(std::floor(figure.left_mm / slice_mm)) - 1,
            static_cast<std::int64_t>(std::floor(right_mm / slice_mm)) + 1};
}

double seen_depth_mm(const SectionFigure& figure) {
    return (figure.picture.bottom_mm() - figure.surface_mm) / figure.page_mm_per_mm;
}

/// The border of a layer from the left edge to the right one; layer -1 is the surface.
std::vector<PagePoint> border_line(const SectionFigure& figure, int layer) {
    std::vector<PagePoint> line;
    const int steps = static_cast<int>(std::ceil(figure.picture.width_mm / border_step_mm));
    const double width_mm = figure.picture.width_mm / figure.page_mm_per_mm;
    for (int i = 0; i <= steps; ++i) {
        const double along = figure.left_mm + width_mm * i / steps;
        const double depth = layer < 0 ? 0.0
                                       : section_border_mm(figure.content.layer_bottoms_mm,
                                                           static_cast<std::size_t>(layer), along);
        line.push_back(figure.in_tissue(along, depth));
    }
    return line;
}

/// Everything from the surface down to the border of a layer.
void fill_down_to(Canvas& canvas, const SectionFigure& figure, int layer, Colour colour) {
    std::vector<PagePoint> shape = border_line(figure, -1);
    const std::vector<PagePoint> low = border_line(figure, layer);
    shape.insert(shape.end(), low.rbegin(), low.rend());
    canvas.fill_polygon(shape, colour);
}

/// A bowed stroke that tapers at both ends.
struct PrintedFibre {
    double along_mm, depth_mm, length_mm, slope, bow_mm, width_mm;
};

void draw_fibre(Canvas& canvas, const SectionFigure& figure, const PrintedFibre& fibre, Colour colour) {
    constexpr int steps = 8;
    std::vector<PagePoint> outline(2 * (steps + 1));
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps - 0.5;
        const double rest = 1.0 - 4.0 * t * t;
        const double half = 0.5 * fibre.width_mm * std::sqrt(std::max(0.0, rest));
        const double along = fibre.along_mm + t * fibre.length_mm,
                     depth = fibre.depth_mm + t * fibre.length_mm * fibre.slope + fibre.bow_mm * rest;
        const auto place = static_cast<std::size_t>(i);
        outline[place] = figure.in_tissue(along, depth - half);
        outline[outline.size() - 1 - place] = figure.in_tissue(along, depth + half);
    }
    canvas.fill_polygon(outline, colour);
}

/// Collagen bundles of the reticular dermis: finer and shorter near its upper border, coarser below.
void draw_bundles(Canvas& canvas, const SectionFigure& figure) {
    const auto& bottoms = figure.content.layer_bottoms_mm;
    const double thick_mm = bottoms[3] - bottoms[2];
    const auto count = static_cast<std::uint64_t>(std::lround(52.0 * slice_mm * thick_mm));
    const Slices slices = slices_of(figure);
    for (const bool light : {false, true}) {
        for (std::int64_t slice = slices.first; slice <= slices.last; ++slice) {
            for (std::uint64_t i = 0; i < count; ++i) {
                const auto where = details(Detail::bundle, slice, 4 * i + (light ? 2 : 0));
                const auto form = details(Detail::bundle, slice, 4 * i + (light ? 3 : 1));
                const double share = where[1];
                PrintedFibre fibre{.along_mm = (static_cast<double>(slice) + where[0]) * slice_mm,
                                   .depth_mm = bottoms[2] + 0.015 + (thick_mm - 0.03) * share,
                                   .length_mm = (0.20 + 0.50 * where[2]) * (0.6 + 0.6 * share),
                                   .slope = 0.8 * (form[0] - 0.5),
                                   .bow_mm = 0.08 * (form[1] - 0.5),
                                   .width_mm = (0.006 + 0.014 * form[2]) * (0.7 + 0.6 * share)};
                // Bundles stay inside their layer.
                const double reach = 0.5 * fibre.length_mm * std::abs(fibre.slope) + std::abs(fibre.bow_mm);
                fibre.depth_mm = std::clamp(fibre.depth_mm, std::min(bottoms[2] + reach + 0.03, bottoms[3]),
                                            std::max(bottoms[3] - reach - 0.05, bottoms[2]));
                draw_fibre(
                    canvas, figure, fibre,
                    light ? colours::fibre_light
                          : between(colours::reticular_dermis, colours::fibre_dark, 0.45 + 0.55 * form[3]));
            }
        }
    }
}

/// Fine fibres of the papillary dermis.
void draw_fine_fibres(Canvas& canvas, const SectionFigure& figure) {
    const auto& bottoms = figure.content.layer_bottoms_mm;
    const double thick_mm = bottoms[2] - bottoms[1];
    const auto count = static_cast<std::uint64_t>(std::lround(90.0 * slice_mm * std::max(thick_mm, 0.02)));
    const Slices slices = slices_of(figure);
    for (std::int64_t slice = slices.first; slice <= slices.last; ++slice) {
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto where = details(Detail::papillary_fibre, slice, 2 * i);
            const auto form = details(Detail::papillary_fibre, slice, 2 * i + 1);
            draw_fibre(canvas, figure,
                       {.along_mm = (static_cast<double>(slice) + where[0]) * slice_mm,
                        .depth_mm = bottoms[1] + thick_mm * (0.35 + 0.5 * where[1]),
                        .length_mm = 0.05 + 0.08 * where[2],
                        .slope = 1.2 * (form[0] - 0.5),
                        .bow_mm = 0.008,
                        .width_mm = 0.006},
                       colours::papillary_fibre);
        }
    }
}

void draw_fat_cell(Canvas& canvas, const SectionFigure& figure, double along_mm, double depth_mm,
                   double radius_mm) {
    constexpr int corners = 20;
    std::vector<PagePoint> circle;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * pi * i / corners;
        circle.push_back(
            figure.in_tissue(along_mm + radius_mm * std::cos(angle), depth_mm + radius_mm * std::sin(angle)));
    }
    canvas.fill_polygon(circle, colours::fat_cell);
    canvas.outline_polygon(circle, {colours::fat_outline, 0.2});
}

/// Fat cells of about 0.12 mm in staggered rows, a little uneven.
void draw_fat(Canvas& canvas, const SectionFigure& figure) {
    constexpr double pitch_mm = slice_mm / 4.0, row_mm = 0.87 * pitch_mm;
    const Slices slices = slices_of(figure);
    const auto first = static_cast<std::int64_t>((figure.content.layer_bottoms_mm[3] - 0.1) / row_mm),
               last = static_cast<std::int64_t>(seen_depth_mm(figure) / row_mm) + 1;
    for (std::int64_t row = std::max<std::int64_t>(first, 0); row <= last; ++row) {
        for (std::int64_t slice = slices.first; slice <= slices.last; ++slice) {
            for (int cell = 0; cell < 4; ++cell) {
                const auto form =
                    details(Detail::fat_cell, slice, static_cast<std::uint64_t>(4 * row + cell));
                const double stagger = row % 2 == 0 ? 0.25 : 0.75;
                draw_fat_cell(canvas, figure,
                              static_cast<double>(slice) * slice_mm +
                                  (cell + stagger + 0.2 * (form[0] - 0.5)) * pitch_mm,
                              (static_cast<double>(row) + 0.2 * (form[1] - 0.5)) * row_mm,
                              pitch_mm * (0.44 + 0.06 * form[2]));
            }
        }
    }
}

}  // namespace

Colour between(Colour first, Colour second, double share) {
    const auto mixed = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {mixed(first.red, second.red), mixed(first.green, second.green), mixed(first.blue, second.blue)};
}

double section_border_mm(const std::array<double, 4>& bottoms, std::size_t layer, double along_mm) {
    const double x = along_mm;
    switch (layer) {
        case 0:
            return bottoms[0];
        case 1: {
            // Rounded pegs of the epidermis between the papillae of the dermis.
            const double size = std::min(0.022, 0.22 * (bottoms[1] - bottoms[0]));
            return bottoms[1] +
                   size * (wave(x + 0.03 * wave(x, 1.3, 0.2), 0.19, 0.0) + 0.4 * wave(x, 0.83, 0.4));
        }
        case 2: {
            const double size = std::min(0.02, 0.2 * (bottoms[2] - bottoms[1]));
            return bottoms[2] + size * (0.7 * wave(x, 1.4, 0.1) + 0.5 * wave(x, 0.6, 0.7));
        }
        default: {
            const double size = std::min(0.045, 0.1 * (bottoms[3] - bottoms[2]));
            return bottoms[3] +
                   size * (0.8 * wave(x, 4.0, 0.3) + 0.45 * wave(x, 1.7, 0.8) + 0.15 * wave(x, 0.8, 0.5));
        }
    }
}

void draw_section_layers(Canvas& canvas, const SectionFigure& figure) {
    const double right_mm = figure.picture.right_mm(), low_mm = figure.picture.bottom_mm();
    std::vector<PagePoint> whole = border_line(figure, -1);
    whole.push_back({right_mm, low_mm});
    whole.push_back({figure.picture.left_mm, low_mm});
    canvas.fill_polygon(whole, colours::fat);
    draw_fat(canvas, figure);
    fill_down_to(canvas, figure, 3, colours::reticular_dermis);
    draw_bundles(canvas, figure);
    canvas.polyline(border_line(figure, 3), {colours::fat_outline, 0.25});
    fill_down_to(canvas, figure, 2, colours::papillary_dermis);
    draw_fine_fibres(canvas, figure);
    fill_down_to(canvas, figure, 1, colours::epidermis);
    canvas.polyline(border_line(figure, 1), {colours::epidermis_floor, 0.4});
    fill_down_to(canvas, figure, 0, colours::stratum_corneum);
    canvas.polyline(border_line(figure, -1), {colours::surface, 0.3});
}

}  // namespace needleroll
