/// Scrolling with a finger, as with a wheel.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/draw.hpp"

namespace needleroll::gui {

/// Where a drag may begin that scrolls: beside all controls only, or on buttons too, which are then not
/// pressed.
enum class ScrollFrom { ground, buttons };

/// How far wheel or finger move what is seen in a box up in this frame [px]. Call it within a panel, after
/// its controls; `id` tells it from others there.
float scrolled_by_hand(const Ui& ui, const char* id, const PixelBox& seen,
                       ScrollFrom from = ScrollFrom::ground);

/// The bar that shows how much of a content is seen: at the right edge of the box, nothing when all is.
void draw_scroll_bar(const Ui& ui, const PixelBox& seen, float scroll_px, float most_scroll_px);

}  // namespace needleroll::gui
