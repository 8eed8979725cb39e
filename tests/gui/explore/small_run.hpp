/// The Explore screen on a run that is quick to make, without what draws.
#pragma once

#include "gui/screens/explore/state.hpp"
#include "tests/gui/work/small_run.hpp"

namespace needleroll::gui {

/// A session and the screen on it, without what draws.
struct ExploreWork {
    Session session;
    ExploreState state = open_explore(session);

    explicit ExploreWork(const Scenario& scenario) : session(open_session(scenario, "small")) {}
};

/// Standing still.
inline ExploreWork small_work(int passes = 4) {
    ExploreWork work(small_scenario(passes));
    work.state.time.playing = false;
    return work;
}

}  // namespace needleroll::gui
