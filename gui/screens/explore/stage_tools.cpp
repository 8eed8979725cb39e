/// What lies over the stage: choice of layer and view, tools.
#include "gui/words/stage_tools.hpp"

#include "gui/screens/explore/panels.hpp"
#include "gui/stage/legend.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/picker.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr double tools_width = 5 * 40.0 + 8.0;
/// The list of layers, its name left out, still holds most of them whole.
constexpr double least_layers_width = 150.0;

/// Segments where they fit, else a list.
void draw_overlay_choice(Ui& ui, ExploreState& state, float room) {
    const auto now = static_cast<int>(state.overlay);
    std::vector<Tab> segments;
    for (const OverlayName& overlay : overlay_names)
        segments.push_back({say(ui.language, overlay.name), std::nullopt, say(ui.language, overlay.help)});
    std::optional<int> picked;
    if (segmented_natural_width(ui, segments) <= room) {
        picked = segmented(ui, "layer", segments, now);
    } else {
        std::vector<PickerEntry> entries;
        for (const OverlayName& overlay : overlay_names)
            entries.push_back(
                {std::string(say(ui.language, overlay.name)), std::string(say(ui.language, overlay.help))});
        picked = picker(ui, "layer", say(ui.language, words::stage_tools::layer), entries, now,
                        std::min(room, ui.px(260)));
    }
    if (picked) choose_overlay(state, static_cast<Overlay>(*picked));
}

void draw_tool_buttons(Ui& ui, ExploreState& state, Wishes& wishes) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const PixelBox box{at, {at.x + ui.px(tools_width), at.y + ui.px(40)}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.raised), ui.px(8));
    list->AddRect(box.from, box.to, imgui_colour(ui.colours.line), ui.px(8), 0, ui.line_px(1));
    const ImVec2 cursor = ImGui::GetCursorPos();
    ImGui::SetCursorPos({cursor.x + ui.px(4), cursor.y});
    Instruments& instruments = state.instruments;
    if (tool_button(ui, "frame", Icon::frame, instruments.frame_shown,
                    say(ui.language, words::stage_tools::frame))) {
        instruments.frame_shown = !instruments.frame_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "ruler", Icon::ruler, instruments.ruler_shown,
                    say(ui.language, words::stage_tools::ruler))) {
        instruments.ruler_shown = !instruments.ruler_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "depth", Icon::pressure, instruments.depth_shown,
                    say(ui.language, words::stage_tools::depth_loupe))) {
        instruments.depth_shown = !instruments.depth_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "zoom", Icon::loupe, !state.view.fitted,
                    say(ui.language,
                        state.view.fitted ? words::stage_tools::zoom_in : words::stage_tools::show_all))) {
        toggle_zoom(state);
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "picture", Icon::camera, false, say(ui.language, words::stage_tools::picture)))
        wishes.picture = true;
}

Tab view_segment(const Ui& ui, StageShows view) {
    switch (view) {
        case StageShows::both:
            return {say(ui.language, words::stage_tools::both), std::nullopt,
                    say(ui.language, words::stage_tools::both_help)};
        case StageShows::top:
            return {say(ui.language, words::stage_tools::top), std::nullopt,
                    say(ui.language, words::stage_tools::top_help)};
        case StageShows::side:
            break;
    }
    return {say(ui.language, words::stage_tools::side), std::nullopt,
            say(ui.language, words::stage_tools::side_help)};
}

/// The views that are offered, with the one that shows.
struct ViewSwitch {
    std::vector<Tab> segments;
    int shown = 0;
};

ViewSwitch view_switch(const Ui& ui, const ExploreLayout& layout) {
    ViewSwitch views;
    for (const StageShows view : views_offered(layout)) {
        if (view == layout.shows) views.shown = static_cast<int>(views.segments.size());
        views.segments.push_back(view_segment(ui, view));
    }
    return views;
}

}  // namespace

void draw_stage_tools(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    const sf::FloatRect& place = layout.tools;
    if (begin_panel(ui, "stage tools", place, {0.0, 0.0}, PanelGround::clear)) {
        const float tools = ui.px(tools_width);
        const ViewSwitch views = view_switch(ui, layout);
        const float views_width =
            views.segments.empty() ? 0.0f : segmented_natural_width(ui, views.segments) + ui.px(8);
        const bool views_fit =
            views_width > 0.0f && place.width > tools + views_width + ui.px(least_layers_width);
        const float room = place.width - tools - (views_fit ? views_width : 0.0f) - ui.px(16);
        draw_overlay_choice(ui, state, room);
        if (views_fit) {
            ImGui::SetCursorPos({place.width - tools - views_width, 0.0f});
            if (const auto picked = segmented(ui, "views", views.segments, views.shown))
                state.wishes.stage_shows = views_offered(layout)[static_cast<std::size_t>(*picked)];
        }
        ImGui::SetCursorPos({place.width - tools, 0.0f});
        draw_tool_buttons(ui, state, desk.wishes);
    }
    end_panel();
}

}  // namespace needleroll::gui
