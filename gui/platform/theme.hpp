/// The one table of colours of the interface, by role and theme. What lies on the stage has its own, the same
/// in all themes (gui/scene/tissue_colours.hpp). Drawing code never holds a colour of its own.
#pragma once

#include "sim/core/colour.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <SFML/Graphics/Color.hpp>
#include <imgui.h>

namespace needleroll::gui {

/// Light is the default, dark for dim rooms, projector for the hardest contrast.
enum class ThemeName { light, dark, projector };

/// All themes in the order a menu offers them.
inline constexpr std::array<ThemeName, 3> all_themes{ThemeName::light, ThemeName::dark, ThemeName::projector};

/// "light", "dark" or "projector", as the settings file spells it.
std::string_view theme_text(ThemeName theme);

/// The theme of that spelling, or nothing.
std::optional<ThemeName> theme_from_text(std::string_view text);

/// Colours of the interface by what they are for.
struct Palette {
    Colour stage;           ///< behind the skin
    Colour panel;           ///< side panels, bars
    Colour panel_soft;      ///< caption boxes, the trough of segments
    Colour raised;          ///< chosen segment, pickers, open lists, cards
    Colour line;            ///< dividers, decorative
    Colour border;          ///< buttons and pickers
    Colour border_strong;   ///< controls recognised only by their outline
    Colour track;           ///< the empty part of sliders and bars
    Colour grid;            ///< grid lines of plots
    Colour ink;             ///< text and numbers
    Colour ink_soft;        ///< labels
    Colour ink_faint;       ///< units and hints; on panel only, never on stage
    Colour accent;          ///< what can be acted on, and your result
    Colour accent_hover;    ///< accent under the pointer
    Colour accent_soft;     ///< chosen chip, toggled tool
    Colour on_accent;       ///< text and icons on accent
    Colour knob;            ///< knobs of sliders and switches
    Colour switch_off;      ///< trough of a switch that is off
    Colour reference;       ///< published value, reset
    Colour reference_soft;  ///< fill behind amber outlines
    Colour reference_line;  ///< outline of Reset all
    Colour range_bar;       ///< published range under a slider
    Colour warn;            ///< fault or missed cue, always with an icon
    Colour warn_soft;       ///< fill behind a warning
    Colour pill;            ///< dark pill over the stage
    Colour on_pill;         ///< text on the dark pill
    Colour shadow;          ///< under what floats; its alpha is the strength
};

/// The colours of a theme.
const Palette& palette(ThemeName theme);

/// The colour with its opacity multiplied by 0 to 1.
Colour faded(Colour colour, double opacity);

/// The colour without its transparency.
inline Colour opaque(Colour colour) {
    return {colour.red, colour.green, colour.blue, 255};
}

/// The mix of two colours, channel by channel: fraction 0 gives `from`, 1 gives `to`.
Colour mixed(Colour from, Colour to, double fraction);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast_ratio(Colour a, Colour b);

/// The colour for Dear ImGui draw lists.
inline ImU32 imgui_colour(Colour c) {
    return IM_COL32(c.red, c.green, c.blue, c.alpha);
}

/// The colour for Dear ImGui styles.
inline ImVec4 imgui_style_colour(Colour c) {
    return ImGui::ColorConvertU32ToFloat4(imgui_colour(c));
}

/// The colour for SFML.
inline sf::Color sfml_colour(Colour c) {
    return sf::Color(c.red, c.green, c.blue, c.alpha);
}

/// A fresh style of sizes and colours for the theme at a text scale (1 = 100 %).
ImGuiStyle make_style(const Palette& colours, double text_scale);

}  // namespace needleroll::gui
