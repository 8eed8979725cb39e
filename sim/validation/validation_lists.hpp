/// The cases by subject; only validation*.cpp include this.
#pragma once

#include "sim/validation/validation.hpp"

namespace needleroll::validation {

/// Drum, density, evenness and untouched skin.
std::vector<ValidationCase> pattern_cases();
/// How deep needles go.
std::vector<ValidationCase> depth_cases();
/// What it takes to pierce.
std::vector<ValidationCase> force_cases();

/// Settings, and more of them.
std::vector<std::string> with(std::vector<std::string> settings, const std::vector<std::string>& more);

/// Several lists as one.
std::vector<ValidationCase> joined(const std::vector<std::vector<ValidationCase>>& lists);

/// A figure and a share of it to both sides.
AcceptedRange around(double figure, double share);

}  // namespace needleroll::validation
