/// What lies in the skin of a printed side view: layers with wavy borders, fibres, fat cells, channels.
#pragma once

#include "sim/report/section_figure.hpp"

namespace needleroll {

/// Depth [mm] of the lower border of a layer (0 to 3, from outside) at a place; waves about its mean depth.
double section_border_mm(const std::array<double, 4>& layer_bottoms_mm, std::size_t layer, double along_mm);

/// The tissue from side to side of the window and down to its lower edge.
void draw_section_layers(Canvas& canvas, const SectionFigure& figure);

/// The channels that were left behind, as wide as the model leaves them open.
void draw_section_channels(Canvas& canvas, const SectionFigure& figure);

/// Drum and needles.
void draw_section_drum(Canvas& canvas, const SectionFigure& figure);

/// A colour between two: 0 gives the first, 1 the second.
Colour between(Colour first, Colour second, double share);

}  // namespace needleroll
