/// Choosing one of many, with a sentence about each.
#pragma once

#include "gui/platform/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// One entry of a picker.
struct PickerEntry {
    std::string title = {};
    std::string sentence = {};  ///< may be empty
};

/// Width that a picker needs to show a label and a title whole [px].
float whole_picker_width(const Ui& ui, std::string_view label, std::string_view title);

/// A box "label  title v" that opens a list; lists of more than six entries can be searched. Where both do
/// not fit the label moves to the tooltip, and a title that does not fit is shortened. Width 0 takes the
/// width of the panel. Returns the entry the user chose, if it is another one. `open_now` opens the list (for
/// Ctrl+O). Keys in the list: up, down, Enter, Esc; typing searches.
std::optional<int> picker(Ui& ui, const char* id, std::string_view label,
                          std::span<const PickerEntry> entries, int chosen, float width_px = 0.0f,
                          bool open_now = false);

/// Whether every word of the query begins some word of the title or occurs in the sentence; case does not
/// matter for ASCII letters. An empty query finds all. No drawing.
bool entry_matches(const PickerEntry& entry, std::string_view query);

/// Places of the entries a query finds, in their order. No drawing.
std::vector<int> matching_entries(std::span<const PickerEntry> entries, std::string_view query);

}  // namespace needleroll::gui
