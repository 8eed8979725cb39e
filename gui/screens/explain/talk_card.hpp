/// The "?" of the talk and the card that it opens: words, sources with how each was read, and how sure all of
/// it is.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/draw.hpp"
#include "sim/talk/talk_card.hpp"

#include <functional>

#include <imgui.h>

namespace needleroll::gui {

/// The "?" around a place of a panel. The card is made only when it is open; `more` draws what stands under
/// its paragraphs, if anything. Keeps the layout cursor.
void talk_help(Ui& ui, const char* id, ImVec2 middle, const std::function<TalkCard()>& card,
               const std::function<void(Ui&)>& more = {});

/// The card of the popup "card", while it is open, under or over a box.
void draw_talk_card(Ui& ui, const PixelBox& anchor, const std::function<TalkCard()>& card,
                    const std::function<void(Ui&)>& more = {});

}  // namespace needleroll::gui
