/// Bars with a scale: the legend of a colour map, the hero bar, the layers of the skin.
#pragma once

#include "gui/platform/ui.hpp"
#include "sim/report/colour_map.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace needleroll::gui {

/// Opacity of a map's colour at a value: rises from 0 to 1 between 0 and `full_at`, so that bare skin stays
/// bare; 1 everywhere without `full_at`. The same function fades the layer and its legend. No drawing.
double map_opacity(double value, double full_at);

/// A bar in the colours of a map.
struct ColourBar {
    ColourMap map = ColourMap::viridis;
    double low = 0.0;
    double high = 1.0;
    std::string_view title = {};         ///< over the bar, left; no line over the bar when both are empty
    std::string_view unit = {};          ///< over the bar, right
    std::span<const double> ticks = {};  ///< values named under the bar
    int tick_decimals = 0;
    double full_opacity_at = 0.0;          ///< colours fade in below this value (map_opacity)
    std::optional<double> filled_to = {};  ///< only up to here in colour, with a dark tick: the hero bar
    std::optional<double> reference = {};  ///< published value: amber tick
    std::string_view reference_text = {};  ///< under the bar, right, in amber
};

/// Draws the bar over `width_px` (0: the panel). Hovering says the value under the pointer.
void colour_bar(Ui& ui, const char* id, const ColourBar& bar, float width_px = 0.0f);

/// One layer of the skin from top to bottom.
struct LayerPart {
    std::string_view name = {};
    Colour colour = {};
    double to_mm = 0.0;  ///< lower border; the first layer starts at 0
};

/// A bar of layers with a band of depths and their median.
struct LayerBar {
    std::span<const LayerPart> layers = {};
    double deepest_mm = 0.0;  ///< right end of the bar
    std::optional<double> low_mm = {};
    std::optional<double> high_mm = {};
    std::optional<double> median_mm = {};
};

/// Place of the layer a depth lies in; the last one for deeper values. No drawing.
int layer_at(std::span<const LayerPart> layers, double depth_mm);

/// Draws the bar; the layer of the median is named in bold, the first and the last where there is room.
void layer_bar(Ui& ui, const char* id, const LayerBar& bar, float width_px = 0.0f);

}  // namespace needleroll::gui
