/// All English texts that the window shows of en.json: its own, and those of the talk, which the core has.
/// The names come from headers that sim/words/generate.cmake makes, one for each top key; the window's lie
/// beside this one.
#pragma once

#include "sim/words/word.hpp"

#include <span>
#include <vector>

namespace needleroll::gui {

/// Every text that is the window's own, once.
std::span<const Word> window_words();

/// Those and the talk's.
std::vector<Word> every_word();

}  // namespace needleroll::gui
