/// What the "?" card of a parameter says, in a language. Knows no window.
#pragma once

#include "sim/scenario/parameter.hpp"
#include "sim/words/language.hpp"

#include <string>

namespace needleroll::gui {

/// The values that are allowed: "0.1 to 4 mm". Empty for words and presets, which have no such card.
std::string allowed_words(const Language& language, const Parameter& parameter);

/// What is said about limits: allowed values, and the published range.
std::string range_words(const Language& language, const Parameter& parameter, const Scenario& scenario);

/// Where the default comes from; says so when a value was calibrated.
std::string source_words(const Language& language, const Parameter& parameter);

}  // namespace needleroll::gui
