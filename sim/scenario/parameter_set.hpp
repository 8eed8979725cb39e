/// Checked writing of single parameters, by type. The reader of files and `--set` share these, so that both
/// refuse the same values in the same words.
#pragma once

#include "sim/scenario/parameter.hpp"

#include <variant>

namespace needleroll {

/// A value as a file or a person gives it, before its type is known to be right.
using GivenValue = std::variant<bool, std::int64_t, double, std::string, std::vector<double>>;

/// A value in words for the field `found` of an error: "\"abc\"", "1.5", "true", "[1, 2]". Long texts are
/// cut.
std::string found_text(const GivenValue& value);

/// The value that a parameter has, as a file would give it: choices by name, an empty optional number as "".
GivenValue current_value(const Scenario& scenario, const Parameter& parameter);

/// Checks type and limits of a value; the error names key, found and allowed.
Expected<void> check_value(const Parameter& parameter, const GivenValue& value);

/// Checks a value against the declaration and sets it. Whole numbers are accepted for reals. Preset names are
/// only checked to be text and are not set. On failure the scenario is as it was and the error names key,
/// found, allowed.
Expected<void> set_value(Scenario& scenario, const Parameter& parameter, const GivenValue& value);

/// What is wrong with a number in a range, or an empty text.
std::string range_fault(double value, const Range& range);

/// The whole text as a number ("inf" and "nan" included); empty when it is none.
std::optional<double> parse_number(std::string_view text);

}  // namespace needleroll
