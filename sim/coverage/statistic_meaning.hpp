/// Plain words: what each statistic means and which way is better.
#pragma once

#include <span>
#include <string_view>

namespace needleroll {

/// Which direction is good for an even, sufficient treatment.
enum class Better {
    higher,
    lower,
    closer,   ///< to the target the user has set
    neither,  ///< describes the pattern, neither good nor poor
};

/// One statistic as the window and the report explain it.
struct StatisticMeaning {
    std::string_view key;      ///< as in summary.json, parts joined by a dot
    std::string_view label;    ///< a few words
    std::string_view unit;     ///< empty: a plain number or a share
    std::string_view meaning;  ///< one sentence, with the direction
    Better better = Better::neither;
};

/// A value that was published for a statistic, to be shown beside it.
struct PublishedStatistic {
    std::string_view key;     ///< of the statistic
    double value = 0.0;       ///< in its unit
    std::string_view source;  ///< who
};

/// Holes per cm2 after 15 one-way passes of a roller of 192 needles.
inline constexpr PublishedStatistic published_density{"density_per_cm2", 250.0, "Doddaballapur 2009"};

/// All statistics, in the order of summary.json.
std::span<const StatisticMeaning> statistic_meanings();

/// The meaning of one key; null for a key that is not there.
const StatisticMeaning* find_meaning(std::string_view key);

}  // namespace needleroll
