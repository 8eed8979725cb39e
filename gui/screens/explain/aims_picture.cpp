/// A drawing of step "What it may help" on its tile, with names and scale bars.
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/words/stage.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/words/number_text.hpp"

#include <cmath>
#include <cstdint>
#include <type_traits>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px]: of pills and their leaders, as on the other teaching pictures.
constexpr double picture_rounding = 10.0, pill_rounding = 8.0, pill_side = 10.0, pill_height = 30.0;
constexpr double bar_side = 9.0, bar_height = 34.0, bar_thickness = 2.2, bar_from_bottom = 8.0;
constexpr double leader_width = 1.8, dot_radius = 4.1, light_edge = 1.5, pill_opacity = 0.96;

/// The texture as Dear ImGui takes it: a pointer, or a number in later versions.
template <class Id>
Id texture_id(unsigned handle) {
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<Id>(static_cast<std::uintptr_t>(handle));
    else
        return static_cast<Id>(handle);
}

const ImFont* note_font(const Ui& ui) {
    return ui.fonts[TextStyle::large];
}

std::string bar_words(const Ui& ui, double length_mm) {
    return say(ui.language, words::stage::millimetres{.number = given_number_text(ui.language, length_mm)});
}

AimNoteSizes note_sizes(const Ui& ui) {
    return {[&ui](scene::AimPart part) {
                const float width = text_size(note_font(ui), aim_part_name(ui.language, part)).x;
                return sf::Vector2f(std::ceil(width + 2.0f * ui.px(pill_side)),
                                    std::round(ui.px(pill_height)));
            },
            [&ui](const scene::AimScale& scale) {
                const float words = text_size(note_font(ui), bar_words(ui, scale.length_mm)).x;
                const auto bar = static_cast<float>(scale.length_mm * scale.px_per_mm);
                return sf::Vector2f(std::ceil(std::max(words, bar) + 2.0f * ui.px(bar_side)),
                                    std::round(ui.px(bar_height)));
            }};
}

void draw_pill(const Ui& ui, const PixelBox& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_shadow(list, box, ui.px(pill_rounding), ui.px(2), ui.px(9), faded(ui.colours.shadow, 0.55));
    list->AddRectFilled(box.from, box.to, paint(faded(ui.colours.panel, pill_opacity)), ui.px(pill_rounding));
}

/// Dot and leader, with a light edge so that they are seen on any tissue in any theme.
void draw_leader(const Ui& ui, const PixelBox& box, ImVec2 dot) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float inset = ui.px(pill_rounding);
    const ImVec2 end{std::clamp(dot.x, box.from.x + inset, std::max(box.from.x + inset, box.to.x - inset)),
                     std::clamp(dot.y, box.from.y + inset, std::max(box.from.y + inset, box.to.y - inset))};
    const ImU32 edge = paint(faded(ui.colours.panel, 0.6)), ink = paint(ui.colours.ink);
    list->AddLine(dot, end, edge, ui.px(leader_width + 1.5 * light_edge));
    list->AddCircleFilled(dot, ui.px(dot_radius + light_edge), edge);
    list->AddLine(dot, end, ink, ui.px(leader_width));
    list->AddCircleFilled(dot, ui.px(dot_radius), ink);
}

void draw_note(const Ui& ui, const PixelBox& box, const AimNote& note, const scene::AimMarks& marks) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_pill(ui, box);
    if (note.part) {
        draw_text_in(list, note_font(ui), box, 0.5f, ui.colours.ink, aim_part_name(ui.language, *note.part));
        return;
    }
    const scene::AimScale& scale = marks.scales[note.scale];
    const auto length = static_cast<float>(std::round(scale.length_mm * scale.px_per_mm));
    const float left = std::round(box.middle().x - length / 2.0f),
                y = std::round(box.to.y - ui.px(bar_from_bottom));
    const PixelBox words{box.from, {box.to.x, y - ui.px(1)}};
    draw_text_in(list, note_font(ui), words, 0.5f, ui.colours.ink, bar_words(ui, scale.length_mm));
    list->AddRectFilled({left, y}, {left + length, y + ui.line_px(bar_thickness)}, paint(ui.colours.ink));
}

/// In the place of a drawing that the driver could not make.
void draw_failed(const Ui& ui, const PixelBox& box) {
    const ImFont* font = note_font(ui);
    const std::string_view words = say(ui.language, words::explain::picture_failed);
    const float width = box.width() - 2.0f * ui.px(pill_side), height = wrapped_height(font, words, width);
    draw_wrapped(ImGui::GetWindowDrawList(), font,
                 {box.from.x + ui.px(pill_side), box.middle().y - height / 2.0f}, width, ui.colours.ink_soft,
                 words);
}

}  // namespace

void draw_aim_picture(Ui& ui, const PixelBox& box, const scene::AimLook& look,
                      const scene::AimPicture& kept) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool made = scene::is_made(kept, look);
    if (!made || !kept.picture) {
        list->AddRectFilled(box.from, box.to, paint(ui.colours.panel_soft), ui.px(picture_rounding));
        if (made) draw_failed(ui, box);
        return;
    }
    // What was drawn on a texture stands on its head there.
    list->AddImageRounded(texture_id<ImTextureID>(kept.picture->getTexture().getNativeHandle()), box.from,
                          box.to, {0.0f, 1.0f}, {1.0f, 0.0f}, paint(Colour{255, 255, 255, 255}),
                          ui.px(picture_rounding));
    const scene::AimMarks marks = scene::aim_marks(look);
    const std::vector<AimNote> notes = place_aim_notes(look, note_sizes(ui));
    const auto on_window = [&](const sf::FloatRect& place) {
        const ImVec2 from{box.from.x + place.left, box.from.y + place.top};
        return PixelBox{from, {from.x + place.width, from.y + place.height}};
    };
    for (const AimNote& note : notes)
        if (note.part)
            draw_leader(ui, on_window(note.box), {box.from.x + note.names.x, box.from.y + note.names.y});
    for (const AimNote& note : notes) draw_note(ui, on_window(note.box), note, marks);
}

}  // namespace needleroll::gui
