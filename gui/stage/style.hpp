/// Colours, letters and scale of everything on the stage, from those of the interface.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/instruments.hpp"

#include <memory>

namespace needleroll::gui {

/// Colours of the stage in a theme.
scene::StageColours stage_colours(const Palette& colours);

/// The style of the stage in the look in force. `fonts` are loaded when they are empty, and borrowed, as
/// is the language of `ui`.
scene::StageStyle stage_style(const Ui& ui, std::unique_ptr<scene::StageFonts>& fonts);

}  // namespace needleroll::gui
