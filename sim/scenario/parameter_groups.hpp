/// How the groups of the parameter table are declared; only parameter*.cpp include this.
#pragma once

#include "sim/scenario/parameter.hpp"

#include <utility>

namespace needleroll {

std::vector<Parameter> scenario_parameters();
std::vector<Parameter> roller_parameters();
std::vector<Parameter> patch_parameters();
std::vector<Parameter> hand_parameters();
std::vector<Parameter> contact_parameters();
std::vector<Parameter> program_parameters();
std::vector<Parameter> poses_parameters();
std::vector<Parameter> variability_parameters();
std::vector<Parameter> metrics_parameters();

/// Access to scenario.*Part.*Member, for a number.
template <auto Part, auto Member>
Number number(Range range) {
    return {[](const Scenario& scenario) { return scenario.*Part.*Member; },
            [](Scenario& scenario, double value) { scenario.*Part.*Member = value; }, range};
}

/// The same for a whole number.
template <auto Part, auto Member>
WholeNumber whole_number(std::int64_t minimum, std::int64_t maximum, bool logarithmic) {
    return {[](const Scenario& scenario) { return static_cast<std::int64_t>(scenario.*Part.*Member); },
            [](Scenario& scenario, std::int64_t value) {
                scenario.*Part.*Member =
                    static_cast<std::remove_cvref_t<decltype(scenario.*Part.*Member)>>(value);
            },
            minimum, maximum, logarithmic};
}

/// The same for a number that may be left out.
template <auto Part, auto Member>
OptionalNumber optional_number(Range range, std::string_view when_empty,
                               std::optional<double> (*resolved)(const Scenario&)) {
    return {[](const Scenario& scenario) { return scenario.*Part.*Member; },
            [](Scenario& scenario, std::optional<double> value) { scenario.*Part.*Member = value; }, range,
            when_empty, resolved};
}

/// The same for an enumeration whose values are 0, 1, ... in the order of the options.
template <auto Part, auto Member>
Choice choice(std::span<const ChoiceOption> options) {
    return {[](const Scenario& scenario) { return static_cast<std::size_t>(scenario.*Part.*Member); },
            [](Scenario& scenario, std::size_t value) {
                scenario.*Part.*Member =
                    static_cast<std::remove_cvref_t<decltype(scenario.*Part.*Member)>>(value);
            },
            options};
}

/// The same for a list of numbers.
template <auto Part, auto Member>
NumberList number_list(Range range) {
    return {[](const Scenario& scenario) { return scenario.*Part.*Member; },
            [](Scenario& scenario, const std::vector<double>& values) { scenario.*Part.*Member = values; },
            range};
}

}  // namespace needleroll
