/// Step "The roller" of the talk.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/turning_roller.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct RollerStep {
    double time_s = 0.0;  ///< since the step was first shown
    bool still = true;    ///< motion is not wanted, or no picture has been drawn yet
};

/// The drum's angle [rad] after a time: once round in 24 s.
double turned_rad(const RollerStep& step);

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct RollerStepPictures {
    scene::TurningRollerPictures roller;
};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_roller_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                      const TalkNow& now, RollerStep& step, RollerStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const RollerStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(RollerStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
