/// Small drawing helpers that the controls share. All positions are whole-window pixels, y downwards.
#pragma once

#include "gui/platform/ui.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace needleroll::gui {

/// Height of a line of label and value in a panel [px at 100 %].
inline constexpr double panel_line_height = 22.0;

/// A rectangle in pixels.
struct PixelBox {
    ImVec2 from{};
    ImVec2 to{};
    float width() const { return to.x - from.x; }
    float height() const { return to.y - from.y; }
    ImVec2 middle() const { return {(from.x + to.x) / 2.0f, (from.y + to.y) / 2.0f}; }
};

/// The box grown by a margin on every side.
PixelBox grown(const PixelBox& box, float margin);

/// A colour for a draw list, fainter inside ImGui::BeginDisabled.
ImU32 paint(Colour colour);

/// Size of one line of text.
ImVec2 text_size(const ImFont* font, std::string_view text);

/// The lines of a text broken between words at a width; line breaks in it are kept.
std::vector<std::string_view> broken_lines(const ImFont* font, std::string_view text, float width_px);

/// Height of a text wrapped at a width, lines 1.45 em apart.
float wrapped_height(const ImFont* font, std::string_view text, float width_px);

/// One line of text, its upper left corner rounded to whole pixels.
void draw_text(ImDrawList* list, const ImFont* font, ImVec2 at, Colour colour, std::string_view text);

/// One line of text in a box: align 0 left, 0.5 centre, 1 right; centred by its capital letters.
void draw_text_in(ImDrawList* list, const ImFont* font, const PixelBox& box, float align, Colour colour,
                  std::string_view text);

/// Text wrapped at a width.
void draw_wrapped(ImDrawList* list, const ImFont* font, ImVec2 at, float width_px, Colour colour,
                  std::string_view text);

/// Height of a line of a panel whose text is broken where it does not fit: `line_px` for one line.
float broken_line_height(const ImFont* font, std::string_view text, float width_px, float line_px);

/// Text at the left of a box that is as wide as its lines may be: the first line is centred in the box, the
/// others follow under it.
void draw_broken_line(ImDrawList* list, const ImFont* font, const PixelBox& first_line, Colour colour,
                      std::string_view text);

/// The text, or its beginning and "…" if it is wider.
std::string shortened(const ImFont* font, std::string_view text, float width_px);

/// A soft shadow under a box: blurred by about `blur_px`, moved down by `drop_px`.
void draw_shadow(ImDrawList* list, const PixelBox& box, float rounding_px, float drop_px, float blur_px,
                 Colour colour);

/// A bar with round ends from x to x, `half_height` to both sides of y.
void draw_round_bar(ImDrawList* list, float from_x, float to_x, float y, float half_height, Colour colour);

/// The knob of a slider or a time line: a disc in a ring of the accent, with a small shadow.
void draw_knob(const Ui& ui, ImVec2 middle, float radius_px, float ring_px);

/// The outline of a control that has the visible keyboard focus; draws nothing otherwise. After the item.
void draw_focus(const Ui& ui, const PixelBox& box, float rounding_px);

/// A line of dashes.
void draw_dashed(ImDrawList* list, ImVec2 from, ImVec2 to, Colour colour, float thickness_px, float dash_px,
                 float gap_px);

/// A transition between 0 and 1 kept under an ImGui id, eased out; 0 s or reduced motion switch at once.
float transition(Ui& ui, ImGuiID id, bool on, double duration_s);

/// Durations of transitions (visual language, Motion).
inline constexpr double hover_s = 0.12;

/// A tooltip of our look over the last item, shown while it is hovered. Empty text shows nothing. Where it
/// would pass the right edge it lies left of the pointer.
void tooltip(const Ui& ui, std::string_view text, float right_edge_px = std::numeric_limits<float>::max());

/// What a tooltip says of a text that was drawn within a width: all of the text where it was shortened, and
/// what else is to be said.
std::string tooltip_words(const ImFont* font, std::string_view text, float width_px,
                          std::string_view more = {});

/// Rooms for two texts at the ends of one line.
struct LineRooms {
    float left_px = 0.0f;
    float right_px = 0.0f;
};

/// What the texts need where both fit with a gap between them. Else one that needs less than half of the line
/// has what it needs and the other one the rest, or each has half.
LineRooms line_rooms(float width_px, float left_px, float right_px, float gap_px);

/// Pixels left to the right edge of the panel.
inline float available_width() {
    return ImGui::GetContentRegionAvail().x;
}

/// Moves the layout down by a length of the visual language, instead of ImGui's own spacing.
void space(const Ui& ui, double height_at_100_percent);

/// An invisible item over a box; true when it is clicked or pressed by key. Never of size zero, which would
/// abort.
bool hit_item(const char* id, const PixelBox& box);

/// The box the layout is at, `width` x `height` pixels (at least 1); the control that draws there makes the
/// item.
PixelBox next_box(float width_px, float height_px);

}  // namespace needleroll::gui
