/// The meanings of the statistics in a language. Their English is what statistic_meaning.cpp declares; other
/// languages have them under "statistic.<key>": label and meaning.
#pragma once

#include "sim/coverage/statistic_meaning.hpp"
#include "sim/words/language.hpp"

#include <string_view>

namespace needleroll {

/// What a key of summary.json means, in a sentence; empty for a key without a meaning.
std::string_view meaning_of(const Language& language, std::string_view key);

/// Adds the English of all labels and meanings under their keys.
void add_statistic_texts(Texts& english);

}  // namespace needleroll
