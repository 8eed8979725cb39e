/// What lies in the layers of the section: collagen, capillaries, fat cells. Places come from a fixed seed.
#pragma once

#include "gui/scene/shapes.hpp"

#include <array>

namespace needleroll::scene {

/// The strip that the tissue is drawn on: repeats after period_mm, depth downwards from 0.
struct StripFrame {
    double px_per_mm = 59.0, period_mm = 12.0, deepest_mm = 2.0;
    double epidermis_mm = 0.1, epidermis_stretch = 1.0;
    float width_px() const { return static_cast<float>(period_mm * px_per_mm); }
    float height_px() const;
};

/// Pixel of a place on the strip.
Point strip_pixel(const StripFrame& strip, double along_mm, double depth_mm);

/// Fat cells below a depth: packed, a little uneven.
void add_fat(Vertices& shapes, const StripFrame& strip, double top_mm, float scale);

/// Collagen bundles of the reticular dermis: long strokes, dark and light, mostly along the skin.
void add_collagen(Vertices& shapes, const StripFrame& strip, const std::array<double, 4>& layer_bottoms_mm,
                  float scale);

/// Fine fibres and capillary loops of the papillary dermis and the plexus below it.
void add_papillary_details(Vertices& shapes, const StripFrame& strip,
                           const std::array<double, 4>& layer_bottoms_mm, float scale);

/// Cells of the epidermis, flat under the horny layer and round below, and the darker row that stands on its
/// lower border.
void add_epidermis_details(Vertices& shapes, const StripFrame& strip,
                           const std::array<double, 4>& layer_bottoms_mm);

}  // namespace needleroll::scene
