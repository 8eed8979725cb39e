/// Which parameters stand on the left panel, in which group, and how a screen shows their numbers.
/// Knows no window.
#pragma once

#include "sim/scenario/parameter.hpp"
#include "sim/words/language.hpp"

#include <string_view>
#include <vector>

namespace needleroll::gui {

/// What a group of controls is about.
enum class ControlSubject { roller, hand, pattern, skin };

/// A group of controls: a few in front, all others of the same subject under "More".
struct ControlGroup {
    ControlSubject subject = ControlSubject::roller;
    Word title;
    std::vector<const Parameter*> front;
    std::vector<const Parameter*> more;
};

/// Roller, Hand, Pattern, Skin, in this order; together they hold every parameter but the words of the
/// scenario, each once.
std::vector<ControlGroup> control_groups();

/// A number as the control shows it.
struct ShownNumber {
    double factor = 1.0;                              ///< shown = value * factor: shares are shown in percent
    std::string_view unit;                            ///< in the language, which must outlive it
    double minimum = 0.0, maximum = 1.0, step = 0.1;  ///< as shown
    int decimals = 0;
    bool logarithmic = false;
    bool whole = false;
};

/// How a Number, WholeNumber, OptionalNumber or ChoiceOrNumber is shown. `value` decides whether the decimals
/// of the step do.
ShownNumber shown_number_of(const Language& language, const Parameter& parameter, double value);

}  // namespace needleroll::gui
