#include "gui/screens/explain/aims_step.hpp"

#include "gui/screens/explain/aims_parts.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

void show_panel(AimsStep& step, AimsPanel panel) {
    step.open = panel;
    step.scroll_px = 0.0f;
}

/// True when there was something to scroll.
bool scroll_tiles(AimsStep& step, float share) {
    if (!(step.most_scroll_px > 0.0f)) return false;
    step.scroll_px = std::clamp(step.scroll_px + share, 0.0f, step.most_scroll_px);
    return true;
}

/// What a press of an arrow scrolls [px].
constexpr float aims_scroll_step = 80.0f;

}  // namespace

void press_panel(AimsStep& step, AimsPanel panel) {
    show_panel(step, step.open == panel ? AimsPanel::none : panel);
    step.asks_for_picture = step.open != AimsPanel::none;
}

bool close_panel(AimsStep& step) {
    if (step.open == AimsPanel::none) return false;
    show_panel(step, AimsPanel::none);
    return true;
}

void draw_aims_step(sf::RenderTarget&, Ui& ui, const scene::StageStyle&, const StepRoom& room,
                    const TalkNow& now, AimsStep& step, AimsStepPictures& pictures) {
    const AimsShown shown = aims_shown(ui.language, now.talk, now.step, now.numbers);
    const AimsView view{.shown = shown,
                        .may_ask_first = now.step.has(StepControl::ask_first),
                        .may_see_afterwards = now.step.has(StepControl::afterwards),
                        .skin_tone = now.skin_tone,
                        .opened_area_fraction = now.summary.opened_area_fraction.value_or(0.0)};
    draw_aims(ui, room, view, step, pictures);
}

bool is_moving(const AimsStep& step) {
    return step.drawings_due;
}

bool answer_key(AimsStep& step, const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::Escape:
            return close_panel(step);
        case sf::Keyboard::Up:
            return scroll_tiles(step, -aims_scroll_step);
        case sf::Keyboard::Down:
            return scroll_tiles(step, aims_scroll_step);
        default:
            return false;
    }
}

}  // namespace needleroll::gui
