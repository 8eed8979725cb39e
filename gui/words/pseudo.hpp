/// A language made from English that shows what is not translated, cut or built from pieces.
#pragma once

#include "sim/words/language.hpp"

#include <string>
#include <string_view>

namespace needleroll::gui {

/// The name of the pseudo-language on the command line.
inline constexpr std::string_view pseudo_name = "pseudo";

/// "Reset all" as "[Řéšéť áłł óñé]": accents on the letters, half as long again, in brackets; placeholders
/// stay as they are.
std::string pseudo_text(std::string_view english);

/// The language of all these texts, with a decimal comma.
Language pseudo_language(const Texts& english);

}  // namespace needleroll::gui
