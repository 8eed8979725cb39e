/// The patch as a window.
#pragma once

#include "sim/coverage/window.hpp"
#include "sim/skin/patch.hpp"

namespace needleroll {

/// The rectangle of a patch, from the origin.
inline Box box_of(const Patch& patch) {
    return {0.0, 0.0, patch.width_mm, patch.height_mm};
}

}  // namespace needleroll
