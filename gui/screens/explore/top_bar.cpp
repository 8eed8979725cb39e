#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/picker.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr std::array<double, 8> text_scales = {0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr double picker_width = 372.0, least_picker_width = 180.0;

void draw_name(const Ui& ui, float height, bool with_words) {
    const ImVec2 at = ImGui::GetWindowPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon_centred(list, Icon::mark, {at.x + ui.px(34), at.y + height / 2.0f}, ui.px(30),
                      ui.colours.accent);
    if (!with_words) return;
    draw_text_in(list, ui.fonts[TextStyle::title],
                 {{at.x + ui.px(58), at.y}, {at.x + ui.px(200), at.y + height}}, 0.0f, ui.colours.ink,
                 "Needleroll");
}

void draw_text_size(Ui& ui, ExploreScreen& screen) {
    const std::string label = fmt::format("{:.0f} %", screen.look.text_scale * 100.0);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (bar_button(ui, label.c_str(), Icon::text_size, "Text size (Ctrl + and Ctrl -)")) {
        ImGui::OpenPopup("text size");
    }
    const Box anchor{corner, {corner.x + ui.px(80), corner.y + ui.px(40)}};
    if (!begin_card(ui, "text size", anchor, ui.px(300), ui.px(16))) return;
    std::vector<std::string> labels;
    std::vector<Chip> chips;
    for (const double scale : text_scales) labels.push_back(fmt::format("{:.0f} %", scale * 100.0));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        chips.push_back({labels[i], std::abs(screen.look.text_scale - text_scales[i]) < 0.005});
    }
    if (const auto picked = chip_group(ui, "sizes", chips)) {
        screen.look.text_scale = text_scales[static_cast<std::size_t>(*picked)];
        ImGui::CloseCurrentPopup();
    }
    end_card();
}

void draw_look_buttons(Ui& ui, ExploreScreen& screen, bool with_words) {
    draw_text_size(ui, screen);
    ImGui::SameLine(0.0f, ui.px(8));
    const std::string theme = fmt::format("Theme: {}", theme_text(screen.look.theme));
    if (bar_icon(ui, "theme", Icon::sun, theme)) {
        const auto now = std::find(all_themes.begin(), all_themes.end(), screen.look.theme);
        screen.look.theme = now + 1 == all_themes.end() ? all_themes.front() : *(now + 1);
    }
    ImGui::SameLine(0.0f, ui.px(4));
    if (bar_icon(ui, "presenter", Icon::full_screen, "Presenter view: stage and time only (F11)")) {
        screen.state.wishes.presenter = true;
    }
    ImGui::SameLine(0.0f, ui.px(4));
    const std::string_view help = "Keys and how to use this screen (F1)";
    const bool asked =
        with_words ? bar_button(ui, "Help", Icon::help, help) : bar_icon(ui, "help", Icon::help, help);
    if (asked) screen.help_open = true;
}

/// Buttons of panels that have become drawers.
float draw_drawer_buttons(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout, float x) {
    const auto at = [&](double y) { ImGui::SetCursorPos({x, ui.px(y)}); };
    if (layout.left_is_drawer) {
        at(8);
        if (button(ui, "Controls", {.width_px = ui.px(96), .tooltip = "Show or hide the controls (C)"})) {
            screen.state.wishes.controls_open = !screen.state.wishes.controls_open;
        }
        x += ui.px(104);
    }
    if (layout.right_is_drawer) {
        at(8);
        if (button(ui, "Results", {.width_px = ui.px(88), .tooltip = "Show or hide the results (R)"})) {
            screen.state.wishes.results_open = !screen.state.wishes.results_open;
        }
        x += ui.px(96);
    }
    return x;
}

}  // namespace

void draw_scenario_picker(Ui& ui, ExploreScreen& screen, float width) {
    const std::string& file = screen.state.session.file;
    std::vector<PickerEntry> entries;
    int chosen = -1;
    for (const PresetSummary& scenario : screen.lists.scenarios) {
        if (scenario.name == file) chosen = static_cast<int>(entries.size());
        entries.push_back({scenario.title, scenario.description});
    }
    if (chosen < 0) {
        entries.insert(entries.begin(), {screen.state.session.reference.title, file});
        chosen = 0;
    }
    const bool with_file = entries.size() > screen.lists.scenarios.size();
    const auto picked = picker(ui, "Scenario", entries, chosen, width, screen.picker_open_now);
    screen.picker_open_now = false;
    if (!picked) return;
    const auto index = static_cast<std::size_t>(*picked - (with_file ? 1 : 0));
    if (index >= screen.lists.scenarios.size()) return;
    const auto path = scenario_path(screen.assets, screen.lists.scenarios[index].name);
    if (path) {
        open_file(screen, *path);
    } else {
        tell_failure(screen.notices, NoticeKind::not_opened, path.error());
    }
}

void draw_top_bar(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    const sf::FloatRect& place = layout.top_bar;
    if (begin_panel(ui, "top bar", place, {0.0, 0.0}, PanelGround::clear)) {
        const ImVec2 corner(place.left, place.top);
        const ImVec2 end(place.left + place.width, place.top + place.height);
        draw_edge(ui, {corner.x, end.y - 0.5f}, {end.x, end.y - 0.5f});
        draw_name(ui, place.height, !layout.short_name);
        const bool roomy = place.width > ui.px(1000);
        float x = ui.px(layout.short_name ? 58 : 190);
        if (roomy) {
            x = ui.px(210);
            ImGui::SetCursorPos({x, 0.0f});
            screen_tab(ui, "Explore", true, place.height);
            x += ui.px(100);
        }
        x = draw_drawer_buttons(ui, screen, layout, x);
        const float buttons = ui.px(262) + ui.px(20);
        const float room = place.width - buttons - ui.px(12) - x;
        const float width = std::min(ui.px(picker_width), room);
        if (!layout.picker_in_controls && width >= ui.px(least_picker_width)) {
            ImGui::SetCursorPos({place.width - buttons - ui.px(12) - width, ui.px(10)});
            draw_scenario_picker(ui, screen, width);
        }
        ImGui::SetCursorPos({place.width - buttons, ui.px(10)});
        draw_look_buttons(ui, screen, !layout.picker_in_controls);
    }
    end_panel();
}

}  // namespace needleroll::gui
