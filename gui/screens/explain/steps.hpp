/// The seven steps behind one door: what each needs, draws and answers, by its picture.
#pragma once

#include "gui/screens/explain/state.hpp"

namespace needleroll::gui {

/// The pictures of all steps, kept from frame to frame. Belong to one OpenGL context.
struct TalkPictures {
    RollerStepPictures roller;
    AboveStepPictures above;
    SideStepPictures side;
    ClosingStepPictures closing;
    FibresStepPictures fibres;
    AimsStepPictures aims;
    NotesStepPictures notes;
};

/// What a step needs beside its sentences.
StepNeeds needs_of(const TalkStep& step);

/// Draws a step into its room. False when that fails; the text of the step goes on without it.
bool draw_step_picture(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                       const TalkNow& now, TalkSteps& steps, TalkPictures& pictures);

/// True while the next frame of a step will differ from this one.
bool is_moving(const TalkStep& step, const TalkSteps& steps);

/// Answers a key of the step. True when it was one.
bool answer_key(const TalkStep& step, TalkSteps& steps, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
