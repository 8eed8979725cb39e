/// Numbers as people write them where another form is wanted.
#pragma once

#include "sim/core/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace needleroll {

/// What a number with a decimal comma is meant to be: "1.5" for "1,5"; empty for any other text.
std::optional<std::string> with_decimal_point(std::string_view text);

/// What is said of a number with a decimal comma, without its place; empty for any other text.
std::optional<Error> decimal_comma(std::string_view text);

/// "0 0 60 60" for "0,0,60,60"; empty for what is no list of numbers with commas.
std::optional<std::string> with_blanks(std::string_view text);

/// The number when it is a whole one that is exact, as 16.0 is.
std::optional<std::int64_t> whole_number(double value);

}  // namespace needleroll
