/// "What you see": plain words made from the numbers. Knows no window.
#pragma once

#include "gui/work/figures.hpp"
#include "sim/words/language.hpp"

#include <string>

namespace needleroll::gui {

/// Two or three sentences on the pattern so far.
std::string caption_of(const Language& language, const Result& result, const FiguresNow& figures,
                       const PatternFigures& pattern, double reach_mm);

/// The sentence on the share of skin that no hole is near: "About half of it is more than 0.5 mm from any
/// hole."
std::string unreached_in_words(const Language& language, double share, double reach_mm);

/// A figure with decimals, or a dash when it is not defined.
std::string figure_text(const Language& language, const Figure& figure, int decimals, double factor = 1.0);

}  // namespace needleroll::gui
