/// A labelled number with a slider: the control behind nearly every parameter.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/slider_scale.hpp"

#include <optional>
#include <string_view>

namespace needleroll::gui {

/// What a slider row shows. Values are in the unit the row displays.
struct SliderRow {
    std::string_view label = {};
    std::string_view unit = {};  ///< may be empty
    double value = 0.0;
    double default_value = 0.0;  ///< double-click goes there; a dot marks a value that differs
    SliderScale scale = {};
    int decimals = -1;  ///< of the shown value; -1: as many as the step needs, on a
                        ///< logarithmic track three significant digits
    bool whole_numbers = false;
    std::optional<double> published_from = {};  ///< amber bar under the track, with published_to
    std::optional<double> published_to = {};
    Help help = {};
    bool enabled = true;
    std::string_view reason_disabled = {};  ///< tooltip while disabled
};

/// What the hand did in this frame.
struct SliderChange {
    bool changed = false;   ///< `value` differs from the one handed in
    bool finished = false;  ///< a drag ended, or a single step was made: the moment for an undo step
    double value = 0.0;     ///< always inside the limits
};

/// Draws the row over the width of the panel (or `width_px`) and answers the hand: drag, wheel (Shift: ten
/// steps), arrow keys when focused, click the number to type, double-click to reset. A typed value that does
/// not fit shows a message and leaves the value alone. A label that would run into the value is shortened,
/// with a tooltip.
SliderChange slider_row(Ui& ui, const char* id, const SliderRow& row, float width_px = 0.0f);

/// The head line of a row without a slider: label, value, unit and "?", as over segments. Rows above
/// controls.
void value_line(Ui& ui, const char* id, std::string_view label, std::string_view value, std::string_view unit,
                const Help& help, float width_px = 0.0f);

}  // namespace needleroll::gui
