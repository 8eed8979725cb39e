/// The fibres of the dermis as paths in millimetres, before and after: pure functions of a fixed seed, no
/// drawing. `x` runs along the skin from 0 to the width, `y` is the depth below the skin's mean surface.
///
/// What is here lies on both sides of the picture alike, new collagen alone comes after. Its amount is
/// stated as an area, which is what histology measures: the drawn area of new strands in the upper dermis is
/// `amount` times that of the collagen already there (overlaps counted twice on both sides).
#pragma once

#include "gui/scene/shapes.hpp"

#include <span>
#include <vector>

namespace needleroll::scene {

/// A strand [mm]: a path with its half width at each point.
struct Strand {
    std::vector<Point> points;
    std::vector<float> half_widths;
    float tone = 0.f;  ///< 0 to 1: its own shade within the colours of its kind
};

/// A fibre-making cell (fibroblast): a spindle along its axis [mm].
struct SpindleCell {
    Point middle;
    float angle_rad = 0.f;
    float length = 0.05f;
};

/// Depths [mm] of the picture's borders, with their gentle waves, at a place along the skin.
float surface_depth_mm(float x_mm);       ///< the skin's surface
float outer_skin_depth_mm(float x_mm);    ///< lower border of the epidermis: ridges and papillae
float upper_dermis_depth_mm(float x_mm);  ///< lower border of the upper dermis, along the vessel plexus
inline constexpr float horny_layer_mm = 0.0168f;  ///< stratum corneum, as in the site "cheek"

/// What lies in a piece of skin.
struct FibreTissue {
    float width_mm = 0.f, depth_mm = 0.f;
    std::vector<Strand> bundles;       ///< thick collagen of the deep dermis, in drawing order
    std::vector<Strand> collagen;      ///< collagen already there in the upper dermis
    std::vector<Strand> new_collagen;  ///< in the order in which it appears
    std::vector<Strand> elastin;
    std::vector<Strand> capillaries;  ///< loops that rise from the plexus into the papillae
    std::vector<Strand> plexus;       ///< vessels along the lower border of the upper dermis
    std::vector<Strand> feeding;      ///< vessels that rise to the plexus through the deep dermis
    std::vector<SpindleCell> cells;
};

/// The piece of skin of that size [mm]. The same size gives the same piece.
FibreTissue fibre_tissue(float width_mm, float depth_mm);

/// Area [mm2] of a strand inside the upper dermis of a tissue: each piece of its path counts with its mean
/// width where it begins inside.
double area_in_upper_dermis_mm2(const Strand& strand, float tissue_width_mm);

/// Sum of these areas.
double area_in_upper_dermis_mm2(std::span<const Strand> strands, float tissue_width_mm);

/// The new collagen that stands for `amount` (C - 1; 0 gives none): strands in order of appearance, the last
/// one only as long as the amount asks. So that a smaller amount shows the beginning of the same list.
std::vector<Strand> new_collagen_for(const FibreTissue& tissue, double amount);

}  // namespace needleroll::scene
