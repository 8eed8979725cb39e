/// Numbers as a person reads them, with the decimal sign of the language. Files never use these.
#pragma once

#include "sim/words/language.hpp"

#include <string>

namespace needleroll {

/// Fixed decimals (0 to 6), a true minus sign; "–" for what is not a number, "∞" for infinity.
std::string number_text(const Language& language, double value, int decimals);

/// About three significant digits for a value of unknown size, without trailing zeros: 0.0123, 1.5, 250,
/// 12000.
std::string short_number_text(const Language& language, double value);

/// The digits that a value of a scenario was given with, at most six: 0.25, 60, 2.5.
std::string given_number_text(const Language& language, double value);

/// A text of digits with the language's decimal sign in the place of the point.
std::string with_decimal_sign(const Language& language, std::string digits);

}  // namespace needleroll
