/// Step "New fibres" of the talk: the same skin before and after, with a divider to drag; a year to slide
/// through; a chart of what was measured.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/fibres_tissue.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct FibresStep {
    double day_d = 168.0;   ///< where the slider stands [days since the first visit]
    double divider = 0.45;  ///< share of the picture's width that shows the skin before
    double grip = 0.0;      ///< where the divider is held, from its middle, as a share of the width
};

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct FibresStepPictures {
    scene::FibresPicture tissue;
};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_fibres_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                      const TalkNow& now, FibresStep& step, FibresStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const FibresStep& step);

/// Answers a key of its own. True when it was one. The step has none: its divider and its slider answer keys
/// while they are focused.
bool answer_key(FibresStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
