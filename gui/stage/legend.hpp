/// What the layers over the skin mean, in words and units. Knows no window.
#pragma once

#include "gui/stage/layers.hpp"
#include "gui/words/stage.hpp"
#include "sim/report/colour_map.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/words/language.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// A layer as the switch offers it.
struct OverlayName {
    Word name;
    Word help;
};

/// By Overlay.
inline constexpr std::array<OverlayName, 7> overlay_names = {{
    {words::stage::density, words::stage::density_help},
    {words::stage::gaps, words::stage::gaps_help},
    {words::stage::depth, words::stage::depth_help},
    {words::stage::double_strikes, words::stage::double_strikes_help},
    {words::stage::radii, words::stage::radii_help},
    {words::stage::bands, words::stage::bands_help},
    {words::stage::none, words::stage::none_help},
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

/// The legend of a layer, in a language, on a run of the scenario.
Legend legend_of(const Language& language, Overlay overlay, const Scenario& scenario);

/// The value of the layer under the pointer; empty when the layer has none.
std::string place_in_words(const Language& language, Overlay overlay, double value);

}  // namespace needleroll::gui
