/// The outer skin afterwards: points that were measured, relative to before. No line joins them: they are
/// other quantities of other treatments. Values from rats are left out.
#pragma once

#include "sim/response/evidence.hpp"

#include <array>
#include <string_view>

namespace needleroll {

/// One measured point.
struct SkinPoint {
    std::string_view quantity;
    double ratio = 1.0;        ///< to before
    double at = 0.0;           ///< when, in units of `at_unit`
    std::string_view at_unit;  ///< "d", "years", "months after the visits"
    std::string_view treatment;
    Evidence evidence = Evidence::measured_in_people;
    SourceMark mark = SourceMark::read;
    std::string_view source;
};

inline constexpr std::array<SkinPoint, 3> outer_skin_points = {
    {{.quantity = "thickness of the epidermis",
      .ratio = 1.50,
      .at = 168.0,
      .at_unit = "d",
      .treatment = "1.5 mm roller, five monthly visits",
      .source = "Lotfi 2013, J Egypt Women Dermatol Soc 10:152, 30 people"},
     {.quantity = "thickness of the stratum spinosum",
      .ratio = 1.40,
      .at = 1.0,
      .at_unit = "years",
      .treatment = "3 mm roller, mostly one visit, vitamin creams before",
      .source = "Aust 2008, Plast Reconstr Surg 121:1421, 20 biopsies"},
     {.quantity = "ultrasound density of the epidermis",
      .ratio = 1.19,
      .at = 3.0,
      .at_unit = "months after the visits",
      .treatment = "pen, four monthly visits",
      .source = "Aesthet Surg J 2021, PMID 33656167, 32 people"}}};

}  // namespace needleroll
