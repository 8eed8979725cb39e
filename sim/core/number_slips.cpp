#include "sim/core/number_slips.hpp"

#include "sim/core/limits.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

std::optional<std::string> with_decimal_point(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.find('.') != std::string_view::npos) return std::nullopt;
    std::string pointed(text);
    pointed[comma] = '.';
    const auto is_digit = [&](std::size_t at) {
        return at < pointed.size() && pointed[at] >= '0' && pointed[at] <= '9';
    };
    if (comma == 0 || !is_digit(comma - 1) || !is_digit(comma + 1) || !parse_number(pointed))
        return std::nullopt;
    return pointed;
}

std::optional<Error> decimal_comma(std::string_view text) {
    const std::optional<std::string> meant = with_decimal_point(text);
    if (!meant) return std::nullopt;
    return Error{.message = fmt::format("numbers have a decimal point; did you mean {}?", *meant),
                 .found = std::string(text)};
}

std::optional<std::string> with_blanks(std::string_view text) {
    std::string parted(text);
    std::replace(parted.begin(), parted.end(), ',', ' ');
    for (std::size_t comma = 0; comma != std::string_view::npos;) {
        comma = text.find(',');
        if (!parse_number(text.substr(0, comma))) return std::nullopt;
        if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
    }
    return parted;
}

std::optional<std::int64_t> whole_number(double value) {
    constexpr double exact = 9007199254740992.0;  // 2^53: every whole number up to it is a double
    if (!(std::abs(value) <= exact) || value != std::floor(value)) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

}  // namespace needleroll
