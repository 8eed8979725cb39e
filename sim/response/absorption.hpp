/// How much more of a product passes (sim/MODEL.md section 7, absorption). Always illustrative: nobody knows
/// the ratio r of a product, and it is never shown for a named one.
///
///     E(t) = 1 + f open(t) (r - 1)
///
/// f opened share of the area of the run (opened_area_fraction of its summary), open(t) share of the channels
/// still open (sim/response/closure.hpp), r = P_pore/P_skin ratio of the permeabilities of an open channel
/// and of skin. A closed channel is skin again, so that E falls to 1.
#pragma once

#include "sim/response/evidence.hpp"

#include <array>
#include <string_view>

namespace needleroll {

/// E: how many times as much passes as through skin without holes.
double absorption_factor(double opened_area_fraction, double open_share, double permeability_ratio);

/// The ratios r that are shown, as examples.
inline constexpr std::array<double, 3> example_permeability_ratios = {10.0, 100.0, 1000.0};

inline constexpr Evidence absorption_evidence = Evidence::illustrative;
inline constexpr SourceMark absorption_mark = SourceMark::illustrative;
inline constexpr std::string_view absorption_source =
    "pores beside skin, with the run's opened share of the area; r is an example";

/// A published factor. Densities and sizes of the holes behind it are unknown, so that no r follows from it.
struct PublishedAbsorption {
    std::string_view substance;
    double factor = 1.0;  ///< with needling over without
    std::string_view condition;
    Evidence evidence = Evidence::measured_in_animals;
    SourceMark mark = SourceMark::read;
    std::string_view source;
};

inline constexpr std::array<PublishedAbsorption, 3> published_absorption = {
    {{.substance = "vitamin C",
      .factor = 10.54,
      .condition = "rat, polymer roller",
      .source = "You 2010, J Drug Target 18:15"},
     {.substance = "amantadine",
      .factor = 2.19,
      .condition = "pig ear, steel roller; not significant",
      .source = "Hoang 2015, PMC4695825"},
     {.substance = "pramipexole",
      .factor = 0.99,
      .condition = "pig ear, steel roller",
      .source = "Hoang 2015, PMC4695825"}}};

}  // namespace needleroll
