#include "gui/widgets/large.hpp"

#include "gui/platform/input.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double button_rounding = 14.0, button_padding = 24.0, large_sign_size = 24.0, large_sign_gap = 14.0;
constexpr double knob_radius = 22.0, knob_ring = 5.0, track_half = 8.0;

struct LargeColours {
    Colour fill, edge, ink;
};

LargeColours large_colours(const Ui& ui, const LargeButton& look, double light) {
    const Palette& c = ui.colours;
    if (look.chosen) return {c.accent_soft, c.accent, c.accent};
    if (look.kind == ButtonKind::primary) {
        const Colour fill = mixed(c.accent, c.accent_hover, light);
        return {fill, fill, c.on_accent};
    }
    if (look.kind == ButtonKind::link)
        return {faded(c.panel_soft, light), faded(c.panel_soft, 0.0), c.accent};
    return {mixed(c.raised, c.panel_soft, light), mixed(c.border, c.border_strong, light), c.ink};
}

/// The label in the room between the signs, in as many lines as it needs.
void draw_label(const Ui& ui, const PixelBox& room, std::string_view label, const LargeButton& look,
                Colour ink) {
    const ImFont* font = ui.fonts[look.style];
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::vector<std::string_view> lines = broken_lines(font, label, room.width() + 1.0f);
    const float pitch = font->FontSize;
    float y = room.middle().y - pitch * static_cast<float>(lines.size()) / 2.0f;
    for (const std::string_view line : lines) {
        draw_text_in(list, font, {{room.from.x, y}, {room.to.x, y + pitch}}, look.align, ink, line);
        y += pitch;
    }
}

}  // namespace

float large_button_width(const Ui& ui, std::string_view label, const LargeButton& look) {
    const int signs = (look.icon_before ? 1 : 0) + (look.icon_after ? 1 : 0);
    return std::ceil(text_size(ui.fonts[look.style], label).x) + 2.0f * ui.px(button_padding) +
           static_cast<float>(signs) * ui.px(large_sign_size + large_sign_gap);
}

bool large_button(Ui& ui, const char* id, const PixelBox& box, std::string_view label,
                  const LargeButton& look) {
    if (!look.enabled) ImGui::BeginDisabled();
    const bool clicked = hit_item(id, box);
    const bool pressed = ImGui::IsItemActive() && ImGui::IsItemHovered();
    const float light = transition(ui, ImGui::GetID(id), ImGui::IsItemHovered(), hover_s);
    const LargeColours colours = large_colours(ui, look, static_cast<double>(light));
    const float down = pressed ? ui.line_px(1) : 0.0f;
    const PixelBox face{{box.from.x, box.from.y + down}, {box.to.x, box.to.y + down}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(face.from, face.to, paint(colours.fill), ui.px(button_rounding));
    list->AddRect(face.from, face.to, paint(colours.edge), ui.px(button_rounding), 0,
                  ui.line_px(look.chosen ? 2 : 1));
    const float sign = ui.px(large_sign_size), gap = ui.px(large_sign_gap);
    const float pad = std::min(ui.px(button_padding), face.width() / 8.0f);
    const bool at_left = look.align < 0.25f;
    PixelBox room{{face.from.x + pad, face.from.y}, {face.to.x - pad, face.to.y}};
    float before_x = room.from.x, after_x = room.to.x - sign;
    if (look.icon_before) room.from.x += sign + gap;
    if (look.icon_after) room.to.x -= sign + gap;
    if (!at_left) {
        const float spare = std::max(0.0f, room.width() - text_size(ui.fonts[look.style], label).x) / 2.0f;
        before_x += spare;
        after_x -= spare;
    }
    const float middle = face.middle().y;
    if (look.icon_before)
        draw_icon_centred(list, *look.icon_before, {before_x + sign / 2.0f, middle}, sign, colours.ink);
    if (look.icon_after)
        draw_icon_centred(list, *look.icon_after, {after_x + sign / 2.0f, middle}, sign, colours.ink);
    draw_label(ui, room, label, look, colours.ink);
    draw_focus(ui, box, ui.px(button_rounding));
    if (!look.enabled) ImGui::EndDisabled();
    tooltip(ui, look.tooltip);
    return clicked;
}

std::optional<int> large_segmented(Ui& ui, const char* id, const PixelBox& box,
                                   std::span<const std::string_view> tabs, int chosen) {
    if (tabs.empty()) return std::nullopt;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(ui.colours.track), ui.px(button_rounding));
    list->AddRect(box.from, box.to, paint(ui.colours.border), ui.px(button_rounding), 0, ui.line_px(1));
    std::optional<int> wanted;
    const float each = box.width() / static_cast<float>(tabs.size());
    ImGui::PushID(id);
    for (int i = 0; i < static_cast<int>(tabs.size()); ++i) {
        const float left = std::round(box.from.x + each * static_cast<float>(i)),
                    right = std::round(box.from.x + each * static_cast<float>(i + 1));
        const PixelBox hit{{left, box.from.y}, {right, box.to.y}};
        ImGui::PushID(i);
        if (hit_item("tab", hit)) wanted = i;
        if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
            const int step = (imgui_key_pressed(ImGuiKey_RightArrow) ? 1 : 0) -
                             (imgui_key_pressed(ImGuiKey_LeftArrow) ? 1 : 0);
            if (step != 0) {
                keep_keyboard_focus();
                wanted = std::clamp(chosen + step, 0, static_cast<int>(tabs.size()) - 1);
            }
        }
        const float light = transition(ui, ImGui::GetID("light"), ImGui::IsItemHovered(), hover_s);
        const PixelBox face = grown(hit, -ui.px(5));
        const bool on = i == chosen;
        if (on) {
            draw_shadow(list, face, ui.px(button_rounding - 4), ui.px(1), ui.px(4),
                        faded(ui.colours.shadow, 0.35));
            list->AddRectFilled(face.from, face.to, paint(ui.colours.raised), ui.px(button_rounding - 4));
        }
        const Colour ink =
            on ? ui.colours.accent : mixed(ui.colours.ink_soft, ui.colours.ink, static_cast<double>(light));
        const LargeButton look{.style = on ? TextStyle::talk_strong : TextStyle::talk_body};
        PixelBox room = grown(face, -ui.px(6));
        if (on) {
            const float sign = ui.px(22), gap = ui.px(10);
            const float words = text_size(ui.fonts[look.style], tabs[static_cast<std::size_t>(i)]).x;
            const float spare = std::max(0.0f, room.width() - sign - gap - words) / 2.0f;
            draw_icon_centred(list, Icon::check, {room.from.x + spare + sign / 2.0f, face.middle().y}, sign,
                              ink);
            room.from.x += sign + gap;
        }
        draw_label(ui, room, tabs[static_cast<std::size_t>(i)], look, ink);
        draw_focus(ui, face, ui.px(button_rounding - 4));
        ImGui::PopID();
    }
    ImGui::PopID();
    return wanted == chosen ? std::nullopt : wanted;
}

namespace {

/// Where the keys of a focused slider take it.
double value_by_keys(const LargeSlider& slider) {
    const auto pressed = [](ImGuiKey key) { return imgui_key_pressed(key) ? 1.0 : 0.0; };
    const double steps = pressed(ImGuiKey_RightArrow) + pressed(ImGuiKey_UpArrow) -
                         pressed(ImGuiKey_LeftArrow) - pressed(ImGuiKey_DownArrow);
    const double pages = pressed(ImGuiKey_PageUp) - pressed(ImGuiKey_PageDown);
    double value = slider.value + steps * slider.step + pages * slider.page;
    if (imgui_key_pressed(ImGuiKey_Home)) value = slider.low;
    if (imgui_key_pressed(ImGuiKey_End)) value = slider.high;
    return std::clamp(value, slider.low, slider.high);
}

}  // namespace

std::optional<double> large_slider(Ui& ui, const char* id, const PixelBox& track, const LargeSlider& slider) {
    const double range = slider.high - slider.low;
    if (!(range > 0.0) || !(track.width() > 0.0f)) return std::nullopt;
    const float target = std::max(ui.px(large_target), track.height());
    const float y = track.middle().y, reach = ui.px(knob_radius);
    const PixelBox hit{{track.from.x - reach, y - target / 2.0f}, {track.to.x + reach, y + target / 2.0f}};
    hit_item(id, hit);
    const bool held = ImGui::IsItemActive() && ImGui::IsMouseDown(0);
    double value = std::clamp(slider.value, slider.low, slider.high);
    if (held) {
        const double share = static_cast<double>((ImGui::GetIO().MousePos.x - track.from.x) / track.width());
        value = slider.low + std::clamp(share, 0.0, 1.0) * range;
    } else if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        value = value_by_keys(slider);
        if (value != slider.value) keep_keyboard_focus();
    }
    const bool hovered = ImGui::IsItemHovered();
    const float x = track.from.x + static_cast<float>((value - slider.low) / range) * track.width();
    if (slider.draws_track) {
        ImDrawList* list = ImGui::GetWindowDrawList();
        draw_round_bar(list, track.from.x - ui.px(track_half), track.to.x + ui.px(track_half), y,
                       ui.px(track_half), ui.colours.track);
        draw_round_bar(list, track.from.x - ui.px(track_half), x, y, ui.px(track_half), ui.colours.accent);
    }
    const double more = held || hovered ? 1.0 : 0.0;
    draw_knob(ui, {x, y}, ui.px(knob_radius + more), ui.px(knob_ring));
    draw_focus(ui, {{x - reach, y - reach}, {x + reach, y + reach}}, reach);
    return value == slider.value ? std::nullopt : std::optional<double>(value);
}

bool large_help(Ui& ui, const char* id, ImVec2 middle, bool lit, std::string_view tooltip_text) {
    const ImVec2 kept = ImGui::GetCursorScreenPos();
    const bool pressed = hit_item(id, grown({middle, middle}, ui.px(large_target / 2.0)));
    const float light = transition(ui, ImGui::GetID(id), lit || ImGui::IsItemHovered(), hover_s);
    const float radius = ui.px(large_help_size / 2.0);
    const PixelBox circle = grown({middle, middle}, radius);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour ink = mixed(ui.colours.ink_soft, ui.colours.accent, static_cast<double>(light));
    list->AddCircle(middle, radius - 1.0f, paint(ink), 0, ui.line_px(2));
    draw_text_in(list, ui.fonts[TextStyle::subtitle], circle, 0.5f, ink, "?");
    draw_focus(ui, circle, radius);
    tooltip(ui, tooltip_text);
    ImGui::SetCursorScreenPos(kept);
    return pressed;
}

}  // namespace needleroll::gui
