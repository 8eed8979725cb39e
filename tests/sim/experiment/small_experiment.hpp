/// Experiments that take a moment, for tests.
#pragma once

#include "sim/experiment/read_experiment.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <string>

namespace needleroll::testing {

/// A rigid roller on a small patch, two patterns and two numbers of passes.
inline const std::string small_head = R"(schema = 1
title = "Small"
question = "Does it run?"
responses = ["coverage[0.5].fraction", "density_per_cm2", "coverage[0.5].fraction >= 0.35", "distinct_holes"]
[base.set]
patch.width_mm = 12
patch.height_mm = 12
contact.model = "rigid"
metrics.guard_mm = 0.5
)";

inline const std::string small_factors = R"([[factor]]
key = "program.pattern"
levels = ["parallel", "star"]
control = "parallel"
[[factor]]
key = "program.passes"
levels = [2, 4]
)";

inline const std::string small_text = small_head + small_factors + "[replicates]\nnumber = 12\n";

/// Reads an experiment that is right.
inline Experiment read_small(const std::string& text) {
    return read_experiment_text(text, "small.toml", {}, test_assets()).value();
}

/// What is wrong with an experiment.
inline Error error_of(const std::string& text) {
    const auto read = read_experiment_text(text, "small.toml", {}, test_assets());
    return read ? Error{"nothing is wrong"} : read.error();
}

/// The text with its first `from` replaced.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace needleroll::testing
