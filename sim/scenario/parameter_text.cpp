#include "sim/core/overloaded.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/scenario/parameter.hpp"
#include "sim/scenario/parameter_set.hpp"

#include <cmath>

#include <fmt/format.h>

namespace needleroll {

namespace {

std::string joined(std::span<const ChoiceOption> options) {
    std::string text;
    for (const ChoiceOption& option : options) text += (text.empty() ? "" : ", ") + std::string(option.name);
    return text;
}

std::string with_unit(std::string text, std::string_view unit) {
    if (unit.empty()) return text;
    return text + (unit == "°" ? "" : " ") + std::string(unit);
}

std::string range_text(const Range& range, std::string_view unit) {
    return with_unit(fmt::format("{} to {}", range.minimum, range.maximum), unit) +
           (range.infinity_allowed ? ", or inf" : "");
}

int decimals_of(const Parameter& parameter) {
    return std::visit(
        [](const auto& kind) {
            if constexpr (requires { kind.range; }) return kind.range.decimals;
            return 0;
        },
        parameter.kind);
}

std::string counted(const NumberList& list) {
    if (list.minimum_count == list.maximum_count)
        return fmt::format("{} ascending numbers", list.minimum_count);
    return fmt::format("{} to {} ascending numbers", list.minimum_count, list.maximum_count);
}

std::string shown_option(const Scenario& scenario, const OptionalNumber& optional,
                         const Parameter& parameter) {
    if (const std::optional<double> given = optional.get(scenario)) return shown_number(parameter, *given);
    const std::optional<double> resolved = optional.resolved(scenario);
    if (!resolved) return std::string(optional.when_empty);
    return fmt::format("{} ({})", optional.when_empty, shown_number(parameter, *resolved));
}

}  // namespace

std::string value_text(const Scenario& scenario, const Parameter& parameter) {
    return std::visit(
        Overloaded{
            [](const std::string& text) { return text; },
            [](const std::vector<double>& list) { return fmt::format("{}", fmt::join(list, ", ")); },
            [](const auto& value) { return fmt::format("{}", value); },
        },
        current_value(scenario, parameter));
}

std::string shown_number(const Parameter& parameter, double value) {
    if (std::isinf(value)) return value > 0.0 ? "infinite" : "-infinite";
    return with_unit(fmt::format("{:.{}f}", value, decimals_of(parameter)), parameter.unit);
}

std::string shown_text(const Scenario& scenario, const Parameter& parameter) {
    return std::visit(
        Overloaded{
            [&](const Number& kind) { return shown_number(parameter, kind.get(scenario)); },
            [&](const WholeNumber&) { return with_unit(value_text(scenario, parameter), parameter.unit); },
            [&](const OptionalNumber& kind) { return shown_option(scenario, kind, parameter); },
            [&](const Choice& kind) { return std::string(kind.options[kind.get(scenario)].label); },
            [&](const ChoiceOrNumber& kind) {
                const auto value = kind.get(scenario);
                if (const double* given = std::get_if<double>(&value)) return shown_number(parameter, *given);
                return std::string(kind.options[std::get<std::size_t>(value)].label);
            },
            [&](const NumberList&) { return with_unit(value_text(scenario, parameter), parameter.unit); },
            [&](const Text& kind) { return kind.get(scenario); },
            [&](const PresetName& kind) {
                return kind.kind == PresetKind::site ? scenario.patch.site.title : kind.get(scenario);
            },
        },
        parameter.kind);
}

std::string allowed_text(const Parameter& parameter) {
    return std::visit(
        Overloaded{
            [&](const Number& kind) { return range_text(kind.range, parameter.unit); },
            [&](const WholeNumber& kind) {
                return with_unit(fmt::format("whole numbers {} to {}", kind.minimum, kind.maximum),
                                 parameter.unit);
            },
            [&](const OptionalNumber& kind) {
                return fmt::format("{}, or left out for the {}", range_text(kind.range, parameter.unit),
                                   kind.when_empty);
            },
            [&](const Choice& kind) { return joined(kind.options); },
            [&](const ChoiceOrNumber& kind) {
                return fmt::format("{}, or {}", joined(kind.options), range_text(kind.range, parameter.unit));
            },
            [&](const NumberList& kind) {
                return fmt::format("{}, each {}", counted(kind), range_text(kind.range, parameter.unit));
            },
            [&](const Text& kind) { return fmt::format("text of at most {} bytes", kind.maximum_bytes); },
            [&](const PresetName& kind) {
                return std::string(kind.kind == PresetKind::roller ? "the name of a roller"
                                                                   : "the name of a site");
            },
        },
        parameter.kind);
}

std::optional<double> number_of(const Scenario& scenario, const Parameter& parameter) {
    using Value = std::optional<double>;
    return std::visit(
        Overloaded{
            [&](const Number& kind) -> Value { return kind.get(scenario); },
            [&](const WholeNumber& kind) -> Value { return static_cast<double>(kind.get(scenario)); },
            [&](const OptionalNumber& kind) -> Value {
                const Value given = kind.get(scenario);
                return given ? given : kind.resolved(scenario);
            },
            [&](const ChoiceOrNumber& kind) -> Value {
                const auto value = kind.get(scenario);
                const double* given = std::get_if<double>(&value);
                return given != nullptr ? Value(*given) : Value();
            },
            [](const auto&) -> Value { return std::nullopt; },
        },
        parameter.kind);
}

bool is_default(const Scenario& scenario, const Parameter& parameter, const Scenario& reference) {
    return value_text(scenario, parameter) == value_text(reference, parameter);
}

}  // namespace needleroll
