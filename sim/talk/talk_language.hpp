/// The language of a hand-out that is made without a window.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/words/language.hpp"

#include <string_view>

namespace needleroll {

/// The language of assets/languages/NAME.json with the texts of the talk, of layers, sites and warnings; "en"
/// needs no file. Fails for a name that is not there, with those that are, and for a broken file. A text that
/// is missing is shown in English.
Expected<Language> load_talk_language(const Assets& assets, std::string_view name);

}  // namespace needleroll
