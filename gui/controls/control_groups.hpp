/// Which parameters stand on the left panel, in which group, and how a screen shows their numbers.
/// Knows no window.
#pragma once

#include "sim/scenario/parameter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// A group of controls: a few in front, all others of the same subject under "More".
struct ControlGroup {
    std::string_view title;
    std::vector<const Parameter*> front;
    std::vector<const Parameter*> more;
};

/// Roller, Hand, Pattern, Skin, in this order; together they hold every parameter but the words of the
/// scenario, each once.
std::vector<ControlGroup> control_groups();

/// A number as the control shows it.
struct ShownNumber {
    double factor = 1.0;  ///< shown = value * factor: shares are shown in percent
    std::string_view unit;
    double minimum = 0.0, maximum = 1.0, step = 0.1;  ///< as shown
    int decimals = 0;
    bool logarithmic = false;
    bool whole = false;
};

/// How a Number, WholeNumber, OptionalNumber or ChoiceOrNumber is shown. `value` decides whether the decimals
/// of the step do.
ShownNumber shown_number_of(const Parameter& parameter, double value);

/// What the "?" card says about limits: allowed values, and the published range.
std::string range_words(const Parameter& parameter, const Scenario& scenario);

/// Where the default comes from; says so when a value was calibrated.
std::string source_words(const Parameter& parameter);

}  // namespace needleroll::gui
