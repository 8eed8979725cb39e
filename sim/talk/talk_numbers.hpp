/// The numbers in the sentences of the talk, from a run and no other place, rounded so that the sentences are
/// true.
#pragma once

#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"
#include "sim/talk/talk.hpp"
#include "sim/words/language.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Numbers of the run. Densities are of distinct holes in the counted region; empty: nothing to count.
struct TalkNumbers {
    std::optional<double> holes_one_pass_per_cm2;    ///< after the first pass
    std::optional<double> holes_all_passes_per_cm2;  ///< after the last
    std::optional<double> holes_many_per_cm2;        ///< that, rounded down (rounded_down_holes)
    std::optional<double> depth_p50_mm, depth_p05_mm, depth_p95_mm;  ///< of the holes
    double needle_length_mm = 0.0;
    double needle_diameter_mm = 0.0;
    int needles = 0;
    int rings = 0;
    int needles_per_ring = 0;
    int passes = 0;  ///< that were rolled
    double force_N = 0.0;
    std::string site;        ///< name
    std::string site_title;  ///< English
    bool own_run = false;    ///< the talk's, not that of the open scenario
};

/// Holes per cm2 rounded down so that "or more" is true: to 50, under 100 to 10.
double rounded_down_holes(double holes_per_cm2);

/// Depth [mm] under which a sentence gives no number.
inline constexpr double shallow_depth_mm = 0.1;

/// The numbers of a run. `own_run` as is_own_run() told.
TalkNumbers talk_numbers(const Result& result, const Summary& summary, bool own_run = false);

/// Whether a case holds for these numbers.
bool holds(TalkCase when, const TalkNumbers& numbers);

/// Nine in ten holes are said to lie between two depths: not where depth is under 0.1 mm.
bool has_nine_in_ten(const TalkNumbers& numbers);

/// Names of the placeholders that a text of the talk may have: "holes", "many", "depth_mm" ...
std::span<const std::string_view> talk_placeholders();

/// What stands for the placeholders, as the language writes numbers. What is not known is "–".
std::vector<NamedFilling> talk_fillings(const Language& language, const TalkNumbers& numbers);

/// The text of a key of the language files, or of a step's own texts ("own.NAME"), filled in.
std::string talk_text(const Language& language, std::string_view key, const TalkNumbers& numbers,
                      const OwnTexts& own = {});

/// The key of the text that is true for these numbers: the text itself, or one that stands in.
const std::string& true_text(const std::string& text, const std::vector<StandIn>& instead,
                             const TalkNumbers& numbers);

/// The sentence as it is true for these numbers.
std::string talk_text(const Language& language, const TalkSentence& sentence, const TalkNumbers& numbers,
                      const OwnTexts& own = {});

/// Whose numbers these are, in a sentence.
std::string numbers_text(const Language& language, const TalkNumbers& numbers);

}  // namespace needleroll
