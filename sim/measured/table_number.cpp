#include "sim/measured/table_number.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/plain_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace needleroll {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_of(std::string_view text, char c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

/// The part of a number before its exponent, without sign; empty for what holds anything but digits, points
/// and commas.
std::string_view mantissa_of(std::string_view cell) {
    if (!cell.empty() && (cell[0] == '+' || cell[0] == '-')) cell.remove_prefix(1);
    const std::string_view mantissa = cell.substr(0, cell.find_first_of("eE"));
    const bool plain = std::all_of(mantissa.begin(), mantissa.end(),
                                   [](char c) { return is_digit(c) || c == '.' || c == ','; });
    return plain && std::any_of(mantissa.begin(), mantissa.end(), is_digit) ? mantissa : std::string_view();
}

/// True for whole digits in groups of three: "1,250", "12,345,678".
bool is_grouped(std::string_view whole, char group) {
    std::size_t first = whole.find(group);
    if (first == 0 || first > 3 || whole[0] == '0') return false;
    for (; first != std::string_view::npos; first = whole.find(group, first + 1)) {
        const std::size_t end = std::min(whole.find(group, first + 1), whole.size());
        if (end - first != 4) return false;
    }
    return true;
}

/// True when the mantissa is a number whose decimals come after this sign.
bool reads_with(std::string_view mantissa, char decimal) {
    const char group = decimal == '.' ? ',' : '.';
    const std::size_t sign = mantissa.find(decimal);
    const std::string_view whole = mantissa.substr(0, sign);
    const std::string_view decimals = sign == std::string_view::npos ? "" : mantissa.substr(sign + 1);
    if (count_of(decimals, decimal) + count_of(decimals, group) > 0) return false;
    return count_of(whole, group) == 0 || is_grouped(whole, group);
}

}  // namespace

void DecimalEvidence::add(const DecimalEvidence& other) {
    point = point || other.point;
    comma = comma || other.comma;
    point_or_group = point_or_group || other.point_or_group;
    comma_or_group = comma_or_group || other.comma_or_group;
}

DecimalEvidence decimal_evidence(std::string_view cell) {
    const std::string_view mantissa = mantissa_of(cell);
    const std::size_t points = count_of(mantissa, '.'), commas = count_of(mantissa, ',');
    if (points + commas == 0) return {};
    const bool with_point = reads_with(mantissa, '.'), with_comma = reads_with(mantissa, ',');
    if (with_point && with_comma) return {.point_or_group = points > 0, .comma_or_group = commas > 0};
    return {.point = with_point, .comma = with_comma};
}

std::optional<double> table_number(std::string_view cell, const NumberForm& form) {
    if (form.known && form.decimal == '.' && cell.find(',') == std::string_view::npos)
        return parse_number(cell);
    const DecimalEvidence evidence = decimal_evidence(cell);
    if (!form.known && (evidence.point_or_group || evidence.comma_or_group)) return std::nullopt;
    const std::string_view mantissa = mantissa_of(cell);
    if (mantissa.empty()) return parse_number(cell);
    if (!reads_with(mantissa, form.decimal)) return std::nullopt;
    std::string text(cell);
    std::erase(text, form.decimal == '.' ? ',' : '.');
    std::replace(text.begin(), text.end(), form.decimal, '.');
    return parse_number(text);
}

bool is_missing(std::string_view cell) {
    constexpr std::array<std::string_view, 6> missing = {"", "nan", "na", "n/a", "null", "#n/a"};
    if (!cell.empty() && is_digit(cell[0])) return false;
    const std::string lower = lower_case(cell.substr(0, 5));
    return std::find(missing.begin(), missing.end(), lower) != missing.end();
}

bool looks_like_number(std::string_view cell) {
    return table_number(cell, {'.', true}) || table_number(cell, {',', true});
}

}  // namespace needleroll
