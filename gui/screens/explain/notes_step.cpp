#include "gui/screens/explain/notes_step.hpp"

#include "gui/screens/explain/notes_parts.hpp"
#include "gui/screens/frame_layout.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

/// Heights and gaps at 100 % [px].
constexpr double row_gap = 14.0, hint_height = 30.0, hint_gap = 6.0, tool_gap = 12.0;
/// From so few letters on the hint says how many are left.
constexpr std::size_t few_letters = 400;

float target_height(double text_scale) {
    return std::max(static_cast<float>(large_target), static_cast<float>(48.0 * text_scale));
}

/// Typing, pen, eraser.
void draw_tool_switch(Ui& ui, NotePad& pad, const PixelBox& box) {
    const std::array names{say(ui.language, words::explain::notes_type),
                           say(ui.language, words::explain::notes_pen),
                           say(ui.language, words::explain::notes_eraser)};
    if (const auto picked = large_segmented(ui, "tool", box, names, static_cast<int>(pad.tool))) {
        end_stroke(pad);
        pad.tool = static_cast<PadTool>(*picked);
    }
}

/// What can be done with the drawing: taking strokes back, clearing it.
void draw_drawing_buttons(Ui& ui, NotePad& pad, const PixelBox& box) {
    const LargeButton look{.style = TextStyle::talk_strong};
    const float half = (box.width() - ui.px(tool_gap)) / 2.0f;
    LargeButton undo = look, clear = look;
    undo.enabled = can_undo_stroke(pad);
    clear.enabled = !pad.notes.strokes.empty();
    if (large_button(ui, "undo", {box.from, {box.from.x + half, box.to.y}},
                     say(ui.language, words::explain::notes_undo), undo))
        undo_stroke(pad);
    if (large_button(ui, "clear", {{box.to.x - half, box.from.y}, box.to},
                     say(ui.language, words::explain::notes_clear), clear))
        clear_drawing(pad);
}

void draw_tools(Ui& ui, NotePad& pad, const sf::FloatRect& place) {
    const PixelBox row = box_of(place);
    const bool draws = pad.tool != PadTool::type;
    const float middle = row.from.x + row.width() * 0.54f;
    draw_tool_switch(ui, pad, {row.from, {draws ? middle : row.to.x, row.to.y}});
    if (draws) draw_drawing_buttons(ui, pad, {{middle + ui.px(tool_gap), row.from.y}, row.to});
}

/// Under the sheet: that the pad is full, or how much more fits.
void draw_hint(const Ui& ui, const NotesStep& step, const sf::FloatRect& place) {
    const std::size_t letters = note_characters(step.pad.notes.text);
    const std::size_t left = letters < most_note_characters ? most_note_characters - letters : 0;
    std::string words;
    if (step.is_full) {
        words = say(ui.language, words::explain::notes_drawing_full);
    } else if (step.pad.tool == PadTool::type && left <= few_letters) {
        words = say(ui.language, words::explain::notes_left{.count = left});
    }
    draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::large], box_of(place), 0.0f,
                 ui.colours.ink_soft, words);
}

/// What is typed and drawn on the sheet now.
void draw_on_sheet(Ui& ui, const TalkNow& now, NotesStep& step, NotesField& field,
                   const sf::FloatRect& sheet) {
    if (step.hidden) return;
    NotePad& pad = step.pad;
    if (pad.notes.empty()) draw_sample_questions(ui, now, sheet);
    if (step.open != NotesPanel::none || pad.tool != PadTool::type) {
        draw_notes_text(ui, pad, sheet);
    } else {
        draw_notes_field(ui, pad, field, sheet);
    }
    if (step.open == NotesPanel::none && pad.tool != PadTool::type) draw_with_hand(ui, step, sheet);
}

}  // namespace

NotesPlaces lay_out_notes(const sf::FloatRect& picture, double text_scale) {
    const auto at_scale = [text_scale](double length) { return static_cast<float>(length * text_scale); };
    NotesPlaces places;
    const float tools = std::min(target_height(text_scale), picture.height);
    places.tools = {picture.left, picture.top, picture.width, tools};
    const float top = picture.top + tools + at_scale(row_gap);
    const float hint = at_scale(hint_height + hint_gap);
    const float room = std::max(0.0f, picture.top + picture.height - top - hint);
    const auto proportion = static_cast<float>(note_pad_width_mm / note_pad_height_mm);
    const float width = std::min(picture.width, room * proportion);
    places.sheet = whole_pixels(static_cast<double>(picture.left), static_cast<double>(top),
                                static_cast<double>(picture.left + width),
                                static_cast<double>(top + width / proportion));
    places.tools.width = std::max(places.sheet.width, std::min(picture.width, at_scale(640.0)));
    places.hint = {places.sheet.left, places.sheet.top + places.sheet.height + at_scale(hint_gap),
                   places.sheet.width, at_scale(hint_height)};
    return places;
}

void draw_notes_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle&, const StepRoom& room,
                     const TalkNow& now, NotesStep& step, NotesStepPictures& pictures) {
    if (room.picture.width > 0.0f) {
        const NotesPlaces places = lay_out_notes(room.picture, ui.text_scale);
        draw_sheet(target, ui, step.pad, step.hidden, places.sheet, pictures.strokes);
        if (begin_room_panel(ui, "note-pad", room.picture, room)) {
            draw_tools(ui, step.pad, places.tools);
            draw_on_sheet(ui, now, step, pictures.field, places.sheet);
            draw_hint(ui, step, places.hint);
        }
        end_room_panel();
        draw_notes_panel(ui, now, step, room);
    }
    if (room.column.width > 0.0f) draw_notes_column(ui, now, step, room);
}

bool is_moving(const NotesStep& step) {
    return step.wish != NotesWish::none || step.asked != NotesWish::none;
}

bool answer_key(NotesStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
