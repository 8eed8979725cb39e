/// The view of the skin as an item that takes the pointer.
#pragma once

#include "gui/stage/skin_hand.hpp"

namespace needleroll::gui {

/// Lays the view into the open panel, which it fills, and tells what the pointer does there in this frame.
SkinPointer skin_pointer(const char* id, const sf::FloatRect& view);

}  // namespace needleroll::gui
