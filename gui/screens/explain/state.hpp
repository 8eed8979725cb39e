/// All that the Explain screen remembers, without anything that draws. Knows no window.
#pragma once

#include "gui/screens/explain/above_step.hpp"
#include "gui/screens/explain/aims_step.hpp"
#include "gui/screens/explain/closing_step.hpp"
#include "gui/screens/explain/fibres_step.hpp"
#include "gui/screens/explain/layout.hpp"
#include "gui/screens/explain/notes_step.hpp"
#include "gui/screens/explain/roller_step.hpp"
#include "gui/screens/explain/side_step.hpp"
#include "gui/screens/explain/talk_run.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace needleroll::gui {

/// What each step remembers.
struct TalkSteps {
    RollerStep roller;
    AboveStep above;
    SideStep side;
    ClosingStep closing;
    FibresStep fibres;
    AimsStep aims;
    NotesStep notes;
};

/// The screen as data.
struct ExplainState {
    Talk talk;
    std::vector<Error> faults;          ///< of its files, until they are told
    std::size_t step = 0;               ///< the one that is shown, from 0
    std::optional<std::size_t> wanted;  ///< the one to go to after this frame
    bool start_open = true;             ///< the card before the talk is shown
    bool asks_new_talk = false;         ///< whether the notes may go is being asked
    RegionWish region;
    TalkWishes wishes;
    TalkRun run;
    TalkSteps steps;
};

/// The screen before a talk.
ExplainState open_talk(LoadedTalk loaded);

/// The step that will be shown after this frame.
std::size_t coming_step(const ExplainState& state);

/// Asks for a step, from 0; the nearest there is. It is shown from the next frame on.
void go_to_step(ExplainState& state, std::ptrdiff_t step);

/// The step on, or back; the card before the talk counts as one.
void go_on(ExplainState& state);
void go_back(ExplainState& state);
bool can_go_on(const ExplainState& state);
bool can_go_back(const ExplainState& state);

/// Ends the card before the talk.
void begin_talk(ExplainState& state);

/// Shows the step that was asked for. True when it is another one.
bool arrive(ExplainState& state);

/// Clears everything for other people. Asks first when there are notes that were neither printed nor saved.
void ask_new_talk(ExplainState& state);
void begin_new_talk(ExplainState& state);

/// One level out: closes the top thing of the screen. False when nothing is open.
bool leave_one_level(ExplainState& state);

/// The place of the step with this picture; empty when the talk has none.
std::optional<std::size_t> step_with(const Talk& talk, StepPicture picture);

}  // namespace needleroll::gui
