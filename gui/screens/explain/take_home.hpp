/// The page to take home: printed or saved when the person asks for it, by the same function as the
/// command's.
#pragma once

#include "gui/screens/explain/state.hpp"
#include "gui/work/desk.hpp"

namespace needleroll::gui {

/// Does what the pad asks for. A print or a file that fails is told on the pad's panel, with what can be done
/// instead; the notes stay.
void take_home(ExplainState& state, Desk& desk, const Language& language);

}  // namespace needleroll::gui
