/// What step "What it may help" has in the column of the text, and the whole of it.
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double between_buttons = 16.0, before_note = 20.0, below_note = 4.0, note_help = 48.0;

/// Picture and chart together.
sf::FloatRect joined(const sf::FloatRect& first, const sf::FloatRect& second) {
    const auto empty = [](const sf::FloatRect& box) { return box.width <= 0.0f || box.height <= 0.0f; };
    if (empty(first)) return second;
    if (empty(second)) return first;
    const float left = std::min(first.left, second.left), top = std::min(first.top, second.top);
    const float right = std::max(first.left + first.width, second.left + second.width);
    const float bottom = std::max(first.top + first.height, second.top + second.height);
    return {left, top, right - left, bottom - top};
}

void panel_button(Ui& ui, const PixelBox& box, AimsPanel panel, AimsStep& step) {
    const bool open = step.open == panel;
    const LargeButton look{.icon_after = open ? Icon::close : Icon::chevron_right,
                           .chosen = open,
                           .align = 0.0f,
                           .style = TextStyle::talk_strong};
    const char* id = panel == AimsPanel::ask_first ? "ask first" : "afterwards";
    if (large_button(ui, id, box, panel_name(ui.language, panel), look)) press_panel(step, panel);
}

}  // namespace

void draw_aims_column(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string_view note = say(ui.language, words::explain::aims_evidence_note);
    const float width = box.width() - ui.px(note_help), target = ui.px(large_target);
    const float note_height = std::max(wrapped_height(font, note, width), ui.px(large_help_size));
    const float needed = 2.0f * target + ui.px(between_buttons + before_note + below_note) + note_height;
    float y = std::round(std::max(box.from.y, box.to.y - needed));
    for (const AimsPanel panel : {AimsPanel::ask_first, AimsPanel::afterwards}) {
        panel_button(ui, {{box.from.x, y}, {box.to.x, y + target}}, panel, step);
        y += target + ui.px(between_buttons);
    }
    y += ui.px(before_note - between_buttons);
    draw_wrapped(ImGui::GetWindowDrawList(), font, {box.from.x, y}, width, ui.colours.ink_soft, note);
    aims_help(ui, "evidence", {box.to.x - ui.px(large_help_size / 2.0 + 2.0), y + note_height / 2.0f},
              view.shown.evidence_words);
}

void draw_aims(Ui& ui, const StepRoom& room, const AimsView& view, AimsStep& step,
               AimsStepPictures& pictures) {
    const sf::FloatRect stage = joined(room.picture, room.chart);
    if (stage.width > 0.0f && stage.height > 0.0f) {
        if (begin_room_panel(ui, "aims", stage, room)) {
            if (step.open == AimsPanel::none)
                draw_aim_tiles(ui, box_of(stage), view, step, pictures);
            else
                draw_aims_panel(ui, box_of(stage), view, step);
        }
        end_room_panel();
    }
    if (room.column.width > 0.0f && room.column.height > 0.0f) {
        if (begin_room_panel(ui, "aims column", room.column, room))
            draw_aims_column(ui, box_of(room.column), view, step);
        end_room_panel();
    }
}

}  // namespace needleroll::gui
