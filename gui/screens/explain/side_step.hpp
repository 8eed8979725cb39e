/// Step "From the side" of the talk.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/rolled_section.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"
#include "gui/stage/endless_roll.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct SideStep {
    double time_s = 0.0;  ///< since the step was first shown
    bool still = true;    ///< motion is not wanted, or no picture has been drawn yet
    std::uint64_t of_run = 0;
    EndlessRoll roll;  ///< of that run
};

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct SideStepPictures {
    scene::RolledSectionPictures section;
};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_side_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                    const TalkNow& now, SideStep& step, SideStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const SideStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(SideStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
