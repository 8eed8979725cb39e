/// Step "Days 0-3" of the talk.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/closing_section.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/skin.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"
#include "sim/response/closure.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct ClosingStep {
    double hour = 0.0;
    Cover cover = Cover::open_air;
};

/// The longest time that the step shows [h].
inline constexpr double last_closing_hour = 72.0;

/// What the step shows at its hour.
struct ClosingView {
    double share = 1.0;  ///< of the first signal, by the drawn half-time
    int open = 0;        ///< of scene::closing_channels
    double tint = 1.0;   ///< of redness
};
ClosingView closing_view(const ClosingStep& step);

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct ClosingStepPictures {
    scene::ClosingSectionPictures section;
    scene::SkinPicture skin;
};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_closing_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                       const TalkNow& now, ClosingStep& step, ClosingStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const ClosingStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(ClosingStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
