/// The layer over the skin, made anew when what it shows has changed.
#pragma once

#include "gui/scene/overlay.hpp"
#include "gui/stage/views.hpp"
#include "sim/coverage/double_strikes.hpp"
#include "sim/coverage/smoothed_density.hpp"

namespace needleroll::gui {

/// A layer and what it was made from.
struct OverlayLayer {
    scene::OverlayPicture picture;
    scene::OverlayPicture redness;
    DoubleStrikes double_strikes;
    Raster map;  ///< the values under the picture, for the pointer
    Overlay overlay = Overlay::none;
    std::uint64_t run_number = 0;
    std::size_t strikes = 0;
    scene::Camera camera;
    double scale = 0.0;
    std::uint64_t version = 0;  ///< rises with every change
    double made_at_s = -1e9;    ///< on the clock of what is shown
    bool stale = false;         ///< time has gone on since
};

/// Shortest time between two maps of the same run while time runs or is scrubbed [s].
inline constexpr double map_every_s = 0.4;

/// Gaussian of the density maps in files [mm], made for measuring. On the screen it is
/// shown_density_sigma_mm.
inline constexpr double file_density_sigma_mm = Smoothing{}.sigma_mm;

/// Brings the layer up to date: at once for another run, layer or view, at a bounded rate while only time
/// goes on. Needs an OpenGL context.
void prepare_overlay(OverlayLayer& layer, const TopViewShown& shown, const scene::Camera& camera,
                     double scale);

}  // namespace needleroll::gui
