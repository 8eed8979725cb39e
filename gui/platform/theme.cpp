#include "gui/platform/theme.hpp"

#include "sim/report/figure_colours.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// A colour as designers write it, 0xRRGGBB.
constexpr Colour hex(unsigned code, unsigned alpha = 255) {
    return {static_cast<std::uint8_t>(code >> 16 & 255u), static_cast<std::uint8_t>(code >> 8 & 255u),
            static_cast<std::uint8_t>(code & 255u), static_cast<std::uint8_t>(alpha)};
}

/// What paper has too is taken from there.
constexpr Palette light_palette{.stage = hex(0xE7EDED),
                                .panel = hex(0xFBFCFC),
                                .panel_soft = figure_colours::nothing,
                                .raised = figure_colours::paper,
                                .line = figure_colours::grid,
                                .border = hex(0xBECBCD),
                                .border_strong = hex(0x7E9297),
                                .track = hex(0xDAE3E4),
                                .grid = hex(0xDFE7E8),
                                .ink = figure_colours::ink,
                                .ink_soft = figure_colours::ink_2,
                                .ink_faint = hex(0x5F747A),
                                .accent = figure_colours::accent,
                                .accent_hover = hex(0x095860),
                                .accent_soft = figure_colours::accent_soft,
                                .on_accent = hex(0xFFFFFF),
                                .knob = hex(0xFFFFFF),
                                .switch_off = hex(0x9FB1B4),
                                .reference = figure_colours::reference,
                                .reference_soft = hex(0xFFF8F0),
                                .reference_line = hex(0xE3B58B),
                                .range_bar = hex(0xD9A763),
                                .warn = hex(0xB4470E),
                                .warn_soft = hex(0xFBE7DA),
                                .pill = hex(0x12252B, 235),
                                .on_pill = hex(0xFFFFFF),
                                .shadow = hex(0x12252B, 71)};

constexpr Palette dark_palette{.stage = hex(0x0F181C),
                               .panel = hex(0x172227),
                               .panel_soft = hex(0x1F2D33),
                               .raised = hex(0x2B3C43),
                               .line = hex(0x2B3B41),
                               .border = hex(0x6C8188),
                               .border_strong = hex(0x6C8188),
                               .track = hex(0x35474E),
                               .grid = hex(0x2B3B41),
                               .ink = hex(0xE8F0F1),
                               .ink_soft = hex(0xB4C4C8),
                               .ink_faint = hex(0x8FA3A8),
                               .accent = hex(0x5CC6C4),
                               .accent_hover = hex(0x7AD5D3),
                               .accent_soft = hex(0x17393C),
                               .on_accent = hex(0x062A2D),
                               .knob = hex(0xF4F8F8),
                               .switch_off = hex(0x5A6E75),
                               .reference = hex(0xF0B063),
                               .reference_soft = hex(0x2C261D),
                               .reference_line = hex(0xA87A3C),
                               .range_bar = hex(0xA87A3C),
                               .warn = hex(0xF08A55),
                               .warn_soft = hex(0x3A261D),
                               .pill = hex(0xE8F0F1, 240),
                               .on_pill = hex(0x12252B),
                               .shadow = hex(0x000000, 120)};

constexpr Palette projector_palette{.stage = hex(0xFFFFFF),
                                    .panel = hex(0xFFFFFF),
                                    .panel_soft = hex(0xEEF2F2),
                                    .raised = hex(0xFFFFFF),
                                    .line = hex(0x5A6A70),
                                    .border = hex(0x000000),
                                    .border_strong = hex(0x000000),
                                    .track = hex(0xC3CDD0),
                                    .grid = hex(0xAEBABD),
                                    .ink = hex(0x000000),
                                    .ink_soft = hex(0x1F2B30),
                                    .ink_faint = hex(0x1F2B30),
                                    .accent = hex(0x00474E),
                                    .accent_hover = hex(0x00353A),
                                    .accent_soft = hex(0xCFE6E4),
                                    .on_accent = hex(0xFFFFFF),
                                    .knob = hex(0xFFFFFF),
                                    .switch_off = hex(0x5A6A70),
                                    .reference = hex(0x7A3600),
                                    .reference_soft = hex(0xFFF3E4),
                                    .reference_line = hex(0x7A3600),
                                    .range_bar = hex(0xB36B00),
                                    .warn = hex(0x8A2E00),
                                    .warn_soft = hex(0xFBE3D3),
                                    .pill = hex(0x000000),
                                    .on_pill = hex(0xFFFFFF),
                                    .shadow = hex(0x000000, 71)};

double relative_luminance(Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

void set_sizes(ImGuiStyle& style) {
    style.WindowPadding = {20, 16};
    style.FramePadding = {12, 10};
    style.ItemSpacing = {8, 11};
    style.ItemInnerSpacing = {6, 6};
    style.TouchExtraPadding = {6, 6};
    style.WindowRounding = 0;
    style.ChildRounding = 8;
    style.FrameRounding = 8;
    style.PopupRounding = 12;
    style.ScrollbarRounding = 5;
    style.GrabRounding = 9;
    style.ScrollbarSize = 10;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FrameBorderSize = 1;
    style.PopupBorderSize = 1;
    style.WindowMinSize = {4, 4};
    style.DisabledAlpha = 0.4f;
    style.CircleTessellationMaxError = 0.25f;
    style.CurveTessellationTol = 0.6f;
}

void set_colours(ImGuiStyle& style, const Palette& colours) {
    ImGui::StyleColorsLight(&style);
    const auto set = [&style](ImGuiCol slot, Colour colour) {
        style.Colors[slot] = imgui_style_colour(colour);
    };
    set(ImGuiCol_Text, colours.ink);
    set(ImGuiCol_TextDisabled, colours.ink_faint);
    set(ImGuiCol_WindowBg, colours.panel);
    set(ImGuiCol_ChildBg, faded(colours.panel, 0.0));
    set(ImGuiCol_PopupBg, colours.raised);
    set(ImGuiCol_Border, colours.border);
    set(ImGuiCol_FrameBg, colours.raised);
    set(ImGuiCol_FrameBgHovered, colours.panel_soft);
    set(ImGuiCol_FrameBgActive, colours.panel_soft);
    set(ImGuiCol_ScrollbarBg, faded(colours.panel, 0.0));
    set(ImGuiCol_ScrollbarGrab, colours.border);
    set(ImGuiCol_ScrollbarGrabHovered, colours.border_strong);
    set(ImGuiCol_ScrollbarGrabActive, colours.border_strong);
    set(ImGuiCol_CheckMark, colours.accent);
    set(ImGuiCol_SliderGrab, colours.accent);
    set(ImGuiCol_SliderGrabActive, colours.accent_hover);
    set(ImGuiCol_Button, colours.raised);
    set(ImGuiCol_ButtonHovered, colours.panel_soft);
    set(ImGuiCol_ButtonActive, colours.panel_soft);
    set(ImGuiCol_Header, colours.accent_soft);
    set(ImGuiCol_HeaderHovered, colours.panel_soft);
    set(ImGuiCol_HeaderActive, colours.accent_soft);
    set(ImGuiCol_Separator, colours.line);
    set(ImGuiCol_TextSelectedBg, faded(colours.accent, 0.3));
    set(ImGuiCol_NavHighlight, colours.accent);
}

}  // namespace

std::string_view theme_text(ThemeName theme) {
    switch (theme) {
        case ThemeName::dark:
            return "dark";
        case ThemeName::projector:
            return "projector";
        case ThemeName::light:
            break;
    }
    return "light";
}

std::optional<ThemeName> theme_from_text(std::string_view text) {
    const auto found = std::find_if(all_themes.begin(), all_themes.end(),
                                    [text](ThemeName theme) { return theme_text(theme) == text; });
    if (found == all_themes.end()) return std::nullopt;
    return *found;
}

const Palette& palette(ThemeName theme) {
    switch (theme) {
        case ThemeName::dark:
            return dark_palette;
        case ThemeName::projector:
            return projector_palette;
        case ThemeName::light:
            break;
    }
    return light_palette;
}

Colour faded(Colour colour, double opacity) {
    colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * std::clamp(opacity, 0.0, 1.0)));
    return colour;
}

Colour mixed(Colour from, Colour to, double fraction) {
    const double share = std::clamp(fraction, 0.0, 1.0);
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue),
            channel(from.alpha, to.alpha)};
}

double contrast_ratio(Colour a, Colour b) {
    const double first = relative_luminance(a) + 0.05;
    const double second = relative_luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

ImGuiStyle make_style(const Palette& colours, double text_scale) {
    ImGuiStyle style;
    set_sizes(style);
    set_colours(style, colours);
    style.ScaleAllSizes(static_cast<float>(text_scale));
    style.FrameBorderSize = style.PopupBorderSize = static_cast<float>(std::max(1.0, std::round(text_scale)));
    return style;
}

}  // namespace needleroll::gui
