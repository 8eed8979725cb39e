/// A card with a sign and a few sentences: what went wrong, or what to be careful of.
#pragma once

#include "gui/widgets/draw.hpp"

#include <string_view>

namespace needleroll::gui {

/// What a card tells: something could not be done, or was done and needs care.
enum class MessageKind { failure, warning };

/// Height of a card of that width with these words, without room for buttons [px].
float message_card_height(const Ui& ui, MessageKind kind, std::string_view words, float width_px);

/// Where the words begin in a card, from its left edge [px]. Buttons under them begin there too.
float message_card_indent(const Ui& ui, MessageKind kind);

/// Draws the card into the window that was begun: ground, outline, sign and wrapped words from the top.
void draw_message_card(const Ui& ui, const PixelBox& box, MessageKind kind, std::string_view words);

}  // namespace needleroll::gui
