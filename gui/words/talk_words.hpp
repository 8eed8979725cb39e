/// The words of the talk under the names that the window's other words have: words::explain::next.
#pragma once

#include "sim/words/english/explain.hpp"
#include "sim/words/english/handout.hpp"

namespace needleroll::gui::words {

namespace explain = needleroll::words::explain;
namespace handout = needleroll::words::handout;

}  // namespace needleroll::gui::words
