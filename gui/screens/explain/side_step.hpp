/// Step "From the side" of the talk.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct SideStep {};

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct SideStepPictures {};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_side_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                    const TalkNow& now, SideStep& step, SideStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const SideStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(SideStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
