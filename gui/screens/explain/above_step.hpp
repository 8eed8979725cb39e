/// Step "One pass" of the talk.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/holes.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/roller.hpp"
#include "gui/scene/skin.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the step remembers, without anything that draws.
struct AboveStep {
    int passes = 1;          ///< shown, the one that is being rolled included
    double rolling_s = 0.0;  ///< of the last pass that are still to come; 0: it is rolled
    std::uint64_t of_run = 0;
    Place counted;  ///< middle of the counting frame [mm], for that run
};

/// Time that a pass takes on the screen [s].
inline constexpr double shown_pass_s = 2.0;

/// Rolls the next pass of a run of so many; after the last one, begins with the first again. With reduced
/// motion it is there at once.
void roll_again(AboveStep& step, int passes_of_run, bool reduced_motion);

/// The time of the run [s] that the step shows.
double shown_time_s(const AboveStep& step, const Result& result);

/// Middle of a counting frame near the middle of the patch in which the first pass has about `per_cm2` holes.
Place frame_middle(const Result& result, double per_cm2);

/// Distinct holes in a box among the first rows.
int holes_in(const Punctures& punctures, std::size_t rows, const Box& box);

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct AboveStepPictures {
    scene::SkinPicture skin;
    scene::HolePicture holes;
    scene::RollerPicture roller;
};

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_above_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                     const TalkNow& now, AboveStep& step, AboveStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const AboveStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(AboveStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
