/// From a program, a list of strokes or measured poses to strokes (sim/MODEL.md section 5).
#pragma once

#include "sim/core/place.hpp"
#include "sim/core/random.hpp"
#include "sim/core/stop.hpp"
#include "sim/motion/hand.hpp"
#include "sim/motion/program.hpp"
#include "sim/motion/stroke.hpp"

#include <vector>

namespace needleroll {

/// What a plan has to know of the roller and the region.
struct PlanGround {
    /// Corners [mm] of what is to be treated: of the `treat` polygons, else of the patch.
    std::vector<Place> corners_mm;
    double drum_span_mm = 20.0;  ///< rings times ring spacing: width of skin that one lane pricks
};

/// Number of strokes that a pattern will have, before it is built; an upper bound.
double planned_strokes(const Program& program, const PlanGround& ground);

/// Strokes of a pattern: pass i rolls the whole region once, one way, at heading + list[i mod m]. Lanes lie
/// span (1 - overlap) apart, one centred on the region's bounding box as seen along the heading, as many as
/// cover it.
std::vector<Stroke> plan_pattern(const Program& program, const Hand& hand, const PlanGround& ground,
                                 const Seed& seed, const StopToken& stop = {});

/// Strokes of a free list, once, in its order.
std::vector<Stroke> plan_listed(const std::vector<ListedStroke>& listed, const Hand& hand);

/// Strokes of measured poses: from set-down to lift. Between poses, motion along the mean heading rolls
/// (either way), motion across it skids, change of heading turns.
std::vector<Stroke> plan_poses(const std::vector<MeasuredPose>& poses, const Hand& hand,
                               const StopToken& stop = {});

}  // namespace needleroll
