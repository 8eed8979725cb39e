#include "sim/coverage/statistic_words.hpp"

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string key_of(std::string_view statistic, std::string_view part) {
    return fmt::format("statistic.{}.{}", statistic, part);
}

}  // namespace

std::string_view meaning_of(const Language& language, std::string_view key) {
    const StatisticMeaning* found = find_meaning(key);
    return found == nullptr ? std::string_view()
                            : find_text(language, key_of(key, "meaning"), found->meaning);
}

void add_statistic_texts(Texts& english) {
    for (const StatisticMeaning& statistic : statistic_meanings()) {
        english[key_of(statistic.key, "label")] = {std::string(statistic.label), {}};
        english[key_of(statistic.key, "meaning")] = {std::string(statistic.meaning), {}};
    }
}

}  // namespace needleroll
