/// What the Explain screen draws with Dear ImGui around the picture, one function each.
#pragma once

#include "gui/screens/explain/explain.hpp"
#include "gui/widgets/panel.hpp"

namespace needleroll::gui {

/// How much room the words of the shown step take.
TalkMeasures measure_talk(const Ui& ui, const ExplainState& state);

/// Kicker, heading and sentences with their "?".
void draw_talk_text(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout);

/// The tabs of the regions, where one is shown at a time.
void draw_region_tabs(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout);

/// The bar of the steps, with the disclaimer.
void draw_talk_bar(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout);

}  // namespace needleroll::gui
