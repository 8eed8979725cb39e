#include "gui/scene/aims/cut_tissue.hpp"

#include "gui/scene/aims/cut_cells.hpp"
#include "gui/scene/aims/cut_fibres.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/section_tissue.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Distance of the pegs under the epidermis of the face [mm].
constexpr double peg_mm = 0.15;
/// The waves of the deeper borders repeat after this length [mm].
constexpr double border_period_mm = 12.0;
/// Room for the triangles of one layer.
constexpr std::size_t layer_vertices = 130'000;

double slow_wave(double along_mm, double per_mm, std::uint32_t seed) {
    return static_cast<double>(smooth_noise(static_cast<float>(along_mm * per_mm), 0.5f, seed));
}

/// The cut lies in the same light as the surface: darker below and to the right.
void add_cut_light(Vertices& shapes, const StripFrame& strip) {
    add_band(
        shapes, strip, 0.0, [&](double) { return strip.deepest_mm; },
        [&](double along) {
            const double right = along / strip.period_mm;
            return std::array<sf::Color, 2>{with_opacity(shadow, 0.03 * right),
                                            with_opacity(shadow, 0.05 + 0.06 * right)};
        });
}

/// The tissue with places counted from the picture's left edge, as on the strip.
CutTissue shifted(CutTissue tissue, double left_mm) {
    for (auto* share : {&tissue.dip_mm, &tissue.scar, &tissue.pigment})
        if (*share) *share = [kept = *share, left_mm](double along_mm) { return kept(along_mm + left_mm); };
    return tissue;
}

/// How much of the surface's dip a depth follows.
double following(const CutTissue& tissue, double depth_mm) {
    const double follow = tissue.layer_bottoms_mm[1];
    return 1.0 - std::clamp((depth_mm - follow) / (tissue.still_from_mm - follow), 0.0, 1.0);
}

/// The dip of every column of pixels: asked for by each triangle, it would cost more than all else.
struct DipTable {
    static constexpr int spare = 64;  ///< columns beyond both ends: fibres reach over them
    std::vector<double> dips_mm;

    DipTable(const BlockFrame& frame, const CutTissue& tissue) {
        const int columns = static_cast<int>(std::ceil(frame.width_px)) + 1;
        for (int i = -spare; i <= columns + spare; ++i)
            dips_mm.push_back(tissue.dip_mm ? tissue.dip_mm(frame.left_mm + i / frame.px_per_mm) : 0.0);
    }
    double at(float x_px) const {
        const double place =
            std::clamp(static_cast<double>(x_px) + spare, 0.0, static_cast<double>(dips_mm.size()) - 1.001);
        const auto i = static_cast<std::size_t>(place);
        return dips_mm[i] + (dips_mm[i + 1] - dips_mm[i]) * (place - static_cast<double>(i));
    }
};

/// The cut under way: what is added lies flat on the strip, is bent with the surface and drawn.
struct CutDrawing {
    sf::RenderTarget& target;
    const BlockFrame& frame;
    const CutTissue& tissue;
    DipTable dips{frame, tissue};
    Vertices shapes{};  ///< kept from layer to layer: fresh memory costs more than the drawing

    void draw_layer() {
        for (sf::Vertex& vertex : shapes) {
            const double depth = static_cast<double>(vertex.position.y) / frame.px_per_mm;
            const double bent = depth + dips.at(vertex.position.x) * following(tissue, depth);
            vertex.position.y = static_cast<float>(frame.front_px + bent * frame.px_per_mm);
        }
        draw(target, shapes);
        shapes.clear();
    }
};

/// A layer's ground, from a depth down to its border.
void add_ground(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, std::size_t layer,
                const std::array<Tint, 2>& tints) {
    const double top = layer == 3 ? 0.5 * tissue.layer_bottoms_mm[2] : 0.0;
    add_band(
        shapes, strip, top, [&](double along) { return cut_border_mm(tissue, layer, along); },
        [&](double) {
            return std::array<sf::Color, 2>{tints[0], tints[1]};
        });
}

}  // namespace

double cut_share(const std::function<double(double)>& share, double along_mm) {
    return share ? std::clamp(share(along_mm), 0.0, 1.0) : 0.0;
}

double bent_mm(const CutTissue& tissue, double along_mm, double depth_mm) {
    const double dip = tissue.dip_mm ? tissue.dip_mm(along_mm) : 0.0;
    return depth_mm + dip * following(tissue, depth_mm);
}

double peg_turns(double along_mm) {
    return along_mm / peg_mm + 0.75 * slow_wave(along_mm, 2.3, 91u);
}

double cut_border_mm(const CutTissue& tissue, std::size_t layer, double along_mm) {
    const std::array<double, 4>& bottoms = tissue.layer_bottoms_mm;
    if (layer != 1) return border_depth_mm(bottoms, layer, along_mm + 1.3, border_period_mm);
    const double size = std::min(0.026, 0.30 * (bottoms[1] - bottoms[0]));
    const double peg = std::cos(2.0 * pi * peg_turns(along_mm));
    const double high = 0.62 + 0.55 * slow_wave(along_mm, 4.7, 92u);
    const double grown =
        bottoms[1] + size * (high * (peg + 0.22 * peg * peg) + 0.35 * slow_wave(along_mm, 3.1, 93u));
    return grown + (0.80 * bottoms[1] - grown) * cut_share(tissue.scar, along_mm);
}

void draw_cut_tissue(sf::RenderTarget& target, const BlockFrame& frame, const CutTissue& tissue,
                     float scale) {
    const double deepest = (frame.height_px - frame.front_px) / frame.px_per_mm + 0.1;
    const StripFrame strip{frame.px_per_mm, frame.width_px / frame.px_per_mm, deepest,
                           tissue.layer_bottoms_mm[1], 1.0};
    const CutTissue on_strip = shifted(tissue, frame.left_mm);
    CutDrawing cut{target, frame, tissue};
    cut.shapes.reserve(layer_vertices);
    add_band(
        cut.shapes, strip, 0.0, [&](double) { return deepest; },
        [](double) {
            return std::array<sf::Color, 2>{fat_ground, fat_ground};
        });
    if (deepest > tissue.layer_bottoms_mm[3] - 0.1)
        add_fat(cut.shapes, strip, tissue.layer_bottoms_mm[3], scale);
    cut.draw_layer();
    add_ground(cut.shapes, strip, on_strip, 3, reticular_dermis);
    add_bundles(cut.shapes, strip, on_strip, scale);
    cut.draw_layer();
    add_ground(cut.shapes, strip, on_strip, 2, papillary_dermis);
    add_papillary_fibres(cut.shapes, strip, on_strip, scale);
    add_papillary_vessels(cut.shapes, strip, on_strip, scale);
    cut.draw_layer();
    if (tissue.scar) add_scar_fibres(cut.shapes, strip, on_strip, scale);
    add_epidermis_of_cut(cut.shapes, strip, on_strip, scale);
    add_cut_light(cut.shapes, strip);
    cut.draw_layer();
}

}  // namespace needleroll::scene
