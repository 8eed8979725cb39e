/// On which days the roller is used.
#pragma once

#include "sim/core/error.hpp"

#include <array>
#include <span>

namespace needleroll {

/// The plan of the study that measured collagen [days since the first visit]: five monthly visits
/// (Lotfi 2013).
inline constexpr std::array<double, 5> study_visits_d = {0.0, 28.0, 56.0, 84.0, 112.0};

/// The most visits of a plan, and its last possible day.
inline constexpr std::size_t most_visits = 100;
inline constexpr double last_visit_d = 3650.0;

/// Whether a plan is that of the study.
bool is_study_plan(std::span<const double> visits_d);

/// Fails for what is no plan: days count from the first visit, which is 0, and ascend. The error names found
/// and allowed; file, line and key are the caller's to add.
Expected<void> check_visits(std::span<const double> visits_d);

}  // namespace needleroll
