#include "sim/response/like_study.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Distinct holes per cm2 that reach the papillary dermis.
std::optional<double> dermal_density_per_cm2(const Summary& summary) {
    const auto papillary =
        std::find_if(summary.layers.begin(), summary.layers.end(),
                     [](const LayerSummary& layer) { return layer.layer == Layer::papillary_dermis; });
    if (papillary == summary.layers.end() || !papillary->holes_per_cm2 || !summary.distinct_holes)
        return std::nullopt;
    if (summary.holes == 0) return 0.0;
    return *papillary->holes_per_cm2 * static_cast<double>(*summary.distinct_holes) /
           static_cast<double>(summary.holes);
}

StudyCheck checked(StudyCheck check) {
    check.met = check.found && (!check.low || *check.found >= *check.low) &&
                (!check.high || *check.found <= *check.high);
    return check;
}

std::string with_unit(double value, const StudyCheck& check) {
    return check.unit.empty() ? fmt::format("{:.4g}", value) : fmt::format("{:.4g} {}", value, check.unit);
}

std::string allowed_words(const StudyCheck& check) {
    if (!check.low) return "at most " + with_unit(*check.high, check);
    if (!check.high) return "at least " + with_unit(*check.low, check);
    return fmt::format("{:.4g} to {}", *check.low, with_unit(*check.high, check));
}

}  // namespace

std::vector<StudyCheck> study_checks(const Result& result, const Summary& summary) {
    const auto beyond = std::count_if(summary.warnings.begin(), summary.warnings.end(),
                                      [](const Warning& one) { return one.code == "beyond_dermis"; });
    return {checked({.condition = StudyCondition::needle_length,
                     .name = "needle length",
                     .unit = "mm",
                     .found = result.scenario.roller.needle_length_mm,
                     .low = 1.0,
                     .high = 2.0}),
            checked({.condition = StudyCondition::density,
                     .name = "distinct holes into the upper dermis",
                     .unit = "per cm2",
                     .found = dermal_density_per_cm2(summary),
                     .low = 100.0,
                     .high = 300.0}),
            checked({.condition = StudyCondition::depth,
                     .name = "depth that 95 of 100 holes reach",
                     .unit = "mm",
                     .found = summary.depth.p05_mm,
                     .low = 0.1}),
            checked({.condition = StudyCondition::within_dermis,
                     .name = "warnings of holes beyond the dermis",
                     .found = static_cast<double>(beyond),
                     .high = 0.0})};
}

bool like_study(const Result& result, const Summary& summary) {
    const std::vector<StudyCheck> checks = study_checks(result, summary);
    return std::all_of(checks.begin(), checks.end(), [](const StudyCheck& check) { return check.met; });
}

std::string study_check_words(const StudyCheck& check) {
    if (!check.found) return fmt::format("{}: not known of this run", check.name);
    return fmt::format("{} {}, allowed {}", check.name, with_unit(*check.found, check), allowed_words(check));
}

}  // namespace needleroll
