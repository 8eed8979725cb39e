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

#include <cstddef>
#include <cstdint>

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

/// The run that the talk takes its numbers from.
struct TalkRun {
    Result result;
    Summary summary;
    TalkNumbers numbers;
    bool like_study = false;
    std::uint64_t number = 0;      ///< rises with every new run
    std::uint64_t of_session = 0;  ///< run number of the session that it was made beside
};

/// The screen as data.
struct ExplainState {
    Talk talk;
    std::size_t step = 0;  ///< the one shown, from 0
    TalkRegion region = TalkRegion::text;
    TalkSteps steps;
    TalkRun run;
};

/// To a step, or as far as there are any.
void go_to_step(ExplainState& state, int step);

}  // namespace needleroll::gui
