#include "gui/scene/aims/cut_cells.hpp"

#include "gui/scene/aims/cut_fibres.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Cells across [mm]: basal ones are slender, those above rounder, near the surface flat.
constexpr double basal_cell_mm = 0.0085, spinous_cell_mm = 0.0125;

double unit_at(int column, int row, std::uint32_t seed) {
    return static_cast<double>(unit_of(hash(column, row, seed)));
}

/// Strength of the pigment in the basal row of skin of a tone.
double own_pigment(int tone) {
    return 0.10 + 0.15 * std::clamp(tone, 0, 5);
}

struct EpidermisCut {
    const StripFrame& strip;
    const CutTissue& tissue;
    double horny_mm, width_mm;
    double bottom_mm(double along) const { return cut_border_mm(tissue, 1, along); }
    double more_pigment(double along) const {
        return tissue.pigment ? std::clamp(tissue.pigment(along), 0.0, 1.0) : 0.0;
    }
    double pigment(double along) const {
        return std::min(1.0, own_pigment(tissue.tone) + 0.75 * more_pigment(along));
    }
};

/// Rows of colour from the surface to the rete ridges.
void add_epidermis_ground(Vertices& shapes, const EpidermisCut& cut) {
    const int steps = static_cast<int>(std::ceil(cut.strip.period_mm * cut.strip.px_per_mm / 1.5));
    std::array<sf::Vertex, 4> before, after;
    for (int i = 0; i <= steps; ++i) {
        const double along = cut.width_mm * i / steps, bottom = cut.bottom_mm(along);
        const double dark = cut.pigment(along);
        const sf::Color top = mix(epidermis[0], pigment_light, 0.35 * dark),
                        low = mix(epidermis[1], pigment_dark, 0.55 * dark);
        const Point edge = strip_pixel(cut.strip, along, bottom);
        after = {sf::Vertex(strip_pixel(cut.strip, along, 0.0), top),
                 sf::Vertex(strip_pixel(cut.strip, along, 0.62 * bottom), mix(top, low, 0.45)),
                 sf::Vertex(edge - Point(0.f, 0.5f), low),
                 sf::Vertex(edge + Point(0.f, 0.5f), with_opacity(low, 0.0))};
        for (std::size_t k = 0; i > 0 && k < 3; ++k)
            for (const sf::Vertex& vertex :
                 {before[k], after[k], after[k + 1], before[k], after[k + 1], before[k + 1]})
                shapes.push_back(vertex);
        before = after;
    }
}

/// Cells between the basal row and the horny layer, flatter towards the surface.
void add_cells(Vertices& shapes, const EpidermisCut& cut) {
    const double px = cut.strip.px_per_mm;
    if (spinous_cell_mm * px < 3.0) return;
    const double fade = std::clamp((spinous_cell_mm * px - 3.0) / 2.0, 0.0, 1.0);
    const int columns = static_cast<int>(cut.width_mm / spinous_cell_mm);
    const double pitch = cut.width_mm / columns;
    for (int row = 0; row < 14; ++row)
        for (int column = 0; column < columns; ++column) {
            const double along =
                pitch * (column + (row % 2 == 0 ? 0.25 : 0.75) + 0.3 * (unit_at(column, row, 31u) - 0.5));
            const double up = basal_cell_mm * 1.7 + spinous_cell_mm * (0.9 * row - 0.012 * row * row);
            const double bottom = cut.bottom_mm(along), depth = bottom - up;
            if (depth < cut.horny_mm + 0.004) continue;
            const double flat = std::clamp(1.0 - (depth - cut.horny_mm) / (bottom - cut.horny_mm), 0.0, 1.0);
            const double half_x = 0.5 * pitch * (0.92 + 0.25 * flat),
                         half_y = 0.5 * spinous_cell_mm * (0.86 - 0.5 * flat * flat);
            std::array<Point, 10> rim;
            for (std::size_t k = 0; k < rim.size(); ++k) {
                const double angle = 0.628318530718 * static_cast<double>(k);
                rim[k] = strip_pixel(cut.strip, along + half_x * std::cos(angle),
                                     depth + half_y * std::sin(angle));
            }
            const sf::Color body = mix(epidermis[0], epidermis[1], 0.25 + 0.5 * (1.0 - flat));
            add_polygon(shapes, rim, with_opacity(mix(body, sf::Color::White, 0.42), 0.62 * fade));
            const Point middle = strip_pixel(cut.strip, along, depth);
            add_disc(shapes, middle, static_cast<float>(0.0026 * px),
                     with_opacity(cell_core, fade * (0.62 - 0.42 * flat)));
        }
}

/// The basal row: slender cells on the border, each with a cap of pigment.
void add_basal_row(Vertices& shapes, const EpidermisCut& cut) {
    const double px = cut.strip.px_per_mm;
    const double pitch = std::max(basal_cell_mm, 2.4 / px);
    const int steps = static_cast<int>(cut.width_mm / 0.001);
    std::vector<Point> line;
    double walked = 0.0;
    int cell = 0;
    double last_depth = cut.bottom_mm(0.0);
    for (int i = 1; i <= steps; ++i) {
        const double along = cut.width_mm * i / steps, depth = cut.bottom_mm(along);
        const double run = cut.width_mm / steps, drop = depth - last_depth, length = std::hypot(run, drop);
        walked += length;
        last_depth = depth;
        if (walked < pitch) continue;
        walked -= pitch;
        ++cell;
        const double nx = drop / length, ny = -run / length;  // towards the surface
        const double dark = cut.pigment(along);
        const Point foot = strip_pixel(cut.strip, along + nx * 0.0015, depth + ny * 0.0015),
                    head = strip_pixel(cut.strip, along + nx * 0.0125, depth + ny * 0.0125);
        const auto width = static_cast<float>(0.82 * pitch * px);
        add_segment(shapes, foot, head, width,
                    with_opacity(mix(basal_cell, pigment_dark, 0.75 * dark), 0.75));
        const Point core = (foot + head) * 0.5f;
        add_disc(shapes, core, std::max(0.30f * width, 0.5f), with_opacity(cell_core, 0.55));
        // The cap lies over the nucleus, towards the surface.
        if (unit_at(cell, 0, 33u) < 0.35 + 0.65 * dark)
            add_disc(shapes, head, width * (0.22f + 0.25f * static_cast<float>(dark)),
                     with_opacity(pigment_grain, 0.35 + 0.6 * dark));
    }
}

/// Grains of pigment above the basal row, more where there is more of it.
void add_grains(Vertices& shapes, const EpidermisCut& cut, float scale) {
    const int count = static_cast<int>(520.0 * cut.width_mm);
    for (int i = 0; i < count; ++i) {
        const double along = cut.width_mm * unit_at(i, 1, 34u), more = cut.more_pigment(along);
        if (unit_at(i, 2, 34u) > more) continue;
        const double up = 0.012 + 0.05 * std::pow(unit_at(i, 3, 34u), 2.0);
        const double depth = cut.bottom_mm(along) - up;
        if (depth < cut.horny_mm) continue;
        const auto radius =
            static_cast<float>(std::max(0.0016 * cut.strip.px_per_mm, 0.55 * static_cast<double>(scale)));
        add_disc(shapes, strip_pixel(cut.strip, along, depth), radius, with_opacity(pigment_grain, 0.75));
    }
}

/// The horny layer: pale, in thin wavy sheets where they are thick enough to be told apart.
void add_horny_layer(Vertices& shapes, const EpidermisCut& cut, float scale) {
    const double px = cut.strip.px_per_mm;
    add_band(
        shapes, cut.strip, 0.0, [&](double) { return cut.horny_mm; },
        [](double) {
            return std::array<sf::Color, 2>{stratum_corneum[0], stratum_corneum[2]};
        });
    const int sheets = static_cast<int>(cut.horny_mm * px / 1.7);
    const int steps = static_cast<int>(std::ceil(cut.width_mm * px / 3.0));
    for (int sheet = 1; sheet < std::min(sheets, 6); ++sheet) {
        const double share = static_cast<double>(sheet) / std::min(sheets, 6);
        std::vector<Point> line;
        for (int i = 0; i <= steps; ++i) {
            const double along = cut.width_mm * i / steps;
            const auto wave = static_cast<double>(
                smooth_noise(static_cast<float>(along * 16.0), static_cast<float>(sheet) * 3.7f, 36u));
            line.push_back(strip_pixel(cut.strip, along, cut.horny_mm * (share + 0.10 * wave)));
        }
        add_line(shapes, line, 0.9f * scale,
                 with_opacity(mix(stratum_corneum[2], epidermis[1], 0.35), 0.30 + 0.35 * share));
    }
    // The edge towards the air is soft.
    std::vector<Point> edge;
    for (int i = -1; i <= steps + 1; ++i)
        edge.push_back(strip_pixel(cut.strip, cut.width_mm * i / steps, 0.0));
    add_line(shapes, edge, 1.4f * scale, stratum_corneum[0]);
}

}  // namespace

void add_epidermis_of_cut(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale) {
    const EpidermisCut cut{strip, tissue, tissue.layer_bottoms_mm[0], strip.period_mm};
    add_epidermis_ground(shapes, cut);
    add_cells(shapes, cut);
    add_basal_row(shapes, cut);
    add_grains(shapes, cut, scale);
    add_horny_layer(shapes, cut, scale);
}

}  // namespace needleroll::scene
