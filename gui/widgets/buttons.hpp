/// Buttons of every kind; each returns true when it was clicked or pressed by key.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/icons.hpp"

#include <optional>
#include <string_view>

namespace needleroll::gui {

/// How a button stands out.
enum class ButtonKind {
    primary,  ///< filled with the accent: the one next thing to do
    plain,    ///< with a border
    reset,    ///< amber outline: Reset all
    link,     ///< accent text without a box
};

/// Everything about a button but its label.
struct ButtonLook {
    ButtonKind kind = ButtonKind::plain;
    std::optional<Icon> icon = std::nullopt;
    float width_px = 0.0f;  ///< 0: what the label needs
    double height = 44.0;   ///< at 100 %
    bool enabled = true;
    std::string_view tooltip = {};  ///< while disabled it should say why
    const char* id = nullptr;       ///< of Dear ImGui; null: the label, which changes with the language
};

/// A button with a label.
bool button(Ui& ui, const char* label, const ButtonLook& look = {});

/// Widths that a button without an icon and a bar_button take for a label.
float button_width(const Ui& ui, std::string_view label);
float bar_button_width(const Ui& ui, std::string_view label);

/// A round button with an icon: filled with the accent (play) or with a border (steps). `diameter` at 100 %.
bool round_button(Ui& ui, const char* id, Icon icon, double diameter, bool filled,
                  std::string_view tooltip_text, bool enabled = true);

/// A tool that stays pressed: 34 x 34 with a hit box of 40, accent-soft while on.
bool tool_button(Ui& ui, const char* id, Icon icon, bool on, std::string_view tooltip_text);

/// An icon with an optional label in the top bar. Without an `id` the label is it.
bool bar_button(Ui& ui, const char* label, Icon icon, std::string_view tooltip_text = {},
                const char* id = nullptr);

/// The same without a label; `id` is not shown.
bool bar_icon(Ui& ui, const char* id, Icon icon, std::string_view tooltip_text);

/// A screen's name in the top bar, with a line under the chosen one. `height_px`: of the bar. Without an `id`
/// the label is it.
bool screen_tab(Ui& ui, const char* label, bool chosen, float height_px, const char* id = nullptr);

}  // namespace needleroll::gui
