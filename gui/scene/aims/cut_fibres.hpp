/// Fibres and vessels of the dermis on a cut, in flat pixels of the strip. Places come from fixed seeds.
#pragma once

#include "gui/scene/aims/cut_tissue.hpp"
#include "gui/scene/tissue_details.hpp"

#include <cmath>

namespace needleroll::scene {

/// A band of colour from a depth below the surface to a border, with a soft lower edge. `border(along_mm)`
/// gives the border [mm], `tints(along_mm)` the colours at top and bottom.
template <class Border, class Tints>
void add_band(Vertices& shapes, const StripFrame& strip, double top_mm, const Border& border,
              const Tints& tints) {
    const int steps = static_cast<int>(std::ceil(strip.period_mm * strip.px_per_mm / 1.5));
    std::array<sf::Vertex, 3> before, after;
    for (int i = 0; i <= steps; ++i) {
        const double along = strip.period_mm * i / steps;
        const std::array<sf::Color, 2> colours = tints(along);
        const Point low = strip_pixel(strip, along, border(along));
        after = {sf::Vertex(strip_pixel(strip, along, top_mm), colours[0]),
                 sf::Vertex(low - Point(0.f, 0.5f), colours[1]),
                 sf::Vertex(low + Point(0.f, 0.5f), with_opacity(colours[1], 0.0))};
        for (std::size_t k = 0; i > 0 && k < 2; ++k)
            for (const sf::Vertex& vertex :
                 {before[k], after[k], after[k + 1], before[k], after[k + 1], before[k + 1]})
                shapes.push_back(vertex);
        before = after;
    }
}

/// Bundles of collagen in the reticular dermis: broad ones, finer ones, single fibres; more of them the
/// closer one looks.
void add_bundles(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale);

/// The loose fibres of the papillary dermis.
void add_papillary_fibres(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale);

/// The vessels along the border of the two dermal layers, and a loop in every other papilla; none in a scar.
void add_papillary_vessels(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale);

/// Scar: thin fibres packed along the surface instead of the basketwork around it, fewer with depth.
void add_scar_fibres(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale);

}  // namespace needleroll::scene
