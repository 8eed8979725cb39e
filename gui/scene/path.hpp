/// The way of the roller on the skin.
#pragma once

#include "gui/scene/camera.hpp"
#include "sim/motion/stroke.hpp"

#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::scene {

/// Which strokes to show, and how far time has come.
struct PathRequest {
    const std::vector<Stroke>* strokes = nullptr;
    std::size_t stroke = 0;     ///< the stroke under way (or the next one)
    double stroke_share = 0.0;  ///< how much of its path is rolled, 0 to 1
    int cycle_passes = 4;       ///< passes of one cycle of headings; older cycles are not drawn
    Box inside;                 ///< paths are drawn within this box only: the patch, or the target
};

/// This pass: a white line with an arrow; its part to come: dots with the arrow; earlier passes of the cycle:
/// fine dots. A few hundred triangles a stroke in view.
void draw_path(sf::RenderTarget& target, const PathRequest& request, const Camera& camera, float scale);

/// The path of a stroke's axle midpoint as points on the skin, arcs in steps of at most 2 degrees.
std::vector<SkinPlace> stroke_points(const Stroke& stroke);

}  // namespace needleroll::scene
