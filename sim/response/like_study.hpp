/// Whether a run is like the one study that measured collagen (Lotfi 2013). No dependence on the dose is
/// published for people, so that a run never scales the curve; it only decides whether the curve may be shown
/// for it. The study tells needle length and visits, but no density: the limits are ours (illustrative).
#pragma once

#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What has to be alike.
enum class StudyCondition { needle_length, density, depth, within_dermis };

/// One condition and what the run has. An end that is not limited is empty, and so is what the run does not
/// know, which never meets a condition.
struct StudyCheck {
    StudyCondition condition = StudyCondition::needle_length;
    std::string_view name;  ///< "needle length"
    std::string_view unit;
    std::optional<double> found, low, high;
    bool met = false;
};

/// The four conditions, in the order of StudyCondition: needle length from 1.0 to 2.0 mm; distinct holes that
/// reach the papillary dermis (its holes_per_cm2 times distinct holes over holes) from 100 to 300 per cm2;
/// depth that 95 of 100 holes reach (p05) at least 0.1 mm; no warning that the median goes beyond the dermis
/// (found: how many of them).
std::vector<StudyCheck> study_checks(const Result& result, const Summary& summary);

/// All conditions are met.
bool like_study(const Result& result, const Summary& summary);

/// The check in words: "needle length 0.5 mm, allowed 1 to 2 mm".
std::string study_check_words(const StudyCheck& check);

}  // namespace needleroll
