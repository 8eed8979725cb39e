/// Collagen in the upper dermis, relative to before (sim/MODEL.md section 7, collagen).
///
///     C(t) = 1 + A sum over visits v <= t of s(t - v)       t, v [days since the first visit]
///     s(u) = 0 for u <= 3, else 1 - exp(-(u - 3)/21)        share of what one visit comes to
///
/// One point alone is measured: C(168) = 1.532 (Masson stain) to 1.654 (silver stain) after five monthly
/// visits with 1.5 mm needles in 30 people with acne scars [Lotfi 2013]; A follows from it. The delay is the
/// calming phase; 21 d let a visit's share be 92 % done after 8 weeks, as collagen of wounds levels off
/// [Madden & Peacock 1971, recalled]. That visits add up is assumed, the simplest choice. Nobody measured how
/// it depends on the dose, so that no dose scales it.
#pragma once

#include "sim/response/evidence.hpp"
#include "sim/response/visits.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace needleroll {

/// The day on which the study took its second samples: week 24.
inline constexpr double measured_day_d = 168.0;

/// What it found, by the two stains.
inline constexpr double measured_masson = 1.532, measured_silver = 1.654;

inline constexpr std::string_view collagen_source =
    "Lotfi 2013, J Egypt Women Dermatol Soc 10:152, 30 people, 1.5 mm roller, five monthly visits";

/// Collagen relative to before, by the lower stain, in the middle, and by the higher one.
struct CollagenRange {
    double low = 1.0, mid = 1.0, high = 1.0;
    Evidence evidence = Evidence::illustrative;
};

/// s(u): which share of what a visit comes to is there u days after it.
double visit_share(double since_visit_d);

/// A: what one visit comes to in the end, for the lower stain, the middle and the higher one.
struct CollagenGain {
    double low = 0.0, mid = 0.0, high = 0.0;
};
CollagenGain collagen_gain();

/// C on a day of a plan: measured on day 168 of the study's plan, illustrative before it and for all other
/// plans (which are drawn pale and hatched, at their end too); empty after day 168, which nobody measured.
std::optional<CollagenRange> collagen_at(double t_d, std::span<const double> visits_d);

/// What else was found in the dermis: directions and other quantities, which stand on no axis with C.
struct DermisFinding {
    std::string_view quantity;
    std::optional<double> ratio;  ///< to before; empty where the work tells the direction alone
    double at = 0.0;              ///< when, in units of `at_unit`
    std::string_view at_unit;
    std::string_view treatment;
    std::string_view note;
    std::string_view source;
};

inline constexpr std::array<DermisFinding, 3> dermis_findings = {
    {{.quantity = "collagen I, III, VII",
      .at = 1.0,
      .at_unit = "months",
      .treatment = "six visits at two weeks, 10 people with acne scars and 10 with sun-aged skin",
      .note = "up (p < 0.05)",
      .source = "El-Domyati 2015, J Clin Aesthet Dermatol and Int J Dermatol"},
     {.quantity = "collagen I, III, VII",
      .at = 3.0,
      .at_unit = "months",
      .treatment = "six visits at two weeks, 10 people with acne scars and 10 with sun-aged skin",
      .note = "up (p < 0.05)",
      .source = "El-Domyati 2015, J Clin Aesthet Dermatol and Int J Dermatol"},
     {.quantity = "ultrasound density of the dermis",
      .ratio = 2.02,
      .at = 3.0,
      .at_unit = "months after the visits",
      .treatment = "pen, four monthly visits",
      .note = "another quantity than collagen",
      .source = "Aesthet Surg J 2021, PMID 33656167, 32 people"}}};

}  // namespace needleroll
