/// The phases of healing (sim/MODEL.md section 7, phases): by the days since the last visit, so that every
/// visit starts them again. Phases overlap; their borders are drawn soft.
///
///     calming  tau < 3 d      building  3 <= tau < 56 d      strengthening  tau >= 56 d, to a year or more
#pragma once

#include "sim/response/evidence.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace needleroll {

enum class Phase { calming, building, strengthening };

/// As files show them, by Phase.
inline constexpr std::array<std::string_view, 3> phase_names = {"calming", "building", "strengthening"};

/// Borders between the phases [days since the last visit].
inline constexpr double building_from_d = 3.0, strengthening_from_d = 56.0;

inline constexpr Evidence phase_evidence = Evidence::illustrative;
inline constexpr SourceMark phase_mark = SourceMark::recalled;
inline constexpr std::string_view phase_source =
    "Fernandes 2005 and Singh & Yadav 2016 (recalled); wounds in general: PMC2638213 (read)";

/// Where a day stands.
struct PhaseNow {
    Phase phase = Phase::calming;
    double since_visit_d = 0.0;  ///< days since the last visit
    std::size_t visit = 0;       ///< index of that visit
};

/// The phase on day t_d of a plan (sim/response/visits.hpp); before the first visit as on its day.
PhaseNow phase_at(double t_d, std::span<const double> visits_d);

/// A time in one phase.
struct PhaseSpell {
    Phase phase = Phase::calming;
    std::size_t visit = 0;  ///< index of the visit that it follows
    double from_d = 0.0, to_d = 0.0;
};

/// All phases of a plan in their order from the first visit to end_d, each until the next border, visit or
/// the end.
std::vector<PhaseSpell> phase_spells(std::span<const double> visits_d, double end_d);

}  // namespace needleroll
