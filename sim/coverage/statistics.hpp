/// The results of all statistics of a pattern as plain data, apart from the algorithms that find them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// Summary of a sample, in the unit of its values; what is not defined for so few values is empty.
struct SampleSummary {
    std::size_t count = 0;
    std::optional<double> mean;
    std::optional<double> sd;  ///< with n - 1
    std::optional<double> cv;  ///< sd / mean
    std::optional<double> minimum;
    std::optional<double> p05, p25, p50, p75, p95;
};

/// Coverage at one radius.
struct CoverageStatistics {
    double radius_mm = 0.0;
    std::optional<double> fraction;
    std::optional<double> strike_area_ratio;  ///< lambda pi r^2: covered area if no two discs overlapped
};

/// Quantiles [mm] of the distance from places of the region to the nearest hole.
struct GapStatistics {
    std::optional<double> p50, p90, p95, p99;
};

/// A circle on the skin.
struct EmptyCircle {
    double x_mm = 0.0;
    double y_mm = 0.0;
    double radius_mm = 0.0;
};

/// Distances to the nearest other hole.
struct NeighbourStatistics {
    SampleSummary distance_mm;
    std::optional<double> clark_evans;
    std::optional<double> clark_evans_donnelly;
};

/// What is said of the counts in squares of one size; what is not defined (no square, one square, no holes)
/// is empty.
struct QuadratStatistics {
    double side_mm = 0.0;
    std::size_t squares = 0;
    std::optional<double> mean;  ///< holes in a square
    std::optional<double> cv;    ///< standard deviation (n - 1) / mean
    std::optional<double>
        vmr;  ///< variance (n - 1) / mean; 1 under complete randomness, 0 for a lattice that fits
};

/// K and what follows from it at one radius. Empty: not defined.
struct RipleyRow {
    double r_mm = 0.0;
    std::optional<double> k_mm2;         ///< translation correction
    std::optional<double> k_border_mm2;  ///< border correction
    std::optional<double> l_mm;          ///< sqrt(K / pi), r under complete randomness
    std::optional<double> pcf;           ///< pair correlation, 1 under complete randomness
};

/// What came out. Curves are L(r) by translation correction at the radii `r_mm`.
struct Envelope {
    double p = 1.0;  ///< share of patterns, the observed one among them, that are at least as extreme as the
                     ///< observed
    int patterns = 0;  ///< random ones that the observed one was held against
    std::vector<double> r_mm;
    std::vector<double> observed_mm;
    std::vector<double> low_mm;   ///< a random pattern stays between low and high at every radius at once
    std::vector<double> high_mm;  ///< with probability `level`
};

/// Strength of two-fold and four-fold order, from 0 (no direction stands out) to 1 (all pairs along one
/// direction, or along two at right angles).
struct Anisotropy {
    double a2 = 0.0;
    double a4 = 0.0;
};

/// The strongest set of parallel lines in a pattern: "lines every 2.5 mm at 0 degrees".
struct TrackPeak {
    double period_mm = 0.0;      ///< distance from line to line
    double direction_rad = 0.0;  ///< along the lines, counter-clockwise from +x, in [0, pi)
    double height = 0.0;  ///< S at the peak; 1 is the mean under complete randomness, 4/9 N for perfect lines
    double chance_height = 0.0;  ///< height that the peak of one random pattern in twenty exceeds
};

/// Shares of the region's area by density; they add up to 1.
struct TargetShares {
    double under = 0.0;   ///< below the band
    double within = 0.0;  ///< in the band, ends included
    double over = 0.0;    ///< above the band
};

/// The pattern after one more pass.
struct PassStep {
    int pass = 0;  ///< number of the last pass that is in, from 0
    double density_per_cm2 = 0.0;
    std::vector<std::optional<double>> coverage;  ///< at each of the radii
};

/// Density and coverage of a named region.
struct AreaStatistics {
    std::string name;
    std::string kind;
    double area_cm2 = 0.0;
    std::size_t holes = 0;
    std::optional<double> density_per_cm2;
    std::vector<CoverageStatistics> coverage;
};

/// Everything measured of a pattern over a region (MODEL.md section 6). Empty optionals are not defined.
struct PatternStatistics {
    double area_cm2 = 0.0;
    double guard_mm = 0.0;
    std::size_t holes = 0;  ///< in the region
    std::optional<double> density_per_cm2;
    std::vector<CoverageStatistics> coverage;
    GapStatistics gap_mm;
    std::optional<EmptyCircle> largest_empty_circle;
    NeighbourStatistics nearest_neighbour;
    std::optional<double> double_strike_fraction;
    std::vector<QuadratStatistics> quadrats;
    std::vector<RipleyRow> ripley;
    std::optional<Envelope> envelope;
    std::optional<Anisotropy> anisotropy;
    std::optional<TrackPeak> track;
    std::optional<double> over_treated_fraction;
    std::optional<TargetShares> target;
    std::optional<double> edge_rolloff_mm;
    std::vector<PassStep> passes;
    std::optional<int> passes_to_target;                ///< to the lower end of the target band
    std::vector<std::optional<double>> next_pass_gain;  ///< expected gain of coverage at each radius
    std::vector<AreaStatistics> areas;
};

}  // namespace needleroll
