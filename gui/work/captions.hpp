/// "What you see": plain words made from the numbers. Knows no window.
#pragma once

#include "gui/work/figures.hpp"

#include <string>

namespace needleroll::gui {

/// Two or three sentences on the pattern so far.
std::string caption_of(const Result& result, const FiguresNow& figures, const PatternFigures& pattern,
                       double reach_mm);

/// A share in words: "nearly all", "about three quarters", "about half", "hardly any".
std::string share_in_words(double share);

/// The name of a layer in plain words: "papillary dermis".
std::string layer_in_words(Layer layer);

/// A figure with decimals, or a dash when it is not defined.
std::string figure_text(const Figure& figure, int decimals, double factor = 1.0);

}  // namespace needleroll::gui
