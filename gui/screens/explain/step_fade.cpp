#include "gui/screens/explain/step_fade.hpp"

#include "gui/scene/kept_picture.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Ease-out: fast first.
double eased(double share) {
    const double rest = 1.0 - std::clamp(share, 0.0, 1.0);
    return 1.0 - rest * rest * rest;
}

}  // namespace

void begin_fade(StepFade& fade, sf::RenderTarget& target, const sf::FloatRect& place) {
    fade.passed_s = 0.0;
    fade.place = place;
    fade.is_on = scene::copy_drawn(target, place, fade.last);
}

void draw_fade(StepFade& fade, sf::RenderTarget& target, double elapsed_s) {
    if (!fade.is_on) return;
    scene::draw_copied(target, *fade.last, {fade.place.left, fade.place.top}, 1.0 - new_step_opacity(fade));
    fade.passed_s += elapsed_s;
    if (fade.passed_s >= step_fade_s) fade = {};
}

double new_step_opacity(const StepFade& fade) {
    return fade.is_on ? eased(fade.passed_s / step_fade_s) : 1.0;
}

}  // namespace needleroll::gui
