/// Checked writing of single parameters, by type. The reader of files and `--set` share these, so that both
/// refuse the same values in the same words.
#pragma once

#include "sim/core/limits.hpp"
#include "sim/scenario/parameter.hpp"

namespace needleroll {

/// The value that a parameter has, as a file would give it: choices by name, an empty optional number as "".
GivenValue current_value(const Scenario& scenario, const Parameter& parameter);

/// Checks type and limits of a value; the error names key, found and allowed.
Expected<void> check_value(const Parameter& parameter, const GivenValue& value);

/// Checks a value against the declaration and sets it. Whole numbers are accepted for reals. Preset names are
/// only checked to be text and are not set. On failure the scenario is as it was and the error names key,
/// found, allowed.
Expected<void> set_value(Scenario& scenario, const Parameter& parameter, const GivenValue& value);

}  // namespace needleroll
