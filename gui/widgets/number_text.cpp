#include "gui/widgets/number_text.hpp"

#include "gui/words/widgets.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr int most_decimals = 6;
constexpr double example_number = 1.5;  // has a decimal sign to show
constexpr std::string_view minus_sign = "\u2212";

/// A unit as typed, what it measures and how many base units it holds.
struct UnitSize {
    std::string_view text;
    std::string_view quantity;
    double base_units;
};

constexpr std::array<UnitSize, 18> known_units{{{"\u00B5m", "length", 1e-3},
                                                {"\u03BCm", "length", 1e-3},
                                                {"um", "length", 1e-3},
                                                {"mm", "length", 1.0},
                                                {"cm", "length", 10.0},
                                                {"ms", "time", 1e-3},
                                                {"s", "time", 1.0},
                                                {"min", "time", 60.0},
                                                {"mN", "force", 1e-3},
                                                {"N", "force", 1.0},
                                                {"mm/s", "speed", 1.0},
                                                {"cm/s", "speed", 10.0},
                                                {"deg", "angle", 1.0},
                                                {"\u00B0", "angle", 1.0},
                                                {"%", "share", 1.0},
                                                {"percent", "share", 1.0},
                                                {"per cm\u00B2", "density", 1.0},
                                                {"per cm2", "density", 1.0}}};

std::optional<UnitSize> find_unit(std::string_view text) {
    const auto found = std::find_if(known_units.begin(), known_units.end(),
                                    [text](const UnitSize& unit) { return unit.text == text; });
    return found == known_units.end() ? std::nullopt : std::optional<UnitSize>(*found);
}

/// Factor from the typed unit to the wanted one, or nothing if they do not fit.
std::optional<double> unit_factor(std::string_view typed, std::string_view wanted) {
    if (typed.empty() || typed == wanted) return 1.0;
    const auto from = find_unit(typed);
    const auto to = find_unit(wanted);
    if (!from || !to || from->quantity != to->quantity) return std::nullopt;
    return from->base_units / to->base_units;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Commas become points and the true minus sign the typed one.
std::string plain_spelling(std::string_view typed) {
    std::string text(trimmed(typed));
    if (text.starts_with(minus_sign)) text.replace(0, minus_sign.size(), "-");
    if (text.starts_with('+')) text.erase(0, 1);
    if (std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos) {
        std::replace(text.begin(), text.end(), ',', '.');
    }
    return text;
}

Error not_a_number(const Language& language, std::string_view typed) {
    const std::string example = number_text(language, example_number, 1);
    return {.message = say(language, words::widgets::type_a_number{.example = example}),
            .found = std::string(typed)};
}

Error wrong_unit(const Language& language, std::string_view typed, std::string_view unit) {
    const std::string wanted = unit.empty() ? std::string(say(language, words::widgets::type_without_unit))
                                            : say(language, words::widgets::type_in_unit{.unit = unit});
    return {.message = wanted, .found = std::string(typed)};
}

}  // namespace

int decimals_of_step(double step) {
    if (!(step > 0.0) || !std::isfinite(step)) return 0;
    double scaled = step;
    for (int decimals = 0; decimals < most_decimals; ++decimals, scaled *= 10.0) {
        if (scaled >= 0.999 && std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
    }
    return most_decimals;
}

std::string clock_text(const Language& language, double seconds, int decimals) {
    const double size = std::isfinite(seconds) ? std::max(0.0, seconds) : 0.0;
    const double ticks_per_second = std::pow(10.0, decimals);
    const auto ticks = static_cast<long long>(std::floor(size * ticks_per_second + 1e-6));
    const auto per_minute = static_cast<long long>(60.0 * ticks_per_second);
    const double rest_s = static_cast<double>(ticks % per_minute) / ticks_per_second;
    return with_decimal_sign(language, fmt::format("{}:{:0{}.{}f}", ticks / per_minute, rest_s,
                                                   decimals > 0 ? decimals + 3 : 2, decimals));
}

Expected<double> parse_number(const Language& language, std::string_view typed, std::string_view unit) {
    const std::string text = plain_spelling(typed);
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || !std::isfinite(value)) return fail(not_a_number(language, typed));
    const std::string_view rest =
        trimmed(std::string_view(text).substr(static_cast<std::size_t>(end - text.data())));
    if (!rest.empty() &&
        (rest.front() == ',' || rest.front() == '.' || (rest.front() >= '0' && rest.front() <= '9'))) {
        return fail(not_a_number(language, typed));
    }
    const auto factor = unit_factor(rest, unit);
    if (!factor) return fail(wrong_unit(language, typed, unit));
    return value * *factor;
}

std::string list_text(const Language& language, std::span<const double> numbers) {
    const std::string_view between = language.decimal_sign == ',' ? "; " : ", ";
    std::string text;
    for (const double number : numbers) {
        if (!text.empty()) text += between;
        text += with_decimal_sign(language, fmt::format("{}", number));
    }
    return text;
}

std::string plain_list(const Language& language, std::string_view typed) {
    const bool decimal_commas = language.decimal_sign == ',' || typed.find(';') != std::string_view::npos;
    std::string plain;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const bool before_blank = i + 1 == typed.size() || typed[i + 1] == ' ';
        const bool decimal = typed[i] == ',' && decimal_commas && !before_blank;
        plain += decimal ? '.' : typed[i] == ';' ? ',' : typed[i];
    }
    return plain;
}

std::string range_text(const Language& language, double minimum, double maximum, int decimals,
                       std::string_view unit) {
    const std::string high = with_unit(language, number_text(language, maximum, decimals), unit);
    return say(language,
               words::widgets::between{.high = high, .low = number_text(language, minimum, decimals)});
}

std::string with_unit(const Language& language, std::string_view number, std::string_view unit) {
    if (unit.empty()) return std::string(number);
    if (unit == "\u00B0") return std::string(number) + std::string(unit);
    return say(language, words::widgets::number_with_unit{.number = number, .unit = unit});
}

}  // namespace needleroll::gui
