#include "sim/scenario/parameter_set.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/number_slips.hpp"
#include "sim/core/plain_text.hpp"
#include "sim/scenario/presets.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

namespace {

Error fault(const Parameter& parameter, std::string message, const GivenValue& found) {
    return {.message = std::move(message),
            .key = std::string(parameter.key),
            .found = found_text(found),
            .allowed = allowed_text(parameter)};
}

/// The value as the parameter's kind has it: 16.0 is a whole number.
GivenValue of_kind(const Parameter& parameter, const GivenValue& value) {
    const double* real = std::get_if<double>(&value);
    if (real == nullptr || !std::holds_alternative<WholeNumber>(parameter.kind)) return value;
    const std::optional<std::int64_t> whole = whole_number(*real);
    return whole ? GivenValue(*whole) : value;
}

/// A real number from a whole or real one.
std::optional<double> real(const GivenValue& value) {
    if (const double* given = std::get_if<double>(&value)) return *given;
    if (const std::int64_t* given = std::get_if<std::int64_t>(&value)) return static_cast<double>(*given);
    return std::nullopt;
}

std::string unknown_choice(const std::string& text, std::span<const ChoiceOption> options) {
    std::vector<std::string_view> names;
    for (const ChoiceOption& option : options) names.push_back(option.name);
    return fmt::format("there is no such choice; did you mean \"{}\"?", nearest_name(text, names));
}

std::optional<std::size_t> option_index(std::string_view text, std::span<const ChoiceOption> options) {
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].name == text) return i;
    }
    return std::nullopt;
}

bool is_left_out(const OptionalNumber& kind, const GivenValue& value) {
    const std::string* text = std::get_if<std::string>(&value);
    return text != nullptr && (text->empty() || *text == kind.when_empty);
}

/// What is wrong with a value for each kind, or an empty text.
struct Fault {
    const GivenValue& value;

    /// What is needed instead, with what a number with a decimal comma is meant to be.
    std::string number_needed(const char* needed) const {
        const std::string* text = std::get_if<std::string>(&value);
        const std::optional<std::string> meant = text ? with_decimal_point(*text) : std::nullopt;
        return meant ? fmt::format("{}; did you mean {}?", needed, *meant) : needed;
    }

    std::string in_range(const Range& range, const char* needed) const {
        const std::optional<double> given = real(value);
        return given ? range_fault(*given, range) : number_needed(needed);
    }

    std::string operator()(const Number& kind) const { return in_range(kind.range, "a number is needed"); }

    std::string operator()(const WholeNumber& kind) const {
        const std::int64_t* given = std::get_if<std::int64_t>(&value);
        if (given == nullptr) return "a whole number is needed";
        if (*given < kind.minimum) return "the number is too small";
        return *given > kind.maximum ? "the number is too large" : "";
    }

    std::string operator()(const OptionalNumber& kind) const {
        if (is_left_out(kind, value)) return {};
        return in_range(kind.range, "a number is needed");
    }

    std::string operator()(const Choice& kind) const {
        const std::string* text = std::get_if<std::string>(&value);
        if (text == nullptr) return "one of the names in quotes is needed";
        return option_index(*text, kind.options) ? "" : unknown_choice(*text, kind.options);
    }

    std::string operator()(const ChoiceOrNumber& kind) const {
        const std::string* text = std::get_if<std::string>(&value);
        if (text == nullptr) return in_range(kind.range, "a name or a number is needed");
        return option_index(*text, kind.options) ? "" : unknown_choice(*text, kind.options);
    }

    std::string operator()(const NumberList& kind) const {
        const std::vector<double>* list = std::get_if<std::vector<double>>(&value);
        if (list == nullptr) return "a list of numbers in brackets is needed";
        if (list->size() < kind.minimum_count) return "the list is too short";
        if (list->size() > kind.maximum_count) return "the list is too long";
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string wrong = range_fault((*list)[i], kind.range);
            if (!wrong.empty()) return fmt::format("in entry {} {}", i + 1, wrong);
            if (i > 0 && !((*list)[i] > (*list)[i - 1])) return "the numbers have to ascend";
        }
        return {};
    }

    std::string operator()(const Text& kind) const {
        const std::string* text = std::get_if<std::string>(&value);
        if (text == nullptr) return "text in quotes is needed";
        if (text->size() > kind.maximum_bytes) return "the text is too long";
        return is_plain_text(*text) ? "" : "the text holds bytes that are no characters";
    }

    std::string operator()(const PresetName&) const {
        return std::holds_alternative<std::string>(value) ? "" : "a name in quotes is needed";
    }
};

/// Sets a value in which Fault found nothing wrong.
struct Assign {
    Scenario& scenario;
    const GivenValue& value;

    const std::string& text() const { return std::get<std::string>(value); }

    void operator()(const Number& kind) const { kind.set(scenario, *real(value)); }
    void operator()(const WholeNumber& kind) const { kind.set(scenario, std::get<std::int64_t>(value)); }
    void operator()(const OptionalNumber& kind) const {
        kind.set(scenario, is_left_out(kind, value) ? std::nullopt : real(value));
    }
    void operator()(const Choice& kind) const { kind.set(scenario, *option_index(text(), kind.options)); }
    void operator()(const ChoiceOrNumber& kind) const {
        if (const std::optional<double> given = real(value)) return kind.set(scenario, *given);
        kind.set(scenario, *option_index(text(), kind.options));
    }
    void operator()(const NumberList& kind) const {
        kind.set(scenario, std::get<std::vector<double>>(value));
    }
    void operator()(const Text& kind) const { kind.set(scenario, text()); }
    void operator()(const PresetName&) const {}
};

/// Reads a parameter by kind.
struct Current {
    const Scenario& scenario;

    GivenValue operator()(const OptionalNumber& kind) const {
        const std::optional<double> value = kind.get(scenario);
        return value ? GivenValue(*value) : GivenValue(std::string());
    }
    GivenValue operator()(const Choice& kind) const {
        return std::string(kind.options[kind.get(scenario)].name);
    }
    GivenValue operator()(const ChoiceOrNumber& kind) const {
        const auto value = kind.get(scenario);
        if (const double* given = std::get_if<double>(&value)) return *given;
        return std::string(kind.options[std::get<std::size_t>(value)].name);
    }
    GivenValue operator()(const auto& kind) const { return kind.get(scenario); }
};

/// Reads the numbers of "[1, 2]" or "1, 2".
std::optional<std::vector<double>> parse_list(std::string_view text) {
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
    std::vector<double> values;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::optional<double> value = parse_number(text.substr(0, comma));
        if (!value) return std::nullopt;
        values.push_back(*value);
        if (comma == std::string_view::npos) return values;
        text.remove_prefix(comma + 1);
    }
}

/// Text of a command line as the value that the parameter's kind asks for; stays text when it does not fit.
GivenValue value_from_text(const Parameter& parameter, std::string_view text) {
    if (std::holds_alternative<NumberList>(parameter.kind)) {
        if (std::optional<std::vector<double>> list = parse_list(text)) return *std::move(list);
        return std::string(text);
    }
    if (std::holds_alternative<Text>(parameter.kind) || std::holds_alternative<PresetName>(parameter.kind)) {
        return std::string(text);
    }
    if (std::holds_alternative<WholeNumber>(parameter.kind)) {
        std::int64_t whole = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (error == std::errc() && end == text.data() + text.size()) return whole;
    }
    if (const std::optional<double> given = parse_number(text)) return *given;
    return std::string(text);
}

}  // namespace

GivenValue current_value(const Scenario& scenario, const Parameter& parameter) {
    return std::visit(Current{scenario}, parameter.kind);
}

Expected<void> check_value(const Parameter& parameter, const GivenValue& value) {
    std::string wrong = std::visit(Fault{of_kind(parameter, value)}, parameter.kind);
    if (!wrong.empty()) return fail(fault(parameter, std::move(wrong), value));
    return {};
}

Expected<void> set_value(Scenario& scenario, const Parameter& parameter, const GivenValue& value) {
    if (Expected<void> checked = check_value(parameter, value); !checked) return checked;
    std::visit(Assign{scenario, of_kind(parameter, value)}, parameter.kind);
    return {};
}

Expected<void> set_number(Scenario& scenario, const Parameter& parameter, double value) {
    if (std::holds_alternative<WholeNumber>(parameter.kind)) {
        const std::optional<std::int64_t> whole = whole_number(std::round(value));
        if (!whole) return fail(fault(parameter, "a whole number is needed", value));
        return set_value(scenario, parameter, *whole);
    }
    return set_value(scenario, parameter, value);
}

Expected<void> set_text(Scenario& scenario, const Parameter& parameter, std::string_view text,
                        const Assets& assets) {
    const GivenValue value = value_from_text(parameter, text);
    if (const PresetName* preset = std::get_if<PresetName>(&parameter.kind)) {
        return apply_preset(scenario, preset->kind, std::get<std::string>(value), assets);
    }
    return set_value(scenario, parameter, value);
}

void reset_to(Scenario& scenario, const Parameter& parameter, const Scenario& reference) {
    std::visit(
        [&](const auto& kind) {
            if constexpr (requires { kind.set(scenario, kind.get(reference)); }) {
                kind.set(scenario, kind.get(reference));
            } else if (kind.kind == PresetKind::roller) {
                scenario.roller = reference.roller;
            } else {
                scenario.patch.site = reference.patch.site;
            }
        },
        parameter.kind);
}

}  // namespace needleroll
