/// What the Explain screen draws with Dear ImGui around the picture, one function each, within the one window
/// of the screen.
#pragma once

#include "gui/screens/explain/explain.hpp"
#include "gui/screens/explain/text_lines.hpp"

namespace needleroll::gui {

/// The words of the column: those of the shown step, or of the card before the talk.
ColumnWords column_words(const Language& language, const ExplainState& state);

/// How much room the words take that stand around the picture.
TalkMeasures measure_talk(const Ui& ui, const ExplainState& state);

/// Kicker, heading and sentences with their "?".
void draw_talk_text(Ui& ui, ExplainScreen& screen);

/// The tabs of the regions, where one is shown at a time, and the hand that scrolls it.
void draw_region_tabs(Ui& ui, ExplainScreen& screen);
void scroll_region(Ui& ui, ExplainScreen& screen);

/// The bar of the steps, with the disclaimer.
void draw_talk_bar(Ui& ui, ExplainScreen& screen);

/// The question whether the notes may go, over everything else.
void draw_new_talk_question(Ui& ui, ExplainScreen& screen);

}  // namespace needleroll::gui
