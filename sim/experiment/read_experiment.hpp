/// From a file to an Experiment.
///
///     schema = 1
///     title = "..."   question = "..."
///     responses = ["coverage[0.5].fraction", "density_per_cm2"]
///     [base]        scenario = "star-1.5mm" (or a file beside this one)   [base.set] patch.width_mm = 36 ...
///     [[factor]]    key = "program.pattern"   levels = [...]   control = (one of the levels)
///                   or range = [low, high], scale = "linear" | "log"; or distribution = "uniform" (low,
///                   high) | "normal" | "log-normal" (mean, sd); with steps = N in a full factorial design
///     [design]      kind = "full-factorial" | "latin-hypercube" | "sobol"   samples = N (the last two)
///     [replicates]  number = 30, or minimum, maximum, batch, response and half_width | half_width_relative
///     [measure]     pixel_mm = (as in summary.json)
#pragma once

#include "sim/experiment/experiment.hpp"

#include <filesystem>
#include <string_view>

namespace needleroll {

/// Reads an experiment. `replicates` takes the place of those of the file: a fixed number. Fails with one
/// thing that is wrong: file, line, key, what was found, what is allowed, the nearest known name.
Expected<Experiment> read_experiment(const std::filesystem::path& file, const Assets& assets,
                                     std::optional<std::int64_t> replicates = std::nullopt);

/// The same from text; scenarios that it names are looked for in `folder`, then among the shipped ones.
Expected<Experiment> read_experiment_text(std::string_view text, const std::string& file,
                                          const std::filesystem::path& folder, const Assets& assets,
                                          std::optional<std::int64_t> replicates = std::nullopt);

/// The same from text with the base scenario's bytes given, as the folder of results keeps them.
Expected<Experiment> read_experiment_copy(std::string_view text, const std::string& file,
                                          std::string_view base_text, const Assets& assets,
                                          std::optional<std::int64_t> replicates);

}  // namespace needleroll
