/// What lies over the section: the divider above it, the stretch of the epidermis, the warnings of the run.
#include "gui/screens/explore/panels.hpp"
#include "gui/stage/side_view.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/message_card.hpp"
#include "gui/words/stage_tools.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Height of the strip that can be grabbed, and of the mark in it [px at 100 %].
constexpr double divider_height = 14.0, grip_width = 44.0, grip_height = 4.0;
/// The stretch button [px at 100 %].
constexpr double stretch_width = 132.0, stretch_height = 30.0, stretch_margin = 9.0, under_title = 36.0;
/// Under this height the section has no room for a button [px at 100 %].
constexpr double least_height_for_stretch = 90.0, least_width_for_stretch = 420.0;
/// The layer key at the right, which warnings leave free, and the ruler at the left [px at 100 %].
constexpr double key_room = 268.0, ruler_room = 58.0, widest_warning = 460.0;

bool is_shown(const sf::FloatRect& box) {
    return box.width >= 1.0f && box.height >= 1.0f;
}

/// Share of the stage's height that the section gets with its upper edge at a pixel.
double section_share_at(const ExploreLayout& layout, float y) {
    const double share = static_cast<double>((layout.frame.stage.top + layout.frame.stage.height - y) /
                                             layout.frame.stage.height);
    return std::clamp(share, least_section_share, largest_section_share);
}

void draw_divider(const Ui& ui, ExploreState& state, const ExploreLayout& layout) {
    if (!is_shown(layout.section) || !is_shown(layout.top_view)) return;
    const float height = ui.px(divider_height);
    const sf::FloatRect place(layout.section.left, layout.section.top - height / 2.0f, layout.section.width,
                              height);
    if (begin_panel(ui, "divider", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        ImGui::InvisibleButton("divider", {place.width, place.height});
        const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
        if (lit) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
        const ImGuiIO& io = ImGui::GetIO();
        if (ImGui::IsItemActive() && io.MouseDelta.y != 0.0f && ImGui::IsMousePosValid(&io.MousePos))
            state.wishes.section_share = section_share_at(layout, io.MousePos.y);
        if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            state.wishes.section_share = 0.0;
        const PixelBox grip{{place.left + (place.width - ui.px(grip_width)) / 2.0f,
                             layout.section.top - ui.px(grip_height / 2.0)},
                            {place.left + (place.width + ui.px(grip_width)) / 2.0f,
                             layout.section.top + ui.px(grip_height / 2.0)}};
        ImGui::GetWindowDrawList()->AddRectFilled(
            grip.from, grip.to, imgui_colour(lit ? ui.colours.accent : ui.colours.border_strong),
            ui.px(grip_height / 2.0));
        tooltip(ui, say(ui.language, words::stage_tools::divider));
    }
    end_panel();
}

void draw_stretch_button(Ui& ui, ExploreState& state, const sf::FloatRect& section) {
    if (section.height < ui.px(least_height_for_stretch) || section.width < ui.px(least_width_for_stretch))
        return;
    const std::string label =
        say(ui.language,
            words::stage_tools::stretch_button{.factor = given_number_text(ui.language, epidermis_stretch)});
    const ImFont* font = ui.fonts[TextStyle::label];
    const float width = std::max(ui.px(stretch_width), text_size(font, label).x + ui.px(20));
    // Under the picture's title where the layer key takes the room at the right.
    const bool key_is_high = section.height >= ui.px(215) && section.height < ui.px(246);
    const float left = key_is_high ? ui.px(ruler_room - 3.0) : section.width - width - ui.px(stretch_margin);
    const float top = ui.px(key_is_high ? stretch_margin + under_title : stretch_margin);
    const sf::FloatRect place(section.left + left, section.top + top, width, ui.px(stretch_height));
    if (begin_panel(ui, "stretch", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        const PixelBox box{{place.left, place.top}, {place.left + place.width, place.top + place.height}};
        if (hit_item("stretch", box)) state.epidermis_drawn = !state.epidermis_drawn;
        const bool on = state.epidermis_drawn, lit = ImGui::IsItemHovered();
        tooltip(ui, say(ui.language, on ? words::stage_tools::true_scale : words::stage_tools::stretch));
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->AddRectFilled(box.from, box.to, imgui_colour(on ? ui.colours.accent_soft : ui.colours.panel),
                            ui.px(8));
        list->AddRect(box.from, box.to, imgui_colour(on || lit ? ui.colours.accent : ui.colours.border),
                      ui.px(8), 0, ui.line_px(1));
        draw_text_in(list, font, box, 0.5f, on ? ui.colours.accent : ui.colours.ink, label);
        draw_focus(ui, box, ui.px(8));
    }
    end_panel();
}

/// Where the warnings go: at the foot of the section, else of the view from above.
sf::FloatRect warnings_place(const Ui& ui, const ExploreLayout& layout) {
    const sf::FloatRect& section = layout.section;
    if (!is_shown(section)) return layout.top_view;
    const bool key = section.width >= ui.px(520) && section.height >= ui.px(215);
    return {section.left, section.top, section.width - (key ? ui.px(key_room) : 0.0f), section.height};
}

/// All warnings of the run, in amber; the reasons in full.
void draw_warnings(Ui& ui, const std::string& words, const ExploreLayout& layout) {
    const sf::FloatRect room = warnings_place(ui, layout);
    const float width = std::min(ui.px(widest_warning), room.width - ui.px(ruler_room + 12.0));
    if (words.empty() || width < ui.px(160)) return;
    const float needed = message_card_height(ui, MessageKind::warning, words, width);
    const float height = std::min(needed, room.height - ui.px(16));
    const sf::FloatRect place(room.left + std::floor(ui.px(ruler_room)),
                              std::floor(room.top + room.height - height - ui.px(8)), std::floor(width),
                              std::ceil(height));
    if (begin_panel(ui, "warnings", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        const PixelBox box{{place.left, place.top}, {place.left + width, place.top + height}};
        hit_item("warnings", box);
        tooltip(ui, words);
        draw_message_card(ui, box, MessageKind::warning, words);
    }
    end_panel();
}

}  // namespace

void draw_section_tools(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    if (!is_shown(layout.frame.stage)) return;
    draw_divider(ui, screen.state, layout);
    if (is_shown(layout.section)) draw_stretch_button(ui, screen.state, layout.section);
    draw_warnings(ui, warnings_in_words(ui.language, desk.session), layout);
}

}  // namespace needleroll::gui
