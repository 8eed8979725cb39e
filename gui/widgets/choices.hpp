/// Choosing one of a few: segments, chips, switches.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/icons.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace needleroll::gui {

/// One tab of a segmented control.
struct Tab {
    std::string_view label = {};
    std::optional<Icon> icon = std::nullopt;  ///< over the label; all or none of the tabs should have one
    std::string_view tooltip = {};
};

/// A trough with tabs, one of them chosen. `width_px` 0 takes what the labels need, otherwise the tabs share
/// it and labels that do not fit are shortened, with a tooltip. Returns the tab the user chose, if it is
/// another one. Arrow keys left and right change it when focused. Height 36, with icons 62.
std::optional<int> segmented(Ui& ui, const char* id, std::span<const Tab> segments, int chosen,
                             float width_px = 0.0f);

/// Width the segmented control takes when it is asked for none.
float segmented_natural_width(const Ui& ui, std::span<const Tab> segments);

/// One chip of a group.
struct Chip {
    std::string_view label = {};
    bool on = false;
    std::string_view tooltip = {};
};

/// Chips side by side, wrapped at the width of the panel; those that are on carry a tick, and a label wider
/// than the panel is shortened, with a tooltip. Returns the one clicked.
std::optional<int> chip_group(Ui& ui, const char* id, std::span<const Chip> chips);

/// A switch; true when clicked. `tooltip_text` says the state in words.
bool toggle_switch(Ui& ui, const char* id, bool on, std::string_view tooltip_text = {});

/// A line with optional icon, label and a switch at the right end of the panel; true when clicked anywhere on
/// it. A label that does not fit is shortened, with a tooltip.
bool switch_row(Ui& ui, const char* id, std::string_view label, bool on,
                std::optional<Icon> icon = std::nullopt, std::string_view tooltip_text = {});

}  // namespace needleroll::gui
