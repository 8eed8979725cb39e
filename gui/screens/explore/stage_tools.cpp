/// What lies over the stage: choice of layer and view, tools.
#include "gui/screens/explore/legend.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/picker.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr double tools_width = 5 * 40.0 + 8.0;

/// Segments where they fit, else a list.
void draw_overlay_choice(Ui& ui, ExploreState& state, float room) {
    const auto now = static_cast<int>(state.overlay);
    std::vector<Segment> segments;
    for (const OverlayName& overlay : overlay_names)
        segments.push_back({overlay.name, std::nullopt, overlay.help});
    std::optional<int> picked;
    if (segmented_natural_width(ui, segments) <= room) {
        picked = segmented(ui, "layer", segments, now);
    } else {
        std::vector<PickerEntry> entries;
        for (const OverlayName& overlay : overlay_names)
            entries.push_back({std::string(overlay.name), std::string(overlay.help)});
        picked = picker(ui, "Layer", entries, now, std::min(room, ui.px(260)));
    }
    if (picked) choose_overlay(state, static_cast<Overlay>(*picked));
}

void draw_tool_buttons(Ui& ui, ExploreState& state) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + ui.px(tools_width), at.y + ui.px(40)}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.raised), ui.px(8));
    list->AddRect(box.from, box.to, imgui_colour(ui.colours.line), ui.px(8), 0, ui.line_px(1));
    const ImVec2 cursor = ImGui::GetCursorPos();
    ImGui::SetCursorPos({cursor.x + ui.px(4), cursor.y});
    Instruments& instruments = state.instruments;
    if (tool_button(ui, "frame", Icon::frame, instruments.frame_shown, "Counting frame of 1 cm² (F)")) {
        instruments.frame_shown = !instruments.frame_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "ruler", Icon::ruler, instruments.ruler_shown, "Ruler: drag its ends (M)")) {
        instruments.ruler_shown = !instruments.ruler_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "depth", Icon::pressure, instruments.depth_shown,
                    "Depth loupe: the channel under the pointer (D)")) {
        instruments.depth_shown = !instruments.depth_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "zoom", Icon::loupe, !state.view.fitted,
                    state.view.fitted ? "Zoom in on the counting frame (Z); the wheel zooms too"
                                      : "Show the whole patch (Z)")) {
        toggle_zoom(state);
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "picture", Icon::camera, false, "Save a picture of the window (P)"))
        state.picture_wanted = true;
}

void draw_view_switch(Ui& ui, ExploreState& state) {
    const std::array<Segment, 3> names = {Segment{"Both", std::nullopt, "Top view and side view (S)"},
                                          Segment{"Top", std::nullopt, "Top view only (S)"},
                                          Segment{"Side", std::nullopt, "Side view only (S)"}};
    if (const auto picked = segmented(ui, "views", names, static_cast<int>(state.wishes.stage_shows))) {
        state.wishes.stage_shows = static_cast<StageShows>(*picked);
    }
}

}  // namespace

void draw_stage_tools(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    const sf::FloatRect& place = layout.tools;
    if (begin_panel(ui, "stage tools", place, {0.0, 0.0}, PanelGround::clear)) {
        const float tools = ui.px(tools_width);
        const float views = layout.switch_views ? ui.px(190) : 0.0f;
        const bool views_fit = views > 0.0f && place.width > tools + views + ui.px(200);
        const float room = place.width - tools - (views_fit ? views : 0.0f) - ui.px(16);
        draw_overlay_choice(ui, state, room);
        if (views_fit) {
            ImGui::SetCursorPos({place.width - tools - views, 0.0f});
            draw_view_switch(ui, state);
        }
        ImGui::SetCursorPos({place.width - tools, 0.0f});
        draw_tool_buttons(ui, state);
    }
    end_panel();
}

}  // namespace needleroll::gui
