#include "gui/controls/help_words.hpp"

#include "gui/widgets/number_text.hpp"
#include "gui/words/controls.hpp"
#include "sim/contact/axle.hpp"
#include "sim/core/overloaded.hpp"
#include "sim/scenario/parameter_words.hpp"
#include "sim/words/number_text.hpp"

#include <cmath>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// A limit to its last digit.
std::string limit_text(const Language& language, double value) {
    return with_decimal_sign(language, fmt::format("{}", value));
}

/// A value in the decimals and the unit of the parameter.
std::string value_words(const Language& language, const Parameter& parameter, double value) {
    if (std::isinf(value)) return std::string(say(language, words::controls::infinite));
    const int decimals = std::visit(
        [](const auto& kind) {
            if constexpr (requires { kind.range; }) return kind.range.decimals;
            return 0;
        },
        parameter.kind);
    return with_unit(language, number_text(language, value, decimals), unit_of(language, parameter));
}

std::string from_to(const Language& language, const Parameter& parameter, const Range& range) {
    const std::string low = limit_text(language, range.minimum);
    const std::string high =
        with_unit(language, limit_text(language, range.maximum), unit_of(language, parameter));
    if (range.infinity_allowed)
        return say(language, words::controls::from_to_or_infinite{.high = high, .low = low});
    return say(language, words::controls::from_to{.high = high, .low = low});
}

std::string whole_numbers(const Language& language, const Parameter& parameter, const WholeNumber& whole) {
    const std::string high = with_unit(language, std::to_string(whole.maximum), unit_of(language, parameter));
    return say(language, words::controls::whole_numbers{.high = high, .low = whole.minimum});
}

/// The names of choices in files, as English help has them; other languages have the words on the buttons.
std::string names_of(const Language& language, const Parameter& parameter,
                     std::span<const ChoiceOption> options) {
    std::string names;
    for (const ChoiceOption& option : options) {
        const std::string_view label = label_of(language, parameter, option);
        if (!names.empty()) names += ", ";
        names += label == option.label ? option.name : label;
    }
    return names;
}

std::string list_words(const Language& language, const Parameter& parameter, const NumberList& list) {
    const std::string range = from_to(language, parameter, list.range);
    if (list.minimum_count == list.maximum_count)
        return say(language, words::controls::list_of{.count = list.minimum_count, .range = range});
    return say(language, words::controls::list_from_to{
                             .least = list.minimum_count, .most = list.maximum_count, .range = range});
}

std::string with_published(const Language& language, const Parameter& parameter, const std::string& range) {
    if (!parameter.published) return range;
    return say(language, words::controls::range_published{
                             .high = value_words(language, parameter, parameter.published->high),
                             .low = value_words(language, parameter, parameter.published->low),
                             .range = range,
                             .source = published_by(language, parameter)});
}

}  // namespace

std::string allowed_words(const Language& language, const Parameter& parameter) {
    return std::visit(Overloaded{
                          [&](const Number& kind) { return from_to(language, parameter, kind.range); },
                          [&](const WholeNumber& kind) { return whole_numbers(language, parameter, kind); },
                          [&](const OptionalNumber& kind) {
                              return say(language, words::controls::or_left_out{
                                                       .range = from_to(language, parameter, kind.range),
                                                       .rule = rule_of(language, parameter, kind)});
                          },
                          [&](const Choice& kind) { return names_of(language, parameter, kind.options); },
                          [&](const ChoiceOrNumber& kind) {
                              return say(language, words::controls::one_of_or_number{
                                                       .names = names_of(language, parameter, kind.options),
                                                       .range = from_to(language, parameter, kind.range)});
                          },
                          [&](const NumberList& kind) { return list_words(language, parameter, kind); },
                          [](const auto&) { return std::string(); },
                      },
                      parameter.kind);
}

std::string range_words(const Language& language, const Parameter& parameter, const Scenario& scenario) {
    const std::string range = with_published(language, parameter, allowed_words(language, parameter));
    if (parameter.key != "hand.force_N" || scenario.contact.model != ContactModel::force) return range;
    const SkinMechanics skin =
        skin_mechanics(scenario.contact, scenario.patch.tautness, scenario.patch.curvature_radius_mm);
    const double saturation_N = saturation_force_N(scenario.roller, skin);
    return say(language,
               words::controls::range_force{.force = number_text(language, saturation_N, 2), .range = range});
}

std::string source_words(const Language& language, const Parameter& parameter) {
    const std::string_view source = source_of(language, parameter);
    if (!parameter.calibrated) return std::string(source);
    return say(language, words::controls::not_measured{.source = source});
}

}  // namespace needleroll::gui
