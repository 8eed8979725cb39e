#include "gui/words/top_bar.hpp"

#include "gui/app/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

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

std::string percent_text(const Language& language, double share) {
    return say(language, words::top_bar::percent{.number = number_text(language, 100.0 * share, 0)});
}

const Word& theme_word(ThemeName theme) {
    switch (theme) {
        case ThemeName::dark:
            return words::top_bar::theme_dark;
        case ThemeName::projector:
            return words::top_bar::theme_projector;
        case ThemeName::light:
            break;
    }
    return words::top_bar::theme_light;
}

void draw_text_size(Ui& ui, Desk& desk) {
    const std::string label = percent_text(ui.language, desk.settings.appearance.text_scale);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (bar_button(ui, label.c_str(), Icon::text_size, say(ui.language, words::top_bar::text_size))) {
        ImGui::OpenPopup("text size");
    }
    const Box anchor{corner, {corner.x + ui.px(80), corner.y + ui.px(40)}};
    if (!begin_card(ui, "text size", anchor, ui.px(300), ui.px(16))) return;
    std::vector<std::string> labels;
    std::vector<Chip> chips;
    for (const double scale : text_scales) labels.push_back(percent_text(ui.language, scale));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        chips.push_back({labels[i], std::abs(desk.settings.appearance.text_scale - text_scales[i]) < 0.005});
    }
    if (const auto picked = chip_group(ui, "sizes", chips)) {
        desk.settings.appearance.text_scale = text_scales[static_cast<std::size_t>(*picked)];
        ImGui::CloseCurrentPopup();
    }
    end_card();
}

void draw_look_buttons(Ui& ui, Desk& desk, bool with_words) {
    draw_text_size(ui, desk);
    ImGui::SameLine(0.0f, ui.px(8));
    if (bar_icon(ui, "theme", Icon::sun, say(ui.language, theme_word(desk.settings.appearance.theme)))) {
        const auto now = std::find(all_themes.begin(), all_themes.end(), desk.settings.appearance.theme);
        desk.settings.appearance.theme = now + 1 == all_themes.end() ? all_themes.front() : *(now + 1);
    }
    ImGui::SameLine(0.0f, ui.px(4));
    if (bar_icon(ui, "presenter", Icon::full_screen, say(ui.language, words::top_bar::presenter))) {
        desk.wishes.frame.presenter = true;
    }
    ImGui::SameLine(0.0f, ui.px(4));
    const std::string_view help = say(ui.language, words::top_bar::help_tooltip);
    const bool asked = with_words
                           ? bar_button(ui, say(ui.language, words::top_bar::help).data(), Icon::help, help)
                           : bar_icon(ui, "help", Icon::help, help);
    if (asked) desk.wishes.help_open = true;
}

/// The screens. Gives the place after them.
float draw_tabs(Ui& ui, App& app, float height) {
    float x = ui.px(210);
    for (std::size_t i = 0; i < app.entries.size(); ++i) {
        ImGui::SetCursorPos({x, 0.0f});
        if (screen_tab(ui, say(ui.language, app.entries[i].name).data(), i == app.shown, height))
            app.desk.wishes.screen = i;
        x += ui.px(100);
    }
    return x;
}

/// Buttons of panels that have become drawers.
float draw_drawer_buttons(Ui& ui, Desk& desk, const FrameLayout& frame, float x) {
    const auto at = [&](double y) { ImGui::SetCursorPos({x, ui.px(y)}); };
    if (frame.left_is_drawer) {
        at(8);
        if (button(ui, say(ui.language, words::top_bar::controls).data(),
                   {.width_px = ui.px(96), .tooltip = say(ui.language, words::top_bar::controls_tooltip)})) {
            desk.wishes.frame.controls_open = !desk.wishes.frame.controls_open;
        }
        x += ui.px(104);
    }
    if (frame.right_is_drawer) {
        at(8);
        if (button(ui, say(ui.language, words::top_bar::results).data(),
                   {.width_px = ui.px(88), .tooltip = say(ui.language, words::top_bar::results_tooltip)})) {
            desk.wishes.frame.results_open = !desk.wishes.frame.results_open;
        }
        x += ui.px(96);
    }
    return x;
}

}  // namespace

void draw_top_bar(Ui& ui, App& app, const FrameLayout& frame) {
    const sf::FloatRect& place = frame.top_bar;
    Desk& desk = app.desk;
    if (begin_panel(ui, "top bar", place, {0.0, 0.0}, PanelGround::clear)) {
        const ImVec2 corner(place.left, place.top);
        const ImVec2 end(place.left + place.width, place.top + place.height);
        draw_edge(ui, {corner.x, end.y - 0.5f}, {end.x, end.y - 0.5f});
        draw_name(ui, place.height, !frame.short_name);
        float x = ui.px(frame.short_name ? 58 : 190);
        if (place.width > ui.px(1000)) x = draw_tabs(ui, app, place.height);
        x = draw_drawer_buttons(ui, desk, frame, x);
        const float buttons = ui.px(262) + ui.px(20);
        const float room = place.width - buttons - ui.px(12) - x;
        const float width = std::min(ui.px(picker_width), room);
        if (!frame.picker_in_controls && width >= ui.px(least_picker_width)) {
            ImGui::SetCursorPos({place.width - buttons - ui.px(12) - width, ui.px(10)});
            draw_screen_picker(ui, desk, shown_screen(app), width);
        }
        ImGui::SetCursorPos({place.width - buttons, ui.px(10)});
        draw_look_buttons(ui, desk, !frame.picker_in_controls);
    }
    end_panel();
}

}  // namespace needleroll::gui
