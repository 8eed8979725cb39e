/// What the user should know about a run that is otherwise good (sim/MODEL.md section 4, warnings).
#pragma once

#include "sim/run/run.hpp"

namespace needleroll {

/// Warnings of a run whose punctures are complete: median depth beyond the site's dermis ("beyond_dermis"),
/// holes in an `avoid` region ("avoid_region"), drum carrying over half of the force ("drum_load"), over one
/// tenth of the strikes not pierced ("unpierced"), jumps and gaps of a measured track ("pose_jumps",
/// "pose_gaps").
std::vector<Warning> warnings_of(const Result& result, const StopToken& stop = {});

}  // namespace needleroll
