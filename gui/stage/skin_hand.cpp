#include "gui/stage/skin_hand.hpp"

namespace needleroll::gui {
namespace {

/// A way on the screen on the skin: its y points up.
Place way_mm(const scene::Camera& camera, sf::Vector2f way_px) {
    return {static_cast<double>(way_px.x) / camera.px_per_mm,
            -static_cast<double>(way_px.y) / camera.px_per_mm};
}

/// What the hand does with a button: at most one act in a moment. Only a press over the view begins one.
std::optional<HandAct> act_of_button(SkinHand& hand, const SkinPointer& pointer) {
    if (pointer.pressed) {
        hand.down = true;
        return HandAct::press;
    }
    if (!hand.down) return std::nullopt;
    if (!pointer.down) {
        hand.down = false;
        return HandAct::release;
    }
    const bool moved = pointer.at_px && pointer.by_px != sf::Vector2f();
    return moved ? std::optional(HandAct::move) : std::nullopt;
}

}  // namespace

std::vector<HandMove> moves_of(SkinHand& hand, const SkinPointer& pointer, const scene::Camera& camera,
                               const sf::FloatRect& view) {
    if (pointer.at_px) hand.place = to_skin(camera, *pointer.at_px - sf::Vector2f(view.left, view.top));
    std::vector<HandMove> moves;
    const auto add = [&](HandAct act) -> HandMove& {
        return moves.emplace_back(HandMove{.act = act, .t_s = pointer.t_s, .place = hand.place});
    };
    if (const auto act = act_of_button(hand, pointer)) {
        HandMove& move = add(*act);
        if (*act == HandAct::press) move.takes_skin = pointer.takes_skin;
        if (*act == HandAct::move) move.by_mm = way_mm(camera, pointer.by_px);
    }
    if (pointer.over && pointer.double_clicked) add(HandAct::double_click);
    if (pointer.over && pointer.notches != 0.0) add(HandAct::wheel).notches = pointer.notches;
    return moves;
}

}  // namespace needleroll::gui
