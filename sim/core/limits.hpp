/// Limits of numbers, values as a file or a person gives them, and the words of errors about both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace needleroll {

/// What a real number may be, in the unit of the parameter, and how a control moves it.
struct Range {
    double minimum = 0.0;
    double maximum = 1.0;
    double step = 0.1;              ///< of one key press or wheel notch
    int decimals = 1;               ///< shown
    bool logarithmic = false;       ///< the track of a slider; only with minimum > 0
    bool infinity_allowed = false;  ///< positive infinity, beyond the maximum
};

/// Limits of a coordinate on or near the patch [mm].
inline constexpr Range coordinate_range{.minimum = -2000, .maximum = 2000, .step = 1, .decimals = 3};

/// What is wrong with a number in a range, or an empty text.
std::string range_fault(double value, const Range& range);

/// What a range allows, in words: "0.1 to 4", "1 to 1000, or inf".
std::string range_words(const Range& range);

/// A value as a file or a person gives it, before its type is known to be right.
using GivenValue = std::variant<bool, std::int64_t, double, std::string, std::vector<double>>;

/// A value in words for the field `found` of an error: "\"abc\"", "1.5", "true", "[1, 2]". Long texts are
/// cut.
std::string found_text(const GivenValue& value);

/// The whole text as a number ("inf" and "nan" included); empty when it is none.
std::optional<double> parse_number(std::string_view text);

}  // namespace needleroll
