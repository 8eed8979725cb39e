/// How drawing functions of the interface tell a text log what they draw.
#pragma once

#include "gui/platform/text_log.hpp"

#include <string_view>

#include <imgui.h>

namespace needleroll::gui {

/// The log that frames of the current Dear ImGui context write to; null, as in the product, writes nothing.
/// Dear ImGui keeps the pointer, so that drawing functions need not be handed one.
TextLog* text_log();
void write_texts_to(TextLog* log);

/// Reports one line whose upper left corner is `at`; `room` may be null.
void report_text(const ImDrawList* list, const ImFont* font, ImVec2 at, std::string_view text,
                 const sf::FloatRect* room);

/// Reports the text of Dear ImGui's own item that came last, such as a text field: `inset` is its frame's
/// padding.
void report_item_text(const ImFont* font, ImVec2 inset, std::string_view text);

/// Reports an opaque box.
void report_ground(const ImDrawList* list, ImVec2 from, ImVec2 to);

/// Reports that a text has been shortened.
void report_shortened(std::string_view shown, std::string_view whole);

/// Reports a tooltip over the last item, which need not be under the pointer now.
void report_tooltip(std::string_view text);

}  // namespace needleroll::gui
