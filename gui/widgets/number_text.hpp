/// Numbers with units, times and typed numbers, beside the plain ones of sim/words/number_text.hpp. No
/// drawing here.
#pragma once

#include "sim/core/error.hpp"
#include "sim/words/language.hpp"

#include <span>
#include <string>
#include <string_view>

namespace needleroll::gui {

/// Decimals that show every multiple of a step: 0.05 gives 2, 5 gives 0; at most 6.
int decimals_of_step(double step);

/// Minutes and seconds: 87 gives "1:27"; below a minute with `decimals`: "0:07.5". Negative counts as zero.
std::string clock_text(const Language& language, double seconds, int decimals = 0);

/// Reads a typed number in any language: "1.5", "1,5", " 1.5 mm", "150 µm" where `unit` is mm, "2 %". The
/// unit may be left out or be one that converts into `unit` (lengths, times, forces, speeds). The error says
/// in one sentence of the language what to type.
Expected<double> parse_number(const Language& language, std::string_view typed, std::string_view unit);

/// Numbers to their last digit, apart so that the decimal sign cannot be mistaken: "0.25, 0.5, 1" or
/// "0,25; 0,5; 1".
std::string list_text(const Language& language, std::span<const double> numbers);

/// A typed list as files have it, "0.25, 0.5, 1": semicolons part numbers, and so do commas followed by a
/// blank; where the decimal sign is a comma or semicolons are there, all other commas are decimal signs.
std::string plain_list(const Language& language, std::string_view typed);

/// "Between 0.2 and 3.0 mm." for a value outside, with the decimals of the row.
std::string range_text(const Language& language, double minimum, double maximum, int decimals,
                       std::string_view unit);

/// A number with its unit as the screen shows it: "1.5 mm", "70 %", "15" without a unit.
std::string with_unit(const Language& language, std::string_view number, std::string_view unit);

}  // namespace needleroll::gui
