/// The panels of the metrics figure.
#pragma once

#include "sim/coverage/region.hpp"
#include "sim/measured/measured_pattern.hpp"
#include "sim/report/plot.hpp"
#include "sim/run/summary.hpp"

#include <vector>

namespace needleroll {

/// A measured pattern with what its panels show, and what chance would give.
struct PanelData {
    const MeasuredPattern& pattern;
    const Summary& summary;
    Region region;
    std::vector<double> x_mm, y_mm;    ///< of the holes in the window
    std::vector<double> depth_mm;      ///< of the holes in the region; empty: not known
    std::vector<double> neighbour_mm;  ///< from holes in the region to the next
    Raster distance_mm;                ///< gap map over the window
    std::vector<double> gap_mm;        ///< of the region's pixels, rising
};

/// Measures what the panels show.
Expected<PanelData> panel_data(const MeasuredPattern& pattern, const Summary& summary,
                               const StopToken& stop = {});

/// Skin within a distance of the nearest hole, and what chance would give: 1 − exp(−λπr²).
PlotData coverage_plot(const PanelData& data);

/// L(r) − r of Ripley's K with the envelope of chance; empty when the test was not made.
PlotData clumping_plot(const PanelData& data);

/// Each panel draws its heading, a line in plain words and its plot or map into a box on the page.
void draw_holes_panel(Canvas& canvas, const PageBox& box, const PanelData& data);
void draw_gaps_panel(Canvas& canvas, const PageBox& box, const PanelData& data);
void draw_coverage_panel(Canvas& canvas, const PageBox& box, const PanelData& data);
void draw_ripley_panel(Canvas& canvas, const PageBox& box, const PanelData& data);
void draw_depth_panel(Canvas& canvas, const PageBox& box, const PanelData& data);
void draw_neighbour_panel(Canvas& canvas, const PageBox& box, const PanelData& data);

/// The other statistics that are defined: label, value, which way is better, one sentence. From a height on
/// the page [mm] downwards, as far as the page goes.
void draw_statistics_table(Canvas& canvas, const PageBox& box, const Summary& summary);

}  // namespace needleroll
