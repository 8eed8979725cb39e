/// The English texts of the talk and its hand-out, as en.json has them. Their names are in the headers
/// sim/words/english/explain.hpp and handout.hpp, which generate.cmake makes.
#pragma once

#include "sim/words/word.hpp"

#include <span>

namespace needleroll {

/// Every text of the talk and its hand-out, once.
std::span<const Word> talk_words();

}  // namespace needleroll
