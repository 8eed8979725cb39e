/// What the layers over the skin mean, in words and units. Knows no window.
#pragma once

#include "gui/stage/layers.hpp"
#include "sim/report/colour_map.hpp"
#include "sim/scenario/scenario.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// A layer as the switch offers it.
struct OverlayName {
    std::string_view name;
    std::string_view help;
};

/// By Overlay.
inline constexpr std::array<OverlayName, 7> overlay_names = {{
    {"Density", "Holes per cm², smoothed (0)"},
    {"Coverage gaps", "Skin too far from any hole (1)"},
    {"Depth", "Mean depth of the holes around (2)"},
    {"Double strikes", "Places that were struck again (3)"},
    {"Radii", "Coverage by radius: how near the next hole is (4)"},
    {"Bands", "Under, on and over the target density (5)"},
    {"None", "Skin and holes only (6)"},
}};

/// A patch of colour, or a sign, with its meaning.
struct LegendEntry {
    enum class Sign { plain, outline, dot, ring, under, on_target, over } sign = Sign::plain;
    Colour colour = {};
    std::string words;
};

/// What stands beside the skin for a layer: a scale of a colour map, or entries; and a note on how it was
/// made.
struct Legend {
    std::string title;
    std::string unit;
    std::optional<ColourMap> map;  ///< with `high` and `ticks`; empty: entries only
    double high = 1.0;
    std::vector<double> ticks;
    int tick_decimals = 0;
    double full_opacity_at = 0.0;
    std::vector<LegendEntry> entries;
    std::string note;
};

/// The legend of a layer on a run of the scenario.
Legend legend_of(Overlay overlay, const Scenario& scenario);

/// The value of the layer under the pointer; empty when the layer has none.
std::string place_in_words(Overlay overlay, double value);

}  // namespace needleroll::gui
