/// What is read off a run for the validation; only validation*.cpp include this.
#pragma once

#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"

namespace needleroll::validation {

/// Strikes of the run.
double strike_count(const Result& result, const Summary& summary);
/// Angle between neighbouring needle rows [degrees]: 360 over the number of rows that struck, on one turn of
/// the drum.
double row_pitch_deg(const Result& result, const Summary& summary);
/// Holes per cm2 of the counted region.
double density_per_cm2(const Result& result, const Summary& summary);
/// Distinct holes per cm2 of the counted region.
double distinct_density_per_cm2(const Result& result, const Summary& summary);
/// Share of 1 mm squares without a hole [%].
double empty_squares_percent(const Result& result, const Summary& summary);
/// Variance over mean of the counts in 1 mm squares.
double variance_to_mean(const Result& result, const Summary& summary);
/// Area share within half a diameter of a hole's bottom point [%].
double area_percent_70_um(const Result& result, const Summary& summary);
double area_percent_250_um(const Result& result, const Summary& summary);
/// Area share farther than 0.125 mm from every hole [%].
double untouched_percent(const Result& result, const Summary& summary);
/// Correlation of the mean number of spots in a cluster with the number of passes, from the first pass to the
/// last. Spots of 0.25 mm around the holes; those that touch are one cluster.
double cluster_growth_correlation(const Result& result, const Summary& summary);
/// Mean diameter of the holes [um].
double hole_diameter_um(const Result& result, const Summary& summary);
/// Mean depth of the holes [um] or [mm].
double mean_depth_um(const Result& result, const Summary& summary);
double mean_depth_mm(const Result& result, const Summary& summary);
/// Median depth of the holes [mm].
double median_depth_mm(const Result& result, const Summary& summary);
/// Median depth over needle length.
double depth_share(const Result& result, const Summary& summary);
/// Force at which one needle pierces [mN].
double puncture_force_mN(const Result& result, const Summary& summary);
/// Depth of one needle at the moment when the skin gives way to it [um].
double breaking_depth_um(const Result& result, const Summary& summary);
/// By how much the load of the needles differs when their rings stand four times closer [%].
double spacing_effect_percent(const Result& result, const Summary& summary);
/// Work until one needle pierces [uJ]: F_c^2/(2 k).
double puncture_work_uJ(const Result& result, const Summary& summary);

}  // namespace needleroll::validation
