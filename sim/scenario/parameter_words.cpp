#include "sim/scenario/parameter_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::array<std::string_view, 2> units_in_words = {"holes", "per cm²"};

bool is_word(std::string_view unit) {
    return std::find(units_in_words.begin(), units_in_words.end(), unit) != units_in_words.end();
}

std::string key_of(const Parameter& parameter, std::string_view part) {
    return fmt::format("parameter.{}.{}", parameter.key, part);
}

std::string key_of(const Parameter& parameter, const ChoiceOption& option, std::string_view part) {
    return fmt::format("parameter.{}.choice.{}.{}", parameter.key, option.name, part);
}

std::span<const ChoiceOption> options_of(const Parameter& parameter) {
    if (const auto* choice = std::get_if<Choice>(&parameter.kind)) return choice->options;
    if (const auto* either = std::get_if<ChoiceOrNumber>(&parameter.kind)) return either->options;
    return {};
}

}  // namespace

std::string_view label_of(const Language& language, const Parameter& parameter) {
    return find_text(language, key_of(parameter, "label"), parameter.label);
}

std::string_view help_of(const Language& language, const Parameter& parameter) {
    return find_text(language, key_of(parameter, "help"), parameter.help);
}

std::string_view source_of(const Language& language, const Parameter& parameter) {
    return find_text(language, key_of(parameter, "source"), parameter.source);
}

std::string_view unit_of(const Language& language, const Parameter& parameter) {
    return find_text(language, key_of(parameter, "unit"), parameter.unit);
}

std::string_view published_by(const Language& language, const Parameter& parameter) {
    if (!parameter.published) return {};
    return find_text(language, key_of(parameter, "published"), parameter.published->source);
}

std::string_view rule_of(const Language& language, const Parameter& parameter,
                         const OptionalNumber& optional) {
    return find_text(language, key_of(parameter, "when_empty"), optional.when_empty);
}

std::string_view label_of(const Language& language, const Parameter& parameter, const ChoiceOption& option) {
    return find_text(language, key_of(parameter, option, "label"), option.label);
}

std::string_view help_of(const Language& language, const Parameter& parameter, const ChoiceOption& option) {
    return find_text(language, key_of(parameter, option, "help"), option.help);
}

void add_parameter_texts(Texts& english) {
    const auto add = [&](const std::string& key, std::string_view text) {
        if (!text.empty()) english[key] = {std::string(text), {}};
    };
    for (const Parameter& parameter : parameters()) {
        add(key_of(parameter, "label"), parameter.label);
        add(key_of(parameter, "help"), parameter.help);
        add(key_of(parameter, "source"), parameter.source);
        if (is_word(parameter.unit)) add(key_of(parameter, "unit"), parameter.unit);
        if (parameter.published) add(key_of(parameter, "published"), parameter.published->source);
        if (const auto* optional = std::get_if<OptionalNumber>(&parameter.kind))
            add(key_of(parameter, "when_empty"), optional->when_empty);
        for (const ChoiceOption& option : options_of(parameter)) {
            add(key_of(parameter, option, "label"), option.label);
            add(key_of(parameter, option, "help"), option.help);
        }
    }
}

}  // namespace needleroll
