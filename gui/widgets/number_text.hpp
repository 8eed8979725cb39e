/// Numbers as the user reads and types them. No drawing here.
#pragma once

#include "sim/core/error.hpp"

#include <string>
#include <string_view>

namespace needleroll::gui {

/// Decimals that show every multiple of a step: 0.05 gives 2, 5 gives 0; at most 6.
int decimals_of_step(double step);

/// Fixed decimals, point as decimal mark, a true minus sign; "–" for what is not a number, "∞" for infinity.
std::string number_text(double value, int decimals);

/// About three significant digits for a value of unknown size, without trailing zeros: 0.0123, 1.5, 250,
/// 12000.
std::string short_number_text(double value);

/// Minutes and seconds: 87 gives "1:27"; below a minute with `decimals`: "0:07.5". Negative counts as zero.
std::string clock_text(double seconds, int decimals = 0);

/// Reads a typed number: "1.5", "1,5", " 1.5 mm", "150 µm" where `unit` is mm, "2 %". The unit may be left
/// out or be one that converts into `unit` (lengths, times, forces, speeds). The error says in one sentence
/// what to type.
Expected<double> parse_number(std::string_view typed, std::string_view unit);

/// "Between 0.2 and 3.0 mm." for a value outside, with the decimals of the row.
std::string range_text(double minimum, double maximum, int decimals, std::string_view unit);

/// A number with its unit as the screen shows it: "1.5 mm", "70 %", "15" without a unit.
std::string with_unit(std::string_view number, std::string_view unit);

}  // namespace needleroll::gui
