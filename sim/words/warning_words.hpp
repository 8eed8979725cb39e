/// The sentences of warnings in a language. Their English is what warning_kinds() declares; other languages
/// have them under "warning.<code>", with the same names in braces.
#pragma once

#include "sim/core/warning.hpp"
#include "sim/words/language.hpp"

#include <string>

namespace needleroll {

/// The warning as one sentence, its numbers as the language writes them.
std::string warning_text(const Language& language, const Warning& warning);

/// Adds the English of all kinds under their keys.
void add_warning_texts(Texts& english);

}  // namespace needleroll
