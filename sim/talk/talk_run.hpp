/// Whose numbers the talk shows (EXPLAIN): the talk rolls the 8 x 24 drum of 20 x 20 mm. From the scenario
/// that is open it takes needle length, site, force and tautness; its own run, with those, supplies the
/// numbers, unless the open scenario is itself such a treatment: then that run does.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/read.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace needleroll {

/// What was chosen at the start of the talk; empty: as in the open scenario.
struct TalkWishes {
    std::optional<std::string> site;  ///< name in assets/sites
    std::optional<double> needle_length_mm;
    friend bool operator==(const TalkWishes&, const TalkWishes&) = default;
};

/// Fewest passes of a scenario whose own run supplies the numbers.
inline constexpr int fewest_talk_passes = 8;

/// Whether a scenario's own run can supply the numbers: star, cross-hatch or random with at least 8 passes,
/// lifted between strokes, every needle whole, on the talk's drum.
bool is_talk_scenario(const Scenario& scenario);

/// Whether the talk needs a run of its own for this open scenario: it is none that can supply the numbers, or
/// something else was wished than it has.
bool is_own_run(const Scenario& open, const TalkWishes& wishes);

/// The scenario whose run supplies the numbers: the open one, or `own` (in assets/scenarios) with needle
/// length, site, force and tautness of the open one, over which wishes go. Fails for a site or a scenario
/// that is not there and for a needle length out of its limits.
Expected<Scenario> talk_scenario(const Scenario& open, const TalkWishes& wishes, const Assets& assets,
                                 std::string_view own = default_scenario_name);

}  // namespace needleroll
