#include "gui/screens/explain/state.hpp"

#include <algorithm>

namespace needleroll::gui {

void go_to_step(ExplainState& state, int step) {
    const int last = static_cast<int>(state.talk.steps.size()) - 1;
    const auto wanted = static_cast<std::size_t>(std::clamp(step, 0, std::max(0, last)));
    if (wanted == state.step) return;
    state.step = wanted;
    state.region = TalkRegion::text;
}

}  // namespace needleroll::gui
