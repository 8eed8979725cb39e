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
/// Where the tabs begin after the name, and the gaps between parts of the bar.
constexpr double full_name_width = 190.0, short_name_width = 58.0, tab_gap = 20.0, between_tabs = 30.0;
constexpr double button_gap = 8.0, icon_gap = 4.0, icon_width = 40.0, end_gap = 20.0, picker_gap = 12.0;

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
    const double now = look_of(desk).text_scale;
    const std::string label = percent_text(ui.language, now);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (bar_button(ui, label.c_str(), Icon::text_size, say(ui.language, words::top_bar::text_size),
                   "scale")) {
        ImGui::OpenPopup("text size");
    }
    const PixelBox anchor{corner, {corner.x + ui.px(80), corner.y + ui.px(40)}};
    if (!begin_card(ui, "text size", anchor, ui.px(300), ui.px(16))) return;
    std::vector<std::string> labels;
    std::vector<Chip> chips;
    for (const double scale : text_scales) labels.push_back(percent_text(ui.language, scale));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        chips.push_back({labels[i], std::abs(now - text_scales[i]) < 0.005});
    }
    if (const auto picked = chip_group(ui, "sizes", chips)) {
        choose_text_scale(desk.settings, desk.read_from, text_scales[static_cast<std::size_t>(*picked)]);
        ImGui::CloseCurrentPopup();
    }
    end_card();
}

/// The languages by their own names.
void draw_language(Ui& ui, Desk& desk, bool with_words) {
    const std::string_view hint = say(ui.language, words::top_bar::language);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool asked = with_words
                           ? bar_button(ui, ui.language.own_name.c_str(), Icon::globe, hint, "language")
                           : bar_icon(ui, "language", Icon::globe, hint);
    if (asked) ImGui::OpenPopup("languages");
    const PixelBox anchor{corner, {corner.x + ui.px(icon_width), corner.y + ui.px(40)}};
    if (!begin_card(ui, "languages", anchor, ui.px(300), ui.px(16))) return;
    std::vector<Chip> chips;
    for (const LoadedLanguage& loaded : desk.languages.all)
        chips.push_back({loaded.language.own_name, loaded.language.name == ui.language.name});
    if (const auto picked = chip_group(ui, "names", chips)) {
        desk.wishes.language = desk.languages.all[static_cast<std::size_t>(*picked)].language.name;
        ImGui::CloseCurrentPopup();
    }
    end_card();
}

/// Ends at the right end of the bar; as wide as look_width says.
void draw_look_buttons(Ui& ui, Desk& desk, bool with_words) {
    draw_text_size(ui, desk);
    ImGui::SameLine(0.0f, ui.px(button_gap));
    draw_language(ui, desk, with_words);
    ImGui::SameLine(0.0f, ui.px(button_gap));
    if (bar_icon(ui, "theme", Icon::sun, say(ui.language, theme_word(desk.settings.appearance.theme)))) {
        const auto now = std::find(all_themes.begin(), all_themes.end(), desk.settings.appearance.theme);
        desk.settings.appearance.theme = now + 1 == all_themes.end() ? all_themes.front() : *(now + 1);
    }
    ImGui::SameLine(0.0f, ui.px(icon_gap));
    if (bar_icon(ui, "presenter", Icon::full_screen, say(ui.language, words::top_bar::presenter))) {
        desk.wishes.frame.presenter = true;
    }
    ImGui::SameLine(0.0f, ui.px(icon_gap));
    const std::string_view help = say(ui.language, words::top_bar::help_tooltip);
    const bool asked =
        with_words ? bar_button(ui, say(ui.language, words::top_bar::help).data(), Icon::help, help, "help")
                   : bar_icon(ui, "help", Icon::help, help);
    if (asked) desk.wishes.help_open = true;
}

/// Width of the look buttons with the gap after them.
float look_width(const Ui& ui, double text_scale, bool with_words) {
    const float icon = ui.px(icon_width);
    const float language = with_words ? bar_button_width(ui, ui.language.own_name) : icon;
    const float help = with_words ? bar_button_width(ui, say(ui.language, words::top_bar::help)) : icon;
    return bar_button_width(ui, percent_text(ui.language, text_scale)) + language + help + 2.0f * icon +
           ui.px(2.0 * button_gap + 2.0 * icon_gap + end_gap);
}

float tab_width(const Ui& ui, std::string_view name) {
    return text_size(ui.fonts[TextStyle::section], name).x + ui.px(12.0);
}

/// The screens, each shortened to its part where they do not all fit.
void draw_tabs(Ui& ui, App& app, const TopBarNeeds& needs, float x, float height, float width) {
    const ImFont* font = ui.fonts[TextStyle::section];
    const float each = (width - ui.px(tab_gap)) / static_cast<float>(app.entries.size());
    const bool all_fit = width >= ui.px(needs.tabs) - 1.0f;
    x += ui.px(tab_gap);
    for (std::size_t i = 0; i < app.entries.size(); ++i) {
        const Word& word = app.entries[i].name;
        const std::string_view name = say(ui.language, word);
        const float room = all_fit ? tab_width(ui, name) : each - ui.px(12.0 + icon_gap);
        ImGui::SetCursorPos({x, 0.0f});
        const std::string shown = shortened(font, name, room);
        if (screen_tab(ui, shown.c_str(), i == app.shown, height, word.key.data()))
            app.desk.wishes.screen = i;
        tooltip(ui, tooltip_words(font, name, room));
        x += all_fit ? tab_width(ui, name) + ui.px(between_tabs) : each;
    }
}

/// A button of a panel that has become a drawer, as wide as its word or its part of the room. Gives the place
/// after it.
float draw_drawer_button(Ui& ui, float x, float width, const Word& word, const Word& hint, bool& open) {
    ImGui::SetCursorPos({x, ui.px(8)});
    if (button(ui, say(ui.language, word).data(),
               {.width_px = std::max(1.0f, width - ui.px(button_gap)),
                .tooltip = say(ui.language, hint),
                .id = word.key.data()})) {
        open = !open;
    }
    return x + width;
}

/// Buttons of panels that have become drawers. Gives the place after them.
float draw_drawer_buttons(Ui& ui, App& app, const FrameLayout& frame, const TopBarNeeds& needs, float x) {
    const double all =
        (frame.left_is_drawer ? needs.controls : 0.0) + (frame.right_is_drawer ? needs.results : 0.0);
    if (!(all > 0.0)) return x;
    const double part = frame.drawers_width / all;  // pixels for each pixel at 100 %
    FrameWishes& wishes = app.desk.wishes.frame;
    if (frame.left_is_drawer) {
        x = draw_drawer_button(ui, x, static_cast<float>(needs.controls * part), words::top_bar::controls,
                               words::top_bar::controls_tooltip, wishes.controls_open);
    }
    if (frame.right_is_drawer) {
        x = draw_drawer_button(ui, x, static_cast<float>(needs.results * part), words::top_bar::results,
                               words::top_bar::results_tooltip, wishes.results_open);
    }
    return x;
}

}  // namespace

TopBarNeeds top_bar_needs(const Ui& ui, const App& app) {
    const auto at_100_percent = [&](float width_px) { return static_cast<double>(width_px) / ui.text_scale; };
    const auto drawer = [&](const Word& word) {
        return at_100_percent(button_width(ui, say(ui.language, word))) + button_gap;
    };
    TopBarNeeds needs;
    needs.tabs = tab_gap;
    for (const ScreenEntry& entry : app.entries)
        needs.tabs += at_100_percent(tab_width(ui, say(ui.language, entry.name))) + between_tabs;
    needs.controls = drawer(words::top_bar::controls);
    needs.results = drawer(words::top_bar::results);
    const double text_scale = look_of(app.desk).text_scale;
    needs.look = at_100_percent(look_width(ui, text_scale, true)) + picker_gap;
    needs.look_short = at_100_percent(look_width(ui, text_scale, false)) + picker_gap;
    return needs;
}

void draw_top_bar(Ui& ui, App& app, const FrameLayout& frame, const TopBarNeeds& needs) {
    const sf::FloatRect& place = frame.top_bar;
    Desk& desk = app.desk;
    if (begin_panel(ui, "top bar", place, {0.0, 0.0}, PanelGround::clear)) {
        const ImVec2 corner(place.left, place.top);
        const ImVec2 end(place.left + place.width, place.top + place.height);
        draw_edge(ui, {corner.x, end.y - 0.5f}, {end.x, end.y - 0.5f});
        draw_name(ui, place.height, !frame.short_name);
        const bool with_words = !frame.picker_in_controls;
        const auto tabs = static_cast<float>(frame.tabs_width);
        float x = ui.px(frame.short_name ? short_name_width : full_name_width);
        if (tabs > ui.px(tab_gap)) draw_tabs(ui, app, needs, x, place.height, tabs);
        x = draw_drawer_buttons(ui, app, frame, needs, x + tabs);
        const float buttons = look_width(ui, look_of(desk).text_scale, with_words);
        const ScreenPicker offered = shown_screen(app).picker(desk, ui.language);
        const float room = place.width - buttons - ui.px(picker_gap) - x;
        const float width = std::min(std::max(ui.px(picker_width), whole_picker_width(ui, offered)), room);
        if (with_words && width >= ui.px(least_picker_width) - 1.0f) {
            ImGui::SetCursorPos({place.width - buttons - ui.px(picker_gap) - width, ui.px(10)});
            draw_screen_picker(ui, desk, shown_screen(app), offered, width);
        }
        ImGui::SetCursorPos({place.width - buttons, ui.px(10)});
        draw_look_buttons(ui, desk, with_words);
    }
    end_panel();
}

}  // namespace needleroll::gui
