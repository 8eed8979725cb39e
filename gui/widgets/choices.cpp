#include "gui/widgets/choices.hpp"

#include "gui/platform/input.hpp"
#include "gui/widgets/draw.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

constexpr double segment_height = 36.0;
constexpr double icon_segment_height = 62.0;
constexpr double trough_padding = 3.0;
constexpr double tab_padding = 14.0;
constexpr double smallest_tab_padding = 4.0;
constexpr double chip_height = 31.0;
constexpr double switch_width = 38.0;
constexpr double switch_height = 22.0;

bool have_icons(std::span<const Tab> segments) {
    return std::any_of(segments.begin(), segments.end(), [](const Tab& s) { return s.icon.has_value(); });
}

/// The heavier of the two weights a label can have, so that choosing it moves nothing.
float label_width(const Ui& ui, std::string_view label, bool with_icons) {
    return text_size(ui.fonts[with_icons ? TextStyle::label_strong : TextStyle::section], label).x;
}

/// How many tabs stand in a row: all, else as few rows as keep every label whole, else one.
std::size_t tabs_in_a_row(const Ui& ui, std::span<const Tab> segments, float inner_width) {
    const bool icons = have_icons(segments);
    const auto fit = [&](std::size_t in_a_row) {
        for (std::size_t first = 0; first < segments.size(); first += in_a_row) {
            float sum = 0.0f;
            for (std::size_t i = first; i < std::min(first + in_a_row, segments.size()); ++i)
                sum += label_width(ui, segments[i].label, icons) +
                       2.0f * ui.px(icons ? 1.0 : smallest_tab_padding);
            if (sum > inner_width) return false;
        }
        return true;
    };
    for (std::size_t rows = 1; rows <= segments.size(); ++rows) {
        const std::size_t in_a_row = (segments.size() + rows - 1) / rows;
        if (fit(in_a_row)) return in_a_row;
    }
    return 1;
}

/// Widths of the tabs: what each label needs plus an equal share of the rest (which may be negative).
std::vector<float> tab_widths(const Ui& ui, std::span<const Tab> segments, float inner_width) {
    const bool icons = have_icons(segments);
    std::vector<float> widths;
    float sum = 0.0f;
    for (const Tab& segment : segments) {
        widths.push_back(label_width(ui, segment.label, icons) + 2.0f * ui.px(smallest_tab_padding));
        sum += widths.back();
    }
    // With room for it all tabs are equally wide, otherwise long labels get more.
    const float equal = inner_width / static_cast<float>(segments.size());
    if (!icons && *std::max_element(widths.begin(), widths.end()) <= equal) {
        std::fill(widths.begin(), widths.end(), equal);
    } else {
        for (float& width : widths) width += (inner_width - sum) / static_cast<float>(segments.size());
    }
    return widths;
}

void draw_tab(const Ui& ui, const PixelBox& tab, const Tab& segment, bool chosen, float light) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(6);
    if (chosen) {
        draw_shadow(list, tab, rounding, ui.px(1), ui.px(4), faded(ui.colours.shadow, 0.35));
        list->AddRectFilled(tab.from, tab.to, paint(ui.colours.raised), rounding);
    }
    const Colour ink =
        chosen ? ui.colours.accent : mixed(ui.colours.ink_soft, ui.colours.ink, static_cast<double>(light));
    const float room = tab.width() - ui.px(2);
    if (!segment.icon) {
        const ImFont* font = ui.fonts[chosen ? TextStyle::section : TextStyle::body_medium];
        draw_text_in(list, font, tab, 0.5f, ink, shortened(font, segment.label, room));
        return;
    }
    const ImFont* font = ui.fonts[chosen ? TextStyle::label_strong : TextStyle::label_medium];
    draw_icon_centred(list, *segment.icon, {tab.middle().x, tab.from.y + ui.px(17)}, ui.px(20), ink);
    const PixelBox text{{tab.from.x, tab.from.y + ui.px(29)}, {tab.to.x, tab.to.y - ui.px(5)}};
    draw_text_in(list, font, text, 0.5f, ink, shortened(font, segment.label, room));
}

/// One tab as an item; true when it is clicked.
bool tab_item(Ui& ui, const PixelBox& tab, const Tab& segment, bool chosen, bool with_icons) {
    const bool clicked = hit_item("tab", tab);
    const float light = transition(ui, ImGui::GetID("light"), ImGui::IsItemHovered(), hover_s);
    draw_tab(ui, tab, segment, chosen, light);
    draw_focus(ui, tab, ui.px(6));
    const ImFont* widest = ui.fonts[with_icons ? TextStyle::label_strong : TextStyle::section];
    tooltip(ui, tooltip_words(widest, segment.label, tab.width() - ui.px(2), segment.tooltip));
    return clicked;
}

/// Arrow keys on the chosen tab while it has the visible focus: -1, 0 or 1.
int arrow_step() {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return 0;
    const int step =
        (imgui_key_pressed(ImGuiKey_RightArrow) ? 1 : 0) - (imgui_key_pressed(ImGuiKey_LeftArrow) ? 1 : 0);
    if (step != 0) keep_keyboard_focus();
    return step;
}

/// A row of tabs, the first of which has the number `first`. Gives the number of the tab that is wanted,
/// which the arrow keys may take past the ends.
std::optional<int> tab_row(Ui& ui, const PixelBox& line, std::span<const Tab> tabs, int first, int chosen) {
    const std::vector<float> widths = tab_widths(ui, tabs, line.width());
    std::optional<int> wanted;
    float x = line.from.x;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const int number = first + static_cast<int>(i);
        ImGui::PushID(number);
        const PixelBox tab{{std::round(x), line.from.y}, {std::round(x + widths[i]), line.to.y}};
        if (tab_item(ui, tab, tabs[i], number == chosen, have_icons(tabs))) wanted = number;
        if (const int step = arrow_step(); step != 0) wanted = chosen + step;
        ImGui::PopID();
        x += widths[i];
    }
    return wanted;
}

float chip_width(const Ui& ui, const Chip& chip) {
    return text_size(ui.fonts[TextStyle::label], chip.label).x + ui.px(chip.on ? 20 + 20 : 20);
}

/// One chip as an item; true when it is clicked.
bool chip_item(const Ui& ui, const PixelBox& box, const Chip& chip) {
    const bool clicked = hit_item("chip", box);
    const bool hovered = ImGui::IsItemHovered();
    const Palette& colours = ui.colours;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(chip.on ? colours.accent_soft : colours.raised), ui.px(8));
    const Colour resting = chip.on ? mixed(colours.accent, colours.accent_soft, 0.5) : colours.border;
    list->AddRect(box.from, box.to, paint(hovered ? colours.accent : resting), ui.px(8), 0, ui.line_px(1));
    float text_x = box.from.x + ui.px(10);
    if (chip.on) {
        draw_icon_centred(list, Icon::check, {text_x + ui.px(7), box.middle().y}, ui.px(14), colours.accent);
        text_x += ui.px(20);
    }
    const ImFont* font = ui.fonts[TextStyle::label];
    const float room = box.to.x - text_x;
    draw_text_in(list, font, {{text_x, box.from.y}, box.to}, 0.0f, colours.ink,
                 shortened(font, chip.label, room));
    draw_focus(ui, box, ui.px(8));
    tooltip(ui, tooltip_words(font, chip.label, room, chip.tooltip));
    return clicked;
}

void draw_switch(Ui& ui, ImVec2 at, bool on, ImGuiID id) {
    const float travel = transition(ui, id, on, hover_s);
    const PixelBox box{at, {at.x + ui.px(switch_width), at.y + ui.px(switch_height)}};
    const float radius = box.height() / 2.0f;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to,
                        paint(mixed(ui.colours.switch_off, ui.colours.accent, static_cast<double>(travel))),
                        radius);
    const float knob_x = box.from.x + radius + travel * (box.width() - 2.0f * radius);
    list->AddCircleFilled({knob_x, box.middle().y}, radius - ui.px(3), paint(ui.colours.knob));
}

}  // namespace

float segmented_natural_width(const Ui& ui, std::span<const Tab> segments) {
    float width = 2.0f * ui.px(trough_padding);
    const bool icons = have_icons(segments);
    for (const Tab& segment : segments)
        width += label_width(ui, segment.label, icons) + 2.0f * ui.px(tab_padding);
    return width;
}

std::optional<int> segmented(Ui& ui, const char* id, std::span<const Tab> segments, int chosen,
                             float width_px) {
    if (segments.empty()) return std::nullopt;
    const bool icons = have_icons(segments);
    const float width = width_px > 0.0f ? width_px : segmented_natural_width(ui, segments);
    const std::size_t in_a_row = tabs_in_a_row(ui, segments, width - 2.0f * ui.px(trough_padding));
    const std::size_t rows = (segments.size() + in_a_row - 1) / in_a_row;
    const PixelBox trough =
        next_box(width, ui.px(icons ? icon_segment_height : segment_height) * static_cast<float>(rows));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(trough.from, trough.to, paint(ui.colours.panel_soft), ui.px(8));
    list->AddRect(trough.from, trough.to, paint(ui.colours.line), ui.px(8), 0, ui.line_px(1));
    const PixelBox inner = grown(trough, -ui.px(trough_padding));
    int wanted = chosen;
    ImGui::PushID(id);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t first = row * in_a_row;
        const float height = inner.height() / static_cast<float>(rows);
        const float top = std::round(inner.from.y + height * static_cast<float>(row));
        const PixelBox line{{inner.from.x, top}, {inner.to.x, std::round(top + height)}};
        const auto tabs = segments.subspan(first, std::min(in_a_row, segments.size() - first));
        if (const auto picked = tab_row(ui, line, tabs, static_cast<int>(first), chosen)) wanted = *picked;
    }
    wanted = std::clamp(wanted, 0, static_cast<int>(segments.size()) - 1);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(trough.from);
    ImGui::Dummy({trough.width(), trough.height()});
    return wanted == chosen ? std::nullopt : std::optional<int>(wanted);
}

std::optional<int> chip_group(Ui& ui, const char* id, std::span<const Chip> chips) {
    const PixelBox start = next_box(available_width(), ui.px(chip_height));
    const float gap = ui.px(6);
    ImVec2 at = start.from;
    std::optional<int> clicked;
    ImGui::PushID(id);
    for (int i = 0; i < static_cast<int>(chips.size()); ++i) {
        const Chip& chip = chips[static_cast<std::size_t>(i)];
        const float width = std::min(chip_width(ui, chip), start.width());
        if (at.x > start.from.x && at.x + width > start.to.x)
            at = {start.from.x, at.y + start.height() + gap};
        ImGui::PushID(i);
        if (chip_item(ui, {at, {at.x + width, at.y + start.height()}}, chip)) clicked = i;
        ImGui::PopID();
        at.x += width + gap;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(start.from);
    ImGui::Dummy({start.width(), at.y + start.height() - start.from.y});
    return clicked;
}

bool toggle_switch(Ui& ui, const char* id, bool on, std::string_view tooltip_text) {
    const PixelBox box = next_box(ui.px(switch_width), ui.px(switch_height));
    const bool clicked = hit_item(id, box);
    draw_focus(ui, box, box.height() / 2.0f);
    tooltip(ui, tooltip_text);
    draw_switch(ui, box.from, on, ImGui::GetID(id));
    return clicked;
}

bool switch_row(Ui& ui, const char* id, std::string_view label, bool on, std::optional<Icon> icon,
                std::string_view tooltip_text) {
    const ImFont* font = ui.fonts[TextStyle::body];
    const float room = available_width() - ui.px(switch_width + 8.0 + (icon ? 30.0 : 0.0));
    const float line = ui.px(27);
    const PixelBox box = next_box(available_width(), broken_line_height(font, label, room, line));
    const bool clicked = hit_item(id, box);
    const float knob_y = box.from.y + (line - ui.px(switch_height)) / 2.0f;
    const PixelBox knob{{box.to.x - ui.px(switch_width), knob_y}, box.to};
    draw_focus(ui, {knob.from, {box.to.x, knob.from.y + ui.px(switch_height)}}, ui.px(switch_height / 2.0));
    ImDrawList* list = ImGui::GetWindowDrawList();
    float x = box.from.x;
    if (icon) {
        draw_icon_centred(list, *icon, {x + ui.px(10), box.from.y + line / 2.0f}, ui.px(20),
                          ui.colours.ink_soft);
        x += ui.px(30);
    }
    draw_broken_line(list, font, {{x, box.from.y}, {x + room, box.from.y + line}}, ui.colours.ink, label);
    tooltip(ui, tooltip_text);
    draw_switch(ui, knob.from, on, ImGui::GetID(id));
    return clicked;
}

}  // namespace needleroll::gui
