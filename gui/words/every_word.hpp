/// All English texts of the window, as en.json has them. The names come from the headers beside this one that
/// generate.cmake makes, one for each top key.
#pragma once

#include "sim/words/word.hpp"

#include <span>

namespace needleroll::gui {

/// Every text of the window, once.
std::span<const Word> every_word();

}  // namespace needleroll::gui
