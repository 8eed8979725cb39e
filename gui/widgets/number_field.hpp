/// Typing a number in place of a shown one.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/draw.hpp"
#include "sim/core/error.hpp"

#include <optional>
#include <string_view>

namespace needleroll::gui {

/// The number a field edits.
struct NumberField {
    double value = 0.0;
    double minimum = 0.0;
    double maximum = 0.0;
    int decimals = 0;
    bool whole_number = false;
    std::string_view unit = {};
};

/// What a typed text means for a field: the value, or one sentence of the language that says what would be
/// right. No drawing.
Expected<double> accept_number(const Language& language, const NumberField& field, std::string_view typed);

/// Whether the field of that id (under the current PushID) is being typed into.
bool number_field_is_open(const Ui& ui, const char* id);

/// Makes the shown number (right-aligned at `right_x` in `line`) clickable: a click opens the field. Returns
/// how much it is lit, 0 to 1.
float number_opener(Ui& ui, const char* id, const PixelBox& line, float right_x, std::string_view number,
                    std::string_view unit, const NumberField& field);

/// The open field. Returns a value when Enter or a click elsewhere brought a good one. Enter on a bad one
/// keeps the field open with a message; Esc gives up; leaving with a bad one closes the field and keeps the
/// message.
std::optional<double> number_field(Ui& ui, const char* id, const PixelBox& box, const NumberField& field);

/// Draws the message of that field, if it has one, wrapped at a width, and returns the height it takes.
float draw_complaint(const Ui& ui, const char* id, ImVec2 at, float width_px);

/// The value changed by other means: a message about it no longer holds.
void forget_complaint(Ui& ui, const char* id);

}  // namespace needleroll::gui
