/// The parameter table's texts in a language. Their English is what the table declares; other languages have
/// them under "parameter.<key>": label, help, source, unit (where it is a word), published, when_empty,
/// choice.<name>.label and .help.
#pragma once

#include "sim/scenario/parameter.hpp"
#include "sim/words/language.hpp"

#include <string_view>

namespace needleroll {

std::string_view label_of(const Language& language, const Parameter& parameter);

std::string_view help_of(const Language& language, const Parameter& parameter);

/// Where the default comes from.
std::string_view source_of(const Language& language, const Parameter& parameter);

/// Symbols such as "mm" are the same in every language.
std::string_view unit_of(const Language& language, const Parameter& parameter);

/// Who published the range; empty when none is.
std::string_view published_by(const Language& language, const Parameter& parameter);

/// The rule that gives an OptionalNumber that is left out.
std::string_view rule_of(const Language& language, const Parameter& parameter,
                         const OptionalNumber& optional);

std::string_view label_of(const Language& language, const Parameter& parameter, const ChoiceOption& option);

std::string_view help_of(const Language& language, const Parameter& parameter, const ChoiceOption& option);

/// Adds the English of all these texts under their keys.
void add_parameter_texts(Texts& english);

}  // namespace needleroll
