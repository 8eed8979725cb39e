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

/// All statistics, in the order of summary.json.
std::span<const StatisticMeaning> statistic_meanings();

/// The meaning of one key; null for a key that is not there.
const StatisticMeaning* find_meaning(std::string_view key);

}  // namespace needleroll
