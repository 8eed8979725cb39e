/// The chart of step "Days 0-3": the published courses of closing as named bands and bars, over the slider of
/// the hours, which shares its axis.
#pragma once

#include "gui/screens/explain/closing_step.hpp"
#include "gui/widgets/draw.hpp"

namespace needleroll::gui {

/// Draws the chart and the slider into a box of the panel that is open, and moves the step's hour.
void draw_closing_chart(Ui& ui, const PixelBox& all, ClosingStep& step);

}  // namespace needleroll::gui
