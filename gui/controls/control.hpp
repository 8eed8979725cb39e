/// One control of the parameter table, by the kind of its value.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/work/desk.hpp"

#include <imgui.h>

namespace needleroll::gui {

/// Draws the control of a parameter and changes the open scenario by it.
void draw_control(Ui& ui, Desk& desk, const Parameter& parameter);

/// The dot in the margin beside a control whose value is not the one that was opened; a click resets it.
void mark_change(Ui& ui, Desk& desk, const Parameter& parameter, ImVec2 at);

}  // namespace needleroll::gui
