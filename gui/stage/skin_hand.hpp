/// The hand on the skin as a gesture: what the pointer does, in millimetres and with its time. Knows no
/// window.
#pragma once

#include "gui/scene/camera.hpp"

#include <optional>
#include <vector>

#include <SFML/System/Vector2.hpp>

namespace needleroll::gui {

/// What is seen of the pointer at one moment.
struct SkinPointer {
    double t_s = 0.0;                   ///< on a clock that only goes forwards
    std::optional<sf::Vector2f> at_px;  ///< in the window; empty: not on the screen
    sf::Vector2f by_px;                 ///< since the moment before
    bool over = false;                  ///< over the view of the skin, with nothing in between
    bool pressed = false;               ///< a button has just gone down over the view
    bool down = false;                  ///< that button is still down, wherever the pointer is
    bool takes_skin = false;            ///< with the middle button or Shift
    bool double_clicked = false;
    double notches = 0.0;  ///< of the wheel; positive: away from the person
};

/// What a hand does. Between its press and its release it moves; the wheel turns at any time.
enum class HandAct { press, move, release, double_click, wheel };

/// One act of the hand: a sample of its way.
struct HandMove {
    HandAct act = HandAct::move;
    double t_s = 0.0;
    scene::SkinPlace place;   ///< under the pointer, or where it was last on the screen
    Place by_mm;              ///< of a move, on the scale of the view: the skin under it may move too
    bool takes_skin = false;  ///< of a press: it wants the skin itself, not what lies on it
    double notches = 0.0;     ///< of the wheel
};

/// What is known of the hand from one moment to the next.
struct SkinHand {
    bool down = false;
    scene::SkinPlace place;
};

/// What the hand has done since the moment before, in order. `camera` is that of the view, a rectangle of the
/// window.
std::vector<HandMove> moves_of(SkinHand& hand, const SkinPointer& pointer, const scene::Camera& camera,
                               const sf::FloatRect& view);

}  // namespace needleroll::gui
