#include "sim/core/limits.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

std::string range_fault(double value, const Range& range) {
    if (std::isnan(value)) return "the value is not a number";
    if (std::isinf(value)) return value > 0.0 && range.infinity_allowed ? "" : "the value has to be finite";
    if (value < range.minimum) return "the number is too small";
    if (value > range.maximum) return "the number is too large";
    return {};
}

std::string range_words(const Range& range) {
    return fmt::format("{} to {}{}", range.minimum, range.maximum, range.infinity_allowed ? ", or inf" : "");
}

std::string found_text(const GivenValue& value) {
    if (const bool* given = std::get_if<bool>(&value)) return *given ? "true" : "false";
    if (const std::int64_t* given = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *given);
    if (const double* given = std::get_if<double>(&value)) return fmt::format("{}", *given);
    std::string text;
    if (const std::string* given = std::get_if<std::string>(&value)) {
        text = '"' + *given + '"';
        // An error is one line of readable text.
        std::replace_if(
            text.begin(), text.end(), [](unsigned char c) { return c < 0x20u || c == 0x7Fu; }, ' ');
    } else {
        text = fmt::format("[{}]", fmt::join(std::get<std::vector<double>>(value), ", "));
    }
    constexpr std::size_t longest = 60;
    return text.size() <= longest ? text : text.substr(0, longest) + "...";
}

std::optional<double> parse_number(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace needleroll
