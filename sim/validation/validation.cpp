#include "sim/validation/validation.hpp"

#include "sim/scenario/read.hpp"

#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string with_unit(std::string number, std::string_view unit) {
    return unit.empty() ? number : number + " " + std::string(unit);
}

std::string agreement_words(const ValidationCase& one) {
    std::string text = "agrees";
    if (one.standing == Standing::calibrated) text += " (used in calibration)";
    if (one.standing == Standing::arithmetic) text += " (arithmetic)";
    return one.remark.empty() ? text : text + ": " + std::string(one.remark);
}

std::string difference_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    if (!std::isfinite(outcome.simulated)) return "differs: undefined";
    const bool above = outcome.simulated > outcome.accepted.high;
    const double limit = above ? outcome.accepted.high : outcome.accepted.low;
    const std::string side = above ? "above" : "below";
    const std::string remark = one.remark.empty() ? "" : "; " + std::string(one.remark);
    return fmt::format("differs: {:.0f} % {} {:g}{}", 100.0 * std::abs(outcome.simulated / limit - 1.0), side,
                       limit, remark);
}

}  // namespace

void ValidationTally::add(const ValidationCase& one, const ValidationOutcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::differs:
            ++differing;
            return;
        case Verdict::not_comparable:
            ++not_comparable;
            return;
        case Verdict::not_modelled:
            ++not_modelled;
            return;
        case Verdict::agrees:
            break;
    }
    ++(one.standing == Standing::independent  ? independent
       : one.standing == Standing::calibrated ? calibrated
                                              : arithmetic);
}

Expected<ValidationOutcome> simulate(const ValidationCase& one, const Assets& assets, int threads) {
    const double undefined = std::numeric_limits<double>::quiet_NaN();
    if (one.measure == nullptr) return ValidationOutcome{undefined, {}, Verdict::not_modelled};
    const Expected<Scenario> scenario = default_scenario(one.settings, assets);
    if (!scenario) return fail(scenario.error());
    const Expected<Result> result = run(*scenario, {.threads = threads});
    if (!result) return fail(result.error());
    const Expected<Summary> summary = summarise(*result);
    if (!summary) return fail(summary.error());
    const double simulated = one.measure(*result, *summary);
    if (!one.not_comparable.empty()) return ValidationOutcome{simulated, {}, Verdict::not_comparable};
    const AcceptedRange accepted =
        one.accepted_in == nullptr ? one.accepted : one.accepted_in(scenario->patch.site);
    const bool agrees = simulated >= accepted.low && simulated <= accepted.high;
    return ValidationOutcome{simulated, accepted, agrees ? Verdict::agrees : Verdict::differs};
}

std::string_view confidence_words(Confidence confidence) {
    switch (confidence) {
        case Confidence::read:
            return "read at the source";
        case Confidence::unmeasured:
            return "read at the source; no measurement there";
        case Confidence::partly:
            return "read in part: the abstract is cut";
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

std::string accepted_words(const ValidationCase& one, const AcceptedRange& accepted) {
    const bool low = std::isfinite(accepted.low), high = std::isfinite(accepted.high);
    if (!low && !high) return {};
    if (!low) return with_unit(fmt::format("at most {:.5g}", accepted.high), one.unit);
    if (!high) return with_unit(fmt::format("at least {:.5g}", accepted.low), one.unit);
    if (accepted.low == accepted.high) return with_unit(fmt::format("{:.5g}", accepted.low), one.unit);
    return with_unit(fmt::format("{:.5g} to {:.5g}", accepted.low, accepted.high), one.unit);
}

std::string simulated_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    if (!std::isfinite(outcome.simulated)) return "–";
    return with_unit(fmt::format("{:.{}f}", outcome.simulated, one.decimals), one.unit);
}

std::string verdict_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::agrees:
            return agreement_words(one);
        case Verdict::differs:
            return difference_words(one, outcome);
        case Verdict::not_comparable:
            return std::string(one.not_comparable);
        case Verdict::not_modelled:
            break;
    }
    return "not modelled";
}

std::string tally_words(const ValidationTally& tally) {
    return fmt::format(
        "{} of {} agree: {} independent, {} calibrated, {} arithmetic. {} more cannot be compared, {} are "
        "not "
        "modelled.\nDisagreements are shown as they are; nothing is tuned to remove them.",
        tally.agreeing(), tally.compared(), tally.independent, tally.calibrated, tally.arithmetic,
        tally.not_comparable, tally.not_modelled);
}

}  // namespace needleroll
