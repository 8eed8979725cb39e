/// The epidermis on a cut: cells, pigment, horny layer.
#pragma once

#include "gui/scene/aims/cut_tissue.hpp"
#include "gui/scene/tissue_details.hpp"

namespace needleroll::scene {

/// The epidermis in flat pixels of the strip: ground, cells where they are large enough to be seen, the basal
/// row with its pigment, the stratum corneum in thin sheets.
void add_epidermis_of_cut(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale);

}  // namespace needleroll::scene
