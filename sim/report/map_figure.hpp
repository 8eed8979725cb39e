/// The maps of a run as figures to print: axes in mm, scale bar, legend with units, title with scenario and
/// seed.
#pragma once

#include "sim/report/figure.hpp"
#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"

namespace needleroll {

enum class MapKind {
    density,   ///< holes per cm2, Gaussian of 0.5 mm
    coverage,  ///< how far the nearest hole is, in the steps of the scenario's radii
    depth,     ///< mean depth of the holes around
};

/// The figure of one map of the finished run. Fails (ErrorKind::run) when memory runs out, and when it is
/// stopped.
Expected<std::string> map_figure(const Result& result, const Summary& summary, MapKind kind,
                                 FigureFormat format, const StopToken& stop = {});

}  // namespace needleroll
