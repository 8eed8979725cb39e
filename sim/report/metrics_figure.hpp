/// The statistics of a pattern on one page: maps, curves beside chance, and what each figure means.
#pragma once

#include "sim/measured/measured_pattern.hpp"
#include "sim/report/figure.hpp"
#include "sim/run/summary.hpp"

#include <string>

namespace needleroll {

/// An A4 page with the map of the holes, the gap map with the largest gap, coverage against chance, L(r) - r
/// with the envelope of chance, depths, distances to the next hole beside chance, and a table of the other
/// statistics with a sentence each. `title` names the pattern. The summary has to be that of the pattern,
/// with its statistics. Fails (ErrorKind::run) when memory runs out, and when it is stopped.
Expected<std::string> metrics_figure(const MeasuredPattern& pattern, const Summary& summary,
                                     const std::string& title, FigureFormat format,
                                     const StopToken& stop = {});

}  // namespace needleroll
