/// Nearest neighbours: how far each hole is from the next, and whether that is more even than chance.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/sample_summary.hpp"

#include <span>

namespace needleroll {

/// Distance [mm] from every point to the nearest other point, in the order of the input, exact in double; 0
/// for a repeated point, NaN for a single one. No edge correction: every point given is a neighbour. Complete
/// randomness of density lambda: mean 1/(2 sqrt(lambda)).
std::vector<double> nearest_neighbours_mm(std::span<const double> x_mm, std::span<const double> y_mm,
                                          const StopToken& stop = {});

/// Index of Clark & Evans 1954, mean distance / (0.5 sqrt(A/N)): 1 random, below 1 clustered, 2 square
/// lattice, 2.149 hexagonal. `mean_mm` is the mean over the N points in a region of area A. Empty when N or A
/// is 0.
std::optional<double> clark_evans(double mean_mm, std::size_t points, const Region& region);

/// The same with Donnelly's 1978 correction for the edge: expected mean 0.5 sqrt(A/N) + (0.0514 + 0.0412/sqrt
/// N) P/N, P = perimeter. Meant for neighbours inside the region only.
std::optional<double> clark_evans_donnelly(double mean_mm, std::size_t points, const Region& region);

/// Share of distances of at most radius_mm (double strikes). Complete randomness: 1 - exp(-lambda pi r^2).
/// Empty for no distances; NaN (a single point) counts as infinitely far.
std::optional<double> double_strike_fraction(std::span<const double> distances_mm, double radius_mm);

}  // namespace needleroll
