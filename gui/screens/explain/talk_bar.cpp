/// The bar of the steps: Back, the steps by name, Next, and the disclaimer.
#include "gui/screens/explain/panels.hpp"
#include "gui/screens/explain/talk_words.hpp"
#include "gui/widgets/large.hpp"

namespace needleroll::gui {
namespace {

/// Places in the target of a step at 100 % [px], from its upper edge.
constexpr double dot_y = 21.0, name_y = 53.0, name_height = 24.0;
constexpr double dot = 8.0, shown_dot = 11.0, halo = 17.0, ring = 2.0;

/// The line between the dots, up to the step that is shown in the accent.
void draw_line(const Ui& ui, const std::vector<sf::FloatRect>& places, std::size_t shown) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto middle = [&](std::size_t i) {
        const PixelBox box = box_of(places[i]);
        return ImVec2(box.middle().x, box.from.y + ui.px(dot_y));
    };
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const Colour colour = i < shown ? ui.colours.accent : ui.colours.border;
        list->AddLine(middle(i), middle(i + 1), paint(colour), ui.line_px(2));
    }
}

void draw_dot(const Ui& ui, ImVec2 at, bool done, bool shown, bool hovered) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (shown) list->AddCircleFilled(at, ui.px(halo), paint(ui.colours.accent_soft));
    if (done || shown) {
        list->AddCircleFilled(at, ui.px(shown ? shown_dot : dot), paint(ui.colours.accent));
        return;
    }
    list->AddCircleFilled(at, ui.px(dot), paint(ui.colours.panel));
    list->AddCircle(at, ui.px(dot) - ui.line_px(1),
                    paint(hovered ? ui.colours.accent : ui.colours.border_strong), 0, ui.px(ring));
}

void draw_steps(Ui& ui, ExplainScreen& screen, const TalkBar& bar) {
    ExplainState& state = screen.state;
    if (bar.steps.size() != state.talk.steps.size()) return;
    draw_line(ui, bar.steps, state.step);
    for (std::size_t i = 0; i < bar.steps.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const PixelBox box = box_of(bar.steps[i]);
        if (hit_item("step", box)) go_to_step(state, static_cast<int>(i));
        const bool hovered = ImGui::IsItemHovered(), shown = i == state.step;
        draw_dot(ui, {box.middle().x, box.from.y + ui.px(dot_y)}, i < state.step, shown, hovered);
        const PixelBox name{{box.from.x, box.from.y + ui.px(name_y - name_height / 2.0)},
                            {box.to.x, box.from.y + ui.px(name_y + name_height / 2.0)}};
        draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[shown ? TextStyle::subtitle : TextStyle::large],
                     name, 0.5f,
                     shown     ? ui.colours.accent
                     : hovered ? ui.colours.ink
                               : ui.colours.ink_soft,
                     state.talk.steps[i].tab);
        draw_focus(ui, grown(box, -ui.px(2)), ui.px(10));
        ImGui::PopID();
    }
}

void draw_disclaimer(const Ui& ui, const sf::FloatRect& place) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string_view words = say(ui.language, words::explain::disclaimer);
    float y = place.top;
    for (const std::string_view line : broken_lines(font, words, place.width)) {
        draw_text_in(ImGui::GetWindowDrawList(), font,
                     {{place.left, y}, {place.left + place.width, y + font->FontSize}}, 0.5f,
                     ui.colours.ink_soft, line);
        y += font->FontSize * 1.2f;
    }
}

}  // namespace

void draw_talk_bar(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout) {
    const TalkBar& bar = layout.in_bar;
    ExplainState& state = screen.state;
    if (begin_panel(ui, "talk bar", layout.bar, {0.0, 0.0}, PanelGround::clear)) {
        const PixelBox ground = box_of(layout.bar);
        draw_edge(ui, {ground.from.x, ground.from.y + 0.5f}, {ground.to.x, ground.from.y + 0.5f});
        const int step = static_cast<int>(state.step), last = static_cast<int>(state.talk.steps.size()) - 1;
        if (large_button(ui, "back", box_of(bar.back), say(ui.language, words::explain::back),
                         {.icon_before = Icon::chevron_left, .enabled = step > 0}))
            go_to_step(state, step - 1);
        draw_steps(ui, screen, bar);
        if (bar.steps.empty())
            draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_strong], box_of(bar.count),
                         0.5f, ui.colours.ink,
                         say(ui.language, words::explain::count_of{.step = step + 1, .steps = last + 1}));
        if (large_button(
                ui, "next", box_of(bar.next), say(ui.language, words::explain::next),
                {.kind = ButtonKind::primary, .icon_after = Icon::chevron_right, .enabled = step < last}))
            go_to_step(state, step + 1);
        draw_disclaimer(ui, bar.disclaimer);
    }
    end_panel();
}

}  // namespace needleroll::gui
