/// Step "What it may help" of the talk: four tiles with drawings, and two panels that lie over them.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/aims/aim_pictures.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <vector>

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What lies over the tiles.
enum class AimsPanel { none, ask_first, afterwards };

/// What the step remembers, without anything that draws.
struct AimsStep {
    AimsPanel open = AimsPanel::none;
    float scroll_px = 0.0f;         ///< how far tiles or rows are moved up
    float most_scroll_px = 0.0f;    ///< how far they could be in the last frame
    bool drawings_due = true;       ///< a drawing is still to be made: one a frame
    bool asks_for_picture = false;  ///< a panel was opened: where regions are shown one at a time, that of
                                    ///< the picture is wanted. Whoever shows it puts this back.
};

/// Opens a panel, or shuts it when it is the one that is open.
void press_panel(AimsStep& step, AimsPanel panel);

/// Shuts the panel. True when one was open.
bool close_panel(AimsStep& step);

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct AimsStepPictures {
    std::vector<scene::AimPicture> drawings;  ///< by tile
};

/// Draws the step into its room. The tiles take picture and chart together.
void draw_aims_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                    const TalkNow& now, AimsStep& step, AimsStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const AimsStep& step);

/// Esc shuts the panel, Up and Down scroll what does not fit. True when it was one of them and did so.
bool answer_key(AimsStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
