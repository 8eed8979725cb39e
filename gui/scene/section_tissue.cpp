#include "gui/scene/section_tissue.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "gui/scene/tissue_details.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace needleroll::scene {
namespace {

/// The strip is at least this long [mm], if a texture can hold that [px]. Its length is a power of two, since
/// software renderers repeat such textures faster.
constexpr double wanted_period_mm = 12.0, wanted_detailed_period_mm = 7.0;
constexpr unsigned longest_strip_px = 4096;

/// A wave that repeats `turns` times in a period.
double wave(double along_mm, double period_mm, int turns, double shift) {
    return std::sin(2.0 * pi * (along_mm / period_mm * turns + shift));
}

/// Rows of colour between two depths, from above the strip's top to a border, with a soft lower edge.
void add_layer(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms,
               std::size_t layer, double top_mm, sf::Color top, sf::Color bottom) {
    const double step_mm = 2.0 / strip.px_per_mm;
    const int steps = static_cast<int>(std::ceil(strip.period_mm / step_mm));
    const auto row = [&](int i) {
        const double along = strip.period_mm * i / steps;
        const double depth = border_depth_mm(bottoms, layer, along, strip.period_mm);
        const Point low = strip_pixel(strip, along, depth);
        return std::array<sf::Vertex, 3>{sf::Vertex(strip_pixel(strip, along, top_mm), top),
                                         sf::Vertex(low - Point(0.f, 0.5f), bottom),
                                         sf::Vertex(low + Point(0.f, 0.5f), with_opacity(bottom, 0.0))};
    };
    auto before = row(0);
    for (int i = 1; i <= steps; ++i) {
        const auto after = row(i);
        for (std::size_t k = 0; k < 2; ++k)
            for (const sf::Vertex& vertex :
                 {before[k], after[k], after[k + 1], before[k], after[k + 1], before[k + 1]})
                shapes.push_back(vertex);
        before = after;
    }
}

void add_layers(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& bottoms, float scale,
                TissueDetail detail) {
    const std::array<Point, 4> all{Point(0.f, 0.f), Point(strip.width_px(), 0.f),
                                   Point(strip.width_px(), strip.height_px()), Point(0.f, strip.height_px())};
    add_quad(shapes, all, {fat_ground, fat_ground, fat_ground, fat_ground});
    add_fat(shapes, strip, bottoms[3], scale);
    add_layer(shapes, strip, bottoms, 3, bottoms[2] * 0.5, reticular_dermis[0], reticular_dermis[1]);
    add_collagen(shapes, strip, bottoms, scale);
    add_layer(shapes, strip, bottoms, 2, 0.0, papillary_dermis[0], papillary_dermis[1]);
    add_papillary_details(shapes, strip, bottoms, scale);
    add_layer(shapes, strip, bottoms, 1, 0.0, epidermis[0], epidermis[1]);
    if (detail == TissueDetail::cells) add_epidermis_details(shapes, strip, bottoms);
    add_layer(shapes, strip, bottoms, 0, 0.0, stratum_corneum[0], stratum_corneum[2]);
}

/// Where the tissue's mesh is bent [mm], from the left edge of the view to its right: close together at the
/// needles, where the surface is sharply bent, far apart where it is flat.
std::vector<double> mesh_columns_mm(const SectionFrame& frame, const SkinPress& press) {
    constexpr double finest_mm = 0.04, finest_at_needle_mm = 0.1, coarsest_mm = 0.6, easing_mm = 0.84;
    std::vector<double> columns;
    const double right_mm = frame.left_mm + frame.width_px / frame.px_per_mm;
    for (double along = frame.left_mm; along < right_mm;) {
        columns.push_back(along);
        double step = coarsest_mm, next = right_mm;
        for (const NeedleInSkin& needle : press.needles) {
            const double off = along - needle.along_mm;
            step = std::min(step, finest_at_needle_mm * std::exp(std::abs(off) / easing_mm));
            if (off < -finest_mm) next = std::min(next, needle.along_mm);
        }
        // A column stands on every needle.
        along = std::min(along + std::max(step, finest_mm), next);
    }
    columns.push_back(right_mm);
    return columns;
}

}  // namespace

double border_depth_mm(const std::array<double, 4>& bottoms, std::size_t layer, double along_mm,
                       double period_mm) {
    const double x = along_mm, p = period_mm;
    const auto turns = [p](double wave_mm) {
        return std::max(1, static_cast<int>(std::lround(p / wave_mm)));
    };
    switch (layer) {
        case 0:
            return bottoms[0];
        case 1: {
            // Rete ridges: rounded pegs between the papillae.
            const double size = std::min(0.030, 0.32 * (bottoms[1] - bottoms[0]));
            const double peg = std::pow(
                std::abs(std::sin(pi * (x / p * turns(0.17) + 0.6 * wave(x, p, turns(1.3), 0.2) * 0.5))),
                0.7);
            return bottoms[1] + size * (1.3 * (0.62 - peg) + 0.35 * wave(x, p, turns(0.9), 0.4));
        }
        case 2: {
            const double size = std::min(0.025, 0.25 * (bottoms[2] - bottoms[1]));
            return bottoms[2] +
                   size * (0.7 * wave(x, p, turns(1.4), 0.1) + 0.5 * wave(x, p, turns(0.6), 0.7));
        }
        default: {
            const double size = std::min(0.05, 0.12 * (bottoms[3] - bottoms[2]));
            return bottoms[3] +
                   size * (0.8 * wave(x, p, turns(4.0), 0.3) + 0.45 * wave(x, p, turns(1.7), 0.8) +
                           0.15 * wave(x, p, turns(0.8), 0.5));
        }
    }
}

void prepare_tissue(TissuePicture& tissue, const SectionContent& content, const SectionFrame& frame,
                    float scale, TissueDetail detail) {
    const double deepest = deepest_mm(frame) + 0.05;
    if (tissue.strip && tissue.layer_bottoms_mm == content.layer_bottoms_mm && tissue.detail == detail &&
        tissue.px_per_mm == frame.px_per_mm && tissue.stretch == frame.epidermis_stretch &&
        std::abs(tissue.deepest_mm - deepest) < 1e-9)
        return;
    tissue.layer_bottoms_mm = content.layer_bottoms_mm;
    tissue.px_per_mm = frame.px_per_mm;
    tissue.stretch = frame.epidermis_stretch;
    tissue.deepest_mm = deepest;
    tissue.detail = detail;
    const double period_mm = detail == TissueDetail::layers ? wanted_period_mm : wanted_detailed_period_mm;
    const auto wanted_px = static_cast<unsigned>(
        std::clamp(period_mm * frame.px_per_mm, 64.0, static_cast<double>(longest_strip_px)));
    const unsigned whole_px = std::bit_ceil(wanted_px);
    tissue.period_mm = whole_px / frame.px_per_mm;
    const StripFrame strip{frame.px_per_mm, tissue.period_mm, deepest, frame.epidermis_mm,
                           frame.epidermis_stretch};
    const sf::Vector2u size(whole_px, static_cast<unsigned>(std::ceil(strip.height_px())) + 1);
    if (!tissue.strip || tissue.strip->getSize() != size) {
        tissue.strip = std::make_unique<sf::RenderTexture>();
        tissue.strip->create(size.x, size.y);
        tissue.strip->setRepeated(true);
        tissue.strip->setSmooth(true);
    }
    Vertices shapes;
    add_layers(shapes, strip, content.layer_bottoms_mm, scale, detail);
    tissue.strip->clear(fat_ground);
    draw(*tissue.strip, shapes);
    tissue.strip->display();
}

void draw_tissue(sf::RenderTarget& target, const TissuePicture& tissue, const SectionFrame& frame,
                 const SkinPress& press) {
    if (!tissue.strip) return;
    const StripFrame strip{tissue.px_per_mm, tissue.period_mm, tissue.deepest_mm, frame.epidermis_mm,
                           frame.epidermis_stretch};
    constexpr int rows = 8;
    // Whole periods are taken off first: texture places far from zero lose precision.
    const double first = std::floor(frame.left_mm / tissue.period_mm) * tissue.period_mm;
    const auto vertex = [&](double along, int row) {
        const double share = static_cast<double>(row) / rows;
        const double depth = tissue.deepest_mm * share * (0.35 + 0.65 * share);
        sf::Vertex made(tissue_pixel(frame, press, along, depth), sf::Color::White,
                        strip_pixel(strip, along - first, depth));
        made.texCoords.y = std::clamp(made.texCoords.y, 0.75f, strip.height_px() - 0.75f);
        return made;
    };
    Vertices mesh, edge;
    const std::vector<double> columns = mesh_columns_mm(frame, press);
    std::array<sf::Vertex, rows + 1> left, right;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (int row = 0; row <= rows; ++row)
            right[static_cast<std::size_t>(row)] = vertex(columns[column], row);
        // The surface fades out over one pixel.
        sf::Vertex above = right[0];
        above.position.y -= 1.f, above.color.a = 0;
        edge.insert(edge.end(), {right[0], above});
        if (column > 0) {
            // Triangles without area join the strips of two columns.
            if (column > 1) mesh.insert(mesh.end(), {mesh.back(), left[0]});
            for (std::size_t row = 0; row <= rows; ++row) mesh.insert(mesh.end(), {left[row], right[row]});
        }
        left = right;
    }
    sf::RenderStates states(&tissue.strip->getTexture());
    target.draw(edge.data(), edge.size(), sf::TriangleStrip, states);
    states.blendMode = sf::BlendNone;
    target.draw(mesh.data(), mesh.size(), sf::TriangleStrip, states);
}

}  // namespace needleroll::scene
