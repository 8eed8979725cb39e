/// The bar of the steps: Back, the steps by name, Next, and the disclaimer.
#include "gui/screens/explain/panels.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Places in the target of a step at 100 % [px], from its upper edge.
constexpr double dot_y = 21.0, name_y = 53.0, name_height = 24.0;
constexpr double dot = 8.0, shown_dot = 11.0, halo = 17.0;
constexpr float disclaimer_pitch = 1.2f;

std::string_view next_words(const Ui& ui, const ExplainState& state) {
    return say(ui.language, state.start_open ? words::explain::start_begin : words::explain::next);
}

constexpr LargeButton back_look{.icon_before = Icon::chevron_left};
constexpr LargeButton next_look{.kind = ButtonKind::primary, .icon_after = Icon::chevron_right};

std::string tab_of(const Language& language, const ExplainState& state, const TalkStep& step) {
    return talk_text(language, step.tab, state.run.numbers, step.own);
}

/// Whether the talk has come so far.
bool is_done(const ExplainState& state, std::size_t step) {
    return !state.start_open && step < state.step;
}

bool is_shown(const ExplainState& state, std::size_t step) {
    return !state.start_open && step == state.step;
}

ImVec2 dot_of(const Ui& ui, const sf::FloatRect& place) {
    return {place.left + place.width / 2.0f, place.top + ui.px(dot_y)};
}

/// The line between the dots, in the accent up to the step that is shown.
void draw_line(const Ui& ui, const std::vector<sf::FloatRect>& places, const ExplainState& state) {
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const Colour colour = is_done(state, i) ? ui.colours.accent : ui.colours.border;
        ImGui::GetWindowDrawList()->AddLine(dot_of(ui, places[i]), dot_of(ui, places[i + 1]), paint(colour),
                                            ui.line_px(2));
    }
}

void draw_dot(const Ui& ui, ImVec2 at, bool done, bool shown, bool hovered) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (shown) list->AddCircleFilled(at, ui.px(halo), paint(ui.colours.accent_soft));
    if (done || shown) {
        list->AddCircleFilled(at, ui.px(shown ? shown_dot : dot), paint(ui.colours.accent));
        return;
    }
    list->AddCircleFilled(at, ui.px(dot), paint(ui.colours.panel_soft));
    list->AddCircle(at, ui.px(dot) - ui.line_px(1),
                    paint(hovered ? ui.colours.accent : ui.colours.border_strong), 0, ui.line_px(2));
}

/// A step as a button. True when it is pressed.
bool draw_step(const Ui& ui, const sf::FloatRect& place, std::string_view name, bool done, bool shown) {
    const PixelBox box = box_of(place);
    const bool clicked = hit_item("step", box);
    const bool hovered = ImGui::IsItemHovered();
    draw_dot(ui, dot_of(ui, place), done, shown, hovered);
    const float middle = box.from.y + ui.px(name_y), half = ui.px(name_height / 2.0);
    const Colour ink = shown ? ui.colours.accent : hovered ? ui.colours.ink : ui.colours.ink_soft;
    draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[shown ? TextStyle::subtitle : TextStyle::large],
                 {{box.from.x, middle - half}, {box.to.x, middle + half}}, 0.5f, ink, name);
    draw_focus(ui, grown(box, -ui.px(2)), ui.px(10));
    return clicked;
}

void draw_steps(const Ui& ui, ExplainState& state, const std::vector<sf::FloatRect>& places) {
    if (places.size() != state.talk.steps.size()) return;
    draw_line(ui, places, state);
    for (std::size_t i = 0; i < places.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (draw_step(ui, places[i], tab_of(ui.language, state, state.talk.steps[i]), is_done(state, i),
                      is_shown(state, i)))
            go_to_step(state, static_cast<std::ptrdiff_t>(i));
        ImGui::PopID();
    }
}

/// "n of 7", in the place of the names.
void draw_count(const Ui& ui, const ExplainState& state, const sf::FloatRect& place) {
    if (state.start_open || state.talk.steps.empty()) return;
    draw_text_in(
        ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_strong], box_of(place), 0.5f, ui.colours.ink,
        say(ui.language, words::explain::count_of{.step = state.step + 1, .steps = state.talk.steps.size()}));
}

void draw_disclaimer(const Ui& ui, const sf::FloatRect& place) {
    const ImFont* font = ui.fonts[TextStyle::large];
    float y = place.top;
    for (const std::string_view line :
         broken_lines(font, say(ui.language, words::explain::disclaimer), place.width)) {
        draw_text_in(ImGui::GetWindowDrawList(), font,
                     {{place.left, y}, {place.left + place.width, y + font->FontSize}}, 0.5f,
                     ui.colours.ink_soft, line);
        y += font->FontSize * disclaimer_pitch;
    }
}

}  // namespace

TalkMeasures measure_talk(const Ui& ui, const ExplainState& state) {
    TalkMeasures measures;
    measures.text_height = [&ui, words = column_words(ui.language, state)](TalkFaces faces, float width_px) {
        return column_text(ui, words, faces, width_px).height;
    };
    measures.disclaimer_height = [&ui](float width_px) {
        return std::ceil(wrapped_height(ui.fonts[TextStyle::large],
                                        say(ui.language, words::explain::disclaimer), width_px));
    };
    for (const TalkStep& step : state.talk.steps)
        measures.names.push_back(
            text_size(ui.fonts[TextStyle::subtitle], tab_of(ui.language, state, step)).x);
    measures.back = large_button_width(ui, say(ui.language, words::explain::back), back_look);
    measures.next = large_button_width(ui, next_words(ui, state), next_look);
    return measures;
}

void draw_talk_bar(Ui& ui, ExplainScreen& screen) {
    const TalkBar& bar = screen.layout.bar;
    ExplainState& state = screen.state;
    draw_edge(ui, {bar.ground.left, bar.ground.top + 0.5f},
              {bar.ground.left + bar.ground.width, bar.ground.top + 0.5f});
    LargeButton back = back_look, next = next_look;
    back.enabled = can_go_back(state);
    next.enabled = can_go_on(state);
    if (large_button(ui, "back", box_of(bar.back), say(ui.language, words::explain::back), back))
        go_back(state);
    draw_steps(ui, state, bar.steps);
    if (bar.steps.empty()) draw_count(ui, state, bar.count);
    if (large_button(ui, "next", box_of(bar.next), next_words(ui, state), next)) go_on(state);
    draw_disclaimer(ui, bar.disclaimer);
}

}  // namespace needleroll::gui
