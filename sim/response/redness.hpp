/// How redness fades (sim/MODEL.md section 7, redness): as share of the first redness, t [h] since the visit.
///
///     low  = max(0, 1 - t/6)      gone after 6 h (a series of 36 people)
///     high = max(0, 1 - t/168)    gone after 7 days (review)
///     tint = min(2^(-t/24), high)  what is drawn; the high end counts in the last two hours alone
///
/// The ends are measured, every value in between is illustrative. How skin colour or needle length change it
/// was not measured, and there is no curve for it.
#pragma once

#include "sim/response/evidence.hpp"

#include <string_view>

namespace needleroll {

/// Share of the first redness, 0 to 1.
struct Redness {
    double low = 1.0, tint = 1.0, high = 1.0;
};

/// When redness has gone [h]: at the earliest and at the latest.
inline constexpr double redness_gone_low_h = 6.0, redness_gone_high_h = 168.0;

/// Where these two come from.
inline constexpr std::string_view redness_low_source =
    "Hong Kong J Dermatol Venereol 26:52, 36 people: gone in 3 to 6 h";
inline constexpr std::string_view redness_high_source =
    "Dermatol Surg 47:1249 (2021), review of 85 articles: up to 7 days";
inline constexpr Evidence redness_evidence = Evidence::illustrative;

/// At t [h]; before the visit as at once after it.
Redness redness_at(double t_h);

}  // namespace needleroll
