/// The front of a block of skin: layers, cells, fibres, vessels and fat on the cut, bent with its surface.
#pragma once

#include "gui/scene/aims/skin_block.hpp"

#include <array>
#include <functional>

namespace needleroll::scene {

/// What is cut. Shares go from 0 to 1 and depend on the place along the cut [mm].
struct CutTissue {
    std::array<double, 4> layer_bottoms_mm{0.0168, 0.1, 0.2, 1.105};
    std::function<double(double)> dip_mm;   ///< how deep the surface lies below the skin plane
    double still_from_mm = 1.6;             ///< tissue this deep does not follow the surface
    std::function<double(double)> scar;     ///< scar instead of skin that has grown
    std::function<double(double)> pigment;  ///< how much more pigment than around it
    int tone = 1;                           ///< of the skin, as in SkinLook
};

/// A share of the tissue at a place, 0 without one.
double cut_share(const std::function<double(double)>& share, double along_mm);

/// Depth [mm] below the skin plane of a place that lies `depth_mm` below the surface.
double bent_mm(const CutTissue& tissue, double along_mm, double depth_mm);

/// Turns of the pegs under the epidermis from the left edge on: whole numbers are the tips of pegs, halves
/// the tops of the papillae between them.
double peg_turns(double along_mm);

/// Depth [mm] below the surface of the lower border of the epidermis (rounded pegs, flat in a scar), the
/// papillary (2) and the reticular dermis (3).
double cut_border_mm(const CutTissue& tissue, std::size_t layer, double along_mm);

/// Draws everything on the cut, from fat to stratum corneum.
void draw_cut_tissue(sf::RenderTarget& target, const BlockFrame& frame, const CutTissue& tissue, float scale);

}  // namespace needleroll::scene
