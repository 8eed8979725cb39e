#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr int most_decimals = 6;
constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view no_number = "\u2013";
constexpr std::string_view infinity_sign = "\u221E";

/// Fixed decimals with a point.
std::string pointed(double value, int decimals) {
    if (std::isnan(value)) return std::string(no_number);
    const std::string_view sign = value < 0.0 ? minus_sign : std::string_view();
    if (std::isinf(value)) return std::string(sign) + std::string(infinity_sign);
    const std::string digits =
        fmt::format("{:.{}f}", std::abs(value), std::clamp(decimals, 0, most_decimals));
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    return (is_zero ? std::string() : std::string(sign)) + digits;
}

}  // namespace

std::string with_decimal_sign(const Language& language, std::string digits) {
    std::replace(digits.begin(), digits.end(), '.', language.decimal_sign);
    return digits;
}

std::string number_text(const Language& language, double value, int decimals) {
    return with_decimal_sign(language, pointed(value, decimals));
}

std::string short_number_text(const Language& language, double value) {
    const double size = std::abs(value);
    if (!std::isfinite(value) || size == 0.0) return number_text(language, value, 0);
    const int whole_digits = static_cast<int>(std::floor(std::log10(size) + 1e-9)) + 1;
    std::string text = pointed(value, std::clamp(3 - whole_digits, 0, most_decimals));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    return with_decimal_sign(language, text);
}

std::string given_number_text(const Language& language, double value) {
    return with_decimal_sign(language, fmt::format("{:g}", value));
}

}  // namespace needleroll
