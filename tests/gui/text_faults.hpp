/// What is wrong with the words of a frame: cut, over each other, shortened without a tooltip.
#pragma once

#include "gui/platform/offscreen_canvas.hpp"
#include "gui/platform/text_log.hpp"

#include <functional>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The order in which a frame's layers lie on each other, from the lowest, and the grounds of its windows.
struct Layers {
    std::vector<const void*> order;    ///< the scene, null, is first
    std::vector<GroundDrawn> grounds;  ///< of windows that hide what lies below
};

/// The layers of the frame that the current Dear ImGui context has just finished.
Layers layers_of_last_frame();

/// Whether a text may be shortened, with a tooltip that says it all.
enum class Shortening { with_tooltip, never };

/// One sentence for each fault among the words of a window of that size in pixels.
std::vector<std::string> text_faults(const TextLog& log, const Layers& layers, sf::Vector2f window_px,
                                     Shortening shortening = Shortening::with_tooltip);

/// Has `draw` draw one frame on the canvas and gives its words.
TextLog texts_of_frame(OffscreenCanvas& canvas, const std::function<void()>& draw);

/// Has `draw` draw one frame on the canvas and gives the faults of its words. It must draw everything anew,
/// also what is usually kept from frame to frame.
std::vector<std::string> faults_of_frame(OffscreenCanvas& canvas, const std::function<void()>& draw,
                                         Shortening shortening = Shortening::with_tooltip);

}  // namespace needleroll::gui
