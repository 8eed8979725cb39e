/// The tissue of the side section: layers of the site to scale, fibres, fat, vessels, from a fixed seed.
#pragma once

#include "gui/scene/section_frame.hpp"

#include <memory>

#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::scene {

/// How much of the outer skin is drawn.
enum class TissueDetail {
    layers,  ///< its colours
    cells,   ///< its cells and the border they stand on, for large pictures
};

/// A strip of tissue that repeats along the skin, kept until site, scale, stretch or height change.
struct TissuePicture {
    std::unique_ptr<sf::RenderTexture> strip;
    std::array<double, 4> layer_bottoms_mm{};
    double px_per_mm = 0.0, stretch = 0.0, deepest_mm = 0.0;
    double period_mm = 12.0;  ///< after which the strip repeats
    TissueDetail detail = TissueDetail::layers;
};

/// Makes the strip when it is out of date (20 to 60 ms). Changes the active OpenGL target: call before the
/// frame.
void prepare_tissue(TissuePicture& tissue, const SectionContent& content, const SectionFrame& frame,
                    float scale, TissueDetail detail = TissueDetail::layers);

/// Draws the tissue pressed down by the roller, on the view's rectangle. About 3,000 triangles.
void draw_tissue(sf::RenderTarget& target, const TissuePicture& tissue, const SectionFrame& frame,
                 const SkinPress& press);

/// Depth [mm] of the lower border of a layer (0 stratum corneum to 3 reticular dermis) at a place along the
/// strip: the site's mean depth with gentle waves that repeat after `period_mm`.
double border_depth_mm(const std::array<double, 4>& layer_bottoms_mm, std::size_t layer, double along_mm,
                       double period_mm);

}  // namespace needleroll::scene
