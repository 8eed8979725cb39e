#include "gui/widgets/buttons.hpp"

#include "gui/widgets/draw.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Colours of a button in one of its states.
struct ButtonColours {
    Colour fill;
    Colour edge;
    Colour ink;
};

ButtonColours button_colours(const Ui& ui, ButtonKind kind, double light) {
    const Palette& c = ui.colours;
    switch (kind) {
        case ButtonKind::primary: {
            const Colour fill = mixed(c.accent, c.accent_hover, light);
            return {fill, fill, c.on_accent};
        }
        case ButtonKind::reset:
            return {c.reference_soft, mixed(c.reference_line, c.reference, light), c.reference};
        case ButtonKind::link: {
            const Colour none = faded(c.panel_soft, light);
            return {none, none, mixed(c.accent, c.accent_hover, light)};
        }
        case ButtonKind::plain:
            break;
    }
    return {mixed(c.raised, c.panel_soft, light), c.border, c.ink};
}

/// The last item's answer to pointer and finger: 0 to 1 lit, and 1 px down while pressed.
struct Touch {
    float light = 0.0f;
    float down = 0.0f;
};

Touch touch_of_last_item(Ui& ui, const char* id) {
    Touch touch;
    const bool pressed = ImGui::IsItemActive() && ImGui::IsItemHovered();
    touch.light = transition(ui, ImGui::GetID(id), ImGui::IsItemHovered(), hover_s);
    touch.down = pressed ? ui.line_px(1) : 0.0f;
    return touch;
}

PixelBox moved_down(const PixelBox& box, float by) {
    return {{box.from.x, box.from.y + by}, {box.to.x, box.to.y + by}};
}

}  // namespace

float button_width(const Ui& ui, std::string_view label) {
    return text_size(ui.fonts[TextStyle::section], label).x + 2.0f * ui.px(18);
}

float bar_button_width(const Ui& ui, std::string_view label) {
    return text_size(ui.fonts[TextStyle::body_medium], label).x + ui.px(20 + 8 + 8);
}

bool button(Ui& ui, const char* label, const ButtonLook& look) {
    const bool is_link = look.kind == ButtonKind::link;
    const ImFont* font = ui.fonts[TextStyle::section];
    const float icon_size = look.icon ? ui.px(20) : 0.0f;
    const float gap = look.icon ? ui.px(10) : 0.0f;
    const float content = icon_size + gap + text_size(font, label).x;
    const float natural = content + 2.0f * ui.px(is_link ? 6 : 18);
    const PixelBox box = next_box(look.width_px > 0.0f ? look.width_px : natural, ui.px(look.height));
    const char* id = look.id != nullptr ? look.id : label;
    if (!look.enabled) ImGui::BeginDisabled();
    const bool clicked = hit_item(id, box);
    const Touch touch = touch_of_last_item(ui, id);
    const ButtonColours colours = button_colours(ui, look.kind, static_cast<double>(touch.light));
    const PixelBox face = moved_down(box, touch.down);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(face.from, face.to, paint(colours.fill), ui.px(8));
    if (!is_link) list->AddRect(face.from, face.to, paint(colours.edge), ui.px(8), 0, ui.line_px(1));
    const float left = face.from.x + std::max(ui.px(4), (face.width() - content) / 2.0f);
    if (look.icon) {
        draw_icon_centred(list, *look.icon, {left + icon_size / 2.0f, face.middle().y}, ui.px(18),
                          colours.ink);
    }
    const PixelBox text{{left + icon_size + gap, face.from.y}, face.to};
    const float room = face.to.x - text.from.x - ui.px(4);
    draw_text_in(list, font, text, 0.0f, colours.ink, shortened(font, label, room));
    draw_focus(ui, box, ui.px(8));
    if (!look.enabled) ImGui::EndDisabled();
    tooltip(ui, tooltip_words(font, label, room, look.tooltip));
    return clicked;
}

bool round_button(Ui& ui, const char* id, Icon icon, double diameter, bool filled,
                  std::string_view tooltip_text, bool enabled) {
    const PixelBox box = next_box(ui.px(diameter), ui.px(diameter));
    if (!enabled) ImGui::BeginDisabled();
    const bool clicked = hit_item(id, box);
    const Touch touch = touch_of_last_item(ui, id);
    const ButtonColours colours = button_colours(ui, filled ? ButtonKind::primary : ButtonKind::plain,
                                                 static_cast<double>(touch.light));
    const ImVec2 middle{box.middle().x, box.middle().y + touch.down};
    const float radius = box.width() / 2.0f;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(middle, radius, paint(colours.fill));
    if (!filled) list->AddCircle(middle, radius - 0.5f, paint(colours.edge), 0, ui.line_px(1));
    const float icon_size = ui.px(filled ? diameter * 0.42 : 20.0);
    draw_icon_centred(list, icon, middle, icon_size, filled ? colours.ink : ui.colours.ink_soft);
    draw_focus(ui, box, radius);
    if (!enabled) ImGui::EndDisabled();
    tooltip(ui, tooltip_text);
    return clicked;
}

bool tool_button(Ui& ui, const char* id, Icon icon, bool on, std::string_view tooltip_text) {
    const PixelBox hit = next_box(ui.px(40), ui.px(40));
    const bool clicked = hit_item(id, hit);
    const Touch touch = touch_of_last_item(ui, id);
    const PixelBox face = grown(hit, -ui.px(2));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour rest =
        on ? ui.colours.accent_soft : faded(ui.colours.panel_soft, static_cast<double>(touch.light));
    list->AddRectFilled(face.from, face.to, paint(rest), ui.px(8));
    draw_icon_centred(list, icon, hit.middle(), ui.px(20), on ? ui.colours.accent : ui.colours.ink_soft);
    draw_focus(ui, face, ui.px(8));
    tooltip(ui, tooltip_text);
    return clicked;
}

bool bar_button(Ui& ui, const char* label, Icon icon, std::string_view tooltip_text, const char* id) {
    if (id == nullptr) id = label;
    const ImFont* font = ui.fonts[TextStyle::body_medium];
    const PixelBox box = next_box(bar_button_width(ui, label), ui.px(40));
    const bool clicked = hit_item(id, box);
    const Touch touch = touch_of_last_item(ui, id);
    const Colour ink = mixed(ui.colours.ink_soft, ui.colours.accent, static_cast<double>(touch.light));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon_centred(list, icon, {box.from.x + ui.px(4 + 10), box.middle().y}, ui.px(20), ink);
    draw_text_in(list, font, {{box.from.x + ui.px(4 + 20 + 8), box.from.y}, box.to}, 0.0f, ink, label);
    draw_focus(ui, box, ui.px(8));
    tooltip(ui, tooltip_text);
    return clicked;
}

bool bar_icon(Ui& ui, const char* id, Icon icon, std::string_view tooltip_text) {
    const PixelBox box = next_box(ui.px(40), ui.px(40));
    const bool clicked = hit_item(id, box);
    const Touch touch = touch_of_last_item(ui, id);
    const Colour ink = mixed(ui.colours.ink_soft, ui.colours.accent, static_cast<double>(touch.light));
    draw_icon_centred(ImGui::GetWindowDrawList(), icon, box.middle(), ui.px(20), ink);
    draw_focus(ui, box, ui.px(8));
    tooltip(ui, tooltip_text);
    return clicked;
}

bool screen_tab(Ui& ui, const char* label, bool chosen, float height_px, const char* id) {
    if (id == nullptr) id = label;
    const ImFont* font = ui.fonts[chosen ? TextStyle::section : TextStyle::body_medium];
    const float width = text_size(ui.fonts[TextStyle::section], label).x + 2.0f * ui.px(6);
    const PixelBox box = next_box(width, height_px);
    const bool clicked = hit_item(id, box);
    const Touch touch = touch_of_last_item(ui, id);
    const Colour ink = chosen ? ui.colours.accent
                              : mixed(ui.colours.ink_soft, ui.colours.ink, static_cast<double>(touch.light));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, font, box, 0.5f, ink, label);
    if (chosen) {
        list->AddRectFilled({box.from.x, box.to.y - ui.line_px(3)}, box.to, paint(ui.colours.accent),
                            ui.px(1.5));
    }
    draw_focus(ui, grown(box, -ui.px(6)), ui.px(8));
    return clicked;
}

}  // namespace needleroll::gui
