/// The "?" of the talk and the card that it opens: words, sources with how each was read, and how sure all of
/// it is.
#pragma once

#include "gui/platform/ui.hpp"
#include "sim/talk/talk_card.hpp"

#include <functional>

#include <imgui.h>

namespace needleroll::gui {

/// The "?" around a place of a panel. The card is made only when it is open. Keeps the layout cursor.
void talk_help(Ui& ui, const char* id, ImVec2 middle, const std::function<TalkCard()>& card);

}  // namespace needleroll::gui
