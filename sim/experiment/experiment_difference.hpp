/// In what two experiments differ, key by key.
#pragma once

#include "sim/core/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// An experiment as its files and the command line give it.
struct ExperimentTexts {
    std::string experiment;                  ///< all bytes of the experiment's file
    std::string base;                        ///< all bytes of the base scenario's file
    std::optional<std::int64_t> replicates;  ///< of the command line
};

/// A key whose values differ.
struct KeyDifference {
    std::string key;     ///< "factor[0].levels", "base: hand.force_N", "--replicates"
    std::string before;  ///< as in the file, cut when long; "nothing" where the key is not there
    std::string now;
};

/// The keys in which `now` differs from `before`, those of the experiment first; none where only comments or
/// layout differ. Fails for text that is no TOML.
Expected<std::vector<KeyDifference>> differences_of(const ExperimentTexts& before,
                                                    const ExperimentTexts& now);

/// True for the keys that decide only how often the cells are repeated.
bool is_of_replicates(const KeyDifference& difference);

/// "program.passes was 4 and is 8 now; ..." with the first few of them.
std::string difference_words(const std::vector<KeyDifference>& differences);

}  // namespace needleroll
