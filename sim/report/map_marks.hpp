/// What is drawn on top of every map: the picture itself, borders, names, the largest gap, a scale bar.
#pragma once

#include "sim/report/map_layer.hpp"
#include "sim/report/plot.hpp"

#include <span>
#include <vector>

namespace needleroll {

/// The coloured picture of a layer in its place.
void draw_picture(Canvas& canvas, const PlotFrame& frame, const MapLayer& layer);

/// A bright line with a dark rim, visible on every colour of a map.
void draw_border(Canvas& canvas, std::span<const PagePoint> corners, const std::vector<double>& dash_mm);

/// The border of a named region, with its name.
void draw_region(Canvas& canvas, const PlotFrame& frame, const NamedRegion& region);

/// A ring that stands out; `radius_mm` on the page.
void draw_ring(Canvas& canvas, PagePoint centre, double radius_mm);

/// The ring of the largest gap, to scale where that is not too small to be seen.
void draw_gap(Canvas& canvas, const PlotFrame& frame, const EmptyCircle& gap);

/// A bar of round length, about an eighth of the map, in its lower left corner.
void draw_scale_bar(Canvas& canvas, const PlotFrame& frame);

}  // namespace needleroll
