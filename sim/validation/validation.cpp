#include "sim/validation/validation.hpp"

#include "sim/scenario/read.hpp"

#include <cmath>

#include <fmt/format.h>

namespace needleroll {

Expected<ValidationOutcome> simulate(const ValidationCase& one, const Assets& assets, int threads) {
    const Expected<Scenario> scenario = default_scenario(one.settings, assets);
    if (!scenario) return fail(scenario.error());
    const Expected<Result> result = run(*scenario, {.threads = threads});
    if (!result) return fail(result.error());
    const Expected<Summary> summary = summarise(*result);
    if (!summary) return fail(summary.error());
    const double simulated = one.measure(*result, *summary);
    return ValidationOutcome{simulated, simulated >= one.low && simulated <= one.high};
}

std::string_view confidence_words(Confidence confidence) {
    switch (confidence) {
        case Confidence::read:
            return "read at the source";
        case Confidence::secondary:
            return "read second-hand";
        case Confidence::recalled:
            return "recalled, not checked";
        case Confidence::derived:
            return "derived by arithmetic";
        case Confidence::theory:
            break;
    }
    return "theory";
}

std::string simulated_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    if (!std::isfinite(outcome.simulated)) return "–";
    return fmt::format("{:.{}f}{}{}", outcome.simulated, one.decimals, one.unit.empty() ? "" : " ", one.unit);
}

std::string verdict_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    if (outcome.agrees) return one.calibrated ? "agrees (model calibrated to it)" : "agrees";
    if (!std::isfinite(outcome.simulated)) return "differs: undefined";
    const bool above = outcome.simulated > one.high;
    const double limit = above ? one.high : one.low;
    const std::string side = above ? "above" : "below";
    if (limit == 0.0)
        return fmt::format("differs: {:.{}f} {} {}", std::abs(outcome.simulated), one.decimals, one.unit,
                           side);
    return fmt::format("differs: {:.0f} % {} {:g}", 100.0 * std::abs(outcome.simulated / limit - 1.0), side,
                       limit);
}

}  // namespace needleroll
