/// A run that is quick to make, for the tests of the Explore screen and its view models.
#pragma once

#include "gui/screens/explore/state.hpp"

namespace needleroll::gui {

/// A patch of 30 mm.
inline Scenario small_scenario(int passes = 4) {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 30.0;
    scenario.program.passes = passes;
    return scenario;
}

/// Standing still.
inline ExploreState small_state(int passes = 4) {
    ExploreState state = open_explore(open_session(small_scenario(passes), "small"));
    state.time.playing = false;
    return state;
}

}  // namespace needleroll::gui
